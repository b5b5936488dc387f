/** Random facts over the bundled law, and every way to know one thing less. */
import fc from 'fast-check';
import type { Transaction } from '../../domain/transaction.ts';
import type { Facts, PartyFacts, PartyHit, ProgrammeCoverage } from '../book/facts.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { allStatements } from '../scenario/allStatements.ts';
import { partyHit } from './partyHit.ts';

/** Facts as plain data, so that a test can print and change them. */
export interface PlainFacts {
  readonly transaction: Transaction;
  readonly parties: readonly PartyFacts[];
  readonly coverage: Readonly<Record<string, ProgrammeCoverage['state']>>;
  readonly membership: 'member' | 'notMember' | 'unknown' | 'disputed';
}

export function toFacts({ transaction, parties, coverage, membership }: PlainFacts): Facts {
  return {
    transaction,
    parties,
    coverage: new Map(Object.entries(coverage).map(([key, state]) => [key, { state }])),
    membership: () => ({ membership, says: `membership ${membership}`, conflicts: [], version: 'x' }),
    validAt: transaction.date,
  };
}

const ROLES = ['purchaser', 'intermediateConsignee', 'endUser', 'endUser', 'endUser', 'forwarder', 'bank'] as const;

/** Weighted towards cases that can end in `allowed`: full coverage, complete parties, clean hits. */
export function arbitraryFacts(book: RuleBook): fc.Arbitrary<PlainFacts> {
  const often = (share: number) => fc.integer({ min: 1, max: 100 }).map((roll) => roll <= share);
  const hit = fc.record({
    programme: fc.constantFrom(...book.programmesRead),
    match: fc.constantFrom('proven', 'proven', 'open'),
    inForce: fc.constantFrom('true', 'true', 'false', 'unknown'),
    requirement: fc.constantFrom(
      null,
      { scope: 'allItems', text: 'all', policy: 'presumptionOfDenial' },
      { scope: 'text', text: 'some', policy: null },
    ),
  });
  const party = fc.record({
    role: fc.constantFrom(...ROLES),
    country: fc.constantFrom('CA', 'AE', 'IR', null),
    hits: fc.array(hit, { maxLength: 1 }),
    share: fc.constantFrom(0, 0, 0, 0, 60, null),
  });
  const regimes = fc.constantFrom(null, ['us-ear'], ['us-ear'], ['us-ofac'], ['il-deca'], ['us-ear', 'us-ofac']);
  // A few facts at a time: among a hundred and more, some would always bite, and nothing would ever be allowed.
  const booleans = [...book.factKeys.values()].filter(({ type }) => type === 'boolean').map(({ key }) => key);
  const facts = fc
    .array(fc.tuple(fc.constantFrom(...booleans), often(30)), { maxLength: 3 })
    .map((pairs) => Object.fromEntries(pairs));
  return fc
    .record({
      from: fc.constantFrom('US', 'US', 'US', 'IL', 'DE'),
      to: fc.constantFrom('CA', 'CA', 'GB', 'AE', 'IR', 'RU', 'CN', 'UA', 'KP', 'SY', 'UA-43', 'PS', 'HK'),
      codes: fc.array(
        fc.constantFrom(
          'EAR99',
          'EAR99',
          '4D004',
          '5A001.j',
          '5A001.f.1',
          '5A001',
          '5D001.a',
          '4A005.z.2',
          '5A992.c',
          'none',
        ),
        { minLength: 1, maxLength: 2 },
      ),
      origin: fc.constantFrom('US', 'US', 'IL', null),
      kind: fc.constantFrom('export', 'export', 'export', 'reexport', 'deemedExport', 'marketing'),
      exporter: fc.constantFrom(
        null,
        { name: 'Ex', country: 'US', usPerson: true },
        { name: 'Ex', country: 'FR', usPerson: false },
        { name: 'Ex', country: 'IL' },
      ),
      date: fc.constantFrom(
        '2021-11-26',
        '2023-01-10',
        '2025-10-15',
        '2026-07-23',
        '2026-07-23',
        '2026-08-01',
        '2026-11-24',
      ),
      parties: fc.array(party, { maxLength: 3 }),
      complete: often(85),
      endUse: often(85),
      attested: often(80),
      facts,
      full: often(75),
      states: fc.array(fc.constantFrom('loaded', 'loaded', 'partial', 'notLoaded', 'stale', 'outsidePeriod'), {
        minLength: 20,
        maxLength: 20,
      }),
      membership: fc.constantFrom('member', 'notMember', 'unknown', 'disputed'),
      regimes,
    })
    .chain((parts) => often(30).map((tame) => (tame ? { ...parts, ...TAME } : parts)))
    .map((parts) => build(book, parts as unknown as Parts));
}

/** A third of the cases differ in their parties only: among all else that may be open, hardly one in two hundred would be allowed. */
const TAME = {
  from: 'US',
  to: 'CA',
  codes: ['EAR99'],
  origin: 'US',
  kind: 'export',
  date: '2026-07-23',
  complete: true,
  endUse: true,
  attested: true,
  facts: {},
  full: true,
  regimes: ['us-ear'],
};

