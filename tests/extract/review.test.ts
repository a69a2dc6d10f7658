import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnnotation } from '../../src/extract/annotation.ts';
import { extract } from '../../src/extract/extract.ts';
import {
  checkFindings,
  type Findings,
  type FoundEntity,
  type FoundMention,
  type FoundQuote,
} from '../../src/extract/findings.ts';
import { confirm } from '../../src/extract/review.ts';
import { readEditorial, readText } from '../../src/ingest/text.ts';

const BODY = 'Abbas Araghchi met Ann Lee on Friday. “We engage,” Araghchi said. “Good,” said Lee. Lee left.';
const MACHINE = { method: 'RULE', confidence: 0.7, review: 'UNREVIEWED' } as const;
const PERSON = { method: 'ANNOTATION', confidence: 1, review: 'CONFIRMED' } as const;
const BOTH = { method: 'RULE', confidence: 1, review: 'CONFIRMED' };
type Who = typeof MACHINE | typeof PERSON;

const at = (text: string, from = 0) => {
  const start = BODY.indexOf(text, from);
  return { start, end: start + text.length };
};
const mention = (who: Who, text: string, from = 0): FoundMention => ({ ...at(text, from), form: 'NAME', ...who });
const quote = (who: Who, words: string, speaker: string, from: number, entity: number | null): FoundQuote => ({
  ...at(words),
  kind: 'DIRECT',
  fragments: [at(words)],
  speaker: { ...at(speaker, from), entity },
  cue: at('said', 50),
  occasion: null,
  saidOn: null,
  ...who,
});
const person = (name: string, mentions: FoundMention[], aliases: string[] = []): FoundEntity => ({
  name,
  kind: 'PERSON',
  aliases,
  mentions,
});

/** All that there is in the text, found by a machine or marked by a person. */
const all = (who: Who) => ({
  araghchi: person('Abbas Araghchi', [mention(who, 'Abbas Araghchi'), mention(who, 'Araghchi', 50)], ['Araghchi']),
  lee: person('Ann Lee', [mention(who, 'Ann Lee'), mention(who, 'Lee', 60), mention(who, 'Lee', 84)], ['Lee']),
  engage: quote(who, '“We engage,”', 'Araghchi', 50, 0),
  good: quote(who, '“Good,”', 'Lee', 60, 1),
  friday: { ...at('Friday'), date: '2031-05-02', ...who },
});
type All = ReturnType<typeof all>;
const findings = ({ araghchi, lee, engage, good, friday }: All): Findings => ({
  entities: [araghchi, lee],
  quotes: [engage, good],
  dates: [friday],
});

/** What is stored where the machine says something else than the person, who marks all that there is. */
function confirmed(change: (machine: Findings, found: All) => void): Findings {
  const found = all(MACHINE);
  const machine = findings(found);
  change(machine, found);
  expect(checkFindings(machine, BODY)).toEqual([]);
  return confirm(machine, findings(all(PERSON)));
}

/** How each finding was found: the mentions of Araghchi, those of Lee, the quotes, the date. */
const methods = ({ entities, quotes, dates }: Findings) =>
  [...entities.map(({ mentions }) => mentions), quotes, dates].map((list) => list.map(({ method }) => method));
const [R, A] = ['RULE', 'ANNOTATION'];

describe('where machine and person say the same', () => {
  test('every finding has the method of the machine, and is confirmed', () => {
    const found = confirmed(() => {});
    expect(methods(found)).toEqual([[R, R], [R, R, R], [R, R], [R]]);
    const all = [...found.entities.flatMap(({ mentions }) => mentions), ...found.quotes, ...found.dates];
    for (const finding of all) expect(finding).toMatchObject(BOTH);
  });

  test('all else is as the person says', () => {
    const marked = findings(all(PERSON));
    Object.assign(marked.entities[1] ?? {}, { wikidataId: 'Q42', description: 'a diplomat' });
    Object.assign(marked.entities[1]?.mentions[0] ?? {}, { role: 'envoy' });
    Object.assign(marked.quotes[0] ?? {}, { saidOn: '2031-05-02', occasion: at('on Friday'), cue: at('met') });
    const found = all(MACHINE);
    Object.assign(found.lee, { name: 'Lee', aliases: ['Annie'] });
    Object.assign(found.lee.mentions[0] ?? {}, { form: 'NOMINAL', role: 'mayor' });
    const both = confirm(findings(found), marked);
    const asMarked = JSON.parse(JSON.stringify(marked).replaceAll('"ANNOTATION"', '"RULE"'));
    expect(both).toEqual(asMarked);
  });

  test('neither is changed', () => {
    const [machine, marked] = [findings(all(MACHINE)), findings(all(PERSON))];
    confirm(machine, marked);
    expect([machine, marked]).toEqual([findings(all(MACHINE)), findings(all(PERSON))]);
  });
});

