import type { CarriedEntity, CarriedQuote } from './document.ts';
import { lineOfMixed, textOfMixed } from './html-text.ts';
import { carriedOf, type Item, lineOf, withoutGaps } from './item.ts';
import { everyNode, idOf, isA, type JsonLdNode, type Nodes, nodesById, nodesOf, wordsAt } from './jsonld-node.ts';
import { languageOf, momentOf, statusOf, webUrl, wikidataIdOf } from './value.ts';

const ARTICLES = /Article$|^(?:Report|BlogPosting|LiveBlogPosting)$/;
const KINDS: [RegExp, CarriedEntity['kind']][] = [
  [/^Person$/, 'PERSON'],
  [/Organization$|^(?:Corporation|LocalBusiness|SportsTeam|PoliticalParty|GovernmentOffice)$/, 'ORGANIZATION'],
  [/^(?:Place|Country|City|State|AdministrativeArea|Continent|LandmarksOrHistoricalBuildings)$/, 'PLACE'],
  [/Event$/, 'EVENT'],
];

/**
 * Reads the articles of schema.org JSON-LD: an object, a list or a `@graph`, with what a node only refers to by its
 * `@id` looked up. Where articles are within others, as in a live blog, only the outer ones are given.
 * Throws where there is none and says of which types there are things. https://schema.org/NewsArticle
 */
export function readJsonLd(json: unknown, baseUrl?: string): Item[] {
  const nodes = nodesById(json);
  const articles = articlesOf(json);
  if (articles.length > 0) return articles.map((article) => itemOf(article, nodes, baseUrl));
  const types = new Set([...everyNode(json)].flatMap((node) => wordsAt(node, '@type')));
  const found = types.size > 0 ? [...types].slice(0, 8).join(', ') : 'nothing that has a @type';
  throw new Error(`expected schema.org JSON-LD with a NewsArticle or another Article, found ${found}`);
}

function articlesOf(json: unknown): JsonLdNode[] {
  const articles = [...everyNode(json)].filter((node) => isA(node, ARTICLES));
  // A reference to an article has a type at times, but no words; and what is within another has been given with it.
  const within = new Set(articles.flatMap((article) => [...everyNode(article)].slice(1)));
  const outer = articles.filter((article) => !within.has(article));
  const told = outer.filter((article) => 'headline' in article || 'articleBody' in article);
  return told.length > 0 ? told : outer;
}

function itemOf(article: JsonLdNode, nodes: Nodes, baseUrl: string | undefined): Item {
  const words = (...keys: string[]) => keys.map((key) => wordsAt(article, key)[0]).find((found) => found);
  const page = nodesOf(article, 'mainEntityOfPage', nodes)[0];
  const address = words('url') ?? words('mainEntityOfPage') ?? (page && (wordsAt(page, 'url')[0] ?? idOf(page)));
  const [publisher] = [...nodesOf(article, 'publisher', nodes), ...nodesOf(article, 'sourceOrganization', nodes)];
  return withoutGaps({
    guid: guidOf(article, nodes),
    url: webUrl(address ?? idOf(article), baseUrl),
    headline: lineOfMixed(words('headline', 'name')),
    standfirst: lineOfMixed(words('description', 'alternativeHeadline')),
    body: textOfMixed(wordsAt(article, 'articleBody').join('\n') || wordsAt(article, 'text').join('\n') || undefined),
    byline: namesAt(article, 'author', nodes) ?? namesAt(article, 'creator', nodes),
    section: lineOfMixed(words('articleSection')),
    dateline: lineOfMixed(words('dateline')),
    language: languageOf(
      words('inLanguage') ?? nodesOf(article, 'inLanguage', nodes).map((tag) => wordsAt(tag, 'alternateName')[0])[0],
    ),
    publishedAt: momentOf(words('datePublished', 'dateCreated')),
    updatedAt: momentOf(words('dateModified')),
    status: statusOf(words('creativeWorkStatus')),
    version: words('version'),
    correction: correctionOf(article, nodes),
    publisher: publisher ? publisherOf(publisher) : named(words('publisher')),
    carries: carriedOf(entitiesOf(article, nodes), quotesOf(article, nodes)),
  });
}

function guidOf(article: JsonLdNode, nodes: Nodes): string | undefined {
  const identifier =
    wordsAt(article, 'identifier')[0] ??
    nodesOf(article, 'identifier', nodes).map((value) => wordsAt(value, 'value')[0])[0];
  return lineOf(identifier ?? idOf(article));
}

function named(name: string | undefined): Item['publisher'] {
  const line = lineOfMixed(name);
  return line && !webUrl(line) ? { name: line } : undefined;
}

function publisherOf(node: JsonLdNode): Item['publisher'] {
  const homepage = webUrl(wordsAt(node, 'url')[0]);
  const name = lineOfMixed(wordsAt(node, 'name')[0]);
  if (!name && !homepage) return undefined;
  return { ...(name && { name }), ...(homepage && { homepage }) };
}

function namesAt(article: JsonLdNode, key: string, nodes: Nodes): string | undefined {
  const names = [...wordsAt(article, key), ...nodesOf(article, key, nodes).map((node) => wordsAt(node, 'name')[0])];
  const lines = names.map(lineOfMixed).filter((name) => name !== undefined && !webUrl(name));
  return [...new Set(lines)].join(', ') || undefined;
}

// https://schema.org/correction: a comment, its text, or the address of a page, which says nothing of what was wrong.
function correctionOf(article: JsonLdNode, nodes: Nodes): string | undefined {
  const texts = nodesOf(article, 'correction', nodes).map(
    (node) => wordsAt(node, 'text')[0] ?? wordsAt(node, 'name')[0],
  );
  return [...wordsAt(article, 'correction'), ...texts].map(lineOfMixed).find((text) => text && !webUrl(text));
}

function entitiesOf(article: JsonLdNode, nodes: Nodes): CarriedEntity[] {
  return ['about', 'mentions', 'contentLocation', 'spatialCoverage'].flatMap((key) =>
    nodesOf(article, key, nodes).flatMap((node) => {
      const kind = KINDS.find(([type]) => isA(node, type))?.[1];
      const name = lineOfMixed(wordsAt(node, 'name')[0]);
      const wikidataId = wikidataIdOf(idOf(node), ...wordsAt(node, 'sameAs'), ...wordsAt(node, 'identifier'));
      return kind && name ? [{ name, kind, ...(wikidataId && { wikidataId }) }] : [];
    }),
  );
}

// https://schema.org/Quotation
function quotesOf(article: JsonLdNode, nodes: Nodes): CarriedQuote[] {
  return [...everyNode(article)]
    .filter((node) => isA(node, /^Quotation$/))
    .flatMap((node) => {
      const text = lineOfMixed(wordsAt(node, 'text')[0]);
      const speaker =
        namesAt(node, 'spokenByCharacter', nodes) ?? namesAt(node, 'creator', nodes) ?? namesAt(node, 'author', nodes);
      return text ? [{ text, ...(speaker && { speaker }) }] : [];
    });
}
