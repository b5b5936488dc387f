import { describe, expect, it } from 'vitest';
import { type OwnershipLink, ownershipGraphSchema } from '../domain/ownership.ts';
import { localDate } from '../kit/localDate.ts';
import { assessOwnership } from './assessOwnership.ts';
import { checkOwnership } from './checkOwnership.ts';
import { indexOwnership, partiesBelow } from './indexOwnership.ts';
import { linksOfParty } from './linksOfParty.ts';
import { OWNERSHIP_CITATIONS, OWNERSHIP_METHOD_TABLE } from './methodTable.ts';
import { assess, DAY, EU_2024, graphOf, link, NOT_MODELLED, OFAC, open, sdn, UK } from './testing/tests.ts';

describe('indexOwnership', () => {
  it('reads spellings that differ in case, spacing or Unicode form as one party, and says so', () => {
    const graph = graphOf(
      link('', { owner: 'ACME  Ltd', owned: 'Café', share: '60' }),
      link('', { owner: 'Cafe\u0301', owned: 'B', share: '60' }),
      link('', { owner: 'Acme Ltd', owned: 'B', share: '40' }),
    );
    const index = indexOwnership(graph);
    expect(index.issues.map(({ code }) => code)).toEqual(['OWNERSHIP_NAME_VARIANT', 'OWNERSHIP_NAME_VARIANT']);
    expect(assessOwnership(index, sdn('acme ltd'), 'b', OFAC, DAY)).toMatchObject({
      outcome: 'owned',
      aggregated: '100',
    });
  });

  it('refuses a share that is none', () => {
    for (const share of ['120', 'x', { from: '60', to: '50' }, { from: '50', to: '50', fromOpen: true }])
      expect(() => indexOwnership(graphOf(link('', { owner: 'X', owned: 'A', share })))).toThrow(
        /OWNERSHIP_SHARE_INVALID.*X in A/,
      );
  });

  it('tells whom a change of listing may hit', () => {
    const ended = link('A 60 OLD', { validTo: localDate('2020-01-01') });
    const index = indexOwnership(graphOf('X 1 A', 'A 60 B', 'B 5 X', 'N 100 C', ended, 'X 0 D'));
    expect(partiesBelow(index, 'x', DAY)).toEqual(['A', 'B']);
    expect(partiesBelow(index, 'nobody', DAY)).toEqual([]);
  });
});

describe('checkOwnership', () => {
  it('finds what contradicts itself on the day, in the whole graph', () => {
    const index = indexOwnership(
      graphOf(
        'X 60 A',
        'N 60 A',
        'B 1 B',
        'X 5 C',
        'X 6 C',
        link('M 99 D', { validTo: localDate('2020-01-01') }),
        'N 50 D',
      ),
    );
    expect(checkOwnership(index, DAY).map(({ code, where }) => [code, where])).toEqual([
      ['OWNERSHIP_OVER_100', 'A'],
      ['OWNERSHIP_REPEATED', 'C'],
      ['OWNERSHIP_SELF', undefined],
    ]);
    expect(checkOwnership(index, localDate('2019-06-01')).map(({ where }) => where)).toContain('D');
  });
});

describe('linksOfParty', () => {
  it('turns the owners of a transaction into links that fit the schema', () => {
    const { links, complete } = linksOfParty({
      name: 'A',
      ownersComplete: true,
      owners: [
        { name: 'X', share: 60, kind: 'equity' },
        { name: 'Y', share: 100 / 3, kind: 'voting' },
        { name: 'Z', share: 0, kind: 'control' },
      ],
    });
    expect(complete).toBe(true);
    expect(links.map(({ share, control }) => [share, control])).toEqual([
      ['60', false],
      [{ from: '33.333333', to: '33.333334' }, false],
      [null, true],
    ]);
    expect(ownershipGraphSchema.parse({ links, ownersComplete: ['A'] }).links).toEqual(links);
  });

  it('keeps shares that floats write oddly within what they can be', () => {
    const share = (number: number) =>
      linksOfParty({ name: 'A', owners: [{ name: 'X', share: number, kind: 'equity' }], ownersComplete: false })
        .links[0]?.share;
    expect(share(0.1 + 0.2)).toEqual({ from: '0.3', to: '0.300001' });
    expect(share(1e-7)).toEqual({ from: '0', to: '0.000001' });
    expect(share(99.9999999)).toEqual({ from: '99.999999', to: '100' });
  });
});

