import { describe, expect, it } from 'vitest';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { smallFacts } from '../testing/smallFacts.ts';
import { compileSmall, edited } from '../testing/smallLaw.ts';
import { judgeLists } from './judgeLists.ts';
import { judgeTransaction } from './judgeTransaction.ts';

const bookOf = (changes: Readonly<Record<string, string>>) => {
  const { source, problems } = compileSmall(changes);
  expect(problems).toEqual([]);
  return loadRuleBook(source);
};
const toys = (isToy?: boolean) =>
  smallFacts({
    code: '1A002',
    facts: { 'zz.knowsBadUse': true, ...(isToy === undefined ? {} : { 'zz.isToy': isToy }) },
  });

describe('a row that asks for more than code and destination', () => {
  const book = bookOf(
    edited(
      'zz/control-list/all.yml',
      'worldwide: true }',
      'worldwide: true, when: { fact: { key: zz.isToy, is: true } } }',
    ),
  );
  it.each([
    [true, 'licenceRequired', 'licenceRequired'],
    [false, 'allowed', 'noLicenceRequired'],
    [undefined, 'unknown', 'unknown'],
  ])('with the fact %s the answer is %s', (isToy, outcome, lists) => {
    expect(judgeTransaction(book, toys(isToy)).outcome).toBe(outcome);
    expect(judgeLists(book, 'zz', toys(isToy))).toBe(lists);
  });
});

describe('an exclusion of a rule by rows', () => {
  const book = bookOf(
    edited(
      'zz/rules/zz-rows.yml',
      'says: A row',
      'unless: [{ when: { fact: { key: zz.isToy, is: true } }, says: Toys are left out. }], says: A row',
    ),
  );
  it.each([
    [true, 'allowed', 'noLicenceRequired'],
    [false, 'licenceRequired', 'licenceRequired'],
    [undefined, 'unknown', 'unknown'],
  ])('with the fact %s the answer is %s', (isToy, outcome, lists) => {
    expect(judgeTransaction(book, toys(isToy)).outcome).toBe(outcome);
    expect(judgeLists(book, 'zz', toys(isToy))).toBe(lists);
  });
});

describe('a value limit', () => {
  const LIMITED = edited(
    'zz/control-list/all.yml',
    'exceptions: { XX: { offered: ".a" } }',
    'exceptions: { XX: { offered: ".a", limits: [{ scope: ".a", usd: 5000 }] } }',
  );
  const book = bookOf({
    ...LIMITED,
    ...edited(
      'zz/exceptions/zz-xx.yml',
      'conditions: [{ needed: no bad use is known, when: { fact: { key: zz.knowsBadUse, is: false } } }]',
      'conditions: [{ needed: the value is within the limit, when: { valueWithin: { list: zz, symbol: XX } } }]',
    ),
  });
  const item = (code: string | null, amount: string | null, currency = 'USD') => ({
    classifications: code === null ? [] : [{ code, basis: 'self' as const }],
    value: amount === null ? null : { amount, currency },
  });
  type Given = ReturnType<typeof item>;
  const result = (...items: Given[]) =>
    judgeTransaction(book, smallFacts({ items })).regimes[0]?.exceptions.find(({ rule }) => rule === 'zz-xx')?.result;

  it.each<[string, Given[], string]>([
    ['one item within', [item('1A001.a', '5000.00')], 'available'],
    [
      'two items of one entry that are together above',
      [item('1A001.a', '4000.00'), item('1A001.a', '4000.00')],
      'notAvailable',
    ],
    ['items of different entries, each within', [item('1A001.a', '4000.00'), item('0Z999', '4000.00')], 'available'],
    ['a second currency', [item('1A001.a', '4000.00'), item('1A001.a', '10.00', 'EUR')], 'undetermined'],
    ['a value that is missing', [item('1A001.a', '4000.00'), item('1A001.a', null)], 'undetermined'],
    ['a missing value beside enough to be above', [item('1A001.a', '6000.00'), item('1A001.a', null)], 'notAvailable'],
    ['an item without a code', [item('1A001.a', '4000.00'), item(null, '10.00')], 'undetermined'],
  ])('%s', (_name, items, wanted) => {
    expect(result(...items)).toBe(wanted);
  });
});
