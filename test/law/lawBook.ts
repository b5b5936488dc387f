/** The law of the repository, compiled once for tests, and the shortest way to ask it about one item and one destination. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { countryCodeSchema } from '../../src/domain/country.ts';
import type { RegimeResult } from '../../src/domain/determination.ts';
import { type Transaction, transactionSchema } from '../../src/domain/transaction.ts';
import { parseLocalDate } from '../../src/kit/localDate.ts';
import type { Facts } from '../../src/rules/book/facts.ts';
import { loadRuleBook } from '../../src/rules/book/loadRuleBook.ts';
import type { RuleBook } from '../../src/rules/book/ruleBook.ts';
import { judgeLists } from '../../src/rules/judge/judgeLists.ts';
import { compileLaw } from '../../src/rules/law/compileLaw.ts';
import { allStatements } from '../../src/rules/scenario/allStatements.ts';

const ROOT = join(import.meta.dirname, '..', '..', 'law');
export const EAR_DAY = '2026-07-23';

export function lawFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(ROOT, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      files.set(relative(ROOT, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
    }
  return files;
}

export function loadLawBook(): RuleBook {
  const { source, problems } = compileLaw(lawFiles());
  if (problems.length > 0) throw new Error(problems.map(({ what, where }) => `${where}: ${what}`).join('\n'));
  return loadRuleBook(source);
}

/** An export of one item under the EAR to nobody in particular, with every statement signed that no fact denies. */
export function earFacts(book: RuleBook, code: string, to: string, facts: Transaction['facts'] = {}): Facts {
  const validAt = parseLocalDate(EAR_DAY);
  if (!validAt) throw new Error('not a day');
  return {
    transaction: transactionSchema.parse({
      kind: 'export',
      exporter: { name: 'Acme Inc', country: 'US', usPerson: true },
      from: 'US',
      to,
      items: [{ classifications: [{ code }], origin: 'US' }],
      parties: [],
      partiesComplete: true,
      endUse: { text: 'office use' },
      facts,
      endUseAttestation: null,
      statements: allStatements(book, { date: validAt, facts, regimes: ['us-ear'] }),
      route: [],
      date: EAR_DAY,
      dates: { contract: null, exported: null },
      regimes: ['us-ear'],
    }),
    parties: [],
    coverage: new Map(book.programmesRead.map((programme) => [programme, { state: 'loaded' as const }])),
    membership: () => ({ membership: 'unknown', says: '', conflicts: [], version: null }),
    validAt,
  };
}

/** What the lists say of a code and a destination; the other facts are made once. */
export class CellJudge {
  private readonly book: RuleBook;
  private readonly base: Facts;

  constructor(book: RuleBook) {
    this.book = book;
    this.base = earFacts(book, 'EAR99', 'CA');
  }

  judge(code: string, to: string): RegimeResult['listBased'] | undefined {
    const item = { classifications: [{ code, basis: 'self' as const }], origin: this.base.transaction.from };
    const transaction = { ...this.base.transaction, to: countryCodeSchema.parse(to), items: [item] };
    return judgeLists(this.book, 'us-ear', { ...this.base, transaction });
  }
}

const entryOf = (book: RuleBook, eccn: string) =>
  book.source.regimes
    .flatMap((regime) => regime.controlLists)
    .find((list) => list.key === 'us-ear')
    ?.entries.find(({ code }) => code === eccn);

export const paragraphsOf = (book: RuleBook, eccn: string): readonly string[] => entryOf(book, eccn)?.paragraphs ?? [];

/** Those of an entry that names all it has; none of another. */
export const closedParagraphsOf = (book: RuleBook, eccn: string): readonly string[] =>
  entryOf(book, eccn)?.paragraphsComplete ? paragraphsOf(book, eccn) : [];
