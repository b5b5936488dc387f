/** Are the statements of a transaction ones that the law knows, signed by a person, and not of the future? An expired one is no error: its questions are open again. */
import { isSigner } from '../../domain/deal/signer.ts';
import type { StatementGiven, Transaction } from '../../domain/transaction.ts';
import type { ErrorDetail } from '../../kit/errors.ts';
import { nearest } from '../../kit/nearest.ts';
import type { RuleBook } from '../book/ruleBook.ts';

export const checkStatements = (book: RuleBook, { statements = [], date }: Transaction): readonly ErrorDetail[] =>
  statements.flatMap((given, index) => checkOne(book, given, date, `statements[${index}]`));

function checkOne(
  { statements }: RuleBook,
  { id, by, on, until }: StatementGiven,
  date: Transaction['date'],
  where: string,
): readonly ErrorDetail[] {
  const faults: ErrorDetail[] = [];
  if (!statements.has(id)) {
    const near = nearest(id, statements.keys());
    faults.push({
      code: 'STATEMENT_UNKNOWN',
      what: `no regime has the statement "${id}"`,
      where: `${where}.id`,
      expected: 'the id of a statement of the law, such as us-ear.no-diversion',
      got: id,
      hint: near.length > 0 ? `did you mean ${near.join(', ')}?` : 'portcullis law statements lists them',
    });
  }
  if (!isSigner(by))
    faults.push({
      code: 'STATEMENT_SIGNER',
      what: 'a statement is signed by a person',
      where: `${where}.by`,
      expected: 'a name of at least two words, of no firm or department, user:ID, or an e-mail address',
      got: by,
      hint: 'for example "Ada Officer"',
    });
  if (on > date)
    faults.push({
      code: 'STATEMENT_FUTURE',
      what: `the statement was signed after the day of the transaction (${date})`,
      where: `${where}.on`,
      expected: `a day not after ${date}`,
      got: on,
      hint: 'an answer for a day rests on what was stated by then',
    });
  if (until !== undefined && until <= on)
    faults.push({
      code: 'DATE_INVALID',
      what: 'the statement ends before it begins',
      where: `${where}.until`,
      expected: `a day after ${on}`,
      got: until,
    });
  return faults;
}
