/**
 * querySlots: what of a query is looked up. A slot is a part, or parts written together; slots of several parts ask for exact spellings
 * only, those of one part for all that is like it.
 */
import type { AnalysedName } from './analyseName.ts';
import { WEIGHTS } from './compareParts.ts';
import type { Expansion } from './expandPart.ts';
import type { Expansions, ProbedPart } from './expansions.ts';
import type { IndexView } from './indexView.ts';
import { makePart, type NamePart } from './namePart.ts';
import { RARITY_SCALE } from './openParts.ts';
import { termsFor } from './terms.ts';

/** Slots of a query: one bit each in a word whose upper byte counts parts written together. */
export const SLOT_LIMIT = 20;
const SHORTEST_JOINED = 4;
const MOST_JOINED_RARITY = 3;

export interface Slot {
  /** Bits of the query's parts that it covers. */
  readonly bits: number;
  /** Hundredths. */
  readonly rarity: number;
  readonly weight: number;
  readonly native: boolean;
}

/** One part of the query. */
export interface SingleSlot extends Slot {
  readonly probed: ProbedPart;
}

/** Parts written together, as they stand in the index. */
export interface JoinedSlot extends Slot {
  readonly expansion: Expansion;
}

/** What a name may share with a slot at most: over scripts the Latin side tells, which may be rarer. */
export const mostShared = (slot: Slot): number => (slot.native ? Math.max(RARITY_SCALE, slot.rarity) : slot.rarity);

/** The parts of a query, those first that tell most for the effort. */
export function singleSlots(parts: readonly NamePart[], expansions: Expansions): SingleSlot[] {
  const slots: SingleSlot[] = [];
  for (let k = 0; k < parts.length && k < SLOT_LIMIT; k += 1) {
    const part = parts[k];
    if (!part || part.kind === 'initial' || part.kind === 'honorific') continue;
    const probed = expansions.of(part);
    slots.push({
      bits: 1 << k,
      rarity: Math.round(part.rarity * RARITY_SCALE),
      weight: WEIGHTS[part.kind],
      native: part.native !== '',
      probed,
    });
  }
  return slots.sort((a, b) => a.probed.effort / mostShared(a) - b.probed.effort / mostShared(b) || a.bits - b.bits);
}

/** Neighbours of the query that the index may have as one part, and parts written together with the joining word before them. */
export function joinedSlots(view: IndexView, query: AnalysedName, expansions: Expansions): JoinedSlot[] {
  const slots: JoinedSlot[] = [];
  const parts = query.parts.slice(0, SLOT_LIMIT);
  for (let k = 0; k < parts.length; k += 1) {
    const a = parts[k];
    if (!a) continue;
    const prefix = query.prefixes[k] ?? '';
    if (a.kind === 'name' && a.native === '') pushUnglued(view, slots, a, 1 << k, query.profile === 'person');
    if (prefix !== '' && a.kind === 'name' && a.native === '') push(view, slots, prefix + a.text, 1 << k, [a]);
    const b = parts[k + 1];
    if (!b || a.kind === 'honorific' || b.kind === 'honorific') continue;
    if (a.native === '' && b.native === '') {
      push(view, slots, a.text + b.text, 3 << k, [a, b]);
      const c = parts[k + 2];
      if (c && c.native === '' && c.kind !== 'honorific')
        push(view, slots, a.text + b.text + c.text, 7 << k, [a, b, c]);
      const between = query.prefixes[k + 1] ?? '';
      if (between !== '') push(view, slots, a.text + between + b.text, 3 << k, [a, b]);
    } else if (a.native !== '' && b.native !== '' && a.script === b.script) {
      const joined = makePart(a.text + b.text, 'name', a.rarity + b.rarity, a.native + b.native, a.script);
      const { expansion } = expansions.of(joined);
      if (expansion.tokens.length) slots.push({ ...slotOf(3 << k, [joined]), native: true, expansion });
    }
  }
  return slots;
}

/** Letters of titles, legal forms and joining words that are looked for at either end of a part that the index does not have. */
const SHORTEST_GLUED = 2;
const LONGEST_GLUED = 6;

/** What is left of a part when a title or a legal form written together with it is taken off: LLCVniigaz, HajiAbdul. */
function pushUnglued(view: IndexView, slots: JoinedSlot[], part: NamePart, bits: number, person: boolean): void {
  const { text } = part;
  if (text.length < SHORTEST_GLUED + SHORTEST_JOINED || view.hasToken(text)) return;
  const terms = termsFor(person);
  for (let cut = SHORTEST_GLUED; cut <= LONGEST_GLUED && cut <= text.length - SHORTEST_JOINED; cut += 1) {
    if (isTerm(terms, text.slice(0, cut))) push(view, slots, text.slice(cut), bits, [part]);
    if (isTerm(terms, text.slice(-cut))) push(view, slots, text.slice(0, -cut), bits, [part]);
  }
}

const isTerm = (terms: ReturnType<typeof termsFor>, word: string): boolean =>
  terms.get(word)?.some(({ tokens, kind }) => tokens.length === 1 && kind !== 'generic' && kind !== 'number') ?? false;

const slotOf = (bits: number, parts: readonly NamePart[]): Slot => ({
  bits,
  rarity: Math.round(
    Math.min(
      parts.reduce((sum, part) => sum + part.rarity, 0),
      MOST_JOINED_RARITY,
    ) * RARITY_SCALE,
  ),
  weight: 1,
  native: false,
});

function push(view: IndexView, slots: JoinedSlot[], text: string, bits: number, parts: readonly NamePart[]): void {
  if (text.length < SHORTEST_JOINED) return;
  let tokens: number[] | undefined;
  view.eachTokenSpelt(text, (token) => {
    tokens ??= [];
    tokens.push(token);
  });
  if (!tokens) return;
  const expansion = { tokens: Uint32Array.from(tokens), similarities: new Float32Array(tokens.length).fill(1) };
  slots.push({ ...slotOf(bits, parts), expansion });
}