describe('where they do not', () => {
  test.each<[name: string, change: Partial<FoundQuote>]>([
    ['is heard from another entity', { speaker: { ...at('Araghchi', 50), entity: 1 } }],
    ['is heard from nobody in particular', { speaker: { ...at('Araghchi', 50), entity: null } }],
    ['is heard from nobody', { speaker: null }],
    ['is heard from other words', { speaker: { ...at('Abbas Araghchi'), entity: 0 } }],
    ['is of another kind', { kind: 'MIXED' }],
    ['has other fragments', { fragments: [at('“We'), at('engage,”')] }],
    ['begins a character later', { ...at('We engage,”'), fragments: [at('We engage,”')] }],
  ])('a quote that %s is the person’s alone', (_, change) => {
    const found = confirmed(({ quotes }) => Object.assign(quotes[0] ?? {}, change));
    expect(methods(found)).toEqual([[R, R], [R, R, R], [A, R], [R]]);
    expect(found.quotes[0]).toEqual(all(PERSON).engage);
  });

  test('a speaker whom the person leaves without an entity is not the entity that the machine takes it for', () => {
    const marked = findings(all(PERSON));
    Object.assign(marked.quotes[0]?.speaker ?? {}, { entity: null });
    expect(methods(confirm(findings(all(MACHINE)), marked))).toEqual([[R, R], [R, R, R], [A, R], [R]]);
  });

  test('a speaker whom the machine does not know is not nobody in particular', () => {
    const found = confirmed(({ entities, quotes }) => {
      entities.pop();
      Object.assign(quotes[1]?.speaker ?? {}, { entity: null });
    });
    expect(methods(found)).toEqual([[R, R], [A, A, A], [R, A], [R]]);
  });

  test('a date is the person’s alone when it names another day, or takes in a word more', () => {
    const otherDay = confirmed((_, { friday }) => Object.assign(friday, { date: null }));
    const more = confirmed((_, { friday }) => Object.assign(friday, at('on Friday')));
    for (const found of [otherDay, more]) expect(found.dates).toEqual([all(PERSON).friday]);
  });

  test('a mention is the person’s alone when it takes in a character more, or means another', () => {
    const longer = confirmed((_, { lee }) => Object.assign(lee.mentions[2] ?? {}, at(' Lee', 83)));
    expect(methods(longer)).toEqual([[R, R], [R, R, A], [R, R], [R]]);
    const other = confirmed((_, { lee, araghchi }) => araghchi.mentions.push(...lee.mentions.splice(2)));
    expect(methods(other)).toEqual([[R, R], [R, R, A], [R, R], [R]]);
  });

  test('what the person alone marked stays as it is, and what the machine alone found is left out', () => {
    const marked = findings(all(PERSON));
    expect(confirm({ entities: [], quotes: [], dates: [] }, marked)).toEqual(marked);
    const more = confirmed(({ entities, quotes, dates }, { lee }) => {
      entities.unshift(person('Friday', [mention(MACHINE, 'Friday')]));
      for (const { speaker } of quotes) if (speaker?.entity != null) speaker.entity++;
      lee.mentions.push(mention(MACHINE, 'We'));
      quotes.push({ ...quote(MACHINE, 'Lee left', 'Lee', 84, null), kind: 'INDIRECT', fragments: [] });
      dates.push({ ...at('left'), date: null, ...MACHINE });
    });
    expect(more).toEqual(confirmed(() => {}));
  });
});

