/**
 * What the text of a deal says goes before what is said of it: deals that are allowed with harmless words are not with others, whatever facts
 * and statements say, and a red flag names the words and the place. Signs are read from the texts, as the program does.
 */
import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/domain/determination.ts';
import { type Transaction, transactionSchema } from '../../src/domain/transaction.ts';
import type { Facts, PartyFacts } from '../../src/rules/book/facts.ts';
import { determine, type RulesAnswer } from '../../src/rules/prose/determine.ts';
import { allStatements } from '../../src/rules/scenario/allStatements.ts';
import { readSigns } from '../../src/signs/index.ts';
import { loadLawBook } from './lawBook.ts';
import { EarGenerator, randomFrom } from './randomEar.ts';

const book = loadLawBook();

interface Deal {
  readonly to: string;
  readonly name?: string;
  readonly owner?: string;
  readonly use?: string;
  readonly item?: string;
  readonly code?: string;
  readonly bank?: string;
  readonly address?: string;
  readonly facts?: Transaction['facts'];
  readonly regimes?: readonly string[];
  readonly resolutions?: Transaction['redFlagResolutions'];
}

function factsOf(deal: Deal): Facts {
  const { to, name = 'Plain Foods', use = 'canning of fish', item = 'seals', code = 'EAR99', facts = {} } = deal;
  const regimes = deal.regimes ?? ['us-ear'];
  const parties = [
    {
      name,
      role: 'endUser',
      country: to,
      owners: [{ name: deal.owner ?? 'Jane Willowbrook', share: 100 }],
      ownersComplete: true,
      addresses: deal.address ? [{ full: deal.address }] : [],
    },
    ...(deal.bank ? [{ name: deal.bank, role: 'bank', country: to }] : []),
  ];
  const transaction = transactionSchema.parse({
    kind: 'export',
    exporter: { name: 'Acme Inc', country: 'US', usPerson: true },
    from: 'US',
    to,
    items: [{ description: item, classifications: [{ list: 'us-ear', code }], origin: 'US' }],
    parties,
    partiesComplete: true,
    endUse: { text: use },
    facts,
    endUseAttestation: null,
    route: [],
    date: '2026-10-01',
    dates: { contract: null, exported: null },
    regimes,
    statements: allStatements(book, { date: '2026-10-01' as Transaction['date'], facts, regimes }),
    ...(deal.resolutions ? { redFlagResolutions: deal.resolutions } : {}),
  });
  const named = transaction.parties.map(
    (party): PartyFacts => ({
      name: party.name,
      role: party.role,
      country: party.country ?? null,
      hits: [],
      ownership: book.programmesRead.map((programme) => ({ programme, atLeast: 0, atMost: 0, owners: [] })),
    }),
  );
  const signs = readSigns(transaction);
  return {
    transaction,
    parties: named,
    ...(signs.length > 0 ? { signs } : {}),
    coverage: new Map(book.programmesRead.map((key) => [key, { state: 'loaded' }])),
    membership: () => ({ membership: 'unknown', says: '', conflicts: [], version: null }),
    validAt: transaction.date,
  };
}

const ask = (deal: Deal): RulesAnswer => determine(book, factsOf(deal));
const flags = (answer: RulesAnswer): readonly string[] =>
  answer.redFlags.filter(({ rule }) => rule.endsWith('-text-contradicts')).map(({ text }) => text);
const open = (answer: RulesAnswer): readonly string[] => answer.questions.map(({ fact }) => fact);

const NOT_COVERED = { 'us-ear.coveredRegionOfUkraine': false, 'us-ofac.coveredRegionOfUkraine': false };

