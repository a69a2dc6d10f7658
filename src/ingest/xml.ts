import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { lineOf } from './item.ts';
import { ElementCount } from './limits.ts';
import { Paragraphs } from './paragraphs.ts';
import { refuseEntities } from './prolog.ts';

/** An element: its local name, its attributes by their local names, and what is in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

// Those of HTML that the DTD of NITF has and that news text uses; a document type is never fetched for more.
const REFERENCES = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  middot: '·',
  shy: '\u00ad',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ntilde: 'ñ',
} as const;

/**
 * Reads XML strictly: one that is not well-formed is refused and the error says where. Nothing is fetched, and no entity
 * is declared by the document itself, so none can grow. https://www.w3.org/TR/xml/, https://www.w3.org/TR/xml-names/
 */
export function readXml(xml: string): XmlElement {
  refuseEntities(xml);
  const count = new ElementCount('XML');
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const add = (text: string) => void open.at(-1)?.children.push(text);
  const parser = new SaxesParser({ xmlns: true, position: true });
  Object.assign(parser.ENTITIES, REFERENCES);
  parser.on('error', (error) => {
    throw new Error(`expected well-formed XML, found at line and column ${error.message}`);
  });
  parser.on('opentag', ({ local, attributes }) => {
    count.open(Object.keys(attributes).length);
    const element = { name: local, attributes: localNames(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    count.close();
    open.pop();
  });
  parser.write(xml).close();
  const element = root.children.find((child) => typeof child === 'object');
  if (!element) throw new Error('expected XML with an element, found none');
  return element;
}

// Of two with one local name, the one without a prefix is the element's own.
function localNames(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  const ordered = Object.values(attributes).sort((a, b) => Number(a.prefix === '') - Number(b.prefix === ''));
  return Object.fromEntries(ordered.map(({ local, value }) => [local, value]));
}

/** The elements of a name right below this one. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child === 'object').filter((child) => child.name === name);
}

/** The first element along a path of names: `childAt(item, 'contentMeta', 'headline')`. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** This element and all within, from the first to the last. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child === 'object') yield* everyElement(child);
}

/** What a reader would see of the elements, a paragraph a line. */
export function textOfXml(...elements: (XmlElement | undefined)[]): string {
  const paragraphs = new Paragraphs();
  const walk = ({ name, attributes, children }: XmlElement) => {
    paragraphs.open(name, attributes);
    for (const child of children) typeof child === 'string' ? paragraphs.text(child) : walk(child);
    paragraphs.close(name);
  };
  for (const element of elements) if (element) walk(element);
  return paragraphs.toString();
}

/** The words of an element on one line, whatever it is called; undefined where there are none. */
export function wordsOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  return lineOf(textOfXml({ ...element, name: 'div' }));
}