describe('whether they mean the same entity', () => {
  test('does not hang on how it is called, nor on where it stands in the list', () => {
    const found = confirmed(({ entities, quotes }, { araghchi }) => {
      Object.assign(araghchi, { name: 'Araghchi', aliases: [] });
      entities.reverse();
      for (const { speaker } of quotes) Object.assign(speaker ?? {}, { entity: 1 - (speaker?.entity ?? 0) });
    });
    expect(found).toEqual(confirmed(() => {}));
    expect(found.entities[0]).toMatchObject({ name: 'Abbas Araghchi', aliases: ['Araghchi'] });
  });

  test('hangs on its kind', () => {
    const found = confirmed((_, { lee }) => Object.assign(lee, { kind: 'PLACE' }));
    expect(methods(found)).toEqual([[R, R], [A, A, A], [R, A], [R]]);
  });

  test('is told by most of its mentions where the machine takes one for two', () => {
    const found = confirmed(({ entities, quotes }, { lee }) => {
      entities.push(person('Lee', lee.mentions.splice(1)));
      Object.assign(quotes[1]?.speaker ?? {}, { entity: 2 });
    });
    expect(methods(found)).toEqual([[R, R], [A, R, R], [R, R], [R]]);
  });

  test('is told by most of its mentions where the machine takes two for one', () => {
    const found = confirmed(({ entities, quotes }, { araghchi, lee }) => {
      lee.mentions.push(...araghchi.mentions);
      entities.shift();
      for (const { speaker } of quotes) Object.assign(speaker ?? {}, { entity: 0 });
    });
    expect(methods(found)).toEqual([[A, A], [R, R, R], [A, R], [R]]);
  });

  test('is told by the name where the mentions are as many', () => {
    const found = confirmed(({ entities }, { lee }) => {
      const [full, short] = lee.mentions;
      lee.mentions = full ? [full] : [];
      entities.splice(1, 0, person('Lee', short ? [short] : []));
    });
    expect(methods(found)).toEqual([[R, R], [R, A, A], [R, A], [R]]);
  });

  test('is told by the name alone where no mention is the same', () => {
    const found = confirmed((_, { lee }) => {
      lee.mentions = [mention(MACHINE, 'Lee left')];
    });
    expect(methods(found)).toEqual([[R, R], [A, A, A], [R, R], [R]]);
  });
});

describe('the seed article', () => {
  const seed = (name: string) => readFileSync(`seeds/us-and-iran-in-oman.${name}`, 'utf8');
  const article = readText(seed('txt'), readEditorial(seed('editorial.json'), 'editorial'));
  const marked = readAnnotation(seed('annotation.json'), article.body, 'annotation');
  const both = confirm(extract(article), marked);

  test('has all that the person marked, and nothing else', () => {
    const said = ({ entities, quotes, dates }: Findings) =>
      JSON.stringify([entities, quotes, dates], (key, value) => (/method|confidence/.test(key) ? undefined : value));
    expect(said(both)).toBe(said(marked));
    expect(checkFindings(both, article.body)).toEqual([]);
  });

  test('so much of it the machine had found as well', () => {
    const machines = (list: { method: string }[]) => list.filter(({ method }) => method !== 'ANNOTATION').length;
    const mentions = both.entities.flatMap(({ mentions }) => mentions);
    expect([machines(mentions), mentions.length]).toEqual([65, 78]);
    expect([machines(both.quotes), both.quotes.length]).toEqual([16, 16]);
    expect([machines(both.dates), both.dates.length]).toEqual([11, 17]);
  });
});

test('the time grows with the number of findings', () => {
  const many = (who: Who, count: number): Findings => ({
    entities: Array.from({ length: count }, (_, i) =>
      person(`Ann ${i}`, [{ start: i, end: i + 1, form: 'NAME', ...who }]),
    ),
    quotes: Array.from({ length: count }, (_, i) => ({
      ...quote(who, '“Good,”', 'Lee', 60, i),
      start: i,
      end: i + 1,
    })),
    dates: Array.from({ length: count }, (_, i) => ({ start: i, end: i + 1, date: null, ...who })),
  });
  const milliseconds = (count: number) => {
    const [machine, marked] = [many(MACHINE, count), many(PERSON, count)];
    const begin = performance.now();
    confirm(machine, marked);
    return performance.now() - begin;
  };
  milliseconds(2_000);
  expect(milliseconds(16_000) / Math.max(milliseconds(2_000), 10)).toBeLessThan(30);
});
