import { clusterNames } from '../../src/extract/clusters.ts';
import { beginDraft, type Draft, type Name, takeSteps } from '../../src/extract/draft.ts';
import type { FoundEntity } from '../../src/extract/findings.ts';
import { resolvePronouns } from '../../src/extract/pronouns.ts';
import { pairQuotationMarks } from '../../src/extract/quotation-marks.ts';
import { splitSentences } from '../../src/extract/sentences.ts';
import { findQuotes } from '../../src/extract/speakers.ts';
import { tokenize } from '../../src/extract/tokens.ts';
import { readText } from '../../src/ingest/text.ts';

const KINDS = { P: 'PERSON', O: 'ORGANIZATION', L: 'PLACE', E: 'EVENT', W: 'WORK' } as const;

/** Reads a text whose names are given: `{P Lena Okafor} left {L Oslo}.` */
export function readNamed(marked: string): Draft {
  const names: Name[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, index, groups = {} } of marked.matchAll(/\{(?<kind>[POLEW]) (?<name>[^}]+)\}/g)) {
    text += marked.slice(from, index);
    const { kind, name = '' } = groups;
    names.push({
      start: text.length,
      end: text.length + name.length,
      kind: KINDS[kind as keyof typeof KINDS],
      confidence: 1,
    });
    text += name;
    from = index + whole.length;
  }
  const document = readText(text + marked.slice(from), { headline: 'A headline', publisher: { name: 'Example' } });
  return takeSteps({ ...beginDraft(document), names }, [
    tokenize,
    pairQuotationMarks,
    splitSentences,
    clusterNames,
    findQuotes,
    resolvePronouns,
  ]);
}

/** The mentions of each entity as they stand, by its name; `=` in front of descriptions, `~` in front of pronouns. */
export function mentionsIn({ document: { body }, entities }: Draft): Record<string, string[]> {
  const sign = { NAME: '', NOMINAL: '=', PRONOUN: '~' };
  const mentionsOf = ({ mentions }: FoundEntity) =>
    mentions.map(({ start, end, form }) => `${sign[form]}${body.slice(start, end)}`);
  return Object.fromEntries(entities.map((entity) => [entity.name, mentionsOf(entity)]));
}

/** The roles in which each entity is named, by its name. */
export function rolesIn({ entities }: Draft): Record<string, string[]> {
  return Object.fromEntries(entities.map(({ name, mentions }) => [name, mentions.flatMap(({ role }) => role ?? [])]));
}

/** Who says each quote, by its words: the name of the entity, or null. */
export function speakersIn({ document: { body }, entities, quotes }: Draft): Record<string, string | null> {
  const nameOf = (index: number | null | undefined) => (index == null ? null : (entities[index]?.name ?? null));
  return Object.fromEntries(quotes.map(({ start, end, speaker }) => [body.slice(start, end), nameOf(speaker?.entity)]));
}
