import { describe, expect, test } from 'vitest';
import { checkFindings } from '../../src/extract/findings.ts';
import { mentionsIn, readNamed, rolesIn } from '../support/named.ts';

describe('names of people', () => {
  test('full, last and first names are one person, under the fullest name', () => {
    const draft = readNamed(
      '{P Lena Okafor} won. {P Okafor}’s rival left. {P Lena M. Okafor} smiled, and friends cheered {P Lena}.',
    );
    expect(mentionsIn(draft)).toEqual({ 'Lena M. Okafor': ['Lena Okafor', 'Okafor', 'Lena M. Okafor', 'Lena'] });
    expect(draft.entities[0]?.aliases).toEqual(['Lena Okafor', 'Okafor', 'Lena']);
  });

  test('a last name may stand before the full one, and without accents', () => {
    const draft = readNamed('{P Brezina} resigned. {P Jiří Březina} had led the bank since May.');
    expect(mentionsIn(draft)).toMatchObject({ 'Jiří Březina': ['Brezina', 'Jiří Březina'] });
  });

  test('two who share a last name stay two, and the one named most keeps it', () => {
    const draft = readNamed(
      '{P Omar Haddad} spoke. {P Haddad} was cheered.\n{P Nadia Haddad}, a doctor, left.\nThen {P Haddad} sat down.',
    );
    expect(mentionsIn(draft)).toEqual({
      'Omar Haddad': ['Omar Haddad', 'Haddad', 'Haddad'],
      'Nadia Haddad': ['Nadia Haddad'],
    });
  });

  test('a form of address tells which of two', () => {
    const draft = readNamed('{P Robert Lind} and {P Anna Lind} met. Mr. {P Lind} spoke, Mrs. {P Lind} listened.');
    expect(mentionsIn(draft)).toEqual({ 'Robert Lind': ['Robert Lind', 'Lind'], 'Anna Lind': ['Anna Lind', 'Lind'] });
    expect(Object.keys(mentionsIn(readNamed('{P Robert Lind} came with Mrs {P Lind}.')))).toEqual([
      'Robert Lind',
      'Lind',
    ]);
  });

  test('a last name that the tagger missed is found where it stands alone', () => {
    const draft = readNamed('{P Lena Okafor} won. On Monday Okafor’s rival left Okafor Street, and Okafor said so.');
    expect(mentionsIn(draft)).toEqual({ 'Lena Okafor': ['Lena Okafor', 'Okafor', 'Okafor'] });
  });

  test('titles are no part of a name', () => {
    const draft = readNamed('{P President Okafor} met {P Foreign Minister Jon Berg}. Then {P Lena Okafor} left.');
    expect(mentionsIn(draft)).toMatchObject({ 'Lena Okafor': ['Okafor', 'Lena Okafor'], 'Jon Berg': ['Jon Berg'] });
  });

  test('a pope or a king goes by title and first name', () => {
    expect(Object.keys(mentionsIn(readNamed('Pope {P Anselm} prayed. {P Anselm} then slept.')))).toEqual([
      'Pope Anselm',
    ]);
  });

  test('a form of address goes with a first name too, where that is all there is', () => {
    expect(mentionsIn(readNamed('{P Abiy Tadesse} spoke. Mr {P Abiy} smiled.'))).toEqual({
      'Abiy Tadesse': ['Abiy Tadesse', 'Abiy'],
    });
  });

  test('a first name may be cut short, but not so that it is two people’s', () => {
    expect(mentionsIn(readNamed('{P Zachary Lind} fell. {P Zach} got up.'))).toEqual({
      'Zachary Lind': ['Zachary Lind', 'Zach'],
    });
    expect(Object.keys(mentionsIn(readNamed('{P Zachary Lind} met {P Zacharias Orr}. {P Zach} got up.')))).toHaveLength(
      3,
    );
  });

  test('two with one last name between them stay two, whoever else has the first name', () => {
    const draft = readNamed('{P Mark Orr} spoke. {P Mark} and {P Anna Lind} listened. {P Mark} went on.');
    expect(mentionsIn(draft)).toMatchObject({ 'Mark Orr': ['Mark Orr', 'Mark'], Mark: ['Mark'] });
  });

  test('whoever is named behind an organisation is no part of it', () => {
    const draft = readNamed('At {O University of North Harbor Xenia Jaffar} spoke. {P Jaffar} smiled.');
    expect(mentionsIn(draft)).toEqual({
      'Xenia Jaffar': ['Xenia Jaffar', 'Jaffar'],
      'University of North Harbor': ['University of North Harbor'],
    });
  });

  test('a slip of the pen is still the same person', () => {
    expect(mentionsIn(readNamed('{P Yara Solmanov} fled. {P Solmonov} was caught.'))).toEqual({
      'Yara Solmanov': ['Yara Solmanov', 'Solmonov'],
    });
    expect(Object.keys(mentionsIn(readNamed('{P Yara Brennan} fled. {P Barron} was caught.')))).toHaveLength(2);
  });
});

