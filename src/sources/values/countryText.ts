/**
 * Which country does a publisher mean? The names are those that lists use beyond those of the domain. The result is undefined
 * when no known country is meant; the caller then keeps the text and reports it.
 */
import { type CountryCode, parseCountry } from '../../domain/country.ts';
import { DEMONYMS } from '../../domain/demonyms.ts';

/** Publishers' spellings. Fold: lower case, no accents, single blanks. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'korea, north': 'KP',
    'korea, south': 'KR',
    'british virgin islands': 'VG',
    'united kingdom of great britain': 'GB',
    'china, hong kong special administrative region': 'HK',
    'former soviet union': 'SU',
    'possibly palestinian': 'PS',
    palestinian: 'PS',
    'occupied palestinian territories': 'PS',
    'democratic republic of congo': 'CD',
    'west bank': 'PS',
    gaza: 'PS',
    'gaza strip': 'PS',
    'north gaza': 'PS',
    'northern gaza': 'PS',
    'crimea (occupied)': 'UA-43',
  }),
);

const known = new Map<string, CountryCode | undefined>();

export function readCountry(text: string): CountryCode | undefined {
  if (known.has(text)) return known.get(text);
  const code = find(text);
  if (known.size < 20_000) known.set(text, code);
  return code;
}

function find(text: string): CountryCode | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  if (folded.startsWith('region: ')) return find(folded.slice('region: '.length));
  const spelling = SPELLINGS.get(folded);
  return (
    parseCountry(spelling ?? text) ??
    parseCountry(folded) ??
    fromParts(folded) ??
    parseCountry(DEMONYMS.get(folded) ?? '')
  );
}

/** `congo, democratic republic of the` is `democratic republic of the congo`. */
function fromParts(folded: string): CountryCode | undefined {
  const turned = /^([^,]+), (.+)$/.exec(folded);
  return turned ? parseCountry(`${turned[2]} ${turned[1]}`) : undefined;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();
}
