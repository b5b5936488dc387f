/** partSimilarity: how similar two name parts are, 0..1, and in which way. It is symmetric. 0 means that they are different parts. */

import type { PartMatch, PartMatches } from '../model/partMatches.ts';
import { type NamePart, SYLLABLE_LETTERS } from '../names/namePart.ts';
import { areNicknames } from '../names/nicknames.ts';
import { lettersOf } from '../spelling/letterSet.ts';
import type { SpellingScratch } from '../spelling/spellingScratch.ts';
import { MOST_EDITS_PER_LETTER, similarityOfEdits, spellingSimilarity } from '../spelling/spellingSimilarity.ts';
import { soundClasses, syllableSound } from '../spelling/syllables.ts';
import { crossScriptSimilarity } from './crossScriptSimilarity.ts';
import { areNear, FAR } from './nearSpellings.ts';

export {
  editsOfSimilarity,
  MOST_EDITS_PER_LETTER,
  STRICT_EDITS_PER_LETTER,
  similarityOfCost,
  spellingSimilarity,
} from '../spelling/spellingSimilarity.ts';
export { romanisedSimilarity, syllabicSimilarity } from './crossScriptSimilarity.ts';

/** Below this two parts count as different. */
const LEAST_SIMILARITY = 0.12;
const NONE: PartMatch = { similarity: 0, kind: 'none' };
const EXACT: PartMatch = { similarity: 1, kind: 'exact' };
const fuzzy = (similarity: number): PartMatch => (similarity < LEAST_SIMILARITY ? NONE : { similarity, kind: 'fuzzy' });

const transliterated = (similarity: number): PartMatch =>
  similarity < LEAST_SIMILARITY ? NONE : { similarity, kind: 'transliterated' };

function latinSimilarity(
  a: NamePart,
  b: NamePart,
  matches: PartMatches,
  scratch: SpellingScratch,
  most: number,
): PartMatch {
  if (a.text === b.text) return EXACT;
  const byEdits = spellingSimilarity(a.text, b.text, a.letters, b.letters, scratch.edits, most);
  const bySpelling = byEdits > FAR && !areNear(a, b, scratch.deletions) ? FAR : byEdits;
  const source = bySpelling < matches.article.similarity && b.kind === 'name' ? a.variants?.get(b.text) : undefined;
  if (source !== undefined && bySpelling < matches[source].similarity) return matches[source];
  if (
    bySpelling < 0.9 &&
    (a.withoutArticle.length !== a.text.length || b.withoutArticle.length !== b.text.length) &&
    a.withoutArticle === b.withoutArticle
  )
    return matches.article;
  if (bySpelling < matches.nickname.similarity && areNicknames(a.text, b.text)) return matches.nickname;
  if (
    bySpelling < matches.sameSound.similarity &&
    b.text.length <= SYLLABLE_LETTERS &&
    soundClasses(a.letters) === soundClasses(b.letters) &&
    a.sound !== '' &&
    a.sound === syllableSound(b.text)
  )
    return matches.sameSound;
  return fuzzy(bySpelling);
}

/** Han and Hangul names have few syllables: below four syllables a different one makes another name. */
function sameScriptSyllables(a: NamePart, b: NamePart, matches: PartMatches): PartMatch {
  const [x, y] = [[...a.native], [...b.native]];
  if (a.text === b.text) return matches.sameReading;
  if (Math.max(x.length, y.length) < 4 || Math.min(x.length, y.length) < 3) return NONE;
  const same = x.filter((syllable) => y.includes(syllable)).length;
  return fuzzy(similarityOfEdits(1 - same / Math.max(x.length, y.length)));
}

