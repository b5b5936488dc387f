/** Use case: why does one transaction have another answer on another day? Nothing is saved. */

import { compareDays as operation } from '../../../contract/operations/determinations/compareDays.ts';
import { dayOf } from '../../../kit/localDate.ts';
import { type WhyChanged, whyChanged } from '../../../rules/index.ts';
import { joinFacts } from '../../facts/joinFacts.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { AskOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { momentAsked } from '../../requests/momentAsked.ts';
import { readDate } from '../../requests/readAsOf.ts';
import { readKnownTransaction } from './determineTransaction.ts';

/** The law, list rows and memberships that differ between the transaction's own day and `otherDay`, and what they changed. */
export async function compareDays(
  context: CallContext,
  input: unknown,
  otherDay: string,
  options: AskOptions = {},
): Promise<WhyChanged> {
  const transaction = readKnownTransaction(context, input, dayOf(context.caller.at));
  const other = { ...transaction, date: readDate(otherDay, 'compare') };
  const { moment, asOf } = await momentAsked(context, options);
  const [one, two] = await Promise.all(
    [transaction, other].map(async (asked) => (await joinFacts(moment, asked, asOf(asked.date))).facts),
  );
  if (!one || !two) throw new Error('two transactions give two sets of facts');
  return whyChanged(moment.ruleBook, one, two);
}

export const compareDaysOperation = implement(operation, (call, { transaction, otherDay, ...options }) =>
  compareDays(call, transaction, otherDay, options),
);
