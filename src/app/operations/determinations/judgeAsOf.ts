/** Judges one transaction on the ground of one Moment: what was found, before it has words. Nothing is written. */
import type { AsOf } from '../../../domain/asOf.ts';
import type { Determination } from '../../../domain/determination.ts';
import type { Transaction } from '../../../domain/transaction.ts';
import type { Verdict } from '../../../domain/verdict/verdict.ts';
import { canonicalJson } from '../../../kit/canonicalJson.ts';
import { type Digest, sha256 } from '../../../kit/sha256.ts';
import { type RuleBook, verdictOf } from '../../../rules/index.ts';
import { type JoinedFacts, joinFacts } from '../../facts/joinFacts.ts';
import type { Moment } from '../../models/moments/moment.ts';

export interface Judged {
  /** Of the transaction, the instant and everything that the verdict rests on. */
  readonly id: Digest;
  readonly transaction: Transaction;
  readonly asOf: AsOf;
  readonly ruleBook: RuleBook;
  readonly joined: JoinedFacts;
  readonly verdict: Verdict;
  readonly digests: Determination['digests'];
}

/** `ownershipVersions`: for replay, those of stored links, and no others. */
export async function judgeAsOf(
  moment: Moment,
  transaction: Transaction,
  asOf: AsOf,
  ownershipVersions?: readonly string[],
): Promise<Judged> {
  const joined = await joinFacts(moment, transaction, asOf, ownershipVersions);
  const verdict = verdictOf(moment.ruleBook, joined.facts);
  const { digests, json } = digestsWith(joined);
  const id = idOf(transaction, asOf, json);
  return { id, transaction, asOf, ruleBook: moment.ruleBook, joined, verdict, digests };
}

/** The day's digests, with those of the ownership links that were used. */
function digestsWith({ ground, ownership: { digest, versions } }: JoinedFacts): {
  readonly digests: Determination['digests'];
  readonly json: string;
} {
  if (digest === null) return { digests: { ...ground.digests }, json: ground.digestsJson };
  const digests = { ...ground.digests, ownershipGraph: digest, ownershipVersions: [...versions] };
  return { digests, json: canonicalJson(digests) };
}

/** Digest of the canonical JSON of `{ asOf, digests, form: 2, transaction }`; the part that many answers share is written once. */
const idOf = (transaction: Transaction, asOf: AsOf, digests: string): Digest =>
  sha256(`{"asOf":${canonicalJson(asOf)},"digests":${digests},"form":2,"transaction":${canonicalJson(transaction)}}`);
