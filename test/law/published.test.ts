/** What is published is not subject to the EAR, so its exemption has to name every duty of the regime but those that need no item under it. */
import { describe, expect, it } from 'vitest';
import { loadLawBook } from './lawBook.ts';

const STAYS = [
  // A letter of BIS, and what a US person does, count whatever the item is; the Iranian regulations are another authority's.
  'us-ear-informed',
  'us-ear-iran-itsr',
  'us-ear-us-person-support',
];

describe('the exemptions for published information', () => {
  const rules = loadLawBook().source.regimes.find(({ regime }) => regime.key === 'us-ear')?.rules ?? [];
  const duties = rules.filter(({ kind }) => kind === 'requirement' || kind === 'prohibition').map(({ id }) => id);

  it.each(['us-ear-published', 'us-ear-published-encryption'])('%s names every duty that it takes away', (id) => {
    const overcomes = rules.find((rule) => rule.id === id)?.versions.at(-1)?.overcomes ?? [];
    expect([...overcomes].sort()).toEqual(duties.filter((duty) => !STAYS.includes(duty)).sort());
  });
});
