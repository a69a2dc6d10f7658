/** A question put to every contestant: as GraphQL, and as the one SQL statement that gives the same JSON. */
export interface Operation {
  name: string;
  asks: string;
  query: string;
  /** Answers `{"data": …}` as text; its parameters are named as the variables are. */
  sql: string;
  /** The variables of the i-th request: a cycle of 50, the same every time, so that no one answer is asked for twice in a row. */
  variables(i: number, articles: number): Record<string, unknown>;
  /** What SQL needs to be told in its own words: row ids for opaque ids. */
  parameters(i: number, articles: number): Record<string, string | number>;
}

/** The rows of a select as a JSON list, each row's column `o` being JSON. */
const list = (select: string) => `(select coalesce(json_group_array(json(o)), '[]') from (${select}))`;

const quotesOf = (article: string) =>
  list(`select json_object('text', q.text, 'kind', q.kind, 'speaker', (select json_object('name', s.name) from Entity s where s.id = q.speakerId)) o
        from Quote q where q.articleId = ${article}.id order by q.start`);

const entitiesOf = (article: string) =>
  list(`select json_object('mentionCount', ae.mentionCount, 'entity', json_object('__typename',
          case n.kind when 'PERSON' then 'Person' when 'ORGANIZATION' then 'Organization' when 'PLACE' then 'Place' else 'Event' end, 'name', n.name)) o
        from ArticleEntity ae join Entity n on n.id = ae.entityId where ae.articleId = ${article}.id order by ae.salience desc, ae.entityId`);

const LATEST = `(select * from Article where publishedAt < replace(:before, 'Z', '+00:00') order by reportedAt desc, id desc limit 20)`;

const before = (i: number, articles: number) => ({
  before: new Date(Date.UTC(2031, 0, 1) + (articles - (i % 50) * 7) * 600_000).toISOString(),
});
const personId = (row: number) => Buffer.from(`Person:${row}`).toString('base64url');
const person = (i: number) => 1 + (i % 50);
const people = (i: number) => Array.from({ length: 50 }, (_, k) => 1 + ((k + i) % 60));
const words = (i: number) => ({ contains: ['bridges', 'grain', 'winter'][i % 3] ?? '' });
const slug = (i: number, articles: number) => ({ slug: `story-${1 + (((i % 50) * 37) % articles)}` });

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'Q1',
    asks: 'an article by slug, with its body, quotes and speakers',
    query: `query ($slug: String!) { article(slug: $slug) { headline body quotes { text kind speaker { name } } } }`,
    sql: `select json_object('data', json_object('article', json_object(
            'headline', a.headline, 'body', r.body, 'quotes', json(${quotesOf('a')}))))
          from Article a
          join Revision r on r.articleId = a.id and r.number = (select max(number) from Revision where articleId = a.id)
          where a.slug = :slug`,
    variables: slug,
    parameters: slug,
  },
  {
    name: 'Q2',
    asks: 'the 20 latest articles with publisher, quotes, speakers and entities',
    query: `query ($before: DateTime!) { articles(first: 20, where: { publishedBefore: $before }) { nodes {
              slug headline publishedAt publisher { name } quotes { text kind speaker { name } }
              entities { mentionCount entity { __typename name } } } } }`,
    sql: `select json_object('data', json_object('articles', json_object('nodes', json(${list(
      `select json_object('slug', a.slug, 'headline', a.headline, 'publishedAt', replace(a.publishedAt, '+00:00', 'Z'),
         'publisher', json_object('name', p.name), 'quotes', json(${quotesOf('a')}), 'entities', json(${entitiesOf('a')})) o
       from ${LATEST} a join Publisher p on p.id = a.publisherId order by a.reportedAt desc, a.id desc`,
    )}))))`,
    variables: before,
    parameters: before,
  },
  {
    name: 'Q3',
    asks: 'a person, the 20 latest quotes, their articles, and the entities, quotes and speakers of those',
    query: `query ($id: ID!) { entity(id: $id) { name ... on Person { quotes(first: 20) { nodes { text article {
              headline quotes { text kind speaker { name } } entities { mentionCount entity { __typename name } } } } } } } }`,
    sql: `select json_object('data', json_object('entity', json_object('name', e.name, 'quotes', json_object('nodes', json(${list(
      `select json_object('text', said.text, 'article', json_object(
         'headline', a.headline, 'quotes', json(${quotesOf('a')}), 'entities', json(${entitiesOf('a')}))) o
       from (select * from Quote where speakerId = :row order by reportedAt desc, id desc limit 20) said
       join Article a on a.id = said.articleId order by said.reportedAt desc, said.id desc`,
    )}))))) from Entity e where e.id = :row`,
    variables: (i) => ({ id: personId(person(i)) }),
    parameters: (i) => ({ row: person(i) }),
  },
  {
    name: 'Q4',
    asks: '20 quotes of a speaker that contain a text',
    query: `query ($id: ID!, $contains: String!) { quotes(first: 20, where: { speaker: $id, contains: $contains }) { nodes {
              text saidOn article { headline } } } }`,
    sql: `select json_object('data', json_object('quotes', json_object('nodes', json(${list(
      `select json_object('text', q.text, 'saidOn', q.saidOn, 'article', json_object('headline', a.headline)) o
       from (select * from Quote where speakerId = :row and instr(text, :contains) > 0 order by reportedAt desc, id desc limit 20) q
       join Article a on a.id = q.articleId order by q.reportedAt desc, q.id desc`,
    )}))))`,
    variables: (i) => ({ id: personId(person(i)), ...words(i) }),
    parameters: (i) => ({ row: person(i), ...words(i) }),
  },
  {
    name: 'Q5',
    asks: 'how often 50 persons are quoted, and how many quotes 20 articles report',
    query: `query ($ids: [ID!]!, $before: DateTime!) {
              nodes(ids: $ids) { ... on Person { name quotes(first: 0) { totalCount } } }
              articles(first: 20, where: { publishedBefore: $before }) { nodes { headline quoteCount } } }`,
    sql: `select json_object('data', json_object(
            'nodes', json(${list(
              `select json_object('name', e.name, 'quotes', json_object('totalCount', (select count(*) from Quote where speakerId = e.id))) o
               from json_each(:rows) p join Entity e on e.id = p.value order by p.key`,
            )}),
            'articles', json_object('nodes', json(${list(
              `select json_object('headline', a.headline, 'quoteCount', (select count(*) from Quote where articleId = a.id)) o
               from ${LATEST} a order by a.reportedAt desc, a.id desc`,
            )}))))`,
    variables: (i, articles) => ({ ids: people(i).map(personId), ...before(i, articles) }),
    parameters: (i, articles) => ({ rows: JSON.stringify(people(i)), ...before(i, articles) }),
  },
];