function nameSimilarity(
  a: NamePart,
  b: NamePart,
  matches: PartMatches,
  scratch: SpellingScratch,
  most: number,
): PartMatch {
  if (a.native === '' && b.native === '') return latinSimilarity(a, b, matches, scratch, most);
  if (a.native === b.native) return EXACT;
  if (a.native === '' || b.native === '')
    return transliterated(
      a.native === '' ? crossScriptSimilarity(b, a, matches, scratch) : crossScriptSimilarity(a, b, matches, scratch),
    );
  if (a.script !== b.script)
    return a.text === b.text
      ? transliterated(matches.otherScript)
      : fuzzy(0.97 * spellingSimilarity(a.text, b.text, a.letters, b.letters, scratch.edits));
  if (a.script === 'Hani' || a.script === 'Hang') return sameScriptSyllables(a, b, matches);
  return a.text === b.text ? matches.article : sameScriptLetters(a, b, scratch);
}

/** Letters count beside the names behind them: the names behind a correct and a misspelt form need not be similar. */
function sameScriptLetters(a: NamePart, b: NamePart, { edits }: SpellingScratch): PartMatch {
  const named = spellingSimilarity(a.text, b.text, a.letters, b.letters, edits);
  if (a.byLetters === a.text && b.byLetters === b.text) return fuzzy(named);
  const [x, y] = [a.byLetters, b.byLetters];
  return fuzzy(Math.max(named, spellingSimilarity(x, y, lettersOf(x), lettersOf(y), edits)));
}

/**
 * The last answers of this thread under one model, by the serials of both parts, which identify parts within it: searches compare their parts
 * with the same common parts again and again. It is a cache: its contents never change an answer, and another model begins it anew.
 */
const MEMO_SIZE = 1 << 15;
const threadMemoLeft = new Int32Array(MEMO_SIZE).fill(-1);
const threadMemoRight = new Int32Array(MEMO_SIZE);
const threadMemo = new Array<PartMatch>(MEMO_SIZE).fill(NONE);
let threadMemoMatches: PartMatches | undefined;

function memoisedSimilarity(a: NamePart, b: NamePart, matches: PartMatches, scratch: SpellingScratch): PartMatch {
  if (threadMemoMatches !== matches) {
    threadMemoLeft.fill(-1);
    threadMemoMatches = matches;
  }
  const place = (Math.imul(a.serial, 0x9e3779b1) ^ Math.imul(b.serial, 0x85ebca6b)) >>> 17;
  if (threadMemoLeft[place] === a.serial && threadMemoRight[place] === b.serial) return threadMemo[place] ?? NONE;
  const match = nameSimilarity(a, b, matches, scratch, MOST_EDITS_PER_LETTER);
  threadMemoLeft[place] = a.serial;
  threadMemoRight[place] = b.serial;
  threadMemo[place] = match;
  return match;
}

/** @param most edits per letter that are looked at: a less similar spelling may come out as 0 */
export function partSimilarity(
  a: NamePart,
  b: NamePart,
  matches: PartMatches,
  scratch: SpellingScratch,
  most = MOST_EDITS_PER_LETTER,
): PartMatch {
  if (a === b) return EXACT;
  if (a.kind === 'number' || b.kind === 'number') return a.kind === b.kind && a.text === b.text ? EXACT : NONE;
  if (a.kind === 'honorific' || b.kind === 'honorific') return a.kind === b.kind && a.text === b.text ? EXACT : NONE;
  if (a.kind === 'initial' || b.kind === 'initial') {
    if (a.text.charCodeAt(0) !== b.text.charCodeAt(0)) return NONE;
    return a.kind === b.kind ? EXACT : matches.initial;
  }
  // Two known words or places are equal or different; a misspelt one is read as a name, and compared with the right form below.
  if (a.kind !== 'name' && b.kind !== 'name') return a.text === b.text ? EXACT : NONE;
  if (a.native === b.native && (a.native !== '' || a.text === b.text)) return EXACT;
  return most === MOST_EDITS_PER_LETTER
    ? memoisedSimilarity(a, b, matches, scratch)
    : nameSimilarity(a, b, matches, scratch, most);
}
