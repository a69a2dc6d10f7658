import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSourceFile } from '../src/cli/source-folder.ts';
import { SourceError } from '../src/ingest/source-error.ts';
import { ingest, type Source } from '../src/pipeline.ts';
import type { Database } from '../src/store/database.ts';
import { temporaryDatabase } from './support/server.ts';

let database: Database;
beforeEach(async () => {
  database = await temporaryDatabase();
});
afterEach(() => database.close());

const SEED = readSourceFile('seeds/us-and-iran-in-oman.txt');
const COUNTED = ['Article', 'Publisher', 'Revision', 'Entity', 'Quote', 'Mention', 'DateMention'];
const counts = () => COUNTED.map((table) => database.reader.prepare(`select count(*) from "${table}"`).pluck().get());

interface Annotation {
  entities: { name: string; mentions: { start: number; end: number; text: string }[] }[];
  quotes: { start: number; end: number; speaker: { entity: string | null } | null }[];
}

/** The seed article with another annotation. */
function annotated(change: (annotation: Annotation) => void): Source {
  const { name, bytes } = SEED.annotation ?? expect.unreachable();
  const annotation: Annotation = JSON.parse(bytes.toString());
  change(annotation);
  return { ...SEED, annotation: { name, bytes: Buffer.from(JSON.stringify(annotation)) } };
}

const file = (name: string, content: string | Buffer) => ({ name, bytes: Buffer.from(content) });
const told = (name: string, editorial: object) => file(`${name}.editorial.json`, JSON.stringify(editorial));

test('the seed article is read, checked and stored once, however often it comes', async () => {
  const slug = 'us-and-iran-in-oman-to-discuss-irans-nuclear-program';
  expect(await ingest(database.prisma, [SEED])).toEqual([{ slug, outcome: 'new' }]);
  expect(counts()).toEqual([1, 1, 1, 22, 16, 78, 17]);
  expect(await ingest(database.prisma, [SEED])).toEqual([{ slug, outcome: 'unchanged' }]);
  expect(counts()).toEqual([1, 1, 1, 22, 16, 78, 17]);
  const { body } = await database.prisma.revision.findFirstOrThrow();
  expect(readFileSync('seeds/us-and-iran-in-oman.txt', 'utf8').startsWith(body)).toBe(true);
  expect(body).not.toContain('appeared first on');
});

test('an annotation confirms what the machine finds, adds what it missed and drops what it made up', async () => {
  const { text, editorial } = SEED;
  const unmarked = { text, ...(editorial && { editorial }) };
  const findings = () =>
    Object.fromEntries(
      ['Quote', 'Mention', 'DateMention'].map((table) => [
        table,
        database.reader
          .prepare(`select "review", "method" <> 'ANNOTATION' as "machine", count(*) from "${table}" group by 1, 2`)
          .raw()
          .all(),
      ]),
    );
  const outcome = async (source: Source) => (await ingest(database.prisma, [source])).map(({ outcome }) => outcome);

  expect(await outcome(unmarked)).toEqual(['new']);
  expect(findings()).toEqual({
    Quote: [['UNREVIEWED', 1, 16]],
    Mention: [['UNREVIEWED', 1, 68]],
    DateMention: [['UNREVIEWED', 1, 14]],
  });
  expect(await outcome(SEED)).toEqual(['revised']);
  expect(findings()).toEqual({
    Quote: [['CONFIRMED', 1, 16]],
    Mention: [
      ['CONFIRMED', 0, 13],
      ['CONFIRMED', 1, 65],
    ],
    DateMention: [
      ['CONFIRMED', 0, 6],
      ['CONFIRMED', 1, 11],
    ],
  });
  expect(await outcome(SEED)).toEqual(['unchanged']);
});

