/**
 * The last line that a blog engine adds to a text it gives away: `The post HEADLINE appeared first on PUBLISHER.` By
 * index and not by pattern: two wildcards around a phrase are quadratic on a line that repeats the phrase.
 */
export function readFooter(line: string): { headline: string; publisher: string } | null {
  const [opening, middle] = ['The post ', ' appeared first on '];
  const at = line.lastIndexOf(middle);
  if (!line.startsWith(opening) || !line.endsWith('.') || at <= opening.length) return null;
  const publisher = line.slice(at + middle.length, -1).trim();
  return publisher ? { headline: line.slice(opening.length, at).trim(), publisher } : null;
}

/** A text without that line. */
export function withoutFooter(text: string): string {
  const at = text.lastIndexOf('\n') + 1;
  return readFooter(text.slice(at).trim()) ? text.slice(0, at).trim() : text;
}
