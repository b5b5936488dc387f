/**
 * For which parties does the record name every owner on a day? A link in force must say so (`owners_complete`), and the shares
 * must add up to about 100 %: a larger gap means that an owner has left or was never named.
 */
import type { OwnershipLink } from '../../../domain/ownership.ts';
import type { LocalDate } from '../../../kit/localDate.ts';
import { FULL, intervalOf, partyKey } from '../../../ownership/index.ts';
import { holdsOn } from './linksOnRecord.ts';
import { mergeStatements, type Statement } from './mergeStatements.ts';

/** 1 %, in millionths of a per cent: registers round each share, not the whole. */
const ROUNDING = FULL / 100;

export interface CompletenessClaims {
  /** Parties whose owners are all named; names as the links spell them. */
  readonly borne: readonly string[];
  /** Parties said to be complete whose shares speak against it. */
  readonly notBorne: readonly string[];
}

/** INVARIANT: weak knowledge never clears; a claim that the shares do not bear is not followed. */
export function completeOnRecord(statements: readonly Statement[], validAt: LocalDate): CompletenessClaims {
  const claimed = new Map<string, string>();
  for (const { link } of statements)
    if (link.ownersComplete && holdsOn(link, { validAt })) claimed.set(partyKey(link.owned), link.owned);
  if (claimed.size === 0) return { borne: [], notBorne: [] };
  const sums = highestSums(mergeStatements(statements, validAt), validAt);
  const isBorne = (key: string): boolean => (sums.get(key) ?? 0) >= FULL - ROUNDING;
  const named = (wanted: boolean): string[] =>
    [...claimed].flatMap(([key, name]) => (isBorne(key) === wanted ? [name] : []));
  return { borne: named(true), notBorne: named(false) };
}

/** By party: the most its equity owners may hold together. Control alone is no share. */
function highestSums(links: readonly OwnershipLink[], validAt: LocalDate): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const link of links) {
    if (link.kind !== 'equity' || (link.share === null && link.control) || !holdsOn(link, { validAt })) continue;
    const key = partyKey(link.owned);
    sums.set(key, (sums.get(key) ?? 0) + (intervalOf(link.share)?.hi ?? 0));
  }
  return sums;
}
