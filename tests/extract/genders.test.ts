import { expect, test } from 'vitest';
import { genderOfFirst, genderOfRole } from '../../src/extract/genders.ts';

test.each([
  ['Anna Lind', 'FEMALE'],
  ['Yuliya Lind', 'FEMALE'],
  ['Fatoumata Lind', 'FEMALE'],
  ['Héctor Lind', 'MALE'],
  ['Narendra Lind', 'MALE'],
  ['Volodymyr Lind', 'MALE'],
  ['Jean-Luc Lind', null],
  ['Karl-Heinz Lind', 'MALE'],
])('%s is %s by the first name', (name, gender) => {
  expect(genderOfFirst(name.split(' '))).toBe(gender);
});

test('initials tell nothing', () => {
  expect(genderOfFirst(['J.', 'Robert', 'Lind'])).toBe('MALE');
  expect(genderOfFirst(['J.', 'K.'])).toBeNull();
});

test('nor does a family name that stands first', () => {
  expect(genderOfFirst(['Ma', 'Xq'])).toBeNull();
});

test('a role tells the gender that it is for', () => {
  expect(['spokeswoman', 'monk', 'teacher'].map(genderOfRole)).toEqual(['FEMALE', 'MALE', null]);
});
