import type { Ingestion, Reading } from './extraction.ts';
import type { Growth } from './growth.ts';
import type { Hostility } from './hostile.ts';
import { OPERATIONS } from './operations.ts';
import type { Paint } from './reader.ts';
import type { Result, Served } from './result.ts';
import type { Throughput } from './workers.ts';

/** A result as tables to be read, one for each part that was measured; workers and pages are of the archive with most articles. */
export function tablesOf(
  { served, growth, workers, extraction, ingestion, hostile, reader }: Result,
  mostArticles: number,
): string {
  return [
    ...Object.entries(served).map(([articles, figures]) => servedTable(articles, figures)),
    growth && growthTable(growth),
    workers && workersTable(mostArticles, workers),
    extraction && extractionTable(extraction),
    ingestion && ingestionTable(ingestion),
    hostile && hostileTable(hostile),
    reader && readerTable(mostArticles, reader),
  ]
    .filter(Boolean)
    .join('');
}

function servedTable(articles: string, { operations, bytes, memoryMb, startMs }: Served): string {
  const head = ['', '', 'CPU ms', 'of limit', 'of cold', 'p50 ms', 'p99 ms', 'KB', ''];
  const rows = OPERATIONS.flatMap(({ name, asks }) =>
    Object.entries(operations[name] ?? {}).map(([contestant, { cpuMs, shareOfLimit, p50, p99 }], index) => [
      index === 0 ? name : '',
      contestant,
      cpuMs.toFixed(3),
      shareOfLimit === undefined ? '' : percent(shareOfLimit),
      `${(cpuMs / (operations[name]?.cold?.cpuMs ?? cpuMs)).toFixed(2)} ×`,
      p50.toFixed(1),
      p99.toFixed(1),
      index === 0 ? ((bytes[name] ?? 0) / 1000).toFixed(1) : '',
      index === 0 ? asks : '',
    ]),
  );
  const lines = [head, ...rows].map(([name = '', contestant = '', cpuMs, share, times, p50, p99, kilobytes, asks]) =>
    [
      name.padEnd(3),
      contestant.padEnd(12),
      ...[cpuMs, share, times, p50, p99, kilobytes].map((cell) => cell?.padStart(9)),
      asks,
    ]
      .join(' ')
      .trimEnd(),
  );
  const each = (figures: Record<string, number>) =>
    Object.entries(figures)
      .map(([name, figure]) => `${name} ${figure.toFixed(0)}`)
      .join(', ');
  return `
CPU time of the server for one request, ${articles} articles, Node ${process.version}

${lines.join('\n')}

Memory in MB: ${each(memoryMb)}.
From start to first answer in ms: ${each(startMs)}.
`;
}

function growthTable({ from, to, operations, examples }: Growth): string {
  const rows = Object.entries({ ...operations, ...examples }).map(([name, { cold, limit }]) => [
    name,
    ...cold.cpuMs.map((ms) => ms.toFixed(2)),
    cold.ratio.toFixed(1),
    limit?.ratio.toFixed(1) ?? '',
  ]);
  const lines = [['', String(from), String(to), 'times', 'limit'], ...rows];
  return `
CPU ms of a request, from ${from} to ${to} articles, without the response cache

${aligned(lines, 44)}
`;
}

function workersTable(articles: number, throughput: Throughput): string {
  const counts = Object.keys(Object.values(throughput)[0] ?? {});
  const rows = Object.entries(throughput).map(([name, figures]) => {
    const rates = counts.map((count) => figures[count] ?? Number.NaN);
    return [name, ...rates.map((rate) => rate.toFixed(0)), ((rates.at(-1) ?? 0) / (rates[0] ?? 1)).toFixed(2)];
  });
  const lines = [['', ...counts, 'times'], ...rows];
  return `
Requests a second by number of workers, ${articles} articles, without the response cache

${aligned(lines, 12)}
`;
}

function extractionTable(readings: Record<string, Reading>): string {
  const rows: [says: string, cell: (reading: Reading) => string][] = [
    ['articles', ({ articles }) => String(articles)],
    ['MB of text (UTF-8)', ({ megabytes }) => megabytes.toFixed(2)],
    ['MB a second', ({ megabytesASecond }) => megabytesASecond.toFixed(2)],
    ['of the tagger', ({ shareOfTagger }) => percent(shareOfTagger)],
    ['load ms', ({ loadMs }) => loadMs.toFixed(0)],
    ['first article ms', ({ firstMs }) => firstMs.toFixed(0)],
    ['memory MB', ({ memoryMb }) => memoryMb.toFixed(0)],
  ];
  const [first] = Object.values(readings);
  for (const step of Object.keys(first?.steps ?? {}))
    rows.push([`  ${step}`, ({ steps }) => percent(steps[step] ?? 0)]);
  const lines = [
    ['', ...Object.keys(readings)],
    ...rows.map(([says, cell]) => [says, ...Object.values(readings).map(cell)]),
  ];
  return `
Reading news on one core, Node ${process.version}

${aligned(lines, 24)}
`;
}

function ingestionTable({ articles, articlesASecond, megabytesASecond, stages }: Ingestion): string {
  const shares = Object.entries(stages).map(([stage, share]) => `${stage} ${percent(share)}`);
  return `
Taking in ${articles} articles, from bytes to stored findings, Node ${process.version}

${articlesASecond.toFixed(0)} articles a second, ${megabytesASecond.toFixed(2)} MB a second: ${shares.join(', ')}
`;
}

function hostileTable({ documents, cut, slowestMs, slowest, heldUpMs }: Hostility): string {
  return `
Reading ${documents} hostile documents, Node ${process.version}

The slowest took ${slowestMs.toFixed(0)} ms (${slowest}); the thread that asked was held up for ${heldUpMs.toFixed(0)} ms at most.
Cut at the time limit: ${cut.join(', ') || 'none'}.
`;
}

function readerTable(articles: number, pages: Record<string, Paint>): string {
  const lines = Object.entries(pages).map(([name, paint]) => [
    name,
    ...[paint.firstByteMs, paint.firstPaintMs, paint.largestPaintMs, paint.blockedMs].map((ms) => ms.toFixed(0)),
    paint.shift.toFixed(3),
    ...[paint.scriptKb, paint.pageKb].map((kb) => kb.toFixed(0)),
  ]);
  const head = ['', 'byte ms', 'paint ms', 'largest', 'blocked', 'shift', 'script KB', 'page KB'];
  return `
Opening pages in Chromium, ${articles} articles, nothing of them there yet

${aligned([head, ...lines], 12)}
`;
}

/** Lines of cells under each other, the first of each so many characters wide. */
function aligned(lines: readonly string[][], width: number): string {
  const line = ([name = '', ...cells]: string[]) =>
    name.padEnd(width) + cells.map((cell) => cell.padStart(10)).join('');
  return lines.map((cells) => line(cells).trimEnd()).join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
