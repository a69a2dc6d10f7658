import { expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

function saidOn(body: string): (string | null)[] {
  const publishedAt = new Date('2026-02-06T12:00:00Z'); // a Friday
  const about = { headline: '', publisher: { name: '' }, language: 'en', publishedAtGivenBy: 'EDITOR' } as const;
  return extract({ ...about, body, publishedAt }).quotes.map((quote) => quote.saidOn);
}

it.each<[body: string, expected: (string | null)[]]>([
  ['On Tuesday, Ada Quill said the bridge would close.', ['2026-02-03']],
  ['Ada Quill told reporters in Orrin on Tuesday that the bridge would close.', ['2026-02-03']],
  ['“The bridge will close,” Ada Quill said Tuesday. “Nobody stays.”', ['2026-02-03', '2026-02-03']],
  ['Last month, Ada Quill said the bridge would close.', ['2026-01']],
  // The day of what is said, and of something else.
  ['Ada Quill said the bridge would close on Monday.', [null]],
  ['Ada Quill, who left on Tuesday, said the bridge would close.', [null]],
  ['On Tuesday it rained. Ada Quill said the bridge would close.', [null]],
  ['“The bridge will close,” Ada Quill said Tuesday. “Nobody stays,” said Bo Finch.', ['2026-02-03', null]],
])('%s', (body, expected) => {
  expect(saidOn(body)).toEqual(expected);
});
