/** Scene: one item of one transaction while regimes are judged, with what was missing and which listings were looked at. */

import type { Item } from '../../domain/item.ts';
import type { FactValue, Transaction } from '../../domain/transaction.ts';
import { ownMember } from '../../kit/ownMember.ts';
import type { FactKey } from '../law/lawSchemas.ts';
import { Aged } from './aged.ts';
import type { CodeIndex } from './codeIndex.ts';
import type { Facts } from './facts.ts';
import { type ItemView, viewItem } from './itemView.ts';
import { QuotedRows, type SeenHit } from './quotedRows.ts';
import { Stack } from './stack.ts';

export interface Scene {
  readonly facts: Facts;
  readonly transaction: Transaction;
  /** What the request itself lacks for `allowed`. */
  readonly gaps: readonly string[];
  readonly item: ItemView;
  readonly factKeys: ReadonlyMap<string, FactKey>;
  /** Some fact is given: without, none needs to be looked up. */
  readonly hasFacts: boolean;
  /** Some party is named as end user. */
  readonly hasEndUser: boolean;
  /** Some party, or an owner of one, may be on some list: without, tests over listings need not look. */
  readonly hasListings: boolean;
  /** Keys of what was missing, as a stack: a part that turns out not to matter takes its keys away again. */
  readonly missing: Stack<string>;
  /** How aged the lists are in which the present rule found nothing. */
  readonly aged: Aged;
  /** Listings the present rule looked at, in force or not. */
  readonly seen: Stack<SeenHit>;
  /** Rows that findings quote, shared by the scenes of one answer. */
  readonly quoted: QuotedRows;
}

/** A test compiled from a predicate. When it answers UNKNOWN it has pushed at least one key onto `missing`. */
export type Test = (scene: Scene) => 0 | 1 | 2;

export interface BookParts {
  readonly codeIndexes: ReadonlyMap<string, CodeIndex>;
  readonly factKeys: ReadonlyMap<string, FactKey>;
}

/** One scene serves every regime of an answer. */
export function setScene(
  facts: Facts,
  item: Item,
  { codeIndexes, factKeys }: BookParts,
  quoted = new QuotedRows(),
): Scene {
  const { transaction, parties } = facts;
  const hasEndUser = parties.some(({ role }) => role === 'endUser');
  return {
    facts,
    transaction,
    gaps: gapsOf(transaction, hasEndUser),
    item: viewItem(item, codeIndexes),
    factKeys,
    hasFacts: Object.keys(transaction.facts).length > 0,
    hasEndUser,
    hasListings: parties.some(({ hits, listedOwners }) => hits.length > 0 || listedOwners !== undefined),
    missing: new Stack(),
    aged: new Aged(),
    seen: new Stack(),
    quoted,
  };
}

const NO_GAPS: readonly string[] = [];

/** INVARIANT: `allowed` needs an end user, an end use given or attested, and to know that no party is left out. */
function gapsOf({ endUse, endUseAttestation, partiesComplete }: Transaction, hasEndUser: boolean): readonly string[] {
  const endUseGiven = endUse !== null || endUseAttestation !== null;
  if (hasEndUser && endUseGiven && partiesComplete) return NO_GAPS;
  const gaps: string[] = [];
  if (!hasEndUser) gaps.push('party:endUser');
  if (!endUseGiven) gaps.push('endUse');
  if (!partiesComplete) gaps.push('partiesComplete');
  return gaps;
}

/** A fact as given; a question of knowledge is answered "no" by an end-use attestation. */
export function factValue(scene: Scene, key: string): FactValue | undefined {
  const given = scene.hasFacts ? ownMember(scene.transaction.facts, key) : undefined;
  if (given !== undefined) return given;
  const attested = scene.transaction.endUseAttestation !== null && scene.factKeys.get(key)?.knowledge === true;
  return attested ? false : undefined;
}
