import { expect, test } from 'vitest';
import { addAppositions } from '../../src/extract/appositions.ts';
import { mentionsIn, readNamed } from '../support/named.ts';

const described = (marked: string) => {
  const draft = readNamed(marked);
  return mentionsIn({ ...draft, ...addAppositions(draft) });
};

test('what stands behind a comma describes the person', () => {
  expect(described('{P Omar Haddad}, the mayor of {L Oslo}, spoke.')).toEqual({
    'Omar Haddad': ['Omar Haddad', '=mayor of Oslo'],
    Oslo: ['Oslo'],
  });
});

test('so does what stands in front of one', () => {
  expect(described('The deputy mayor, {P Anna Lind}, spoke.')).toEqual({ 'Anna Lind': ['=deputy mayor', 'Anna Lind'] });
});

test('a title right before a name, another person and another clause do not', () => {
  expect(described('Mayor {P Omar Haddad}, {P Anna Lind} and a teacher left, the teacher said.')).toEqual({
    'Omar Haddad': ['Omar Haddad'],
    'Anna Lind': ['Anna Lind'],
  });
});
