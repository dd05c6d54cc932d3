/** Links that scroll sideways on a phone: the one that is open is brought into sight, also when another page opens. */
export const showCurrent = (address: () => string) => (row: HTMLElement) => {
  address();
  const link = row.querySelector<HTMLElement>('[aria-current]');
  if (!link) return;
  const [at, box] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += at.left - box.left - (box.width - at.width) / 2;
};
