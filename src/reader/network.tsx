import { useState } from 'react';
import { entityPath } from './address.ts';
import type { Entity } from './entity.ts';
import { Day, EntityLink, Name } from './pieces.tsx';
import { dateWords, plural, shorten } from './words.ts';

/** A line is drawn between two of the circle who share so many articles, and between no more pairs than can be followed. */
const [MIN_SHARED, MAX_LINES] = [2, 20];

type Related = Entity['related'][number];

/**
 * Whom and what articles name together with somebody or something: those of the circle around it, in two columns of
 * names that cannot overlap, and the rest in a table.
 */
export function Network({ entity }: { entity: Entity }) {
  const { related, circle } = entity;
  const [lit, setLit] = useState<number | null>(null);
  if (related.length === 0) return null;
  const drawn = related.slice(0, circle.length);
  const rows = Math.ceil(drawn.length / 2);
  const most = drawn[0]?.articleCount ?? 1;
  const lines = linesWithin(circle);
  const stateOf = (...ends: number[]) => (lit === null ? undefined : ends.includes(lit) ? 'lit' : 'dim');
  return (
    <section aria-labelledby="together">
      <h2 id="together">Named together</h2>
      <figure className="network">
        <svg className="lines" fill="none" viewBox={`0 0 100 ${rows}`} preserveAspectRatio="none" aria-hidden="true">
          {lines.map(([a, b]) => (
            <path key={`${a} ${b}`} className="between" data-state={stateOf(a, b)} d={curve(a, b)} />
          ))}
          {drawn.map(({ entity: other, articleCount }, i) => (
            <path
              key={other.id}
              data-type={other.__typename}
              data-state={stateOf(i)}
              d={spoke(i, rows)}
              strokeWidth={1 + (4 * articleCount) / most}
            />
          ))}
        </svg>
        <p className="hub small" aria-hidden="true">
          <Name of={entity} />
        </p>
        <ul className="plain">
          {drawn.map(({ entity: other, articleCount, since }, i) => (
            <li
              key={other.id}
              className="neighbor"
              data-type={other.__typename}
              onPointerEnter={() => setLit(i)}
              onPointerLeave={() => setLit(null)}
              onFocus={() => setLit(i)}
              onBlur={() => setLit(null)}
            >
              <a
                className="name"
                href={entityPath(other)}
                title={`${other.name}: ${plural(articleCount, 'article')} since ${dateWords(since)}`}
              >
                <bdi>{shorten(other.name, 60)}</bdi>
              </a>
              <span className="count">
                {articleCount}
                <span className="hidden"> {articleCount === 1 ? 'article' : 'articles'}</span>
              </span>
            </li>
          ))}
        </ul>
        <figcaption className="small quiet">
          Counted are the latest 200 articles that name <Name of={entity} />.
          {lines.length > 0 && ' A thin line joins those who are often named together as well.'}
          {related.length > drawn.length && ` Drawn are the first ${drawn.length} of ${related.length} in the table.`}
        </figcaption>
      </figure>
      <details className="small">
        <summary>As a table</summary>
        <RelatedTable related={related} />
      </details>
    </section>
  );
}

const RelatedTable = ({ related }: { related: readonly Related[] }) => (
  <table aria-labelledby="together">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Articles</th>
        <th scope="col">Since</th>
        <th scope="col">Until</th>
      </tr>
    </thead>
    <tbody>
      {related.map(({ entity, articleCount, since, until }) => (
        <tr key={entity.id}>
          <th scope="row">
            <EntityLink entity={entity} />
          </th>
          <td>{articleCount}</td>
          <td>
            <Day date={since} />
          </td>
          <td>
            <Day date={until} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The pairs of the circle who share the most articles, by their places in it. */
function linesWithin(circle: Entity['circle']): [number, number][] {
  const places = new Map(circle.map(({ entity }, i) => [entity.id, i]));
  // Each counts the latest articles of its own.
  const shared = new Map<string, { pair: [number, number]; count: number }>();
  for (const [a, { entity }] of circle.entries()) {
    for (const { entity: other, articleCount: count } of entity.related) {
      const b = places.get(other.id);
      if (b === undefined || count < MIN_SHARED) continue;
      const pair: [number, number] = a < b ? [a, b] : [b, a];
      const key = pair.join(' ');
      if (count > (shared.get(key)?.count ?? 0)) shared.set(key, { pair, count });
    }
  }
  return [...shared.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_LINES)
    .map(({ pair }) => pair);
}

/** Where a name stands beside the picture, which is 100 wide and as many high as there are rows: left, right, left, … */
const placeOf = (i: number) => ({ x: i % 2 === 0 ? 0 : 100, y: Math.floor(i / 2) + 0.5 });

/** From the middle to a name. */
function spoke(i: number, rows: number): string {
  const { x, y } = placeOf(i);
  const bend = (x + 50) / 2;
  return `M50 ${rows / 2} C${bend} ${rows / 2} ${bend} ${y} ${x} ${y}`;
}

/** From a name to another: across, or out and back on one side, the farther the more. */
function curve(i: number, j: number): string {
  const [a, b] = [placeOf(i), placeOf(j)];
  const out = Math.min(12 + 6 * Math.abs(a.y - b.y), 45);
  const bend = a.x !== b.x ? 50 : Math.abs(a.x - out);
  return `M${a.x} ${a.y} C${bend} ${a.y} ${bend} ${b.y} ${b.x} ${b.y}`;
}
