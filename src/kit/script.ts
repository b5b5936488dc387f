/**
 * Which script a character belongs to, and which script a text is mainly written in. One table answers both: a script's `blocks` say at once
 * what a code point is, digits, marks and gaps of the block included; its Unicode name counts the letters of a text exactly.
 * Codes are ISO 15924. Stored listings and index files carry them, so an answer may never change.
 */

/** The order is stored in index files: a new script is added at the end. */
export const SCRIPTS = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Hani', 'Hang', 'Kana', 'Zyyy'] as const;
/** Script of a code point: `Kana` is either kana, `Zyyy` is every code point outside the blocks of the table. */
export type Script = (typeof SCRIPTS)[number];

type Range = readonly [first: number, last: number];
type ScriptRow =
  | { readonly code: Script; readonly unicode: string; readonly blocks: readonly Range[] }
  | { readonly code: string; readonly unicode: string; readonly blocks?: never };

/** The order decides between scripts that have equally many letters in a text: the earlier one is the main script. */
const TABLE: readonly ScriptRow[] = [
  {
    code: 'Latn',
    unicode: 'Latin',
    blocks: [
      [0x0000, 0x036f],
      [0x1d00, 0x1eff],
      [0x2c60, 0x2c7f],
      [0xa720, 0xa7ff],
      [0xab30, 0xab6f],
      [0xfb00, 0xfb06],
    ],
  },
  {
    code: 'Arab',
    unicode: 'Arabic',
    blocks: [
      [0x0600, 0x06ff],
      [0x0750, 0x077f],
      [0x08a0, 0x08ff],
      [0xfb50, 0xfdff],
      [0xfe70, 0xfefc],
    ],
  },
  {
    code: 'Cyrl',
    unicode: 'Cyrillic',
    blocks: [
      [0x0400, 0x052f],
      [0x1c80, 0x1c8f],
      [0x2de0, 0x2dff],
      [0xa640, 0xa69f],
    ],
  },
  {
    code: 'Hani',
    unicode: 'Han',
    blocks: [
      [0x3005, 0x3007],
      [0x3400, 0x9fff],
      [0xf900, 0xfaff],
      [0x20000, 0x323af],
    ],
  },
  {
    code: 'Hebr',
    unicode: 'Hebrew',
    blocks: [
      [0x0591, 0x05f4],
      [0xfb1d, 0xfb4f],
    ],
  },
  {
    code: 'Hang',
    unicode: 'Hangul',
    blocks: [
      [0x1100, 0x11ff],
      [0x3130, 0x318f],
      [0xac00, 0xd7ff],
    ],
  },
  { code: 'Hira', unicode: 'Hiragana' },
  {
    code: 'Kana',
    unicode: 'Katakana',
    blocks: [
      [0x3040, 0x30ff],
      [0x31f0, 0x31ff],
    ],
  },
  {
    code: 'Grek',
    unicode: 'Greek',
    blocks: [
      [0x0370, 0x03ff],
      [0x1f00, 0x1fff],
    ],
  },
  { code: 'Thai', unicode: 'Thai' },
  { code: 'Deva', unicode: 'Devanagari' },
  { code: 'Mymr', unicode: 'Myanmar' },
  { code: 'Geor', unicode: 'Georgian' },
  { code: 'Armn', unicode: 'Armenian' },
  { code: 'Beng', unicode: 'Bengali' },
  { code: 'Taml', unicode: 'Tamil' },
  { code: 'Ethi', unicode: 'Ethiopic' },
  { code: 'Khmr', unicode: 'Khmer' },
  { code: 'Sinh', unicode: 'Sinhala' },
];

/** All blocks in ascending order, for the search by halves. */
const RANGES = TABLE.flatMap((row) =>
  row.blocks ? row.blocks.map(([first, last]) => ({ first, last, script: row.code })) : [],
).sort((a, b) => a.first - b.first);

/** The script of one code point by its block: fast, and enough to choose how a name part is read. `Zyyy` outside all blocks. */
export function scriptOf(codePoint: number): Script {
  if (codePoint < 0x370) return 'Latn';
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = RANGES[middle];
    if (range === undefined) break;
    if (codePoint < range.first) high = middle - 1;
    else if (codePoint > range.last) low = middle + 1;
    else return range.script;
  }
  return 'Zyyy';
}

const LETTERS = TABLE.map(({ code, unicode }) => ({ code, pattern: new RegExp(`\\p{Script=${unicode}}`, 'gu') }));
const PLAIN = /^[\p{ASCII}\p{Script=Latin}]*$/u;
const JAPANESE = new Set<string | undefined>(['Hani', 'Hira', 'Kana']);

/**
 * The script most letters of a text are in, as ISO 15924: `Jpan` for Han or kana with at least one kana. Undefined when it is Latin, when
 * another script has no more letters than Latin, and for texts without letters of a script of the table.
 */
export function mainScriptOf(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined;
  let main: string | undefined;
  let most = 0;
  for (const { code, pattern } of LETTERS) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) [main, most] = [code, count];
  }
  // Japanese writes Han beside its own syllables: any of those tells it from Chinese.
  if (JAPANESE.has(main) && /[\u3040-\u30ff]/.test(text)) return 'Jpan';
  return main === 'Latn' ? undefined : main;
}
