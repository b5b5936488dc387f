import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing, ListVersion } from '../domain/list.ts';
import { arbitraryAsOf, arbitraryVersions, listing, on, version } from './fixtures/arbitraryLists.ts';
import { dayCoverage, type ListingContext, listingInForce } from './listingInForce.ts';

const january = version('jan', '2024-01-10');
const march = version('mar', '2024-03-10');
const may = version('may', '2024-05-10');

function standing(day: string, held: readonly (readonly [ListVersion, Listing | undefined])[], knownAt?: string) {
  const rows = new Map(held.map(([of, row]) => [of.version, row]));
  const context: ListingContext = {
    asOf: on(day, knownAt),
    versions: held.map(([of]) => of),
    heldBy: (of) => rows.get(of.version),
  };
  return listingInForce(context);
}

const plain = listing('a');
const dated = listing('a', { validFrom: '2024-02-01' });
const ended = listing('a', { validFrom: '2024-02-01', validTo: '2024-04-01' });

describe('listingInForce', () => {
  it('goes by the version in force where the publisher gives no period', () => {
    const history = [
      [january, undefined],
      [march, plain],
      [may, undefined],
    ] as const;
    expect(standing('2024-03-09', history)).toMatchObject({ inForce: 'false', basis: 'version', row: plain });
    expect(standing('2024-03-10', history)).toMatchObject({ inForce: 'true', basis: 'version', version: 'mar' });
    expect(standing('2024-05-09', history).inForce).toBe('true');
    expect(standing('2024-05-10', history)).toMatchObject({ inForce: 'false', row: plain });
  });

  it("goes by the publisher's own period where there is one", () => {
    expect(standing('2024-01-31', [[january, dated]])).toMatchObject({ inForce: 'false', basis: 'ownPeriod' });
    expect(standing('2024-02-01', [[january, dated]])).toMatchObject({ inForce: 'true', basis: 'ownPeriod' });
    expect(standing('2024-03-31', [[january, ended]]).inForce).toBe('true');
    expect(standing('2024-04-01', [[january, ended]]).inForce).toBe('false');
  });

  it('lets a later file speak of an earlier day through its own dates', () => {
    const history = [
      [january, undefined],
      [march, dated],
    ] as const;
    expect(standing('2024-02-15', history)).toMatchObject({ inForce: 'true', basis: 'ownPeriod', version: 'mar' });
    expect(standing('2024-01-15', history)).toMatchObject({ inForce: 'false', basis: 'ownPeriod' });
    expect(standing('2024-02-15', [[march, dated]])).toMatchObject({ inForce: 'true', basis: 'ownPeriod' });
  });

  it('leaves a day before every file unknown where rows carry no dates', () => {
    expect(standing('2024-02-15', [[march, plain]])).toMatchObject({
      inForce: 'unknown',
      basis: 'laterFile',
      row: plain,
    });
  });

  it('ends an open row when a later version drops it', () => {
    const history = [
      [january, dated],
      [march, undefined],
    ] as const;
    expect(standing('2024-03-01', history).inForce).toBe('true');
    expect(standing('2024-03-10', history)).toMatchObject({ inForce: 'false', basis: 'version', row: dated });
  });

  it('does not use what was not known yet', () => {
    const history = [
      [january, undefined],
      [march, dated],
    ] as const;
    expect(standing('2024-02-15', history, '2024-02-20')).toMatchObject({
      inForce: 'false',
      version: 'jan',
      row: null,
    });
    expect(standing('2024-02-15', history, '2024-01-01')).toMatchObject({ inForce: 'unknown', basis: 'notKnown' });
  });

  it('does not take absence from a partial list for delisting', () => {
    const partial = version('part', '2024-05-10', { coverage: 'partial' });
    expect(
      standing('2024-06-01', [
        [january, plain],
        [partial, undefined],
      ]),
    ).toMatchObject({ inForce: 'unknown', row: plain });
  });

  it('is unknown between two versions that differ, and known where they agree', () => {
    const uncertain = version('u', '2024-05-10', { effective: { earliest: '2024-04-01', latest: '2024-05-01' } });
    expect(
      standing('2024-04-15', [
        [january, plain],
        [uncertain, undefined],
      ]).inForce,
    ).toBe('unknown');
    expect(
      standing('2024-04-15', [
        [january, plain],
        [uncertain, plain],
      ]).inForce,
    ).toBe('true');
    expect(
      standing('2024-04-15', [
        [january, undefined],
        [uncertain, undefined],
      ]).inForce,
    ).toBe('false');
  });

  it('does not carry a version forward past the end of what is known', () => {
    const ends = version('e', '2024-01-10', { knownTo: '2024-02-01' });
    expect(standing('2024-02-01', [[ends, plain]]).inForce).toBe('unknown');
  });

  it('quotes a row only from versions that were known, and says true only for a row that stands', () => {
    fc.assert(
      fc.property(arbitraryVersions, arbitraryAsOf, (held, asOf) => {
        const rowOf = (of: ListVersion) =>
          held.find((entry) => entry.version === of)?.members.find(({ id }) => id === 'l:1');
        const result = listingInForce({ asOf, versions: held.map((entry) => entry.version), heldBy: rowOf });
        if (result.inForce === 'true') expect(result.row).not.toBeNull();
        if (result.row === null) return;
        const { row } = result;
        const known = held.filter(
          ({ version: of, members }) =>
            members.includes(row) &&
            (asOf.knownBasis === 'public'
              ? of.publishedOn <= asOf.knownAt.slice(0, 10)
              : of.recordedAt <= asOf.knownAt),
        );
        expect(known.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('dayCoverage', () => {
  it('tells a covered day from one that only later files speak of', () => {
    expect(dayCoverage([march], on('2024-03-10'))).toBe('covered');
    expect(dayCoverage([march], on('2024-03-09'))).toBe('laterFile');
    expect(dayCoverage([march], on('2024-03-09', '2024-03-01'))).toBe('notCovered');
    expect(dayCoverage([], on('2024-03-09'))).toBe('notCovered');
    const ends = version('e', '2024-01-10', { knownTo: '2024-02-01' });
    expect(dayCoverage([ends], on('2024-02-01'))).toBe('uncertain');
  });
});
