import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnershipLink } from '../../../domain/ownership.ts';
import { localDate } from '../../../kit/localDate.ts';
import { mergeStatements, type Statement } from './mergeStatements.ts';

const day = localDate('2024-06-01');
const link = (share: OwnershipLink['share'], over: Partial<OwnershipLink> = {}): OwnershipLink => ({
  owner: 'A',
  owned: 'B',
  share,
  kind: 'equity',
  control: false,
  jointWith: [],
  validFrom: null,
  validTo: null,
  source: null,
  ...over,
});
const shares = (...statements: Statement[]) => mergeStatements(statements, day).map(({ share }) => share);

describe('statements about one holding', () => {
  it('from two origins that agree are one', () => {
    expect(shares({ origin: 'x', link: link('60') }, { origin: 'y', link: link('60', { owner: ' a ' }) })).toEqual([
      '60',
    ]);
  });

  it('from one origin may be two parcels and both stay', () => {
    expect(shares({ origin: 'x', link: link('30') }, { origin: 'x', link: link('30') })).toEqual(['30', '30']);
  });

  it('that differ both stay, for the engine to doubt', () => {
    expect(shares({ origin: 'x', link: link('30') }, { origin: 'y', link: link('60') })).toEqual(['30', '60']);
  });

  it('join control to the share, and partners of all', () => {
    const merged = mergeStatements(
      [
        { origin: 'x', link: link('60', { jointWith: ['C'] }) },
        { origin: 'y', link: link(null, { control: true, jointWith: ['D'] }) },
      ],
      day,
    );
    expect(merged).toEqual([link('60', { control: true, jointWith: ['C', 'D'] })]);
  });

  it('keep an owner of whom the share is not known', () => {
    expect(shares({ origin: 'x', link: link(null) }, { origin: 'y', link: link('60') })).toEqual([null, '60']);
    expect(shares({ origin: 'x', link: link(null, { control: true }) })).toEqual([null]);
  });

  it('of another time stay as they are', () => {
    const ended = link('60', { validTo: localDate('2024-01-01') });
    expect(
      mergeStatements(
        [
          { origin: 'x', link: ended },
          { origin: 'y', link: link('60') },
        ],
        day,
      ),
    ).toEqual([link('60'), ended]);
  });

  it('never lose an owner, and never make a share that nobody stated', () => {
    const statement = fc.record({
      origin: fc.constantFrom('x', 'y', 'z'),
      link: fc
        .record({
          owner: fc.constantFrom('A', 'C'),
          owned: fc.constantFrom('B', 'D'),
          share: fc.constantFrom('10', '60', null),
          control: fc.boolean(),
        })
        .map(({ share, ...rest }) => link(share, rest)),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (statements) => {
        const merged = mergeStatements(statements, day);
        const pairs = (links: readonly OwnershipLink[]) =>
          new Set(links.map(({ owner, owned }) => `${owner} ${owned}`));
        expect(pairs(merged)).toEqual(pairs(statements.map((one) => one.link)));
        for (const { owner, owned, share, control } of merged) {
          const same = statements.filter((one) => one.link.owner === owner && one.link.owned === owned);
          expect(same.some((one) => one.link.share === share)).toBe(true);
          if (control) expect(same.some((one) => one.link.control)).toBe(true);
        }
      }),
    );
  });
});
