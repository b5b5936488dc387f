import { describe, expect, it } from 'vitest';
import { type OwnershipTest, ownershipFindingSchema } from '../domain/ownership.ts';
import { localDate } from '../kit/localDate.ts';
import { assessOwnership } from './assessOwnership.ts';
import { indexOwnership } from './indexOwnership.ts';
import { ownershipText } from './sentences.ts';
import { assess, DAY, EU_2022, EU_2024, graphOf, link, NOT_MODELLED, OFAC, open, sdn, UK } from './testing/tests.ts';

const full = (...links: readonly string[]) => ({ ...graphOf(...links), ownersComplete: ['A', 'B', 'C'] });

describe('cascade: the published logic of the OFAC 50 per cent rule, in our words', () => {
  it.each([
    ['half of a half-owned company', ['X 50 A', 'A 50 B'], ['X'], 'B', 'owned'],
    ['two quarters through two half-owned companies', ['X 50 A', 'X 50 B', 'A 25 C', 'B 25 C'], ['X'], 'C', 'owned'],
    ['ten direct and forty through a half-owned company', ['X 50 A', 'X 10 B', 'A 40 B'], ['X'], 'B', 'owned'],
    [
      'a quarter-owned company carries nothing',
      ['X 50 A', 'X 25 B', 'A 25 C', 'B 25 C', 'N 75 B', 'M 50 C'],
      ['X'],
      'C',
      'notOwned',
    ],
    ['half of a quarter-owned company', ['X 25 A', 'N 75 A', 'A 50 B', 'M 50 B'], ['X'], 'B', 'notOwned'],
    ['two quarters of two listed owners', ['X 25 A', 'Y 25 A', 'N 50 A'], ['X', 'Y'], 'A', 'owned'],
    ['49.999999 % is short of half', ['X 49.999999 A', 'N 50.000001 A'], ['X'], 'A', 'notOwned'],
    ['aggregate above, whole share below', ['X 25 A', 'Y 25 A', 'A 50 B'], ['X', 'Y'], 'B', 'owned'],
    ['a listed company in the middle counts itself', ['X 10 A', 'A 50 B'], ['X', 'A'], 'B', 'owned'],
  ] as const)('%s', (_, links, listed, subject, outcome) => {
    expect(assess(graphOf(...links), sdn(...listed), subject).outcome).toBe(outcome);
  });

  it('multiplies nothing: 50 % of 50 % of 50 % is 50 %', () => {
    const finding = assess(graphOf('X 50 A', 'A 50 B', 'B 50 C'), sdn('X'), 'C');
    expect(finding).toMatchObject({ outcome: 'owned', aggregated: '50' });
  });

  it('does not block for control alone, and raises a flag', () => {
    const graph = graphOf(link('X ? A', { control: true }), 'N 100 A');
    const finding = assess(graph, sdn('X'), 'A');
    expect(finding.outcome).toBe('notOwned');
    expect(finding.redFlags.map(({ code }) => code)).toEqual(['listedMinorityOwner', 'listedControl']);
  });

  it('does not take votes for ownership', () => {
    const finding = assess(graphOf(link('X 80 A', { kind: 'voting' }), 'N 100 A'), sdn('X'), 'A');
    expect(finding.outcome).toBe('notOwned');
    expect(finding.redFlags.map(({ code }) => code)).toContain('listedControl');
  });
});

