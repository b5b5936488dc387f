/**
 * unspacedNames: listed names in a text of scripts without blanks between words (Han, kana) or with endings attached to names (Hangul). Names
 * are found as written, but for compatibility forms.
 */

import { type Script, scriptOf } from '../../kit/script.ts';
import type { IndexView } from '../nameIndex/indexView.ts';
import { foldNative } from '../text/graphemes.ts';

export interface UnspacedMention {
  readonly start: number;
  readonly end: number;
  readonly names: readonly number[];
}

/** Characters of the shortest and the longest name that is looked for: two characters are too often part of another word. */
const SHORTEST = 3;
const LONGEST = 40;
const RUN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{3,}/gu;
const HAS_RUN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

interface NativeNames {
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** The first three characters of each name: no name begins at most places of a text. */
  readonly openings: ReadonlySet<string>;
}

interface Character {
  readonly folded: string;
  readonly script: Script;
  readonly start: number;
  readonly end: number;
}

function charactersOf(text: string, offset: number): readonly Character[] {
  let at = offset;
  return [...text].map((character) => {
    const start = at;
    at += character.length;
    const script = scriptOf(character.codePointAt(0) ?? 0);
    return { folded: foldNative(character.normalize('NFKC'), script), script, start, end: at };
  });
}

const known = new WeakMap<IndexView, NativeNames>();

function nativeNames(view: IndexView): NativeNames {
  const cached = known.get(view);
  if (cached) return cached;
  const byText = new Map<string, number[]>();
  for (let name = 0; name < view.names; name += 1) {
    const text = view.nameText(name);
    if (!HAS_RUN.test(text)) continue;
    const run = text.replace(/[\s·・]+/gu, '');
    if (/[^\p{L}\p{N}\p{M}ー]/u.test(run)) continue;
    const characters = charactersOf(run, 0);
    if (characters.length < SHORTEST || characters.length > LONGEST) continue;
    const key = characters.map(({ folded }) => folded).join('');
    const same = byText.get(key);
    if (same) same.push(name);
    else byText.set(key, [name]);
  }
  const names = { byText, openings: new Set([...byText.keys()].map((key) => [...key].slice(0, SHORTEST).join(''))) };
  known.set(view, names);
  return names;
}

/** Hangul and kana names begin where a word of their script begins; a name in Han characters may begin anywhere. */
const mayBegin = (characters: readonly Character[], at: number): boolean => {
  const [before, own] = [characters[at - 1]?.script, characters[at]?.script];
  return before === undefined || own === 'Hani' || before !== own;
};

/** A kana name ends where the kana end; names in Han and Hangul may have endings attached. */
const mayEnd = (characters: readonly Character[], last: number): boolean =>
  characters[last]?.script !== 'Kana' || characters[last + 1]?.script !== 'Kana';

function longestAt({ byText }: NativeNames, characters: readonly Character[], at: number): UnspacedMention | undefined {
  for (let last = Math.min(characters.length, at + LONGEST) - 1; last >= at + SHORTEST - 1; last -= 1) {
    if (!mayEnd(characters, last)) continue;
    const names = byText.get(
      characters
        .slice(at, last + 1)
        .map(({ folded }) => folded)
        .join(''),
    );
    if (names) return { start: characters[at]?.start ?? 0, end: characters[last]?.end ?? 0, names };
  }
  return undefined;
}

/** Mentions in order, none overlapping another; the longest name prevails. */
export function unspacedMentions(view: IndexView, text: string): readonly UnspacedMention[] {
  const mentions: UnspacedMention[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const names = nativeNames(view);
    const characters = charactersOf(run, index);
    for (let at = 0; at + SHORTEST <= characters.length; ) {
      const opening = characters.slice(at, at + SHORTEST).map(({ folded }) => folded);
      const mention =
        mayBegin(characters, at) && names.openings.has(opening.join('')) ? longestAt(names, characters, at) : undefined;
      if (mention) mentions.push(mention);
      at = mention ? characters.findIndex(({ end }) => end === mention.end) + 1 : at + 1;
    }
  }
  return mentions;
}
