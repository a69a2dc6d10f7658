import { timestamp } from '../src/store/reader.ts';
import { publishedAt } from './archive.ts';

/** What is asked for, in GraphQL, and about what. */
export interface Asked {
  name: string;
  query: string;
  /** The i-th question of `QUESTIONS`, from 0, to an archive of so many articles. */
  question(i: number, articles: number): Question;
  /** The name of the limit's statement for an example, where it has one; that of an operation is its own. */
  limit?: string | undefined;
}

/** What every contestant is asked, as GraphQL and as the one SQL statement that gives the same JSON. */
export interface Operation extends Asked {
  asks: string;
  /** Answers `{"data": …}` as text. */
  sql: string;
  /** The same without the counters that the product keeps, where `sql` reads them. */
  counting?: string;
}

/** What an operation is asked about: the variables of the query, and the same as parameters of the statement. */
export interface Question {
  variables: Record<string, unknown>;
  parameters: Record<string, string | number>;
}

/** How many questions an operation has, each unlike the others: no answer is asked for twice in a row. */
export const QUESTIONS = 50;

const quotesOf = (article: string) => `(
  select json_group_array(json_object(
    'text', q.text, 'kind', q.kind, 'speaker', (select json_object('name', s.name) from Entity s where s.id = q.speakerId)
  ) order by q.start)
  from Quote q where q.articleId = ${article}.id)`;

const entitiesOf = (article: string) => `(
  select json_group_array(json_object('mentionCount', n.mentionCount, 'entity', json_object(
    '__typename', case e.kind
      when 'PERSON' then 'Person' when 'ORGANIZATION' then 'Organization' when 'PLACE' then 'Place' else 'Event' end,
    'name', e.name
  )) order by n.salience desc, n.entityId)
  from ArticleEntity n join Entity e on e.id = n.entityId where n.articleId = ${article}.id)`;

const latestArticles = '(select * from Article where publishedAt < :before order by reportedAt desc, id desc limit 20)';

/** The opaque id of a person, as the graph gives it out. */
const personId = (row: number) => Buffer.from(`Person:${row}`).toString('base64url');

/** How often persons are quoted, by an expression that says it of one, and how many quotes articles report. */
const quoteCounts = (ofPerson: string) => `
      select json_object('data', json_object(
        'nodes', (
          select json_group_array(json_object('name', e.name, 'quotes', json_object('totalCount', ${ofPerson})) order by p.key)
          from json_each(:people) p join Entity e on e.id = p.value),
        'articles', json_object('nodes', (
          select json_group_array(json_object(
            'headline', a.headline, 'quoteCount', (select count(*) from Quote where articleId = a.id)
          ) order by a.reportedAt desc, a.id desc)
          from ${latestArticles} a))))`;

/** The moment from which the latest articles are asked for: that of the i-th last article. */
function before(i: number, articles: number) {
  const moment = publishedAt(articles - (i % (articles - 20)));
  return { variable: moment.toISOString(), parameter: timestamp(moment) };
}

