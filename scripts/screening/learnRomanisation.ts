/**
 * Learns from name pairs (Latin <-> native, CC0) what each native letter becomes in Latin, and at what cost, by expectation
 * maximisation over all monotone alignments. Writes src/screening/data/romanisation.ts: one compact line per unit.
 *
 *   npx node scripts/screening/learnRomanisation.ts <folder with name-pairs.*.tsv.gz>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Script } from '../../src/kit/script.ts';
import { foldNative, graphemes } from '../../src/screening/text/graphemes.ts';

interface Pair {
  readonly units: readonly number[];
  readonly latin: string;
  readonly weight: number;
}

interface Source {
  readonly file: string;
  readonly script: Script;
  /** Longest Latin text of one unit. */
  readonly longest: number;
}

const SOURCES: readonly Source[] = [
  { file: 'ar', script: 'Arab', longest: 3 },
  { file: 'he', script: 'Hebr', longest: 3 },
  { file: 'ru', script: 'Cyrl', longest: 4 },
  { file: 'zh', script: 'Hani', longest: 5 },
  { file: 'ja-kana', script: 'Kana', longest: 4 },
  { file: 'ko', script: 'Hang', longest: 3 },
];
const ROUNDS = 8;
/** Rarer outcomes of a unit are left to the floor cost. */
const SMALLEST_PROBABILITY = 0.004;
const INSERTION = 0;

const foldLatin = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/þ/g, 'th')
    .replace(/ð/g, 'd')
    .replace(/[^a-z]/g, '');

class UnitTable {
  readonly ids = new Map<string, number>([['', INSERTION]]);
  readonly names: string[] = [''];
  idOf(unit: string): number {
    const known = this.ids.get(unit);
    if (known !== undefined) return known;
    this.names.push(unit);
    this.ids.set(unit, this.names.length - 1);
    return this.names.length - 1;
  }
}

function readPairs(folder: string, source: Source, units: UnitTable): Pair[] {
  const text = gunzipSync(readFileSync(join(folder, `name-pairs.${source.file}.tsv.gz`))).toString('utf8');
  const pairs: Pair[] = [];
  for (const line of text.split('\n').slice(1)) {
    const [latinText = '', nativeText = '', freq = '0'] = line.split('\t');
    const latin = foldLatin(latinText);
    const native = graphemes(foldNative(nativeText.normalize('NFKC').toLowerCase(), source.script), source.script);
    if (Number(freq) < 1 || latin.length < 2 || native.length < 1 || latin.length > 20 || native.length > 24) continue;
    pairs.push({ units: native.map((unit) => units.idOf(unit)), latin, weight: 1 + Math.log(Number(freq)) });
  }
  return pairs;
}

type Probabilities = Map<number, Map<string, number>>;

const initial = (unit: number, piece: string): number =>
  (unit === INSERTION ? 0.02 : ([0.1, 0.5, 0.25, 0.1, 0.05, 0.02][piece.length] ?? 0.01)) /
  26 ** (Math.max(0, piece.length - 1) ** 0.5);

function probability(table: Probabilities | undefined, unit: number, piece: string): number {
  if (!table) return initial(unit, piece);
  return table.get(unit)?.get(piece) ?? 1e-7;
}

