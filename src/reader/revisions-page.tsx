import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { type Address, articlePath } from './address.ts';
import { differenceOf, type Part } from './difference.ts';
import { RevisionsPageDocument, type RevisionsPageQuery } from './generated/graphql.ts';
import { Name } from './pieces.tsx';
import { route } from './route.ts';
import { dateWords, plural, REVISION_WORDS, timeWords, VERDICT_WORDS } from './words.ts';

type Article = NonNullable<RevisionsPageQuery['article']>;
type Revision = Article['revisions'][number];
type Change = Revision['changes'][number];

export const revisionsPage = route({
  path: '/articles/:slug/revisions',
  document: RevisionsPageDocument,
  variables: ({ params: { slug = '' } }) => ({ slug }),
  head: ({ article }) =>
    article && {
      title: `Revisions: ${article.headline} – ${article.publisher.name}`,
      description: `What has changed in this article, and what became of its quotes.`,
      hidden: true,
    },
  Page: RevisionsPage,
});

function RevisionsPage({ data: { article }, address: { url } }: { data: RevisionsPageQuery; address: Address }) {
  if (!article) return null;
  const { revisions } = article;
  const chosen = (name: string) => revisions.find(({ number }) => String(number) === url.searchParams.get(name));
  const to = chosen('to') ?? revisions.at(-1);
  const from = chosen('from') ?? revisions[Math.max(0, (to ? revisions.indexOf(to) : 0) - 1)];
  return (
    <>
      <header className="intro">
        <p className="kicker">
          <a href={articlePath(article)}>Back to the article</a>
        </p>
        <h1 tabIndex={-1} lang={article.language} dir="auto">
          {article.headline}
        </h1>
        <p>
          <Name of={article.publisher} />, {plural(revisions.length, 'revision')}
        </p>
      </header>
      {revisions.length < 2 && <p className="empty">It has not changed since it came in.</p>}
      {revisions.length > 1 && from && to && (
        <>
          <Choice revisions={revisions} from={from} to={to} />
          <Comparison from={from} to={to} language={article.language} />
          {revisions.indexOf(to) === revisions.indexOf(from) + 1 && <Changes changes={to.changes} />}
        </>
      )}
    </>
  );
}

const label = ({ number, kind, createdAt }: Revision) =>
  `${number}. ${REVISION_WORDS[kind]} ${dateWords(createdAt)} ${timeWords(createdAt)}`.trimEnd();

/** A form that works without script; with it, choosing is enough. */
const Choice = ({ revisions, from, to }: { revisions: readonly Revision[]; from: Revision; to: Revision }) => (
  <form className="choice facts" method="get" onChange={(event) => event.currentTarget.requestSubmit()}>
    {[
      { name: 'from', says: 'From', value: from },
      { name: 'to', says: 'to', value: to },
    ].map(({ name, says, value }) => (
      <label key={`${name} ${value.number}`}>
        {says}{' '}
        <select name={name} defaultValue={value.number}>
          {revisions.map((revision) => (
            <option key={revision.number} value={revision.number}>
              {label(revision)}
            </option>
          ))}
        </select>
      </label>
    ))}
    <button type="submit">Compare</button>
  </form>
);

function Comparison({ from, to, language }: { from: Revision; to: Revision; language: string }) {
  const before = textOf(from);
  const after = textOf(to);
  const parts = useMemo(() => (before === after ? [] : differenceOf(before, after)), [before, after]);
  return (
    <section aria-label="What has changed in the text">
      {to.note && (
        <p className="notice" dir="auto">
          {to.note}
        </p>
      )}
      {to.body === null && (
        <p className="notice" data-grade="stop">
          Its publisher has taken it back: the texts are no longer kept.
        </p>
      )}
      {to.body !== null && from.body === null && <p className="empty">The earlier text is no longer kept.</p>}
      {to.body !== null && from.body !== null && before === after && <p className="empty">The words are the same.</p>}
      {to.body !== null && from.body !== null && before !== after && (
        <div className="difference" lang={language} dir="auto">
          {parts ? (
            <Difference parts={parts} />
          ) : (
            <>
              <del>{before}</del>
              <ins>{after}</ins>
            </>
          )}
        </div>
      )}
    </section>
  );
}

const textOf = ({ headline, body }: Revision) => `${headline}\n\n${(body ?? '').replaceAll('\n', '\n\n')}`;

/** What two texts share, and what only one of them has. */
const Difference = ({ parts }: { parts: readonly Part[] }) =>
  placed(parts).map(({ at, added, removed, value }) =>
    added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : <span key={at}>{value}</span>,
  );

/** Parts with where they stand, which tells them apart. */
function placed(parts: readonly Part[]): (Part & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const here = { ...part, at };
    at += part.value.length;
    return here;
  });
}

/** What became of the quotes; of names only how many. */
function Changes({ changes }: { changes: readonly Change[] }) {
  const quotes = changes.filter(({ finding, verdict }) => finding === 'QUOTE' && verdict !== 'MOVED');
  const moved = changes.filter(({ finding, verdict }) => finding === 'QUOTE' && verdict === 'MOVED').length;
  const names = changes.filter(({ finding, verdict }) => finding === 'MENTION' && verdict === 'LOST').length;
  return (
    <section aria-labelledby="became">
      <h2 id="became">What became of the quotes</h2>
      {quotes.length === 0 && <p className="empty">Every quote has kept its words.</p>}
      <ul className="plain">
        {quotes.map(({ verdict, name, before, after }) => (
          <li key={before.start} className="quote-item">
            <p className="quote-head">
              <bdi>{name ?? 'Somebody unnamed'}</bdi> <span className="verdict">{VERDICT_WORDS[verdict]}</span>
            </p>
            <blockquote className="said" dir="auto">
              {after ? <Difference parts={diffWordsWithSpace(before.text, after.text)} /> : <del>{before.text}</del>}
            </blockquote>
          </li>
        ))}
      </ul>
      <p className="small quiet">
        {moved > 0 && `${plural(moved, 'other quote')} moved with the text. `}
        {names > 0 && `${plural(names, 'mention')} of a name ${names === 1 ? 'is' : 'are'} gone.`}
      </p>
    </section>
  );
}
