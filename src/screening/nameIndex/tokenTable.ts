/** tokenTable: the distinct parts of all names, numbered, and the arrays that tell what each is. */

import { SCRIPTS } from '../../kit/script.ts';
import { RARITY_SCALE } from '../compare/distinctiveParts.ts';
import { makePart, type NamePart } from '../names/namePart.ts';
import { spellingHash } from '../spelling/spellingHash.ts';
import { PART_KINDS, powerOfTwoAbove } from './indexData.ts';
import { TextPool } from './textPool.ts';

/** How a token stands in names: as a part of its own; as two parts written together; with the joining word before it. */
export const [ALONE, JOINED, PREFIXED] = [0, 1, 2];
/** The bits that tell it. */
export const STANDING = 3;
/** Added to it: the token is read syllable by syllable. */
export const SYLLABIC = 4;

/** Two parts tell more than one. */
const JOINED_RARITY = 2;

export class TokenTable {
  readonly parts: NamePart[] = [];
  /** How each stands in names. */
  readonly joined: number[] = [];
  private readonly ids = new Map<string, number>();
  /** Names share the objects of common parts. */
  private readonly byPart = new Map<NamePart, number>();

  idOf(part: NamePart, joined = ALONE): number {
    const known = joined === ALONE ? this.byPart.get(part) : undefined;
    if (known !== undefined) return known;
    const id = this.idByText(part, joined);
    if (joined === ALONE) this.byPart.set(part, id);
    return id;
  }

  private readonly joinedIds = new Map<string, number>();

  /** The token for two neighbours of a name, written together. */
  idOfJoined(text: string): number {
    const known = this.joinedIds.get(text);
    if (known !== undefined) return known;
    const id = this.idByText(makePart(text, 'name', JOINED_RARITY), JOINED);
    this.joinedIds.set(text, id);
    return id;
  }

  private idByText(part: NamePart, joined: number): number {
    const key = `${part.kind} ${part.syllabic ? joined + SYLLABIC : joined} ${part.native || part.text}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.parts.length);
    this.parts.push(part);
    this.joined.push(part.syllabic ? joined + SYLLABIC : joined);
    return this.parts.length - 1;
  }
}

export function tokenSections({ parts, joined }: TokenTable) {
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
    tokenJoined: Uint8Array.from(joined),
    tokenHash: hashTable(hashes),
    tokenSpelt: hashBits(hashes),
  };
}

/** Open addressing: place -> number + 1; 0 is empty. */
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

/** A bit for each hash among eight times as many: the bits stay in the processor's nearer memory, where the table does not. */
function hashBits(hashes: readonly number[]): Uint32Array {
  const words = powerOfTwoAbove(hashes.length / 4);
  const bits = new Uint32Array(words);
  for (const hash of hashes) {
    const word = (hash >>> 5) & (words - 1);
    bits[word] = (bits[word] as number) | (1 << (hash & 31));
  }
  return bits;
}