describe('what is not known', () => {
  it('an unaccounted share beside a listed minority owner is undetermined and a red flag', () => {
    const finding = assess(graphOf('X 30 A', 'N 20 A'), sdn('X'), 'A');
    expect(finding).toMatchObject({
      outcome: 'undetermined',
      aggregated: '30',
      unaccounted: '50',
      accounted: 'partial',
    });
    expect(finding.redFlags.map(({ code }) => code)).toContain('unaccountedBesideListed');
    expect(finding.missing).toEqual(['ownership:A']);
    expect(finding.why).toBe(
      'Of A, 30 % is stated to be held by X (listed: us-ofac-sdn), and 50 % or more cannot be ruled out: 50 % is not accounted for.',
    );
  });

  it('an unaccounted share too small to matter decides nothing, and is still flagged', () => {
    const finding = assess(graphOf('X 5 A', 'N 55 A'), sdn('X'), 'A');
    expect(finding.outcome).toBe('notOwned');
    expect(finding.redFlags.map(({ code }) => code)).toContain('unaccountedBesideListed');
  });

  it('an unaccounted share further up is undetermined below', () => {
    const finding = assess(graphOf('X 10 A', 'A 100 B', 'B 100 C'), sdn('X'), 'C');
    expect(finding).toMatchObject({ outcome: 'undetermined', missing: ['ownership:A'] });
    expect(finding.why).toContain('who owns A is itself open');
  });

  it('an unaccounted share without a listed owner in sight is not owned, and says what was not seen', () => {
    const finding = assess(graphOf('N 30 A'), sdn('X'), 'A');
    expect(finding).toMatchObject({ outcome: 'notOwned', accounted: 'partial', unaccounted: '70', listedOwners: [] });
    expect(assess(graphOf(), sdn('X'), 'A')).toMatchObject({
      outcome: 'notOwned',
      accounted: 'none',
      unaccounted: '100',
    });
  });

  it('where every owner is named, what is missing is rounding', () => {
    expect(assess(full('X 49.99 A', 'N 50 A'), sdn('X'), 'A').outcome).toBe('notOwned');
    expect(assess(graphOf('X 49.99 A', 'N 50 A'), sdn('X'), 'A').outcome).toBe('undetermined');
  });

  it('a range across the threshold is undetermined, one beyond it is not', () => {
    expect(assess(full('X 25-50 A', 'N 50-75 A'), sdn('X'), 'A')).toMatchObject({
      outcome: 'undetermined',
      aggregated: { from: '25', to: '50' },
    });
    expect(assess(full('X 25-49 A', 'N 50-75 A'), sdn('X'), 'A').outcome).toBe('notOwned');
    expect(assess(graphOf('X 50-75 A'), sdn('X'), 'A').outcome).toBe('owned');
  });

  it('keeps the open end of a band: more than 50 passes "more than 50", and more than 50 elsewhere leaves less than half', () => {
    expect(assess(graphOf('X >50-75 A'), sdn('X'), 'A', UK).outcome).toBe('owned');
    expect(assess(graphOf('X 50-75 A'), sdn('X'), 'A', UK).outcome).toBe('undetermined');
    expect(assess(graphOf('X ? A', 'N >50 A'), sdn('X'), 'A').outcome).toBe('notOwned');
    expect(assess(graphOf('X ? A', 'N 50 A'), sdn('X'), 'A').outcome).toBe('undetermined');
  });

  it('a share that is not known is bounded by what others hold', () => {
    expect(assess(graphOf('X ? A'), sdn('X'), 'A').outcome).toBe('undetermined');
    expect(assess(graphOf('X ? A', 'N 60 A'), sdn('X'), 'A').outcome).toBe('notOwned');
  });

  it('an unsettled match is undetermined, not owned', () => {
    const finding = assess(graphOf('X 60 A', 'N 40 A'), open('X'), 'A');
    expect(finding).toMatchObject({ outcome: 'undetermined', missing: ['match:X'] });
    expect(finding.redFlags.map(({ code }) => code)).toContain('openMatch');
    expect(finding.chains[0]?.text).toBe('A: 60 % owned by X (perhaps listed: us-ofac-sdn)');
  });

  it('shares over 100 % are never silent: what contradicts is undetermined, what holds in every reading stays', () => {
    const against = assess(graphOf('X 60 A', 'N 60 A'), sdn('X'), 'A');
    expect(against).toMatchObject({ outcome: 'undetermined', aggregated: { from: '40', to: '60' } });
    expect(against.issues.map(({ code }) => code)).toEqual(['OWNERSHIP_OVER_100']);
    expect(against.redFlags.map(({ code }) => code)).toContain('sharesOverHundred');
    const both = assess(graphOf('X 60 A', 'Y 60 A'), sdn('X', 'Y'), 'A');
    expect(both).toMatchObject({ outcome: 'owned', aggregated: '100' });
    expect(both.redFlags.map(({ code }) => code)).toEqual(['sharesOverHundred']);
  });

  it('a share stated twice is somewhere between the smaller one and the sum', () => {
    const finding = assess(full('X 30 A', 'X 40 A', 'N 20 A'), sdn('X'), 'A');
    expect(finding).toMatchObject({ outcome: 'undetermined', aggregated: { from: '30', to: '70' } });
    expect(finding.issues.map(({ code }) => code)).toEqual(['OWNERSHIP_REPEATED']);
  });

  it('a link given twice in all its parts is one link', () => {
    const index = indexOwnership(graphOf('X 40 A', 'X 40 A', 'N 60 A'));
    expect(assessOwnership(index, sdn('X'), 'A', OFAC, DAY)).toMatchObject({ outcome: 'notOwned', aggregated: '40' });
    expect(index.issues.map(({ code }) => code)).toEqual(['OWNERSHIP_REPEATED']);
  });
});

