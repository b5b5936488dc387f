/** NamePart: one comparable part of a name, with all that comparison needs worked out once. */
import { nativeUnits } from './nativeUnits.ts';
import type { Script } from './script.ts';

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
}

export function lettersOf(text: string): number {
  let bits = 0;
  for (let k = 0; k < text.length; k += 1) {
    const code = text.charCodeAt(k);
    bits |= code >= 97 ? 1 << (code - 97) : 1 << (26 + (code & 3));
  }
  return bits;
}

export function makePart(
  text: string,
  kind: PartKind,
  rarity: number,
  native = '',
  script: Script = 'Latn',
  syllabic = false,
): NamePart {
  const units = native === '' ? [] : nativeUnits(native, script);
  return { text, kind, native, script, units, rarity, syllabic, letters: lettersOf(text) };
}
