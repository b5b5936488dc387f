import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../domain/list.ts';
import { applyListDiff } from './applyListDiff.ts';
import { diffListVersions } from './diffListVersions.ts';
import { listing, version, withMembers } from './fixtures/arbitraryLists.ts';
import { pairRenumbered } from './renumbered.ts';

const row = (key: string, name: string, more: Partial<Record<keyof Listing, unknown>> = {}) =>
  listing(key, { name, programs: ['entity-list'], ...more });
const pairs = (removed: readonly Listing[], added: readonly Listing[], kept: readonly Listing[] = []) =>
  pairRenumbered({ removed, added, kept }).map(({ before, after }) => `${before.sourceId}=${after.sourceId}`);

describe('rows under another id', () => {
  it('are found by programme and name, whatever case, accents and order of words', () => {
    expect(pairs([row('1', 'Zénith Trading, Ltd.')], [row('a', 'ZENITH TRADING LTD')])).toEqual(['1=a']);
    expect(pairs([row('1', 'Zenith')], [row('a', 'Zenith', { programs: ['other-list'] })])).toEqual([]);
    expect(pairs([row('1', '???')], [row('a', '???')])).toEqual([]);
  });

  it('are told apart by their dates, ends and addresses where several have one name', () => {
    const [from, later] = [{ validFrom: '2020-01-01' }, { validFrom: '2021-01-01' }];
    const old = [row('1', 'Ann Lee', from), row('2', 'Ann Lee', later)];
    expect(pairs(old, [row('a', 'Ann Lee', later), row('b', 'Ann Lee', from)])).toEqual(['1=b', '2=a']);
    const at = (full: string) => ({ addresses: [{ full }] });
    expect(
      pairs([row('1', 'X', at('A')), row('2', 'X', at('B'))], [row('a', 'X', at('B')), row('b', 'X', at('C'))]),
    ).toEqual(['2=a']);
  });

  it('stay removed and added where it is not clear, or something speaks against it', () => {
    expect(pairs([row('1', 'X')], [row('a', 'X'), row('b', 'X')])).toEqual([]);
    expect(pairs([row('1', 'X'), row('2', 'X')], [row('a', 'X'), row('b', 'X')])).toEqual([]);
    expect(pairs([row('1', 'X', { countries: ['RU'] })], [row('a', 'X', { countries: ['CN'] })])).toEqual([]);
    expect(pairs([row('1', 'X', { validTo: '2020-01-01' })], [row('a', 'X', { validTo: '2021-01-01' })])).toEqual([]);
    expect(pairs([row('1', 'X', { type: 'person' })], [row('a', 'X', { type: 'vessel' })])).toEqual([]);
  });

  it('are not looked for where most ids of the programme are kept', () => {
    const kept = [row('7', 'Y'), row('8', 'Z')];
    expect(pairs([row('1', 'X')], [row('a', 'X')], kept)).toEqual([]);
    expect(
      pairs(
        [row('1', 'X')],
        [row('a', 'X')],
        kept.map((other) => ({ ...other, programs: ['other'] })),
      ),
    ).toEqual(['1=a']);
  });

  it('are changed rows of the diff, with the id among their fields', () => {
    const [older, newer] = [version('v1', '2022-05-16'), version('v2', '2026-07-31')];
    const before = [row('1', 'X', { remarks: 'old' }), row('2', 'Gone')];
    const after = [row('a', 'X'), row('b', 'New')];
    const diff = diffListVersions(withMembers(older, before), withMembers(newer, after));
    expect(diff).toMatchObject({ kept: 1, renumbered: 1, changed: [{ fields: ['id', 'remarks', 'sourceId'] }] });
    expect([diff.removed, diff.added].map((rows) => rows.map(({ name }) => name))).toEqual([['Gone'], ['New']]);
    expect(applyListDiff(before, diff).map(({ id }) => id)).toEqual(['l:a', 'l:b']);
  });

  it('are the same pairs in either direction, each row at most once', () => {
    const rows = (prefix: string) =>
      fc
        .array(
          fc.record({
            name: fc.constantFrom('X', 'Y', 'x'),
            validFrom: fc.constantFrom(null, '2020-01-01', '2021-01-01'),
          }),
          { maxLength: 6 },
        )
        .map((given) => given.map(({ name, validFrom }, index) => row(`${prefix}${index}`, name, { validFrom })));
    fc.assert(
      fc.property(rows('o'), rows('n'), (removed, added) => {
        const found = pairs(removed, added);
        expect(
          pairs(added, removed)
            .map((pair) => pair.split('=').reverse().join('='))
            .sort(),
        ).toEqual([...found].sort());
        const ids = found.flatMap((pair) => pair.split('='));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
