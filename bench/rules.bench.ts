/**
 * How long one determination takes, engine only, with the facts in memory and the law loaded: `verdictOf` up to the verdict, and
 * `determine` up to the whole answer (findings, questions, obligations, text). Not measured: screening, joining facts, storage, JSON.
 * Each call is timed alone, in one thread, after warming up. The single cases ask the same facts again and again, so what the engine
 * remembers of law, codes and findings is there; "another name each time" renames the parties for every call, more often than anything
 * is remembered; the last row goes through all scenarios in turn, each different from the one before.
 * p50 and p99 are wall-clock and rise on a busy machine; "cpu us" is processor time per call. Prints a table and one JSON line.
 * node bench/rules.bench.ts [rounds]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import type { Facts } from '../src/rules/book/facts.ts';
import { loadRuleBook } from '../src/rules/book/loadRuleBook.ts';
import { compileLaw } from '../src/rules/law/compileLaw.ts';
import { determine, verdictOf } from '../src/rules/prose/determine.ts';
import { scenarioFacts } from '../src/rules/scenario/scenarioFacts.ts';

const lawFolder = join(import.meta.dirname, '../law');

function readLaw(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(lawFolder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.yml')) {
      const path = join(entry.parentPath, entry.name);
      files.set(relative(lawFolder, path), readFileSync(path, 'utf8'));
    }
  return files;
}

interface Row {
  readonly name: string;
  readonly n: number;
  readonly p50: number;
  readonly p99: number;
  readonly mean: number;
  /** Processor time per call without timing each call; steadier than wall-clock on a busy machine. */
  readonly cpu: number;
}

/** Each call timed alone; microseconds. */
function measure(name: string, cases: readonly Facts[], rounds: number, run: (facts: Facts) => unknown): Row {
  for (let round = 0; round < Math.max(50, rounds / 10); round += 1) for (const facts of cases) run(facts);
  const times = new Float64Array(rounds * cases.length);
  let at = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const facts of cases) {
      const start = process.hrtime.bigint();
      run(facts);
      times[at] = Number(process.hrtime.bigint() - start) / 1000;
      at += 1;
    }
  }
  times.sort();
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { name, n: times.length, p50: quantile(0.5), p99: quantile(0.99), mean, cpu: cpuPerCall(cases, rounds, run) };
}

function cpuPerCall(cases: readonly Facts[], rounds: number, run: (facts: Facts) => unknown): number {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const facts of cases) run(facts);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (rounds * cases.length);
}

const started = performance.now();
const { source, scenarios } = compileLaw(readLaw());
const compiled = performance.now();
const book = loadRuleBook(JSON.parse(JSON.stringify(source)));
const loaded = performance.now();

const facts = scenarios.map(({ scenario }) => ({ name: scenario.name, facts: scenarioFacts(scenario, book) }));
const named = (text: string) => facts.filter(({ name }) => name.includes(text)).map((one) => one.facts);
const rounds = Number(process.argv[2] ?? 2000);
const RENAMED = 3000;

/** The same request for parties of other names, as in a batch. */
const renamed = (cases: readonly Facts[]): readonly Facts[] =>
  Array.from({ length: RENAMED }, (_, index) => cases[index % cases.length]).flatMap((one, index) =>
    one ? [{ ...one, parties: one.parties.map((party) => ({ ...party, name: `${party.name} ${index}` })) }] : [],
  );
const cases: readonly (readonly [name: string, facts: readonly Facts[], rounds: number])[] = [
  ['story: 4D004 IL to AE, all regimes', named('after the cut of the list'), rounds * 5],
  ['typical: 4D004 US to AE, one party, us-ear', named('4D004 to the UAE on 23 July 2026'), rounds * 5],
  ['EAR99 US to NSO Group, all regimes', named('EAR99 to NSO Group on the first day'), rounds * 5],
  [
    'EAR99 US to NSO Group, another name each time',
    renamed(named('EAR99 to NSO Group on the first day')),
    Math.ceil((rounds * 5) / RENAMED),
  ],
  [`all ${facts.length} scenarios`, facts.map((one) => one.facts), Math.ceil(rounds / 20)],
];
const rows = cases.flatMap(([name, asked, times]) => [
  measure(`${name}: verdict`, asked, times, (one) => verdictOf(book, one)),
  measure(`${name}: whole answer`, asked, times, (one) => determine(book, one)),
]);

console.table(
  rows.map(({ name, n, ...times }) => ({
    name,
    n,
    ...Object.fromEntries(Object.entries(times).map(([key, value]) => [`${key} us`, Number(value.toFixed(2))])),
  })),
);
console.log(
  JSON.stringify({
    bench: 'rules',
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    compileLawMs: Math.round(compiled - started),
    loadRuleBookMs: Math.round(loaded - compiled),
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
    rows,
  }),
);
