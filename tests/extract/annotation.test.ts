import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnnotation } from '../../src/extract/annotation.ts';
import { checkFindings, type Findings, type Span, spansOf } from '../../src/extract/findings.ts';
import { readText } from '../../src/ingest/text.ts';

const seedFile = (ending: string) => readFileSync(new URL(`../../seeds/us-and-iran-in-oman${ending}`, import.meta.url));

describe('the annotation of the seed article', () => {
  const { body } = readText(seedFile('.txt'));
  const annotation = seedFile('.annotation.json').toString();
  const { entities, quotes, dates } = readAnnotation(annotation, body, 'seed.annotation.json');
  const textOf = (span: Span | null) => span && body.slice(span.start, span.end);

  test('has 22 entities with their mentions; names, demonyms, descriptions and pronouns apart', () => {
    const rows = entities.map(({ kind, name, mentions, wikidataId }) => {
      const count = (form: string) => mentions.filter((mention) => mention.form === form).length;
      return [kind, name, count('NAME'), count('NOMINAL'), count('PRONOUN'), wikidataId ?? null];
    });
    expect(rows).toEqual([
      ['PERSON', 'Abbas Araghchi', 3, 0, 1, null],
      ['PERSON', 'Donald Trump', 5, 2, 4, 'Q22686'],
      ['PERSON', 'Steve Witkoff', 1, 0, 0, null],
      ['PERSON', 'Jared Kushner', 1, 0, 0, null],
      ['PERSON', 'Badr Albusaidi', 1, 2, 0, null],
      ['PERSON', 'Karoline Leavitt', 1, 0, 2, null],
      ['PERSON', 'Marco Rubio', 1, 0, 0, 'Q324546'],
      ['PERSON', 'Masoud Pezeshkian', 1, 0, 1, null],
      ['ORGANIZATION', 'Trump administration', 1, 0, 0, null],
      ['ORGANIZATION', 'White House', 1, 0, 0, null],
      ['ORGANIZATION', 'Human Rights Activists News Agency', 1, 0, 0, null],
      ['ORGANIZATION', 'X', 1, 0, 0, 'Q918'],
      ['PLACE', 'Iran', 23, 0, 0, 'Q794'],
      ['PLACE', 'United States', 10, 0, 0, 'Q30'],
      ['PLACE', 'Oman', 3, 0, 0, 'Q842'],
      ['PLACE', 'Muscat', 1, 0, 0, 'Q3826'],
      ['PLACE', 'Tehran', 1, 0, 0, 'Q3616'],
      ['EVENT', 'Operation Midnight Hammer', 1, 0, 0, null],
      ['EVENT', '2015 deal to limit Iran’s nuclear program', 0, 1, 0, null],
      ['EVENT', 'Talks between U.S. and Iranian representatives', 0, 3, 0, null],
      ['EVENT', 'U.S. strikes on Iran’s nuclear facilities', 0, 4, 0, null],
      ['EVENT', 'anti-government protests', 0, 1, 0, null],
    ]);
  });

  test('marks every “Iran”, “U.S.” and “Oman” in the text, one of them in “forcesnear Iran”', () => {
    const startsOf = (pattern: RegExp) => [...body.matchAll(pattern)].map((match) => match.index);
    const mentions = (name: string) => entities.find((entity) => entity.name === name)?.mentions;
    expect(mentions('Iran')?.map(({ start }) => start)).toEqual(startsOf(/Iran(ian)?/g));
    expect(mentions('United States')?.map(({ start }) => start)).toEqual(startsOf(/U\.S\./g));
    expect(mentions('Oman')?.map(({ start }) => start)).toEqual(startsOf(/Omani?/g));
    expect(mentions('Iran')?.map(({ start }) => body.slice(start - 11, start))).toContain('forcesnear ');
  });

  test('gives roles in the words of the article, on the mention in whose phrase they stand', () => {
    const roles = entities.flatMap(({ name, mentions }) =>
      mentions.flatMap((mention) => (mention.role ? [[name, textOf(mention), mention.role]] : [])),
    );
    expect(roles).toEqual([
      ['Abbas Araghchi', 'Abbas Araghchi', 'Iranian Foreign Minister'],
      ['Donald Trump', 'Donald Trump', 'President'],
      ['Steve Witkoff', 'Steve Witkoff', 'special envoy'],
      ['Jared Kushner', 'Jared Kushner', 'adviser'],
      ['Badr Albusaidi', 'Badr Albusaidi', 'Omani Foreign Affairs Minister'],
      ['Karoline Leavitt', 'Karoline Leavitt', 'White House press secretary'],
      ['Marco Rubio', 'Marco Rubio', 'U.S. Secretary of State'],
      ['Masoud Pezeshkian', 'Masoud Pezeshkian', 'Iranian President'],
    ]);
    for (const [, text, role] of roles) expect(body).toMatch(new RegExp(`${role},? ${text}`));
  });

  test('has 16 quotes, each with its speaker, cue, occasion and date', () => {
    const rows = quotes.map((quote) => {
      const { kind, start, end, speaker, cue, occasion, saidOn } = quote;
      const name = speaker?.entity == null ? null : entities[speaker.entity]?.name;
      return [kind, start, end, textOf(speaker), name, textOf(cue), textOf(occasion), saidOn];
    });
    const onX = 'in a post on X';
    const onSocialMedia = 'in a post on social media';
    const agency = 'Human Rights Activists News Agency';
    const leavitt = 'White House press secretary Karoline Leavitt';
    expect(rows).toEqual([
      ['INDIRECT', 352, 418, 'Iranian Foreign Minister Abbas Araghchi', 'Abbas Araghchi', 'confirmed', null, '2026-02'],
      ['DIRECT', 420, 496, 'he', 'Abbas Araghchi', 'said', onX, null],
      ['DIRECT', 558, 771, 'he', 'Abbas Araghchi', 'said', onX, null],
      ['INDIRECT', 772, 918, 'the minister’s office', null, 'confirmed', null, null],
      ['MIXED', 1325, 1385, leavitt, 'Karoline Leavitt', 'said', 'at a press briefing', '2026-02-05'],
      ['DIRECT', 1386, 1622, 'she', 'Karoline Leavitt', 'said', null, '2026-02-05'],
      ['INDIRECT', 1688, 1843, 'U.S. Secretary of State Marco Rubio', 'Marco Rubio', 'said', null, '2026-02-04'],
      ['MIXED', 1898, 2029, 'Iranian President Masoud Pezeshkian', 'Masoud Pezeshkian', 'said', null, '2026-02-03'],
      ['INDIRECT', 2031, 2147, 'U.S. defense officials', null, 'according to', null, null],
      ['INDIRECT', 2233, 2374, agency, agency, 'according to', null, null],
      ['INDIRECT', 2501, 2565, 'Trump', 'Donald Trump', 'said', null, null],
      ['INDIRECT', 2879, 2946, 'U.S. intelligence officials', null, 'concluded', null, null],
      ['MIXED', 2971, 3058, 'Trump', 'Donald Trump', 'said', onSocialMedia, '2026-01'],
      ['MIXED', 3069, 3119, 'Trump', 'Donald Trump', 'urged', onSocialMedia, '2026-01'],
      ['DIRECT', 3147, 3274, 'he', 'Donald Trump', 'said', null, '2026-01'],
      ['DIRECT', 3293, 3329, 'he', 'Donald Trump', 'warning', null, '2026-01'],
    ]);
  });

  test('marks as fragments all that stands between double quotation marks, marks included', () => {
    const fragments = quotes.flatMap((quote) => quote.fragments).map(textOf);
    expect(fragments).toEqual(body.match(/“[^”]*”/g));
    expect(fragments).toHaveLength(11);
    for (const quote of quotes.filter(({ kind }) => kind === 'DIRECT')) {
      expect(quote.fragments).toEqual([{ start: quote.start, end: quote.end }]);
    }
  });

  test('has 17 dates, resolved where the words name one', () => {
    expect(dates.map((date) => [date.start, textOf(date), date.date])).toEqual([
      [122, 'Friday', '2026-02-06'],
      [243, 'eight months after U.S. missile strikes', null],
      [334, 'earlier this week', '2026-02'],
      [412, 'Friday', '2026-02-06'],
      [520, 'hours before talks were due to begin', null],
      [772, 'On Friday', '2026-02-06'],
      [1148, 'last June', '2025-06'],
      [1308, 'on Thursday', '2026-02-05'],
      [1633, 'On Wednesday', '2026-02-04'],
      [1845, 'On Tuesday', '2026-02-03'],
      [2031, 'In the past month', null],
      [2359, 'in recent weeks', null],
      [2662, '2015', '2015'],
      [2707, 'May 2018', '2018-05'],
      [2717, 'during his first term', null],
      [2824, 'last year', '2025'],
      [2948, 'Last month', '2026-01'],
    ]);
  });

  test('is a person’s word: confirmed, with full confidence', () => {
    const findings = [...entities.flatMap(({ mentions }) => mentions), ...quotes, ...dates];
    expect(findings).toHaveLength(78 + 16 + 17);
    for (const finding of findings) {
      expect(finding).toMatchObject({ method: 'ANNOTATION', confidence: 1, review: 'CONFIRMED' });
    }
  });

  test('no longer fits when the article changes: a line for each span that moved', () => {
    const corrected = body.replace('due to take place', 'to take place');
    const lines = errorOf(() => readAnnotation(annotation, corrected, 'seed.annotation.json'));
    const moved = [...spansOf({ entities, quotes, dates })].filter(([, { end }]) => end > body.indexOf('due to take'));
    expect(lines).toHaveLength(moved.length);
    expect(lines[0]).toBe(
      'seed.annotation.json: entities[0].mentions[0]: expected "Abbas Araghchi" at 309 to 323, found "s Araghchi con"',
    );
  });
});

