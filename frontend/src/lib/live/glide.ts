/** Rows glide to their new places: first, last, invert, play. Only rows near the window move. */
export class Glide {
  #tops = new Map<Element, number>();

  /** Before the change: where the rows are. */
  measure(body: HTMLElement): void {
    this.#tops = new Map([...body.children].map((row) => [row, row.getBoundingClientRect().top]));
  }

  /** After the change: from where they were to where they are. Does nothing under reduced motion. */
  play(body: HTMLElement): void {
    const style = getComputedStyle(body);
    const duration = Number.parseFloat(style.getPropertyValue('--dur-move')) || 0;
    const easing = style.getPropertyValue('--ease') || 'ease-out';
    if (duration === 0) return;
    for (const row of body.children) {
      const old = this.#tops.get(row);
      if (old === undefined) continue;
      const top = row.getBoundingClientRect().top;
      const near = Math.min(old, top) < innerHeight + 200 && Math.max(old, top) > -200;
      if (Math.abs(old - top) > 1 && near) this.#move(row as HTMLElement, old - top, { duration, easing });
    }
    this.#tops.clear();
  }

  /** Risers pass above the rows that they overtake. */
  #move(row: HTMLElement, from: number, timing: KeyframeAnimationOptions): void {
    const layer = from > 0 ? 1 : 0;
    row.animate(
      [
        { transform: `translateY(${from}px)`, zIndex: layer },
        { transform: 'none', zIndex: layer },
      ],
      timing,
    );
  }
}
