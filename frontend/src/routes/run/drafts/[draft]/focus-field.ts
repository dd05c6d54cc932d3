/** Puts the keyboard where something is missing: on the field itself, on the first one inside, or on what adds one. */
export function focusField(path: string): void {
  const fields = [...document.querySelectorAll<HTMLElement>('#main [id]')];
  const inside = (id: string) => id.startsWith(`${path}.`) || id.startsWith(`${path}[`);
  const field = document.getElementById(path) ?? fields.find(({ id }) => inside(id));
  const target = field ?? document.querySelector<HTMLElement>('#main .work > div :is(input, select, button)');
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