describe('names of organisations and places', () => {
  test('an acronym is its organisation, introduced in brackets or by its letters', () => {
    const draft = readNamed(
      '{O Movement of Northern Farmers} ({O MFN}) met {O Bureau of River Safety}. {O MFN} and {O BRS} agreed.',
    );
    expect(mentionsIn(draft)).toEqual({
      'Movement of Northern Farmers': ['Movement of Northern Farmers', 'MFN', 'MFN'],
      'Bureau of River Safety': ['Bureau of River Safety', 'BRS'],
    });
  });

  test('a short name is the one longer name that it may stand for', () => {
    const draft = readNamed(
      '{O U.S. Coast Guard} met {O Court of Cassation} and {O Lindqvist Shipping}. {O Coast Guard}, {O Court} and {O Lindqvist} agreed.',
    );
    expect(mentionsIn(draft)).toEqual({
      'U.S. Coast Guard': ['U.S. Coast Guard', 'Coast Guard'],
      'Court of Cassation': ['Court of Cassation', 'Court'],
      'Lindqvist Shipping': ['Lindqvist Shipping', 'Lindqvist'],
    });
    const two = readNamed('{O Bank of Oslo} and {O Bank of Bergen} met. {O Bank} paid.');
    expect(Object.keys(mentionsIn(two))).toEqual(['Bank of Oslo', 'Bank of Bergen', 'Bank']);
  });

  test('a country is one place by its name, abbreviations and adjectives', () => {
    const draft = readNamed(
      '{L U.S.} troops left. {L America} rested; American and Omani ships stayed near {L the United States}.',
    );
    expect(mentionsIn(draft)).toEqual({
      'United States': ['U.S.', 'America', '=American', 'United States'],
      Oman: ['=Omani'],
    });
    expect(draft.entities.find(({ name }) => name === 'United States')?.aliases).toEqual([
      'U.S.',
      'America',
      'American',
    ]);
  });

  test('the possessive and the article are not part of a name, and works are no entities', () => {
    const draft = readNamed('{O The Harbour Trust’s} chair read {W The Long Night}. {O Harbour Trust} paid.');
    expect(mentionsIn(draft)).toEqual({ 'Harbour Trust': ['Harbour Trust', 'Harbour Trust'] });
  });

  test('where kinds disagree, the surest in sum wins', () => {
    const draft = readNamed('{O Vale} left. {P Vale} came back. {P Vale} spoke.');
    expect(draft.entities.map(({ name, kind }) => [name, kind])).toEqual([['Vale', 'PERSON']]);
  });
});

describe('roles', () => {
  test.each([
    ['Omani Foreign Minister {P Samir Qays} confirmed it.', 'Omani Foreign Minister'],
    ['On Wednesday, U.S. Secretary of State {P Ada Flint} said so.', 'U.S. Secretary of State'],
    ['{O Red House} press secretary {P Mona Ives} agreed.', 'Red House press secretary'],
    ['She met adviser {P Jon Berg} there.', 'adviser'],
    ['{P Ines Caro}, the mayor of {L Porto Alto}, resigned.', 'mayor of Porto Alto'],
    ['{P Ines Caro}, 52, a retired teacher, resigned.', 'retired teacher'],
    ['The {L Oslo} trial judge, {P Ida Moen}, agreed.', 'Oslo trial judge'],
    ['45-year-old teacher {P Ida Moen} agreed.', 'teacher'],
    ['The former prime minister {P Ida Moen} agreed.', 'former prime minister'],
  ])('%s', (text, role) => {
    const roles = Object.values(rolesIn(readNamed(text))).flat();
    expect(roles).toEqual([role]);
  });

  test('another person’s envoy', () => {
    const draft = readNamed('President {P Lena Okafor}’s special envoy, {P Stig Wahl}, and adviser {P Jon Berg} met.');
    expect(rolesIn(draft)).toEqual({
      'Lena Okafor': ['President'],
      'Stig Wahl': ['special envoy'],
      'Jon Berg': ['adviser'],
    });
  });

  test('kin and lists are no roles', () => {
    const draft = readNamed(
      'His wife {P Ida Moen} met {P Jon Berg}, {P Stig Wahl} and others. In {L Rome}, the mayor left.',
    );
    expect(Object.values(rolesIn(draft)).flat()).toEqual([]);
  });

  test('a description is whoever was introduced so, when that is one person', () => {
    const draft = readNamed(
      'Archbishop {P Tomas Rell} spoke. The archbishop smiled. Finance Minister {P Ida Moen} met Health Minister {P Jon Berg}. ' +
        'The minister left, the finance minister stayed. {O Harbour Party} won, and the party cheered.',
    );
    expect(mentionsIn(draft)).toEqual({
      'Tomas Rell': ['Tomas Rell', '=The archbishop'],
      'Ida Moen': ['Ida Moen', '=the finance minister'],
      'Jon Berg': ['Jon Berg'],
      'Harbour Party': ['Harbour Party', '=the party'],
    });
  });
});

test('every span is true, also in odd texts', () => {
  for (const text of [
    '{P }’s}',
    '{P ’s}',
    '{O The}',
    '{P Mr.}',
    '{L U.S.}.',
    '{P A}{P B}{P C}',
    '(((({O X} ({O Y}) ,,,',
  ]) {
    const { document, entities, quotes } = readNamed(text);
    expect(checkFindings({ entities: [...entities], quotes: [...quotes], dates: [] }, document.body)).toEqual([]);
  }
});
