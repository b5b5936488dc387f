/** The control-list entries that the items of a transaction fall under, on whatever day, and the places those entries name. */
import { readCode } from '../book/codeIndex.ts';
import type { Facts } from '../book/facts.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import type { EntrySource } from '../law/ruleBookSource.ts';

export interface ItemEntry {
  readonly list: string;
  readonly regime: string;
  readonly entry: EntrySource;
}

export function itemEntries(book: RuleBook, { transaction }: Facts): readonly ItemEntry[] {
  return transaction.items.flatMap(({ classifications }) =>
    classifications.flatMap(({ code, list }) => {
      const read = readCode(code);
      if (!read) return [];
      return book.controlLists.flatMap(({ key, regime }) => {
        const found = list === undefined || list === key ? book.codeIndexes.get(key)?.find(read) : undefined;
        return found ? [{ list: key, regime, entry: found.entry }] : [];
      });
    }),
  );
}

/** Countries and group labels in the rows and exceptions of the entries, by control list. */
export function placesOfEntries(entries: readonly ItemEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { list, entry } of entries) {
    const named = places.get(list) ?? new Set<string>();
    places.set(list, named);
    const offers = Object.values(entry.exceptions).flatMap(({ barred }) => (barred ?? []).map(({ to }) => to));
    for (const set of [...entry.rows.map(({ places: set }) => set), ...offers])
      for (const name of [...(set?.in ?? []), ...(set?.except ?? [])]) named.add(name);
  }
  return places;
}
