import { type ChangeObject, diffWordsWithSpace } from 'diff';

export type Part = ChangeObject<string>;

/** Texts that differ in more than this many places are shown one after the other. */
const MOST_DIFFERENCES = 2000;

/** What two texts share, and what only one of them has, in order; undefined where they differ in too many places. */
export function differenceOf(before: string, after: string): readonly Part[] | undefined {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_DIFFERENCES });
  if (parts) for (const i of parts.keys()) alignToParagraph(parts[i - 1], parts[i], parts[i + 1]);
  return parts?.filter(({ value }) => value);
}

/** Where a change and the text behind it begin alike, a paragraph that came or went is marked from its own beginning. */
function alignToParagraph(ahead: Part | undefined, part: Part | undefined, behind: Part | undefined): void {
  if (!ahead || !part || !behind || isKept(part) || !isKept(ahead) || !isKept(behind)) return;
  const alike = ahead.value.slice(ahead.value.lastIndexOf('\n') + 1);
  if (!alike || !part.value.endsWith(alike)) return;
  ahead.value = ahead.value.slice(0, -alike.length);
  part.value = alike + part.value.slice(0, -alike.length);
  behind.value = alike + behind.value;
}

const isKept = ({ added, removed }: Part) => !added && !removed;
