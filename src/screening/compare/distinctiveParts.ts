/** distinctiveParts: the rarity of a part that stays unmatched, and which parts contradict one another when both names have one unmatched. */

import type { Weights } from '../model/weights.ts';
import type { NamePart } from '../names/namePart.ts';

/** Rarities of the index and the search are in hundredths. */
export const RARITY_SCALE = 100;

/** The rarity of a part that stays unmatched, in hundredths: a part that the name has twice counts less. */
export const missedRarity = (part: NamePart, parts: readonly NamePart[], { repeated }: Weights): number =>
  Math.round(part.rarity * RARITY_SCALE * (parts.indexOf(part) !== parts.lastIndexOf(part) ? repeated : 1));

/** Whether the part is discriminating: unmatched ones on both sides contradict one another. All parts are but numbers and titles. */
export const isDiscriminating = (part: NamePart): boolean => part.kind !== 'number' && part.kind !== 'honorific';

/** Whether the part is decisive: a contradiction with it leaves a score below every threshold in use. */
export const isDecisive = (part: NamePart): boolean => part.kind === 'name' || part.kind === 'place';
