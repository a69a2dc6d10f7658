/** Control characters but white space, and what no XML may hold; each is one UTF-16 code unit. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/**
 * The same with a visible sign in place of each character that HTML and XML cannot hold: ␀ for NUL, � for what has no
 * sign of its own. Nothing changes its place.
 */
export function visible<Value>(value: Value): Value;
export function visible(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNWRITABLE, signOf);
  if (Array.isArray(value)) return value.map(visible);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visible(each)]));
}

/** The signs of the first control characters stand in their order in a block of Unicode. */
function signOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x7f) return '␡';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
}
