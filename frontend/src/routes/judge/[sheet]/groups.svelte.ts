/** Cards that do not fit stand one screenful below the other; buttons lead from group to group, nobody has to swipe. */
export class Groups {
  above = $state(false);
  below = $state(false);
  #main: HTMLElement | undefined;

  /** For `{@attach}` on the element that scrolls. */
  watch = (main: HTMLElement) => {
    this.#main = main;
    const look = () => {
      this.above = main.scrollTop > 4;
      this.below = main.scrollTop + main.clientHeight < main.scrollHeight - 4;
    };
    const sizes = new ResizeObserver(look);
    const children = new MutationObserver(look);
    sizes.observe(main);
    children.observe(main, { childList: true, subtree: true });
    main.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      children.disconnect();
      main.removeEventListener('scroll', look);
    };
  };

  get some(): boolean {
    return this.above || this.below;
  }

  /** To the first card that is not wholly in sight, or one screenful back. */
  turn(direction: 1 | -1): void {
    const main = this.#main;
    if (!main) return;
    const top = main.getBoundingClientRect().top;
    const cards = [...main.querySelectorAll<HTMLElement>('[data-aspect]')];
    const cut = cards.find((card) => card.getBoundingClientRect().bottom > top + main.clientHeight + 4);
    const step = cut ? Math.max(cut.getBoundingClientRect().top - top - 12, 72) : main.clientHeight;
    main.scrollBy({ top: direction === 1 ? step : -main.clientHeight + 72 });
  }
}
