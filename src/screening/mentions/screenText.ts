/**
 * screenText: which listed parties and countries a text names, and where. Names are found as written and by their normalised form only, since
 * similar words are on every page of a text. Names of one word count only where they can hardly mean anything else.
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
  /** Listings that have the name; empty for a country. */
  readonly ordinals: readonly number[];
  /** Country code; null for a listing. */
  readonly country: string | null;
  /** exact: as published but for case, accents and punctuation; normalised: but for legal forms, titles and joining words too. */
  readonly how: 'exact' | 'normalised';
}

/** Most words of a name in a text. */
const LONGEST_NAME = 9;
/** Names of one word: letters at least, and the least rarity of the word as a name part. */
const SHORTEST_SINGLE = 4;
const LEAST_RARITY_SINGLE = 0.9;
const PROFILES: readonly Profile[] = ['organization', 'person'];
/** Parts of a person's name that may stand family name first in the list and last in the text. */
const MOST_ROTATED = 4;
/** Words at either end of a match that belong to the sentence, not to the name. */
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
const isDistinctive = (text: string): boolean =>
  text.length >= SHORTEST_SINGLE && rarityOfPart(text) >= LEAST_RARITY_SINGLE && !ORDINARY_WORDS.has(text);

/** The name with its family name moved to the other end: lists put it first as often as last. */
function rotatedTexts({ parts }: ParsedName): readonly string[] {
  if (parts.length < 2 || parts.length > MOST_ROTATED) return [];
  const texts = parts.map((part) => part.text);
  const [first = '', ...rest] = texts;
  return [[...rest, first].join(' '), [texts.at(-1) ?? '', ...texts.slice(0, -1)].join(' ')];
}

class TextScreening {
  private readonly view: IndexView;
  private readonly text: string;
  private readonly words: readonly TextWord[];
  /** Words that the text also has in lower case: they are no names. */
  private readonly lowerCaseWords: ReadonlySet<string>;
  /** Words that have a capital where an ordinary word has none. */
  private readonly capitalWords: ReadonlySet<string>;
  private readonly accept: Uint8Array | undefined;

  constructor(view: IndexView, text: string, accept: Uint8Array | undefined) {
    this.view = view;
    this.text = text;
    this.words = readTextWords(text);
    this.lowerCaseWords = new Set(this.words.filter((word) => !word.capital).map((word) => word.folded));
    this.capitalWords = new Set(
      this.words
        .filter((word) => word.capital && !word.caseless && !word.opensSentence && !word.shouted)
        .map((word) => word.folded),
    );
    this.accept = accept;
  }

  findMentions(): readonly TextMention[] {
    const found: TextMention[] = [];
    for (let at = 0; at < this.words.length; ) {
      const mention = this.longestAt(at);
      if (mention) found.push(mention.mention);
      at += mention?.words ?? 1;
    }
    const unspaced = this.findUnspaced().filter(
      ({ start, end }) => !found.some((other) => start < other.end && other.start < end),
    );
    return unspaced.length === 0 ? found : [...found, ...unspaced].sort((a, b) => a.start - b.start);
  }

  private findUnspaced(): readonly TextMention[] {
    return unspacedMentions(this.view, this.text).flatMap(({ start, end, names }) => {
      const ordinals = this.ordinalsOf(names);
      return ordinals.length === 0 ? [] : [this.listingMention(start, end, ordinals, 'exact')];
    });
  }

  private listingMention(
    start: number,
    end: number,
    ordinals: readonly number[],
    how: TextMention['how'],
  ): TextMention {
    return { kind: 'listing', text: this.text.slice(start, end), start, end, ordinals, country: null, how };
  }

  private longestAt(at: number): { mention: TextMention; words: number } | undefined {
    const first = this.words[at];
    if (!first?.capital || first.folded === '') return undefined;
    let most = 1;
    while (most < LONGEST_NAME && at + most < this.words.length && !this.words[at + most - 1]?.stops) most += 1;
    for (let count = most; count >= 1; count -= 1) {
      const mention = this.countryMention(at, count) ?? this.findListing(at, count);
      if (mention) return { mention, words: count };
    }
    return undefined;
  }

  private countryMention(at: number, count: number): TextMention | undefined {
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

  private findListing(at: number, count: number): TextMention | undefined {
    const [first, last] = [this.words[at], this.words[at + count - 1]];
    if (!first || !last || !(last.capital || last.hyphenBefore) || !this.mayOpen(first)) return undefined;
    if (count === 1 && !last.folded.includes(' ') && !this.mayStandAlone(at)) return undefined;
    const found = this.findNames(this.text.slice(first.start, last.end).replace(/\s+/g, ' '));
    const ordinals = found ? this.ordinalsOf(found.names) : [];
    if (!found || ordinals.length === 0) return undefined;
    if (found.exact) return this.listingMention(first.start, last.end, ordinals, 'exact');
    const [from, to] = this.trimmedSpan(at, at + count - 1);
    return this.listingMention(this.words[from]?.start ?? 0, this.words[to]?.end ?? 0, ordinals, 'normalised');
  }

  /** Names of the index that are these words, legal forms, titles and joining words aside. */
  private findNames(text: string): Found | undefined {
    for (const profile of PROFILES) {
      const parsed = parseName(text, profile);
      if (nameParts(parsed.parts) === 0 || (profile === 'person' && JOINS_A_SENTENCE.test(text))) continue;
      const names = this.namesOf(parsed.comparable, profile);
      const exact = names.some((name) => this.view.nameOf(name).literal === parsed.literal);
      // One ordinary word is a name only with the legal form that it has in the list: Matrix LLC.
      const isVague = parsed.parts.length === 1 && !isDistinctive(parsed.parts[0]?.text ?? '');
      if (isVague && !(exact && parsed.legalForms.length > 0)) continue;
      if (names.length > 0) return { names, exact };
      const others = profile === 'person' ? rotatedTexts(parsed).flatMap((other) => this.namesOf(other, profile)) : [];
      if (others.length > 0) return { names: others, exact: false };
    }
    return undefined;
  }

  private namesOf(comparable: string, profile: Profile): readonly number[] {
    return this.view.namesComparableTo(comparable).filter((name) => this.view.nameOf(name).profile === profile);
  }

  /** First and last word of the name, without the words of the sentence around it. */
  private trimmedSpan(first: number, last: number): readonly [number, number] {
    let [from, to] = [first, last];
    while (from < to && OPENERS.has(this.words[from]?.folded ?? '')) from += 1;
    while (to > from && CLOSERS.has(this.words[to]?.folded ?? '')) to -= 1;
    return [from, to];
  }

  /** Whether a name of the index may begin with the word: most words are excluded by this without reading on. */
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
    if (ORDINARY_WORDS.has(word.folded) || this.lowerCaseWords.has(word.folded) || this.isCompound(at)) return false;
    return (!word.opensSentence && !word.shouted) || this.capitalWords.has(word.folded);
  }

  /** Whether the word is part of a name with a hyphen (Rolls-Royce), and not a name with another word attached (Candiru-made, anti-Candiru). */
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

/** Mentions in order, none overlapping another; the longest name prevails. At most nine names are looked up for each word of the text. */
export function screenText(index: ScreeningIndex, text: string, accept?: Uint8Array): readonly TextMention[] {
  return new TextScreening(viewOf(index), text, accept).findMentions();
}
