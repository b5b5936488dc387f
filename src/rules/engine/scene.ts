/** Scene: one item of one transaction while its regime is judged, with what was missing and which listings were looked at. */
import type { FactValue, Transaction } from '../../domain/transaction.ts';
import type { Facts, PartyFacts, PartyHit } from '../facts.ts';
import type { FactKey } from '../source/lawSchemas.ts';
import type { ItemView } from './itemView.ts';
import type { Stack } from './stack.ts';

export interface SeenHit {
  readonly party: PartyFacts;
  readonly hit: PartyHit;
  /** What is said in place of the plain sentence about the hit: for an owner, the chain. */
  readonly says?: string;
  /** Red flags that stand whatever the rule finds. */
  readonly flags?: readonly string[];
}

export interface Scene {
  readonly facts: Facts;
  readonly transaction: Transaction;
  readonly item: ItemView;
  readonly factKeys: ReadonlyMap<string, FactKey>;
  /** Keys of what was missing, as a stack: a part that turns out not to matter takes its keys away again. */
  readonly missing: Stack<string>;
  /** Listings the present rule looked at, in force or not. */
  readonly seen: Stack<SeenHit>;
}

/** A test compiled from a predicate. When it answers UNKNOWN it has pushed at least one key onto `missing`. */
export type Test = (scene: Scene) => 0 | 1 | 2;

/** A fact as given; a question of knowledge is answered "no" by an end-use attestation. */
export function factValue(scene: Scene, key: string): FactValue | undefined {
  const given = scene.transaction.facts[key];
  if (given !== undefined) return given;
  const attested = scene.transaction.endUseAttestation !== null && scene.factKeys.get(key)?.knowledge === true;
  return attested ? false : undefined;
}
