import { describe, expect, it } from 'vitest';
import type { Transaction } from '../../domain/transaction.ts';
import type { Facts, PartyHit } from '../book/facts.ts';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { partyHit } from '../testing/partyHit.ts';
import { BUYER, smallFacts } from '../testing/smallFacts.ts';
import { compileSmall, edited, SMALL_LAW } from '../testing/smallLaw.ts';
import { determine } from './determine.ts';

function bookOf(changes: Readonly<Record<string, string | undefined>> = {}) {
  const { source, problems } = compileSmall(changes);
  expect(problems).toEqual([]);
  return loadRuleBook(source);
}

const book = bookOf();
const ask = (part: Parameters<typeof smallFacts>[0] = {}, more: Partial<Facts> = {}, law = book) =>
  determine(law, smallFacts(part, more));
const result = (answer: ReturnType<typeof ask>, rule: string) =>
  answer.regimes.flatMap(({ findings }) => findings).find((finding) => finding.rule === rule);
const date = (text: string) => text as Transaction['date'];
const to = (text: string) => text as Transaction['to'];

const HIT = partyHit({
  programme: 'zz-list',
  listingId: 'zz:1',
  list: 'zz-source',
  name: 'Listed',
});
const withHit = (hit: Partial<PartyHit>): Partial<Facts> => ({ parties: [{ ...BUYER, hits: [{ ...HIT, ...hit }] }] });

const STATED = 'as Ada Officer stated on 2024-05-01: "We know of no bad use." (zz.no-bad-use)';

describe('allowed', () => {
  it('says that no licence is required, and quotes what was stated', () => {
    const answer = ask();
    expect(answer.outcome).toBe('allowed');
    expect(answer.authorisation).toEqual({
      basis: 'noLicenceRequired',
      symbol: null,
      conditions: [STATED],
    });
  });

  it('needs an end user, an end use and all the parties', () => {
    expect(ask({ partiesComplete: false }).outcome).toBe('unknown');
    expect(ask({}, { parties: [{ ...BUYER, role: 'purchaser' }] }).outcome).toBe('unknown');
    expect(ask({ endUse: null }).questions.map(({ fact }) => fact)).toContain('endUse');
  });

  it('is out of reach for a regime whose text was not read', () => {
    const weak = bookOf(
      edited(
        'zz/regime.yml',
        'reading: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }',
        'reading: { citations: [{ instrument: "Act 1" }], authority: statute, verification: secondary }',
      ),
    );
    const answer = ask({}, {}, weak);
    expect(answer.outcome).toBe('unknown');
    expect(answer.questions.map(({ fact }) => fact)).toEqual(['law:zz']);
  });

  it('comes by an exception that meets its conditions, with symbol and conditions', () => {
    const answer = ask({ code: '1A001.a' });
    expect(answer.outcome).toBe('allowed');
    expect(answer.authorisation).toEqual({
      basis: 'exception',
      symbol: 'XX',
      conditions: ['no bad use is known', STATED],
    });
    expect(result(answer, 'zz-rows:AA')?.overcomeBy).toEqual(['zz-xx']);
  });
});

describe('an exception', () => {
  it('leaves the requirement and asks while a condition is open', () => {
    const answer = ask({ code: '1A001.a', statements: [] });
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.possible).toEqual(['allowed', 'licenceRequired']);
    expect(answer.questions.find(({ fact }) => fact === 'zz.knowsBadUse')?.settles).toContain('zz-xx');
  });

  it('is not available when a condition fails', () => {
    const answer = ask({ code: '1A001.a', statements: [], facts: { 'zz.knowsBadUse': true } });
    expect(answer.possible).toEqual(['licenceRequired']);
    expect(answer.regimes[0]?.exceptions[0]?.result).toBe('notAvailable');
  });

  it('removes only what it names', () => {
    const answer = ask({ code: '1A001.b', to: to('JP') });
    expect(answer.outcome).toBe('licenceRequired');
    expect(result(answer, 'zz-rows:BB')?.result).toBe('applies');
  });

  it('never rests on a text that was not read', () => {
    const weak = bookOf(edited('zz/exceptions/zz-xx.yml', 'verification: primaryText', 'verification: secondary'));
    const answer = ask({ code: '1A001.a' }, {}, weak);
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.regimes[0]?.exceptions[0]?.result).toBe('undetermined');
    expect(answer.questions.map(({ fact }) => fact)).toContain('law:zz-xx');
  });

  it('carries one item, not another', () => {
    const items = [
      { classifications: [{ code: '1A001.a', basis: 'self' as const }] },
      { classifications: [{ code: '1A002', basis: 'self' as const }] },
    ];
    const answer = ask({ items });
    expect(answer.outcome).toBe('licenceRequired');
    expect(answer.regimes[0]?.exceptions[0]?.result).toBe('notAvailable');
    expect(result(answer, 'zz-rows:AA')?.overcomeBy).toEqual([]);
  });

  it('is taken away by a finding that bars it', () => {
    const barring = bookOf(edited('zz/rules/zz-denied.yml', 'says:', 'barsExceptions: [zz-xx], says:'));
    expect(ask({ code: '1A001.a' }, withHit({}), barring).regimes[0]?.exceptions[0]?.result).toBe('notAvailable');
    expect(ask({ code: '1A001.a' }, withHit({ match: 'open' }), barring).regimes[0]?.exceptions[0]?.result).toBe(
      'undetermined',
    );
  });
});

