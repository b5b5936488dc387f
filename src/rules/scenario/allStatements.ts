/** Every statement that one officer could sign of a deal: for scenarios and tests, where a case is about something else. */
import type { FactValue, StatementGiven, Transaction } from '../../domain/transaction.ts';
import { ownMember } from '../../kit/ownMember.ts';
import type { RuleBook } from '../book/ruleBook.ts';

export const OFFICER = 'Ada Officer';

type Deal = Pick<Transaction, 'date'> & {
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly regimes?: readonly string[] | null | undefined;
};

/** Those of the regimes asked for, spelt out. Nobody signs what a fact beside it denies. */
export function allStatements({ statements }: Pick<RuleBook, 'statements'>, deal: Deal): StatementGiven[] {
  const { date, facts = {}, regimes } = deal;
  return [...statements.values()]
    .filter(({ regime }) => regimes?.includes(regime) ?? true)
    .filter(({ answers }) => answers.every(({ fact, value }) => (ownMember(facts, fact) ?? value) === value))
    .map(({ id }) => ({ id, by: OFFICER, on: date }));
}
