/** Use case: determine one transaction and keep the answer with the digests of everything it depends on. */
import { inputError, readTransaction, type TracedDetermination } from '../../../contract/index.ts';
import { determine as operation } from '../../../contract/operations/determinations/determine.ts';
import type { Determination } from '../../../domain/determination.ts';
import type { Transaction } from '../../../domain/transaction.ts';
import type { ErrorDetail, PortcullisError } from '../../../kit/errors.ts';
import { dayOf } from '../../../kit/localDate.ts';
import { validateTransaction } from '../../../rules/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { DetermineOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { momentAsked } from '../../requests/momentAsked.ts';
import { judgeAsOf } from './judgeAsOf.ts';
import { saveDeterminations } from './saveDeterminations.ts';
import { tellTraced } from './tellDetermination.ts';

/** Reads, judges, keeps (by default) and tells. Throws the coded errors of bad input; `unknown` is an answer, not an error. */
export async function determineTransaction(
  context: CallContext,
  input: unknown,
  options: DetermineOptions = {},
): Promise<Determination | TracedDetermination> {
  const transaction = readKnownTransaction(context, input, dayOf(context.caller.at));
  const { moment, asOf } = await momentAsked(context, options);
  const judged = await judgeAsOf(moment, transaction, asOf(transaction.date));
  const told = tellTraced(judged, options.trace ?? 'full');
  if (options.save === false) return told;
  const kept = await saveDeterminations(context, [judged], 'one');
  return { ...told, saved: kept.has(judged.id) ? 'stored' : 'alreadyStored' };
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

export const determineOperation = implement(operation, (call, { transaction, ...options }) =>
  determineTransaction(call, transaction, options),
);
