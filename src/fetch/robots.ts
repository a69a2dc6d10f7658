/** What a host's robots.txt says to us (RFC 9309). */
export interface Robots {
  /** In ms; 0 where none is asked for. */
  crawlDelayMs: number;
  /** Why everything is forbidden, where that is not because the file says so. */
  unread?: string;
  /** Whether a path with its query, as an address has it, may be asked for. */
  allows(path: string): boolean;
}

/** What is read of a robots.txt, in bytes: RFC 9309, 2.5 asks for at least this. */
export const ROBOTS_BYTES = 500 * 1024;

/** A longer wait between two requests is not kept: one host would hold up everything for days. */
const MAX_CRAWL_DELAY_MS = 30_000;

/** Nothing is forbidden: the host has no robots.txt. */
export const everything: Robots = { crawlDelayMs: 0, allows: () => true };

/** Everything is forbidden: the host has a robots.txt, but it cannot be read now (RFC 9309, 2.3.1.4). */
export function nothing(unread: string): Robots {
  return { crawlDelayMs: 0, unread, allows: () => false };
}

interface Rule {
  allow: boolean;
  /** The pieces between the asterisks. */
  pieces: string[];
  /** Whether it must match to the end. */
  whole: boolean;
  length: number;
}

interface Group {
  rules: Rule[];
  crawlDelay?: number;
}

/**
 * Reads a robots.txt for a robot of this name. Groups of one name count as one, names are compared without regard to case
 * (RFC 9309, 2.2.1); where none has ours, that of `*` counts. A line that is no rule is passed over.
 */
export function readRobots(text: string, robot: string): Robots {
  const [ours, everybody]: [Group, Group] = [{ rules: [] }, { rules: [] }];
  const named = new Map([
    [robot.toLowerCase(), ours],
    ['*', everybody],
  ]);
  const seen = new Set<Group>();
  const current = new Set<Group>();
  let naming = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/[\r\n]+/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:([^#]*)/.exec(line) ?? [];
    const field = key.toLowerCase();
    if (field === 'user-agent') {
      if (!naming) current.clear();
      naming = true;
      // A name may be followed by a version, `Verbatim/1.0`, which is no part of it.
      const group = named.get(value.trim().split(/[/\s]/, 1)[0]?.toLowerCase() ?? '');
      if (group) current.add(group);
      if (group) seen.add(group);
    } else if (field === 'allow' || field === 'disallow') {
      naming = false;
      const pattern = value.trim();
      if (pattern) for (const group of current) group.rules.push(readRule(pattern, field === 'allow'));
    } else if (field === 'crawl-delay') {
      naming = false;
      const seconds = Number.parseFloat(value);
      if (seconds > 0) for (const group of current) group.crawlDelay = seconds;
    }
  }
  const { rules, crawlDelay = 0 } = seen.has(ours) ? ours : everybody;
  // The longest rule decides, and among equals the one that allows (RFC 9309, 2.2.2).
  rules.sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow));
  return {
    crawlDelayMs: Math.min(crawlDelay * 1000, MAX_CRAWL_DELAY_MS),
    allows(path) {
      const plain = normalize(path);
      return plain.split('?')[0] === '/robots.txt' || (rules.find((rule) => matches(rule, plain))?.allow ?? true);
    },
  };
}

function readRule(pattern: string, allow: boolean): Rule {
  const whole = pattern.endsWith('$');
  const plain = normalize(whole ? pattern.slice(0, -1) : pattern);
  return { allow, whole, pieces: plain.split(/\*+/), length: plain.length + Number(whole) };
}

/** Each piece at its first place behind the one before: linear, where a regular expression could take for ever. */
function matches({ pieces, whole }: Rule, path: string): boolean {
  const [first = '', ...others] = pieces;
  if (!path.startsWith(first)) return false;
  if (whole && others.length === 0) return path === first;
  const last = whole ? (others.pop() ?? '') : '';
  let place = first.length;
  for (const piece of others) {
    const found = path.indexOf(piece, place);
    if (found < 0) return false;
    place = found + piece.length;
  }
  return path.length - last.length >= place && path.endsWith(last);
}

/** Rules and paths are compared with the same characters encoded: RFC 9309, 2.2.2 and RFC 3986, 6.2.2. */
function normalize(path: string): string {
  if (/^[!-$&-~]*$/.test(path)) return path;
  return path
    .replace(/[^\x21-\x7E]+/g, (text) => encodeURIComponent(text.toWellFormed()))
    .replace(/%[\da-f]{2}/gi, (code) => {
      const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(char) ? char : code.toUpperCase();
    });
}
