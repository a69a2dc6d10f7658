import { useId } from 'react';
import { binned, type Count } from './bins.ts';
import { dateWords, plural } from './words.ts';

const UNIT_OF_LENGTH: Record<number, string> = { 4: 'year', 7: 'month', 10: 'day' };

const [WIDTH, HALF] = [600, 60];

/** A kind of quotes, with how many of them were published when. */
interface Side {
  label: string;
  counts: readonly Count[];
}

/** When something was published: `above` the line one kind of quotes, `below` it another. */
export function Timeline({ above, below }: { above: Side; below?: Side }) {
  const id = useId();
  const bins = binned(above.counts, below?.counts ?? []);
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...bins.flatMap((bin) => [bin.above, bin.below]));
  const sides = [{ ...above, at: 'above' as const }, ...(below ? [{ ...below, at: 'below' as const }] : [])].filter(
    ({ counts }) => counts.length > 0,
  );
  const line = sides[0]?.at === 'above' ? HALF : 0;
  const step = WIDTH / bins.length;
  const bar = Math.min(step * 0.8, 24);
  const filled = bins.filter((bin) => bin.above + bin.below > 0);
  return (
    <figure className="timeline">
      <figcaption className="small facts" id={id}>
        {sides.map(({ at, label }) => (
          <span key={at} className="key" data-side={at}>
            {label}
          </span>
        ))}
      </figcaption>
      <svg
        data-sides={sides.length}
        viewBox={`0 0 ${WIDTH} ${sides.length * HALF}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bins.map((bin, i) => {
          if (bin.above + bin.below === 0) return null;
          const x = i * step + (step - bar) / 2;
          const [up, down] = [tall(bin.above, most), tall(bin.below, most)];
          return (
            <g key={bin.date}>
              <title>{`${dateWords(bin.date)}: ${bin.above + bin.below}`}</title>
              {up > 0 && <rect className="above" x={x} y={line - up} width={bar} height={up} />}
              {down > 0 && <rect className="below" x={x} y={line} width={bar} height={down} />}
            </g>
          );
        })}
        <line x1="0" x2={WIDTH} y1={line} y2={line} />
      </svg>
      <p className="small ends" aria-hidden="true">
        <span>{dateWords(first.date)}</span>
        {bins.length > 1 && (
          <span>
            up to {plural(most, 'quote')} published in a {UNIT_OF_LENGTH[first.date.length]}
          </span>
        )}
        {bins.length > 1 && <span>{dateWords(last.date)}</span>}
      </p>
      <div className="hidden">
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">When</th>
              {sides.map(({ at, label }) => (
                <th key={at} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filled.map((bin) => (
              <tr key={bin.date}>
                <th scope="row">{dateWords(bin.date)}</th>
                {sides.map(({ at }) => (
                  <td key={at}>{plural(bin[at], 'quote')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

const tall = (count: number, most: number) => (count / most) * (HALF - 4);
