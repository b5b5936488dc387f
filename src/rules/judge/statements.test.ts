import { describe, expect, it } from 'vitest';
import type { DealSign } from '../../domain/deal/dealSign.ts';
import { localDate } from '../../kit/localDate.ts';
import type { Facts } from '../book/facts.ts';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { determine } from '../prose/determine.ts';
import { BUYER, smallFacts } from '../testing/smallFacts.ts';
import { compileSmall } from '../testing/smallLaw.ts';

const EVIDENCE = 'evidence: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }';
const bookWith = (statement: string, more: Readonly<Record<string, string>> = {}) => {
  const { source, problems } = compileSmall({
    'zz/statements.yml': `statements:\n  - { id: zz.no-bad-use, provision: Act 1, text: None., ${statement}, answers: [{ fact: zz.knowsBadUse, value: false }] }\n`,
    'zz/rules/zz-bad-use.yml': `id: zz-bad-use\nkind: prohibition\ntitle: Bad use\ncheckedOn: "2026-01-01"\nversions:\n  - { when: { fact: { key: zz.knowsBadUse, is: true } }, says: A bad use is known., ${EVIDENCE} }\n`,
    'zz/rules/zz-text-contradicts.yml': `id: zz-text-contradicts\nkind: redFlag\ntitle: Contradicted\ncheckedOn: "2026-01-01"\nversions:\n  - { when: { contradicted: true }, says: It is contradicted., ${EVIDENCE} }\n`,
    ...more,
  });
  expect(problems).toEqual([]);
  return loadRuleBook(source);
};
const deal = bookWith('kind: deal, longestLife: { days: 30 }');
const standing = bookWith('kind: standing, longestLife: { days: 30 }');
const guarded = bookWith('kind: deal, longestLife: { days: 30 }, contradictedBy: { sign: { of: [resale] } }');

const RESALE: DealSign = { kind: 'resale', words: 'Resale', field: 'endUse', at: '/endUse/text' };
type Part = Parameters<typeof smallFacts>[0];
const ask = (book: ReturnType<typeof bookWith>, part: Part = {}, more: Partial<Facts> = {}) =>
  determine(book, smallFacts(part, more));
const openIn = (answer: ReturnType<typeof ask>) =>
  answer.regimes[0]?.findings.find(({ rule }) => rule === 'zz-bad-use')?.result;

describe('a statement', () => {
  it('answers the fact that it names, and is quoted', () => {
    const answer = ask(deal);
    expect([answer.outcome, openIn(answer)]).toEqual(['allowed', 'doesNotApply']);
    expect(answer.authorisation?.conditions).toEqual(['as Ada Officer stated on 2024-05-01: "None." (zz.no-bad-use)']);
  });

  it('that nobody signed leaves the question open, which names it', () => {
    const { questions } = ask(deal, { statements: [] });
    expect(questions.find(({ fact }) => fact === 'zz.knowsBadUse')).toMatchObject({
      statements: ['zz.no-bad-use'],
      text: 'Is a bad use known? The statement zz.no-bad-use answers it when it is signed.',
    });
  });

  it('that has expired leaves the question open, which says so', () => {
    const { questions } = ask(deal, { date: localDate('2024-06-01') }, { validAt: localDate('2024-06-01') });
    expect(questions.find(({ fact }) => fact === 'zz.knowsBadUse')?.text).toBe(
      'Is a bad use known? The statement zz.no-bad-use of Ada Officer expired on 2024-06-01.',
    );
  });

  it('never beats a fact of the caller, and a red flag names both', () => {
    const answer = ask(deal, { facts: { 'zz.knowsBadUse': true } });
    expect([answer.outcome, openIn(answer)]).toEqual(['prohibited', 'applies']);
    expect(answer.redFlags.map(({ text }) => text)).toEqual([expect.stringMatching(/zz\.no-bad-use.*zz\.knowsBadUse/)]);
  });

  it('is silent where the text contradicts it, and the flag names the words', () => {
    expect(openIn(ask(guarded))).toBe('doesNotApply');
    const answer = ask(guarded, {}, { signs: [RESALE] });
    expect([answer.outcome, openIn(answer)]).toEqual(['unknown', 'undetermined']);
    expect(answer.redFlags).toMatchObject([{ rule: 'zz-text-contradicts', text: expect.stringContaining('"Resale"') }]);
    expect(openIn(ask(guarded, { facts: { 'zz.knowsBadUse': false } }, { signs: [RESALE] }))).toBe('doesNotApply');
  });

  it('that may stand is silent where end user or end use is missing, or a party is at a listed address', () => {
    expect(openIn(ask(standing))).toBe('doesNotApply');
    expect(openIn(ask(standing, { partiesComplete: false }))).toBe('doesNotApply');
    expect(openIn(ask(standing, { endUse: null }))).toBe('undetermined');
    expect(openIn(ask(standing, {}, { parties: [{ ...BUYER, role: 'purchaser' }] }))).toBe('undetermined');
    const hit = {
      programme: 'other',
      listingId: 'x:1',
      list: 'x',
      name: 'X',
      programTags: [],
      match: 'open',
      score: 0.9,
    } as const;
    const row = {
      inForce: 'true',
      validFrom: null,
      validTo: null,
      requirement: null,
      citation: null,
      basis: 'address',
    } as const;
    expect(openIn(ask(standing, {}, { parties: [{ ...BUYER, hits: [{ ...hit, ...row }] }] }))).toBe('undetermined');
    expect(openIn(ask(deal, { endUse: null }))).toBe('doesNotApply');
  });
});

describe('a free text of attestation', () => {
  it('is quoted, answers nothing, is no end use, and is warned of', () => {
    const answer = ask(deal, { statements: [], endUse: null, endUseAttestation: 'nothing bad' });
    expect(answer.questions.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['zz.knowsBadUse', 'endUse']));
    expect(answer.warnings).toEqual([{ code: 'ATTESTATION_TEXT_ANSWERS_NOTHING', text: expect.any(String) }]);
    expect(ask(deal, { endUseAttestation: 'nothing bad' }).authorisation?.conditions).toContain(
      'as attested: "nothing bad"',
    );
    expect(ask(deal).warnings).toBeUndefined();
  });

  it('answers questions of knowledge under a rule book of before statements, without a warning', () => {
    const { statements: _none, ...regime } = deal.source.regimes[0] ?? { facts: [] };
    const facts = regime.facts.map((fact) => (fact.key === 'zz.knowsBadUse' ? { ...fact, knowledge: true } : fact));
    const older = loadRuleBook({
      ...deal.source,
      regimes: [{ ...regime, facts } as (typeof deal.source.regimes)[number]],
    });
    const part = { statements: [], endUse: null, endUseAttestation: 'nothing bad' };
    const answer = determine(older, smallFacts(part));
    expect([answer.outcome, answer.warnings]).toEqual(['allowed', undefined]);
  });
});
