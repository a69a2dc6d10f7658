import type { Findings } from './findings.ts';

/** Findings as the command line prints them, one article a line. */
export function toInterchange(id: string, body: string, { entities, quotes, dates }: Findings) {
  return {
    id,
    entities: entities.map(({ name, kind, mentions }) => ({
      name,
      kind,
      roles: [...new Set(mentions.flatMap(({ role }) => role ?? []))],
      mentions: mentions.map(({ start, end, form }) => ({ start, end, form })),
    })),
    quotes: quotes.map(({ start, end, kind, fragments, speaker, cue, confidence, method }) => ({
      start,
      end,
      text: body.slice(start, end),
      kind,
      fragments,
      speaker: speaker && {
        start: speaker.start,
        end: speaker.end,
        entity: speaker.entity,
        name:
          speaker.entity === null ? body.slice(speaker.start, speaker.end) : (entities[speaker.entity]?.name ?? null),
      },
      cue,
      confidence,
      method,
    })),
    dates: dates.map(({ start, end, date }) => ({
      start,
      end,
      date,
      precision: date && (['year', 'month', 'day'] as const)[Math.min(2, (date.length - 4) / 3)],
    })),
  };
}
