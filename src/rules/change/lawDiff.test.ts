import { describe, expect, it } from 'vitest';
import { localDate } from '../../kit/localDate.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { compileSmall, edited } from '../testing/smallLaw.ts';
import { diffRuleBooks, lawDiff } from './lawDiff.ts';

const diff = (from: string, to: string) => lawDiff(bundledBook(), localDate(from), localDate(to)).changes;

describe('lawDiff', () => {
  it('names what begins, changes state and was only scheduled', () => {
    const affiliates = diff('2025-09-01', '2026-11-24').filter(({ id }) => id === 'us-ear-affiliates');
    expect(affiliates.map(({ on, change, state, scheduled }) => [on, change, state, scheduled])).toEqual([
      ['2025-09-29', 'begins', 'inForce', false],
      ['2025-11-10', 'changes', 'suspended', false],
      ['2026-11-10', 'changes', 'inForce', true],
    ]);
  });

  it('counts the day itself at the end, not at the start', () => {
    const ids = (from: string, to: string) => diff(from, to).map(({ id }) => id);
    expect(ids('2021-12-05', '2021-12-06')).toContain('il-deca-end-user-undertaking');
    expect(ids('2021-12-06', '2021-12-31')).not.toContain('il-deca-end-user-undertaking');
  });

  it('shows group members and entries that come and go, with uncertain days as intervals', () => {
    expect(diff('2021-12-01', '2021-12-31').find(({ kind }) => kind === 'group')).toMatchObject({
      id: 'D:5 KH',
      change: 'begins',
      on: '2021-12-09',
    });
    expect(diff('2025-12-01', '2025-12-31').find(({ kind }) => kind === 'group')).toMatchObject({
      id: 'D:5 KH',
      change: 'ends',
      on: { earliest: '2025-11-07', latest: '2026-02-03' },
    });
    expect(
      diff('2022-01-01', '2022-12-31')
        .filter(({ kind }) => kind === 'entry')
        .map(({ id }) => id),
    ).toEqual(expect.arrayContaining(['4A005', '4D004']));
  });

  it('cites every change', () => {
    for (const change of diff('2000-01-01', '2030-01-01'))
      expect(change.citations.length, change.id).toBeGreaterThan(0);
  });
});

describe('diffRuleBooks', () => {
  it('tells which parts of two books differ', () => {
    const before = compileSmall().source;
    const after = compileSmall({
      ...edited('zz/rules/zz-denied.yml', 'A party is denied.', 'A party is refused.'),
      'zz/groups/zz-far.yml': undefined,
      'zz/rules/zz-far-toys.yml': undefined,
    }).source;
    expect(diffRuleBooks(before, after)).toMatchObject({
      added: [],
      removed: ['rule zz-far-toys', 'group zz-far'],
      changed: ['rule zz-denied'],
    });
    expect(diffRuleBooks(before, before)).toMatchObject({ added: [], removed: [], changed: [] });
  });
});
