import { describe, expect, test } from 'vitest';
import { seeLanguage } from '../../src/extract/language.ts';
import { draftOf } from '../support/draft.ts';

const see = (text: string) => draftOf(text, [seeLanguage]).language;
const ENGLISH =
  'The council will rebuild the old bridge before the winter, and the mayor said that it would pay for it. ';
const GERMAN =
  'Der Rat will die alte Brücke vor dem Winter wieder aufbauen, und die Bürgermeisterin sagte, sie werde zahlen. ';

describe('seeLanguage', () => {
  test('sees the language of a text that is long enough', () => {
    expect(see(ENGLISH.repeat(3))).toBe('en');
    expect(see(GERMAN.repeat(3))).toBe('de');
    expect(see('市议会将在冬天之前重建这座旧桥，市长说由市政府承担费用。'.repeat(12))).toBe('zh');
  });

  test('believes the document where the text is too short or in no language', () => {
    expect(see('Der Rat will.')).toBe('en');
    expect(see('')).toBe('en');
    expect(see('1234 5678 '.repeat(100))).toBe('en');
  });

  test('sees through a few foreign words', () => {
    expect(see(`${ENGLISH.repeat(4)}„Der Rat will die alte Brücke“, sagte sie. ${ENGLISH.repeat(4)}`)).toBe('en');
  });
});
