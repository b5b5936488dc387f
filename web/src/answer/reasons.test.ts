import { describe, expect, it } from 'vitest';
import type { Finding, RegimeResult } from '../../../src/domain/determination.ts';
import { groupQuestions } from './openQuestionGroups.ts';
import { openFindings, reasonsFor } from './reasons.ts';

const finding = (given: Partial<Finding>): Finding => ({
  rule: 'rule',
  kind: 'requirement',
  result: 'applies',
  says: 'A licence is required.',
  missing: [],
  reviewPolicy: null,
  citations: [],
  authority: 'statute',
  state: 'inForce',
  verification: 'primaryText',
  verifiedOn: null,
  conflicts: [],
  listings: [],
  overcomeBy: [],
  holder: null,
  ...given,
});

const regime = (outcome: RegimeResult['outcome'], findings: readonly Finding[]): RegimeResult => ({
  regime: 'us-ear',
  nexus: 'applies',
  outcome,
  possible: [outcome],
  listBased: 'unknown',
  findings: [...findings],
  exceptions: [],
});

describe('reasonsFor', () => {
  it('gives the proven requirements that nothing overcomes, of the regimes that decide', () => {
    const regimes = [
      regime('licenceRequired', [
        finding({ says: 'Needed.', holder: 'exporter' }),
        finding({ says: 'Overcome.', overcomeBy: ['ACE'] }),
        finding({ says: 'Open.', result: 'undetermined' }),
        finding({ says: 'Defined.', kind: 'definition' }),
      ]),
      regime('unknown', [finding({ says: 'Of a regime that does not decide.' })]),
    ];
    expect(reasonsFor({ outcome: 'licenceRequired', regimes })).toEqual([
      { regime: 'us-ear', says: 'Needed.', holder: 'exporter' },
    ]);
  });

  it('gives prohibitions, not requirements, for what is prohibited', () => {
    const regimes = [
      regime('prohibited', [finding({ says: 'Banned.', kind: 'prohibition' }), finding({ says: 'Needed.' })]),
    ];
    expect(reasonsFor({ outcome: 'prohibited', regimes }).map(({ says }) => says)).toEqual(['Banned.']);
  });

  it('gives none while nothing is proven, and counts the deciding findings that are open', () => {
    const regimes = [
      regime('unknown', [
        finding({ result: 'undetermined' }),
        finding({ result: 'undetermined', kind: 'definition' }),
        finding({ result: 'doesNotApply' }),
      ]),
    ];
    expect(reasonsFor({ outcome: 'unknown', regimes })).toEqual([]);
    expect(openFindings({ regimes })).toBe(1);
  });
});

describe('groupQuestions', () => {
  it('puts first what settles most, and keeps the order of equals', () => {
    const questions = [
      { fact: 'us-ear.a', text: '', settles: ['one'] },
      { fact: 'us-ear.b', text: '', settles: ['one', 'two'] },
      { fact: 'us-ear.c', text: '', settles: ['two'] },
    ];
    expect(groupQuestions(questions).answerable.map(({ fact }) => fact)).toEqual(['us-ear.b', 'us-ear.a', 'us-ear.c']);
  });

  it('puts apart what somebody can answer, what needs a list, and what needs law or judgement', () => {
    const ask = (fact: string) => ({ fact, text: fact, settles: [] });
    const grouped = groupQuestions(['law:us-ear', 'us-ear.a', 'programme:us-ofac-sdn', 'item.origin'].map(ask));
    expect(grouped.answerable.map(({ fact }) => fact)).toEqual(['us-ear.a', 'item.origin']);
    expect(grouped.programmes).toEqual(['us-ofac-sdn']);
    expect(grouped.others.map(({ fact }) => fact)).toEqual(['law:us-ear']);
  });
});
