import { expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

function speakersIn(body: string): (string | undefined)[] {
  const { entities, quotes } = extract({
    headline: '',
    body,
    publisher: { name: '' },
    language: 'en',
    publishedAtGivenBy: 'EDITOR',
  });
  return quotes.map(({ speaker }) => entities[speaker?.entity ?? -1]?.name);
}

it.each([
  ['((Post)) Why did you leave?\n((Ada Quill)) I had to. I told them, “I am leaving.”\n((Post)) And then?'],
  ['POST: Why did you leave?\nAda Quill: I had to.\nThat day I told them, “I am leaving.”\nPOST: And then?'],
])('I is whoever has the turn: %s', (body) => {
  expect(speakersIn(body)).toEqual(['Ada Quill']);
});

it('I is nobody of the text outside a conversation', () => {
  expect(speakersIn('Ada Quill: a life\nI told them, “I am leaving.”')).toEqual([undefined]);
  expect(speakersIn('((Ada Quill)) Yes.\n((Post)) Why?\n((Post)) I told you, “I am leaving.”')).toEqual([undefined]);
});