describe('circles', () => {
  it('two companies that own each other are owned by nobody listed', () => {
    expect(assess(graphOf('A 100 B', 'B 100 A', 'X 100 C'), sdn('X'), 'A')).toMatchObject({
      outcome: 'notOwned',
      listedOwners: [],
    });
  });

  it("shares a subsidiary holds in its parent may be the listed owner's", () => {
    const finding = assess(graphOf('X 45 A', 'N 45 A', 'B 10 A', 'A 100 B'), sdn('X'), 'A');
    expect(finding.outcome).toBe('undetermined');
    expect(finding.redFlags.map(({ code }) => code)).toContain('circularHolding');
  });

  it('says in the sentence that shares go in a circle, and does not call it control', () => {
    const finding = assess(graphOf('X 45 A', 'N 45 A', 'B 10 A', 'A 100 B'), sdn('X'), 'A');
    expect(finding.why).toBe(
      'Of A, 45 % to 55 % may be held by X (listed: us-ofac-sdn), and 50 % or more cannot be ruled out: shares go in a circle.',
    );
    expect(finding.redFlags.map(({ code }) => code)).not.toContain('listedControl');
  });

  it('own shares count as nobody’s', () => {
    const finding = assess(graphOf('X 45 A', 'N 45 A', 'A 10 A'), sdn('X'), 'A');
    expect(finding).toMatchObject({ outcome: 'undetermined', unaccounted: '10' });
    expect(finding.redFlags.map(({ code }) => code)).toContain('circularHolding');
  });

  it('a small holding in a large group does not make a circle of it', () => {
    const graph = graphOf('A 0.1 C', 'N 99.9 C', 'C 60 A', 'X 5 A', 'M 35 A');
    expect(assess(graph, sdn('X'), 'A').outcome).toBe('notOwned');
  });

  it('a circle that no listed owner reaches holds nothing up', () => {
    const graph = graphOf('X 1 D', 'N 99 D', 'D 1 A', 'B 99 A', 'A 100 B');
    expect(assess(graph, sdn('X'), 'A').outcome).toBe('notOwned');
  });

  it('an owned company adds the shares it holds in a circle', () => {
    const finding = assess(graphOf('X 60 A', 'A 100 B', 'B 40 A'), sdn('X'), 'A');
    expect(finding).toMatchObject({ outcome: 'owned', aggregated: '100' });
    expect(finding.chains.filter(({ counted }) => counted)).toHaveLength(1);
  });
});

