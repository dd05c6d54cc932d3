/** An identity number on record: `number` stands for it, the same for the same number. */
export interface OnRecord {
  person: string;
  number: string;
}

/**
 * Persons who have a number that somebody else on the list has, too, with those others. Whoever registers by themselves only
 * says that a number is theirs: it keeps nobody else out and tells nobody whether it is known. The organiser looks at the
 * document and decides.
 */
export function clashes(records: readonly OnRecord[]): Map<string, string[]> {
  const holders = new Map<string, Set<string>>();
  for (const { person, number } of records) holders.set(number, (holders.get(number) ?? new Set()).add(person));
  const found = new Map<string, string[]>();
  for (const persons of holders.values())
    for (const person of persons) {
      const others = [...persons].filter((other) => other !== person);
      if (others.length > 0) found.set(person, [...(found.get(person) ?? []), ...others]);
    }
  return found;
}
