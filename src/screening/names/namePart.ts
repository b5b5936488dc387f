/** NamePart: one comparable part of a name, with all that comparison needs worked out once. */

import type { Script } from '../../kit/script.ts';
import { lettersOf } from '../spelling/letterSet.ts';
import { syllableSound } from '../spelling/syllables.ts';
import { graphemes } from '../text/graphemes.ts';
import { nameVariants, type VariantSource } from './nameVariants.ts';
import { romaniseByLetters } from './romanise.ts';

export type PartKind = 'name' | 'initial' | 'generic' | 'place' | 'number' | 'honorific';

export interface NamePart {
  /** Latin, a-z and 0-9. */
  readonly text: string;
  readonly kind: PartKind;
  /** The folded native form; empty when the part is Latin or a translated word. */
  readonly native: string;
  readonly script: Script;
  /** The native form in units of the romanisation tables; empty when there is no table. */
  readonly units: readonly string[];
  /** 0.12..1: how much the part tells. */
  readonly rarity: number;
  /** Part of a Chinese or Korean name: read syllable by syllable, without a budget of edits. */
  readonly syllabic: boolean;
  /** The letters in it, one bit each: two parts that differ in many are no misspelling of each other. */
  readonly letters: number;
  /** Tells parts apart within this thread: 31 bits, reused only after all have been given out. */
  readonly serial: number;
  /** The text without an article written together with it. */
  readonly bare: string;
  /** What the native letters alone give, where `text` is the name known to stand behind them; else the text. */
  readonly byLetters: string;
  /** The Latin names that the part stands for too: other spellings of one name. Undefined for nearly all parts. */
  readonly sameNames: ReadonlyMap<string, VariantSource> | undefined;
  /** Its name is known with its spellings: what is none of them is another name. */
  readonly isKnownName: boolean;
  /** What romanisations of one syllable have in common; empty for longer parts. */
  readonly sound: string;
}

/** Letters of an article; and of the shortest name that one is written together with. */
const [ARTICLE, AFTER_ARTICLE] = [2, 3];
const [A, E, L] = [97, 101, 108];

function hasArticle(text: string): boolean {
  if (text.length < ARTICLE + AFTER_ARTICLE || text.charCodeAt(1) !== L) return false;
  const first = text.charCodeAt(0);
  return first === A || first === E;
}

const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/;
/** Most letters of one syllable. */
export const SYLLABLE_LETTERS = 5;

/** Spellings under which an index files what is one name with the part. */
export const variantMembers = ({ sameNames }: NamePart): readonly string[] =>
  sameNames ? [...sameNames.keys()] : NO_NAMES;
const NO_NAMES: readonly string[] = [];

let lastSerial = 0;

class Part implements NamePart {
  readonly text: string;
  readonly kind: PartKind;
  readonly native: string;
  readonly script: Script;
  readonly units: readonly string[];
  readonly rarity: number;
  readonly syllabic: boolean;
  readonly letters: number;
  readonly serial: number;

  constructor(text: string, kind: PartKind, rarity: number, native: string, script: Script, syllabic: boolean) {
    this.text = text;
    this.kind = kind;
    this.native = native;
    this.script = script;
    this.units = native === '' ? NO_UNITS : graphemes(native, script);
    this.rarity = rarity;
    this.syllabic = syllabic;
    this.letters = lettersOf(text);
    lastSerial = (lastSerial + 1) & 0x7fffffff;
    this.serial = lastSerial;
  }

  private bareText: string | undefined;
  get bare(): string {
    this.bareText ??= hasArticle(this.text) ? this.text.slice(ARTICLE) : this.text;
    return this.bareText;
  }

  private letterText: string | undefined;
  get byLetters(): string {
    this.letterText ??= this.native === '' ? this.text : romaniseByLetters(this.native, this.script);
    return this.letterText;
  }

  private names: ReadonlyMap<string, VariantSource> | undefined | 'not asked' = 'not asked';
  get sameNames(): ReadonlyMap<string, VariantSource> | undefined {
    if (this.names === 'not asked') this.names = this.kind === 'name' ? this.findNames() : undefined;
    return this.names;
  }

  /** A part that the name as a whole has read as Japanese keeps its Chinese reading. */
  private findNames(): ReadonlyMap<string, VariantSource> | undefined {
    const names = nameVariants(this.text, this.native, this.script);
    if (this.script !== 'Hani' || this.byLetters === this.text) return names;
    return new Map([...(names ?? []), [this.byLetters, 'read'] as const]);
  }

  private known: boolean | undefined;
  get isKnownName(): boolean {
    this.known ??= this.sameNames !== undefined && [...this.sameNames.values()].includes('known');
    return this.known;
  }

  private soundText: string | undefined;
  get sound(): string {
    this.soundText ??=
      this.text.length <= SYLLABLE_LETTERS && ONE_SYLLABLE.test(this.text) ? syllableSound(this.text) : '';
    return this.soundText;
  }
}
const NO_UNITS: readonly string[] = [];

export function makePart(
  text: string,
  kind: PartKind,
  rarity: number,
  native = '',
  script: Script = 'Latn',
  syllabic = false,
): NamePart {
  return new Part(text, kind, rarity, native, script, syllabic);
}
