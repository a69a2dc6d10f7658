import { expect, test } from 'vitest';
import { agree } from '../../bench/agreement.ts';
import type { Contestant } from '../../bench/contestant.ts';

function contestant(name: string, answer: object): Contestant {
  return {
    name,
    url: 'http://127.0.0.1/',
    articles: 100,
    startMs: 0,
    ask: async () => JSON.stringify(answer),
    disconnect: () => undefined,
    usage: async () => ({ cpuMs: 0, memoryMb: 0 }),
    stop: async () => {},
  };
}

const answer = { data: { article: { headline: 'Bridges', quotes: [{ text: 'one' }, { text: 'two' }] } } };

test('the order of keys is no difference', async () => {
  const { quotes, headline } = answer.data.article;
  const turned = contestant('cold', { data: { article: { quotes, headline } } });
  expect(await agree([contestant('limit', answer), turned])).toMatchObject({ Q1: 84, Q5: 84 });
});

test('an answer in other words is translated before it is compared', async () => {
  const other = { data: { article: { title: 'Bridges', quotes: answer.data.article.quotes } } };
  const translated = ({ data }: typeof other) => {
    const { title, ...others } = data.article;
    return { data: { article: { ...others, headline: title } } };
  };
  const peer = { ...contestant('peer', other), translated: (said: unknown) => translated(said as typeof other) };
  expect(await agree([contestant('limit', answer), peer])).toMatchObject({ Q1: 84 });
  await expect(agree([contestant('limit', answer), contestant('peer', other)])).rejects.toThrow('to be "Bridges"');
});

test('a difference is named with its question and its place', async () => {
  const other = structuredClone(answer);
  other.data.article.quotes[1] = { text: 'three' };
  await expect(agree([contestant('limit', answer), contestant('cold', other)])).rejects.toThrow(
    'limit and cold differ on Q1 with {"slug":"story-1"}: expected answer.data.article.quotes.1.text to be "two", got "three".',
  );
  const failed = contestant('cold', { errors: [{ message: 'broken' }], data: null });
  await expect(agree([contestant('limit', answer), failed])).rejects.toThrow(
    'expected answer.data to be {"article":{"headline":"Bridges","quotes":[{"text":"one"},{"text":"two"}]}}, got null.',
  );
});