describe('listings', () => {
  it('prohibit when proven and in force', () => {
    expect(ask({}, withHit({})).outcome).toBe('prohibited');
  });

  it.each([
    ['an unsettled match', { match: 'open' as const }, 'match:zz:1'],
    ['a row whose period is not known', { inForce: 'unknown' as const }, 'listing:zz:1'],
  ])('leave the rule open for %s', (_name, hit, missing) => {
    const answer = ask({}, withHit(hit));
    expect(answer.outcome).toBe('unknown');
    expect(answer.possible).toEqual(['allowed', 'unknown', 'prohibited']);
    expect(result(answer, 'zz-denied')?.missing).toContain(missing);
  });

  it('are quoted as not in force, and do not bite', () => {
    const answer = ask({}, withHit({ inForce: 'false', validFrom: date('2025-01-01') }));
    expect(answer.outcome).toBe('allowed');
    expect(result(answer, 'zz-denied')?.listings[0]).toMatchObject({ id: 'zz:1', inForce: 'false' });
    expect(answer.nextKnownChange).toEqual({ on: '2025-01-01', what: 'Listed enters zz-list' });
  });

  it.each(['partial', 'notLoaded', 'outsidePeriod'] as const)('a list that is %s gives no all-clear', (state) => {
    const answer = ask({}, { coverage: new Map([['zz-list', { state }]]) });
    expect(answer.outcome).toBe('unknown');
    expect(result(answer, 'zz-denied')?.missing).toEqual(['programme:zz-list']);
    expect([...answer.reaches]).toEqual([['zz-list', ['endUser']]]);
  });

  it('that are absent from an aged list do not bite, and the finding says by how many days it is aged', () => {
    const aged = { coverage: new Map([['zz-list', { state: 'stale' as const, staleBy: 937 }]]) };
    const answer = ask({}, aged);
    expect(answer.outcome).toBe('allowed');
    expect(result(answer, 'zz-denied')).toMatchObject({ result: 'doesNotApply', staleBy: 937 });
    expect(result(answer, 'zz-denied')?.says).toContain('too long ago, by 937 days at most');
    expect(result(ask({}, {}), 'zz-denied')).not.toHaveProperty('staleBy');
    const hit = ask({}, { ...withHit({}), ...aged });
    expect(hit.outcome).toBe('prohibited');
    expect(result(hit, 'zz-denied')).not.toHaveProperty('staleBy');
  });

  it('a hit on a partial list still bites', () => {
    expect(ask({}, { ...withHit({}), coverage: new Map([['zz-list', { state: 'partial' }]]) }).outcome).toBe(
      'prohibited',
    );
  });
});

