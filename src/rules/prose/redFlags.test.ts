/** Red flags that somebody looked into: they show who, when and why, and change nothing else. */
import { describe, expect, it } from 'vitest';
import type { RedFlagResolution } from '../../domain/transaction.ts';
import { validateTransaction } from '../judge/validateTransaction.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { factsOfScenario } from '../testing/factsOfScenario.ts';
import { determine, verdictOf } from './determine.ts';
import { explainAnswer } from './explainAnswer.ts';

const book = bundledBook();
const facts = factsOfScenario('us-ear', 'half owned while the rule is suspended: allowed, with a red flag');
const SETTLED: RedFlagResolution = {
  rule: 'us-ear-affiliates',
  by: 'R. Levi',
  on: '2026-07-22' as RedFlagResolution['on'],
  why: 'The owner was delisted; the register shows it',
  evidence: 'file 12/26',
};
const answerWith = (redFlagResolutions: RedFlagResolution[]) =>
  determine(book, { ...facts, transaction: { ...facts.transaction, redFlagResolutions } });

describe('a red flag', () => {
  it('is open until somebody settles it', () => {
    expect(determine(book, facts).redFlags).toMatchObject([{ rule: 'us-ear-affiliates', resolved: false }]);
  });

  it('shows who settled it, when and why', () => {
    const answer = answerWith([SETTLED]);
    expect(answer.redFlags).toMatchObject([{ rule: 'us-ear-affiliates', resolved: true, resolution: SETTLED }]);
    expect(explainAnswer({ ...answer, asOf: { validAt: facts.validAt } })).toContain(
      'settled by R. Levi on 2026-07-22',
    );
  });

  it('stays open when the resolution is about another rule or another text', () => {
    expect(answerWith([{ ...SETTLED, rule: 'us-ear-entity-list' }]).redFlags[0]?.resolved).toBe(false);
    expect(answerWith([{ ...SETTLED, about: 'another party' }]).redFlags[0]?.resolved).toBe(false);
    expect(answerWith([{ ...SETTLED, about: 'half or more' }]).redFlags[0]?.resolved).toBe(true);
  });

  it('is settled by a quotation of its English text in every language, and the verdict keeps by which resolution', () => {
    const transaction = { ...facts.transaction, redFlagResolutions: [{ ...SETTLED, about: 'half or more' }] };
    expect(determine(book, { ...facts, transaction }, { language: 'he' }).redFlags[0]?.resolved).toBe(true);
    expect(verdictOf(book, { ...facts, transaction }).redFlags).toMatchObject([{ resolution: 0 }]);
  });

  it('relieves nothing: all but the flags is the same', () => {
    const { redFlags: _open, ...before } = determine(book, facts);
    const { redFlags: _settled, ...after } = answerWith([SETTLED]);
    expect(after).toEqual(before);
  });

  it('is refused for a rule that is not there, with what may be meant', () => {
    const transaction = { ...facts.transaction, redFlagResolutions: [{ ...SETTLED, rule: 'us-ear-afiliates' }] };
    expect(validateTransaction(book, transaction)).toMatchObject([
      {
        code: 'INPUT_INVALID',
        where: 'redFlagResolutions[0].rule',
        hint: expect.stringContaining('us-ear-affiliates'),
      },
    ]);
  });
});
