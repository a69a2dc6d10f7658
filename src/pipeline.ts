import { readAnnotation } from './extract/annotation.ts';
import { type Findings } from './extract/findings.ts';
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
  return save(prisma, sources.map(read));
}

function read(source: Source): { document: Document; findings: Findings } {
  try {
    const document = readDocument(source);
    return { document, findings: findIn(document, source) };
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

function findIn({ body }: Document, { annotation }: Source): Findings {
  if (!annotation) return { entities: [], quotes: [], dates: [] };
  return readAnnotation(decode(annotation), body, annotation.name);
}

function decode({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}
