/** openParts: what a part counts when nothing meets it, and which parts contradict one another when both names have one left over. */

import { REPEATED } from '../model/weights.ts';
import type { NamePart } from '../names/namePart.ts';

/** Rarity in the arrays: hundredths. */
export const RARITY_SCALE = 100;

/** What a part counts in hundredths when nothing meets it: parts that a name has twice count less. */
export const missedRarity = (part: NamePart, parts: readonly NamePart[]): number =>
  Math.round(part.rarity * RARITY_SCALE * (parts.indexOf(part) !== parts.lastIndexOf(part) ? REPEATED : 1));

/** Parts that contradict one another when both names have one left over: all but numbers and titles. */
export const isDiscriminating = (part: NamePart): boolean => part.kind !== 'number' && part.kind !== 'honorific';

/** Those among them that contradict so much that no score of interest remains. */
export const isDecisive = (part: NamePart): boolean => part.kind === 'name' || part.kind === 'place';
