import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../kit/localDate.ts';
import type { Facts, PartyFacts } from '../book/facts.ts';
import { determine } from '../prose/determine.ts';
import { arbitraryFacts, toFacts } from '../testing/arbitraryFacts.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { type CaseOn, factsOn, nsoGroup } from '../testing/factsOn.ts';
import { whyChanged } from './whyChanged.ts';

const book = bundledBook();
describe('whyChanged', () => {
  it('tells a cut of a country list, though the outcome stays', () => {
    const why = whyChanged(
      book,
      factsOn('2021-10-15', { regimes: ['il-deca'], membership: 'member' }),
      factsOn('2021-11-26', { regimes: ['il-deca'], membership: 'notMember' }),
    );
    expect([why.before.outcome, why.after.outcome, why.changed]).toEqual(['licenceRequired', 'licenceRequired', true]);
    expect(why.causes).toEqual([
      expect.objectContaining({ kind: 'membership', country: 'AE', before: 'member', after: 'notMember' }),
    ]);
    expect(why.findings).toEqual([
      expect.objectContaining({
        rule: 'il-deca-export-licence',
        because: ['membership il-cyber-destinations AE'],
        before: expect.objectContaining({ reviewPolicy: 'caseByCase' }),
        after: expect.objectContaining({ reviewPolicy: 'restrictive' }),
      }),
    ]);
    expect(why.text).toContain('The outcome is the same.');
    expect(why.text).toContain('AE on il-cyber-destinations was member and then notMember');
  });

  it('tells a row that comes into force', () => {
    const usItem = { from: 'US', to: 'IL', code: 'EAR99', origin: 'US', regimes: ['us-ear'] };
    const why = whyChanged(
      book,
      factsOn('2021-11-03', { ...usItem, parties: [nsoGroup({ inForce: 'false' })] }),
      factsOn('2021-11-04', { ...usItem, parties: [nsoGroup()] }),
    );
    expect(why.after.outcome).toBe('licenceRequired');
    expect(why.before.outcome).not.toBe('licenceRequired');
    expect(why.causes).toEqual([expect.objectContaining({ kind: 'listing', before: 'false', after: 'true' })]);
    expect(why.findings.find(({ rule }) => rule === 'us-ear-entity-list')?.because).toEqual([
      'listing surveillance-vendors:nso us-bis-entity-list NSO Group',
    ]);
  });

  it('tells a programme that ends by law, on the day it ends', () => {
    const syria = { from: 'US', to: 'SY', code: 'EAR99', origin: 'US', regimes: ['us-ofac'] };
    const why = whyChanged(book, factsOn('2025-06-30', syria), factsOn('2025-07-01', syria));
    expect([why.before.outcome, why.after.outcome]).toEqual(['prohibited', 'unknown']);
    const law = why.causes.find((cause) => cause.kind === 'law' && cause.change.id === 'us-ofac-syria');
    expect(law).toMatchObject({ change: { change: 'ends', on: '2025-07-01' } });
    expect(why.findings.find(({ rule }) => rule === 'us-ofac-syria')?.because).toEqual([law?.id]);
  });

  it('tells a duty that grew while nothing else changed', () => {
    const canada = { from: 'US', to: 'CA', code: 'EAR99', origin: 'US', regimes: ['us-ofac'] };
    const why = whyChanged(book, factsOn('2025-03-11', canada), factsOn('2025-03-12', canada));
    expect(why.before.outcome).toBe(why.after.outcome);
    expect(why.obligations.added).toEqual([expect.stringContaining('ten years')]);
    expect(why.obligations.removed).toEqual([expect.stringContaining('five years')]);
    expect(why.causes.map(({ id }) => id)).toEqual(['law us-ofac-records 2025-03-12']);
  });

  it('tells an ownership test that became stricter', () => {
    const parties: readonly PartyFacts[] = [
      {
        name: 'Buyer',
        role: 'endUser',
        country: 'AE',
        hits: [],
        ownership: [{ programme: 'eu-fsf', atLeast: 50, atMost: 50, owners: [] }],
      },
    ];
    const half: CaseOn = {
      from: 'DE',
      code: 'NOT-LISTED',
      parties,
      regimes: ['eu-sanctions'],
      facts: { 'eu-sanctions.controlledByListedPerson': false },
    };
    const why = whyChanged(book, factsOn('2024-07-02', half), factsOn('2024-07-03', half));
    expect([why.before.outcome, why.after.outcome]).toEqual(['unknown', 'prohibited']);
    expect(why.causes.map(({ id }) => id)).toEqual(['law eu-sanctions-owned 2024-07-03']);
  });

  it('tells an entry that became one, and since when law is known', () => {
    const item = { from: 'US', to: 'AE', origin: 'US', regimes: ['us-ear'] };
    const why = whyChanged(book, factsOn('2021-11-26', item), factsOn('2026-07-23', item));
    const ids = why.causes.map(({ id }) => id);
    expect(ids).toContain('law us-ear 4D004 2022-03-07');
    const known = why.causes.filter(({ kind }) => kind === 'knowledge');
    expect(known.map(({ says }) => says).join(' ')).toContain('Commerce Country Chart (us-ear)');
    expect(new Set(known.map((cause) => cause.kind === 'knowledge' && cause.knownFrom)).size).toBe(known.length);
    expect(why.findings.map(({ rule }) => rule)).toContain('us-ear-control-list:NS');
  });

  it('tells an answer to a question on one and the same day, in the order given', () => {
    const open: CaseOn = { from: 'DE', code: 'NOT-LISTED', regimes: ['eu-sanctions'] };
    const unsigned = (facts: Facts): Facts => ({ ...facts, transaction: { ...facts.transaction, statements: [] } });
    const why = whyChanged(
      book,
      unsigned(factsOn('2026-07-23', open)),
      unsigned(factsOn('2026-07-23', { ...open, facts: { 'eu-sanctions.controlledByListedPerson': true } })),
    );
    expect([why.before.outcome, why.after.outcome]).toEqual(['unknown', 'prohibited']);
    expect(why.causes).toEqual([
      expect.objectContaining({
        kind: 'fact',
        key: 'eu-sanctions.controlledByListedPerson',
        before: null,
        after: true,
      }),
    ]);
  });

  it('tells a regime that begins to reach the transaction', () => {
    const item: CaseOn = { from: 'IL', regimes: ['us-ofac'] };
    const why = whyChanged(
      book,
      factsOn('2026-07-23', { ...item, facts: { 'us-ofac.usPersonTakesPart': false } }),
      factsOn('2026-07-23', { ...item, facts: { 'us-ofac.usPersonTakesPart': true } }),
    );
    expect(why.regimes).toEqual([
      { regime: 'us-ofac', before: null, after: expect.objectContaining({ nexus: 'applies' }) },
    ]);
    expect(why.findings.every(({ because }) => because.includes('fact us-ofac.usPersonTakesPart'))).toBe(true);
  });

  it('puts what differs without effect apart', () => {
    const usItem = { from: 'US', to: 'IL', code: 'EAR99', origin: 'US', regimes: ['us-ear'] };
    const cmic = { programme: 'us-ofac-cmic', listingId: 'us-csl:1' };
    const why = whyChanged(
      book,
      factsOn('2024-05-01', { ...usItem, parties: [nsoGroup({ ...cmic, inForce: 'false' })] }),
      factsOn('2024-05-02', { ...usItem, parties: [nsoGroup(cmic)] }),
    );
    expect(why.changed).toBe(false);
    expect(why.causes).toEqual([]);
    expect(why.withoutEffect).toEqual([expect.objectContaining({ kind: 'listing', programme: 'us-ofac-cmic' })]);
    expect(why.text).toContain('Nothing in the answer changed.');
  });

  it('keeps apart what the same label means to two regimes', () => {
    const item: CaseOn = { from: 'GB', regimes: ['eu-dual-use', 'eu-sanctions'] };
    const why = whyChanged(book, factsOn('2020-12-31', item), factsOn('2021-01-01', item));
    expect(new Set(why.causes.map(({ id }) => id)).size).toBe(why.causes.length);
    expect(why.findings.find(({ rule }) => rule === 'eu-sanctions-nexus')?.because).toEqual([
      'law eu-sanctions EU GB 2021-01-01',
    ]);
  });

  it('finds nothing where nothing differs', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), (plain) => {
        const why = whyChanged(book, toFacts(plain), toFacts(plain));
        expect([why.changed, why.causes, why.withoutEffect]).toEqual([false, [], []]);
      }),
      { numRuns: 100 },
    );
  });

  it('puts the earlier day first and agrees with both answers, whichever is given first', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), fc.constantFrom('2014-01-10', '2021-11-26', '2026-11-24'), (plain, day) => {
        const here = toFacts(plain);
        const there = { ...here, validAt: localDate(day) };
        fc.pre(here.validAt !== there.validAt);
        const [why, reversed] = [whyChanged(book, here, there), whyChanged(book, there, here)];
        expect(reversed).toEqual(why);
        const [first, second] = here.validAt < there.validAt ? [here, there] : [there, here];
        expect(why.before.outcome).toBe(determine(book, first).outcome);
        expect(why.after.outcome).toBe(determine(book, second).outcome);
        if (why.before.outcome !== why.after.outcome) expect(why.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('explains every change of a finding by something that differs', () => {
    fc.assert(
      fc.property(arbitraryFacts(book), fc.constantFrom('2014-01-10', '2021-11-26', '2026-11-24'), (plain, day) => {
        const here = toFacts(plain);
        const why = whyChanged(book, here, { ...here, validAt: localDate(day) });
        const unexplained = why.findings.filter(({ because }) => because.length === 0);
        expect(unexplained.map(({ rule }) => rule)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
