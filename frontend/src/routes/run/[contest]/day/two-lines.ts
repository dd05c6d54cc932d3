/** A Han sign with the marks that must not leave it, a word of other letters, or the space between. */
const PARTS = /\s+|[（“《]?[\u2e80-\uffff][）”》，、]*|[^\s\u2e80-\uffff]+/gu;

/** About how wide a text is, in its own font size: a Han sign takes one, any other letter a little over half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffff]/u.test(sign) ? 1 : 0.58), 0);

function cut(text: string, width: number): string {
  let short = [...text];
  while (short.length > 1 && widthOf(`${short.join('')}…`) > width) short = short.slice(0, -1);
  return `${short.join('').trimEnd()}…`;
}

/** A name in one or two lines of a width (in its font size), best before a bracket; what is longer still ends with an ellipsis. */
export function twoLines(name: string, width: number): string[] {
  const halves = name.split(/\s*(?=[（(])/u);
  if (widthOf(name) > width && halves.length === 2 && halves.every((half) => widthOf(half) <= width)) return halves;
  const lines = [''];
  for (const part of name.match(PARTS) ?? []) {
    const last = lines.length - 1;
    if (lines[last] === '' || lines.length === 2 || widthOf(lines[last] + part) <= width) lines[last] += part;
    else lines.push(part.trimStart());
  }
  return lines.map((line) => (widthOf(line.trim()) <= width ? line.trim() : cut(line.trim(), width)));
}
