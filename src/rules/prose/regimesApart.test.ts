import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severityOf } from '../../domain/determination.ts';
import type { Facts } from '../book/facts.ts';
import { arbitraryFacts, toFacts } from '../testing/arbitraryFacts.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { factsOn, nsoGroup } from '../testing/factsOn.ts';
import { determine } from './determine.ts';

const book = bundledBook();
const modelled = book.regimes.filter(({ modelled: is }) => is).map(({ key }) => key);

const under = (facts: Facts, regimes: readonly string[] | null): Facts => ({
  ...facts,
  transaction: { ...facts.transaction, regimes: regimes === null ? null : [...regimes] },
});

describe('regimes stand apart', () => {
  it('gives each regime the same result alone and among the others, and the worst of them overall', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (plain) => {
        const facts = toFacts(plain);
        const together = determine(book, under(facts, null));
        for (const regime of modelled) {
          const [alone] = determine(book, under(facts, [regime])).regimes;
          expect(together.regimes.find((one) => one.regime === regime)).toEqual(alone);
        }
        const severities = together.regimes.map(({ outcome }) => severityOf(outcome));
        expect(severityOf(together.outcome)).toBe(
          severities.length === 0 ? severityOf('unknown') : Math.max(...severities),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('adds nothing but unknown where the nexus is open', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (plain) => {
        for (const { nexus, outcome } of determine(book, under(toFacts(plain), null)).regimes)
          if (nexus === 'undetermined') expect(outcome).toBe('unknown');
      }),
      { numRuns: 150 },
    );
  });
});

describe('the story, with every regime looked at', () => {
  it.each(['2021-10-15', '2021-11-10', '2021-11-26'])('4D004 from Israel to the UAE on %s', (date) => {
    const answer = determine(book, factsOn(date, { complete: false, membership: 'notMember' }));
    expect(answer.outcome).toBe('licenceRequired');
    const bound = answer.regimes.filter(({ nexus }) => nexus === 'applies').map(({ regime }) => regime);
    expect(bound).toEqual(['il-deca', 'il-moe']);
    expect(answer.regimesNotEvaluated.map(({ regime }) => regime)).toEqual(
      expect.arrayContaining(['eu-dual-use', 'gb-export-control', 'un', 'wassenaar']),
    );
  });

  it('EAR99 of US origin to NSO Group on the day of its listing', () => {
    const item = { from: 'US', to: 'IL', code: 'EAR99', origin: 'US', complete: false };
    const answer = determine(book, factsOn('2021-11-04', { ...item, parties: [nsoGroup()] }));
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.reviewPolicy).toMatchObject({ policy: 'presumptionOfDenial', regime: 'us-ear' });
  });
});
