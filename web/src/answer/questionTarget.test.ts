import { describe, expect, it } from 'vitest';
import { targetOf } from './questionTarget.ts';

describe('targetOf', () => {
  it.each([
    ['us-ear.governmentEndUser', { by: 'fact' }],
    ['item.origin', { by: 'field', field: 'origin' }],
    ['item.valueInUsd', { by: 'field', field: 'value' }],
    ['party:endUser', { by: 'field', field: 'addParty' }],
    ['partiesComplete', { by: 'completeness' }],
    ['country:NSO Group: Israel', { by: 'party', part: 'country', party: 'NSO Group: Israel' }],
    ['owners:NSO Group', { by: 'party', part: 'owners', party: 'NSO Group' }],
    ['endUse', { by: 'field', field: 'endUse' }],
    ['deal.ultimateDestination', { by: 'field', field: 'ultimateDestination' }],
    ['exporter.usPerson', { by: 'field', field: 'usPerson' }],
    ['dates.contract', { by: 'field', field: 'contractDate' }],
    ['classification:us-ear', { by: 'classification', list: 'us-ear' }],
    ['paragraph:us-ear:5A001', { by: 'field', field: 'item' }],
    ['programme:us-ofac-sdn', { by: 'data', needs: 'this list to be loaded for the date' }],
    ['law:us-ear-chart-before-2026', { by: 'data', needs: 'law that is not known here' }],
    ['match:us-csl:1', { by: 'data', needs: 'a person to settle the match' }],
    ['constructor', { by: 'data', needs: 'data, not an answer' }],
    ['toString:x', { by: 'data', needs: 'data, not an answer' }],
    ['something else', { by: 'data', needs: 'data, not an answer' }],
  ])('%s', (fact, target) => {
    expect(targetOf(fact)).toEqual(target);
  });
});
