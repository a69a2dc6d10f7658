import type { Findings, FoundEntity, FoundMention, FoundQuote, Span } from './findings.ts';

/**
 * What a machine found, with what came with the article. Where both stand at one place, it is known from the publisher;
 * what the machine has not found is added where nothing of its own stands in the way.
 */
export function withImported(machine: Findings, imported: Findings): Findings {
  if (imported.entities.length + imported.quotes.length === 0) return machine;
  const entities = machine.entities.map((entity) => ({ ...entity, mentions: [...entity.mentions] }));
  const taken = placesOf(entities.flatMap(({ mentions }) => mentions));
  const indices = imported.entities.map((entity) => addEntity(entities, entity, taken));
  const quotes = new Map(machine.quotes.map((quote) => [placeOf(quote), quote]));
  const spoken = placesOf(machine.quotes);
  for (const quote of imported.quotes) {
    const speaker = speakerOf(quote, indices);
    const same = quotes.get(placeOf(quote));
    const { method, confidence } = quote;
    // The machine may know whose name it is that the publisher gives.
    const named = speaker?.entity == null ? (same?.speaker ?? speaker) : speaker;
    if (same) quotes.set(placeOf(quote), { ...same, method, confidence, speaker: named });
    else if (!spoken(quote)) quotes.set(placeOf(quote), { ...quote, speaker });
  }
  return {
    entities,
    quotes: [...quotes.values()].sort((a, b) => a.start - b.start),
    dates: machine.dates,
  };
}

/** Adds an entity, or what is new of it, and returns its index; -1 where all its places are others’. */
function addEntity(entities: FoundEntity[], given: FoundEntity, taken: (span: Span) => boolean): number {
  const places = new Map(given.mentions.map((mention) => [placeOf(mention), mention]));
  const isSame = ({ kind, name, aliases, mentions }: FoundEntity) =>
    kind === given.kind &&
    (name === given.name || aliases.includes(given.name) || mentions.some((mention) => places.has(placeOf(mention))));
  const index = entities.findIndex(isSame);
  const known = entities[index];
  if (!known) {
    const mentions = given.mentions.filter((mention) => !taken(mention));
    return mentions.length > 0 ? entities.push({ ...given, mentions }) - 1 : -1;
  }
  const mentions = known.mentions.map((mention): FoundMention => {
    const same = places.get(placeOf(mention));
    return same ? { ...mention, method: same.method, confidence: same.confidence } : mention;
  });
  mentions.push(...given.mentions.filter((mention) => !taken(mention)));
  mentions.sort((a, b) => a.start - b.start);
  entities[index] = { ...known, ...(given.wikidataId && { wikidataId: given.wikidataId }), mentions };
  return index;
}

function speakerOf({ speaker }: FoundQuote, indices: readonly number[]): FoundQuote['speaker'] {
  if (!speaker) return null;
  const entity = indices[speaker.entity ?? -1] ?? -1;
  return { ...speaker, entity: entity === -1 ? null : entity };
}

function placeOf({ start, end }: Span): string {
  return `${start}:${end}`;
}

/** Whether a span overlaps one of some spans. */
function placesOf(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  /** By span, how far those up to it reach. */
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return (reach[low - 1] ?? 0) > start;
  };
}
