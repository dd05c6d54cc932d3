/** The look of the install page: plate, ink and wainscot green, as in the design tokens, light and dark. */
export const INSTALL_STYLE = `
:root { --ink: #111915; --ink-2: #3a4640; --plate: #fff; --bench: #eceeea; --line: #707c75; --accent: #0b6148; --on-accent: #fff; color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef3ef; --ink-2: #c0cac3; --plate: #161d1a; --bench: #0e1311; --line: #76857d; --accent: #5fcda1; --on-accent: #05231a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bench); color: var(--ink); font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; }
header { display: flex; justify-content: space-between; padding: 12px 16px; border-bottom: 1px solid var(--line); background: var(--plate); }
a { color: var(--accent); }
main { max-width: 720px; margin: 0 auto; padding: 16px; }
h1 { font-size: 26px; line-height: 1.25; margin: 8px 0; }
h2 { font-size: 18px; margin: 0 0 8px; }
.lead { max-width: 38em; }
details { background: var(--plate); border: 1px solid var(--line); margin: 12px 0; padding: 0 16px; }
summary { min-height: 48px; padding: 12px 0; font-weight: 600; cursor: pointer; }
ol { margin: 0; padding: 0 0 8px; list-style: none; display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); }
ol p { margin: 8px 0 0; }
.button { display: inline-block; min-height: 48px; padding: 11px 20px; background: var(--accent); color: var(--on-accent); text-decoration: none; font-weight: 600; }
.limits, .note { color: var(--ink-2); }
.print { font-family: ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; background: var(--plate); border: 1px solid var(--line); padding: 8px 12px; }
.go { border-top: 2px solid var(--ink); margin-top: 24px; padding-top: 12px; }
.go ul { margin: 0; padding: 0; list-style: none; }
.go a { display: inline-block; min-height: 48px; padding: 10px 0; font-size: 18px; overflow-wrap: anywhere; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font-size: 13px; fill: var(--ink); }
.title { font-weight: 600; }
.screen { fill: var(--bench); stroke: var(--line); }
.row { fill: var(--plate); stroke: none; }
.hit { fill: var(--plate); stroke: var(--accent); stroke-width: 2; }
.hand { fill: var(--accent); font-size: 16px; }
:focus-visible { outline: 3px solid #b9560f; outline-offset: 2px; }
`;
