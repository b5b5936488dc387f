import { describe, expect, it } from 'vitest';
import { mainScriptOf, SCRIPTS, type Script, scriptOf } from './script.ts';

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

describe('the script of a code point', () => {
  it.each([
    ['a', 'Latn'],
    ['ß', 'Latn'],
    ['7', 'Latn'],
    ['\u0301', 'Latn'],
    ['ж', 'Cyrl'],
    ['Ω', 'Grek'],
    ['م', 'Arab'],
    ['٣', 'Arab'],
    ['ש', 'Hebr'],
    ['中', 'Hani'],
    ['々', 'Hani'],
    ['𠀀', 'Hani'],
    ['한', 'Hang'],
    ['あ', 'Kana'],
    ['ア', 'Kana'],
    ['ー', 'Kana'],
    ['ก', 'Zyyy'],
    ['—', 'Zyyy'],
    ['Ａ', 'Zyyy'],
    ['😀', 'Zyyy'],
  ] as const)('%s is %s', (character, script) => {
    expect(scriptOf(codeOf(character))).toBe(script);
  });

  it('keeps the order that index files store', () => {
    expect(SCRIPTS.join()).toBe('Latn,Cyrl,Grek,Arab,Hebr,Hani,Hang,Kana,Zyyy');
  });

  it('claims no letter that Unicode gives to another script, save those it knows of', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const own = UNICODE[scriptOf(code)];
      if (own && LETTER.test(character) && !own.test(character)) wrong.push(character);
    }
    // Greek and Cyrillic letters of the phonetic alphabet stand among the Latin ones, Coptic letters among the Greek.
    expect(wrong.join('')).toBe('ϢϣϤϥϦϧϨϩϪϫϬϭϮϯᴦᴧᴨᴩᴪᴫᵝᵞᵟᵠᵡᵦᵧᵨᵩᵪᵸᶿꭥ');
  });
});

const LETTER = /(?=\p{L})[^\p{Script=Common}\p{Script=Inherited}]/u;
const UNICODE: Readonly<Record<Script, RegExp | undefined>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Hani: /\p{Script=Han}/u,
  Hang: /\p{Script=Hangul}/u,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Zyyy: undefined,
};

describe('the main script of a text', () => {
  it.each([
    ['', undefined],
    ['Wagner', undefined],
    ['123 — !', undefined],
    ['Müller & Söhne', undefined],
    ['Вагнер', 'Cyrl'],
    ['ООО "Вагнер" LLC', 'Cyrl'],
    ['OOO LIMITED Вагнер', undefined],
    ['abcd где', undefined],
    ['abc где', undefined],
    ['شركة', 'Arab'],
    ['بנ', 'Arab'],
    ['נב', 'Hebr'],
    ['华为', 'Hani'],
    ['東京エレクトロン', 'Jpan'],
    ['さくら', 'Jpan'],
    ['華為ー', 'Jpan'],
    ['ｱﾝﾘﾂ', 'Kana'],
    ['삼성', 'Hang'],
    ['บริษัท', 'Thai'],
    ['კომპანია', 'Geor'],
    ['ἀλφα', 'Grek'],
  ])('of %j is %s', (text, script) => {
    expect(mainScriptOf(text)).toBe(script);
  });
});
