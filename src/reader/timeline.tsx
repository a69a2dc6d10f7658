import { useId } from 'react';
import { binned, type Count } from './bins.ts';
import { dateWords, plural } from './words.ts';

const UNIT_OF_LENGTH: Record<number, string> = { 4: 'year', 7: 'month', 10: 'day' };

const [WIDTH, HALF] = [600, 60];

/** When something was said: `above` the line one kind of quotes, `below` it another, by the dates of publication. */
export function Timeline({
  above,
  below,
  counts,
}: {
  above: string;
  below?: string;
  counts: { above: readonly Count[]; below?: readonly Count[] };
}) {
  const id = useId();
  const bins = binned(counts.above, counts.below ?? []);
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...bins.flatMap((bin) => [bin.above, bin.below]));
  const step = WIDTH / bins.length;
  const bar = Math.min(step * 0.8, 24);
  const height = below ? 2 * HALF : HALF;
  const filled = bins.filter((bin) => bin.above + bin.below > 0);
  return (
    <figure className="timeline">
      <figcaption className="small facts" id={id}>
        <span className="key" data-side="above">
          {above}
        </span>
        {below && (
          <span className="key" data-side="below">
            {below}
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {bins.map((bin, i) => {
          const x = i * step + (step - bar) / 2;
          const [up, down] = [tall(bin.above, most), tall(bin.below, most)];
          return (
            <g key={bin.date}>
              <title>{`${dateWords(bin.date)}: ${bin.above + bin.below}`}</title>
              {up > 0 && <rect className="above" x={x} y={HALF - up} width={bar} height={up} />}
              {down > 0 && <rect className="below" x={x} y={HALF} width={bar} height={down} />}
            </g>
          );
        })}
        <line x1="0" x2={WIDTH} y1={HALF - 0.5} y2={HALF - 0.5} />
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
              <th scope="col">{above}</th>
              {below && <th scope="col">{below}</th>}
            </tr>
          </thead>
          <tbody>
            {filled.map((bin) => (
              <tr key={bin.date}>
                <th scope="row">{dateWords(bin.date)}</th>
                <td>{plural(bin.above, 'quote')}</td>
                {below && <td>{plural(bin.below, 'quote')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

const tall = (count: number, most: number) => (count / most) * (HALF - 4);
