/**
 * Learns which Latin names stand behind a native spelling where the letters alone do not tell (Джеймс is James), and which Latin spellings
 * are one name because several scripts write them alike (Geoffrey, Jeffrey) or lists give them as aliases. Writes
 * src/screening/data/learnedSymbols.ts.
 *
 *   npx node scripts/screening/learnSymbols.ts <folder of list data, with names/ in it> [--share 0..1] [--without FILE.csv] [--out FILE]
 *
 * `--share` learns from that share of the pairs, drawn by a hash of the pair; `--without` leaves out what a transliteration_pairs.csv asks
 * for. Both are for measuring: what is learned from all the pairs says nothing about names it has not seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Script } from '../../src/kit/script.ts';
import { sha256 } from '../../src/kit/sha256.ts';
import { romanisedSimilarity, spellingSimilarity } from '../../src/screening/compare/partSimilarity.ts';
import { romaniseByLetters } from '../../src/screening/names/romanise.ts';
import { termAt, termsFor } from '../../src/screening/names/terms.ts';
import { lettersOf } from '../../src/screening/spelling/letterSet.ts';
import { SpellingScratch } from '../../src/screening/spelling/spellingScratch.ts';
import { foldNative, graphemes } from '../../src/screening/text/graphemes.ts';
import { tokenize } from '../../src/screening/text/tokenize.ts';
import { aliasVariants } from './aliasVariants.ts';

const SOURCES: readonly (readonly [string, Script])[] = [
  ['ar', 'Arab'],
  ['he', 'Hebr'],
  ['ru', 'Cyrl'],
  ['zh', 'Hani'],
  ['ja-kana', 'Kana'],
  ['ko', 'Hang'],
];

/** Pairs seen less often are mostly words of a name that were put side by side wrongly. */
const LEAST_SEEN = 3;
/** Share of a native spelling's bearers below which a Latin name is a slip or another language's reading. */
const LEAST_SHARE = 0.12;
/** Share from which on the Latin name is how the native spelling is read. */
const READING_SHARE = 0.5;
/** Letters alone see this likeness: nothing to be learned. */
const SEEN_BY_LETTERS = 0.9;
/** Pairs less alike than this must be certain otherwise: nearly the only one, and often. */
const LEAST_LIKE = 0.3;
const CERTAIN = { share: 0.75, seen: 6 } as const;
/** Two Latin spellings are one name when this share of the scripts that know both write them alike, and at least so many do. */
const ALIKE = { share: 1, scripts: 3 } as const;
/** Shorter names are syllables of many languages. */
const SHORTEST_VARIANT = 4;

interface Options {
  readonly share: number;
  readonly without: ReadonlySet<string>;
}

interface Pair {
  readonly latin: string;
  readonly native: string;
  readonly seen: number;
}

const inShare = (key: string, share: number): boolean => Number.parseInt(sha256(key).slice(0, 8), 16) < share * 2 ** 32;

/** An Arabic article is no part of the name; a foreign name that begins with its letters is written with a hamza. */
function withoutArticle(native: string, written: string, script: Script): string {
  if (script !== 'Arab' || /^[أإآ]/.test(written)) return native;
  return /^ال(?!ل?ه)(.{2,})$/.exec(native)?.[1] ?? native;
}

const isTerm = (latin: string): boolean => termAt(termsFor(true), [{ text: latin }], 0) !== undefined;

function readPairs(folder: string, file: string, script: Script, options: Options): Pair[] {
  const text = gunzipSync(readFileSync(join(folder, `name-pairs.${file}.tsv.gz`))).toString('utf8');
  const pairs: Pair[] = [];
  for (const line of text.split('\n').slice(1)) {
    const [latinText = '', nativeText = '', seen = '0'] = line.split('\t');
    const [latin, native] = [tokenize(latinText), tokenize(nativeText)];
    const [a, b] = [latin[0], native[0]];
    if (!a || !b || latin.length > 1 || native.length > 1 || a.script !== 'Latn' || b.script !== script) continue;
    if (a.text.length < 2 || /\d/.test(a.text + b.text) || isTerm(a.text)) continue;
    if (options.without.has(a.text) || options.without.has(b.text)) continue;
    if (options.share < 1 && !inShare(`${a.text} ${b.text}`, options.share)) continue;
    pairs.push({ latin: a.text, native: withoutArticle(b.text, nativeText, script), seen: Number(seen) });
  }
  return pairs;
}

function likeness(native: string, script: Script, latin: string): number {
  const plain = romaniseByLetters(native, script);
  return Math.max(
    romanisedSimilarity(graphemes(native, script), script, latin, scratch),
    spellingSimilarity(plain, latin, lettersOf(plain), lettersOf(latin), scratch.edits),
  );
}

const scratch = new SpellingScratch();
const spelling = (a: string, b: string): number =>
  a === b ? 1 : spellingSimilarity(a, b, lettersOf(a), lettersOf(b), scratch.edits);

