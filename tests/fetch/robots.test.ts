import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { readRobots } from '../../src/fetch/robots.ts';
import { fetcher, listen, refusal } from './world.ts';

const allows = (text: string, path: string) => readRobots(text, 'Verbatim').allows(path);
const all = (...rules: string[]) => ['User-agent: *', ...rules].join('\n');

// The examples of RFC 9309, 2.2.1 to 2.2.3 and 5, and those that Google gives for its reading of it.
test.each([
  ['nothing is said', '', '/a', true],
  ['an empty rule', all('Disallow:'), '/a', true],
  ['all is forbidden', all('Disallow: /'), '/a', false],
  ['robots.txt itself', all('Disallow: /'), '/robots.txt', true],
  ['a folder', all('Disallow: /a/'), '/a/b?c', false],
  ['what only starts alike', all('Disallow: /a/'), '/ab', true],
  ['in another case', all('Disallow: /A'), '/a', true],
  ['the longest rule allows', all('Disallow: /a/', 'Allow: /a/b/'), '/a/b/c', true],
  ['the longest rule forbids', all('Allow: /a/', 'Disallow: /a/b/'), '/a/b/c', false],
  ['of two equals the one that allows', all('Disallow: /a', 'Allow: /a'), '/a', true],
  ['an asterisk', all('Disallow: /*.php'), '/a/b.php?c', false],
  ['an asterisk and the end', all('Disallow: /*.php$'), '/a/b.php?c', true],
  ['an asterisk up to the end', all('Disallow: /*.php$'), '/a.php/b.php', false],
  ['the end alone', all('Disallow: /a$'), '/a', false],
  ['the end, and more', all('Disallow: /a$'), '/ab', true],
  ['pieces that overlap', all('Disallow: /ab*ba$'), '/aba', true],
  ['an asterisk at the end', all('Disallow: /a*'), '/ab', false],
  ['a query', all('Disallow: /*?print='), '/a?print=1', false],
  ['encoded here', all('Disallow: /b%C3%BCrger'), '/b%c3%bcrger', false],
  ['plain here', all('Disallow: /bürger'), '/b%C3%BCrger', false],
  ['encoded without need', all('Disallow: /%61'), '/a', false],
  ['an encoded slash is no slash', all('Disallow: /a%2Fb'), '/a/b', true],
  ['a comment', all('Disallow: /a # /b'), '/a', false],
  ['spaces and no case', 'USER-AGENT : *\n  disallow :  /a  ', '/a', false],
  ['other ends of lines', 'User-agent: *\r\rDisallow: /a\r\n', '/a', false],
  ['a byte order mark', `\uFEFF${all('Disallow: /a')}`, '/a', false],
  ['no group', 'Disallow: /a', '/a', true],
  ['another robot', 'User-agent: other\nDisallow: /', '/a', true],
  ['our name', 'User-agent: verbatim\nDisallow: /', '/a', false],
  ['our name and a version', 'User-agent: Verbatim/2.0\nDisallow: /', '/a', false],
  ['our name before all', `User-agent: Verbatim\nAllow: /\n\n${all('Disallow: /')}`, '/a', true],
  ['our name after all', `${all('Disallow: /')}\nUser-agent: Verbatim\nDisallow: /b`, '/a', true],
  ['a longer name', 'User-agent: VerbatimBot\nDisallow: /', '/a', true],
  ['two names of one group', 'User-agent: other\nUser-agent: Verbatim\nDisallow: /', '/a', false],
  ['two groups of one name', `${all('Disallow: /b')}\n${all('Disallow: /a')}`, '/a', false],
  ['lines between names', 'User-agent: other\nSitemap: /s\nUser-agent: Verbatim\nDisallow: /', '/a', false],
  ['lines that say nothing', all('Hello', ':', 'Disallow', '<html>', 'Disallow: /a'), '/a', false],
  ['a name of an object', 'User-agent: constructor\nDisallow: /', '/a', true],
])('%s', (_, text, path, expected) => {
  expect(allows(text, path)).toBe(expected);
});

test.each([
  ['Crawl-delay: 2', 2_000],
  ['Crawl-delay: 0.5', 500],
  ['Crawl-delay: 86400', 30_000],
  ['Crawl-delay: -1', 0],
  ['Crawl-delay: soon', 0],
])('%s', (line, ms) => {
  expect(readRobots(all(line), 'Verbatim').crawlDelayMs).toBe(ms);
});

