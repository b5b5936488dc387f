import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFacts, knowingLess, type PlainFacts, toFacts } from '../testing/arbitraryFacts.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { determine } from './determine.ts';

const book = bundledBook();
/** PROPERTY_RUNS=5000 looks deeper. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 250);
const TIMEOUT_MS = 60_000 + RUNS * 200;
const ask = (facts: PlainFacts) => determine(book, toFacts(facts));

/** A blocking statute leaves a regime out once its nexus is no longer proven: there knowing less takes outcomes away. */
const leftOut = ({ regimesNotEvaluated }: ReturnType<typeof ask>): boolean =>
  regimesNotEvaluated.some(({ why }) => why.includes('2271/96'));

describe('knowing less', () => {
  it('never yields allowed where it was not, and keeps every earlier outcome among the possible ones', {
    timeout: TIMEOUT_MS,
  }, () => {
    let allowed = 0;
    fc.assert(
      fc.property(arbitraryFacts(book), (facts) => {
        const before = ask(facts);
        if (before.outcome === 'allowed') allowed += 1;
        for (const { what, facts: less } of knowingLess(facts)) {
          const after = ask(less);
          if (after.outcome === 'allowed') expect(before.outcome, `taking away ${what}`).toBe('allowed');
          if (leftOut(after) && !leftOut(before)) continue;
          if (before.outcome === 'prohibited' && after.outcome !== 'prohibited')
            expect([...after.possible, ...after.couldBeWorse], `taking away ${what}`).toContain('prohibited');
          if (before.outcome !== 'unknown') expect(after.possible, `taking away ${what}`).toContain(before.outcome);
        }
      }),
      { numRuns: RUNS },
    );
    expect(allowed, 'the generator reaches allowed, or the property proves nothing').toBeGreaterThan(0);
  });
});

describe('an answer', () => {
  it('holds together: the outcome is possible, worse ones are named, unknown always says what is missing', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (facts) => {
        const answer = ask(facts);
        expect(answer.possible).toContain(answer.outcome);
        for (const worse of answer.couldBeWorse) expect(answer.possible).toContain(worse);
        expect(answer.authorisation === null).toBe(answer.outcome !== 'allowed');
        if (answer.outcome === 'unknown' && answer.regimes.length > 0)
          expect(answer.questions.length).toBeGreaterThan(0);
        for (const { findings } of answer.regimes)
          for (const finding of findings) {
            if (finding.result === 'undetermined') expect(finding.missing.length, finding.rule).toBeGreaterThan(0);
            expect(finding.citations.length, finding.rule).toBeGreaterThan(0);
          }
        const evaluated = [...answer.regimes, ...answer.regimesNotEvaluated].map(({ regime }) => regime);
        expect(new Set(evaluated).size).toBe(book.regimes.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same for the same facts', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (facts) => {
        expect(ask(facts)).toEqual(ask(facts));
      }),
      { numRuns: 50 },
    );
  });

  it('rests only on the primary text when it is allowed', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (facts) => {
        const answer = ask(facts);
        if (answer.outcome !== 'allowed') return;
        for (const { findings, exceptions } of answer.regimes) {
          for (const { overcomeBy } of findings)
            for (const id of overcomeBy) expect(exceptions.find(({ rule }) => rule === id)?.result).toBe('available');
          for (const { rule, result } of exceptions)
            if (result === 'available') expect(weakRules.has(rule)).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

const weakRules = new Set(
  book.rules
    .filter(({ versions }) => versions.every(({ evidence }) => evidence.verification !== 'primaryText'))
    .map(({ id }) => id),
);

describe('a rule that throws', () => {
  it('is undetermined, so nothing is allowed', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), fc.constantFrom(...book.programmesRead), (facts, broken) => {
        const whole = toFacts(facts);
        const coverage = new Map(whole.coverage);
        coverage.get = (key) => {
          if (key === broken) throw new Error('broken');
          return whole.coverage.get(key);
        };
        const before = determine(book, whole);
        const after = determine(book, { ...whole, coverage });
        if (before.outcome !== 'allowed') expect(after.outcome).not.toBe('allowed');
        const failed = after.regimes
          .flatMap(({ findings }) => findings)
          .filter(({ says }) => says.includes('could not be evaluated'));
        for (const finding of failed) expect(finding.result).toBe('undetermined');
        if (failed.some(({ kind }) => kind === 'requirement' || kind === 'prohibition'))
          expect(after.outcome).not.toBe('allowed');
      }),
      { numRuns: RUNS },
    );
  });
});
