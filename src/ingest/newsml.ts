import type { CarriedEntity } from './document.ts';
import { textOfHtml, textOfLines } from './html-text.ts';
import { carriedOf, type Item, lineOf, withoutGaps } from './item.ts';
import { nitfItem } from './nitf.ts';
import { languageOf, momentOf, statusOf, webUrl, wikidataIdOf } from './value.ts';
import { childAt, childrenOf, everyElement, readXml, textOfXml, wordsOf, type XmlElement } from './xml.ts';

// https://cv.iptc.org/newscodes/cpnature/
const KINDS: [RegExp, CarriedEntity['kind']][] = [
  [/(?:^|[:/])person$/, 'PERSON'],
  [/(?:^|[:/])organi[sz]ation$/, 'ORGANIZATION'],
  [/(?:^|[:/])(?:geoArea|poi|place)$/, 'PLACE'],
  [/(?:^|[:/])event$/, 'EVENT'],
];

/**
 * Reads NewsML-G2: the news items of a `newsMessage`, or one `newsItem`, with the text inline as NITF, XHTML or plain.
 * A `packageItem` only says which items belong together, so it gives none of its own, and neither do pictures. Throws where there is no news item and says what there is.
 * https://iptc.org/std/NewsML-G2/, chapters "Text" and "News Messages" of the guidelines
 */
export function readNewsMl(xml: string): Item[] {
  const root = readXml(xml);
  const items = [...everyElement(root)].filter(({ name }) => name === 'newsItem');
  const texts = items.filter((item) => isText(item));
  if (texts.length > 0) return texts.map(itemOf);
  const found = items.map((item) => `one of class ${codeOf(childAt(item, 'itemMeta', 'itemClass')) ?? 'unknown'}`);
  throw new Error(
    `expected NewsML-G2 with a news item of text, found ${found.slice(0, 5).join(', ') || `only ${root.name}`}`,
  );
}

function isText(item: XmlElement): boolean {
  const nature = codeOf(childAt(item, 'itemMeta', 'itemClass'));
  return !nature || /(?:^|[:/])(?:text|composite)$/.test(nature);
}

function itemOf(item: XmlElement): Item {
  const meta = childAt(item, 'itemMeta');
  const content = childAt(item, 'contentMeta');
  const set = childAt(item, 'contentSet');
  const nitf = childAt(set, 'inlineXML', 'nitf');
  const inline = nitf ? nitfItem(nitf) : {};
  const version = lineOf(item.attributes.version);
  const [headline] = childrenOf(content, 'headline').sort(mainFirst);
  return withoutGaps({
    ...inline,
    guid: lineOf(item.attributes.guid) ?? inline.guid,
    version: version ?? inline.version,
    url: webUrl(linkOf(meta)) ?? inline.url,
    headline: wordsOf(headline) ?? inline.headline ?? wordsOf(childAt(meta, 'title')),
    standfirst: descriptionOf(content) ?? inline.standfirst,
    body: inline.body ?? bodyOf(set),
    byline: wordsOf(childAt(content, 'by')) ?? inline.byline ?? nameOf(childAt(content, 'creator')),
    dateline: wordsOf(childAt(content, 'dateline')) ?? inline.dateline ?? nameOf(childAt(content, 'located')),
    language: languageOf(childAt(content, 'language')?.attributes.tag ?? inline.language ?? item.attributes.lang),
    section: nameOf(subjectsOf(content).find((subject) => !kindOf(subject, item))) ?? inline.section,
    publishedAt: momentOf(
      textAt(meta, 'firstCreated') ?? textAt(content, 'contentCreated') ?? textAt(meta, 'versionCreated'),
    ),
    updatedAt: momentOf(textAt(meta, 'versionCreated')),
    status: statusAt(meta) ?? inline.status,
    correction: correctionOf(meta, version) ?? inline.correction,
    publisher: publisherOf(item) ?? inline.publisher,
    carries: carriedOf([...entitiesOf(item), ...(inline.carries?.entities ?? [])]),
  });
}

// An embargo without a date is one that nobody has lifted; one with a date is for whoever knows what day it is.
function statusAt(meta: XmlElement | undefined): Item['status'] {
  const embargo = childAt(meta, 'embargoed');
  if (embargo && !wordsOf(embargo)) return 'WITHHELD';
  return statusOf(codeOf(childAt(meta, 'pubStatus')));
}

