/** The first items in an order, as sorting and cutting would give them: the many behind them are not put in order. */
export function firstOf<Item>(items: Iterable<Item>, size: number, compare: (a: Item, b: Item) => number): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    let place = first.length;
    while (place > 0 && compare(item, first[place - 1] as Item) < 0) place--;
    if (place === size) continue;
    first.splice(place, 0, item);
    if (first.length > size) first.pop();
  }
  return first;
}
