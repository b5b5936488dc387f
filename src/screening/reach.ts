/** reach: the most that names can still score that have met nothing of a query so far. Below what is wanted they need not be looked up. */
import type { AnalysedName } from './analyseName.ts';
import { MOST_WITH_CONFLICT, OMISSION, ONLY_ONE_SHARED } from './compareParts.ts';
import type { NamePart } from './namePart.ts';
import { isNeeded, isOpen, missedRarity } from './openParts.ts';
import { mostShared, type SingleSlot } from './querySlots.ts';
import { MOST_UNTOLD, slackOf } from './retrievalBounds.ts';

export class Reach {
  private readonly heldDown: boolean;
  private tail: number;
  private single: number;
  private missed = 0;
  private readonly parts: readonly NamePart[];
  /** A contradicting organisation word leaves less than is wanted. */
  private readonly wordsCount: boolean;

  constructor(query: AnalysedName, slots: readonly SingleSlot[], persons: boolean, least: number) {
    const slack = slackOf(query);
    this.parts = query.parts;
    this.tail = slots.reduce((sum, slot) => sum + mostShared(slot), slack);
    this.single = slots.length;
    // A person's name that shares its last open part only, and no initial, is held down by the comparison: see ONLY_ONE_SHARED.
    this.heldDown = persons && least > 0 && slots.length > 1 && slack === 0;
    this.wordsCount = least > MOST_WITH_CONFLICT;
  }

  of(slot: SingleSlot): number {
    const share = this.tail / (this.tail + OMISSION * this.missed);
    const one = this.heldDown && this.single === 1 && slot.weight === 1 && this.missed > MOST_UNTOLD;
    return one ? ONLY_ONE_SHARED * share : share;
  }

  pass(slot: SingleSlot): void {
    this.tail -= mostShared(slot);
    this.single -= 1;
    const part = this.parts[31 - Math.clz32(slot.bits)];
    if (part && (this.wordsCount ? isOpen(part) : isNeeded(part))) this.missed += missedRarity(part, this.parts);
  }
}
