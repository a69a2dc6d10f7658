import { OPERATIONS } from './operations.ts';
import type { Result } from './result.ts';

const LABELS: Record<string, string> = {
  limit: 'hand-written SQL',
  counting: '… that counts rows',
  hot: 'Verbatim, asked before',
  cold: 'Verbatim',
  mercurius: 'Mercurius, JIT',
  postgraphile: 'PostGraphile',
  naive: 'naive, same stack',
};
const WIDTH = 760;
const LEFT = 160;
const RIGHT = 60;
const BAR = 15;
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600 }
  .note, .value { fill: #59636e }
  rect { fill: #afb8c1 }
  .ours { fill: #0969da }
  .cut { stroke: #ffffff; stroke-width: 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .note, .value { fill: #9198a1 }
    rect { fill: #545d68 }
    .ours { fill: #4493f8 }
    .cut { stroke: #0d1117 }
  }`;

/** Draws what a request takes as bars, an operation under the other, in SVG that is read on light and on dark ground. */
export function drawChart({ served, node }: Result): string {
  const articles = served['10000'] ? '10000' : (Object.keys(served)[0] ?? '');
  const parts: string[] = [];
  let y = 16;
  const text = (x: number, says: string, name: string, anchor = 'start') =>
    parts.push(`<text class="${name}" x="${x}" y="${y}" text-anchor="${anchor}">${says}</text>`);
  text(
    0,
    `CPU ms a request, ${Number(articles).toLocaleString('en')} articles, Node ${node}; shorter is better`,
    'note',
  );
  for (const { name: operation, asks, counting } of OPERATIONS) {
    const figures = served[articles]?.operations[operation] ?? {};
    const shown = Object.keys(LABELS).flatMap((name) => {
      const cpuMs = figures[name]?.cpuMs;
      const isLimitAgain = name === 'counting' && !counting;
      return cpuMs === undefined || isLimitAgain ? [] : [{ name, cpuMs }];
    });
    // The naive bar is many times the others, and the counting one grows with the archive: they are cut.
    const isCut = (name: string) => name === 'naive' || name === 'counting';
    const longest = Math.max(...shown.flatMap(({ name, cpuMs }) => (isCut(name) ? [] : cpuMs)));
    y += 30;
    text(0, `${operation}: ${asks}`, 'title');
    y += 5;
    for (const { name, cpuMs } of shown) {
      y += BAR + 2;
      const room = WIDTH - LEFT - RIGHT;
      const length = Math.max(1, Math.round((room * Math.min(cpuMs, longest * 1.1)) / (longest * 1.1)));
      text(LEFT - 8, LABELS[name] ?? name, '', 'end');
      const ours = name === 'cold' || name === 'hot' ? ' class="ours"' : '';
      parts.push(`<rect${ours} x="${LEFT}" y="${y - BAR + 4}" width="${length}" height="${BAR - 2}"/>`);
      if (cpuMs > longest * 1.1) {
        const x = LEFT + length - 24;
        parts.push(`<path class="cut" d="M${x} ${y + 4}l8 ${-BAR - 2}"/>`);
      }
      text(LEFT + length + 6, cpuMs < 10 ? cpuMs.toFixed(2) : cpuMs.toFixed(0), 'value');
    }
  }
  const height = y + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">
<title>CPU time of a request: Verbatim beside hand-written SQL, Mercurius, PostGraphile and the naive form of its own stack</title>
<style>${STYLE}
</style>
${parts.join('\n')}
</svg>
`;
}
