/**
 * In which script are most letters of a text? The result is an ISO 15924 code; it is undefined for Latin and for texts without
 * letters.
 */

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Hira', /\p{Script=Hiragana}/gu],
  ['Kana', /\p{Script=Katakana}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Sinh', /\p{Script=Sinhala}/gu],
];
const LATIN = /\p{Script=Latin}/gu;
const PLAIN = /^[\p{ASCII}\p{Script=Latin}]*$/u;

export function scriptOf(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined;
  const latin = text.match(LATIN)?.length ?? 0;
  let best: string | undefined;
  let most = latin;
  for (const [code, pattern] of SCRIPTS) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [code, count];
  }
  // Japanese writes Han beside its own syllables: any of those tells it from Chinese.
  if (best === 'Hani' || best === 'Hira' || best === 'Kana') return /[\u3040-\u30ff]/.test(text) ? 'Jpan' : best;
  return best;
}
