/**
 * How long the lists take: every entry of the US control list to every destination with a row, judged at `listBased`, engine only.
 * Prints a table and one JSON line. node bench/earGrid.bench.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type CountryCode, countryCodeSchema } from '../src/domain/country.ts';
import { transactionSchema } from '../src/domain/transaction.ts';
import type { Facts } from '../src/rules/book/facts.ts';
import { loadRuleBook } from '../src/rules/book/loadRuleBook.ts';
import type { RuleBook } from '../src/rules/book/ruleBook.ts';
import { judgeLists } from '../src/rules/judge/judgeLists.ts';
import { compileLaw } from '../src/rules/law/compileLaw.ts';
import { machineLine } from './machine.ts';

const LAW = join(import.meta.dirname, '../law');
const ROUNDS = 5;

function readLaw(): ReadonlyMap<string, string> {
  const files = readdirSync(LAW, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [
      relative(LAW, join(parentPath, name)),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

function cellsOf(book: RuleBook): readonly Facts[] {
  const ear = book.source.regimes.find(({ regime }) => regime.key === 'us-ear');
  const codes = ear?.controlLists[0]?.entries.map(({ code }) => code) ?? [];
  const { rows = {}, pointers = {}, treatedAs = {} } = ear?.chart ?? {};
  const places = [rows, pointers, treatedAs]
    .flatMap((part) => Object.keys(part))
    .map((code) => countryCodeSchema.parse(code));
  return codes.flatMap((code) => places.map((to) => cell(code, to)));
}

const BASE = transactionSchema.parse({
  kind: 'export',
  exporter: { name: 'Acme Inc', country: 'US', usPerson: true },
  from: 'US',
  to: 'CA',
  items: [{ classifications: [{ code: 'EAR99' }], origin: 'US' }],
  parties: [],
  partiesComplete: true,
  endUse: null,
  facts: {},
  endUseAttestation: null,
  route: [],
  date: '2026-07-23',
  dates: { contract: null, exported: null },
  regimes: ['us-ear'],
});

function cell(code: string, to: CountryCode): Facts {
  const items = [{ classifications: [{ code, basis: 'self' as const }], origin: BASE.from }];
  return {
    transaction: { ...BASE, to, items },
    parties: [],
    coverage: new Map(),
    membership: () => ({ membership: 'unknown', says: '', conflicts: [], version: null }),
    validAt: BASE.date,
  };
}

/** Milliseconds of processor time and of the clock for the whole grid; the best of some rounds, since the machine is shared. */
function wholeGrid(book: RuleBook, cells: readonly Facts[]): { cpuMs: number; wallMs: number } {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [started, before] = [performance.now(), process.cpuUsage()];
    for (const facts of cells) judgeLists(book, 'us-ear', facts);
    const { user, system } = process.cpuUsage(before);
    return { cpuMs: (user + system) / 1000, wallMs: performance.now() - started };
  });
  return {
    cpuMs: Math.min(...rounds.map(({ cpuMs }) => cpuMs)),
    wallMs: Math.min(...rounds.map(({ wallMs }) => wallMs)),
  };
}

function eachCell(book: RuleBook, cells: readonly Facts[]): { p50: number; p99: number } {
  const times = new Float64Array(cells.length);
  for (const [index, facts] of cells.entries()) {
    const started = process.hrtime.bigint();
    judgeLists(book, 'us-ear', facts);
    times[index] = Number(process.hrtime.bigint() - started) / 1000;
  }
  times.sort();
  return { p50: times[Math.floor(times.length / 2)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

const { source, problems } = compileLaw(readLaw());
if (problems.length > 0) throw new Error(`the law has ${problems.length} faults; run npm run law:check`);
const book = loadRuleBook(source);
const cells = cellsOf(book);
const grid = wholeGrid(book, cells);
const one = eachCell(book, cells);
const answers = Object.groupBy(cells, (facts) => judgeLists(book, 'us-ear', facts) ?? 'outside');
console.log(machineLine());
console.table([
  {
    cells: cells.length,
    'grid ms': Math.round(grid.wallMs),
    'grid cpu ms': Math.round(grid.cpuMs),
    'p50 us': one.p50,
    'p99 us': one.p99,
  },
]);
console.log(
  JSON.stringify({
    bench: 'earGrid',
    cells: cells.length,
    ...grid,
    ...one,
    answers: Object.fromEntries(Object.entries(answers).map(([answer, some]) => [answer, some?.length ?? 0])),
  }),
);