const BODY = 'Ann Lee said it was “fine” and “good.” Lee left Oman in May. 😀';
const at = (text: string, from = 0) => {
  const start = BODY.indexOf(text, from);
  return { start, end: start + text.length, text };
};

/** A right annotation of a small body, for a test to break. */
function small() {
  return {
    entities: [
      {
        name: 'Ann Lee',
        kind: 'PERSON',
        aliases: ['Lee'],
        mentions: [
          { ...at('Ann Lee'), form: 'NAME' },
          { ...at('Lee', 10), form: 'NAME' },
        ],
      },
      { name: 'Oman', kind: 'PLACE', aliases: [], mentions: [{ ...at('Oman'), form: 'NAME' }] },
    ],
    quotes: [
      {
        ...at('it was “fine” and “good.”'),
        kind: 'MIXED',
        fragments: [at('“fine”'), at('“good.”')],
        speaker: { ...at('Ann Lee'), entity: 'Ann Lee' as string | null },
        cue: at('said'),
        occasion: null,
        saidOn: '2026-05',
      },
    ],
    dates: [{ ...at('in May'), date: '2026-05' as string | null }],
  };
}

type Small = ReturnType<typeof small>;

/** The lines of the error that an annotation meets once it is broken. */
function refusal(breakIt: (annotation: Small) => void): string[] {
  const annotation = small();
  breakIt(annotation);
  return errorOf(() => readAnnotation(JSON.stringify(annotation), BODY, 'a.json'));
}