describe('the method table', () => {
  it('cites something for each method that is modelled, by keys that exist and are used', () => {
    const used = new Set<string>();
    for (const [key, method] of Object.entries(OWNERSHIP_METHOD_TABLE)) {
      expect(method.basis.length > 0 || key === 'notModelled').toBe(true);
      for (const { citation, from, to } of method.basis) {
        used.add(citation);
        for (const day of [from, to]) if (day !== null) expect(localDate(day)).toBe(day);
      }
    }
    expect([...used].sort()).toEqual(Object.keys(OWNERSHIP_CITATIONS).sort());
  });
});

/** The shapes that cost most, small enough for a quick test run: work that grew with the square of the links would not end in time. */
describe('bounded work', () => {
  const N = 20_000;
  const many = (count: number, make: (n: number) => OwnershipLink): OwnershipLink[] =>
    Array.from({ length: count }, (_, n) => make(n));
  const named = (owner: string, owned: string, more: Partial<OwnershipLink> = {}): OwnershipLink =>
    link('', { owner, owned, share: '100', ...more });
  const shapes = {
    'one chain': many(N, (n) => named(`p${n}`, `p${n + 1}`)),
    'one circle': many(N, (n) => named(`p${n}`, `p${(n + 1) % N}`)),
    'a star of small owners': many(N, (n) => named(`p${n}`, `p${N}`, { share: '0.001' })),
    'a chain whose every link also holds the end': many(N / 2, (n) => named(`p${n}`, `p${n + 1}`)).concat(
      many(N / 2, (n) => named(`p${n}`, `p${N}`, { share: '0.001' })),
    ),
    'layers, each owned by all of the next': many(N, (n) =>
      named(`q${Math.floor(n / 100)}-${n % 10}`, `q${Math.floor(n / 100) + 1}-${Math.floor(n / 10) % 10}`, {
        share: '10',
      }),
    ),
    'many joint owners over a chain': many(N / 2, (n) => named(`p${n}`, `p${n + 1}`)).concat(
      many(N / 2, (n) => named(`o${n}`, 'p0', { share: '0.001', control: true, jointWith: [`o${n + 1}`] })),
    ),
  };
  const subjectOf = (links: readonly OwnershipLink[]): string => links.at(-1)?.owned ?? '';

  for (const [shape, links] of Object.entries(shapes)) {
    it(`${shape}`, () => {
      const index = indexOwnership({ links, ownersComplete: [] });
      const subject = shape.startsWith('many joint') || shape === 'one circle' ? `p${N / 2}` : subjectOf(links);
      for (const listed of [[...sdn('p0'), ...open('q0-0')], sdn(...links.map(({ owner }) => owner))]) {
        for (const test of [OFAC, UK, EU_2024, NOT_MODELLED]) {
          const start = performance.now();
          assessOwnership(index, listed, subject, test, DAY);
          expect(performance.now() - start, `${shape}, ${listed.length} listed, ${test.method}`).toBeLessThan(3_000);
        }
      }
    });
  }

  it('says so when there are more listed persons than can be looked at one by one, and does not call it clear', () => {
    const crowd = many(20_000, (n) => named(`o${n}`, 'p0', { share: '0.003' }));
    const links = [...many(2_000, (n) => named(`p${n}`, `p${n + 1}`)), ...crowd, named('n', 'p0', { share: '40' })];
    const finding = assess({ links, ownersComplete: [] }, sdn(...crowd.map(({ owner }) => owner)), 'p2000', UK);
    expect(finding.outcome).toBe('undetermined');
    expect(finding.issues.map(({ code }) => code)).toEqual(['OWNERSHIP_TOO_LARGE']);
  });
});
