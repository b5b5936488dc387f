/**
 * nameVariants: which spellings are one name although their letters do not show it: Джеймс and James, محمد and Mohamed, Geoffrey and Jeffrey.
 * The tables are part of the model: common knowledge (data/namesakes.ts) and name pairs (data/learnedSymbols.ts). Common knowledge prevails.
 */

import { type Script, scriptOf } from '../../kit/script.ts';
import { LATIN_VARIANTS, NATIVE_SYMBOLS } from '../data/learnedSymbols.ts';
import { NAMESAKES, WADE_GILES } from '../data/namesakes.ts';
import { LineTable } from '../text/lineTable.ts';
import { japaneseReadings } from './japaneseReadings.ts';

const NO_SPELLINGS: readonly string[] = [];

/** Spellings share the list of their line; a spelling on several lines has a list of its own. */
function append(table: Map<string, readonly string[]>, key: string, names: readonly string[]): void {
  const known = table.get(key);
  table.set(key, known ? [...known, ...names] : names);
}

let knownVariants: ReadonlyMap<string, readonly string[]> | undefined;

const isLatin = (word: string): boolean => scriptOf(word.codePointAt(0) ?? 0) === 'Latn';

function readKnownVariants(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const block of [NAMESAKES, WADE_GILES]) {
    for (const line of block.trim().split('\n')) {
      const words = line.split(' ');
      const latin = words.filter(isLatin);
      for (const word of words) append(table, word, latin);
    }
  }
  return table;
}

/** Latin spellings of the names that a Latin or folded native spelling stands for by common knowledge, the commonest first. */
function knownVariantsOf(spelling: string): readonly string[] {
  knownVariants ??= readKnownVariants();
  return knownVariants.get(spelling) ?? NO_SPELLINGS;
}

const learnedTables = new Map<Script, LineTable>();

function learnedLine(native: string, script: Script): readonly string[] {
  let table = learnedTables.get(script);
  if (!table) {
    const text = NATIVE_SYMBOLS[script];
    if (text === undefined) return NO_SPELLINGS;
    table = new LineTable(text);
    learnedTables.set(script, table);
  }
  return table.find(native)?.split(' ') ?? NO_SPELLINGS;
}

/** The Latin name that prevails behind a folded native spelling; undefined where its letters are enough, or no name prevails. */
export function variantReading(native: string, script: Script): string | undefined {
  const [known] = knownVariantsOf(native);
  const [reading] = known === undefined ? learnedLine(native, script) : [known];
  return reading === '-' ? undefined : reading;
}

let latinVariants: ReadonlyMap<string, readonly string[]> | undefined;

function readLatinVariants(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const [name, other] of new LineTable(LATIN_VARIANTS).lines()) {
    append(table, name, [other]);
    append(table, other, [name]);
  }
  return table;
}

/** Latin spellings that some script writes in the same way as this one. */
function latinVariantsOf(text: string): readonly string[] {
  latinVariants ??= readLatinVariants();
  return latinVariants.get(text) ?? NO_SPELLINGS;
}

/** How a variant is known: from common knowledge, from name pairs, or as one of several readings of the characters. */
export type VariantSource = 'known' | 'learned' | 'read';

/**
 * The other Latin spellings of the name that a spelling stands for, and how each is known. Undefined for nearly all spellings.
 *
 * @param native folded; empty for a Latin spelling
 */
export function nameVariants(
  text: string,
  native: string,
  script: Script,
): ReadonlyMap<string, VariantSource> | undefined {
  const learned = native === '' ? latinVariantsOf(text) : learnedLine(native, script).slice(1);
  const known = knownVariantsOf(native || text);
  if (learned.length === 0 && known.length === 0 && script !== 'Hani') return undefined;
  const variants = new Map<string, VariantSource>();
  if (script === 'Hani')
    for (const name of [...japaneseReadings(native), ...knownVariantsOf(text)]) variants.set(name, 'read');
  for (const name of learned) variants.set(name, 'learned');
  for (const name of known) variants.set(name, 'known');
  variants.delete(text);
  return variants.size === 0 ? undefined : variants;
}