/** Adds the expected counts of one pair's alignments. */
function countPair(pair: Pair, table: Probabilities | undefined, longest: number, counts: Probabilities): void {
  const { units, latin } = pair;
  const [n, m] = [units.length, latin.length];
  const width = m + 1;
  const forward = new Float64Array((n + 1) * width);
  const backward = new Float64Array((n + 1) * width);
  forward[0] = 1;
  const steps: { from: number; to: number; unit: number; piece: string; p: number }[] = [];
  for (let i = 0; i <= n; i += 1) {
    for (let j = 0; j <= m; j += 1) {
      const here = i * width + j;
      if ((forward[here] ?? 0) === 0) continue;
      if (j < m && i > 0) {
        const piece = latin.slice(j, j + 1);
        const p = probability(table, INSERTION, piece);
        steps.push({ from: here, to: here + 1, unit: INSERTION, piece, p });
        forward[here + 1] = (forward[here + 1] ?? 0) + (forward[here] ?? 0) * p;
      }
      if (i === n) continue;
      for (let length = 0; length <= longest && j + length <= m; length += 1) {
        const piece = latin.slice(j, j + length);
        const unit = units[i] ?? 0;
        const p = probability(table, unit, piece);
        const to = here + width + length;
        steps.push({ from: here, to, unit, piece, p });
        forward[to] = (forward[to] ?? 0) + (forward[here] ?? 0) * p;
      }
    }
  }
  const end = n * width + m;
  const total = forward[end] ?? 0;
  if (!(total > 1e-300)) return;
  backward[end] = 1;
  for (let k = steps.length - 1; k >= 0; k -= 1) {
    const step = steps[k];
    if (!step) continue;
    backward[step.from] = (backward[step.from] ?? 0) + (backward[step.to] ?? 0) * step.p;
  }
  for (const step of steps) {
    const expected = (pair.weight * (forward[step.from] ?? 0) * step.p * (backward[step.to] ?? 0)) / total;
    if (expected < 1e-4) continue;
    const pieces = counts.get(step.unit) ?? new Map<string, number>();
    counts.set(step.unit, pieces);
    pieces.set(step.piece, (pieces.get(step.piece) ?? 0) + expected);
  }
}

function normalise(counts: Probabilities, units: number): Probabilities {
  const all = [...counts.entries()].filter(([unit]) => unit !== INSERTION);
  const consumed = all.reduce((sum, [, pieces]) => sum + [...pieces.values()].reduce((a, b) => a + b, 0), 0);
  const table: Probabilities = new Map();
  for (const [unit, pieces] of counts) {
    // Insertions are a rate beside every consumed unit, not a distribution of their own.
    const total = unit === INSERTION ? consumed : [...pieces.values()].reduce((a, b) => a + b, 0) + 0.5;
    table.set(unit, new Map([...pieces].map(([piece, count]) => [piece, count / total])));
  }
  if (units === 0) throw new Error('no units');
  return table;
}

function learn(pairs: readonly Pair[], longest: number, units: UnitTable): Probabilities {
  let table: Probabilities | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts: Probabilities = new Map();
    for (const pair of pairs) countPair(pair, table, longest, counts);
    table = normalise(counts, units.names.length);
  }
  return table ?? new Map();
}

/** `unit piece cost piece cost ...`; cost in tenths of a nat, base 36. Empty piece is `-`, insertion unit is `+`. */
function lineOf(unit: string, pieces: Map<string, number>): string {
  const kept = [...pieces]
    .filter(([, p]) => p >= SMALLEST_PROBABILITY)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const cells = kept.map(([piece, p]) => `${piece || '-'} ${Math.round(-10 * Math.log(Math.min(1, p))).toString(36)}`);
  return `${unit || '+'} ${cells.join(' ')}`;
}

function main(): void {
  const folder = process.argv[2];
  if (!folder) throw new Error('give the folder with the name pairs');
  const blocks = SOURCES.map((source) => {
    const started = performance.now();
    const units = new UnitTable();
    const pairs = readPairs(folder, source, units);
    const table = learn(pairs, source.longest, units);
    const lines = [...table]
      .map(([unit, pieces]) => lineOf(units.names[unit] ?? '', pieces))
      .filter((line) => line.includes(' '))
      .sort();
    process.stderr.write(
      `${source.file}: ${pairs.length} pairs, ${lines.length} units, ${Math.round(performance.now() - started)} ms\n`,
    );
    return `  ${source.script}: ${JSON.stringify(lines.join('\n'))},`;
  });
  writeFileSync(
    new URL('../../src/screening/data/romanisation.ts', import.meta.url),
    `/**
 * What each native letter becomes in Latin, and at what cost (tenths of a nat, base 36): \`unit piece cost piece cost ...\`, one unit a
 * line; \`-\` is nothing, the unit \`+\` an inserted Latin letter. Learned from CC0 name pairs (Merhav and Ash, COLING 2018) by
 * scripts/screening/learnRomanisation.ts; do not edit by hand.
 */
export const ROMANISATION: Readonly<Record<string, string>> = {
${blocks.join('\n')}
};
`,
  );
}

main();
