import type { Page } from '@playwright/test';

export interface Board {
  event: { decimals: number };
  head: { status: string };
  rows: {
    number: string;
    rank: number | null;
    award: number | null;
    name: string | null;
    cells: (string | null)[];
    total: string | null;
  }[];
}

/** What REST says of a board: entry number, rank, cells and total, as texts. */
export async function boardOverHttp(url: string, event: string): Promise<Board> {
  const response = await fetch(`${url}/api/boards/${event}/public`);
  if (!response.ok) throw new Error(`board: ${response.status}`);
  return (await response.json()) as Board;
}

/** The lines a viewer must read: `number rank cell… total`; – stands for what is not marked. */
export function linesOf({ event, rows }: Board): string[] {
  const show = (text: string | null) => (text === null ? '–' : decimals(text, event.decimals));
  return rows.map(({ number, rank, cells, total }) => [number, rank ?? '', ...cells.map(show), show(total)].join(' '));
}

/** Pads with zeros to the event's decimals, as boards print marks; never rounds. */
function decimals(text: string, places: number): string {
  const [whole = '0', fraction = ''] = text.split('.');
  return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
}

/** The same lines as the page shows them. */
export const linesOnPage = (page: Page): Promise<string[]> =>
  page.locator('tr[data-n]').evaluateAll((rows) =>
    rows.map((row) => {
      const cells = [...row.querySelectorAll('td.m, td.tt')].map((cell) => cell.textContent.trim());
      const rank = /\d+/.exec(row.querySelector('td.rk')?.textContent ?? '')?.[0] ?? '';
      return [row.getAttribute('data-n'), rank, ...cells].join(' ');
    }),
  );
