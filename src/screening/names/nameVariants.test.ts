import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../compare/compareNames.ts';
import { partSimilarity } from '../compare/partSimilarity.ts';
import { LATIN_VARIANTS, NATIVE_SYMBOLS } from '../data/learnedSymbols.ts';
import { NAMESAKES } from '../data/namesakes.ts';
import { DEFAULT_MODEL } from '../model/models.ts';
import { SpellingScratch } from '../spelling/spellingScratch.ts';
import { tokenize } from '../text/tokenize.ts';
import type { NamePart } from './namePart.ts';
import { variantSpellings } from './namePart.ts';
import { nameVariants, variantReading } from './nameVariants.ts';
import { parseName } from './parseName.ts';

const partOf = (text: string): NamePart => {
  const [part] = parseName(text, 'person').parts;
  if (!part) throw new Error(`${text} has no part`);
  return part;
};
const scratch = new SpellingScratch();
const matchOf = (a: string, b: string) => partSimilarity(partOf(a), partOf(b), DEFAULT_MODEL.partMatches, scratch);

describe('names known over scripts', () => {
  it.each([
    ['Джеймс', 'James'],
    ['Хью', 'Hugh'],
    ['محمد', 'Mohamed'],
    ['محمد', 'Muhammad'],
    ['ألكسندر', 'Alexander'],
    ["ג'ו", 'Joe'],
    ['ルイ', 'Louis'],
    ['麥克', 'Mike'],
    ['习', 'Hsi'],
    ['마이클', 'Michael'],
    ['נתניהו', 'Netanyahu'],
  ])('reads %s as %s', (native, latin) => {
    expect(matchOf(native, latin).similarity).toBeGreaterThanOrEqual(0.93);
    expect(matchOf(native, latin).kind).toBe('transliterated');
  });

  it('knows one name over two scripts, neither of them Latin', () => {
    expect(matchOf('Мухаммед', 'محمد').similarity).toBeGreaterThan(0.9);
  });

  it('compares two spellings of one script by their letters, whatever names stand behind them', () => {
    expect(compareNames('בנימין נתניחו', 'בנימין נתניהו', 'person').score).toBeGreaterThan(0.85);
  });

  it('keeps a known name apart from another common name that its letters would allow', () => {
    expect(matchOf('علي', 'Ole').similarity).toBeLessThanOrEqual(0.8);
    expect(matchOf('احسان', 'Hasan').similarity).toBeLessThanOrEqual(0.8);
  });

  it('reads a spelling that is in no table by its letters', () => {
    expect(variantReading('кжщъ', 'Cyrl')).toBeUndefined();
    expect(variantReading('', 'Latn')).toBeUndefined();
    expect(variantReading('ᚠ', 'Zyyy')).toBeUndefined();
    expect(nameVariants('', '', 'Latn')).toBeUndefined();
    expect(variantSpellings(partOf('Xyzzy'))).toEqual([]);
  });
});

describe('Latin spellings of one name', () => {
  it.each([
    ['Mohammed', 'Muhammad'],
    ['Yusuf', 'Youssef'],
    ['Gaddafi', 'Qadhafi'],
    ['Aleksandr', 'Alexander'],
    ['Serhiy', 'Sergei'],
    ['Sergejs', 'Sergey'],
    ['Sean', 'Shaun'],
    ['Hsi', 'Xi'],
    ['Tzu', 'Zi'],
    ['Chiang', 'Jiang'],
  ])('takes %s and %s for one name', (a, b) => {
    const { similarity, kind } = matchOf(a, b);
    expect(similarity).toBeGreaterThanOrEqual(0.87);
    expect(similarity >= 0.93 || kind === 'variant').toBe(true);
    expect(variantSpellings(partOf(a))).toContain(partOf(b).text);
  });

  it.each([
    ['Ali', 'Aliyu'],
    ['Hussein', 'Hassan'],
    ['Salem', 'Saleh'],
    ['Maria', 'Mario'],
    ['Johns', 'Jones'],
    ['Lewis', 'Luis'],
    ['Ivan', 'Igor'],
    ['Chang', 'Zheng'],
    ['Wang', 'Yang'],
  ])('does not take %s and %s for one name', (a, b) => {
    expect(matchOf(a, b).kind).not.toBe('variant');
    expect(variantSpellings(partOf(a))).not.toContain(partOf(b).text);
  });

  it.each([
    ['نور الله نوری', 'Nurullah Nuri'],
    ['شهاب الدین دلاور', 'Shahabuddin Delawar'],
    ['عبد الله', 'Abdallah'],
    ['Salah al-Din Hamid', 'Salahuddin Hamid'],
    ['Rahmatulah', 'Rahmatullah'],
  ])('finds %s in %s, written together or apart', (a, b) => {
    expect(compareNames(a, b, 'person').score).toBeGreaterThan(0.8);
    expect(compareNames(b, a, 'person').score).toBe(compareNames(a, b, 'person').score);
  });

  it('says so in the explanation', () => {
    const { explanation } = compareNames('Sergei Petrov', 'Serhiy Petrov', 'person');
    expect(explanation.sentence).toContain('"sergei" is another spelling of "serhiy"');
  });
});

describe('tables of names', () => {
  const known = [...new Set(NAMESAKES.trim().split(/\s+/))];

  it('give the same similarity both ways round', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...known), (a, b) => {
        expect(matchOf(a, b)).toEqual(matchOf(b, a));
        expect(compareNames(a, b, 'person').score).toBe(compareNames(b, a, 'person').score);
      }),
      { numRuns: 2000 },
    );
  });

  it('are written in the form that names are compared in', () => {
    for (const word of known) {
      const [token, ...more] = tokenize(word);
      expect(more).toEqual([]);
      expect(token?.text, word).toBe(word);
    }
  });

  it('name each native spelling once, with a reading or another name', () => {
    for (const [script, text] of Object.entries(NATIVE_SYMBOLS)) {
      const natives = text.split('\n').map((line) => {
        expect(line).toMatch(/^\S+ (?:-(?: [a-z]+)+|[a-z]+(?: [a-z]+)*)$/);
        return line.split(' ')[0];
      });
      expect(new Set(natives).size, script).toBe(natives.length);
    }
    for (const line of LATIN_VARIANTS.split('\n')) expect(line).toMatch(/^[a-z]{4,} [a-z]{4,}$/);
  });
});
