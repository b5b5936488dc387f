import { describe, expect, it } from 'vitest';
import { ROLES } from '../../domain/party.ts';
import { bundledBook } from '../testing/bundledLaw.ts';
import { factsOn, nsoGroup } from '../testing/factsOn.ts';
import { judgeTransaction } from './judgeTransaction.ts';
import { settlesOf } from './settles.ts';

const book = bundledBook();
const DAY = '2026-07-23';
const judge = (given: Parameters<typeof factsOn>[1] = {}) => judgeTransaction(book, factsOn(DAY, given));

describe('a verdict', () => {
  it('names what was found by rule and version, and leaves out rules that plainly do not apply', () => {
    const { regimes } = judge({ from: 'US', regimes: ['us-ear'] });
    const findings = regimes.flatMap((regime) => regime.findings);
    for (const { rule, version, says } of findings) {
      if (version !== undefined) expect(book.rule(rule)?.versions[version], rule).toBeDefined();
      expect(says.map(({ code }) => code)).not.toEqual(['ruleClear']);
    }
    expect(findings.map(({ rule }) => rule)).toContain('us-ear-control-list:NS');
    expect(findings.length).toBeLessThan(book.rules.filter(({ regime }) => regime === 'us-ear').length);
  });

  it('quotes a row once, however many rules look at it', () => {
    const { regimes, listings } = judge({ from: 'US', to: 'IL', code: 'EAR99', parties: [nsoGroup()] });
    expect(listings).toMatchObject([{ party: 'NSO Group', id: 'surveillance-vendors:nso', match: 'proven' }]);
    expect(regimes.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'us-ear-entity-list')).toEqual({
      rule: 'us-ear-entity-list',
      version: expect.any(Number),
      result: 'applies',
      says: [
        { code: 'ruleApplies', version: expect.any(Number) },
        { code: 'listings', rows: [0] },
      ],
      reviewPolicy: 'presumptionOfDenial',
      listings: [0],
    });
  });

  it('says of every regime of the book whether it was evaluated, and why not', () => {
    const { regimes, notEvaluated } = judge({ from: 'US', regimes: ['us-ear'] });
    expect([...regimes, ...notEvaluated].map(({ regime }) => regime).sort()).toEqual(
      book.regimes.map(({ key }) => key).sort(),
    );
    expect(notEvaluated).toContainEqual({ regime: 'us-ofac', why: 'notAsked' });
    expect(notEvaluated).toContainEqual({ regime: 'wassenaar', why: 'notModelled' });
  });

  it('counts with every role while the parties are not all known', () => {
    expect(judge().roles).toEqual(['endUser']);
    expect(judge({ complete: false }).roles).toEqual(ROLES);
  });
});

describe('a question', () => {
  it('is each key once, in the order of the regimes, with all that it would settle', () => {
    const { regimes, questions } = judge({ from: 'US', complete: false });
    const settles = settlesOf(regimes);
    expect(questions).toEqual([...settles.keys()]);
    const open = regimes.filter(({ nexus }) => nexus === 'applies').flatMap(({ findings }) => findings);
    const lacking = open.filter(({ missing }) => missing?.includes('partiesComplete')).map(({ rule }) => rule);
    expect(lacking.length).toBeGreaterThan(1);
    expect(settles.get('partiesComplete')).toEqual(expect.arrayContaining(lacking));
  });

  it('is about the nexus alone while it is open whether the regime reaches the transaction', () => {
    const regime = judge({ complete: false }).regimes.find(({ nexus }) => nexus === 'undetermined');
    const [nexus] = regime?.findings ?? [];
    expect(nexus).toMatchObject({ rule: `${regime?.regime}-nexus`, says: [{ code: 'nexusOpen' }] });
    expect([...settlesOf(regime ? [regime] : [])]).toEqual(nexus?.missing?.map((key) => [key, [nexus.rule]]));
  });
});
