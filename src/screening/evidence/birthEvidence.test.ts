import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../domain/partialDate.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { askedBirth, birthChange, dayNumber, type ListedBirth } from './birthEvidence.ts';

function listed(text: string): ListedBirth {
  const date = parsePartialDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return [dayNumber(date.from), dayNumber(date.to), date.approximate ? 1 : 0];
}

function change(asked: string, ...births: readonly string[]) {
  const birth = askedBirth(asked);
  if (!birth) throw new Error(`no date: ${asked}`);
  return birthChange(birth, births.map(listed), DEFAULT_MODEL.weights);
}

describe('birthChange', () => {
  it.each([
    ['1971-05-12', '1971-05-12', 'the same day of birth'],
    ['1971', '1971-05-12', 'birth dates fit'],
    ['1971-05', '1971-05-12', 'birth dates fit'],
    ['1971-05-12', '1971', 'birth dates fit'],
    ['1971-05-12', '1968 to 1972', 'birth dates fit'],
    ['1971-05-12', '1971-12-05', 'day and month of birth are swapped'],
    ['1971-05-12', '1971-05-20', 'birth dates are days apart'],
    ['1971-05-12', '1972', 'birth dates are a year or less apart'],
    ['1971-12-31', '1972-01-01', 'birth dates are days apart'],
    ['1971', 'circa 1973', 'birth dates are days apart'],
    ['1971', '1973', 'birth dates are a year or less apart'],
    ['1990-01-01', '1952', 'birth dates are more than sixteen years apart'],
  ])('%s against %s: %s', (asked, own, says) => {
    expect(change(asked, own)?.line.says).toBe(says);
  });

  it('takes the most favourable of several dates', () => {
    expect(change('1971-05-12', '1950', '1971', '1971-05-12')?.line.says).toBe('the same day of birth');
  });

  it('does not take a swap for one where a day cannot be a month', () => {
    expect(change('1971-05-25', '1971-05-12')?.line.says).not.toContain('swapped');
  });

  it('does not say anything where the listing has no date, or the text is none', () => {
    expect(
      birthChange({ from: 19710512, to: 19710512, approximate: false, text: '1971-05-12' }, [], DEFAULT_MODEL.weights),
    ).toBeUndefined();
    expect(askedBirth('31/02/1970')).toBeUndefined();
  });

  it('never rewards a larger gap', () => {
    const years = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(years, years, (a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)];
        const factor = (gap: number): number => change('1930-06-15', `${1930 + gap}-06-15`)?.factor ?? 0;
        expect(factor(far)).toBeLessThanOrEqual(factor(near));
      }),
    );
  });
});
