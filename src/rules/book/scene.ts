/** Scene: one item of one transaction while regimes are judged, with what was missing and which listings were looked at. */

import type { Item } from '../../domain/item.ts';
import type { PartyRole } from '../../domain/party.ts';
import type { FactValue, Transaction } from '../../domain/transaction.ts';
import { ownMember } from '../../kit/ownMember.ts';
import type { FactKey } from '../law/lawSchemas.ts';
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
  /** To look up the codes of the other items of the transaction. */
  readonly codeIndexes: ReadonlyMap<string, CodeIndex>;
  /** Some fact is given: without, none needs to be looked up. */
  readonly hasFacts: boolean;
  /** Some party is named as end user. */
  readonly hasEndUser: boolean;
  /** Some party, or an owner of one, may be on some list: without, tests over listings need not look. */
  readonly hasListings: boolean;
  /** Keys of what was missing, as a stack: a part that turns out not to matter takes its keys away again. */
  readonly missing: Stack<string>;
  /** Listings the present rule looked at, in force or not. */
  readonly seen: Stack<SeenHit>;
  /** Parties that the present rule found in places it watches. */
  readonly inPlaces: Stack<PartyInPlace>;
  /** Rows that findings quote, shared by the scenes of one answer. */
  readonly quoted: QuotedRows;
}

export interface PartyInPlace {
  readonly name: string;
  readonly role: PartyRole;
  readonly country: string;
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
    gaps: gapsOf(facts, hasEndUser),
    item: viewItem(item, codeIndexes),
    factKeys,
    codeIndexes,
    hasFacts: Object.keys(transaction.facts).length > 0,
    hasEndUser,
    hasListings: parties.some(({ hits, listedOwners }) => hits.length > 0 || listedOwners !== undefined),
    missing: new Stack(),
    seen: new Stack(),
    inPlaces: new Stack(),
    quoted,
  };
}

const NO_GAPS: readonly string[] = [];

/** Parties whose country is a destination. */
export const END_ROLES: readonly PartyRole[] = ['endUser', 'ultimateConsignee'];

/** INVARIANT: `allowed` needs an end user, an end use given or attested, to know that no party is left out, and where the item ends. */
function gapsOf({ transaction, parties }: Facts, hasEndUser: boolean): readonly string[] {
  const { endUse, endUseAttestation, partiesComplete } = transaction;
  const endUseGiven = endUse !== null || endUseAttestation !== null;
  const nowhere = parties.filter(({ role, country }) => country === null && END_ROLES.includes(role));
  if (hasEndUser && endUseGiven && partiesComplete && nowhere.length === 0) return NO_GAPS;
  const gaps: string[] = [];
  if (!hasEndUser) gaps.push('party:endUser');
  if (!endUseGiven) gaps.push('endUse');
  if (!partiesComplete) gaps.push('partiesComplete');
  for (const { name } of nowhere) gaps.push(`country:${name}`);
  return gaps;
}

/** A fact as given; a question of knowledge is answered "no" by an end-use attestation. */
export function factValue(scene: Scene, key: string): FactValue | undefined {
  const given = scene.hasFacts ? ownMember(scene.transaction.facts, key) : undefined;
  if (given !== undefined) return given;
  const attested = scene.transaction.endUseAttestation !== null && scene.factKeys.get(key)?.knowledge === true;
  return attested ? false : undefined;
}
