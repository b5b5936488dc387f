/** Does a statement that a person gave answer on the day of a transaction? Its id, signer and dates alone decide; the text of the deal is read elsewhere. */

import { isSigner } from '../../domain/deal/signer.ts';
import type { StatementGiven, Transaction } from '../../domain/transaction.ts';
import { addDays, addMonths, type LocalDate } from '../../kit/localDate.ts';
import type { StatementLaw } from '../law/lawSchemas.ts';

/**
 * valid: it answers. future: it is signed after the transaction. expired: its own `until` has come, or its longest life is over. olderText: the
 * law's text is younger. unsigned: `by` names no person.
 */
export type StatementLife = 'valid' | 'future' | 'expired' | 'olderText' | 'unsigned';

export function statementLife(given: StatementGiven, law: StatementLaw, date: LocalDate): StatementLife {
  if (!isSigner(given.by)) return 'unsigned';
  if (given.on > date) return 'future';
  if (law.textFrom !== undefined && given.on < law.textFrom) return 'olderText';
  return date < lastOf(given, law) ? 'valid' : 'expired';
}

/** The first day on which it no longer answers. */
export function lastOf({ on, until }: StatementGiven, { longestLife }: StatementLaw): LocalDate {
  const last =
    'days' in longestLife ? addDays(on, longestLife.days + 1) : addDays(addMonths(on, longestLife.months), 1);
  return until !== undefined && until < last ? until : last;
}

const NONE: ReadonlyMap<string, StatementGiven> = new Map();
const remembered = new WeakMap<Transaction, ReadonlyMap<string, StatementGiven>>();

/** The statements of a transaction that answer on its day, by id. */
export function validStatements(
  transaction: Transaction,
  laws: ReadonlyMap<string, StatementLaw>,
): ReadonlyMap<string, StatementGiven> {
  const { statements, date } = transaction;
  if (statements === undefined || statements.length === 0) return NONE;
  let valid = remembered.get(transaction);
  if (!valid) {
    valid = new Map(
      statements.flatMap((given) => {
        const law = laws.get(given.id);
        return law && statementLife(given, law, date) === 'valid' ? [[given.id, given] as const] : [];
      }),
    );
    remembered.set(transaction, valid);
  }
  return valid;
}
