/** Lower-case ASCII words joined by dashes, at most `longest`; `fallback` where no letter or digit is left. */
export function slug(text: string, longest: number, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, longest).replace(/-$/, '') || fallback;
}

/** Hands out texts once each: the second "7" becomes "7-2". */
export class Distinct {
  private readonly used = new Set<string>();

  constructor(private readonly longest: number) {}

  take(wanted: string): string {
    let text = wanted.slice(0, this.longest);
    for (let nth = 2; this.used.has(text); nth++) {
      const suffix = `-${nth}`;
      text = wanted.slice(0, this.longest - suffix.length) + suffix;
    }
    this.used.add(text);
    return text;
  }
}
