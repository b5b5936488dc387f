/**
 * screenText: which listed parties and countries a text names, and where. By name as written and by normalised name only: a text is no list of
 * names, and whatever is merely similar would be found on every page. One-word names count only where they can hardly mean anything else.
 */

import { ORDINARY_WORDS } from '../data/ordinaryWords.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { viewOf } from '../nameIndex/openView.ts';
import type { ScreeningIndex } from '../nameIndex/screeningIndex.ts';
import { type ParsedName, type Profile, parseName } from '../names/parseName.ts';
import { rarityOfPart } from '../names/partFrequency.ts';
import { termsFor } from '../names/terms.ts';
import { countryAt } from './textCountries.ts';
import { readTextWords, type TextWord } from './textWords.ts';
import { unspacedMentions } from './unspacedNames.ts';

export interface TextMention {
  readonly kind: 'listing' | 'country';
  /** The words of the text. */
  readonly text: string;
  /** UTF-16 offsets; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Listings that bear the name; empty for a country. */
  readonly ordinals: readonly number[];
  /** Country code; null for a listing. */
  readonly country: string | null;
  /** exact: as published but for case, accents and punctuation; normalised: but for legal forms, titles and joining words too. */
  readonly how: 'exact' | 'normalised';
}

/** Words of a name in a text. */
const LONGEST_NAME = 9;
/** One-word names: letters at least, and how rare the word must be as a name part. */
const SHORTEST_SINGLE = 4;
const RAREST_SINGLE = 0.9;
const PROFILES: readonly Profile[] = ['organization', 'person'];
/** Parts of a person's name that may stand family name first in the list and last in the text. */
const MOST_TURNED = 4;
/** Words at either end of a match that are the sentence's, not the name's. */
const OPENERS = new Set(['the', 'a', 'an', 'and']);
const CLOSERS = new Set(['the', 'a', 'an', 'and', 'or', 'of', 'for', 'in', 'at', 'by', 'from', 'to', 'with', 'on']);
/** Words that stand between names in a sentence, never inside the name of a person. */
const JOINS_A_SENTENCE = /\s(?:and|or|for|in|at|by|from|to|with|on)\s/;

interface Found {
  readonly names: readonly number[];
  readonly exact: boolean;
}

const nameParts = (parts: readonly { readonly kind: string }[]): number =>
  parts.filter((part) => part.kind === 'name').length;

/** A single part names a party only when it is long and rare enough. */
const isTelling = (text: string): boolean =>
  text.length >= SHORTEST_SINGLE && rarityOfPart(text) >= RAREST_SINGLE && !ORDINARY_WORDS.has(text);

/** Lists put the family name first as often as last. */
function turned({ parts }: ParsedName): readonly string[] {
  if (parts.length < 2 || parts.length > MOST_TURNED) return [];
  const texts = parts.map((part) => part.text);
  const [first = '', ...rest] = texts;
  return [[...rest, first].join(' '), [texts.at(-1) ?? '', ...texts.slice(0, -1)].join(' ')];
}

class TextScreening {
  private readonly view: IndexView;
  private readonly text: string;
  private readonly words: readonly TextWord[];
  /** Words that also stand in lower case: no names. */
  private readonly lower: ReadonlySet<string>;
  /** Words with a capital where an ordinary word has none. */
  private readonly named: ReadonlySet<string>;
  private readonly accept: Uint8Array | undefined;

  constructor(view: IndexView, text: string, accept: Uint8Array | undefined) {
    this.view = view;
    this.text = text;
    this.words = readTextWords(text);
    this.lower = new Set(this.words.filter((word) => !word.capital).map((word) => word.folded));
    this.named = new Set(
      this.words
        .filter((word) => word.capital && !word.caseless && !word.opensSentence && !word.shouted)
        .map((word) => word.folded),
    );
    this.accept = accept;
  }

  mentions(): readonly TextMention[] {
    const found: TextMention[] = [];
    for (let at = 0; at < this.words.length; ) {
      const mention = this.longestAt(at);
      if (mention) found.push(mention.mention);
      at += mention?.words ?? 1;
    }
    const unspaced = this.unspaced().filter(
      ({ start, end }) => !found.some((other) => start < other.end && other.start < end),
    );
    return unspaced.length === 0 ? found : [...found, ...unspaced].sort((a, b) => a.start - b.start);
  }

  private unspaced(): readonly TextMention[] {
    return unspacedMentions(this.view, this.text).flatMap(({ start, end, names }) => {
      const ordinals = this.ordinalsOf(names);
      return ordinals.length === 0 ? [] : [this.listed(start, end, ordinals, 'exact')];
    });
  }

  private listed(start: number, end: number, ordinals: readonly number[], how: TextMention['how']): TextMention {
    return { kind: 'listing', text: this.text.slice(start, end), start, end, ordinals, country: null, how };
  }