describe('readAnnotation', () => {
  test('turns names into places in the list of entities, and takes nobody and nothing said of a day', () => {
    const annotation = small();
    const [quote] = annotation.quotes;
    const unnamed = { ...at('“good.”'), kind: 'DIRECT', fragments: [at('“good.”')], cue: null, occasion: null };
    annotation.entities.reverse();
    const nobody = [
      { ...unnamed, speaker: null, saidOn: null },
      {
        ...unnamed,
        ...at('“fine”'),
        fragments: [at('“fine”')],
        speaker: { ...at('Lee'), entity: null },
        saidOn: '2026',
      },
    ];
    const json = JSON.stringify({ ...annotation, quotes: [quote, ...nobody] });
    const { quotes } = readAnnotation(json, BODY, 'a.json');
    expect(quotes.map(({ speaker, saidOn }) => [speaker, saidOn])).toEqual([
      [{ start: 0, end: 7, entity: 1 }, '2026-05'],
      [null, null],
      [{ start: 4, end: 7, entity: null }, '2026'],
    ]);
    expect(quotes[0]).toEqual({
      start: 13,
      end: 38,
      kind: 'MIXED',
      fragments: [
        { start: 20, end: 26 },
        { start: 31, end: 38 },
      ],
      speaker: { start: 0, end: 7, entity: 1 },
      cue: { start: 8, end: 12 },
      occasion: null,
      saidOn: '2026-05',
      method: 'ANNOTATION',
      confidence: 1,
      review: 'CONFIRMED',
    });
  });

  test('takes names in the one form of all text, however they were typed', () => {
    const annotation = small();
    Object.assign(annotation.entities[0] ?? {}, { name: ' Jose\u0301 Lee' });
    Object.assign(annotation.quotes[0]?.speaker ?? {}, { entity: 'Jos\u00E9 Lee' });
    const { entities, quotes } = readAnnotation(JSON.stringify(annotation), BODY, 'a.json');
    expect(entities[0]?.name).toBe('Jos\u00E9 Lee');
    expect(quotes[0]?.speaker?.entity).toBe(0);
  });

  const refusals: [name: string, breakIt: (annotation: Small) => void, line: string][] = [
    [
      'a mention that stands elsewhere',
      ({ entities }) => Object.assign(entities[0]?.mentions[1] ?? {}, { start: 40, end: 43 }),
      'entities[0].mentions[1]: expected "Lee" at 40 to 43, found "ee "',
    ],
    [
      'a speaker with other words',
      ({ quotes }) => Object.assign(quotes[0]?.speaker ?? {}, { text: 'Ann Leo' }),
      'quotes[0].speaker: expected "Ann Leo" at 0 to 7, found "Ann Lee"',
    ],
    [
      'a cue with other words',
      ({ quotes }) => Object.assign(quotes[0]?.cue ?? {}, { text: 'told' }),
      'quotes[0].cue: expected "told" at 8 to 12, found "said"',
    ],
    [
      'an occasion with other words',
      ({ quotes }) => Object.assign(quotes[0] ?? {}, { occasion: { ...at('in May'), text: 'in Mai' } }),
      'quotes[0].occasion: expected "in Mai" at 53 to 59, found "in May"',
    ],
    [
      'a date with other words',
      ({ dates }) => Object.assign(dates[0] ?? {}, { text: 'in May.' }),
      'dates[0]: expected "in May." at 53 to 59, found "in May"',
    ],
    [
      'a span that leaves the body',
      ({ dates }) => Object.assign(dates[0] ?? {}, { end: 99 }),
      'dates[0]: expected a span of the body, within 0 to 63, found 53 to 99',
    ],
    [
      'a span that ends before it starts',
      ({ dates }) => Object.assign(dates[0] ?? {}, { end: 50 }),
      'dates[0]: expected a span of the body, within 0 to 63, found 53 to 50',
    ],
    [
      'half a character',
      ({ dates }) => Object.assign(dates[0] ?? {}, { start: 61, end: 62, text: '\uD83D' }),
      'dates[0]: expected whole characters, found 61 to 62, which cuts one in two',
    ],
    [
      'a speaker who is no entity',
      ({ quotes }) => Object.assign(quotes[0]?.speaker ?? {}, { entity: 'Lee' }),
      'quotes[0].speaker.entity: expected the name of an entity or null, found "Lee"',
    ],
    [
      'two entities of one name',
      ({ entities }) => Object.assign(entities[1] ?? {}, { name: 'Ann Lee' }),
      'entities[0].name: expected a name of its own, found "Ann Lee", which is entities[1]',
    ],
    [
      'a fragment outside its quote',
      ({ quotes }) => Object.assign(quotes[0] ?? {}, at('it was “fine”')),
      'quotes[0].fragments[1]: expected a fragment in its quote behind the fragments before it, within 26 to 26, found 31 to 38',
    ],
    [
      'fragments out of order',
      ({ quotes }) => quotes[0]?.fragments.reverse(),
      'quotes[0].fragments[1]: expected a fragment in its quote behind the fragments before it, within 38 to 38, found 20 to 26',
    ],
    [
      'a mention marked twice',
      ({ entities }) => entities[1]?.mentions.push({ ...at('Oman'), form: 'NAME' }),
      'entities[1].mentions[1]: expected a span of its own, found 48 to 52, which is entities[1].mentions[0]',
    ],
    [
      'a quote marked twice',
      ({ quotes }) => quotes.push(...small().quotes),
      'quotes[1]: expected a span of its own, found 13 to 38, which is quotes[0]',
    ],
    [
      'a date marked twice',
      ({ dates }) => dates.push({ ...at('in May'), date: null }),
      'dates[1]: expected a span of its own, found 53 to 59, which is dates[0]',
    ],
    [
      'a DIRECT quote without a fragment',
      ({ quotes }) => Object.assign(quotes[0] ?? {}, { kind: 'DIRECT', fragments: [] }),
      'quotes[0]: expected a fragment in a quote of kind DIRECT, found 0',
    ],
    [
      'a MIXED quote without a fragment',
      ({ quotes }) => Object.assign(quotes[0] ?? {}, { fragments: [] }),
      'quotes[0]: expected a fragment in a quote of kind MIXED, found 0',
    ],
    [
      'an INDIRECT quote with fragments',
      ({ quotes }) => Object.assign(quotes[0] ?? {}, { kind: 'INDIRECT' }),
      'quotes[0]: expected no fragment in a quote of kind INDIRECT, found 2',
    ],
    [
      'an entity that is not mentioned',
      ({ entities }) => Object.assign(entities[1] ?? {}, { mentions: [] }),
      'entities[1].mentions: expected at least one mention, found none',
    ],
    [
      'a date that is in no calendar',
      ({ quotes }) => Object.assign(quotes[0] ?? {}, { saidOn: '2026-02-30' }),
      'quotes[0].saidOn: expected a year (2018), a month (2018-05), a day (2018-05-08) or null, found "2026-02-30"',
    ],
    [
      'an id that is not Wikidata’s',
      ({ entities }) => Object.assign(entities[1] ?? {}, { wikidataId: 'P842' }),
      'entities[1].wikidataId: expected the id of a Wikidata item (Q42), found "P842"',
    ],
    [
      'a kind that it does not know',
      ({ entities }) => Object.assign(entities[1] ?? {}, { kind: 'GPE' }),
      'entities[1].kind: Invalid option: expected one of "PERSON"|"ORGANIZATION"|"PLACE"|"EVENT", found "GPE"',
    ],
    [
      'a field that it does not know',
      ({ entities }) => Object.assign(entities[1] ?? {}, { role: 'sultanate' }),
      'entities[1]: Unrecognized key: "role"',
    ],
  ];
  test.each(refusals)('refuses %s', (_, breakIt, line) => {
    expect(refusal(breakIt)).toEqual([`a.json: ${line}`]);
  });

  test('accepts what the refusals break', () => {
    expect(refusal(() => {})).toEqual([]);
  });

  test('tells all that is wrong at once', () => {
    const lines = refusal(({ entities, quotes, dates }) => {
      Object.assign(entities[1]?.mentions[0] ?? {}, { text: 'Iran' });
      Object.assign(quotes[0] ?? {}, { kind: 'INDIRECT' });
      Object.assign(quotes[0]?.speaker ?? {}, { entity: 'Lee' });
      Object.assign(dates[0] ?? {}, { end: 99 });
    });
    expect(lines).toEqual([
      'a.json: entities[1].mentions[0]: expected "Iran" at 48 to 52, found "Oman"',
      'a.json: quotes[0].speaker.entity: expected the name of an entity or null, found "Lee"',
      'a.json: dates[0]: expected a span of the body, within 0 to 63, found 53 to 99',
      'a.json: quotes[0]: expected no fragment in a quote of kind INDIRECT, found 2',
    ]);
  });

  test('names the file that is not JSON', () => {
    expect(() => readAnnotation('{"entities": [', BODY, 'a.json')).toThrow(/^a\.json: expected JSON: /);
  });
});

