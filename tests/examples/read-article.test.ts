import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../support/server.ts';

const root = join(import.meta.dirname, '../..');

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** What the program prints; where it fails, the error carries its exit code and what it printed. */
const readArticle = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'examples/read-article.ts', ...args], { cwd: root });

test('the client prints who said what in the seed article', async () => {
  const { stdout, stderr } = await readArticle(`${server.url}/graphql`);
  expect(stderr).toBe('');
  expect(stdout).toBe(`\
U.S. and Iran in Oman to discuss Iran’s nuclear program
Washington Post, 2026-02-06

Abbas Araghchi, Iranian Foreign Minister:
  the talks would take place in Muscat, the Omani capital, on Friday

Abbas Araghchi, Iranian Foreign Minister, in a post on X:
  “Iran enters diplomacy with open eyes and a steady memory of the past year,”

Abbas Araghchi, Iranian Foreign Minister, in a post on X:
  “We engage in good faith and stand firm on our rights. Commitments need to be honored. Equal standing, mutual respect and mutual interest are not rhetoric — they are a must and the pillars of a durable agreement.”

the minister’s office:
  On Friday, President Donald Trump’s special envoy, Steve Witkoff, and adviser Jared Kushner met with Omani Foreign Affairs Minister Badr Albusaidi

Karoline Leavitt, White House press secretary, at a press briefing:
  Trump’s goal was to see Iran with “zero nuclear capability.”

Karoline Leavitt, White House press secretary:
  “While these negotiations are taking place, I would remind the Iranian regime that the president has many options at his disposal aside from diplomacy as the commander in chief of the most powerful military in the history of the world,”

Marco Rubio, U.S. Secretary of State:
  the agenda for talks would have to include elements such as Iran’s nuclear program, ballistic missiles, regional proxies and treatment of Iranian nationals

Masoud Pezeshkian, Iranian President:
  he had instructed Araghchi to “pursue fair and equitable negotiations” that are “within the framework” of Iran’s national interests

U.S. defense officials:
  In the past month, the U.S. has amassed military forcesnear Iran, including dozens of aircraft and about 12 warships

Human Rights Activists News Agency:
  In Iran, a sweeping crackdown on anti-government protests carried out by security forces has left more than 6,900 people dead in recent weeks

Donald Trump, President:
  he was considering military action to support protesters in Iran

U.S. intelligence officials:
  the strikes set the program back by months but did not eliminate it

Donald Trump, President, in a post on social media:
  a “massive Armada” was heading toward Iran, with “great power, enthusiasm, and purpose”

Donald Trump, President, in a post on social media:
  Iran to negotiate a deal with “NO NUCLEAR WEAPONS”

Donald Trump, President:
  “As I told Iran once before, MAKE A DEAL! They didn’t, and there was ‘Operation Midnight Hammer,’ a major destruction of Iran,”

Donald Trump, President:
  “The next attack will be far worse!”
`);
});

test('the client says when there is no such article', async () => {
  const address = `${server.url}/graphql`;
  await expect(readArticle(address, 'no-such-article')).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: `There is no article no-such-article at ${address}.\n`,
  });
});