  private longestAt(at: number): { mention: TextMention; words: number } | undefined {
    const first = this.words[at];
    if (!first?.capital || first.folded === '') return undefined;
    let most = 1;
    while (most < LONGEST_NAME && at + most < this.words.length && !this.words[at + most - 1]?.stops) most += 1;
    for (let count = most; count >= 1; count -= 1) {
      const mention = this.country(at, count) ?? this.listing(at, count);
      if (mention) return { mention, words: count };
    }
    return undefined;
  }

  private country(at: number, count: number): TextMention | undefined {
    const code = countryAt(this.words, at, count);
    if (code === undefined) return undefined;
    const [start, end] = [this.words[at]?.start ?? 0, this.words[at + count - 1]?.end ?? 0];
    return {
      kind: 'country',
      text: this.text.slice(start, end),
      start,
      end,
      ordinals: [],
      country: code,
      how: 'exact',
    };
  }

  private listing(at: number, count: number): TextMention | undefined {
    const [first, last] = [this.words[at], this.words[at + count - 1]];
    if (!first || !last || !(last.capital || last.hyphenBefore) || !this.mayOpen(first)) return undefined;
    if (count === 1 && !last.folded.includes(' ') && !this.mayStandAlone(at)) return undefined;
    const found = this.find(this.text.slice(first.start, last.end).replace(/\s+/g, ' '));
    const ordinals = found ? this.ordinalsOf(found.names) : [];
    if (!found || ordinals.length === 0) return undefined;
    if (found.exact) return this.listed(first.start, last.end, ordinals, 'exact');
    const [from, to] = this.trimmed(at, at + count - 1);
    return this.listed(this.words[from]?.start ?? 0, this.words[to]?.end ?? 0, ordinals, 'normalised');
  }

  /** Names that the words are, legal forms, titles and joining words aside. */
  private find(text: string): Found | undefined {
    for (const profile of PROFILES) {
      const analysed = parseName(text, profile);
      if (nameParts(analysed.parts) === 0 || (profile === 'person' && JOINS_A_SENTENCE.test(text))) continue;
      const names = this.namesOf(analysed.comparable, profile);
      const exact = names.some((name) => this.view.nameOf(name).literal === analysed.literal);
      // One ordinary word is a name only with the legal form that the list gives it: Matrix LLC.
      const isVague = analysed.parts.length === 1 && !isTelling(analysed.parts[0]?.text ?? '');
      if (isVague && !(exact && analysed.legalForms.length > 0)) continue;
      if (names.length > 0) return { names, exact };
      const others = profile === 'person' ? turned(analysed).flatMap((other) => this.namesOf(other, profile)) : [];
      if (others.length > 0) return { names: others, exact: false };
    }
    return undefined;
  }

  private namesOf(comparable: string, profile: Profile): readonly number[] {
    return this.view.namesComparableTo(comparable).filter((name) => this.view.nameOf(name).profile === profile);
  }

  /** First and last word without those of the sentence around the name. */
  private trimmed(first: number, last: number): readonly [number, number] {
    let [from, to] = [first, last];
    while (from < to && OPENERS.has(this.words[from]?.folded ?? '')) from += 1;
    while (to > from && CLOSERS.has(this.words[to]?.folded ?? '')) to -= 1;
    return [from, to];
  }

  /** Most words open no name of the index: found without reading on. */
  private mayOpen(first: TextWord): boolean {
    const token = first.folded.split(' ')[0] ?? '';
    return (
      this.view.hasToken(token) ||
      termsFor(false).has(token) ||
      termsFor(true).has(token) ||
      !/^[a-z0-9]/.test(token) ||
      token.startsWith('abd')
    );
  }

  private mayStandAlone(at: number): boolean {
    const word = this.words[at];
    if (!word || word.caseless || word.folded.length < SHORTEST_SINGLE) return false;
    if (ORDINARY_WORDS.has(word.folded) || this.lower.has(word.folded) || this.isCompound(at)) return false;
    return (!word.opensSentence && !word.shouted) || this.named.has(word.folded);
  }

  /** Part of a name with a hyphen (Rolls-Royce), not one with a word joined on (Candiru-made, anti-Candiru). */
  private isCompound(at: number): boolean {
    const word = this.words[at];
    return (
      (word?.hyphenBefore === true && this.words[at - 1]?.capital === true) ||
      (word?.hyphenAfter === true && this.words[at + 1]?.capital === true)
    );
  }

  private ordinalsOf(names: readonly number[]): readonly number[] {
    const { nameListingStart, nameListings } = this.view.data;
    const ordinals = new Set<number>();
    for (const name of names) {
      for (let k = nameListingStart[name] as number; k < (nameListingStart[name + 1] as number); k += 1) {
        const ordinal = nameListings[k] as number;
        if (!this.accept || this.accept[ordinal]) ordinals.add(ordinal);
      }
    }
    return [...ordinals].sort((a, b) => a - b);
  }
}

/** Mentions in order, none overlapping another; the longest name wins. Work is bound by the words of the text times nine. */
export function screenText(index: ScreeningIndex, text: string, accept?: Uint8Array): readonly TextMention[] {
  return new TextScreening(viewOf(index), text, accept).mentions();
}
