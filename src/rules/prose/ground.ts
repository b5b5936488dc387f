/** Ground: what a verdict is rendered from beside itself: the rule book and the request that it was found with. */
import type { Transaction } from '../../domain/transaction.ts';
import type { VerdictListing } from '../../domain/verdict/verdict.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import type { RegimeSource, RuleSource } from '../law/ruleBookSource.ts';

export interface Ground {
  /** The one that was judged by: places of versions and rows are of no other. */
  readonly book: RuleBook;
  readonly transaction: Transaction;
  /** The day of the law. */
  readonly validAt: LocalDate;
}

/** @throws when the book is not the one that the verdict names: it lacks the regime */
export function regimeOf({ source }: RuleBook, key: string): RegimeSource {
  const found = source.regimes.find(({ regime }) => regime.key === key);
  if (!found) throw new Error(`the rule book has no regime ${key}; the verdict is of another book`);
  return found;
}

/** @throws when the book is not the one that the verdict names: it lacks the rule */
export function ruleOf(book: RuleBook, id: string): RuleSource {
  const found = book.rule(id);
  if (!found) throw new Error(`the rule book has no rule ${id}; the verdict is of another book`);
  return found;
}

/** @throws when the book is not the one that the verdict names: the rule lacks the version */
export function versionOf({ id, versions }: RuleSource, place: number): RuleSource['versions'][number] {
  const found = versions[place];
  if (!found) throw new Error(`the rule ${id} has no version ${place}; the verdict is of another book`);
  return found;
}

/** @throws when the verdict does not quote so many rows */
export function listingOf(listings: readonly VerdictListing[], place: number): VerdictListing {
  const found = listings[place];
  if (!found) throw new Error(`the verdict quotes ${listings.length} rows and names the row at ${place}`);
  return found;
}
