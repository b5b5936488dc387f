/** reach: the most that names can still score that have met nothing of a query so far, and which names these are. */

import { MOST_WITH_CONFLICT, TRUNCATION_FIELD } from '../compare/compareParts.ts';
import { isDecisive, isDiscriminating, missedRarity } from '../compare/distinctiveParts.ts';
import { OMISSION, ONLY_ONE_SHARED } from '../model/weights.ts';
import { MOST_OPENS } from '../nameIndex/nameOrder.ts';
import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import { mostShared, type SingleTerm } from './queryTerms.ts';
import { MOST_UNTOLD, type RemainingTerms, slackOf } from './scoreBounds.ts';

export class RemainingBound {
  private readonly heldDown: boolean;
  private tail: number;
  private readonly slack: number;
  private bits = 0;
  private single: number;
  private missed = 0;
  /** A part was missed that contradicts what a name has left over. */
  private missedNeeded = false;
  /** Open parts that a name can have met by what is still to come. */
  private opens = 0;
  private readonly parts: readonly NamePart[];
  /** A contradicting organisation word leaves less than is wanted. */
  private readonly wordsCount: boolean;

  constructor(query: ParsedName, slots: readonly SingleTerm[], persons: boolean, least: number) {
    const slack = slackOf(query);
    this.slack = slack;
    this.parts = query.parts;
    this.tail = slack;
    for (const slot of slots) {
      this.tail += mostShared(slot);
      this.bits |= slot.bits;
    }
    this.single = slots.length;
    // A person's name that shares its last open part only, and no initial, is held down by the comparison: see ONLY_ONE_SHARED.
    this.heldDown = persons && least > 0 && slots.length > 1 && slack === 0;
    this.wordsCount = least > MOST_WITH_CONFLICT;
    for (const part of query.parts) if (isDiscriminating(part)) this.opens += 1;
    // The query's last part may be cut off.
    if (query.literal.length >= TRUNCATION_FIELD) this.opens += 1;
  }

  boundFor(slot: SingleTerm): number {
    const share = this.tail / (this.tail + OMISSION * this.missed);
    const one = this.heldDown && this.single === 1 && slot.weight === 1 && this.missed > MOST_UNTOLD;
    return one ? ONLY_ONE_SHARED * share : share;
  }

  /** Names with more open parts than this, by the index's order of names, contradict what the query has missed. */
  get mostOpens(): number {
    return this.wordsCount && this.missedNeeded ? Math.min(this.opens, MOST_OPENS) : MOST_OPENS;
  }

  /** Hundredths of rarity that were missed. */
  get missedRarity(): number {
    return this.missed;
  }

  /** What is still to come, titles and initials aside. */
  get rest(): RemainingTerms {
    return { bits: this.bits, shared: this.tail - this.slack, count: this.single };
  }

  passTerm(slot: SingleTerm): void {
    this.tail -= mostShared(slot);
    this.single -= 1;
    this.bits &= ~slot.bits;
    const part = this.parts[31 - Math.clz32(slot.bits)];
    if (!part) return;
    if (isDiscriminating(part)) this.opens -= 1;
    if (this.wordsCount ? !isDiscriminating(part) : !isDecisive(part)) return;
    this.missed += missedRarity(part, this.parts);
    this.missedNeeded = true;
  }
}
