import { randomFrom } from '../../bench/archive.ts';
import type { EntityKind, Findings } from '../../src/extract/findings.ts';
import type { Document } from '../../src/ingest/document.ts';
import { QUOTE_KINDS, REVIEWS } from './stories.ts';

const FORMS = ['NAME', 'NOMINAL', 'PRONOUN'] as const;
const WORDS = 'harbor bridge ferry talks winter grain night reopens late closed toll crew'.split(' ');
const SAID_ON = ['2031-05-01', '2031-05-02', '2031-05-30', '2031-05', '2031', '2032-05-01', '2030', null];
const ROLES = ['harbor master', 'finance minister', 'prime minister', undefined];
const OCCASIONS = ['in a post on Ripple', 'at a briefing in Port Ember', null];
const CAST: readonly [Cast, ...Cast[]] = [
  { name: 'Ada Lark', kind: 'PERSON' },
  { name: 'Ada Moss', kind: 'PERSON' },
  { name: 'Ben Moss', kind: 'PERSON' },
  { name: 'Zoë Ærø', kind: 'PERSON' },
  { name: 'ﬀion 𐌰da', kind: 'PERSON' },
  { name: 'Harbor Union', kind: 'ORGANIZATION' },
  { name: 'Adamant Lines', kind: 'ORGANIZATION' },
  { name: 'Port Ember', kind: 'PLACE' },
  { name: 'Lantern Bridge', kind: 'PLACE' },
  { name: 'Skerry', kind: 'PLACE' },
  { name: 'Ferry Strike', kind: 'EVENT' },
];

interface Cast {
  name: string;
  kind: EntityKind;
}

/** Invented articles in which everything that can be asked for differs and comes back, the same every time. */
export function archive(size: number): { document: Document; findings: Findings }[] {
  const random = randomFrom(size);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const found = () => ({ method: 'TEST', confidence: pick([0.25, 0.5, 1]), review: pick(REVIEWS) });

  return Array.from({ length: size }, (_, n) => {
    let body = `${words(3)} ${n}.`;
    const findings: Findings = { entities: [], quotes: [], dates: [] };
    const write = (text: string) => {
      body += text;
      return { start: body.length - text.length, end: body.length };
    };
    const cast = CAST.filter(() => random() < 0.35);
    const name = (index: number, role?: string) => {
      const { name, kind } = cast[index] ?? CAST[0];
      let entity = findings.entities.findIndex((known) => known.name === name);
      if (entity < 0) {
        const wikidataId = name.length % 2 ? { wikidataId: `Q${name.length}${name.codePointAt(0)}` } : {};
        entity =
          findings.entities.push({ name, kind, aliases: name.split(' ').slice(1), mentions: [], ...wikidataId }) - 1;
      }
      const span = write(name);
      findings.entities[entity]?.mentions.push({ ...span, ...found(), form: pick(FORMS), ...(role && { role }) });
      return { ...span, entity };
    };
    for (let left = cast.length > 0 ? below(4) : 0; left > 0; left--) {
      write('\n');
      const { start } = write(`“${words(2)} `);
      if (random() < 0.7) name(below(cast.length));
      const { end } = write(` ${words(2)},”`);
      write(' ');
      const cue = write('said');
      write(' ');
      const speakers = cast.flatMap(({ kind }, index) => (kind === 'PERSON' || kind === 'ORGANIZATION' ? index : []));
      const speaker = speakers.length > 0 && random() < 0.8 ? name(pick(speakers), pick(ROLES)) : null;
      write(' ');
      const occasion = pick(OCCASIONS);
      const kind = pick(QUOTE_KINDS);
      findings.quotes.push({
        ...found(),
        ...{ start, end, kind, speaker, cue },
        fragments: kind === 'INDIRECT' ? [] : [{ start, end }],
        occasion: occasion ? write(occasion) : null,
        saidOn: pick(SAID_ON),
      });
      write('. ');
      const date = write('that day');
      findings.dates.push({ ...date, ...found(), date: pick(SAID_ON) });
    }
    const day = new Date(Date.UTC(2031, 4, 1 + below(6), 0, 0, 0, pick([0, 0, 500])));
    const document: Document = {
      headline: `${pick(['Ferry', 'Bridge', 'ﬀ', '𐌰'])} ${pick(WORDS)}`,
      body,
      guid: String(n),
      publisher: { name: pick(['The Ember Courier', 'Tidewater Times', 'Skerry Post']) },
      language: pick(['en', 'en', 'fr-CA']),
      status: pick(['USABLE', 'USABLE', 'USABLE', 'WITHHELD']),
      ...(random() < 0.7 && { section: pick(['World', 'Sea']) }),
      ...(random() < 0.85 && { publishedAt: day }),
      publishedAtGivenBy: 'PUBLISHER',
    };
    return { document, findings };
  });
}
