import { type Address, articlePath, nextPage, quotePath } from './address.ts';
import { StatementPageDocument, type StatementPageQuery } from './generated/graphql.ts';
import { Day, EntityLink, Name, Role, Trust } from './pieces.tsx';
import { route } from './route.ts';
import { plural, shorten, WORDING_WORDS } from './words.ts';

type Statement = Extract<NonNullable<StatementPageQuery['node']>, { __typename: 'Statement' }>;
type Report = Statement['quotes']['nodes'][number];

const asStatement = ({ node }: StatementPageQuery): Statement | null =>
  node?.__typename === 'Statement' ? node : null;

export const statementPage = route({
  path: '/statements/:id',
  document: StatementPageDocument,
  variables: ({ params: { id = '' }, url }) => ({ id, after: url.searchParams.get('reports') }),
  head: (data) => {
    const statement = asStatement(data);
    return (
      statement && {
        title: `${statement.speaker?.name ?? 'Somebody unnamed'}: ${shorten(statement.text, 70)}`,
        description: `${plural(statement.quoteCount, 'report')} by ${plural(statement.publisherCount, 'publisher')} in ${plural(statement.wordingCount, 'wording')}.`,
      }
    );
  },
  Page: StatementPage,
});

function StatementPage({ data, address: { url } }: { data: StatementPageQuery; address: Address }) {
  const statement = asStatement(data);
  if (!statement) return null;
  const { speaker, quotes } = statement;
  const later = nextPage(url, 'reports', quotes.pageInfo);
  return (
    <>
      <header className="intro">
        <p className="kicker">Statement</p>
        <h1 className="statement" tabIndex={-1} dir="auto">
          {statement.text}
        </h1>
        <p className="quote-head">
          {speaker ? <EntityLink entity={speaker} /> : <span>Somebody unnamed</span>}
          <Role of={speaker} />
        </p>
        <p className="quiet">
          {plural(statement.quoteCount, 'report')} by {plural(statement.publisherCount, 'publisher')} in{' '}
          {plural(statement.wordingCount, 'wording')}
        </p>
      </header>
      <section aria-labelledby="reports">
        <h2 id="reports">Its reports, the first one first</h2>
        {statement.wordingCount > 1 && (
          <p className="small legend facts">
            <span>
              Beside the fullest report: <del>words that only it has</del> <ins>words that only this one has</ins>
            </span>
          </p>
        )}
        <ol className="plain reports">
          {quotes.nodes.map((report) => (
            <ReportItem key={report.id} report={report} statement={statement} />
          ))}
        </ol>
        {later && (
          <p>
            <a className="button" href={later}>
              Later reports
            </a>
          </p>
        )}
      </section>
    </>
  );
}

function ReportItem({ report, statement }: { report: Report; statement: Statement }) {
  const { article, variant } = report;
  const fullest = report.id === statement.fullestReport.id;
  return (
    <li className="panel">
      <p className="quote-head">
        <Name of={article.publisher} />
        <span className="quiet">
          <Day date={article.publishedAt} />
        </span>
      </p>
      <p className="small facts">
        {report.id === statement.firstReport.id && <strong>First report</strong>}
        <span>{fullest ? 'The fullest report' : WORDING_WORDS[variant.verdict]}</span>
      </p>
      <blockquote className="said" data-kind={report.kind} lang={article.language} dir="auto">
        {variant.verdict === 'EXACT' ? report.text : <Differences report={report} />}
      </blockquote>
      <p className="small facts">
        <a href={quotePath(report)}>In its place</a>
        <a href={articlePath(article)} lang={article.language}>
          <bdi>{article.headline}</bdi>
        </a>
        <Trust of={report} />
      </p>
    </li>
  );
}

/** The words of a report among those of the fullest: what it adds, and what it leaves out. */
const Differences = ({ report: { variant } }: { report: Report }) =>
  variant.differences.map(({ change, span, fullestSpan }) => {
    const key = `${span?.start ?? ''} ${fullestSpan?.start ?? ''}`;
    if (change === 'DELETED')
      return (
        <span key={key}>
          <del>{fullestSpan?.text}</del>{' '}
        </span>
      );
    if (change === 'INSERTED')
      return (
        <span key={key}>
          <ins>{span?.text}</ins>{' '}
        </span>
      );
    return <span key={key}>{span?.text} </span>;
  });
