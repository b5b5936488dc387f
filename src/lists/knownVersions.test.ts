import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryAsOf, country, listing, on, version, withMembers } from './fixtures/arbitraryLists.ts';
import { knownRow, knownVersions } from './knownVersions.ts';
import { listingInForce } from './listingInForce.ts';
import { membershipOf } from './membershipOf.ts';

const compiled = version('compiled', '2026-07-31', { basis: 'compiled', effective: null, coverage: 'partial' });
const published = version('published', '2026-07-31', { effective: null, coverage: 'partial' });
const row = listing('a', { validFrom: '2021-11-04', validTo: '2024-05-01' });

describe('what was known of a list compiled afterwards', () => {
  it('is the version, to the public, before it was compiled; a publication and an installation know nothing yet', () => {
    expect(knownVersions([compiled, published], on('2021-11-26', '2021-12-01'))).toEqual([compiled]);
    expect(knownVersions([compiled, published], on('2021-11-26', '2026-07-31'))).toEqual([compiled, published]);
    expect(knownVersions([compiled], on('2021-11-26', '2021-12-01', 'installation'))).toEqual([]);
  });

  it('is not a compilation that has a beginning of its own, or that claims to be whole', () => {
    const begun = { ...compiled, effective: published.publishedOn };
    expect(knownVersions([begun, { ...compiled, coverage: 'full' }], on('2021-11-26', '2021-12-01'))).toEqual([]);
  });

  it('is a row from its own first day, open while its end had not come', () => {
    const known = (knownAt: string) => knownRow(row, compiled, on('2021-11-26', knownAt));
    expect(known('2021-11-03')).toBeUndefined();
    expect(known('2021-11-04')).toEqual({ ...row, validTo: null });
    expect(known('2024-04-30')).toEqual({ ...row, validTo: null });
    expect(known('2024-05-01')).toBe(row);
    expect(known('2026-07-31')).toBe(row);
    expect(knownRow(listing('a'), compiled, on('2021-11-26', '2021-12-01'))).toBeUndefined();
  });

  it('lets the row speak of the day', () => {
    const standing = (day: string, knownAt: string) =>
      listingInForce({ asOf: on(day, knownAt), versions: [compiled], heldBy: () => row });
    expect(standing('2021-11-26', '2021-12-01')).toMatchObject({ inForce: 'true', basis: 'ownPeriod' });
    expect(standing('2021-11-03', '2021-12-01')).toMatchObject({ inForce: 'false' });
    expect(standing('2024-06-01', '2021-12-01')).toMatchObject({ inForce: 'true' });
    expect(standing('2024-06-01', '2024-06-01')).toMatchObject({ inForce: 'false' });
    expect(standing('2021-11-26', '2021-11-01')).toMatchObject({ inForce: 'unknown', row: null });
  });

  it('says nothing of countries, whose rows have no dates', () => {
    const held = [withMembers(compiled, [country('AE')])];
    expect(membershipOf(held, 'AE', on('2021-11-26', '2021-12-01')).membership).toBe('unknown');
    expect(membershipOf(held, 'AE', on('2021-11-26', '2026-08-01')).membership).toBe('member');
  });

  it('never proves an absence, and never shows what began or ended later', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2024-02-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(arbitraryAsOf, day, fc.option(day), (asOf, validFrom, validTo) => {
        const dated = listing('a', { validFrom, validTo });
        const told = knownRow(dated, compiled, asOf);
        const knownOn = asOf.knownAt.slice(0, 10);
        if (told) expect(told.validFrom !== null && told.validFrom <= knownOn).toBe(true);
        if (told?.validTo) expect(told.validTo <= knownOn).toBe(true);
        const absent = listingInForce({ asOf, versions: [compiled], heldBy: () => undefined });
        expect(absent.inForce).toBe('unknown');
      }),
    );
  });
});
