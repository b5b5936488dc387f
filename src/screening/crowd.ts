/**
 * crowd: when many names may score well, most do so because one part of theirs met several of the query's: Juan and Ivan are both John.
 * Here a part of a name may meet one part of the query only, which comparing would find too, at many times the effort.
 */
import type { IndexView } from './indexView.ts';
import type { Likeness } from './likeness.ts';
import { bitCount } from './namePart.ts';
import type { SingleSlot } from './querySlots.ts';

/** Fewer names are compared rather than looked at here. */
export const CROWD = 24;
/** Slots and parts of a name that are looked at: all sets of slots are. */
const MOST_SLOTS = 6;
const MOST_TOKENS = 30;

export interface Crowd {
  readonly names: readonly number[];
  readonly slots: readonly SingleSlot[];
  /** Bits of the slots that the name at a place met, each by a part of its own as it seems. */
  readonly metAt: (place: number) => number;
}

/** Places of the names whose parts are fewer than the slots they met. */
export function metTogether(view: IndexView, likeness: Likeness, { names, slots, metAt }: Crowd): readonly number[] {
  if (slots.length < 2 || slots.length > MOST_SLOTS) return [];
  const likes = slots.map((slot) => partsLike(view, likeness, slot, names));
  const places: number[] = [];
  const own: number[] = [];
  for (let place = 0; place < names.length; place += 1) {
    const met = metAt(place);
    own.length = 0;
    for (const [k, slot] of slots.entries()) if (met & slot.bits) own.push(likes[k]?.[place] ?? 0);
    if (!own.includes(0) && !haveOneEach(own)) places.push(place);
  }
  return places;
}

/** For each name the set of its parts that are like the slot's; empty where it met the slot in another way than part by part. */
function partsLike(view: IndexView, likeness: Likeness, slot: SingleSlot, names: readonly number[]): Int32Array {
  const { nameTokenStart, nameTokens } = view.data;
  likeness.take(slot.probed);
  return Int32Array.from(names, (name) => {
    const start = nameTokenStart[name] as number;
    const end = Math.min(start + MOST_TOKENS, nameTokenStart[name + 1] as number);
    let parts = 0;
    for (let k = start; k < end; k += 1) if (likeness.of(nameTokens[k] as number) > 0) parts |= 1 << (k - start);
    return parts;
  });
}

/** Hall's condition: however many slots are taken, they have at least as many parts among them. */
function haveOneEach(parts: readonly number[]): boolean {
  for (let set = 1; set < 1 << parts.length; set += 1) {
    let union = 0;
    for (let k = 0; k < parts.length; k += 1) if (set & (1 << k)) union |= parts[k] as number;
    if (bitCount(union) < bitCount(set)) return false;
  }
  return true;
}
