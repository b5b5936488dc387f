/** ordinaryPart: the NamePart of a token. Parts of one spelling are one object, so that its derived values are computed once. */

import type { Script } from '../../kit/script.ts';
import { latinName } from './latinNames.ts';
import { makePart, type NamePart, type PartKind } from './namePart.ts';
import { rarityOfPart } from './partFrequency.ts';
import { romanise } from './romanise.ts';

const ORGANISATION_WORD_RARITY = 0.3;
const PLACE_RARITY = 0.4;
const HONORIFIC_RARITY = 0.08;
const INITIAL_RARITY = 0.15;
const NUMBER_RARITY = 0.5;
/** Frequencies are counted for Latin spellings: a native spelling never counts as rarer than this. */
const NATIVE_RARITY = 0.8;

const rarityFor = (text: string, kind: PartKind): number => {
  switch (kind) {
    case 'generic':
      return ORGANISATION_WORD_RARITY;
    case 'place':
      return PLACE_RARITY;
    case 'honorific':
      return HONORIFIC_RARITY;
    case 'initial':
      return INITIAL_RARITY;
    case 'number':
      return NUMBER_RARITY;
    default:
      return Math.min(NATIVE_RARITY, rarityOfPart(text));
  }
};

/** The parts made last, so that names share them; the whole thread shares it. */
const threadCache = new Map<string, NamePart>();
const CACHE_LIMIT = 200_000;

/** How a part is read where its spelling alone does not decide it. */
export interface PartReading {
  /** It is part of a Chinese or Korean name and compared syllable by syllable. */
  readonly syllabic?: boolean;
  /** Its Latin spelling, where the name as a whole decides between several. */
  readonly latin?: string | undefined;
}
const AS_SPELT: PartReading = {};

export function ordinaryPart(text: string, script: Script, kind: PartKind, reading = AS_SPELT): NamePart {
  if (script === 'Latn' && kind === 'name') return latinName(text).part;
  const { syllabic = false } = reading;
  const key = reading.latin
    ? `${reading.latin} ${text}`
    : syllabic
      ? `syllabic ${text}`
      : kind === 'name'
        ? text
        : `${kind} ${text}`;
  const known = threadCache.get(key);
  if (known && known.script === script) return known;
  const latin = reading.latin ?? (script === 'Latn' ? text : romanise(text, script));
  const part = makePart(latin, kind, rarityFor(latin, kind), script === 'Latn' ? '' : text, script, syllabic);
  if (threadCache.size >= CACHE_LIMIT) threadCache.clear();
  threadCache.set(key, part);
  return part;
}
