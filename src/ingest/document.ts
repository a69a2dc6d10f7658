/** An article as its publisher gave it: the text and what is said about it, before anything is found in it. */
export interface Document {
  headline: string;
  body: string;
  publisher: Publication;
  /** The canonical address, where the article has one. */
  url?: string;
  standfirst?: string;
  byline?: string;
  section?: string;
  dateline?: string;
  /** A BCP 47 tag, `en` where nothing says otherwise. */
  language: string;
  publishedAt?: Date;
  /** Who says when it was published: the publisher in the article, or an editor who worked it out. */
  publishedAtGivenBy: 'PUBLISHER' | 'EDITOR';
  /** By which its publisher knows it, whatever else changes: a URI, a tag, a number of its CMS. */
  guid?: string;
  updatedAt?: Date;
  /** What the publisher lets be done with it; usable where it says nothing. */
  status?: 'USABLE' | 'WITHHELD' | 'CANCELED';
  /** The editor's note that makes it a correction of what was published before, or says why that was taken back. */
  correction?: string;
  /** The publisher's own count of its versions. */
  version?: string;
  /** What the input itself says of who and what is in it. */
  carries?: Carried;
}

/** Findings that came with the article; where in the body they stand, the input does not say. */
export interface Carried {
  entities: CarriedEntity[];
  quotes: CarriedQuote[];
}

export interface CarriedEntity {
  name: string;
  kind: 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'EVENT';
  wikidataId?: string;
}

export interface CarriedQuote {
  text: string;
  speaker?: string;
}

export interface Publication {
  name: string;
  domain?: string;
  homepage?: string;
}

/** A paragraph is a line of the body that holds more than white space. */
export interface Paragraph {
  index: number;
  start: number;
  end: number;
}

/**
 * The one form in which text is stored and counted: NFC, well-formed Unicode, `\n` line ends, no NUL, no byte order
 * mark, no white space around it. Offsets exist only after this.
 */
export function normalizeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .trim();
}

/** The paragraphs of a body in reading order, in UTF-16 code units, without the white space around them. */
export function paragraphsOf(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lineStart = 0;
  for (const line of body.split('\n')) {
    const text = line.trim();
    if (text) {
      const start = lineStart + line.indexOf(text);
      paragraphs.push({ index: paragraphs.length, start, end: start + text.length });
    }
    lineStart += line.length + 1;
  }
  return paragraphs;
}