describe('dates', () => {
  const graph = graphOf(
    link('X 60 A', { validFrom: localDate('2020-01-01'), validTo: localDate('2022-03-01') }),
    link('N 40 A', {}),
  );
  const on = (day: string) => assessOwnership(indexOwnership(graph), sdn('X'), 'A', OFAC, localDate(day));

  it('holds from the first day to the day before the last', () => {
    expect(['2019-12-31', '2020-01-01', '2022-02-28', '2022-03-01'].map((day) => on(day).outcome)).toEqual([
      'notOwned',
      'owned',
      'owned',
      'notOwned',
    ]);
  });

  it('says that a listed owner left and nobody is on record for its share', () => {
    expect(on('2022-03-01').redFlags).toEqual([
      {
        code: 'formerListedOwner',
        text: 'X (listed) held a part of A until 2022-03-01; who holds it since is not recorded in full',
      },
    ]);
    expect(on('2019-12-31').redFlags).toEqual([]);
  });
});

describe('United Kingdom: person by person', () => {
  it('takes more than half, not half', () => {
    expect(assess(graphOf('X 50 A', 'N 50 A'), sdn('X'), 'A', UK).outcome).toBe('notOwned');
    expect(assess(graphOf('X 50.000001 A'), sdn('X'), 'A', UK).outcome).toBe('owned');
  });

  it('does not add different listed persons up', () => {
    expect(assess(graphOf('X 30 A', 'Y 30 A', 'N 40 A'), sdn('X', 'Y'), 'A', UK).outcome).toBe('notOwned');
  });

  it('adds up what is held jointly, whoever names the arrangement and whether or not the partner is listed', () => {
    const graphs = [
      graphOf(link('X 30 A', { jointWith: ['N'] }), 'N 30 A', 'M 40 A'),
      graphOf('X 30 A', link('N 30 A', { jointWith: ['x'] }), 'M 40 A'),
    ];
    for (const graph of graphs) {
      const finding = assess(graph, sdn('X'), 'A', UK);
      expect(finding).toMatchObject({ outcome: 'owned', aggregated: '60' });
      expect(finding.chains.map(({ text }) => text)).toContain(
        'A: 30 % owned by X (listed: us-ofac-sdn), by joint arrangement with N',
      );
      expect(assess(graph, sdn('X'), 'A', OFAC).outcome).toBe('notOwned');
    }
  });

  it('takes control, votes and the right to fill the board', () => {
    expect(assess(graphOf(link('X ? A', { control: true }), 'N 100 A'), sdn('X'), 'A', UK).outcome).toBe('controlled');
    expect(assess(graphOf(link('X 51 A', { kind: 'voting' }), 'N 100 A'), sdn('X'), 'A', UK).outcome).toBe('owned');
    expect(assess(graphOf(link('X 60 A', { kind: 'boardAppointment' }), 'N 100 A'), sdn('X'), 'A', UK).outcome).toBe(
      'controlled',
    );
    expect(assess(graphOf(link('X 50 A', { kind: 'boardAppointment' }), 'N 100 A'), sdn('X'), 'A', UK).outcome).toBe(
      'notOwned',
    );
  });

  it('follows control downwards', () => {
    const graph = graphOf(link('X ? A', { control: true }), 'N 100 A', 'A 100 B');
    expect(assess(graph, sdn('X'), 'B', UK).outcome).toBe('owned');
  });

  it('is undetermined when one person alone may hold the unaccounted share', () => {
    expect(assess(graphOf('X 20 A', 'Y 20 A'), sdn('X', 'Y'), 'A', UK).outcome).toBe('undetermined');
    expect(assess(graphOf('X 20 A', 'Y 20 A', 'N 30 A'), sdn('X', 'Y'), 'A', UK).outcome).toBe('notOwned');
  });
});

