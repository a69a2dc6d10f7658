import type { Browser } from 'playwright-core';
import { executablePath, launch } from '../tests/support/chromium.ts';
import { type Archive, startCold } from './contestant.ts';

/** What a page takes in a browser that has none of it yet, on the same machine; each the median of the rounds. */
export interface Paint {
  /** From asking to the first byte of the answer, to the first and to the largest paint, in ms. */
  firstByteMs: number;
  firstPaintMs: number;
  largestPaintMs: number;
  /** For how long tasks of over 50 ms kept the page from answering, beyond these 50 ms. */
  blockedMs: number;
  /** The layout shift score: 0 where nothing moves. */
  shift: number;
  /** As sent: scripts compressed, the page itself. */
  scriptKb: number;
  pageKb: number;
}

/** The most famous person has the most to show. */
const PAGES = (articles: number) => ({
  'front page': '/',
  article: `/articles/story-${articles}`,
  person: `/people/${Buffer.from('Person:1').toString('base64url')}`,
  search: '/search?q=river+bridge',
  'all of it': '/search',
});

/** Opens each kind of page again and again, in turns; nothing where there is no Chromium. */
export async function measureReader(archive: Archive, rounds: number): Promise<Record<string, Paint> | undefined> {
  if (!executablePath) {
    process.stderr.write('The reader is left out: there is no Chromium here; CHROMIUM may name one.\n');
    return undefined;
  }
  process.stderr.write('Opening pages …\n');
  const server = await startCold(archive);
  const browser = await launch();
  try {
    const found = new Map<string, Paint[]>();
    for (let round = 0; round < rounds; round++) {
      for (const [name, path] of Object.entries(PAGES(archive.articles))) {
        const paint = await paintOf(browser, new URL(path, server.url).href);
        // The first round only warms up.
        if (round > 0 || rounds === 1) found.set(name, [...(found.get(name) ?? []), paint]);
      }
    }
    return Object.fromEntries([...found].map(([name, paints]) => [name, median(paints)]));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function paintOf(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 1350, height: 940 } });
  try {
    const page = await context.newPage();
    const response = await page.goto(url);
    if (response?.status() !== 200) throw new Error(`Expected 200 from ${url}, got ${response?.status()}.`);
    return await page.evaluate<Paint>(`new Promise((resolve) => {
      const seen = { 'layout-shift': [], 'largest-contentful-paint': [], longtask: [] };
      for (const type of Object.keys(seen)) {
        new PerformanceObserver((list) => seen[type].push(...list.getEntries())).observe({ type, buffered: true });
      }
      const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
      setTimeout(() => {
        const [page] = performance.getEntriesByType('navigation');
        const scripts = performance.getEntriesByType('resource').filter(({ initiatorType, name }) =>
          initiatorType === 'script' || name.endsWith('.js'));
        resolve({
          firstByteMs: page.responseStart,
          firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0].startTime,
          largestPaintMs: seen['largest-contentful-paint'].at(-1).startTime,
          blockedMs: sum(seen.longtask.map(({ duration }) => duration - 50)),
          shift: sum(seen['layout-shift'].map(({ value }) => value)),
          scriptKb: sum(scripts.map(({ encodedBodySize }) => encodedBodySize)) / 1000,
          pageKb: page.encodedBodySize / 1000,
        });
      }, 500);
    })`);
  } finally {
    await context.close();
  }
}

function median(paints: Paint[]): Paint {
  const middle = (figure: keyof Paint) => {
    const sorted = paints.map((paint) => paint[figure]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    firstByteMs: middle('firstByteMs'),
    firstPaintMs: middle('firstPaintMs'),
    largestPaintMs: middle('largestPaintMs'),
    blockedMs: middle('blockedMs'),
    // What moves once has moved.
    shift: Math.max(...paints.map(({ shift }) => shift)),
    scriptKb: middle('scriptKb'),
    pageKb: middle('pageKb'),
  };
}
