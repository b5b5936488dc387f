import { describe, expect, it } from 'vitest';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { smallFacts } from '../testing/smallFacts.ts';
import { compileSmall, SMALL_SYMBOLS } from '../testing/smallLaw.ts';
import { judgeTransaction } from './judgeTransaction.ts';

const book = loadRuleBook(compileSmall({ 'zz/symbols.yml': SMALL_SYMBOLS }).source);

function judge(kind: 'export' | 'reexport') {
  // The exception that is modelled fails on the known use, so the table's alone is left.
  const facts = smallFacts({ kind, code: '1A001.a', facts: { 'zz.knowsBadUse': true } });
  const { outcome, possible, regimes } = judgeTransaction(book, facts);
  const found = regimes[0]?.exceptions.find(({ rule }) => rule === 'zz-gifts');
  return { outcome, possible, result: found?.result, missing: found?.missing };
}

describe('an exception that the law knows and no file models', () => {
  it('stays open within its scope: allowed remains possible and is never reached', () => {
    expect(judge('export')).toEqual({
      outcome: 'licenceRequired',
      possible: ['allowed', 'licenceRequired'],
      result: 'undetermined',
      missing: ['law:zz-gifts'],
    });
  });

  it('is not on offer outside its scope', () => {
    expect(judge('reexport')).toMatchObject({ result: 'notAvailable' });
  });
});
