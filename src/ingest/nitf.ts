import type { CarriedEntity } from './document.ts';
import { carriedOf, type Item, lineOf, withoutGaps } from './item.ts';
import { languageOf, momentOf, statusOf, webUrl, wikidataIdOf } from './value.ts';
import { childAt, childrenOf, everyElement, readXml, textOfXml, wordsOf, type XmlElement } from './xml.ts';

// What NITF calls a city, a state or a sight is a place, and so on.
const KINDS: Record<string, CarriedEntity['kind']> = {
  person: 'PERSON',
  org: 'ORGANIZATION',
  location: 'PLACE',
  city: 'PLACE',
  country: 'PLACE',
  event: 'EVENT',
};

/**
 * Reads NITF 3.x, with or without its namespace. Head and body agree as a rule; where both speak, what readers see is
 * believed: `hedline`, `byline` and `dateline` over `title` and `docdata`. Throws where the first element is no `nitf`.
 * https://www.iptc.org/std/NITF/3.5/documentation/nitf-documentation.html
 */
export function readNitf(xml: string): Item {
  const root = readXml(xml);
  if (root.name !== 'nitf') throw new Error(`expected NITF, whose first element is nitf, found ${root.name}`);
  return nitfItem(root);
}

/** The item of an element `nitf`, which may stand within NewsML-G2. */
export function nitfItem(nitf: XmlElement): Item {
  const head = childAt(nitf, 'head');
  const docdata = childAt(head, 'docdata');
  const [pubdata] = childrenOf(head, 'pubdata');
  const body = childAt(nitf, 'body');
  const top = childAt(body, 'body.head');
  const docId = childAt(docdata, 'doc-id')?.attributes;
  return withoutGaps({
    headline:
      wordsOf(childAt(top, 'hedline', 'hl1')) ?? wordsOf(childAt(top, 'hedline')) ?? wordsOf(childAt(head, 'title')),
    standfirst: wordsOf(childAt(top, 'abstract')) ?? wordsOf(childAt(top, 'hedline', 'hl2')),
    byline: wordsOf(childAt(top, 'byline')),
    dateline: datelineOf(top),
    body: textOfXml(...childrenOf(body, 'body.content')),
    language: languageOf(nitf.attributes.lang ?? body?.attributes.lang),
    publishedAt: momentOf(
      childAt(docdata, 'date.release')?.attributes.norm ??
        childAt(docdata, 'date.issue')?.attributes.norm ??
        pubdata?.attributes['date.publication'],
    ),
    updatedAt: momentOf([...childrenOf(head, 'revision-history')].at(-1)?.attributes.norm),
    guid: lineOf(docId?.['id-string']),
    version: lineOf(childAt(docdata, 'du-key')?.attributes.version),
    url: webUrl(pubdata?.attributes['ex-ref']),
    status: statusOf(docdata?.attributes['management-status']),
    section:
      lineOf(pubdata?.attributes['position.section']) ??
      lineOf(childAt(head, 'tobject', 'tobject.subject')?.attributes['tobject.subject.type']),
    correction: lineOf(childAt(docdata, 'correction')?.attributes.info),
    publisher: publisherOf(top, docdata, pubdata),
    carries: carriedOf([docdata, childAt(top, 'dateline'), ...childrenOf(body, 'body.content')].flatMap(entitiesOf)),
  });
}

function publisherOf(
  top: XmlElement | undefined,
  docdata: XmlElement | undefined,
  pubdata: XmlElement | undefined,
): Item['publisher'] {
  const name =
    wordsOf(childAt(top, 'distributor')) ??
    lineOf(pubdata?.attributes.name) ??
    lineOf(childAt(docdata, 'doc.copyright')?.attributes.holder);
  return name ? { name } : undefined;
}

// The day of the story stands in it too, and is no place.
function datelineOf(top: XmlElement | undefined): string | undefined {
  const dateline = childAt(top, 'dateline');
  return wordsOf(childAt(dateline, 'location')) ?? wordsOf(dateline);
}

function entitiesOf(element: XmlElement | undefined): CarriedEntity[] {
  if (!element) return [];
  return [...everyElement(element)].flatMap((tag) => {
    const kind = Object.hasOwn(KINDS, tag.name) ? KINDS[tag.name] : undefined;
    // A location that tells its city and its country apart names two places.
    const name = kind && !tag.children.some(isPlace) ? wordsOf(tag) : undefined;
    const { idsrc = '', value, uri } = tag.attributes;
    const wikidataId = wikidataIdOf(uri, value, /wikidata/i.test(idsrc) && value ? `wd:${value}` : undefined);
    return kind && name ? [{ name, kind, ...(wikidataId && { wikidataId }) }] : [];
  });
}

function isPlace(child: XmlElement | string): boolean {
  return typeof child === 'object' && KINDS[child.name] === 'PLACE';
}
