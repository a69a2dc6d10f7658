import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Name } from '../../src/extract/draft.ts';
import { tagNames } from '../../src/extract/names.ts';
import { tokenize } from '../../src/extract/tokens.ts';
import { paragraphsOf } from '../../src/ingest/document.ts';

function namesIn(body: string): readonly Name[] {
  const draft = { document: { body }, paragraphs: paragraphsOf(body), tokens: [] } as unknown as Draft;
  return tagNames({ ...draft, ...tokenize(draft) }).names ?? [];
}

/** Every name of a body as a line: its kind and words. */
const named = (body: string) => namesIn(body).map(({ kind, start, end }) => `${kind} ${body.slice(start, end)}`);

describe('names', () => {
  it.each([
    ['Mayor Edith Harlow said on Tuesday that the bridge would close.', ['PERSON Edith Harlow']],
    [
      'Talks between Mr. Okonjo and Mrs. Petrova were held in Geneva.',
      ['PERSON Okonjo', 'PERSON Petrova', 'PLACE Geneva'],
    ],
    ['The minister flew from Nairobi to New York on Monday.', ['PLACE Nairobi', 'PLACE New York']],
    ['Norway’s parliament voted against the plan.', ['PLACE Norway']],
    ['She works for the Ministry of Fisheries in Oslo.', ['ORGANIZATION Ministry of Fisheries', 'PLACE Oslo']],
    ['A study by the University of Leeds was published on Monday.', ['ORGANIZATION University of Leeds']],
    ['Mayor Chen Wei-ling told reporters that the port would open.', ['PERSON Chen Wei-ling']],
    ['Ms Kagwira and Mr Pocock left, said al-Quraini.', ['PERSON Kagwira', 'PERSON Pocock', 'PERSON al-Quraini']],
    ['The Iranian envoy and two Norwegians left early.', []],
    ['On Wednesday the price of bread rose again.', []],
    ['', []],
  ])('%s', (body, expected) => {
    expect(named(body)).toEqual(expected);
  });

  it('keep their kind where an article has made it plain', () => {
    const body = 'Quorra Vexley, a baker, was born in Leeds. “I will not sell,” Vexley said.\nVexley smiled.';
    expect(named(body)).toEqual(['PERSON Quorra Vexley', 'PLACE Leeds', 'PERSON Vexley', 'PERSON Vexley']);
  });

  it('come with how often such names are right', () => {
    for (const { confidence } of namesIn('Edith Harlow met the head of Zorblax Dynamics in Paris.')) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('are whole tokens in reading order, whatever the text', () => {
    const words = fc.constantFrom(
      'Anna',
      'of',
      'the',
      'U.S.',
      '“',
      '”',
      "'s",
      '-',
      'ÉCOLE',
      '👩‍🚀',
      'é',
      'שלום',
      '.',
      '\n',
      'Bank',
      '9',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))), (pieces) => {
        const body = pieces.join(' ').toWellFormed();
        let end = 0;
        for (const name of namesIn(body)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.start);
          expect(body.slice(name.start, name.end).isWellFormed()).toBe(true);
          end = name.end;
        }
        expect(end).toBeLessThanOrEqual(body.length);
      }),
    );
  });
});