describe('European Union: aggregate or control', () => {
  it('takes half since July 2024 and more than half before', () => {
    const graph = graphOf('X 25 A', 'Y 25 A', 'N 50 A');
    expect(assess(graph, sdn('X', 'Y'), 'A', EU_2024).outcome).toBe('owned');
    expect(assess(graph, sdn('X', 'Y'), 'A', EU_2022).outcome).toBe('notOwned');
  });

  it('takes a majority of votes or seats, or other control, for control', () => {
    for (const more of [{ kind: 'voting' }, { kind: 'boardAppointment' }] as const) {
      expect(assess(graphOf(link('X 51 A', more), 'N 100 A'), sdn('X'), 'A', EU_2024).outcome).toBe('controlled');
    }
    expect(assess(graphOf(link('X 0 A', { control: true }), 'N 100 A'), sdn('X'), 'A', EU_2024).outcome).toBe(
      'controlled',
    );
  });
});

describe('not modelled', () => {
  it('is undetermined whenever a listed owner is above, however small or far', () => {
    const finding = assess(graphOf('X 0.000001 A', 'A 1 B', 'N 99 B'), sdn('X'), 'B', NOT_MODELLED);
    expect(finding.outcome).toBe('undetermined');
    expect(finding.why).toBe('X (listed: us-ofac-sdn) is above B, and how that list treats ownership is not modelled.');
    expect(assess(graphOf('N 100 B'), sdn('X'), 'B', NOT_MODELLED).outcome).toBe('notOwned');
  });
});

describe('the answer', () => {
  it('shows the chain in one line', () => {
    const graph = graphOf(
      link('', { owner: 'Y', owned: 'Z', share: '100' }),
      link('', { owner: 'Z', owned: 'OOO X', share: '60' }),
    );
    const finding = assess(graph, sdn('Y'), 'OOO X');
    expect(finding.chains.map(({ text }) => text)).toEqual([
      'OOO X: 60 % owned by Y (listed: us-ofac-sdn) through Z 100 %',
    ]);
    expect(ownershipText(finding)).toBe(
      'Of OOO X, 60 % is held by Y (listed: us-ofac-sdn), directly or through parties that pass the same test; 50 % or more is ownership.\nOOO X: 60 % owned by Y (listed: us-ofac-sdn) through Z 100 %',
    );
  });

  it('shows chains that do not count, and says so', () => {
    const finding = assess(graphOf('X 25 A', 'N 75 A', 'A 50 B', 'M 50 B'), sdn('X'), 'B');
    expect(finding.chains).toMatchObject([
      { counted: false, text: 'B: 50 % owned by X (listed: us-ofac-sdn) through A 25 % (not counted)' },
    ]);
    expect(finding.listedOwners).toEqual([
      { party: 'X', programmes: ['us-ofac-sdn'], certainty: 'proven', counted: false },
    ]);
  });

  it('names every counted owner with all its programmes', () => {
    const listed = [
      ...sdn('X'),
      { party: 'x ', programme: 'us-bis-entity-list', certainty: 'open' as const },
      ...open('Y'),
    ];
    const finding = assess(graphOf('X 50 A', 'Y 50 A'), listed, 'A');
    expect(finding.listedOwners).toEqual([
      { party: 'X', programmes: ['us-bis-entity-list', 'us-ofac-sdn'], certainty: 'proven', counted: true },
      { party: 'Y', programmes: ['us-ofac-sdn'], certainty: 'open', counted: false },
    ]);
  });

  it("does not take the subject's own listing for an owner", () => {
    expect(assess(graphOf('A 60 B', 'B 60 A'), sdn('A'), 'A')).toMatchObject({ outcome: 'notOwned', listedOwners: [] });
  });

  it('fits its schema', () => {
    const finding = assess(
      graphOf('X 30-60 A', link('Y ? A', { control: true }), 'A 60 B', 'B 10 A'),
      [...sdn('X'), ...open('Y')],
      'B',
      EU_2024,
    );
    expect(ownershipFindingSchema.parse(finding)).toEqual(finding);
  });

  it('refuses a test it cannot apply', () => {
    const test: OwnershipTest = { ...OFAC, threshold: '150' };
    expect(() => assess(graphOf('X 50 A'), sdn('X'), 'A', test)).toThrow(/OWNERSHIP_TEST_INVALID/);
  });
});
