import { describe, expect, it } from 'vitest';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { smallFacts } from '../testing/smallFacts.ts';
import { compileSmall } from '../testing/smallLaw.ts';
import { judgeTransaction } from './judgeTransaction.ts';

const EVIDENCE = 'evidence: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }';
const exemption = (more: string, member: string) => `id: zz-public
kind: exception
title: Published
symbol: published
basis: exemption
${more}checkedOn: "2026-01-01"
versions:
  - overcomes: [zz-rows, zz-bar]
    conditions: [{ needed: it is published, when: { fact: { key: zz.isToy, is: true } } }]
    ${member}
    says: It is published.
    ${EVIDENCE}
`;
const BAR = `id: zz-bar
kind: requirement
title: Bar
holder: exporter
checkedOn: "2026-01-01"
versions:
  - { when: { to: { in: [DE] } }, says: Barred., barsExceptions: all, ${EVIDENCE} }
`;

function judge(more: string, member: string, facts: Record<string, boolean | number>) {
  const { source } = compileSmall({
    'zz/exceptions/zz-public.yml': exemption(more, member),
    'zz/rules/zz-bar.yml': BAR,
  });
  return judgeTransaction(
    loadRuleBook(source),
    smallFacts({ code: '1A001.a', statements: [], facts: { 'zz.knowsBadUse': true, ...facts } }),
  );
}
const CLAIMED = 'claimed: { fact: { key: zz.size, atLeast: 5, ifGiven: true } }';

describe('an exemption that takes the case out of the regime', () => {
  it('is barred by no rule when it says so, and by every bar when it does not', () => {
    expect(judge('unbarred: true\n', CLAIMED, { 'zz.isToy': true }).outcome).toBe('allowed');
    expect(judge('', CLAIMED, { 'zz.isToy': true }).outcome).toBe('licenceRequired');
  });

  it('is asked, and leaves a licence proven, while nothing says that it is its case', () => {
    const answer = judge('unbarred: true\n', CLAIMED, {});
    expect([answer.outcome, answer.possible, answer.questions]).toEqual([
      'licenceRequired',
      ['allowed', 'licenceRequired'],
      ['zz.isToy'],
    ]);
  });

  it('leaves nothing proven while it is open and the deal itself says that it is its case', () => {
    const answer = judge('unbarred: true\n', CLAIMED, { 'zz.size': 9 });
    expect([answer.outcome, answer.possible, answer.questions]).toEqual([
      'unknown',
      ['allowed', 'unknown', 'licenceRequired'],
      ['zz.isToy'],
    ]);
  });

  it('is settled by its own answer, whatever the deal claims', () => {
    expect(judge('unbarred: true\n', CLAIMED, { 'zz.size': 9, 'zz.isToy': false }).outcome).toBe('licenceRequired');
  });
});