describe('time', () => {
  const TOYS = { to: to('NZ'), facts: { 'zz.isToy': true, 'zz.size': 5 } };

  it('takes the version of the day', () => {
    expect(result(ask({ ...TOYS, date: date('2020-01-31') }), 'zz-far-toys')?.result).toBe('doesNotApply');
    expect(result(ask({ ...TOYS, date: date('2022-01-31') }), 'zz-far-toys')?.result).toBe('doesNotApply');
    expect(result(ask({ ...TOYS, date: date('2022-02-01') }), 'zz-far-toys')?.result).toBe('applies');
  });

  it('asks what an exclusion needs', () => {
    const open = ask({ to: to('NZ'), facts: { 'zz.isToy': true }, date: date('2021-01-01') });
    expect(result(open, 'zz-far-toys')).toMatchObject({ result: 'undetermined', missing: ['zz.size'] });
    const big = ask({ to: to('NZ'), facts: { 'zz.isToy': true, 'zz.size': 10 }, date: date('2021-01-01') });
    expect(result(big, 'zz-far-toys')?.result).toBe('applies');
  });

  it('is open inside an uncertain interval only where the versions differ', () => {
    const path = 'zz/rules/zz-far-toys.yml';
    const law = bookOf({
      [path]: (SMALL_LAW[path] ?? '').replaceAll('"2022-02-01"', '{ earliest: "2022-01-01", latest: "2022-02-01" }'),
    });
    const on = (size: number) =>
      ask({ to: to('NZ'), facts: { 'zz.isToy': true, 'zz.size': size }, date: date('2022-01-15') }, {}, law);
    expect(result(on(50), 'zz-far-toys')?.result).toBe('applies');
    expect(result(on(5), 'zz-far-toys')).toMatchObject({ result: 'undetermined', missing: ['law:zz-far-toys'] });
  });

  it('knows nothing of groups before they are known, and their single histories', () => {
    expect(result(ask({ ...TOYS, to: to('JP'), date: date('2019-06-01') }), 'zz-far-toys')?.result).toBe(
      'doesNotApply',
    );
    const early = bookOf(edited('zz/rules/zz-far-toys.yml', 'validFrom: "2020-02-01"', 'validFrom: "2018-02-01"'));
    expect(
      result(
        ask({ ...TOYS, to: to('NZ'), date: date('2019-06-01'), facts: { 'zz.isToy': true, 'zz.size': 50 } }, {}, early),
        'zz-far-toys',
      ),
    ).toMatchObject({ result: 'undetermined', missing: ['law:zz-far:NZ'] });
    expect(result(ask({ ...TOYS, to: to('JP'), date: date('2019-06-01') }, {}, early), 'zz-far-toys')?.result).toBe(
      'doesNotApply',
    );
  });

  it('knows a code before it joins the list, and does not take it for another', () => {
    const answer = ask({ code: '1A002', date: date('2021-05-31') });
    expect(answer.outcome).toBe('unknown');
    expect(result(answer, 'zz-rows')?.missing).toEqual(['classification:zz']);
    expect(answer.nextKnownChange?.on).toBe('2021-06-01');
    expect(ask({ code: '1A002', date: date('2021-06-01') }).outcome).toBe('licenceRequired');
  });
});

/** The toy rule's second version under each enforcement state. */
describe('enforcement states', () => {
  const halted = (state: string, verification = 'primaryText') =>
    bookOf(
      edited(
        'zz/rules/zz-far-toys.yml',
        'small ones too.\n    evidence: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }',
        `small ones too.\n    evidence: { citations: [{ instrument: "Act 1" }], authority: statute, state: ${state}, verification: ${verification} }`,
      ),
    );
  const toys = { to: to('NZ'), facts: { 'zz.isToy': true } };

  it('notEnforced still applies and says so', () => {
    const finding = result(ask(toys, {}, halted('notEnforced')), 'zz-far-toys');
    expect(finding).toMatchObject({ result: 'applies', state: 'notEnforced' });
    expect(finding?.says).toContain('does not enforce');
  });

  it.each(['suspended', 'enjoined'])('%s does not apply and leaves a red flag', (state) => {
    const answer = ask(toys, {}, halted(state));
    expect(answer.outcome).toBe('allowed');
    expect(answer.redFlags.map(({ rule, resolved }) => [rule, resolved])).toEqual([['zz-far-toys', false]]);
  });

  it('a suspension known second-hand supports no allowed', () => {
    const answer = ask(toys, {}, halted('suspended', 'secondary'));
    expect(answer.outcome).toBe('unknown');
    expect(answer.possible).toEqual(['allowed', 'unknown', 'licenceRequired']);
  });

  it('announced is shown and never applies', () => {
    const answer = ask(toys, {}, halted('announced'));
    expect(answer.outcome).toBe('allowed');
    expect(answer.redFlags).toEqual([]);
    expect(result(answer, 'zz-far-toys')?.says).toContain('announced on this date');
  });
});

describe('uncertain and scheduled changes', () => {
  const between = bookOf({
    'zz/rules/zz-far-toys.yml': `id: zz-far-toys
kind: requirement
title: Far toys
holder: exporter
before: notInForce
checkedOn: "2026-01-01"
versions:
  - validFrom: { earliest: "2022-01-01", latest: "2022-03-01" }
    when: { to: { in: ["NZ"] } }
    says: Toys need a licence.
    evidence: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }
`,
  });
  const scheduled = bookOf(edited('zz/rules/zz-far-toys.yml', 'checkedOn: "2026-01-01"', 'checkedOn: "2022-01-15"'));

  it.each([
    ['2021-12-31', 'doesNotApply'],
    ['2022-01-01', 'undetermined'],
    ['2022-02-28', 'undetermined'],
    ['2022-03-01', 'applies'],
  ])('on %s the finding is %s', (day, expected) => {
    const answer = ask({ to: to('NZ'), date: date(day) }, {}, between);
    expect(result(answer, 'zz-far-toys')?.result).toBe(expected);
  });

  it('does not open what neither reading reaches', () => {
    expect(result(ask({ to: to('DE'), date: date('2022-02-01') }, {}, between), 'zz-far-toys')?.result).toBe(
      'doesNotApply',
    );
  });

  it('leaves a scheduled change open with the scheduled outcome among the possible ones', () => {
    const small = { to: to('NZ'), facts: { 'zz.isToy': true, 'zz.size': 5 } };
    const answer = ask({ ...small, date: date('2022-02-01') }, {}, scheduled);
    expect(answer.outcome).toBe('unknown');
    expect(answer.possible).toEqual(['allowed', 'unknown', 'licenceRequired']);
    expect(result(answer, 'zz-far-toys')?.says).toContain('2022-02-01, after the law was last checked (2022-01-15)');
  });
});