// https://cv.iptc.org/newscodes/signal/correction; an editor's note says the same in words.
function correctionOf(meta: XmlElement | undefined, version = '1'): string | undefined {
  const note = childrenOf(meta, 'edNote')
    .map(wordsOf)
    .find((text) => text);
  const signal = childrenOf(meta, 'signal').some((code) => /correction$/i.test(codeOf(code) ?? ''));
  if (signal) return note ?? `Correction, version ${version}`;
  const canceled = statusAt(meta) === 'CANCELED';
  return note && (canceled || /correct/i.test(note)) ? note : undefined;
}

function publisherOf(item: XmlElement): Item['publisher'] {
  const provider = childAt(item, 'itemMeta', 'provider');
  const code = codeOf(provider)?.replace(/^.*[:/]/, '');
  const name =
    nameOf(provider) ??
    lineOf(provider?.attributes.literal) ??
    nameOf(childAt(item, 'contentMeta', 'infoSource')) ??
    nameOf(childAt(item, 'rightsInfo', 'copyrightHolder')) ??
    lineOf(code);
  return name ? { name } : undefined;
}

function bodyOf(set: XmlElement | undefined): string | undefined {
  const [xhtml] = childrenOf(set, 'inlineXML');
  if (xhtml)
    return textOfXml(
      ...(childAt(xhtml, 'html') ? childrenOf(childAt(xhtml, 'html'), 'body') : [{ ...xhtml, name: 'div' }]),
    );
  const data = childrenOf(set, 'inlineData')[0];
  if (!data || data.attributes.encoding) return undefined;
  const text = data.children.filter((child) => typeof child === 'string').join('');
  return /html/.test(data.attributes.contenttype ?? '') ? textOfHtml(text) : textOfLines(text);
}

function descriptionOf(content: XmlElement | undefined): string | undefined {
  const texts = childrenOf(content, 'description').sort((a, b) => Number(isSummary(b)) - Number(isSummary(a)));
  return wordsOf(texts[0]);
}

const isSummary = ({ attributes }: XmlElement) => /summary|drol:main/.test(attributes.role ?? '');
const isMain = ({ attributes }: XmlElement) => /main$/.test(attributes.role ?? '');
const mainFirst = (a: XmlElement, b: XmlElement) => Number(isMain(b)) - Number(isMain(a));

function linkOf(meta: XmlElement | undefined): string | undefined {
  return childrenOf(meta, 'link').find(
    ({ attributes }) => /canonical|permalink/i.test(attributes.rel ?? '') && attributes.href,
  )?.attributes.href;
}

function textAt(element: XmlElement | undefined, name: string): string | undefined {
  return wordsOf(childAt(element, name));
}

function codeOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.qcode ?? element?.attributes.uri;
}

function nameOf(element: XmlElement | undefined): string | undefined {
  return wordsOf(childAt(element, 'name'));
}

function subjectsOf(content: XmlElement | undefined): XmlElement[] {
  return childrenOf(content, 'subject');
}

/** The kind of a concept, which its type says here or in the `assert` that tells more of it. */
function kindOf(concept: XmlElement, item: XmlElement): CarriedEntity['kind'] | undefined {
  const types = [concept.attributes.type, concept.attributes.typeuri, codeOf(childAt(assertOf(concept, item), 'type'))];
  return KINDS.find(([pattern]) => types.some((type) => type && pattern.test(type)))?.[1];
}

function assertOf(concept: XmlElement, item: XmlElement): XmlElement | undefined {
  const { qcode, uri, literal } = concept.attributes;
  return childrenOf(item, 'assert').find(
    ({ attributes }) =>
      (qcode && attributes.qcode === qcode) ||
      (uri && attributes.uri === uri) ||
      (literal && attributes.literal === literal),
  );
}

function entitiesOf(item: XmlElement): CarriedEntity[] {
  return subjectsOf(childAt(item, 'contentMeta')).flatMap((subject) => {
    const told = assertOf(subject, item);
    const kind = kindOf(subject, item);
    const name = nameOf(subject) ?? nameOf(told);
    const same = [...childrenOf(subject, 'sameAs'), ...childrenOf(told, 'sameAs')].flatMap(({ attributes }) => [
      attributes.uri,
      attributes.qcode,
    ]);
    const wikidataId = wikidataIdOf(subject.attributes.uri, subject.attributes.qcode, ...same);
    return kind && name ? [{ name, kind, ...(wikidataId && { wikidataId }) }] : [];
  });
}
