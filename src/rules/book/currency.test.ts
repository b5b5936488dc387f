import { describe, expect, it } from 'vitest';
import { determine } from '../prose/determine.ts';
import { smallFacts } from '../testing/smallFacts.ts';
import { compileSmall, edited } from '../testing/smallLaw.ts';
import { loadRuleBook } from './loadRuleBook.ts';

const DENIED = '{ when: { listed: { programmes: [zz-list] } }';
const law = (currencies: string) =>
  compileSmall(edited('zz/rules/zz-denied.yml', DENIED, `{ when: { currency: [${currencies}] }`));
const found = (currency: string | null) => {
  const value = currency === null ? {} : { value: { amount: '10.00', currency } };
  const items = [{ classifications: [{ code: '0Z999', basis: 'self' as const }], ...value }];
  const answer = determine(loadRuleBook(law('USD').source), smallFacts({ items }));
  return answer.regimes[0]?.findings.find(({ rule }) => rule === 'zz-denied')?.result;
};

describe('the currency of a deal', () => {
  it.each([
    ['USD', 'applies'],
    ['EUR', 'doesNotApply'],
    [null, 'doesNotApply'],
  ] as const)('%s: %s', (currency, result) => {
    expect(found(currency)).toBe(result);
  });

  it('is a code of three capitals in the law', () => {
    expect(law('dollar').problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('expected a currency code such as USD'),
    ]);
  });
});
