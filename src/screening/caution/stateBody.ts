/**
 * stateBody: is a name that of a state's own body (a ministry, a police force, an army, a central bank ...), and which state does the name say?
 * "Ministry of Defence of Syria" is; a bank of a city, a factory of an army and a firm with a legal form are not.
 */
import { parseName } from '../names/parseName.ts';
import { termsFor } from '../names/terms.ts';
import { tokenize } from '../text/tokenize.ts';
import { phraseAt, type WordTables, wordTables } from './wordTables.ts';

export interface StateBody {
  /**
   * own: nothing in the name but what all states' bodies of the kind are called, and states. perhaps: it is a ministry, a police force
   * or the like, and has a word that is not known, of a part or of a region.
   */
  readonly kind: 'own' | 'perhaps' | 'none';
  /** States that the name says, ISO codes. */
  readonly states: readonly string[];
  /** Words that leave open which of several states they mean (Korea). */
  readonly eitherOf: readonly (readonly string[])[];
  /** It says a region that is no state's. */
  readonly ofRegion: boolean;
}

/** "ministry" inside words of Europe's languages: Innenministerium, ministerstvo, ministerija, miniszterium. */
const MINISTRY =
  /minist(?:er(?:e|io|ium|iums|iet|ie|ij|o|u|stv|stw|ul|ului)|eri|eeri|ry|ries|arstv|rstv|rij)|miniszter/;
const NO_MINISTRY = /admin|^minister(?:s|n)?$|^ministre?s?$|^ministros?$/;
const isMinistry = (word: string): boolean => MINISTRY.test(word) && !NO_MINISTRY.test(word);

/** "Federal Security Service (FSB)" */
const ACRONYM = /\(\p{Lu}[\p{L}.]{1,7}\)/gu;

/** Articles that are written together with the next word. */
const ARTICLE = /^(?:dell|nell|all|dal|l|d)(?=.{4})/;

const known = new Map<string, StateBody>();
const MOST_KNOWN = 20_000;

export function readStateBody(name: string): StateBody {
  const before = known.get(name);
  if (before) return before;
  const body = read(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, body);
  return body;
}

function read(name: string): StateBody {
  const tables = wordTables();
  const tokens = tokenize(name.replace(ACRONYM, ' ')).map(({ text }) => text);
  const { states, eitherOf, ofRegion, rest } = new Names(tokens, tables);
  const said = { states, eitherOf, ofRegion };
  const head = headOf(rest, tables);
  if (head === 'none' || isFirm(name)) return { kind: 'none', ...said };
  const hasState = states.length + eitherOf.length > 0;
  const isTold = (word: string): boolean => (tables.ofState.has(word) ? hasState : isKnown(word, tables));
  if (!ofRegion && rest.every(isTold)) return { kind: 'own', ...said };
  // "State" and "bureau" stand in names of firms too: with a word of its own the name tells enough.
  return { kind: head === 'word' || ofRegion ? 'perhaps' : 'none', ...said };
}

const isFirm = (name: string): boolean => parseName(name, 'organization').legalForms.length > 0;

/** States and regions in a name, and the words that are neither. */
class Names {
  readonly states: readonly string[];
  readonly eitherOf: readonly (readonly string[])[];
  readonly ofRegion: boolean;
  readonly rest: readonly string[];

  constructor(tokens: readonly string[], { states, regions }: WordTables) {
    const found = new Set<string>();
    const eitherOf: (readonly string[])[] = [];
    const rest: string[] = [];
    let ofRegion = false;
    for (let at = 0; at < tokens.length; ) {
      const state = phraseAt(states, tokens, at);
      const region = phraseAt(regions, tokens, at);
      if (state?.value.includes(' ')) eitherOf.push(state.value.split(' '));
      else if (state) found.add(state.value);
      else if (region) ofRegion = true;
      else rest.push(tokens[at] ?? '');
      at += state?.length ?? region?.length ?? 1;
    }
    this.states = [...found];
    this.eitherOf = eitherOf;
    this.ofRegion = ofRegion;
    this.rest = rest;
  }
}

/** word: one that makes it a state's body by itself. pair: two that do so together. */
function headOf(words: readonly string[], { heads, headsOfTwo }: WordTables): 'word' | 'pair' | 'none' {
  const own = words.map(withoutArticle);
  if (own.some((word, at) => isMinistry(word) || phraseAt(heads, own, at) !== undefined)) return 'word';
  const isPair = headsOfTwo.some(
    ({ heads: first, partners }) => own.some((word) => first.has(word)) && own.some((word) => partners.has(word)),
  );
  return isPair ? 'pair' : 'none';
}

function isKnown(word: string, tables: WordTables): boolean {
  if (/^\D$/u.test(word)) return true;
  // A numbered department is a part.
  if (tables.parts.has(word) || /^\d+$/.test(word)) return false;
  return [word, withoutArticle(word), word.replace(/(?<=.{3})s$/, '')].some(
    (one) =>
      tables.matters.has(one) ||
      isMinistry(one) ||
      [...headWords(tables)].some((words) => words.has(one)) ||
      (termsFor(false).get(one) ?? []).some(
        ({ kind, tokens }) => kind !== 'legal' && tokens.length === 1 && !tables.parts.has(one),
      ),
  );
}

let setsOfHeads: readonly ReadonlySet<string>[] | undefined;

/** Every word that stands in a head, each way of being one apart. */
function headWords({ heads, headsOfTwo }: WordTables): readonly ReadonlySet<string>[] {
  setsOfHeads ??= [
    new Set([...heads.keys()].flatMap((phrase) => phrase.split(' '))),
    ...headsOfTwo.flatMap(({ heads: first, partners }) => [first, partners]),
  ];
  return setsOfHeads;
}

const withoutArticle = (word: string): string => word.replace(ARTICLE, '');
