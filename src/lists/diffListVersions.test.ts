import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listDiffSchema } from '../domain/list.ts';
import { applyListDiff, invertListDiff } from './applyListDiff.ts';
import { changedFields } from './changedFields.ts';
import { diffListVersions } from './diffListVersions.ts';
import {
  arbitraryMembers,
  arbitraryVersions,
  country,
  listing,
  version,
  withMembers,
} from './fixtures/arbitraryLists.ts';

const [first, second] = [version('one', '2024-01-01'), version('two', '2024-02-01')];
const ids = (listings: readonly { readonly id: string }[]) => listings.map(({ id }) => id);

describe('diffListVersions', () => {
  it('names who came, who went and who changed in which field', () => {
    const diff = diffListVersions(
      withMembers(first, [listing('a'), listing('b'), listing('c', { remarks: 'old' })]),
      withMembers(second, [listing('b'), listing('c', { remarks: 'new', programTags: ['X'] }), listing('d')]),
    );
    expect(ids(diff.added)).toEqual(['l:d']);
    expect(ids(diff.removed)).toEqual(['l:a']);
    expect(diff.changed.map(({ after, fields }) => [after.id, fields])).toEqual([['l:c', ['programTags', 'remarks']]]);
    expect(diff.kept).toBe(2);
    expect(diff.unnamed).toEqual({ added: 0, removed: 0, assumes: null });
    expect(listDiffSchema.safeParse(diff).success).toBe(true);
  });

  it('keeps the old listing when only white space, order or evidence changed', () => {
    const evidence = { authority: 'reportedPolicy', verification: 'secondary', citations: [{ instrument: 'A' }] };
    const before = listing('a', {
      name: 'Big Firm',
      programTags: ['X', 'Y'],
      addresses: [{ city: 'Haifa' }, { city: 'Lod' }],
    });
    const after = listing('a', {
      name: ' Big\u00a0 Firm',
      programTags: ['Y', 'X'],
      addresses: [{ city: 'Lod ' }, { city: 'Haifa' }],
      evidence,
    });
    expect(diffListVersions(withMembers(first, [before]), withMembers(second, [after])).changed).toEqual([]);
  });

  it('counts removals that nobody named from the stated sizes, and says what that assumes', () => {
    const from = {
      version: { ...version('102', '2021-11-25', { effective: null, coverage: 'partial' }), size: 102, known: 3 },
      members: [country('DE'), country('FR'), country('AE'), country('RW', { membership: 'disputed' })],
    };
    const to = {
      version: { ...version('37', '2021-11-26'), size: 2, known: 2 },
      members: [country('DE'), country('FR')],
    };
    const diff = diffListVersions(from, to);
    expect(diff).toMatchObject({ kept: 2, unnamed: { added: 0, removed: 99 } });
    expect(ids(diff.removed)).toEqual(['l:AE']);
    expect(ids(diff.disputed)).toEqual(['l:RW']);
    expect(diff.unnamed.assumes).toContain('102');
    expect(diff.kept + diff.removed.length + diff.unnamed.removed).toBe(102);
  });

  it('takes hidden members of both versions for the same as far as the numbers allow', () => {
    const diff = diffListVersions(
      { version: { ...first, size: 10, known: 1 }, members: [listing('a')] },
      { version: { ...second, size: 5, known: 1 }, members: [listing('a')] },
    );
    expect(diff.unnamed).toMatchObject({ added: 0, removed: 5 });
    expect(diff.unnamed.assumes).toContain('4 of the members');
  });

  it('says that no hidden member is among the known ones when the other version hides none', () => {
    const { unnamed } = diffListVersions(
      { version: { ...first, size: 10, known: 1 }, members: [listing('a')] },
      { version: { ...second, size: 1, known: 1 }, members: [listing('a')] },
    );
    expect(unnamed).toMatchObject({ added: 0, removed: 9 });
    expect(unnamed.assumes).toContain('none of the 9 members');
  });

  it('sorts what came, went and changed by id, in whatever order the members stand', () => {
    const members = ['c', 'a', 'b'];
    const marked = (remarks: string) => ['f', 'd', 'e'].map((id) => listing(id, { remarks }));
    const diff = diffListVersions(
      withMembers(first, [...members.map((id) => listing(id)), ...marked('old')]),
      withMembers(second, [...['i', 'g', 'h'].map((id) => listing(id)), ...marked('new')]),
    );
    expect(ids(diff.removed)).toEqual(['l:a', 'l:b', 'l:c']);
    expect(ids(diff.added)).toEqual(['l:g', 'l:h', 'l:i']);
    expect(ids(diff.changed.map(({ after }) => after))).toEqual(['l:d', 'l:e', 'l:f']);
  });

  it('refuses to compare two lists', () => {
    expect(() => diffListVersions(withMembers(first, []), withMembers({ ...second, list: 'm' }, []))).toThrow(
      'cannot compare',
    );
  });

  it('applied to the older members gives the newer ones', () => {
    fc.assert(
      fc.property(arbitraryMembers, arbitraryMembers, (older, newer) => {
        const diff = diffListVersions(withMembers(first, older), withMembers(second, newer));
        const applied = applyListDiff(older, diff);
        expect(ids(applied)).toEqual(ids(newer).sort());
        for (const after of newer) {
          const result = applied.find(({ id }) => id === after.id);
          expect(result && changedFields(result, after)).toEqual([]);
        }
      }),
    );
  });

  it('is the reverse of the diff in the other direction', () => {
    fc.assert(
      fc.property(arbitraryVersions, (held) => {
        const [from, to] = [held[0], held.at(-1)];
        if (from === undefined || to === undefined) return;
        expect(diffListVersions(to, from)).toEqual(invertListDiff(diffListVersions(from, to)));
      }),
    );
  });

  it('finds nothing between a version and itself, and its counts add up', () => {
    fc.assert(
      fc.property(arbitraryVersions, (held) => {
        const [from, to] = [held[0], held.at(-1)];
        if (from === undefined || to === undefined) return;
        expect(diffListVersions(from, from)).toMatchObject({ added: [], removed: [], changed: [] });
        const diff = diffListVersions(from, to);
        expect(diff.kept + diff.removed.length).toBe(from.version.known);
        expect(diff.kept + diff.added.length).toBe(to.version.known);
        expect(
          from.version.size - diff.removed.length - diff.unnamed.removed + diff.added.length + diff.unnamed.added,
        ).toBe(to.version.size);
      }),
    );
  });
});
