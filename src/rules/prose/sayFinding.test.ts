import { describe, expect, it } from 'vitest';
import { bundledBook } from '../testing/bundledLaw.ts';
import { factsOn } from '../testing/factsOn.ts';
import { determine } from './determine.ts';

const said = (code: string): string | undefined =>
  determine(bundledBook(), factsOn('2026-09-23', { from: 'US', to: 'KR', code, regimes: ['us-ear'] }))
    .regimes.flatMap(({ findings }) => findings)
    .find(({ rule }) => rule === 'us-ear-control-list')?.says;

describe('an item without a classification that holds on the day', () => {
  it('is told which it is, whatever was asked before, though both lack the same fact', () => {
    for (const code of ['no-code', '0A918', 'no-code'])
      expect(said(code)).toContain(
        code === '0A918'
          ? '0A918 is known, but it is not an entry of us-ear'
          : 'classification of the item is not given',
      );
  });
});
