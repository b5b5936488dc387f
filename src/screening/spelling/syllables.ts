/**
 * syllables: Chinese and Korean names read syllable by syllable. Their parts are too short for edit distance: a syllable is the same under
 * some romanisation in use, or it is another one.
 */
import { continueHash, HASH_START } from '../text/hash.ts';
import { type ReadingScratch, Romaniser } from './romaniser.ts';

/** Jamo -> Latin, over the romanisations in use (Revised, McCune-Reischauer, North Korean, passports); cost in tenths of a nat. */
const HANGUL = `
+
ᄀ g 0 k 0
ᄁ kk 0 gg 2 k 2
ᄂ n 0 - 4 r 6
ᄃ d 0 t 0
ᄄ tt 0 dd 2 t 2
ᄅ r 0 l 2 n 5 - 6 rh 4
ᄆ m 0
ᄇ b 0 p 0
ᄈ pp 0 bb 2 p 2
ᄉ s 0 sh 2
ᄊ ss 0 s 2
ᄋ - 0
ᄌ j 0 ch 0 z 6 c 6
ᄍ jj 0 tch 2 j 2 ch 2
ᄎ ch 0 c 5
ᄏ k 0
ᄐ t 0
ᄑ p 0
ᄒ h 0 - 8
ᅡ a 0 ah 2
ᅢ ae 0 ai 2 e 4 ay 4
ᅣ ya 0
ᅤ yae 0 yai 2
ᅥ eo 0 o 0 u 2 ou 4 er 6
ᅦ e 0 ei 3
ᅧ yeo 0 yo 0 you 2 yu 3 io 6
ᅨ ye 0 e 3 yi 6
ᅩ o 0 oh 3 u 5
ᅪ wa 0 oa 3
ᅫ wae 0 wai 3
ᅬ oe 0 oi 1 we 4 o 5 wi 5
ᅭ yo 0 io 5
ᅮ u 0 oo 2 wu 3 woo 2 ou 5
ᅯ wo 0 weo 0 won 6 uo 5
ᅰ we 0
ᅱ wi 0 we 5 ui 3
ᅲ yu 0 yoo 2 you 2 u 6 iu 5
ᅳ eu 0 u 0 oo 4 e 6
ᅴ ui 0 i 3 eui 1 ee 5
ᅵ i 0 ee 1 yi 2 lee 0 li 2
ᆨ k 0 g 1 c 4 ck 4 h 6
ᆩ k 0
ᆪ k 0
ᆫ n 0
ᆬ n 0
ᆭ n 0
ᆮ t 0 d 2
ᆯ l 0 r 2 ll 3
ᆰ k 0 l 2
ᆱ m 0 lm 2
ᆲ l 0
ᆶ l 0
ᆷ m 0
ᆸ p 0 b 1
ᆹ p 0
ᆺ t 0 s 3
ᆻ t 0 s 3
ᆼ ng 0 n 4
ᆽ t 0
ᆾ t 0
ᇀ t 0
ᇁ p 0
ᇂ t 0 - 3`;

let hangul: Romaniser | undefined;

/** Nats per letter: one letter that no romanisation explains is 5 divided by the length. */
export function hangulCost(units: readonly string[], latin: string, scratch: ReadingScratch): number {
  hangul ??= new Romaniser(HANGUL.trim());
  return hangul.cost(units, latin, scratch) / Math.max(2, latin.length);
}

/** One bit for each letter. */
function bitsOf(text: string): number {
  let bits = 0;
  for (let k = 0; k < text.length; k += 1) bits |= 1 << (text.charCodeAt(k) - 97);
  return bits;
}

/** A replacement, its pattern, and the letters that every match has: where one of these is missing the pattern is not tried. */
const soundRule = (replacement: string, pattern: RegExp, letters: string) =>
  ({ pattern, replacement, needed: bitsOf(letters), added: bitsOf(replacement) }) as const;

const SOUNDS = [
  soundRule('x', /hs/g, 'hs'),
  soundRule('x', /sh/g, 'hs'),
  soundRule('z', /t[sz]/g, 't'),
  soundRule('j', /[zc]h/g, 'h'),
  soundRule('j', /q/g, 'q'),
  soundRule('z', /c/g, 'c'),
  soundRule('p', /b/g, 'b'),
  soundRule('t', /d/g, 'd'),
  soundRule('k', /g(?=[aeiou])/g, 'g'),
  soundRule('l', /r/g, 'r'),
  soundRule('ian', /ien/g, 'ien'),
  soundRule('ong', /ung/g, 'ung'),
  soundRule('ie', /[yi]eh/g, 'eh'),
  soundRule('u', /o[ou]/g, 'o'),
  soundRule('u', /w/g, 'w'),
  soundRule('i', /y/g, 'y'),
  soundRule('u', /eu/g, 'eu'),
  soundRule('o', /eo/g, 'eo'),
  soundRule('e', /ae/g, 'ae'),
] as const;
const DOUBLED = /([a-z])\1/g;

const [KEPT, L_AND_R, P_AND_B] = [bitsOf('fmnv'), bitsOf('lr'), bitsOf('pb')];

/** INVARIANT: spellings of one sound have equal classes; no rule above removes such a letter or adds one. */
export const soundClasses = (letters: number): number =>
  (letters & KEPT) | (letters & L_AND_R ? L_AND_R : 0) | (letters & P_AND_B ? P_AND_B : 0);

function soundOf(text: string): string {
  let sound = text;
  let letters = bitsOf(text);
  for (const { pattern, replacement, needed, added } of SOUNDS) {
    if ((letters & needed) !== needed) continue;
    sound = sound.replace(pattern, replacement);
    letters |= added;
  }
  for (let k = 1; k < sound.length; k += 1)
    if (sound.charCodeAt(k) === sound.charCodeAt(k - 1)) return sound.replace(DOUBLED, '$1');
  return sound;
}

/** The sounds of the last texts; the whole thread shares it. */
const threadCache = new Map<string, string>();
const CACHE_LIMIT = 20_000;

/** What Pinyin, Wade-Giles and Korean spellings of one syllable have in common: equal for tse-tung and zedong. */
export function syllableSound(text: string): string {
  const known = threadCache.get(text);
  if (known !== undefined) return known;
  const sound = soundOf(text);
  if (threadCache.size >= CACHE_LIMIT) threadCache.clear();
  threadCache.set(text, sound);
  return sound;
}

/** A sound as a hash of 16 bits, never 0: different hashes mean different sounds. */
export function soundHash(sound: string): number {
  const hash = continueHash(HASH_START, sound, 0, sound.length);
  return (hash ^ (hash >>> 16)) & 0xffff || 1;
}
