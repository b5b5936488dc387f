/**
 * graphemes: the native spelling of a name part, made comparable: one form per letter, no vowel signs, cut into the units of the
 * romanisation tables (letters, kana with their small companions, Hangul as jamo, Han characters).
 */
import type { Script } from '../../kit/script.ts';

const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ک: 'ك',
  ڪ: 'ك',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ے: 'ي',
  ە: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ة',
  ۇ: 'و',
  ۆ: 'و',
  ڤ: 'ف',
  ڭ: 'گ',
  ټ: 'ت',
  ډ: 'د',
  ړ: 'ر',
  ښ: 'ش',
  ګ: 'گ',
  ڼ: 'ن',
  ٹ: 'ت',
  ڈ: 'د',
  ڑ: 'ر',
  ں: 'ن',
  ى: 'ي',
};
const HEBREW_FINAL: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };
/** A letter with geresh is a sound of its own. */
const HEBREW_GERESH: Readonly<Record<string, string>> = { ג: 'ǧ', ז: 'ž', צ: 'č', ת: 'þ', ד: 'ð' };
const CYRILLIC: Readonly<Record<string, string>> = { ё: 'е', ѝ: 'и' };
const SMALL_KANA = /[ァィゥェォャュョヮ]/;

function foldArabic(text: string): string {
  return text
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d]/g, '')
    .replace(/./gu, (letter) => ARABIC[letter] ?? letter);
}

function foldHebrew(text: string): string {
  return text
    .replace(/[\u0591-\u05bd\u05bf-\u05c7]/g, '')
    .replace(/[ךםןףץ]/g, (letter) => HEBREW_FINAL[letter] ?? letter)
    .replace(/([גזצתד])['׳]/g, (_, letter: string) => HEBREW_GERESH[letter] ?? letter)
    .replace(/['׳״"]/g, '');
}

const hiraganaToKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/** Folds a lower-case, NFKC token of one script to its comparable native form. */
export function foldNative(text: string, script: Script): string {
  switch (script) {
    case 'Arab':
      return foldArabic(text);
    case 'Hebr':
      return foldHebrew(text);
    case 'Cyrl':
      return text.replace(/[\u0300-\u036f]/g, '').replace(/[ёѝ]/g, (letter) => CYRILLIC[letter] ?? letter);
    case 'Grek':
      return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ς/g, 'σ').replace(/µ/g, 'μ');
    case 'Kana':
      return hiraganaToKatakana(text);
    default:
      return text;
  }
}

/** The units of a folded native form. */
export function graphemes(folded: string, script: Script): readonly string[] {
  if (script === 'Hang') return [...folded.normalize('NFD')];
  if (script !== 'Kana') return [...folded];
  const units: string[] = [];
  for (const letter of folded) {
    if (SMALL_KANA.test(letter) && units.length > 0) units[units.length - 1] += letter;
    else units.push(letter);
  }
  return units;
}
