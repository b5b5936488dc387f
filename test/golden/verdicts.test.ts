/** Does every answer of the baseline follow from its verdict as it is stored? Each is written down, packed, read again and rendered. */
import { describe, expect, it } from 'vitest';
import { packedVerdictSchema, packVerdict, unpackVerdict } from '../../src/domain/verdict/packedVerdict.ts';
import { verdictSchema } from '../../src/domain/verdict/verdict.ts';
import type { Facts } from '../../src/rules/book/facts.ts';
import { determine, verdictOf } from '../../src/rules/prose/determine.ts';
import { renderVerdict } from '../../src/rules/prose/renderVerdict.ts';
import { scenarioFacts } from '../../src/rules/scenario/scenarioFacts.ts';
import { bundledBook, bundledLaw } from '../../src/rules/testing/bundledLaw.ts';
import { drawnFacts } from './rowsOfTransactions.ts';

const book = bundledBook();

function differing(cases: readonly Facts[]): readonly number[] {
  return cases.flatMap((facts, index) => {
    const verdict = verdictSchema.parse(verdictOf(book, facts));
    const packed = packedVerdictSchema.parse(JSON.parse(JSON.stringify(packVerdict(verdict))));
    const rendered = renderVerdict(unpackVerdict(packed), { book, ...facts });
    return textOf(rendered) === textOf(determine(book, facts)) ? [] : [index];
  });
}

const textOf = ({ reaches, ...answer }: ReturnType<typeof determine>): string =>
  JSON.stringify({ ...answer, reaches: [...reaches] });

describe('the answer of a stored verdict', () => {
  it('is that of every scenario of the law, byte for byte', () => {
    expect(differing(bundledLaw().scenarios.map(({ scenario }) => scenarioFacts(scenario, book)))).toEqual([]);
  });

  it('is that of every generated transaction, byte for byte', () => {
    expect(differing(drawnFacts())).toEqual([]);
  });
});
