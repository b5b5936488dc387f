/** namePart: one comparable part of a name. All that a comparison needs of it is worked out once. */

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
  /** 0.12..1: the information weight of the part, high for a rare one (like an inverse document frequency). See partFrequency.ts. */
  readonly rarity: number;
  /** Part of a Chinese or Korean name: compared syllable by syllable, not by edits. */
  readonly syllabic: boolean;
  /** The letters in it, one bit each: two parts that differ in many letters are no misspelling of each other. */
  readonly letters: number;
  /** Identifies the part within this thread: 31 bits, reused only after all have been given out. */
  readonly serial: number;
  /** The text without an article written together with it. */
  readonly withoutArticle: string;
  /** The romanisation by letters alone, where `text` is the known name behind the native spelling; else the text. */
  readonly byLetters: string;
  /** Name variants: other Latin spellings of the same name. Undefined for nearly all parts. */
  readonly variants: ReadonlyMap<string, VariantSource> | undefined;
  /** The name and its spellings are known: any other spelling is another name. */
  readonly isKnownName: boolean;
  /** What romanisations of one syllable have in common; empty for longer parts. */
  readonly sound: string;
}

/** Letters of an article, and of the shortest name that it is written together with. */
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

/** The Latin spellings of the part's name variants. */
export const variantSpellings = ({ variants }: NamePart): readonly string[] =>
  variants ? [...variants.keys()] : NO_SPELLINGS;
const NO_SPELLINGS: readonly string[] = [];

let lastSerialOfThread = 0;

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
    lastSerialOfThread = (lastSerialOfThread + 1) & 0x7fffffff;
    this.serial = lastSerialOfThread;
  }

  private textWithoutArticle: string | undefined;
  get withoutArticle(): string {
    this.textWithoutArticle ??= hasArticle(this.text) ? this.text.slice(ARTICLE) : this.text;
    return this.textWithoutArticle;
  }

  private letterText: string | undefined;
  get byLetters(): string {
    this.letterText ??= this.native === '' ? this.text : romaniseByLetters(this.native, this.script);
    return this.letterText;
  }

  private foundVariants: ReadonlyMap<string, VariantSource> | undefined | 'not looked up' = 'not looked up';
  get variants(): ReadonlyMap<string, VariantSource> | undefined {
    if (this.foundVariants === 'not looked up')
      this.foundVariants = this.kind === 'name' ? this.findVariants() : undefined;
    return this.foundVariants;
  }

  /** A part that is read as Japanese keeps its Chinese reading. */
  private findVariants(): ReadonlyMap<string, VariantSource> | undefined {
    const variants = nameVariants(this.text, this.native, this.script);
    if (this.script !== 'Hani' || this.byLetters === this.text) return variants;
    return new Map([...(variants ?? []), [this.byLetters, 'read'] as const]);
  }

  private knownName: boolean | undefined;
  get isKnownName(): boolean {
    this.knownName ??= this.variants !== undefined && [...this.variants.values()].includes('known');
    return this.knownName;
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