describe('nexus', () => {
  it('leaves a regime out that does not reach the transaction, and says so', () => {
    const answer = ask({ from: to('DE') });
    expect(answer).toMatchObject({
      outcome: 'unknown',
      possible: ['unknown'],
      regimes: [],
      regimesNotEvaluated: [{ regime: 'zz' }],
    });
  });

  it('proves nothing while it is open, and keeps what could be', () => {
    const open = bookOf(
      edited('zz/regime.yml', 'when: { from: { in: ["FR"] } }', 'when: { fact: { key: zz.isToy, is: true } }'),
    );
    const answer = ask({}, withHit({}), open);
    expect(answer.outcome).toBe('unknown');
    expect(answer.couldBeWorse).toEqual(['prohibited']);
    expect(result(answer, 'zz-denied')).toMatchObject({ result: 'undetermined', missing: ['zz.isToy'] });
    expect(answer.questions.map(({ fact }) => fact)).toContain('zz.isToy');
  });

  it('evaluates only the regimes that are asked for', () => {
    const answer = ask({ regimes: [] });
    expect(answer.regimesNotEvaluated).toEqual([{ regime: 'zz', why: 'not asked for: the request names its regimes' }]);
  });
});

describe('weak evidence', () => {
  it('of a group raises a requirement and never supports a non-membership', () => {
    const weak = bookOf(edited('zz/groups/zz-far.yml', 'verification: primaryText', 'verification: secondary'));
    const toys = { facts: { 'zz.isToy': true } };
    expect(result(ask({ ...toys, to: to('NZ') }, {}, weak), 'zz-far-toys')?.result).toBe('applies');
    expect(result(ask({ ...toys, to: to('DE') }, {}, weak), 'zz-far-toys')).toMatchObject({
      result: 'undetermined',
      missing: ['law:zz-far:DE'],
    });
  });

  it('of an exclusion leaves the rule open', () => {
    const weak = bookOf(
      edited(
        'zz/rules/zz-far-toys.yml',
        'says: Small ones are left out. }',
        'says: Small ones are left out., evidence: { citations: [{ instrument: "News" }], authority: statute, verification: recalled } }',
      ),
    );
    const answer = ask({ to: to('NZ'), facts: { 'zz.isToy': true, 'zz.size': 5 }, date: date('2021-01-01') }, {}, weak);
    expect(result(answer, 'zz-far-toys')).toMatchObject({ result: 'undetermined', missing: ['law:zz-far-toys'] });
  });

  it('of a chart marks, but does not clear', () => {
    const weak = bookOf(
      edited('zz/chart.yml', 'verification: primaryText }\ncolumns', 'verification: secondary }\ncolumns'),
    );
    expect(result(ask({ code: '1A001.b', to: to('JP') }, {}, weak), 'zz-rows:BB')?.result).toBe('applies');
    expect(result(ask({ code: '1A001.b', to: to('NZ') }, {}, weak), 'zz-rows:BB')?.result).toBe('undetermined');
  });
});

describe('control list and chart', () => {
  it.each([
    ['1A001.a', 'DE', 'licenceRequired'],
    ['1A001.a', 'NZ', 'noLicenceRequired'],
    ['1A001.b', 'DE', 'noLicenceRequired'],
    ['1A001', 'DE', 'unknown'],
    ['1A001.a', 'LI', 'licenceRequired'],
    ['1A001.a', 'AT', 'unknown'],
    ['1A001.a', 'KP', 'unknown'],
    ['1A002', 'NZ', 'licenceRequired'],
    ['0Z999', 'KP', 'notListed'],
    [null, 'DE', 'unknown'],
  ])('%s to %s is %s by the lists alone', (code, country, expected) => {
    expect(ask({ code, to: to(country) }).regimes[0]?.listBased).toBe(expected);
  });
});
