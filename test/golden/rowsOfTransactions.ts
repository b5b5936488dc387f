/** What does the rules engine answer to the generated cases, by the bundled law? One row a case, and why the app would refuse it. */

import type { Facts } from '../../src/rules/book/facts.ts';
import { validateTransaction } from '../../src/rules/judge/validateTransaction.ts';
import { determine } from '../../src/rules/prose/determine.ts';
import { bundledBook } from '../../src/rules/testing/bundledLaw.ts';
import { answerRow } from './answerRow.ts';
import type { BaselineRow } from './baselineFile.ts';
import { type DrawnCase, drawCases } from './drawCases.ts';
import { shortDigest } from './shortDigest.ts';

const SEED = 20_261_129;
const CASES = 1000;

export function rowsOfTransactions(): readonly BaselineRow[] {
  const book = bundledBook();
  return drawCases(SEED, CASES).map((drawn, index) => {
    const id = `transaction ${String(index + 1).padStart(4, '0')}`;
    const refused = validateTransaction(book, drawn.transaction).map(({ code, where }) => `${code} ${where}`);
    const row = answerRow(id, shortDigest(drawn), determine(book, factsOf(drawn)));
    return refused.length > 0 ? { ...row, refused } : row;
  });
}

/** What is asked in the generated cases. */
export const drawnFacts = (): readonly Facts[] => drawCases(SEED, CASES).map(factsOf);

const factsOf = ({ transaction, parties, ownListed, coverage, membership }: DrawnCase): Facts => ({
  transaction,
  parties,
  ownListed,
  coverage: new Map(coverage.map(([programme, state]) => [programme, { state }])),
  membership: () => ({ membership, says: `The list says ${membership}.`, conflicts: [], version: 'drawn' }),
  validAt: transaction.date,
});