interface Parts {
  readonly from: Transaction['from'];
  readonly to: Transaction['to'];
  readonly codes: readonly string[];
  readonly origin: Transaction['from'] | null;
  readonly kind: Transaction['kind'];
  readonly exporter: Transaction['exporter'];
  readonly date: Transaction['date'];
  readonly parties: readonly {
    role: PartyFacts['role'];
    country: string | null;
    hits: readonly Partial<PartyHit>[];
    share: number | null;
  }[];
  readonly complete: boolean;
  readonly endUse: boolean;
  readonly attested: boolean;
  readonly facts: Transaction['facts'];
  readonly full: boolean;
  readonly states: readonly ProgrammeCoverage['state'][];
  readonly membership: PlainFacts['membership'];
  readonly regimes: string[] | null;
}

function build(book: RuleBook, parts: Parts): PlainFacts {
  const transaction: Transaction = {
    kind: parts.kind,
    exporter: parts.exporter,
    from: parts.from,
    to: parts.to,
    items: parts.codes.map((code) => ({
      classifications: code === 'none' ? [] : [{ code, basis: 'self' as const }],
      origin: parts.origin,
    })),
    parties: [],
    partiesComplete: parts.complete,
    endUse: parts.endUse ? { text: 'office use' } : null,
    facts: parts.facts,
    endUseAttestation: null,
    ...(parts.attested ? { statements: allStatements(book, parts) } : {}),
    route: [],
    date: parts.date,
    dates: { contract: null, exported: null },
    regimes: parts.regimes,
  };
  return {
    transaction,
    parties: parts.parties.map(({ role, country, hits, share }, index) =>
      partyOf(book, index, role, country, hits, share),
    ),
    coverage: Object.fromEntries(
      book.programmesRead.map((key, index) => [key, parts.full ? 'loaded' : (parts.states[index] ?? 'loaded')]),
    ),
    membership: parts.membership,
  };
}

function partyOf(
  book: RuleBook,
  index: number,
  role: PartyFacts['role'],
  country: string | null,
  hits: readonly Partial<PartyHit>[],
  share: number | null,
): PartyFacts {
  const ownership = book.programmesRead.map((programme) => ({
    programme,
    atLeast: share ?? 0,
    atMost: share ?? 0,
    owners: [],
  }));
  return {
    name: `Party ${index}`,
    role,
    country,
    ...(share === null ? {} : { ownership }),
    hits: hits.map((hit, number) =>
      partyHit({
        programme: '',
        listingId: `list:${index}-${number}`,
        list: 'list',
        name: `Listed ${index}-${number}`,
        ...hit,
      }),
    ),
  };
}

/**
 * Every way to know one thing less. A party taken away leaves the parties not known to be complete; a hit taken away leaves its
 * programme only partly covered: the row is no longer known, which is not the same as known to be absent.
 */
export function knowingLess(facts: PlainFacts): readonly { readonly what: string; readonly facts: PlainFacts }[] {
  const { transaction, parties, coverage } = facts;
  const less: { what: string; facts: PlainFacts }[] = [];
  const change = (what: string, part: Partial<Transaction>) =>
    less.push({ what, facts: { ...facts, transaction: { ...transaction, ...part } } });
  for (const key of Object.keys(transaction.facts)) {
    const { [key]: _gone, ...rest } = transaction.facts;
    change(`fact ${key}`, { facts: rest });
  }
  for (const { id } of transaction.statements ?? [])
    change(`statement ${id}`, { statements: (transaction.statements ?? []).filter((one) => one.id !== id) });
  change('end use', { endUse: null });
  change('completeness', { partiesComplete: false });
  change('exporter', { exporter: null });
  if (transaction.exporter) {
    const { usPerson: _gone, ...rest } = transaction.exporter;
    change('usPerson', { exporter: rest });
    change('exporter country', { exporter: { ...transaction.exporter, country: null } });
  }
  change('origin', { items: transaction.items.map((item) => ({ ...item, origin: null })) });
  change('classification', { items: transaction.items.map((item) => ({ ...item, classifications: [] })) });
  for (const programme of Object.keys(coverage))
    less.push({
      what: `coverage of ${programme}`,
      facts: { ...facts, coverage: { ...coverage, [programme]: 'notLoaded' } },
    });
  for (const [index, party] of parties.entries()) {
    const others = parties.filter((_, other) => other !== index);
    less.push({
      what: `party ${index}`,
      facts: { ...facts, transaction: { ...transaction, partiesComplete: false }, parties: others },
    });
    const put = (what: string, changed: PartyFacts, state = coverage) =>
      less.push({
        what,
        facts: { ...facts, coverage: state, parties: parties.map((one, other) => (other === index ? changed : one)) },
      });
    const { ownership: _gone, ...unowned } = party;
    put(`ownership of party ${index}`, unowned);
    put(`country of party ${index}`, { ...party, country: null });
    for (const hit of party.hits) {
      put(`hit of party ${index}`, { ...party, hits: [] }, { ...coverage, [hit.programme]: 'partial' });
      put(`certainty of hit ${index}`, { ...party, hits: [{ ...hit, match: 'open' }] });
      put(`period of hit ${index}`, { ...party, hits: [{ ...hit, inForce: 'unknown' }] });
    }
  }
  return less;
}