export const OPERATIONS: readonly [Operation, ...Operation[]] = [
  {
    name: 'Q1',
    asks: 'an article by slug, with its body, quotes and speakers',
    query: `
      query ($slug: String!) {
        article(slug: $slug) { headline body quotes { text kind speaker { name } } }
      }`,
    sql: `
      select json_object('data', json_object('article', json_object(
        'headline', a.headline, 'body', r.body, 'quotes', ${quotesOf('a')})))
      from Article a
      join Revision r on r.articleId = a.id and r.number = (select max(number) from Revision where articleId = a.id)
      where a.slug = :slug`,
    question(i, articles) {
      const asked = { slug: `story-${1 + Math.floor((i * articles) / QUESTIONS)}` };
      return { variables: asked, parameters: asked };
    },
  },
  {
    name: 'Q2',
    asks: 'the 20 latest articles with publisher, quotes, speakers and entities',
    query: `
      query ($before: DateTime!) {
        articles(first: 20, where: { publishedBefore: $before }) {
          nodes {
            slug headline publishedAt publisher { name }
            quotes { text kind speaker { name } }
            entities { mentionCount entity { __typename name } }
          }
        }
      }`,
    sql: `
      select json_object('data', json_object('articles', json_object('nodes', json_group_array(json_object(
        'slug', a.slug, 'headline', a.headline, 'publishedAt', replace(a.publishedAt, '+00:00', 'Z'),
        'publisher', json_object('name', p.name), 'quotes', ${quotesOf('a')}, 'entities', ${entitiesOf('a')}
      ) order by a.reportedAt desc, a.id desc))))
      from ${latestArticles} a join Publisher p on p.id = a.publisherId`,
    question(i, articles) {
      const { variable, parameter } = before(i, articles);
      return { variables: { before: variable }, parameters: { before: parameter } };
    },
  },
  {
    name: 'Q3',
    asks: 'a person, the 20 latest quotes, their articles, and the entities, quotes and speakers of those',
    query: `
      query ($id: ID!) {
        entity(id: $id) {
          name
          ... on Person {
            quotes(first: 20) {
              nodes {
                text
                article {
                  headline
                  quotes { text kind speaker { name } }
                  entities { mentionCount entity { __typename name } }
                }
              }
            }
          }
        }
      }`,
    sql: `
      select json_object('data', json_object('entity', json_object('name', e.name, 'quotes', json_object('nodes', (
        select json_group_array(json_object('text', said.text, 'article', json_object(
          'headline', a.headline, 'quotes', ${quotesOf('a')}, 'entities', ${entitiesOf('a')}
        )) order by said.reportedAt desc, said.id desc)
        from (select * from Quote where speakerId = e.id order by reportedAt desc, id desc limit 20) said
        join Article a on a.id = said.articleId)))))
      from Entity e where e.id = :person`,
    question: (i) => ({ variables: { id: personId(i + 1) }, parameters: { person: i + 1 } }),
  },
  {
    name: 'Q4',
    asks: '20 quotes of a speaker that contain a text',
    query: `
      query ($speaker: ID!, $contains: String!) {
        quotes(first: 20, where: { speaker: $speaker, contains: $contains }) {
          nodes { text saidOn article { headline } }
        }
      }`,
    sql: `
      select json_object('data', json_object('quotes', json_object('nodes', (
        select json_group_array(json_object('text', q.text, 'saidOn', q.saidOn, 'article', json_object('headline', a.headline))
          order by q.reportedAt desc, q.id desc)
        from (
          select * from Quote where speakerId = :speaker and instr(text, :contains) > 0
          order by reportedAt desc, id desc limit 20
        ) q join Article a on a.id = q.articleId))))`,
    question(i) {
      const contains = ['river', 'winter', 'stones', 'grain', 'pause'][i % 5] ?? '';
      return { variables: { speaker: personId(i + 1), contains }, parameters: { speaker: i + 1, contains } };
    },
  },
  {
    name: 'Q5',
    asks: 'how often 50 persons are quoted, and how many quotes 20 articles report',
    query: `
      query ($ids: [ID!]!, $before: DateTime!) {
        nodes(ids: $ids) { ... on Person { name quotes { totalCount } } }
        articles(first: 20, where: { publishedBefore: $before }) { nodes { headline quoteCount } }
      }`,
    sql: quoteCounts('coalesce((select quotes from EntityCount where entityId = e.id), 0)'),
    counting: quoteCounts('(select count(*) from Quote where speakerId = e.id)'),
    question(i, articles) {
      // The sixty most quoted, ten left out in turn.
      const people = Array.from({ length: 50 }, (_, k) => 1 + ((i + k) % 60));
      const { variable, parameter } = before(i, articles);
      return {
        variables: { ids: people.map(personId), before: variable },
        parameters: { people: JSON.stringify(people), before: parameter },
      };
    },
  },
];
