import type { Problem } from '@leitai/shared/contract/common';
import { error, redirect } from '@sveltejs/kit';
import { to } from '$lib/i18n/language';
import { m } from '$lib/paraglide/messages';

/** A refusal of the API: RFC 9457, in the language of the page. `status` 0 = the server was not reached. */
export class ApiProblem extends Error {
  readonly body: Problem;

  constructor(body: Problem) {
    super(body.detail);
    this.body = body;
  }

  get status(): number {
    return this.body.status;
  }

  get code(): string {
    return this.body.code;
  }

  /** Nothing was decided; the same operation may be sent again. */
  get passing(): boolean {
    return this.status === 0 || this.status === 503 || this.status === 507 || this.status === 429;
  }
}

const made = (status: number, code: string, detail: string): ApiProblem =>
  new ApiProblem({ type: 'about:blank', title: detail, status, detail, code });

export const unreachable = (): ApiProblem => made(0, 'unreachable', m.error_unreachable());

/** Reads the problem out of a refused answer. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  if (!response.headers.get('content-type')?.includes('json')) {
    return made(response.status, 'internal', m.error_status({ status: response.status }));
  }
  return new ApiProblem((await response.json()) as Problem);
}

/** The sentence to show for anything that was thrown. */
export const sentenceOf = (thrown: unknown): string =>
  thrown instanceof ApiProblem ? thrown.message : m.error_unreachable();

/** Off to the sign-in, or to where a tablet asks for its PIN; and back to this address. */
export function askWho(url: URL, atTablet: boolean): never {
  const page = to(atTablet ? '/judge/pair' : '/sign-in');
  redirect(303, `${page}?next=${encodeURIComponent(url.pathname + url.search)}`);
}

/** For server-side loads: a page cannot stand without this answer, so become its error page or the sign-in. */
export function orErrorPage(thrown: unknown, url: URL): never {
  if (!(thrown instanceof ApiProblem)) throw thrown;
  if (thrown.status === 401) askWho(url, thrown.code.startsWith('tablet_'));
  error(thrown.status || 503, { message: thrown.message, code: thrown.code });
}
