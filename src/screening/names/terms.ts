/** terms: the table of words and phrases that are not plain name parts (legal forms, titles, joining words), read from data/terms.ts on first use. */
import { HONORIFICS, LEGAL_FORMS, NUMBER_WORDS, ORGANISATION_WORDS, PARTICLES } from '../data/terms.ts';
import { spellingHash } from '../spelling/spellingHash.ts';
import { tokenize } from '../text/tokenize.ts';

export type TermKind = 'legal' | 'generic' | 'honorific' | 'patronymic' | 'particle' | 'number';

export interface Term {
  /** What all spellings share: `ltd`, `plant`, `44`. */
  readonly concept: string;
  readonly kind: TermKind;
  /** The spelling's tokens. */
  readonly tokens: readonly string[];
}

type TermTable = ReadonlyMap<string, readonly Term[]>;

function addBlock(table: Map<string, Term[]>, block: string, kindOf: (concept: string) => TermKind): void {
  for (const line of block.trim().split('\n')) {
    const colon = line.indexOf(':');
    const concept = line.slice(0, colon);
    for (const spelling of line.slice(colon + 1).split(',')) {
      const tokens = tokenize(spelling).map((token) => token.text);
      const first = tokens[0];
      if (first === undefined) continue;
      const known = table.get(first);
      const term = { concept, kind: kindOf(concept), tokens };
      if (known) known.push(term);
      else table.set(first, [term]);
    }
  }
}

let organisations: TermTable | undefined;
let people: TermTable | undefined;

function build(blocks: readonly (readonly [string, (concept: string) => TermKind])[]): TermTable {
  const table = new Map<string, Term[]>();
  for (const [block, kindOf] of blocks) addBlock(table, block, kindOf);
  // The longest phrase prevails; of equally long ones that of the first block.
  for (const terms of table.values()) terms.sort((a, b) => b.tokens.length - a.tokens.length);
  return table;
}

const particleKind = (concept: string): TermKind => (concept === 'bin' ? 'patronymic' : 'particle');

/** Phrases by first token, longest first. */
export function termsFor(person: boolean): TermTable {
  if (person) {
    people ??= build([
      [PARTICLES, particleKind],
      [HONORIFICS, () => 'honorific'],
      [LEGAL_FORMS, () => 'legal'],
    ]);
    return people;
  }
  organisations ??= build([
    [LEGAL_FORMS, () => 'legal'],
    [NUMBER_WORDS, () => 'number'],
    [ORGANISATION_WORDS, () => 'generic'],
    [PARTICLES, particleKind],
  ]);
  return organisations;
}

let spellings: ReadonlyMap<string, readonly string[]> | undefined;

function readSpellings(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const terms of termsFor(false).values()) {
    for (const { concept, kind, tokens } of terms) {
      const [spelling] = tokens;
      if (kind !== 'generic' || tokens.length !== 1 || spelling === undefined || spelling === concept) continue;
      const known = table.get(concept);
      if (known) known.push(spelling);
      else table.set(concept, [spelling]);
    }
  }
  return table;
}
const NO_SPELLINGS: readonly string[] = [];

/** The other spellings, of one token each, of an organisation word: industries and industrial for industry. */
export function spellingsOf(concept: string): readonly string[] {
  spellings ??= readSpellings();
  return spellings.get(concept) ?? NO_SPELLINGS;
}

const shortest = new Map<string, number>();

/** Letters of the shortest spelling of a word, the word itself among them. */
export function shortestSpelling(word: string): number {
  const known = shortest.get(word);
  if (known !== undefined) return known;
  const least = Math.min(word.length, ...spellingsOf(word).map((spelling) => spelling.length));
  shortest.set(word, least);
  return least;
}

/** A Bloom filter of the spelling hashes of organisation words. */
let wordFilter: Uint32Array | undefined;
const WORD_FILTER_WORDS = 1 << 12;

function buildWordFilter(): Uint32Array {
  const filter = new Uint32Array(WORD_FILTER_WORDS);
  for (const [text, terms] of termsFor(false)) {
    if (!terms.some(isWord)) continue;
    const hash = spellingHash(text);
    filter[hash >>> 20] = (filter[hash >>> 20] as number) | (1 << (hash & 31));
  }
  return filter;
}

const isWord = ({ kind, tokens }: Term): boolean => kind === 'generic' && tokens.length === 1;

/**
 * The organisation word that `text[start..end)` is a spelling of; undefined where it is none.
 *
 * @param hash its spelling hash: a filter by it answers for nearly all texts
 */
export function wordSpelt(text: string, start: number, end: number, hash: number): string | undefined {
  wordFilter ??= buildWordFilter();
  if ((((wordFilter[hash >>> 20] as number) >>> (hash & 31)) & 1) === 0) return undefined;
  return termsFor(false).get(text.slice(start, end))?.find(isWord)?.concept;
}

/** The longest term that starts at `at`; undefined when the token there is an ordinary one. */
export function termAt(table: TermTable, tokens: readonly { readonly text: string }[], at: number): Term | undefined {
  const candidates = table.get(tokens[at]?.text ?? '');
  if (!candidates) return undefined;
  for (const term of candidates) {
    const { tokens: wanted } = term;
    if (at + wanted.length > tokens.length) continue;
    let equal = true;
    for (let k = 1; k < wanted.length && equal; k += 1) equal = tokens[at + k]?.text === wanted[k];
    if (equal) return term;
  }
  return undefined;
}

/** Terms of one token in scripts written without blanks, by first character, the longest first. They split a text without blanks. */
export function unspacedTerms(): ReadonlyMap<string, readonly Term[]> {
  unspaced ??= buildUnspaced();
  return unspaced;
}
let unspaced: ReadonlyMap<string, readonly Term[]> | undefined;

function buildUnspaced(): ReadonlyMap<string, readonly Term[]> {
  const byCharacter = new Map<string, Term[]>();
  for (const terms of termsFor(false).values()) {
    for (const term of terms) {
      const [token] = term.tokens;
      if (
        term.tokens.length !== 1 ||
        token === undefined ||
        token.length < 2 ||
        !/^[\u3040-\u9fff\uac00-\ud7ff]/.test(token)
      )
        continue;
      const first = token.charAt(0);
      const known = byCharacter.get(first);
      if (known) known.push(term);
      else byCharacter.set(first, [term]);
    }
  }
  for (const terms of byCharacter.values())
    terms.sort((a, b) => (b.tokens[0]?.length ?? 0) - (a.tokens[0]?.length ?? 0));
  return byCharacter;
}
