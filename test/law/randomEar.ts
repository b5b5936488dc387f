/** Random transactions under the EAR from a seed: any code, any destination, facts, parties, hits, dates; plain numbers, so 100,000 are quick. */
import { countryCodeSchema } from '../../src/domain/country.ts';
import { COUNTRY_ROWS } from '../../src/domain/countryRows.ts';
import { type DealSign, REGIONS, SIGN_FIELDS, SIGN_KINDS } from '../../src/domain/deal/dealSign.ts';
import { scopeReferences } from '../../src/domain/itemScope.ts';
import { parseItemScope } from '../../src/domain/parseItemScope.ts';
import { PARTY_TYPES, ROLES } from '../../src/domain/party.ts';
import {
  type FactValue,
  TRANSACTION_KINDS,
  type Transaction,
  transactionSchema,
} from '../../src/domain/transaction.ts';
import { localDate } from '../../src/kit/localDate.ts';
import type { Facts, PartyFacts } from '../../src/rules/book/facts.ts';
import type { RuleBook } from '../../src/rules/book/ruleBook.ts';

export type Random = () => number;

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DAYS = [
  '2019-05-01',
  '2021-11-26',
  '2022-06-01',
  '2025-02-10',
  '2025-10-15',
  '2026-01-05',
  '2026-07-23',
  '2026-07-23',
  '2026-07-23',
  '2026-08-01',
  '2026-11-24',
];

export class EarGenerator {
  private readonly random: Random;
  private readonly book: RuleBook;
  private readonly codes: readonly string[];
  private readonly places = COUNTRY_ROWS.map(({ code }) => code);
  private readonly texts: readonly string[];

