/** Scene: one item of one transaction while regimes are judged, with what was missing and which listings were looked at. */

import type { DealSign } from '../../domain/deal/dealSign.ts';
import { namesNobody, saysNothing } from '../../domain/deal/saysNothing.ts';
import type { Item } from '../../domain/item.ts';
import type { PartyRole } from '../../domain/party.ts';
import type { FactValue, StatementGiven, Transaction } from '../../domain/transaction.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import { Stack } from '../../kit/stack.ts';
import { DealText } from '../claims/dealText.ts';
import { validStatements } from '../claims/statementLife.ts';
import type { FactKey, StatementLaw } from '../law/lawSchemas.ts';
import { Aged } from './aged.ts';
import type { CodeIndex } from './codeIndex.ts';
import type { Facts } from './facts.ts';
import { type ItemView, viewItem } from './itemView.ts';
import { QuotedRows, type SeenHit } from './quotedRows.ts';

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
  /** How aged the lists are in which the present rule found nothing. */
  readonly aged: Aged;
  /** Listings the present rule looked at, in force or not. */
  readonly seen: Stack<SeenHit>;
  /** Parties that the present rule found in places it watches. */
  readonly inPlaces: Stack<PartyInPlace>;
  /** What contradicts facts, and which statements answer them, by the law of the day. */
  readonly claims: DayClaims;
  /** Statements that answer on the day, by id. */
  readonly valid: ReadonlyMap<string, StatementGiven>;
  /** Facts that the attestation of the deal answers with "no": none, save under a rule book of before there were statements. */
  readonly attested: ReadonlySet<string>;
  readonly text: DealText;
  /** Neither signs nor statements: facts are as given. */
  readonly factsAsGiven: boolean;
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

export interface StatementAnswer {
  readonly statement: StatementLaw;
  readonly regime: string;
  readonly value: FactValue;
  /** What the text has to say for the statement to answer nothing. */
  readonly contradictedBy: Test | null;
}

/** What the law of a day says of facts beside their values. */
export interface DayClaims {
  /** Fact key -> what contradicts its "no". */
  readonly contradictions: ReadonlyMap<string, Test>;
  /** Fact key -> the statements that answer it. */
  readonly answers: ReadonlyMap<string, readonly StatementAnswer[]>;
}

export interface BookParts {
  readonly codeIndexes: ReadonlyMap<string, CodeIndex>;
  readonly factKeys: ReadonlyMap<string, FactKey>;
  readonly statements: ReadonlyMap<string, StatementLaw>;
  readonly attestable: ReadonlySet<string>;
  readonly day: (date: LocalDate) => { readonly claims: DayClaims };
}

const NO_SIGNS: readonly DealSign[] = [];

/** One scene serves every regime of an answer. */
export function setScene(
  facts: Facts,
  item: Item,
  { codeIndexes, factKeys, statements, attestable, day }: BookParts,
  quoted = new QuotedRows(),
): Scene {
  const { transaction, parties, signs = NO_SIGNS } = facts;
  const valid = validStatements(transaction, statements);
  const attested = transaction.endUseAttestation === null ? NONE_ATTESTED : attestable;
  const hasEndUser = parties.some(({ role, name }) => role === 'endUser' && !namesNobody(name));
  return {
    facts,
    transaction,
    gaps: gapsOf(facts, hasEndUser, attested.size > 0),
    item: viewItem(item, codeIndexes),
    factKeys,
    codeIndexes,
    hasFacts: Object.keys(transaction.facts).length > 0,
    hasEndUser,
    hasListings: parties.some(({ hits, listedOwners }) => hits.length > 0 || listedOwners !== undefined),
    claims: day(facts.validAt).claims,
    valid,
    attested,
    text: new DealText(signs, transaction),
    factsAsGiven: signs.length === 0 && valid.size === 0 && attested.size === 0,
    missing: new Stack(),
    aged: new Aged(),
    seen: new Stack(),
    inPlaces: new Stack(),
    quoted,
  };
}

const NONE_ATTESTED: ReadonlySet<string> = new Set();

const NO_GAPS: readonly string[] = [];

/** Parties whose country is a destination. */
export const END_ROLES: readonly PartyRole[] = ['endUser', 'ultimateConsignee'];

/** INVARIANT: `allowed` needs an end user, an end use given, to know that no party is left out, and where the item ends. */
function gapsOf({ transaction, parties }: Facts, hasEndUser: boolean, isAttested: boolean): readonly string[] {
  const { endUse, partiesComplete } = transaction;
  const endUseGiven = (endUse !== null && !saysNothing(endUse.text)) || isAttested;
  const nowhere = parties.filter(({ role, country }) => country === null && END_ROLES.includes(role));
  if (hasEndUser && endUseGiven && partiesComplete && nowhere.length === 0) return NO_GAPS;
  const gaps: string[] = [];
  if (!hasEndUser) gaps.push('party:endUser');
  if (!endUseGiven) gaps.push('endUse');
  if (!partiesComplete) gaps.push('partiesComplete');
  for (const { name } of nowhere) gaps.push(`country:${name}`);
  return gaps;
}
