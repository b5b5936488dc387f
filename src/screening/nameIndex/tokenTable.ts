/** tokenTable: numbers the distinct parts of all names, the tokens, and makes the arrays that describe them. */

import { SCRIPTS } from '../../kit/script.ts';
import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import { spellingHash } from '../spelling/spellingHash.ts';
import { addHash } from './bloomFilter.ts';
import { PART_KINDS, powerOfTwoAbove } from './indexData.ts';
import { TextPool } from './textPool.ts';

/** The form of a token: a part of names; two parts written together; a part written together with the joining word before it. */
export const [PART_FORM, COMPOUND_FORM, PREFIXED_FORM] = [0, 1, 2];
/** The section tokenJoined: 0-1 the form, 2 whether the token is compared syllable by syllable. */
const FORM = 3;
const SYLLABIC = 4;
/** Whether the token is a part of names. */
export const isPartForm = (stored: number): boolean => (stored & FORM) === PART_FORM;
/** Whether the token is two parts written together. */
export const isCompoundForm = (stored: number): boolean => (stored & FORM) === COMPOUND_FORM;
/** Whether the token is compared syllable by syllable. */
export const isSyllabicForm = (stored: number): boolean => (stored & SYLLABIC) !== 0;

/** Rarity of a compound: two parts carry more information than one. */
const COMPOUND_RARITY = 2;

export class TokenTable {
  readonly parts: NamePart[] = [];
  /** The form of each token, as the section tokenJoined has it. */
  readonly forms: number[] = [];
  private readonly ids = new Map<string, number>();
  /** Names share the objects of common parts. */
  private readonly byPart = new Map<NamePart, number>();

  idOf(part: NamePart, form = PART_FORM): number {
    const known = form === PART_FORM ? this.byPart.get(part) : undefined;
    if (known !== undefined) return known;
    const id = this.idByText(part, form);
    if (form === PART_FORM) this.byPart.set(part, id);
    return id;
  }

  private readonly compoundIds = new Map<string, number>();

  /** The token of two neighbours of a name written together. */
  idOfCompound(text: string): number {
    const known = this.compoundIds.get(text);
    if (known !== undefined) return known;
    const id = this.idByText(makePart(text, 'name', COMPOUND_RARITY), COMPOUND_FORM);
    this.compoundIds.set(text, id);
    return id;
  }

  private idByText(part: NamePart, form: number): number {
    const stored = part.syllabic ? form | SYLLABIC : form;
    const key = `${part.kind} ${stored} ${part.native || part.text}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.parts.length);
    this.parts.push(part);
    this.forms.push(stored);
    return this.parts.length - 1;
  }
}

export function tokenSections({ parts, forms }: TokenTable) {
  const text = new TextPool();
  const native: number[] = [];
  const nativeStart = new Uint32Array(parts.length + 1);
  const [kind, script, rarity] = [
    new Uint8Array(parts.length),
    new Uint8Array(parts.length),
    new Uint8Array(parts.length),
  ];
  const letters = new Int32Array(parts.length);
  for (const [id, part] of parts.entries()) {
    text.add(part.text);
    for (let k = 0; k < part.native.length; k += 1) native.push(part.native.charCodeAt(k));
    nativeStart[id + 1] = native.length;
    kind[id] = PART_KINDS.indexOf(part.kind);
    script[id] = SCRIPTS.indexOf(part.script);
    rarity[id] = Math.round(part.rarity * RARITY_SCALE);
    letters[id] = part.letters;
  }
  const texts = text.finish();
  const hashes = parts.map((part) => spellingHash(part.text));
  return {
    tokenText: texts.bytes,
    tokenTextStart: texts.start,
    tokenNative: Uint16Array.from(native),
    tokenNativeStart: nativeStart,
    tokenKind: kind,
    tokenScript: script,
    tokenRarity: rarity,
    tokenLetters: letters,
    tokenJoined: Uint8Array.from(forms),
    tokenHash: hashTable(hashes),
    tokenSpelt: hashFilter(hashes),
  };
}

/** Open addressing: place -> index of the hash + 1; 0 is empty. */
export function hashTable(hashes: readonly number[]): Uint32Array {
  const size = powerOfTwoAbove(hashes.length * 2);
  const table = new Uint32Array(size);
  for (const [id, hash] of hashes.entries()) {
    let place = hash & (size - 1);
    while (table[place] !== 0) place = (place + 1) & (size - 1);
    table[place] = id + 1;
  }
  return table;
}

/** A Bloom filter of eight bits or more for each hash. */
function hashFilter(hashes: readonly number[]): Uint32Array {
  const filter = new Uint32Array(powerOfTwoAbove(hashes.length / 4));
  for (const hash of hashes) addHash(filter, hash);
  return filter;
}