/** `native reading other other ...`; the reading is `-` when no Latin name prevails. Empty when the letters tell all. */
function lineOf(native: string, script: Script, pairs: readonly Pair[]): string {
  const all = pairs.reduce((sum, { seen }) => sum + seen, 0);
  const kept = pairs
    .map(({ latin, seen }) => ({ latin, seen, share: seen / all, like: likeness(native, script, latin) }))
    .filter(({ seen, share }) => seen >= LEAST_SEEN && share >= LEAST_SHARE)
    .filter(({ seen, share, like }) => like >= LEAST_LIKE || (share >= CERTAIN.share && seen >= CERTAIN.seen))
    .sort((a, b) => b.seen - a.seen || (a.latin < b.latin ? -1 : 1));
  const [first] = kept;
  if (!first) return '';
  // One Chinese character is read in Pinyin; how else its bearers are written are other names of it.
  const single = script === 'Hani' && native.length === 1;
  const reading = first.share >= READING_SHARE && !single ? first.latin : '-';
  const others = kept.filter(
    ({ latin, like }) => latin !== reading && like < SEEN_BY_LETTERS && spelling(latin, reading) < SEEN_BY_LETTERS,
  );
  // Runs of Han and Hangul, and what begins like an article, would be cut: that they are names of their own is worth knowing.
  const cut = script === 'Hani' || script === 'Hang' || native.startsWith('ال');
  const needed = reading !== '-' && (first.like < SEEN_BY_LETTERS || (cut && first.seen > LEAST_SEEN));
  if (!needed && others.length === 0) return '';
  return [native, needed ? reading : '-', ...others.map(({ latin }) => latin)].join(' ');
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** How each script writes a Latin name: its likeliest native spelling. */
type Spellings = ReadonlyMap<string, ReadonlyMap<Script, string>>;

function spellingsOf(sources: readonly (readonly [Script, readonly Pair[]])[]): Spellings {
  const spellings = new Map<string, Map<Script, string>>();
  for (const [script, pairs] of sources) {
    for (const { latin, native, seen } of [...pairs].sort((a, b) => a.seen - b.seen)) {
      if (seen < LEAST_SEEN) continue;
      const known = spellings.get(latin) ?? new Map<Script, string>();
      known.set(script, native);
      spellings.set(latin, known);
    }
  }
  return spellings;
}

/** Long enough to be no syllable, and not seen by the letters. */
function isWorthKnowing(pair: string): boolean {
  const [a = '', b = ''] = pair.split(' ');
  return Math.min(a.length, b.length) >= SHORTEST_VARIANT && spelling(a, b) < SEEN_BY_LETTERS;
}

/** Pairs of Latin names that the scripts write alike and whose spelling does not tell it, as `a b`. */
function variantsIn(spellings: Spellings): string[] {
  const written = [...spellings].flatMap(([latin, natives]) =>
    [...natives].map(([script, native]) => ({ latin, key: `${script} ${native}` })),
  );
  const agreeing = new Map<string, number>();
  for (const names of group(written, ({ key }) => key).values()) {
    const sorted = names.map(({ latin }) => latin).sort();
    for (const [place, a] of sorted.entries())
      for (const b of sorted.slice(place + 1)) agreeing.set(`${a} ${b}`, (agreeing.get(`${a} ${b}`) ?? 0) + 1);
  }
  const variants: string[] = [];
  for (const [pair, agree] of agreeing) {
    const [a = '', b = ''] = pair.split(' ');
    const both = [...(spellings.get(a)?.keys() ?? [])].filter((script) => spellings.get(b)?.has(script)).length;
    if (agree >= ALIKE.scripts && agree >= ALIKE.share * both && isWorthKnowing(pair)) variants.push(pair);
  }
  return variants.sort();
}

function readWithout(path: string | undefined): ReadonlySet<string> {
  const left = new Set<string>();
  if (!path) return left;
  for (const { latin = '', native = '' } of parse<Record<string, string>>(readFileSync(path), { columns: true }))
    for (const token of tokenize(`${latin} ${native}`)) left.add(foldNative(token.text, token.script));
  return left;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { share: { type: 'string', default: '1' }, without: { type: 'string' }, out: { type: 'string' } },
  });
  const folder = positionals[0];
  if (!folder) throw new Error('give the folder of list data');
  const options = { share: Number(values.share), without: readWithout(values.without) };
  const sources = SOURCES.map(
    ([file, script]) => [script, readPairs(join(folder, 'names'), file, script, options)] as const,
  );
  const blocks = sources.map(([script, pairs]) => {
    const lines = [...group(pairs, ({ native }) => native)]
      .map(([native, same]) => lineOf(native, script, same))
      .filter(Boolean)
      .sort();
    const text = lines.join('\n');
    process.stderr.write(`${script}: ${pairs.length} pairs, ${lines.length} lines, ${Buffer.byteLength(text)} bytes\n`);
    return `  ${script}: ${JSON.stringify(text)},`;
  });
  const aliases = (await aliasVariants(folder)).filter(isWorthKnowing);
  const variants = [...new Set([...variantsIn(spellingsOf(sources)), ...aliases])].sort();
  process.stderr.write(`${variants.length} Latin variants, ${aliases.length} of them from aliases\n`);
  writeFileSync(
    values.out ?? fileURLToPath(new URL('../../src/screening/data/learnedSymbols.ts', import.meta.url)),
    `/**
 * Names behind native spellings whose letters do not tell them, by script: \`native reading other other ...\`, one spelling a line, \`-\`
 * for no prevailing reading. And Latin spellings of one name, two a line. Learned from CC0 name pairs (Merhav and Ash, COLING 2018) and, the
 * latter, from aliases of published lists by scripts/screening/learnSymbols.ts; do not edit by hand.
 */
export const NATIVE_SYMBOLS: Readonly<Record<string, string>> = {
${blocks.join('\n')}
};
export const LATIN_VARIANTS: string = ${JSON.stringify(variants.join('\n'))};
`,
  );
}

await main();
