/** nameTables: the texts of every table of names, for the digest of an index: another table makes another index. */
import { CHINESE_FAMILY_NAMES, KOREAN_FAMILY_NAMES } from '../data/eastAsian.ts';
import { CHARACTER_FORMS, JAPANESE_FAMILY_NAMES, JAPANESE_GIVEN_READINGS } from '../data/japanese.ts';
import { LATIN_VARIANTS, NATIVE_SYMBOLS } from '../data/learnedSymbols.ts';
import { NAMESAKES, WADE_GILES } from '../data/namesakes.ts';

export const NAME_TABLES: readonly string[] = [
  CHINESE_FAMILY_NAMES,
  KOREAN_FAMILY_NAMES,
  NAMESAKES,
  WADE_GILES,
  CHARACTER_FORMS,
  JAPANESE_FAMILY_NAMES,
  JAPANESE_GIVEN_READINGS,
  LATIN_VARIANTS,
  ...Object.values(NATIVE_SYMBOLS),
];
