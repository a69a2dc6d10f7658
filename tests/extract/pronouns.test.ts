import { describe, expect, test } from 'vitest';
import { mentionsIn, readNamed, speakersIn } from '../support/named.ts';

describe('he and she', () => {
  test('by first name, in the same sentence and the next', () => {
    const draft = readNamed('{P Anna Lind} met {P Robert Vale} and said she was tired. He gave her his coat.');
    expect(mentionsIn(draft)).toEqual({
      'Anna Lind': ['Anna Lind', '~she', '~her'],
      'Robert Vale': ['Robert Vale', '~He', '~his'],
    });
  });

  test('by a title or a role where the first name does not tell', () => {
    const draft = readNamed('Spokeswoman {P Xq Orr} faced Mr. {P Yb Tarn}. He waited until she spoke.');
    expect(mentionsIn(draft)).toEqual({ 'Xq Orr': ['Xq Orr', '~she'], 'Yb Tarn': ['Yb Tarn', '~He'] });
  });

  test('the subject before the one who is only mentioned', () => {
    const draft = readNamed('{P Robert Vale} wrote to {P Omar Haddad} in May. He wanted peace.');
    expect(mentionsIn(draft)).toMatchObject({ 'Robert Vale': ['Robert Vale', '~He'] });
  });

  test('whoever says that he did it, before the subject of the sentence', () => {
    const draft = readNamed('{P Omar Haddad} was late, while {P Robert Vale} said he had slept.');
    expect(mentionsIn(draft)).toMatchObject({ 'Robert Vale': ['Robert Vale', '~he'] });
  });

  test('an object is not the subject of its own clause', () => {
    const draft = readNamed('{P Omar Haddad} was late. {P Robert Vale} called him.');
    expect(mentionsIn(draft)).toMatchObject({ 'Omar Haddad': ['Omar Haddad', '~him'] });
  });

  test('a pronoun settles the gender of a name', () => {
    const draft = readNamed('{P Xq Orr} said she had won. {P Yb Tarn} said he had lost. Later she rested.');
    expect(mentionsIn(draft)).toEqual({ 'Xq Orr': ['Xq Orr', '~she', '~she'], 'Yb Tarn': ['Yb Tarn', '~he'] });
  });

  test('nobody where no one fits', () => {
    expect(mentionsIn(readNamed('{P Anna Lind} left. A man in a grey coat came, and he sat down.'))).toEqual({
      'Anna Lind': ['Anna Lind'],
    });
  });
});

describe('speakers', () => {
  test('a pronoun gives its quote to the person', () => {
    const draft = readNamed('{P Anna Lind} resigned on Monday. “The bridge is safe,” she said.');
    expect(speakersIn(draft)).toEqual({ '“The bridge is safe,”': 'Anna Lind' });
  });

  test('so does a description', () => {
    const draft = readNamed('Archbishop {P Tomas Rell} came on Monday. “The bridge is safe,” the archbishop said.');
    expect(speakersIn(draft)).toEqual({ '“The bridge is safe,”': 'Tomas Rell' });
  });

  test('and the words of someone speak for them', () => {
    const draft = readNamed(
      '{P Anna Lind} left. “The bridge is safe,” her statement said. {P Omar Haddad}’s letter said “never”.',
    );
    expect(speakersIn(draft)).toEqual({ '“The bridge is safe,”': 'Anna Lind', '“never”': 'Omar Haddad' });
  });

  test('I is whoever speaks, and he is someone else', () => {
    const draft = readNamed('{P Omar Haddad} fell. “I told him that he should rest,” {P Robert Vale} said.');
    expect(mentionsIn(draft)).toEqual({
      'Omar Haddad': ['Omar Haddad', '~him', '~he'],
      'Robert Vale': ['~I', 'Robert Vale'],
    });
  });

  test('nobody where the pronoun is nobody’s', () => {
    expect(speakersIn(readNamed('The storm passed. “The bridge is safe,” she said.'))).toEqual({
      '“The bridge is safe,”': null,
    });
  });
});
