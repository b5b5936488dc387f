/**
 * screenText: which listed parties and countries a text names, and where. By name as written and by normalised name only: a text is no list of
 * names, and whatever is merely similar would be found on every page. One-word names count only where they can hardly mean anything else.
 */
import { COUNTRY_ROWS } from '../domain/countryRows.ts';
import { analyseName, type Profile } from './analyseName.ts';
import { ORDINARY_WORDS } from './data/ordinaryWords.ts';
import type { IndexView } from './indexView.ts';
import { rarityOf } from './rarity.ts';
import { rawTokens } from './rawTokens.ts';
import type { ScreeningIndex } from './screeningIndex.ts';
import { viewOf } from './searchIndex.ts';
import { termsFor } from './terms.ts';

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

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Folded; empty when the word has no letter or digit. */
  readonly folded: string;
  readonly capital: boolean;
  /** A sentence, line or clause ends behind it: no name goes on. */
  readonly stops: boolean;
  readonly opensSentence: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&.\u200c-]*/gu;

function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let opens = true;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0].replace(/['’.&-]+$/u, '').replace(/['’]s$/u, '');
    const start = match.index;
    const end = start + raw.length;
    const behind = text.slice(end, end + 2);
    const dot = behind.startsWith('.') && raw.length > 3;
    const stops = dot || /^[;:!?\n\u201d"()[\]]/.test(behind);
    const folded = rawTokens(raw)
      .map((token) => token.text)
      .join(' ');
    const initial = raw.charAt(0);
    words.push({
      text: raw,
      start,
      end,
      folded,
      capital: initial !== initial.toLowerCase() || !/\p{Lu}|\p{Ll}/u.test(initial),
      stops,
      opensSentence: opens,
    });
    opens = dot || /^[!?\n]/.test(behind) || /\n/.test(behind);
  }
  return words;
}

/** Lower-case words of the text: a word that also stands in lower case is no name. */
const lowerWords = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.filter((word) => !word.capital).map((word) => word.folded));

function nameParts(parts: readonly { readonly kind: string }[]): number {
  return parts.filter((part) => part.kind === 'name').length;
}

class TextScreening {
  private readonly view: IndexView;
  private readonly text: string;
  private readonly words: readonly Word[];
  private readonly lower: ReadonlySet<string>;
  private readonly accept: Uint8Array | undefined;

  constructor(view: IndexView, text: string, accept: Uint8Array | undefined) {
    this.view = view;
    this.text = text;
    this.words = readWords(text);
    this.lower = lowerWords(this.words);
    this.accept = accept;
  }

  mentions(): readonly TextMention[] {
    const found: TextMention[] = [];
    for (let at = 0; at < this.words.length; ) {
      const mention = this.longestAt(at);
      if (mention) found.push(mention.mention);
      at += mention?.words ?? 1;
    }
    return found;
  }

  private longestAt(at: number): { mention: TextMention; words: number } | undefined {
    const first = this.words[at];
    if (!first?.capital || first.folded === '') return undefined;
    let most = 1;
    while (most < LONGEST_NAME && at + most < this.words.length && !this.words[at + most - 1]?.stops) most += 1;
    for (let count = most; count >= 1; count -= 1) {
      const last = this.words[at + count - 1];
      if (!last) continue;
      const mention = this.country(first, last, at, count) ?? this.listing(first, last, at, count);
      if (mention) return { mention, words: count };
    }
    return undefined;
  }

  private country(first: Word, last: Word, at: number, count: number): TextMention | undefined {
    const folded = this.words
      .slice(at, at + count)
      .map((word) => word.folded)
      .join(' ');
    const code = countries().get(folded);
    if (code === undefined || (folded.length < 4 && first.text !== first.text.toUpperCase())) return undefined;
    return {
      kind: 'country',
      text: this.text.slice(first.start, last.end),
      start: first.start,
      end: last.end,
      ordinals: [],
      country: code,
      how: 'exact',
    };
  }

  private listing(first: Word, last: Word, at: number, count: number): TextMention | undefined {
    if (!this.mayOpen(first) || (count === 1 && !this.mayStandAlone(at))) return undefined;
    const text = this.text.slice(first.start, last.end);
    for (const profile of PROFILES) {
      const analysed = analyseName(text, profile);
      if (nameParts(analysed.parts) === 0 || !last.capital) continue;
      if (analysed.parts.length === 1 && !isTelling(analysed.parts[0]?.text ?? '')) continue;
      const names = this.view
        .namesComparableTo(analysed.comparable)
        .filter((name) => this.view.nameOf(name).profile === profile);
      const ordinals = this.ordinalsOf(names);
      if (ordinals.length === 0) continue;
      const exact = names.some((name) => this.view.nameOf(name).literal === analysed.literal);
      return {
        kind: 'listing',
        text,
        start: first.start,
        end: last.end,
        ordinals,
        country: null,
        how: exact ? 'exact' : 'normalised',
      };
    }
    return undefined;
  }

  /** Most words open no name of the index: found without reading on. */
  private mayOpen(first: Word): boolean {
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
    if (!word || word.folded.length < SHORTEST_SINGLE || ORDINARY_WORDS.has(word.folded) || this.lower.has(word.folded))
      return false;
    if (!word.opensSentence) return true;
    return this.words.some((other) => !other.opensSentence && other.capital && other.folded === word.folded);
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

/** A single part names a party only when it is long and rare enough. */
const isTelling = (text: string): boolean =>
  text.length >= SHORTEST_SINGLE && rarityOf(text) >= RAREST_SINGLE && !ORDINARY_WORDS.has(text);

let countryTable: ReadonlyMap<string, string> | undefined;

function countries(): ReadonlyMap<string, string> {
  if (countryTable) return countryTable;
  const table = new Map<string, string>();
  for (const row of COUNTRY_ROWS) {
    for (const name of [row.name, ...row.aliases]) {
      const folded = rawTokens(name)
        .map((token) => token.text)
        .join(' ');
      if (folded.length >= 2) table.set(folded, row.code);
    }
  }
  countryTable = table;
  return table;
}

/** Mentions in order, none overlapping another; the longest name wins. Work is bound by the words of the text times nine. */
export function screenText(index: ScreeningIndex, text: string, accept?: Uint8Array): readonly TextMention[] {
  return new TextScreening(viewOf(index), text, accept).mentions();
}
