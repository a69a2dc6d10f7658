import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { save } from '../../src/store/save.ts';
import { article } from '../support/articles.ts';
import { executablePath, launch, watched } from '../support/chromium.ts';
import { startServer } from '../support/server.ts';

if (!executablePath) console.warn('Skipped: the reader in a browser. No Chromium here; CHROMIUM may name one.');

const TALKS = '/articles/us-and-iran-in-oman-to-discuss-irans-nuclear-program';
const FERRIES = '/articles/ferries-to-replace-lantern-bridge-from-tuesday';
const CANCELED = '/articles/part-of-lantern-bridge-has-fallen-into-the-sea';

type Box = { x: number; y: number; width: number; height: number } | null;

/** The pairs of boxes, by their places, that share a point. */
const overlaps = (boxes: Box[]) =>
  boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b, j) => {
      const apart =
        !a || !b || a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
      return apart ? [] : [[i, i + 1 + j]];
    }),
  );

describe.skipIf(!executablePath)('the reader in Chromium, cut off from every other host', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  const complaints: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    server = await startServer();
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    // A violated Content-Security-Policy, markup that React cannot go on with and a failed request all speak up here.
    expect(complaints.splice(0)).toEqual([]);
    expect(elsewhere.splice(0)).toEqual([]);
  });

  async function open(
    path: string,
    { width = 1440, height = 900, ...options }: { width?: number; height?: number } & BrowserContextOptions = {},
    url = server.url,
  ) {
    const page = await watched(browser, url, { width, height }, { complaints, elsewhere }, options);
    await page.goto(url + path);
    return page;
  }

  async function ask<Data>(query: string, variables = {}): Promise<Data> {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    return ((await response.json()) as { data: Data }).data;
  }

  /** The id of what is most central to the talks, of some kind. */
  async function entityOf(kind: string): Promise<string> {
    const { article } = await ask<{ article: { entities: { entity: { id: string } }[] } }>(
      `{ article(slug: "${TALKS.slice(10)}") { entities(kind: ${kind}) { entity { id } } } }`,
    );
    return article.entities[0]?.entity.id ?? '';
  }

  /** The path of the statement that most publishers report. */
  async function statementPath(): Promise<string> {
    const { statements } = await ask<{ statements: { nodes: { id: string }[] } }>(
      '{ statements(first: 1, orderBy: { field: PUBLISHER_COUNT, direction: DESC }) { nodes { id } } }',
    );
    return `/statements/${statements.nodes[0]?.id}`;
  }

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const path = (page: Page) => page.url().slice(server.url.length);
  const quoteCard = (page: Page) => page.getByRole('dialog', { name: 'This quote' });
  const focused = (page: Page, property: string) => page.evaluate<string>(`document.activeElement.${property}`);

  /** Goes on by the tab key until what has the focus is known by a property. */
  async function tabTo(page: Page, property: string, value: string): Promise<void> {
    for (let i = 0; i < 60 && (await focused(page, property)) !== value; i++) await page.keyboard.press('Tab');
    expect(await focused(page, property)).toBe(value);
  }

  /** What axe finds wrong at levels A and AA, and against good practice. */
  async function axeFindings(page: Page): Promise<string[]> {
    if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(axe.source);
    return page.evaluate<string[]>(`(async () => {
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html + node.failureSummary));
    })()`);
  }

  test('a reporter finds a quote, who said it, and where else they are named', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Ferries to replace Lantern Bridge from Tuesday' }).first().click();
    await heading(page, 'Ferries to replace Lantern Bridge from Tuesday');
    expect(path(page)).toBe(FERRIES);
    expect(await page.title()).toBe('Ferries to replace Lantern Bridge from Tuesday – The Port Ember Courier');

    await page.locator('mark.quote', { hasText: 'until every cable has been tested' }).hover();
    const card = quoteCard(page);
    await card.getByText('Transport Minister').waitFor();
    await card.getByText('Also said').waitFor();
    await card.getByRole('link', { name: 'All about Ilse Varga' }).click();
    await heading(page, 'Ilse Varga');
    expect(path(page)).toMatch(/^\/people\/\w+$/);

    const articles = page.getByRole('region', { name: 'Articles' });
    await articles.getByRole('link', { name: 'Minister promises to be first' }).click();
    await heading(page, 'Minister promises to be first across Lantern Bridge');
    await page.goBack();
    await heading(page, 'Ilse Varga');
  });

  test('the same by keyboard alone', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    expect(await focused(page, 'textContent')).toBe('To the content');
    await page.keyboard.press('Enter');
    await tabTo(page, 'textContent', 'Ferries to replace Lantern Bridge from Tuesday');
    await page.keyboard.press('Enter');
    await heading(page, 'Ferries to replace Lantern Bridge from Tuesday');
    await expect.poll(() => focused(page, 'tagName')).toBe('H1');
    const mark = 'Quote 3, Ilse Varga';
    await tabTo(page, 'ariaLabel', mark);
    const card = quoteCard(page);
    await card.getByText('Transport Minister').waitFor();
    expect(await focused(page, 'ariaLabel')).toBe(mark);

    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page, 'ariaLabel')).toBe('This quote');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await focused(page, 'ariaLabel')).toBe(mark);

    await page.keyboard.press('Enter');
    await card.getByText('Also said').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, 'Ilse Varga');
    await expect.poll(() => focused(page, 'tagName')).toBe('H1');
    await tabTo(page, 'textContent', 'Minister promises to be first across Lantern Bridge');
    await page.keyboard.press('Enter');
    await heading(page, 'Minister promises to be first across Lantern Bridge');
  });

  test('searches, filters and opens what is found in a new window by keyboard alone', async () => {
    const page = await open('/');
    await tabTo(page, 'type', 'search');
    await page.keyboard.type('bridge');
    await page.keyboard.press('Enter');
    await heading(page, 'Search');
    await tabTo(page, 'name', 'publisher');
    await page.keyboard.type('Radio');
    await expect.poll(() => path(page)).toMatch(/^\/search\?q=bridge&publisher=\w+$/);
    await tabTo(page, 'value', 'DIRECT');
    await page.keyboard.press('Space');
    await expect.poll(() => path(page)).toMatch(/&kind=DIRECT$/);
    await page.getByText('Radio Skerry, 5 May 2031').first().waitFor();
    await tabTo(page, 'textContent', 'Minister to walk first over Lantern Bridge');
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    await heading(await opened, 'Minister to walk first over Lantern Bridge');
    await heading(page, 'Search');
  });

  test('a finger gets the card of a name before its page', async () => {
    const page = await open(FERRIES, { width: 390, height: 844, hasTouch: true });
    await page.locator('a.mention', { hasText: 'Ana Rivas' }).tap();
    await page.getByRole('dialog', { name: 'This name' }).getByRole('link', { name: 'All about Ana Rivas' }).tap();
    await heading(page, 'Ana Rivas');
  });

  test('searches as one types, and the address has it all', async () => {
    const page = await open('/search');
    await page.getByRole('searchbox', { name: 'Words' }).pressSequentially('cabl');
    await expect.poll(() => path(page)).toBe('/search?q=cabl');
    await page.getByLabel('In their words', { exact: true }).check();
    await page.getByRole('combobox', { name: 'Said by' }).pressSequentially('ilse');
    await page.getByRole('option', { name: 'Ilse Varga' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => path(page)).toMatch(/^\/search\?q=cabl&speaker=\w+&kind=DIRECT$/);

    const shown = (on: Page) => on.getByRole('region', { name: 'Quotes' }).locator('blockquote').allTextContents();
    const words = '“We will not reopen the Lantern Bridge until every cable has been tested,”';
    await expect.poll(() => shown(page)).toContain(words);
    expect(await page.locator('blockquote mark').first().textContent()).toBe('cable');

    const again = await page.context().newPage();
    await again.goto(page.url());
    expect(await shown(again)).toEqual(await shown(page));
    expect(await again.getByRole('combobox', { name: 'Said by' }).inputValue()).toBe('Ilse Varga');
    expect(await again.getByLabel('In their words', { exact: true }).isChecked()).toBe(true);

    const copy = await again.getByRole('link', { name: 'Copy as GraphQL' }).getAttribute('href');
    const { pathname, searchParams } = new URL(String(copy), server.url);
    expect(pathname).toBe('/graphiql/');
    const variables = JSON.parse(searchParams.get('variables') ?? '');
    const { quotes } = await ask<{ quotes: { edges: { node: { text: string } }[] } }>(
      searchParams.get('query') ?? '',
      variables,
    );
    expect(quotes.edges.map(({ node }) => node.text)).toEqual(await shown(page));
  });

  test('goes back to an earlier search with its fields as they were', async () => {
    const page = await open('/search?q=ferry');
    await page.getByRole('link', { name: 'Verbatim' }).click();
    await heading(page, 'Who said what');
    await page.goBack();
    await heading(page, 'Search');
    expect(await page.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('ferry');
  });

  test('compares revisions', async () => {
    const page = await open(FERRIES);
    await page.getByRole('link', { name: 'See what has changed' }).click();
    const became = page.getByRole('region', { name: 'What became of the quotes' });
    await became.waitFor();
    expect(await became.locator('del').allTextContents()).toEqual(['seven', 'April']);
    expect(await became.locator('ins').allTextContents()).toEqual(['three', 'October']);
    await page.getByRole('combobox', { name: 'to' }).selectOption('1');
    await expect.poll(() => path(page)).toBe(`${FERRIES}/revisions?from=1&to=1`);
    await page.getByText('The words are the same.').waitFor();
  });

  test('compares the reports of a statement, the first one first', async () => {
    const page = await open(await statementPath());
    const reports = page.getByRole('region', { name: 'Its reports' }).getByRole('listitem');
    expect(await reports.count()).toBeGreaterThan(2);
    expect(await reports.getByText('First report').count()).toBe(1);
    expect(await reports.first().textContent()).toContain('First report');
    expect(await reports.getByText('The fullest report').count()).toBe(1);
    expect(await reports.locator('del').count()).toBeGreaterThan(0);
    await tabTo(page, 'textContent', 'In its place');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('mark.quote:target').count()).toBe(1);
  });

  const views: [string, () => string | Promise<string>][] = [
    ['the front page', () => '/'],
    ['an article', () => TALKS],
    ['a corrected article', () => FERRIES],
    ['a canceled article', () => CANCELED],
    ['revisions', () => `${FERRIES}/revisions`],
    ['a person', async () => `/people/${await entityOf('PERSON')}`],
    ['an organization', async () => `/organizations/${await entityOf('ORGANIZATION')}`],
    ['an event', async () => `/events/${await entityOf('EVENT')}`],
    ['a place', async () => `/places/${await entityOf('PLACE')}`],
    ['a statement', statementPath],
    ['a search', () => '/search?q=cable'],
    ['a search that finds nothing', () => '/search?q=nowhere&when=soon'],
  ];
  test.each(views)('axe finds nothing at %s, wide and light or narrow and dark', async (_what, at) => {
    const page = await open(await at(), { colorScheme: 'light' });
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  test('axe finds nothing at an open card', async () => {
    const page = await open(FERRIES);
    await page.locator('mark.quote', { hasText: 'in October' }).hover();
    await quoteCard(page).getByText('Also said').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('says where there is nothing, and leads on', async () => {
    const page = await open('/articles/nowhere');
    await heading(page, 'Nothing here');
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404 (Not Found)')]);
    await page.getByRole('link', { name: 'The latest' }).click();
    await heading(page, 'Who said what');
  });

  test('says when the graph does not answer, and asks again', async () => {
    const page = await open('/');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Ferries to replace Lantern Bridge from Tuesday' }).first().click();
    await heading(page, 'The graph does not answer');
    expect(await axeFindings(page)).toEqual([]);
    expect(new Set(complaints.splice(0))).toEqual(new Set(['Failed to load resource: net::ERR_FAILED']));
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await heading(page, 'Ferries to replace Lantern Bridge from Tuesday');
  });

  test.each([5, 500])('%i neighbors stay readable, wide or narrow, and stand in a table', async (neighbors) => {
    const names = ['Donaudampfschifffahrtsgesellschaftskapitän Überschär', 'بهار اسفندیاری', 'Bo'];
    const people = Array.from({ length: neighbors }, (_, i) => names[i] ?? `Ada Number${i}`);
    const crowded = await startServer({
      fill: (prisma) => save(prisma, [article('One', people), article('Two', people.slice(0, 5))]),
    });
    try {
      const page = await open('/search?q=ember', {}, crowded.url);
      await page.getByRole('region', { name: 'Names' }).getByRole('link', { name: 'Port Ember' }).click();
      await heading(page, 'Port Ember');
      const together = page.getByRole('region', { name: 'Named together' });
      const links = together.getByRole('figure').getByRole('link');
      const drawn = Math.min(neighbors, 12);
      // Of those who are drawn, five are named together twice: a line for each pair.
      expect([await links.count(), await together.locator('path').count()]).toEqual([drawn, drawn + 10]);
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
        expect(overlaps(boxes)).toEqual([]);
        for (const box of boxes) expect(box?.width).toBeGreaterThan(10);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
      expect(await axeFindings(page)).toEqual([]);

      await together.getByText('As a table').focus();
      await page.keyboard.press('Enter');
      expect(await together.getByRole('row').count()).toBe(1 + Math.min(neighbors, 50));
      expect(await together.getByRole('row', { name: /Bo / }).textContent()).toBe('Bo26 May 20316 May 2031');

      await links.nth(1).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Port Ember' }).waitFor({ state: 'detached' });
      expect(path(page)).toMatch(/^\/people\//);
    } finally {
      await Promise.all(browser.contexts().map((context) => context.close()));
      await crowded.close();
    }
  });

  test('without script, every page reads and searches', async () => {
    const page = await open(FERRIES, { javaScriptEnabled: false });
    const paragraphs = await page.locator('p.paragraph').allTextContents();
    const text = await (await fetch(`${server.url}${FERRIES}/text`)).text();
    expect(paragraphs).toEqual(text.split('\n').filter(Boolean));
    await page.getByRole('link', { name: 'Quote 3, Ilse Varga' }).click();
    await page.getByRole('searchbox').fill('cable');
    await page.getByRole('searchbox').press('Enter');
    await heading(page, 'Search');
    expect(path(page)).toBe('/search?q=cable');
    expect(await page.locator('.quote-item').count()).toBeGreaterThan(2);
  });

  test('nothing moves once it is shown', async () => {
    const page = await open('/', { width: 390, height: 844 });
    for (const address of ['/', TALKS, `/people/${await entityOf('PERSON')}`, '/search?q=cable']) {
      await page.goto(server.url + address);
      const moved = await page.evaluate<number>(`new Promise((resolve) => {
        let sum = 0;
        const add = (list) => list.getEntries().forEach(({ value }) => { sum += value; });
        new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 200);
      })`);
      expect(moved).toBe(0);
    }
  });

  test('what looks like markup is text, wherever it comes from', async () => {
    const attack = '</script><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}$&\0';
    const shown = attack.replace('\0', '␀');
    const hostile = await startServer({
      fill: (prisma) => {
        const { document, findings } = article(`Headline ${attack}`, [`Ada ${attack}`], {
          publisher: { name: `Gazette ${attack}`, homepage: 'https://gazette.example/' },
          standfirst: attack,
          byline: attack,
          section: attack,
        });
        return save(prisma, [{ document, findings }]);
      },
    });
    try {
      const page = await open('/', {}, hostile.url);
      page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`));
      const shows = (text: string) => page.getByText(text).first().waitFor();
      await page.getByRole('link', { name: shown }).first().click();
      await heading(page, `Headline ${shown}`);
      await page.reload();
      await heading(page, `Headline ${shown}`);
      expect(await page.title()).toBe(`Headline ${shown} – Gazette ${shown}`);
      for (const part of [`Gazette ${shown}`, 'will answer number 0']) await shows(part);
      await page.locator('a.mention', { hasText: 'Ada' }).click();
      await heading(page, `Ada ${shown}`);
      await page.goto(
        `${hostile.url}/search?${new URLSearchParams({ q: attack, when: attack, speaker: attack, in: attack })}`,
      );
      await heading(page, 'Nothing here');
      complaints.splice(0);
      await page.goto(`${hostile.url}/search?${new URLSearchParams({ q: attack, when: attack, in: attack })}`);
      expect(await page.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe(shown);
      expect(await page.title()).toBe(`${shown} – Verbatim`);
      expect(
        await page
          .locator('img, script:not([src]):not([type="application/json"]):not([type="application/ld+json"])')
          .count(),
      ).toBe(0);
    } finally {
      await hostile.close();
    }
  });
});
