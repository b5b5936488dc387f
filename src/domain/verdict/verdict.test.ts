import { describe, expect, it } from 'vitest';
import { packedVerdictSchema, packVerdict, unpackVerdict } from './packedVerdict.ts';
import type { Verdict } from './verdict.ts';
import { verdictSchema } from './verdict.ts';

const verdict: Verdict = {
  outcome: 'unknown',
  possible: ['unknown', 'prohibited'],
  couldBeWorse: ['prohibited'],
  reviewPolicy: null,
  authorisation: null,
  regimes: [
    {
      regime: 'us-ear',
      nexus: 'applies',
      outcome: 'unknown',
      possible: ['unknown', 'prohibited'],
      listBased: 'unknown',
      findings: [
        {
          rule: 'us-ear-entity-list',
          version: 0,
          result: 'undetermined',
          says: [{ code: 'ruleOpen' }, { code: 'listings', rows: [0] }],
          missing: ['match:us-csl:1'],
          listings: [0],
        },
      ],
      exceptions: [
        { rule: 'us-ear-ace', version: 0, result: 'undetermined', why: { code: 'conditionsOpen' }, given: [null] },
      ],
    },
  ],
  notEvaluated: [{ regime: 'eu-dual-use', why: 'notReached' }],
  questions: ['match:us-csl:1'],
  redFlags: [{ rule: 'us-ear-red-flag', says: [{ code: 'ruleApplies', version: 0 }] }],
  obligations: [{ rule: 'us-ear-red-flag', version: 0 }],
  nextChange: {
    on: '2027-01-01',
    what: { code: 'ruleEnds', rule: 'us-ear-entity-list', between: ['2027-01-01', '2027-02-01'] },
  },
  roles: ['endUser'],
  listings: [
    {
      party: 'Candiru',
      id: 'us-csl:1',
      name: 'CANDIRU',
      programme: 'us-bis-entity-list',
      inForce: 'true',
      validFrom: '2021-11-04',
      validTo: null,
      score: 0.9,
      match: 'open',
    },
  ],
};

describe('the verdict', () => {
  it('is plain JSON that reads back as it was', () => {
    expect(verdictSchema.parse(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict);
  });

  it('has no room for a sentence of its own', () => {
    const [regime] = verdict.regimes;
    const said = { ...verdict, regimes: [{ ...regime, says: 'A licence is required.' }] };
    expect(verdictSchema.safeParse(said).success).toBe(false);
  });

  it('refuses a code that no prose knows, and a red flag that says nothing', () => {
    for (const redFlags of [[{ rule: 'a', says: [{ code: 'unheardOf' }] }], [{ rule: 'a' }]])
      expect(verdictSchema.safeParse({ ...verdict, redFlags }).success).toBe(false);
  });
});

describe('a packed verdict', () => {
  it('gives back the same verdict', () => {
    expect(unpackVerdict(packedVerdictSchema.parse(JSON.parse(JSON.stringify(packVerdict(verdict)))))).toEqual(verdict);
  });

  it('is refused where a finding names a key that is not there', () => {
    expect(() => unpackVerdict({ ...packVerdict(verdict), keys: [] })).toThrow('has 0 keys');
  });
});
