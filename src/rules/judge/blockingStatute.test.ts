import { describe, expect, it } from 'vitest';
import { countryCodeSchema } from '../../domain/country.ts';
import { loadRuleBook } from '../book/loadRuleBook.ts';
import { determine } from '../prose/determine.ts';
import { smallFacts } from '../testing/smallFacts.ts';
import { compileSmall, edited } from '../testing/smallLaw.ts';

const EVIDENCE = 'evidence: { citations: [{ instrument: "Act 2" }], authority: statute, verification: primaryText }';
const { source } = compileSmall(
  edited(
    'zz/regime.yml',
    'nexus: { when: { from: { in: ["FR"] } }',
    `blockingStatute: { when: { exporterCountry: { in: ["IT"] } }, says: "Act 2 forbids compliance.", ${EVIDENCE} }
nexus: { when: { any: [{ from: { in: ["FR"] } }, { fact: { key: zz.isToy, is: true } }] }`,
  ),
);
const book = loadRuleBook(source);
const place = (code: string) => countryCodeSchema.parse(code);
const ask = (country: string, facts: Record<string, boolean>, from = 'DE') =>
  determine(book, smallFacts({ exporter: { name: 'Ex', country: place(country) }, from: place(from), facts }));

describe('a blocking statute of the exporter', () => {
  it('leaves a regime out whose nexus is open, and says which statute', () => {
    const { regimes, regimesNotEvaluated, questions } = ask('IT', {});
    expect(regimes).toEqual([]);
    expect(questions).toEqual([]);
    expect(regimesNotEvaluated).toEqual([{ regime: 'zz', why: expect.stringContaining('Act 2 forbids compliance.') }]);
  });

  it('leaves the regime in once its nexus is proven', () => {
    expect(ask('IT', { 'zz.isToy': true }).regimes).toMatchObject([{ nexus: 'applies' }]);
    expect(ask('IT', {}, 'FR').regimes).toMatchObject([{ nexus: 'applies' }]);
  });

  it('is nothing to an exporter of another country, whose open nexus stays open', () => {
    expect(ask('ES', {}).regimes).toMatchObject([{ nexus: 'undetermined' }]);
  });

  it('does not reach an exporter whose country is not given', () => {
    const answer = determine(book, smallFacts({ exporter: null, from: place('DE'), facts: {} }));
    expect(answer.regimes).toMatchObject([{ nexus: 'undetermined' }]);
  });
});
