import { describe, expect, it } from 'vitest';
import { localDate } from '../../kit/localDate.ts';
import type { StatementLaw } from '../law/lawSchemas.ts';
import { lastOf, statementLife } from './statementLife.ts';

const LAW: StatementLaw = {
  id: 'zz.no-bad-use',
  text: 'None.',
  provision: 'Act 1',
  kind: 'deal',
  longestLife: { days: 30 },
  answers: [],
};
const GIVEN = { id: LAW.id, by: 'Ada Officer', on: localDate('2026-01-31') };
const lifeOn = (
  date: string,
  given: Partial<typeof GIVEN> & { until?: string } = {},
  law: Partial<StatementLaw> = {},
) => statementLife({ ...GIVEN, ...(given as typeof GIVEN) }, { ...LAW, ...law }, localDate(date));

describe('the life of a statement', () => {
  it('begins on its day and ends after the longest that the law lets it live', () => {
    expect(['2026-01-30', '2026-01-31', '2026-03-02', '2026-03-03'].map((date) => lifeOn(date))).toEqual([
      'future',
      'valid',
      'valid',
      'expired',
    ]);
  });

  it('counts months by the calendar', () => {
    const oneMonth = { longestLife: { months: 1 } };
    expect(lifeOn('2026-02-28', {}, oneMonth)).toBe('valid');
    expect(lifeOn('2026-03-01', {}, oneMonth)).toBe('expired');
    expect(lastOf(GIVEN, { ...LAW, longestLife: { months: 24 } })).toBe('2028-02-01');
  });

  it('ends before the day that its signer sets', () => {
    expect(lifeOn('2026-02-09', { until: '2026-02-10' })).toBe('valid');
    expect(lifeOn('2026-02-10', { until: '2026-02-10' })).toBe('expired');
    expect(lifeOn('2026-03-03', { until: '2027-01-01' })).toBe('expired');
  });

  it('is over for a text that has changed since', () => {
    expect(lifeOn('2026-02-05', {}, { textFrom: localDate('2026-02-01') })).toBe('olderText');
    expect(lifeOn('2026-02-05', {}, { textFrom: localDate('2026-01-31') })).toBe('valid');
  });

  it('does not begin without a person', () => {
    expect(lifeOn('2026-02-05', { by: 'Ada' })).toBe('unsigned');
    expect(lifeOn('2026-02-05', { by: 'user:ada' })).toBe('valid');
  });
});
