// The figures as one picture: for each case the stacks as bars of their time, ours first. Light or dark as the reader's
// system is.
import { shown } from "./markdown.mjs";

const WIDTH = 920;
const LABEL = 340;
const BAR = 16;
const STEP = 22;
const RIGHT = 120;

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 14px; }
  .note { fill: #59636e; font-size: 12px; }
  .bar { fill: #8c959f; } .format { fill: #c8d1da; } .ours { fill: #0969da; }
  .page { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .note { fill: #9198a1; }
    .bar { fill: #6e7681; } .format { fill: #3d444d; } .ours { fill: #4493f8; }
    .page { fill: #0d1117; }
  }`;

const escaped = (text) => text.replace(/[&<>]/g, (each) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[each]);

const time = (nanoseconds) =>
  nanoseconds >= 1e6
    ? `${(nanoseconds / 1e6).toFixed(1)} ms`
    : nanoseconds >= 1e3
      ? `${(nanoseconds / 1e3).toFixed(1)} µs`
      : `${Math.round(nanoseconds)} ns`;

/** A case as bars. */
function panel({ title, rows }, top) {
  const bars = rows.filter(({ group }) => group !== "text");
  const longest = Math.max(...bars.map(({ nanoseconds }) => nanoseconds));
  const lines = bars.map(({ name, group, nanoseconds, ratio }, at) => {
    const y = top + 30 + at * STEP;
    const width = Math.max(2, (nanoseconds / longest) * (WIDTH - LABEL - RIGHT - 20));
    const kind = ratio === undefined ? "ours" : group === "format" || group === "floor" ? "format" : "bar";
    const said = ratio === undefined ? time(nanoseconds) : `${time(nanoseconds)} · ${shown(ratio.median)}`;
    return `<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${escaped(name.replace("libphonenumber-js", "libphonenumber"))}</text>
  <rect class="${kind}" x="${LABEL}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2"/>
  <text class="note" x="${(LABEL + width + 6).toFixed(1)}" y="${y + 13}">${said}</text>`;
  });
  return {
    svg: `<text class="title" x="16" y="${top + 18}">${escaped(title)}</text>\n  ${lines.join("\n  ")}`,
    bottom: top + 30 + bars.length * STEP + 14,
  };
}

/** The picture of some sections. */
export function picture(sections) {
  let top = 40;
  const panels = sections.map((section) => {
    const { svg, bottom } = panel(section, top);
    top = bottom;
    return svg;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top + 6}" width="${WIDTH}" height="${top + 6}" role="img">
  <title>Time of entur-customer-profile and of other stacks, shorter is better</title>
  <style>${style}
  </style>
  <rect class="page" width="100%" height="100%" rx="6"/>
  <text class="note" x="16" y="24">Shorter is better. Beside each bar: its time and ours ÷ it. Light bars check less or nothing.</text>
  ${panels.join("\n  ")}
</svg>
`;
}
