/** Use case: determine one transaction and save the Determination with the digests of everything it depends on. */
import { inputError, readTransaction } from '../../../contract/index.ts';
import { determine as operation } from '../../../contract/operations/determinations/determine.ts';
import type { AsOf } from '../../../domain/asOf.ts';
import type { Determination } from '../../../domain/determination.ts';
import type { Transaction } from '../../../domain/transaction.ts';
import { canonicalJson } from '../../../kit/canonicalJson.ts';
import type { ErrorDetail, PortcullisError } from '../../../kit/errors.ts';
import { dayOf } from '../../../kit/localDate.ts';
import { type Digest, sha256 } from '../../../kit/sha256.ts';
import { determine, validateTransaction } from '../../../rules/index.ts';
import { type JoinedFacts, joinFacts } from '../../facts/joinFacts.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { Moment } from '../../models/moments/moment.ts';
import type { DetermineOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { momentAsked } from '../../requests/momentAsked.ts';
import { ENGINE } from '../../runtime/version.ts';
import { saveDeterminations } from './saveDeterminations.ts';

/** Reads, determines and (by default) saves. Throws the coded errors of bad input; `unknown` is an answer, not an error. */
export async function determineTransaction(
  context: CallContext,
  input: unknown,
  options: DetermineOptions = {},
): Promise<Determination> {
  const transaction = readKnownTransaction(context, input, dayOf(context.caller.at));
  const { moment, asOf } = await momentAsked(context, options);
  const determination = await determineAsOf(moment, transaction, asOf(transaction.date));
  if (options.save ?? true) await saveDeterminations(context, [determination], 'one');
  return determination;
}

/** The transaction, refused when it names a fact, regime or code that the law does not know. */
export function readKnownTransaction(
  context: CallContext,
  input: unknown,
  today: Transaction['date'],
  where?: string,
): Transaction {
  const transaction = readTransaction(input, today, where);
  const problems = validateTransaction(context.ruleBook, transaction);
  if (problems.length > 0) throw lawError(problems);
  return transaction;
}

function lawError(problems: readonly ErrorDetail[]): PortcullisError {
  return inputError(problems.map(({ where, ...rest }) => ({ pointer: where ?? '', ...rest })));
}

/** The answer of one Moment at a fixed asOf; writes nothing. `ownershipVersions`: for replay, those of stored links, and no others. */
export async function determineAsOf(
  moment: Moment,
  transaction: Transaction,
  asOf: AsOf,
  ownershipVersions?: readonly string[],
): Promise<Determination> {
  const joined = await joinFacts(moment, transaction, asOf, ownershipVersions);
  const { facts, screenings, ground } = joined;
  const { reaches, ...answer } = determine(moment.ruleBook, facts);
  const { digests, json } = digestsWith(joined);
  return {
    schema: 'portcullis/1',
    id: idOf(transaction, asOf, json),
    transaction,
    asOf,
    engine: ENGINE,
    outcome: answer.outcome,
    possible: [...answer.possible],
    couldBeWorse: [...answer.couldBeWorse],
    reviewPolicy: answer.reviewPolicy,
    authorisation: answer.authorisation,
    regimes: [...answer.regimes],
    regimesNotEvaluated: [...answer.regimesNotEvaluated],
    questions: [...answer.questions],
    redFlags: [...answer.redFlags],
    obligations: [...answer.obligations],
    recheckBy: answer.recheckBy,
    nextKnownChange: answer.nextKnownChange,
    screenings: [...screenings],
    coverage: ground.coverage.map((entry) => ({ ...entry, reaches: [...(reaches.get(entry.programme) ?? [])] })),
    digests,
    text: answer.text,
  };
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

/** Digest of the canonical JSON of `{ asOf, digests, transaction }`; the part that many answers share is written once. */
const idOf = (transaction: Transaction, asOf: AsOf, digests: string): Digest =>
  sha256(`{"asOf":${canonicalJson(asOf)},"digests":${digests},"transaction":${canonicalJson(transaction)}}`);

export const determineOperation = implement(operation, (call, { transaction, ...options }) =>
  determineTransaction(call, transaction, options),
);
