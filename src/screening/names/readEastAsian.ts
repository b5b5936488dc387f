/**
 * readEastAsian: reads Han or Hangul text written without blanks. A person's is family and given name; any other is split at known words and
 * places.
 */

import type { Script } from '../../kit/script.ts';
import { CHINESE_FAMILY_NAMES, KOREAN_FAMILY_NAMES } from '../data/eastAsian.ts';
import type { RawToken } from '../text/tokenize.ts';
import { japaneseFamilyEnd, japaneseReadings } from './japaneseReadings.ts';
import type { NameBuilder } from './nameBuilder.ts';
import { variantReading } from './nameVariants.ts';
import { LONGEST_PLACE, placeConcept } from './places.ts';
import { type Term, unspacedTerms } from './terms.ts';

type EastAsianScript = 'Hani' | 'Hang';

/** How one token of a name is read, as the whole name decides. */
export interface EastAsianReading {
  /** The name is one token: family and given name are written together. */
  readonly isWholeName: boolean;
  /** A token of the name is a family name of the script: it is not a foreign name written in that script. */
  readonly syllabic: boolean;
}

let familyNames: Readonly<Record<EastAsianScript, ReadonlySet<string>>> | undefined;

function isFamilyName(text: string, script: Script): boolean {
  if (script !== 'Hani' && script !== 'Hang') return false;
  familyNames ??= {
    Hani: new Set(CHINESE_FAMILY_NAMES.split(' ')),
    Hang: new Set(KOREAN_FAMILY_NAMES.split(' ')),
  };
  return familyNames[script].has(text);
}

/** Short tokens with a family name among them, or nothing but short Han tokens: a Chinese or Korean name, not a foreign one in their script. */
function isSyllabic(tokens: readonly RawToken[]): boolean {
  if (tokens.length > 4 || tokens.some((token) => token.text.length > 2 && token.script !== 'Latn')) return false;
  if (tokens.some((token) => isFamilyName(token.text, token.script))) return true;
  return tokens.length > 1 && tokens.every((token) => token.script === 'Hani');
}

export const eastAsianReading = (tokens: readonly RawToken[], person: boolean): EastAsianReading => ({
  isWholeName: tokens.length === 1,
  syllabic: person && isSyllabic(tokens),
});

export function readEastAsian(
  builder: NameBuilder,
  text: string,
  script: EastAsianScript,
  reading: EastAsianReading,
): void {
  if (builder.person) readPerson(builder, text, script, reading);
  else readOrganisation(builder, text, script);
}

const SYLLABIC = { syllabic: true } as const;

function readPerson(builder: NameBuilder, text: string, script: EastAsianScript, reading: EastAsianReading): void {
  if (script === 'Hani' && readJapanese(builder, text, reading)) return;
  if (reading.isWholeName && text.length >= 2 && text.length <= 4 && variantReading(text, script) === undefined) {
    for (const length of [2, 1]) {
      const family = text.slice(0, length);
      if (text.length <= length || !isFamilyName(family, script)) continue;
      builder.addText(family, script, 'name', SYLLABIC);
      builder.addText(text.slice(length), script, 'name', SYLLABIC);
      return;
    }
  }
  builder.addText(text, script, 'name', reading);
}

/**
 * Reads a Japanese family name, and the given name after it when the name is one token. A family name decides that the name is read as
 * Japanese; the Chinese reading of each part stays one of its variants. Returns whether the text was read.
 */
function readJapanese(builder: NameBuilder, text: string, reading: EastAsianReading): boolean {
  if (text.length < 2 || variantReading(text, 'Hani') !== undefined) return false;
  const end = japaneseFamilyEnd(text);
  if (end === 0 || (!reading.isWholeName && end < text.length)) return false;
  const [family, given] = [text.slice(0, end), text.slice(end)];
  builder.addText(family, 'Hani', 'name', { latin: japaneseReadings(family)[0] });
  builder.addText(given, 'Hani', 'name', { latin: japaneseReadings(given)[0], syllabic: true });
  return true;
}

function readOrganisation(builder: NameBuilder, text: string, script: EastAsianScript): void {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const found = placeOrTerm(text, at);
    if (!found) {
      rest += text.charAt(at);
      at += 1;
      continue;
    }
    builder.addText(rest, script);
    rest = '';
    if (typeof found === 'string') builder.addText(placeConcept(found) ?? found, 'Latn', 'place');
    else builder.addTerm(found);
    at += typeof found === 'string' ? found.length : (found.tokens[0]?.length ?? 1);
  }
  builder.addText(rest, script);
}

function placeOrTerm(text: string, at: number): string | Term | undefined {
  for (let length = Math.min(LONGEST_PLACE, text.length - at); length >= 2; length -= 1) {
    const piece = text.slice(at, at + length);
    if (placeConcept(piece) !== undefined) return piece;
  }
  const candidates = unspacedTerms().get(text.charAt(at));
  return candidates?.find((term) => text.startsWith(term.tokens[0] ?? ' ', at));
}