  constructor(book: RuleBook, random: Random) {
    this.book = book;
    this.random = random;
    const list = book.source.regimes.flatMap(({ controlLists }) => controlLists).find(({ key }) => key === 'us-ear');
    const entries = list?.entries ?? [];
    const named = entries.flatMap(({ code, rows }) =>
      rows.flatMap(({ scope }) => scopeReferences(parseItemScope(scope, code)).codes),
    );
    this.codes = [
      ...new Set([
        ...entries.flatMap(({ code, paragraphs }) => [code, ...paragraphs.map((path) => code + path)]),
        ...named,
      ]),
    ];
    const quoted = entries.flatMap(({ rows }) => rows.flatMap(({ scope }) => scope.match(/"[^"]+"/g) ?? []));
    this.texts = [...new Set(quoted.map((text) => text.slice(1, -1)))];
  }

  private pick<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.random() * all.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  private often = (share: number): boolean => this.random() < share;

  private code(): string {
    if (this.often(0.06)) return this.pick(['EAR99', 'EAR99', '9Z999', '5A001.f.1', '4D004']);
    const code = this.pick(this.codes);
    const deeper = this.often(0.15) ? `${code}.${this.pick(['a', 'b', '1', '2'])}` : code;
    return /^\d[DE]/.test(code) && this.often(0.5) ? `${deeper} (for ${this.pick(this.codes)})` : deeper;
  }

  private facts(): Record<string, FactValue> {
    const facts: Record<string, FactValue> = {};
    for (const { key, type, values } of this.book.factKeys.values()) {
      if (!key.startsWith('us-ear.') || !this.often(0.4)) continue;
      facts[key] =
        type === 'boolean'
          ? this.often(0.3)
          : type === 'number'
            ? Math.floor(this.random() * 1000)
            : type === 'text'
              ? this.pick(values ?? ['x'])
              : [this.pick(this.texts), this.pick(this.texts)];
    }
    return facts;
  }

  /** Most parties stand where the item goes, as in life; others anywhere. */
  private country(to: string): string | null {
    if (this.often(0.5)) return to;
    return this.often(0.85) ? this.pick(this.places) : null;
  }

  private party(index: number, to: string): PartyFacts {
    const hits = this.often(0.25) ? [this.hit(index)] : [];
    const share = this.pick([0, 0, 0, 0, 30, 50, 60]);
    const ownership = this.book.programmesRead.map((programme) => ({
      programme,
      atLeast: share,
      atMost: Math.min(100, share + this.pick([0, 0, 20])),
      owners: [],
    }));
    return {
      name: `Party ${index}`,
      role: this.pick(['endUser', 'endUser', 'endUser', ...ROLES]),
      country: this.country(to),
      hits,
      ...(this.often(0.8) ? { ownership } : {}),
    };
  }

  private owners() {
    if (this.often(0.5)) return [];
    const country = this.often(0.4) ? 'CN' : this.pick(this.places);
    return [{ name: 'Owner', share: this.pick([20, 50, 51, 100]), ...(this.often(0.8) ? { country } : {}) }];
  }

  private hit(index: number): PartyFacts['hits'][number] {
    return {
      programme: this.pick(this.book.programmesRead),
      listingId: `list:${index}`,
      list: 'list',
      name: `Listed ${index}`,
      programTags: [],
      match: this.pick(['proven', 'proven', 'open']),
      score: 1,
      inForce: this.pick(['true', 'true', 'false', 'unknown']),
      validFrom: null,
      validTo: null,
      requirement: this.pick([
        null,
        { scope: 'allItems', text: 'all', policy: null },
        { scope: 'text', text: 'some', policy: null },
      ]),
      citation: null,
    };
  }

  /** Most are signed on the day; some are of another day, of nobody, or end before. */
  private statements(date: string): NonNullable<Transaction['statements']> {
    const given = [...this.book.statements.keys()].filter(() => this.often(0.7));
    return given.map((id) => ({
      id,
      by: this.often(0.95) ? 'Ada Officer' : 'Ada',
      on: localDate(this.often(0.85) ? date : this.pick(DAYS)),
      ...(this.often(0.05) ? { until: localDate(this.pick(DAYS)) } : {}),
    }));
  }

  private resolution(): NonNullable<Transaction['redFlagResolutions']>[number] {
    return {
      rule: 'us-ear-text-contradicts',
      by: 'Ada Officer',
      on: localDate(this.pick(DAYS)),
      why: 'It was looked into.',
      ...(this.often(0.8) ? { evidence: 'a file' } : {}),
      ...(this.often(0.9) ? { second: this.pick(['Bo Counsel', 'Bo Counsel', 'ada officer']) } : {}),
      ...(this.often(0.3) ? { about: this.pick(['words 0', 'words 1', '/endUse/text']) } : {}),
    };
  }

  private signs(): readonly DealSign[] {
    return Array.from({ length: 1 + Math.floor(this.random() * 3) }, (_, index): DealSign => {
      const kind = this.often(0.5) ? 'place' : this.pick(SIGN_KINDS);
      const field = this.pick(SIGN_FIELDS);
      const region = this.often(0.3) ? this.pick(REGIONS) : undefined;
      const country = countryCodeSchema.parse(
        region ? 'UA' : this.pick(['RU', 'IR', 'CN', 'UA', 'SG', ...this.places]),
      );
      const at = field === 'address' ? `/parties/${index}/addresses/0/full` : '/endUse/text';
      if (kind !== 'place') return { kind, words: `words ${index}`, field, at };
      const part = this.often(0.2) ? { partly: true as const } : {};
      return { kind, words: `words ${index}`, field, at, country, ...(region ? { region, ...part } : {}) };
    });
  }

  next(): Facts {
    const date = this.pick(DAYS);
    const to = this.often(0.1) ? 'UA' : this.pick(this.places);
    const transaction: Transaction = transactionSchema.parse({
      kind: this.pick(['export', 'export', 'export', ...TRANSACTION_KINDS]),
      exporter: this.pick([
        null,
        { name: 'Ex', country: 'US', usPerson: true },
        { name: 'Ex', country: 'FR', usPerson: false },
        { name: 'Ex' },
      ]),
      from: this.pick(['US', 'US', 'US', 'DE', 'TW']),
      to,
      items: [
        {
          classifications: this.often(0.97) ? [{ code: this.code() }] : [],
          origin: this.pick(['US', 'US', 'TW', null]),
          value: this.often(0.5)
            ? { amount: `${Math.floor(this.random() * 8000)}.00`, currency: this.pick(['USD', 'USD', 'EUR']) }
            : null,
        },
      ],
      parties: ROLES.slice(0, 3).map((role) =>
        this.often(0.4)
          ? { name: role, role, type: this.pick(PARTY_TYPES), owners: this.owners() }
          : { name: role, role },
      ),
      partiesComplete: this.often(0.8),
      endUse: this.often(0.8) ? { text: this.often(0.9) ? 'office use' : 'n/a' } : null,
      facts: this.facts(),
      endUseAttestation: null,
      ...(this.often(0.6) ? { statements: this.statements(date) } : {}),
      ...(this.often(0.1) ? { redFlagResolutions: [this.resolution()] } : {}),
      route: this.often(0.3) ? [this.pick(this.often(0.3) ? ['KZ', 'RU', 'CU', 'UA'] : this.places)] : [],
      ...(this.often(0.15) ? { ultimateDestination: this.pick(this.places) } : {}),
      date,
      dates: { contract: null, exported: this.often(0.3) ? this.pick(DAYS) : null },
      regimes: ['us-ear'],
    });
    const full = this.often(0.7);
    return {
      transaction,
      ...(this.often(0.25) ? { signs: this.signs() } : {}),
      parties: Array.from({ length: Math.floor(this.random() * 3) }, (_, index) => this.party(index, to)),
      coverage: new Map(
        this.book.programmesRead.map((key) => [
          key,
          { state: full || this.often(0.8) ? this.pick(['loaded', 'loaded', 'stale'] as const) : ('partial' as const) },
        ]),
      ),
      membership: () => ({ membership: 'unknown', says: '', conflicts: [], version: null }),
      validAt: transaction.date,
    };
  }
}
