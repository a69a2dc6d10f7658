import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asGraphQL, type Start, startProgram } from './contestant.ts';
import { lacksPostgres, startPostgres } from './postgres.ts';

const FOLDER = join(import.meta.dirname, 'peers');

/** Another server that answers the same questions from the same rows. */
interface Peer {
  name: string;
  /** What is not here that it needs, and how to have it, in words. */
  lacks(): string | undefined;
  start: Start;
}

const packages = () =>
  existsSync(join(FOLDER, 'node_modules')) ? undefined : 'its packages: npm ci --prefix bench/peers';

/** The operations in the words of the schema that PostGraphile makes; aliases name what is called otherwise. */
const POSTGRAPHILE: Record<string, string> = (() => {
  const quotes =
    'quotes: quotesByArticleIdList(orderBy: [START_ASC]) { text kind speaker: entityBySpeakerId { name } }';
  const entities = `entities: articleEntitiesByArticleIdList(orderBy: [SALIENCE_DESC, ENTITY_ID_ASC]) {
    mentionCount entity: entityByEntityId { __typename: kind name }
  }`;
  const latest = 'orderBy: [REPORTED_AT_DESC, ROW_ID_DESC]';
  const articlesBefore = `nodes: allArticlesList(first: 20, filter: { publishedAt: { lessThan: $before } }, ${latest})`;
  return {
    Q1: `query ($slug: String!) { article: articleBySlug(slug: $slug) { headline body ${quotes} } }`,
    Q2: `query ($before: Datetime!) {
      articles: query {
        ${articlesBefore} {
          slug headline publishedAt publisher: publisherByPublisherId { name } ${quotes} ${entities}
        }
      }
    }`,
    Q3: `query ($person: Int!) {
      entity: entityByRowId(rowId: $person) {
        name
        quotes: quotesBySpeakerId(first: 20, ${latest}) {
          nodes { text article: articleByArticleId { headline ${quotes} ${entities} } }
        }
      }
    }`,
    Q4: `query ($speaker: Int!, $contains: String!) {
      quotes: query {
        nodes: allQuotesList(
          first: 20, filter: { speakerId: { equalTo: $speaker }, text: { includes: $contains } }, ${latest}
        ) { text saidOn article: articleByArticleId { headline } }
      }
    }`,
    Q5: `query ($people: [Int!]!, $before: Datetime!) {
      nodes: peopleList(ids: $people) { name quotes: entityCountByEntityId { totalCount: quotes } }
      articles: query { ${articlesBefore} { headline quoteCount } }
    }`,
  };
})();

/** PostGraphile's answer with the names that the graph has for kinds of entities, and moments written as it writes them. */
function inOurWords(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => {
    if (key === '__typename') return `${value[0]}${value.slice(1).toLowerCase()}`;
    return key === 'publishedAt' ? new Date(`${value}Z`).toISOString() : value;
  });
}

export const PEERS: readonly Peer[] = [
  {
    name: 'mercurius',
    lacks: packages,
    start: (archive) =>
      startProgram(archive, {
        name: 'mercurius',
        args: [join(FOLDER, 'mercurius.mjs'), archive.file],
        env: { NODE_ENV: 'production' },
        bodyOf: asGraphQL,
      }),
  },
  {
    name: 'postgraphile',
    lacks: () => packages() ?? lacksPostgres(),
    async start(archive) {
      const postgres = await startPostgres(archive.file, readFileSync(join(FOLDER, 'postgraphile.sql'), 'utf8'));
      const stopping = (error: unknown) => postgres.stop().then(() => Promise.reject(error));
      const server = await startProgram(archive, {
        name: 'postgraphile',
        args: [join(FOLDER, 'postgraphile.mjs'), postgres.url],
        env: { NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
        bodyOf({ name }, { parameters: { people, ...others } }) {
          const variables = people === undefined ? others : { ...others, people: JSON.parse(String(people)) };
          return { query: POSTGRAPHILE[name], variables };
        },
      }).catch(stopping);
      return {
        ...server,
        translated: inOurWords,
        async usage() {
          const [node, other] = [await server.usage(), postgres.usage()];
          return { cpuMs: node.cpuMs + other.cpuMs, memoryMb: node.memoryMb + other.memoryMb };
        },
        async stop() {
          await server.stop();
          await postgres.stop();
        },
      };
    },
  },
];
