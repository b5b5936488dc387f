/** readEastAsian: runs of Han or Hangul without blanks. A person's is family and given name, another's is cut at known words and places. */

import type { Script } from '../../kit/script.ts';
import { CHINESE_FAMILY_NAMES, KOREAN_FAMILY_NAMES } from '../data/eastAsian.ts';
import type { RawToken } from '../text/tokenize.ts';
import { japaneseFamilyEnd, japaneseReadings } from './japaneseReadings.ts';
import type { NameBuilder } from './nameBuilder.ts';
import { variantReading } from './nameVariants.ts';
import { LONGEST_PLACE, placeConcept } from './places.ts';
import { glueTerms, type Term } from './terms.ts';

type EastAsianScript = 'Hani' | 'Hang';

/** What the whole name says about how one of its runs is read. */
export interface RunReading {
  /** A name of one run: family and given name are written together. */
  readonly splits: boolean;
  /** Some run of the name is a family name of the script: not a foreign name written in it. */
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

/** Short runs with a family name among them, or nothing but short Han runs: a Chinese or Korean name, not a foreign one written in their script. */
function isSyllabic(tokens: readonly RawToken[]): boolean {
  if (tokens.length > 4 || tokens.some((token) => token.text.length > 2 && token.script !== 'Latn')) return false;
  if (tokens.some((token) => isFamilyName(token.text, token.script))) return true;
  return tokens.length > 1 && tokens.every((token) => token.script === 'Hani');
}

export const runReading = (tokens: readonly RawToken[], person: boolean): RunReading => ({
  splits: tokens.length === 1,
  syllabic: person && isSyllabic(tokens),
});

export function readEastAsian(builder: NameBuilder, text: string, script: EastAsianScript, run: RunReading): void {
  if (builder.person) readPerson(builder, text, script, run);
  else readOrganisation(builder, text, script);
}

const SYLLABIC = { syllabic: true } as const;

function readPerson(builder: NameBuilder, text: string, script: EastAsianScript, run: RunReading): void {
  if (script === 'Hani' && readJapanese(builder, text, run)) return;
  if (run.splits && text.length >= 2 && text.length <= 4 && variantReading(text, script) === undefined) {
    for (const length of [2, 1]) {
      const family = text.slice(0, length);
      if (text.length <= length || !isFamilyName(family, script)) continue;
      builder.add(family, script, 'name', SYLLABIC);
      builder.add(text.slice(length), script, 'name', SYLLABIC);
      return;
    }
  }
  builder.add(text, script, 'name', run);
}

/**
 * A Japanese family name, with the given name behind it when all is one run. It decides that the name is read as Japanese; the Chinese
 * reading of each part stays one of its names. Gives whether it was one.
 */
function readJapanese(builder: NameBuilder, text: string, run: RunReading): boolean {
  if (text.length < 2 || variantReading(text, 'Hani') !== undefined) return false;
  const end = japaneseFamilyEnd(text);
  if (end === 0 || (!run.splits && end < text.length)) return false;
  const [family, given] = [text.slice(0, end), text.slice(end)];
  builder.add(family, 'Hani', 'name', { latin: japaneseReadings(family)[0] });
  builder.add(given, 'Hani', 'name', { latin: japaneseReadings(given)[0], syllabic: true });
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
    builder.add(rest, script);
    rest = '';
    if (typeof found === 'string') builder.add(placeConcept(found) ?? found, 'Latn', 'place');
    else builder.addTerm(found);
    at += typeof found === 'string' ? found.length : (found.tokens[0]?.length ?? 1);
  }
  builder.add(rest, script);
}

function placeOrTerm(text: string, at: number): string | Term | undefined {
  for (let length = Math.min(LONGEST_PLACE, text.length - at); length >= 2; length -= 1) {
    const piece = text.slice(at, at + length);
    if (placeConcept(piece) !== undefined) return piece;
  }
  const candidates = glueTerms().get(text.charAt(at));
  return candidates?.find((term) => text.startsWith(term.tokens[0] ?? ' ', at));
}