test('a span that does not fit names file, offset, what was expected and what stands there; nothing is stored', async () => {
  const moved = annotated(({ quotes, entities }) => {
    for (const span of [quotes[0], entities[1]?.mentions[0]])
      Object.assign(span ?? {}, { start: (span?.start ?? 0) + 1 });
  });
  const name = 'seeds/us-and-iran-in-oman.annotation.json';
  await expect(ingest(database.prisma, [moved])).rejects.toThrow(
    new SourceError(
      [
        `${name}: entities[1].mentions[0]: expected "Donald Trump" at 794 to 805, found "onald Trump"`,
        `${name}: quotes[0]: expected "the talks would take place in Muscat, the Omani capital, on Friday" at 353 to 418, ` +
          'found "he talks would take place in Muscat, the Omani capital, on Friday"',
      ].join('\n'),
    ),
  );
  expect(counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('one article that cannot be taken keeps all that came with it out', async () => {
  const good = { ...SEED, editorial: told('good', { headline: 'Another headline' }) };
  const beyond = annotated(({ quotes }) => Object.assign(quotes[2] ?? {}, { end: 1e6 }));
  const stranger = annotated(({ quotes }) => Object.assign(quotes[0]?.speaker ?? {}, { entity: 'Nobody' }));
  for (const [bad, message] of [
    [beyond, /annotation\.json: quotes\[2\]: expected a span of the body, within 0 to 3329, found 558 to 1000000$/],
    [
      stranger,
      /annotation\.json: quotes\[0\]\.speaker\.entity: expected the name of an entity or null, found "Nobody"$/,
    ],
    [{ ...SEED, annotation: file('broken.json', '{') }, /^broken\.json: expected JSON: /],
    [{ ...SEED, editorial: told('odd', { hedline: 'x' }) }, /^odd\.editorial\.json: Unrecognized key: "hedline"/],
    [{ text: file('bare.txt', 'No footer here.') }, /^bare\.txt: expected a headline and a publisher from the editor/],
    [
      { ...SEED, text: file('latin.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9])) },
      /^latin\.txt: expected text in UTF-8/,
    ],
  ] as const) {
    const refusal: unknown = await ingest(database.prisma, [good, bad]).catch((error) => error);
    expect(refusal).toBeInstanceOf(SourceError);
    expect(refusal).toHaveProperty('message', expect.stringMatching(message));
  }
  expect(counts()).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('text counts in NFC with line feeds, whatever the file has', async () => {
  const body = 'Zoë Ærø spoke.\r\n“Café – naïve,” she said.';
  const place = (text: string, from = 0) => {
    const start = body.normalize('NFC').replaceAll('\r\n', '\n').indexOf(text, from);
    return { start, end: start + text.length, text };
  };
  const annotation = {
    entities: [
      {
        name: 'Zoë Ærø'.normalize('NFD'),
        kind: 'PERSON',
        aliases: ['Zoë'.normalize('NFD')],
        mentions: [{ ...place('Zoë Ærø'), form: 'NAME' }],
      },
    ],
    quotes: [
      {
        ...place('“Café – naïve,”'),
        kind: 'DIRECT',
        fragments: [place('“Café – naïve,”')],
        speaker: { ...place('she'), entity: 'Zoë Ærø' },
        cue: place('said'),
        occasion: null,
        saidOn: null,
      },
    ],
    dates: [],
  };
  const source = (form: string) => ({
    text: file('zoe.txt', `\uFEFF${body.normalize(form)}\r\n`),
    editorial: told('zoe', { headline: 'Café'.normalize(form), publisher: { name: 'Zoë News'.normalize(form) } }),
    annotation: file('zoe.annotation.json', JSON.stringify(annotation)),
  });
  expect(await ingest(database.prisma, [source('NFD')])).toEqual([{ slug: 'cafe', outcome: 'new' }]);
  expect(await ingest(database.prisma, [source('NFC')])).toEqual([{ slug: 'cafe', outcome: 'unchanged' }]);
  expect(
    await database.prisma.quote.findFirst({
      include: { speaker: { include: { aliases: true } }, article: { include: { publisher: true } } },
    }),
  ).toMatchObject({
    text: '“Café – naïve,”',
    speakerLabel: 'she',
    paragraph: 1,
    speaker: { name: 'Zoë Ærø', aliases: [{ name: 'Zoë' }] },
    article: { headline: 'Café', publisher: { name: 'Zoë News' } },
  });
});

test('an article that nobody has marked is read by the machine, and says in which language it is', async () => {
  const about = (name: string, headline: string) => told(name, { headline, publisher: { name: 'The Ember Courier' } });
  const english =
    'The harbor of Port Ember will open on Monday, the mayor said.\n“We are ready,” said Ada Lark, who leads the council. “Ships may come.”';
  const french =
    'Le port restera fermé toute la semaine, et les pêcheurs attendent depuis plusieurs jours une réponse du conseil de la ville.\n' +
    '« Nous sommes prêts », a déclaré le maire devant les habitants réunis sur la place, malgré la pluie et le vent du nord.';
  await ingest(database.prisma, [
    { text: file('a.txt', english), editorial: about('a', 'Harbor opens') },
    { text: file('b.txt', french), editorial: about('b', 'Le port') },
  ]);
  const articles = await database.prisma.article.findMany({
    orderBy: { id: 'asc' },
    select: {
      language: true,
      quotes: {
        orderBy: { start: 'asc' },
        select: { text: true, review: true, speakerLabel: true, speaker: { select: { name: true } } },
      },
    },
  });
  const ada = { review: 'UNREVIEWED', speakerLabel: 'Ada Lark', speaker: { name: 'Ada Lark' } };
  expect(articles).toEqual([
    {
      language: 'en',
      quotes: [
        {
          text: 'The harbor of Port Ember will open on Monday',
          review: 'UNREVIEWED',
          speakerLabel: 'the mayor',
          speaker: null,
        },
        { text: '“We are ready,”', ...ada },
        { text: '“Ships may come.”', ...ada },
      ],
    },
    {
      language: 'fr',
      quotes: [{ text: '« Nous sommes prêts »', review: 'UNREVIEWED', speakerLabel: null, speaker: null }],
    },
  ]);
});