describe('the text of a deal', () => {
  it('that says nothing leaves the answer to facts and statements', () => {
    expect(ask({ to: 'UA', name: 'Lviv Hospital', facts: NOT_COVERED }).outcome).toBe('allowed');
    expect(ask({ to: 'AE' }).outcome).toBe('allowed');
    expect(ask({ to: 'KG' }).outcome).toBe('allowed');
    expect(ask({ to: 'SG', code: '3A090.b' }).outcome).not.toBe('prohibited');
  });

  it('names Luhansk: a hospital there is not allowed by two facts that deny it', () => {
    for (const regime of ['us-ear', 'us-ofac']) {
      const answer = ask({ to: 'UA', name: 'Donbass Hospital Luhansk', facts: NOT_COVERED, regimes: [regime] });
      expect(answer.outcome).not.toBe('allowed');
      expect(flags(answer).join(' ')).toContain('"Luhansk"');
      expect(open(answer)).toContain(`${regime}.coveredRegionOfUkraine`);
    }
  });

  it('names Tehran and Bandar Abbas: a buyer in Dubai is not allowed', () => {
    for (const regime of ['us-ear', 'us-ofac']) {
      const answer = ask({ to: 'AE', bank: 'Bank of Tehran', use: 'cannery in Bandar Abbas', regimes: [regime] });
      expect(answer.outcome).not.toBe('allowed');
      expect(flags(answer).join(' ')).toMatch(/"Bandar Abbas".*Iran.*"Tehran"/);
    }
  });

  it('says resale: a reseller in Kyrgyzstan is not allowed', () => {
    const answer = ask({ to: 'KG', item: 'HS 8542.31 integrated circuits', use: 'resale' });
    expect(answer.outcome).not.toBe('allowed');
    expect(flags(answer).join(' ')).toContain('"resale"');
  });

  it.each(['مصنع تعليب في ميناء بندر عباس', 'מפעל שימורים בנמל בנדר עבאס', '阿巴斯港罐头厂', 'завод в Бендер-Аббасе'])(
    'names a port of Iran in its own letters: %s',
    (use) => {
      for (const regime of ['us-ear', 'us-ofac']) {
        const answer = ask({ to: 'AE', use, regimes: [regime], facts: { 'us-ofac.intendedForEmbargoedPlace': false } });
        expect(answer.outcome).not.toBe('allowed');
        expect(flags(answer).join(' ')).toContain('Iran');
      }
    },
  );

  it('names an owner of Beijing: the headquarters are asked again', () => {
    const deal: Deal = { to: 'SG', code: '4A090', facts: { 'us-ear.headquarteredInD5': false } };
    expect(open(ask(deal))).not.toContain('us-ear.headquarteredInD5');
    const answer = ask({ ...deal, owner: 'Beijing Zhongguan Cloud' });
    expect(answer.outcome).not.toBe('allowed');
    expect(open(answer)).toContain('us-ear.headquarteredInD5');
    expect(flags(answer).join(' ')).toContain('"Beijing"');
  });

  it('names Simferopol in an address: that decides', () => {
    const facts = { ...NOT_COVERED, 'us-ear.foodOrMedicine': false, 'us-ear.internetCommunicationsSoftware': false };
    expect(ask({ to: 'UA', address: '12 Gagarina, Simferopol', facts }).outcome).toBe('licenceRequired');
    expect(ask({ to: 'UA', address: 'Сімферополь', facts, regimes: ['us-ofac'] }).outcome).toBe('prohibited');
    expect(ask({ to: 'UA', address: 'Kramatorsk, Donetsk oblast', facts }).outcome).toBe('unknown');
    expect(ask({ to: 'UA', address: 'Lviv', facts }).outcome).toBe('allowed');
  });

  it('is settled by two persons with evidence, sign by sign', () => {
    const deal: Deal = { to: 'AE', bank: 'Bank of Tehran', use: 'cannery in Bandar Abbas' };
    const settled = {
      rule: 'us-ear-text-contradicts',
      by: 'Ada Officer',
      on: '2026-09-30' as Transaction['date'],
      why: 'It was looked into.',
      evidence: 'file 7',
      second: 'Bo Counsel',
    };
    expect(ask({ ...deal, resolutions: [settled] }).outcome).toBe('allowed');
    expect(ask({ ...deal, resolutions: [settled] }).redFlags.map(({ resolved }) => resolved)).toEqual([true, true]);
    const one = ask({ ...deal, resolutions: [{ ...settled, about: 'tehran' }] });
    expect([one.outcome, one.redFlags.map(({ resolved }) => resolved)]).toEqual(['unknown', [false, true]]);
    const { evidence: _none, ...unproven } = settled;
    const { second: _nobody, ...alone } = settled;
    for (const weak of [
      unproven,
      alone,
      { ...settled, second: 'ADA  officer' },
      { ...settled, rule: 'us-ear-informed' },
    ])
      expect(ask({ ...deal, resolutions: [weak] }).outcome).toBe('unknown');
  });
});

describe('signs in the text of a deal', () => {
  it('never make an answer milder, whatever is known beside them', () => {
    const generator = new EarGenerator(book, randomFrom(7));
    let stricter = 0;
    for (let run = 0; run < 400; run += 1) {
      const { signs = [], ...plain } = generator.next();
      const [without, withSigns] = [determine(book, plain), determine(book, { ...plain, signs })];
      expect(severityOf(withSigns.outcome), JSON.stringify({ ...plain.transaction, signs })).toBeGreaterThanOrEqual(
        severityOf(without.outcome),
      );
      if (JSON.stringify(withSigns.redFlags) !== JSON.stringify(without.redFlags)) stricter += 1;
    }
    expect(stricter).toBeGreaterThan(20);
  });
});
