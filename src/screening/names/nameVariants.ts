/**
 * symbols: which spellings are one name although their letters do not tell: Джеймс and James, محمد and Mohamed, Geoffrey and Jeffrey.
 * Facts of the model, from common knowledge (data/namesakes.ts) and from name pairs (data/learnedSymbols.ts); the former go first.
 */

import { type Script, scriptOf } from '../../kit/script.ts';
import { LATIN_VARIANTS, NATIVE_SYMBOLS } from '../data/learnedSymbols.ts';
import { NAMESAKES, WADE_GILES } from '../data/namesakes.ts';
import { LineTable } from '../text/lineTable.ts';
import { japaneseReadings } from './japaneseReadings.ts';

const NO_NAMES: readonly string[] = [];

/** Spellings share the list of their line; one that is on several lines has a list of its own. */
function append(table: Map<string, readonly string[]>, key: string, names: readonly string[]): void {
  const known = table.get(key);
  table.set(key, known ? [...known, ...names] : names);
}

let namesakes: ReadonlyMap<string, readonly string[]> | undefined;

const isLatin = (word: string): boolean => scriptOf(word.codePointAt(0) ?? 0) === 'Latn';

function readNamesakes(): ReadonlyMap<string, readonly string[]> {
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

/** Latin spellings of the names that a Latin or folded native spelling stands for, the commonest first. */
function namesakesOf(spelling: string): readonly string[] {
  namesakes ??= readNamesakes();
  return namesakes.get(spelling) ?? NO_NAMES;
}

const learned = new Map<Script, LineTable>();

function learnedLine(native: string, script: Script): readonly string[] {
  let table = learned.get(script);
  if (!table) {
    const text = NATIVE_SYMBOLS[script];
    if (text === undefined) return NO_NAMES;
    table = new LineTable(text);
    learned.set(script, table);
  }
  return table.find(native)?.split(' ') ?? NO_NAMES;
}

/** The Latin name that prevails behind a folded native spelling; undefined where its letters tell, or none prevails. */
export function variantReading(native: string, script: Script): string | undefined {
  const [known] = namesakesOf(native);
  const [reading] = known === undefined ? learnedLine(native, script) : [known];
  return reading === '-' ? undefined : reading;
}

let variants: ReadonlyMap<string, readonly string[]> | undefined;

function readVariants(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const [name, other] of new LineTable(LATIN_VARIANTS).lines()) {
    append(table, name, [other]);
    append(table, other, [name]);
  }
  return table;
}

/** Latin spellings that scripts write like this one. */
function variantsOf(text: string): readonly string[] {
  variants ??= readVariants();
  return variants.get(text) ?? NO_NAMES;
}

/** From common knowledge, from name pairs, or one of several readings of the characters. */
export type VariantSource = 'known' | 'learned' | 'read';

/**
 * The Latin names that a spelling stands for too, and how that is known; its own text left out. Undefined for nearly all spellings.
 *
 * @param native folded; empty for a spelling that is Latin
 */
export function nameVariants(
  text: string,
  native: string,
  script: Script,
): ReadonlyMap<string, VariantSource> | undefined {
  const learnt = native === '' ? variantsOf(text) : learnedLine(native, script).slice(1);
  const known = namesakesOf(native || text);
  if (learnt.length === 0 && known.length === 0 && script !== 'Hani') return undefined;
  const names = new Map<string, VariantSource>();
  if (script === 'Hani')
    for (const name of [...japaneseReadings(native), ...namesakesOf(text)]) names.set(name, 'read');
  for (const name of learnt) names.set(name, 'learned');
  for (const name of known) names.set(name, 'known');
  names.delete(text);
  return names.size === 0 ? undefined : names;
}
