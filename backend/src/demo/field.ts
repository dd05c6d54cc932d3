/** Where the judges of an event are in the running order, so that none runs far ahead of the others. */
export class Field {
  private readonly places: ReadonlyMap<string, number>;
  private readonly at = new Map<string, number>();

  /** `ahead`: how many entries one may be ahead of the judge in the middle. */
  constructor(
    order: readonly string[],
    private readonly ahead: number,
  ) {
    this.places = new Map(order.map((number, index) => [number, index]));
  }

  place(entry: string): number {
    return this.places.get(entry) ?? this.places.size;
  }

  /** A judge comes to an entry; false when they should wait for the others. */
  comeTo(judge: string, entry: string): boolean {
    const place = this.place(entry);
    this.at.set(judge, place);
    const sorted = [...this.at.values()].toSorted((a, b) => a - b);
    return place <= (sorted[Math.floor(sorted.length / 2)] ?? 0) + this.ahead;
  }
}
