/**
 * japaneseReadings: how a sequence of Han characters may be read as a Japanese family or given name, and where a full name written without
 * blanks is split. Characters without a reading are not read as a Japanese name.
 */
import { CHINESE_FAMILY_NAMES } from '../data/eastAsian.ts';
import { CHARACTER_FORMS, JAPANESE_FAMILY_NAMES, JAPANESE_GIVEN_READINGS } from '../data/japanese.ts';

/** Most readings of a given name; readings that combine rare readings of its characters are left out. */
const MOST_GIVEN_READINGS = 12;
const LONGEST_FAMILY = 3;
const LONGEST_GIVEN = 3;
/** Most characters of the table that are read together. */
const LONGEST_UNIT = 2;

interface Tables {
  readonly forms: ReadonlyMap<string, string>;
  /** Family name -> readings. */
  readonly family: ReadonlyMap<string, readonly string[]>;
  /** Characters -> readings in given names, the commonest first. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly chinese: ReadonlySet<string>;
}

function readTables(): Tables {
  const family = new Map<string, string[]>();
  for (const line of JAPANESE_FAMILY_NAMES.trim().split('\n')) {
    const [reading = '', ...names] = line.split(' ');
    for (const name of names) family.set(name, [...(family.get(name) ?? []), reading]);
  }
  const given = JAPANESE_GIVEN_READINGS.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([characters = '', ...readings]) => [characters, readings] as const);
  const forms = CHARACTER_FORMS.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as const);
  return {
    forms: new Map(forms),
    family,
    given: new Map(given),
    chinese: new Set(CHINESE_FAMILY_NAMES.split(' ')),
  };
}

let tables: Tables | undefined;
const japanese = (): Tables => (tables ??= readTables());

/** The text in the character forms of the tables. */
function inTableForm(text: string): string {
  const { forms } = japanese();
  let out = '';
  for (const character of text) out += forms.get(character) ?? character;
  return out;
}

interface Reading {
  readonly text: string;
  /** Sum of the places of each character's reading among its readings: 0 is the commonest. */
  readonly rank: number;
}

/** Readings of the characters from `at` on, the commonest first; none when a character has none. */
function givenReadings(name: string, at: number): readonly Reading[] {
  if (at === name.length) return [{ text: '', rank: 0 }];
  const found: Reading[] = [];
  for (let length = Math.min(LONGEST_UNIT, name.length - at); length >= 1; length -= 1) {
    const readings = japanese().given.get(name.slice(at, at + length));
    if (!readings) continue;
    for (const rest of givenReadings(name, at + length))
      for (const [place, reading] of readings.entries())
        found.push({ text: reading + rest.text, rank: place + rest.rank });
  }
  // Stable: of equally common readings those of characters read together come first.
  return found.sort((a, b) => a.rank - b.rank).slice(0, MOST_GIVEN_READINGS);
}

/** Spellings in use of a reading: Sato, Satou, Satoh; Honma, Homma. The plainest first. */
function spellingsOf(reading: string): readonly string[] {
  const plain = reading.replace(/o[ou]/g, 'o').replace(/uu/g, 'u');
  return [plain, reading, reading.replace(/o[ou](?![aiueo])/g, 'oh'), plain.replace(/n(?=[bmp])/g, 'm')];
}

/** A family name of one character that Chinese and Japanese share is more likely Chinese. */
const isChineseFamily = (name: string): boolean => name.length === 1 && japanese().chinese.has(name);

/** Whether the characters are a Japanese family name of two or more characters. */
export const isJapaneseFamily = (text: string): boolean =>
  text.length > 1 && text.length <= LONGEST_FAMILY && japanese().family.has(inTableForm(text));

/** Latin spellings of every Japanese reading of a family or given name, the likeliest first; empty when it has none. */
export function japaneseReadings(text: string): readonly string[] {
  if (text === '' || text.length > LONGEST_FAMILY) return [];
  const name = inTableForm(text);
  const family = japanese().family.get(name) ?? [];
  const given = isChineseFamily(text) ? [] : givenReadings(name, 0).map((reading) => reading.text);
  return [...new Set([...family, ...given].flatMap(spellingsOf))];
}

/**
 * Where the family name of a Japanese full name written without blanks ends: the length of the text when it is a family name alone; 0 when
 * it is not read as Japanese. A longer family name is tried first: 小野寺 before 小野.
 */
export function japaneseFamilyEnd(text: string): number {
  if (text.length > LONGEST_FAMILY + LONGEST_GIVEN) return 0;
  const name = inTableForm(text);
  for (let length = Math.min(LONGEST_FAMILY, name.length); length >= 1; length -= 1) {
    const family = name.slice(0, length);
    if (!japanese().family.has(family) || isChineseFamily(family)) continue;
    const rest = name.slice(length);
    if (rest === '' ? length > 1 : rest.length <= LONGEST_GIVEN && givenReadings(rest, 0).length > 0) return length;
  }
  return 0;
}
