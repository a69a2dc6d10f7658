import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { executablePath, launch, watched } from '../support/chromium.ts';
import { startServer } from '../support/server.ts';

if (!executablePath) console.warn('Skipped: the playground in a browser. No Chromium here; CHROMIUM may name one.');

const queries = new URL('../../examples/queries/', import.meta.url);
const examples = readdirSync(queries)
  .sort()
  .map((file) => /^query (\w+)/m.exec(readFileSync(new URL(file, queries), 'utf8'))?.[1]);

describe.skipIf(!executablePath)('the playground in Chromium, cut off from every other host', () => {
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

  afterEach(() => {
    // A violated Content-Security-Policy, a worker that did not start and a failed request all speak up here.
    expect(complaints.splice(0)).toEqual([]);
    expect(elsewhere.splice(0)).toEqual([]);
  });

  async function open(width: number, height: number): Promise<Page> {
    const page = await watched(browser, server.url, { width, height }, { complaints, elsewhere });
    const response = await page.goto(`${server.url}/graphiql`);
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self';");
    await page.getByText('query WhoSaidWhat').waitFor();
    return page;
  }

  const tabs = (page: Page) => page.getByRole('tab').locator('button[title]').allTextContents();
  const activeTab = (page: Page) => page.getByRole('tab', { selected: true }).locator('button[title]').textContent();
  const savedTabs = async (page: Page) =>
    (await page.context().storageState()).origins
      .flatMap(({ localStorage }) => localStorage)
      .find(({ name }) => name === 'graphiql:tabState')?.value;
  const shownAnswer = (page: Page) => page.getByLabel('Result Window').getByText('"Abbas Araghchi"').first().waitFor();

  test('opens with the examples as tabs and answers the first from the keyboard', async () => {
    const page = await open(1440, 900);
    expect(await page.title()).toBe('Verbatim playground');
    expect(await tabs(page)).toEqual(examples);
    expect(await activeTab(page)).toBe('WhoSaidWhat');

    await page.getByText('query WhoSaidWhat').click();
    const [response] = await Promise.all([
      page.waitForResponse((response) => response.request().postDataJSON()?.operationName === 'WhoSaidWhat'),
      page.keyboard.press('Control+Enter'),
    ]);
    const { data } = await response.json();
    expect(data.article.quotes).toHaveLength(16);
    await shownAnswer(page);
  });

  test('fits a phone, where the answer stands below its question', async () => {
    const page = await open(390, 844);
    await page.getByRole('button', { name: 'Execute query' }).click();
    await shownAnswer(page);
    const question = await page.getByLabel('Operation Editor').boundingBox();
    const answer = await page.getByLabel('Result Window').boundingBox();
    expect(question?.width).toBeGreaterThan(360);
    expect(answer?.width).toBeGreaterThan(360);
    expect(answer?.y).toBeGreaterThan((question?.y ?? 0) + (question?.height ?? 0));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('opens with the query that a link brings along, once, beside the tabs that are there', async () => {
    const page = await open(1440, 900);
    const search = new URLSearchParams({ query: 'query Brought($n: Int) { articles(first: $n) { totalCount } }' });
    for (const _time of [1, 2]) {
      await page.goto(`${server.url}/graphiql/?${search}&variables=${encodeURIComponent('{ "n": 3 }')}`);
      await page.getByText('query Brought').waitFor();
      await page.getByLabel('Variables').getByText('"n": 3').waitFor();
      expect(await tabs(page)).toEqual([...examples, 'Brought']);
      expect(await activeTab(page)).toBe('Brought');
    }
  });

  test('keeps what the user wrote across a reload', async () => {
    const page = await open(1440, 900);
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.getByLabel('Operation Editor').locator('.view-lines').click();
    await page.keyboard.insertText('query MyOwn { publishers { name } }');
    await expect.poll(() => savedTabs(page)).toContain('"title":"MyOwn"');
    await page.reload();
    await page.getByText('query MyOwn').waitFor();
    expect(await tabs(page)).toEqual([...examples, 'MyOwn']);
    expect(await activeTab(page)).toBe('MyOwn');
  });
});
