import { readAnnotation } from './extract/annotation.ts';
import { checkFindings, type Findings } from './extract/findings.ts';
import { confirm } from './extract/review.ts';
import type { Document } from './ingest/document.ts';
import { type Editorial, readEditorial, readText } from './ingest/text.ts';
import type { PrismaClient } from './store/generated/client.ts';
import { type Saved, save } from './store/save.ts';

/** An article as it lies in a folder: its text, and what people wrote beside it. */
export interface Source {
  text: SourceFile;
  /** What an editor knows of it, as JSON. */
  editorial?: SourceFile;
  /** What a person marked in it, as JSON. */
  annotation?: SourceFile;
}

export interface SourceFile {
  /** The name by which errors call it. */
  name: string;
  bytes: Uint8Array;
}

/** An article that cannot be taken: the message names its files and, a line each, what was expected and what stands there. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/**
 * The way of every article: read the document, find who said what in it, check that every finding stands where it says,
 * store it. All of the articles are stored, or, with a `SourceError`, none of them.
 */
export async function ingest(prisma: PrismaClient, sources: readonly Source[]): Promise<Saved[]> {
  const articles: Article[] = [];
  for (const source of sources) articles.push(await read(source));
  return save(prisma, articles);
}

interface Article {
  document: Document;
  findings: Findings;
}

async function read(source: Source): Promise<Article> {
  try {
    return await withFindings(readDocument(source), source);
  } catch (error) {
    throw new SourceError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function readDocument({ text, editorial }: Source): Document {
  const told: Editorial = editorial ? readEditorial(decode(editorial), editorial.name) : {};
  try {
    return readText(text.bytes, told);
  } catch (error) {
    throw new Error(`${text.name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/**
 * The document with what the machine finds in it, or, where a person marked it, with what that person says of it. Where
 * nobody did, its language is the one that the machine sees, for only in English does it tell who speaks.
 */
async function withFindings(document: Document, { text, annotation }: Source): Promise<Article> {
  // The person goes first: an annotation that does not fit is refused before the models are loaded.
  const person = annotation && readAnnotation(decode(annotation), document.body, annotation.name);
  // The models are loaded when the first article needs them.
  const { extract } = await import('./extract/extract.ts');
  const { language, ...machine } = extract(document);
  if (person) return { document, findings: confirm(machine, person) };
  const problems = checkFindings(machine, document.body);
  if (problems.length > 0) throw new Error(problems.map((problem) => `${text.name}: ${problem}`).join('\n'));
  return { document: { ...document, language }, findings: machine };
}

function decode({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}
