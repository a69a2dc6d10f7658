import { useQuery } from '@apollo/client/react';
import { useLayoutEffect, useRef } from 'react';
import { articlePath, entityPath, quotePath } from './address.ts';
import type { Article, ArticleQuote } from './article.ts';
import { EntityCardDocument, type EntityCardQuery } from './generated/graphql.ts';
import { EntityLink, Name, Role } from './pieces.tsx';
import { QuoteFacts, QuoteHead } from './quote-list.tsx';
import type { CardState } from './use-card.ts';
import { plural, shorten, TYPE_WORDS } from './words.ts';

const [WIDTH, GAP] = [360, 8];

/** Who is quoted or named at a mark, in a box beside it. */
export function Card({ article, card }: { article: Article; card: CardState }) {
  const box = useRef<HTMLDivElement>(null);
  const { open, column } = card;
  useLayoutEffect(() => {
    if (open && box.current && column.current) place(box.current, open.mark, column.current);
    if (open?.focused) box.current?.focus();
  }, [open, column]);
  if (!open) return null;
  const [what, id = ''] = open.key.split(' ');
  const quote = what === 'quote' ? article.quotes.find((each) => each.id === id) : undefined;
  const entityId = quote ? quote.speaker?.id : id;
  return (
    <div
      className="card"
      ref={box}
      role="dialog"
      aria-label={quote ? 'This quote' : 'This name'}
      tabIndex={-1}
      onPointerEnter={card.stay}
      onPointerLeave={(event) => event.pointerType === 'mouse' && card.leave()}
    >
      {quote && <QuoteCard quote={quote} />}
      {entityId && <EntityCard id={entityId} quote={quote} article={article} />}
      <button type="button" className="close" aria-label="Close" onClick={card.close}>
        ×
      </button>
    </div>
  );
}

const QuoteCard = ({ quote }: { quote: ArticleQuote }) => (
  <>
    <QuoteHead quote={quote} />
    <QuoteFacts quote={quote} />
    {quote.about.length > 0 && (
      <p className="small">
        About{' '}
        {quote.about.map((entity, i) => (
          <span key={entity.id}>
            {i > 0 && ', '}
            <EntityLink entity={entity} />
          </span>
        ))}
      </p>
    )}
  </>
);

/** What the rest of the archive knows of somebody; asked for when the card opens. */
function EntityCard({ id, quote, article }: { id: string; quote: ArticleQuote | undefined; article: Article }) {
  const { data, error } = useQuery(EntityCardDocument, { variables: { id } });
  if (error) return <p className="small">The graph does not answer.</p>;
  const entity = data?.node;
  if (!entity || !('name' in entity)) return <div className="waiting card-waiting" aria-busy="true" />;
  const others = data.quotes.nodes.filter((each) => each.id !== quote?.id).slice(0, 3);
  const elsewhere = entity.articles.nodes.filter((each) => each.id !== article.id).slice(0, 3);
  return (
    <>
      {!quote && <EntityHead entity={entity} />}
      {others.length > 0 && (
        <>
          <h2>{quote ? 'Also said' : 'Said'}</h2>
          <ul className="plain small">
            {others.map((each) => (
              <li key={each.id} dir="auto">
                <a href={quotePath(each)}>{shorten(each.text, 110)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <h2>Also in</h2>
          <ul className="plain small">
            {elsewhere.map((each) => (
              <li key={each.id} dir="auto">
                <a href={articlePath(each)}>{shorten(each.headline, 80)}</a>, <Name of={each.publisher} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small">
        <a href={entityPath(entity)}>
          All about <Name of={entity} />
        </a>{' '}
        <span className="quiet">
          {plural(data.quotes.totalCount, 'quote')} by, {entity.quotesAbout.totalCount} about,{' '}
          {plural(entity.articles.totalCount, 'article')}
        </span>
      </p>
    </>
  );
}

type CardEntity = Extract<NonNullable<EntityCardQuery['node']>, { name: string }>;

const EntityHead = ({ entity }: { entity: CardEntity }) => (
  <>
    <p className="quote-head">
      <EntityLink entity={entity} />
      <Role of={entity} />
    </p>
    <p className="small quiet">{entity.description ?? TYPE_WORDS[entity.__typename].one}</p>
  </>
);

/**
 * Puts a card under its mark, or above it where that is low on the screen, within the column. Styles in markup are
 * refused by the policy of the page; these are not.
 */
function place(box: HTMLElement, mark: HTMLElement, column: HTMLElement): void {
  const frame = column.getBoundingClientRect();
  const whole = mark.getBoundingClientRect();
  const line = [...mark.getClientRects()].at(-1) ?? whole;
  const width = Math.min(WIDTH, frame.width);
  const left = Math.min(Math.max(line.left - frame.left, 0), frame.width - width);
  box.style.width = `${width}px`;
  box.style.left = `${left}px`;
  if (whole.bottom > innerHeight * 0.6 && whole.top > innerHeight * 0.4) {
    box.style.bottom = `${frame.bottom - whole.top + GAP}px`;
  } else {
    box.style.top = `${whole.bottom - frame.top + GAP}px`;
  }
}
