/** Strokes of the icons on a 24 × 24 grid, drawn with square caps like the marks on a steel rule. */
export const ICONS = {
  check: 'M4 12.5l5.5 5.5L20 6.5',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.5 2.5',
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4M12 15v2',
  up: 'M12 19V6M6 11l6-6 6 6',
  down: 'M12 5v13M6 13l6 6 6-6',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM14 19v1M19 14h1',
  warn: 'M12 3.5L22 20.5H2zM12 10v5M12 17.5v.5',
  off: 'M4 4l16 16M8 18.5h10a4 4 0 0 0 1-7.7M6.5 9A5 5 0 0 0 7 18.5M9.5 6A6 6 0 0 1 18 10',
  wait: 'M12 15V4M7.5 8L12 3.5 16.5 8M4 14v6h16v-6',
  split: 'M12 21v-7L5 7M12 14l7-7M5 12V7h5M14 7h5v5',
  right: 'M9 5l7 7-7 7',
  left: 'M15 5l-7 7 7 7',
  plus: 'M12 4v16M4 12h16',
  minus: 'M4 12h16',
  tablet: 'M4 4h16v16H4zM11 17h2',
  screen: 'M3 4h18v13H3zM8 21h8M12 17v4',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  copy: 'M8 8h12v13H8zM16 8V3H4v13h4',
  stop: 'M4 4h16v16H4zM8 12h8',
} as const;

export type IconName = keyof typeof ICONS;
