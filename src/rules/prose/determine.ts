/** determine: facts in, answer out: the verdict of the judges, and its sentences. */
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { Facts } from '../book/facts.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { judgeTransaction } from '../judge/judgeTransaction.ts';
import { settleRedFlags } from './renderRedFlags.ts';
import { type RenderOptions, renderVerdict } from './renderVerdict.ts';
import type { RulesAnswer } from './rulesAnswer.ts';

export type { RulesAnswer } from './rulesAnswer.ts';

/** The verdict, with the red flags that the request says to be settled. */
export const verdictOf = (book: RuleBook, facts: Facts): Verdict =>
  settleRedFlags(judgeTransaction(book, facts), { book, ...facts });

/** The verdict with its sentences. */
export const determine = (book: RuleBook, facts: Facts, options: RenderOptions = {}): RulesAnswer =>
  renderVerdict(verdictOf(book, facts), { book, ...facts }, options);