test.each([
  ['asterisks', '*'.repeat(500_000)],
  ['letters between asterisks', `/${'*a'.repeat(250_000)}`],
  ['many rules', 'a\nDisallow: /*'.repeat(35_000)],
  ['many names', 'a\nUser-agent: x'.repeat(35_000)],
  ['spaces', ' '.repeat(500_000)],
  ['colons', ':'.repeat(500_000)],
])('%s do not make it slow', (_, hostile) => {
  const from = performance.now();
  allows(all(`Disallow: ${hostile}b`), `/${'a'.repeat(8_000)}`);
  expect(performance.now() - from).toBeLessThan(500);
});

/** A site with this robots.txt, and what was asked of it. */
async function siteWith(robots: { status?: number; headers?: Record<string, string>; text?: string }) {
  const asked: string[] = [];
  const port = await listen(
    createServer(({ url = '' }, answer) => {
      asked.push(url);
      if (url === '/robots.txt') answer.writeHead(robots.status ?? 200, robots.headers).end(robots.text);
      else if (url === '/to-private') answer.writeHead(302, { location: '/private' }).end();
      else answer.end('news');
    }),
  );
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  return { asked, at, host: `127.0.0.1:${port}`, ...fetcher(`127.0.0.1:${port}`) };
}

test('what is forbidden is not asked for, and robots.txt is read once', async () => {
  const { asked, at, host, fetchBytes } = await siteWith({ text: all('Disallow: /private') });
  await Promise.all([fetchBytes(at('/a')), fetchBytes(at('/b'))]);
  const forbids = `the robots.txt of ${host} forbids /private to Verbatim`;
  expect(await refusal(fetchBytes(at('/private')))).toBe(`${at('/private')}: ${forbids}`);
  expect(await refusal(fetchBytes(at('/to-private')))).toBe(
    `${at('/to-private')}: redirect 1 to ${at('/private')}: ${forbids}`,
  );
  expect(asked).toEqual(['/robots.txt', '/a', '/b', '/to-private']);
});

test.each([400, 401, 403, 404, 410])('where robots.txt is answered with %i, all is allowed', async (status) => {
  const { at, fetchBytes } = await siteWith({ status, text: all('Disallow: /') });
  expect(await fetchBytes(at('/a'))).toMatchObject({ status: 200 });
});

test.each([429, 500, 502, 503])('where robots.txt is answered with %i, nothing is allowed', async (status) => {
  const { asked, at, host, fetchBytes } = await siteWith({ status });
  const asking = fetchBytes(at('/a'));
  await expect(asking).rejects.toMatchObject({ problem: 'ROBOTS' });
  expect(await refusal(asking)).toBe(
    `${at('/a')}: the robots.txt of ${host} cannot be read, which forbids everything: ${host} answers ${status}`,
  );
  expect(asked).toEqual(['/robots.txt']);
});

test('robots.txt may be elsewhere, but not where we may not go', async () => {
  const { at, fetchBytes } = await siteWith({ status: 301, headers: { location: 'http://10.0.0.1/robots.txt' } });
  expect(await refusal(fetchBytes(at('/a')))).toMatch(
    /cannot be read, which forbids everything: redirect 1 to http:\/\/10\.0\.0\.1\/robots\.txt: address 10\.0\.0\.1 is private/,
  );
  const moved = await siteWith({ text: all('Disallow: /b') });
  const { at: here, ...mover } = await siteWith({ status: 301, headers: { location: moved.at('/robots.txt') } });
  const { fetchBytes: ask } = fetcher(`${mover.host},${moved.host}`);
  expect(await refusal(ask(here('/b')))).toContain(`the robots.txt of ${mover.host} forbids /b`);
});

test('of a robots.txt without end, the first 500 KiB count', async () => {
  const line = `Disallow: /${'x'.repeat(89)}\n`;
  const text = `${all('Disallow: /first')}\n${line.repeat(6_000)}Disallow: /last`;
  const { at, fetchBytes } = await siteWith({ text });
  expect(await refusal(fetchBytes(at('/first')))).toContain('forbids /first');
  expect(await fetchBytes(at('/last'))).toMatchObject({ status: 200 });
});