describe('checkFindings', () => {
  const right = () => readAnnotation(JSON.stringify(small()), BODY, 'a.json');

  test('finds nothing wrong with right findings, none at all included', () => {
    expect(checkFindings(right(), BODY)).toEqual([]);
    expect(checkFindings({ entities: [], quotes: [], dates: [] }, '')).toEqual([]);
  });

  test.each([-1, 2, 0.5, Number.NaN])('refuses %d as the index of one of two entities', (entity) => {
    const findings: Findings = right();
    Object.assign(findings.quotes[0]?.speaker ?? {}, { entity });
    expect(checkFindings(findings, BODY)).toEqual([
      `quotes[0].speaker: expected one of the 2 entities, found ${entity}`,
    ]);
  });

  test('refuses an entity without a mention', () => {
    const findings: Findings = right();
    Object.assign(findings.entities[1] ?? {}, { mentions: [] });
    expect(checkFindings(findings, BODY)).toEqual(['entities[1].mentions: expected at least one mention, found none']);
  });

  test.each([
    [-1, 3],
    [0.5, 3],
    [Number.NaN, 3],
    [3, 3],
    [0, 64],
  ])('refuses the span from %d to %d', (start, end) => {
    const findings: Findings = right();
    Object.assign(findings.dates[0] ?? {}, { start, end });
    expect(checkFindings(findings, BODY)).toEqual([
      `dates[0]: expected a span of the body, within 0 to 63, found ${start} to ${end}`,
    ]);
  });

  test('lets one span stand for two entities: “they”', () => {
    const findings: Findings = right();
    const [mention] = findings.entities[0]?.mentions ?? [];
    if (mention) findings.entities[1]?.mentions.push(mention);
    expect(checkFindings(findings, BODY)).toEqual([]);
  });
});

function errorOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error.message.split('\n');
  }
  return [];
}
