/**
 * parseName: reads a name into parts. It sets legal forms, titles and joining words apart, splits names that are written without blanks, and
 * reads numbers, places and organisation words of many languages as the same thing.
 */

import { spellingHash } from '../spelling/spellingHash.ts';
import { SeenTwice } from '../text/seenTwice.ts';
import { type RawToken, tokenize } from '../text/tokenize.ts';
import { japaneseFamilyEnd } from './japaneseReadings.ts';
import { NameBuilder } from './nameBuilder.ts';
import type { NamePart } from './namePart.ts';
import { readTokens } from './readTokens.ts';
import { type Term, termAt, termsFor } from './terms.ts';

/** How a name is read: as a person's, or as that of anything else. */
export type Profile = 'person' | 'organization';

export interface ParsedName {
  readonly profile: Profile;
  readonly parts: readonly NamePart[];
  /** Joining words written directly before each part, without blanks; mostly empty. Some write them together with the part: vanderbilt. */
  readonly prefixes: readonly string[];
  /** Place in `parts` of the first part after a patronymic word (bin, ibn, ould ...); -1 without one. */
  readonly patronymicAt: number;
  /** Concepts of the legal forms found, e.g. `ltd`. */
  readonly legalForms: readonly string[];
  /** The parts' texts joined by blanks. */
  readonly comparable: string;
  /** Folded text of every token: equal only for names that are written alike but for case, accents and punctuation. */
  readonly literal: string;
}

/** "FAMILY, Given": one comma with words on both sides puts what follows it in front. */
function givenFirst(tokens: readonly RawToken[]): readonly RawToken[] {
  let comma = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    if (!tokens[at]?.afterComma) continue;
    if (comma > 0) return tokens;
    comma = at;
  }
  return comma === 0 ? tokens : [...tokens.slice(comma), ...tokens.slice(0, comma)];
}

class NameOfParts implements ParsedName {
  readonly profile: Profile;
  readonly parts: readonly NamePart[];
  readonly prefixes: readonly string[];
  readonly patronymicAt: number;
  readonly legalForms: readonly string[];
  readonly literal: string;

  constructor(profile: Profile, raw: readonly RawToken[], read: NameBuilder) {
    this.profile = profile;
    this.parts = read.parts;
    this.prefixes = read.prefixes;
    this.patronymicAt = read.patronymicAt;
    this.legalForms = read.legalForms;
    this.literal = joinTexts(raw);
  }

  get comparable(): string {
    return joinTexts(this.parts);
  }
}

function joinTexts(words: readonly { readonly text: string }[]): string {
  let text = words[0]?.text ?? '';
  for (let k = 1; k < words.length; k += 1) text += ` ${words[k]?.text}`;
  return text;
}

function parseAnew(text: string, profile: Profile): ParsedName {
  const person = profile === 'person';
  const raw = tokenize(text);
  const tokens = person ? givenFirst(raw) : raw;
  let read = readTokens(tokens, person);
  // A name that is nothing but a legal form, titles or joining words is compared by these.
  if (!read.parts.some((part) => part.kind !== 'honorific')) {
    read = new NameBuilder(person);
    for (const token of tokens) read.addText(token.text, token.script);
  }
  return new NameOfParts(profile, raw, read);
}

const ORGANISATION_HINTS: ReadonlySet<Term['kind']> = new Set(['legal', 'generic']);

/** Whether an untyped name reads like an organisation: it has a legal form or an organisation word. */
export function guessProfile(text: string): Profile {
  const tokens = tokenize(text);
  const table = termsFor(false);
  for (let at = 0; at < tokens.length; at += 1) {
    const term = termAt(table, tokens, at);
    if (term && ORGANISATION_HINTS.has(term.kind) && (at > 0 || tokens.length === 1 || term.tokens.length > 1))
      return 'organization';
    const word = tokens[at]?.text ?? '';
    if (/^[\u3040-\u9fff\uac00-\ud7ff]{5,}$/.test(word) && japaneseFamilyEnd(word) === 0) return 'organization';
  }
  return 'person';
}

/** The names that were parsed twice lately, and which were parsed once; the whole thread shares them. */
const threadCaches: Readonly<Record<Profile, Map<string, ParsedName>>> = { person: new Map(), organization: new Map() };
const threadAdmission = new SeenTwice();
const CACHE_LIMIT = 20_000;
const LONGEST_CACHED = 200;

/** The parts of a name, read as a person's or as any other. `parts` is empty when the text has no letter or digit of any script. */
export function parseName(text: string, profile: Profile): ParsedName {
  const cache = threadCaches[profile];
  const known = cache.get(text);
  if (known) return known;
  const parsed = parseAnew(text, profile);
  if (text.length > LONGEST_CACHED || !threadAdmission.sawBefore(spellingHash(text))) return parsed;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, parsed);
  return parsed;
}
