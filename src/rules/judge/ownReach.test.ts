import { describe, expect, it } from 'vitest';
import { countryCodeSchema } from '../../domain/country.ts';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { smallFacts } from '../testing/smallFacts.ts';
import { compileSmall } from '../testing/smallLaw.ts';
import { judgeLists } from './judgeLists.ts';
import { judgeTransaction } from './judgeTransaction.ts';

const HELP = `id: zz-help
kind: requirement
title: Help by nationals
holder: national
checkedOn: "2026-01-01"
versions:
  - reaches: { exporterUsPerson: true }
    when: { fact: { key: zz.knowsBadUse, is: true } }
    says: A national helps a bad use.
    evidence: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }
`;
const { source, problems } = compileSmall({ 'zz/rules/zz-help.yml': HELP });
const book = loadRuleBook(source);

type Exporter = { readonly usPerson?: boolean };
const factsOf = (place: 'FR' | 'BR', exporter: Exporter, knows: boolean) => {
  const from = countryCodeSchema.parse(place);
  return smallFacts({
    from,
    code: '1A001.a',
    exporter: { name: 'Ex', country: from, ...exporter },
    facts: { 'zz.knowsBadUse': knows },
    statements: [],
  });
};
const judge = (...of: Parameters<typeof factsOf>) => judgeTransaction(book, factsOf(...of));
const rulesIn = ({ regimes }: ReturnType<typeof judge>) =>
  Object.fromEntries(regimes.flatMap(({ findings }) => findings.map(({ rule, result }) => [rule, result])));

describe('a rule with a reach of its own', () => {
  it('compiles', () => expect(problems).toEqual([]));

  it('is judged, and nothing else of the regime, where the regime does not reach the item', () => {
    const answer = judge('BR', { usPerson: true }, true);
    expect(answer.outcome).toBe('licenceRequired');
    expect(rulesIn(answer)).toEqual({ 'zz-nexus': 'applies', 'zz-help': 'applies' });
    expect(answer.regimes[0]?.findings[0]?.says).toEqual([{ code: 'nexusBeyond', rules: ['zz-help'] }]);
    expect(judgeLists(book, 'zz', factsOf('BR', { usPerson: true }, true))).toBe('notListed');
  });

  it('leaves the regime out where it does not reach the case either', () => {
    expect(judge('BR', { usPerson: false }, true).regimes).toEqual([]);
    expect(judgeLists(book, 'zz', factsOf('BR', { usPerson: false }, true))).toBeUndefined();
  });

  it('asks for its reach while that is open, and proves nothing', () => {
    const answer = judge('BR', {}, true);
    expect([answer.outcome, answer.questions]).toEqual(['unknown', ['exporter.usPerson']]);
    expect(rulesIn(answer)).toEqual({ 'zz-nexus': 'undetermined', 'zz-help': 'undetermined' });
  });

  it('allows what it does not forbid', () => {
    expect(judge('BR', { usPerson: true }, false)).toMatchObject({ outcome: 'allowed' });
  });

  it('stands beside the other rules where the regime reaches the item', () => {
    expect(rulesIn(judge('FR', { usPerson: false }, true))).toMatchObject({
      'zz-help': 'applies',
      'zz-rows:AA': 'applies',
    });
  });

  it('is proven while the reach of the regime is open, and the other rules are not', () => {
    const open = compileSmall({
      'zz/rules/zz-help.yml': HELP,
      'zz/regime.yml': `key: zz
title: Test regime
authority: Tests
modelled: true
controlList: zz
nexus: { when: { fact: { key: zz.isToy, is: true } }, says: A toy., evidence: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText } }
reading: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }
`,
    });
    const answer = judgeTransaction(loadRuleBook(open.source), factsOf('FR', { usPerson: true }, true));
    expect([answer.outcome, answer.possible]).toEqual(['licenceRequired', ['licenceRequired']]);
    expect(rulesIn(answer)).toMatchObject({ 'zz-help': 'applies', 'zz-rows:AA': 'undetermined' });
  });
});
