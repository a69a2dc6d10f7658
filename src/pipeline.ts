import { readAnnotation } from './extract/annotation.ts';
import { checkFindings, type Findings } from './extract/findings.ts';
import { importedFindings } from './extract/imported.ts';
import { confirm } from './extract/review.ts';
import { withImported } from './extract/with-imported.ts';
import type { Document } from './ingest/document.ts';
import type { Format } from './ingest/format.ts';
import { documentOf, type Item } from './ingest/item.ts';
import { SourceError } from './ingest/source-error.ts';
import { type Editorial, readEditorial, readText } from './ingest/text.ts';
import { openReaders, type Readers } from './parse/readers.ts';
import type { PrismaClient } from './store/generated/client.ts';
import { type Saved, save } from './store/save.ts';

/** One article or many as they lie in a file or come over the net, and what people wrote beside them. */
export interface Source {
  text: SourceFile;
  /** What an editor knows of it, as JSON. */
  editorial?: SourceFile;
  /** What a person marked in it, as JSON. */
  annotation?: SourceFile;
  /** Recognised from the content where it is not given. */
  format?: Format | undefined;
  /** The encoding that the sender declared. */
  charset?: string | undefined;
  /** The address it came from. */
  baseUrl?: string | undefined;
}

export interface SourceFile {
  /** The name by which errors call it. */
  name: string;
  bytes: Uint8Array;
}

/** A document with what was found in it. */
export interface Article {
  document: Document;
  findings: Findings;
}

/**
 * The way of every article: read the document, find who said what in it, check that every finding stands where it says,
 * store it. All of the articles are stored, or, with a `SourceError`, none of them.
 */
export async function ingest(prisma: PrismaClient, sources: readonly Source[]): Promise<Saved[]> {
  const readers = openReaders();
  try {
    const articles: Article[] = [];
    for (const source of sources) {
      for (const item of await readSource(source, readers))
        articles.push(await findIn(documentIn(item, source), source));
    }
    return await save(prisma, articles);
  } finally {
    await readers.close();
  }
}

/** The articles of a source as it has them. Throws a `SourceError` where it cannot be read. */
export async function readSource(source: Source, readers: Readers): Promise<Item[]> {
  const { text, format, charset, baseUrl } = source;
  try {
    // A text alone is no danger to anyone; `documentIn` reads it with what is told of it.
    return isPlainText(source) ? [{}] : await readers.read(text.bytes, { name: text.name, format, charset, baseUrl });
  } catch (error) {
    throw new SourceError(messageOf(error), { cause: error });
  }
}

function isPlainText({ text, format }: Source): boolean {
  return format === 'text' || (!format && text.name.endsWith('.txt'));
}

/** The document of an item, with what is told of it. Throws a `SourceError` where that is too little for an article. */
export function documentIn(item: Item, source: Source, told: Editorial = {}): Document {
  const { text, editorial } = source;
  const known = editorial ? namingIt(() => readEditorial(decode(editorial), editorial.name)) : {};
  const all = { ...known, ...told };
  return namingIt(() => (isPlainText(source) ? readText(text.bytes, all) : documentOf(item, all)), text.name);
}

/**
 * The document with what the machine finds in it, the publisher says of it and a person marked in it. The person has
 * the last word; where nobody marked anything, the language is the one that the machine sees, for only in English does
 * it tell who speaks.
 */
export async function findIn(document: Document, { text, annotation }: Source): Promise<Article> {
  if (document.status === 'CANCELED') return { document, findings: { entities: [], quotes: [], dates: [] } };
  const person = annotation && namingIt(() => readAnnotation(decode(annotation), document.body, annotation.name));
  // The models are loaded when the first article needs them.
  const { extract } = await import('./extract/extract.ts');
  const { language, ...found } = extract(document);
  const machine = document.carries ? withImported(found, importedFindings(document.carries, document.body)) : found;
  const problems = checkFindings(machine, document.body);
  if (problems.length > 0) throw new SourceError(problems.map((problem) => `${text.name}: ${problem}`).join('\n'));
  if (person) return { document, findings: confirm(machine, person) };
  return { document: { ...document, language }, findings: machine };
}

/** Runs what may refuse an input, and says in whose name. */
function namingIt<T>(read: () => T, name?: string): T {
  try {
    return read();
  } catch (error) {
    throw new SourceError(name ? `${name}: ${messageOf(error)}` : messageOf(error), { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function decode({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}
