import type { Finding, Findings, FoundEntity, Span } from './findings.ts';

/**
 * What a person marked in the whole of an article that a machine has read too. Where both say the same, the finding is
 * confirmed: the method is the machine’s, for it tells how it was found, and all else is the person’s word.
 * What the person alone marked stays as it is. What the machine alone found is left out: the person has read that place
 * as well and marked nothing there.
 */
export function confirm(machine: Findings, person: Findings): Findings {
  const pairs = pairEntities(machine.entities, person.entities);
  // An entity that the machine does not have is none of its own, and not nobody either.
  const ofMachine = (entity: number | null | undefined) => (entity == null ? entity : (pairs.get(entity) ?? -1));
  return {
    entities: person.entities.map((entity, i) => ({
      ...entity,
      mentions: confirmEach(machine.entities[pairs.get(i) ?? -1]?.mentions ?? [], entity.mentions, () => true),
    })),
    quotes: confirmEach(
      machine.quotes,
      person.quotes,
      (found, marked) =>
        found.kind === marked.kind &&
        places(found.fragments) === places(marked.fragments) &&
        places([found.speaker]) === places([marked.speaker]) &&
        found.speaker?.entity === ofMachine(marked.speaker?.entity),
    ),
    dates: confirmEach(machine.dates, person.dates, (found, marked) => found.date === marked.date),
  };
}

/** What was marked, with how it was found where something stands at the same place and says the same. */
function confirmEach<F extends Finding>(found: F[], marked: F[], agree: (found: F, marked: F) => boolean): F[] {
  const byPlace = new Map(found.map((finding) => [places([finding]), finding]));
  return marked.map((finding) => {
    const same = byPlace.get(places([finding]));
    if (!same || !agree(same, finding)) return finding;
    return { ...finding, method: same.method };
  });
}

function places(spans: (Span | null)[]): string {
  return spans.map((span) => span && `${span.start}-${span.end}`).join();
}

/**
 * Which of the machine’s entities is each of the person’s, whatever it is called: of those of one kind, the two with the
 * most mentions in common are paired first, and none is in two pairs.
 */
function pairEntities(machine: FoundEntity[], person: FoundEntity[]): Map<number, number> {
  const marked = new Map<string, number[]>();
  for (const [i, entity] of person.entries()) {
    for (const [trait] of traitsOf(entity)) {
      const same = marked.get(trait);
      if (same) same.push(i);
      else marked.set(trait, [i]);
    }
  }
  const candidates = machine.flatMap((entity, found) => {
    const shared = new Map<number, number>();
    for (const [trait, weight] of traitsOf(entity)) {
      for (const i of marked.get(trait) ?? []) shared.set(i, (shared.get(i) ?? 0) + weight);
    }
    return [...shared].map(([i, weight]) => ({ found, i, weight }));
  });
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { found, i } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (taken.has(found) || pairs.has(i)) continue;
    taken.add(found);
    pairs.set(i, found);
  }
  return pairs;
}

/** By what an entity of a kind is known in an article: its mentions and, where as many are the same, its name. */
function traitsOf({ kind, name, mentions }: FoundEntity): [trait: string, weight: number][] {
  return [
    [`${kind} ${name.toLowerCase()}`, 0.5],
    ...mentions.map((mention): [string, number] => [`${kind} ${places([mention])}`, 1]),
  ];
}
