/**
 * analyseName: what a name consists of. Cuts it into parts, sets legal forms, titles and joining words apart, splits names that are
 * written without blanks, and reads numbers, places and organisation words of many languages as the same thing.
 */
import { COUNTRY_ROWS } from '../domain/countryRows.ts';
import { CHINESE_FAMILY_NAMES, EAST_ASIAN_PLACES, KOREAN_FAMILY_NAMES } from './data/eastAsian.ts';
import { makePart, type NamePart, type PartKind } from './namePart.ts';
import { rarityOf } from './rarity.ts';
import { type RawToken, rawTokens } from './rawTokens.ts';
import { romanise } from './romanise.ts';
import type { Script } from './script.ts';
import { glueTerms, type Term, termAt, termsFor } from './terms.ts';

/** How a name is read: as a person's, or as that of anything else. */
export type Profile = 'person' | 'organization';

export interface AnalysedName {
  readonly profile: Profile;
  readonly parts: readonly NamePart[];
  /** Joining words written directly before each part, without blanks; mostly empty. Some write them together with the part: vanderbilt. */
  readonly prefixes: readonly string[];
  /** Place in `parts` of the first part behind a patronymic word (bin, ibn, ould ...); -1 without one. */
  readonly patronymicAt: number;
  /** Concepts of the legal forms found, e.g. `ltd`. */
  readonly legalForms: readonly string[];
  /** The parts' texts joined by blanks. */
  readonly comparable: string;
  /** Folded text of every token: equal only for names that are written alike but for case, accents and punctuation. */
  readonly literal: string;
}

const ORGANISATION_WORD_RARITY = 0.3;
const PLACE_RARITY = 0.4;
const HONORIFIC_RARITY = 0.08;
const INITIAL_RARITY = 0.15;
const NUMBER_RARITY = 0.5;
/** Frequencies are counted in Latin: how rare a native spelling is, is not known better than this. */
const NATIVE_RARITY = 0.8;

const ROMAN = new Map(
  'ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((text, place) => [text, place + 2]),
);
const ABD = /^(abdul|abdel|abdal|abdol|abdoul|abdur|abdus|abdun|abdul|abdil)(.{4,})$/;
const ABD_ALONE = new Set([
  'abdul',
  'abdel',
  'abdal',
  'abdol',
  'abdoul',
  'abdour',
  'abdur',
  'abdus',
  'abdun',
  'abdil',
  'abdull',
]);
const NEVER_A_NAME = new Set(['al', 'el', 'ul', 'de']);

/** Given names and titles that Persian and Arabic texts write together with the next part. */
const GLUED_ARABIC = /^(محمد|سيد|علي|غلام|حسين|احمد|ناصر|امير|مير|حاجي|شيخ|ابو|بو)(?!الدين)(.{3,})$|^(.{3,})(ال.{3,})$/;
const byLength = (names: string): readonly string[] => names.split(' ').sort((a, b) => b.length - a.length);
let familyNames: { Hani: ReadonlySet<string>; Hang: ReadonlySet<string> } | undefined;
const families = () =>
  (familyNames ??= { Hani: new Set(byLength(CHINESE_FAMILY_NAMES)), Hang: new Set(byLength(KOREAN_FAMILY_NAMES)) });

let placeTable: ReadonlyMap<string, string> | undefined;
function places(): ReadonlyMap<string, string> {
  if (placeTable) return placeTable;
  const table = new Map<string, string>();
  for (const row of COUNTRY_ROWS) {
    for (const name of [row.name, ...row.aliases]) {
      const spelling = rawTokens(name)
        .map((token) => token.text)
        .join(' ');
      if (spelling.length > 1) table.set(spelling, row.name.toLowerCase().replace(/[^a-z]/g, ''));
    }
  }
  for (const line of EAST_ASIAN_PLACES.trim().split('\n')) {
    const [latin = '', ...natives] = line.split(' ');
    for (const native of natives) table.set(native, latin === 'hongkonghk' ? 'hongkong' : latin);
  }
  placeTable = table;
  return table;
}
const LONGEST_PLACE = 4;

const partCache = new Map<string, NamePart>();
const PART_CACHE_LIMIT = 200_000;

function ordinaryPart(text: string, script: Script, kind: PartKind, syllabic: boolean): NamePart {
  const key = syllabic ? `syllabic ${text}` : kind === 'name' ? text : `${kind} ${text}`;
  const known = partCache.get(key);
  if (known && known.script === script) return known;
  const latin = script === 'Latn' ? text : romanise(text, script);
  const part = makePart(latin, kind, rarityFor(latin, kind, script), script === 'Latn' ? '' : text, script, syllabic);
  if (partCache.size >= PART_CACHE_LIMIT) partCache.clear();
  partCache.set(key, part);
  return part;
}

function rarityFor(text: string, kind: PartKind, script: Script): number {
  switch (kind) {
    case 'generic':
      return ORGANISATION_WORD_RARITY;
    case 'place':
      return PLACE_RARITY;
    case 'honorific':
      return HONORIFIC_RARITY;
    case 'initial':
      return INITIAL_RARITY;
    case 'number':
      return NUMBER_RARITY;
    default:
      return script === 'Latn' ? rarityOf(text) : Math.min(NATIVE_RARITY, rarityOf(text));
  }
}

class Analysis {
  readonly parts: NamePart[] = [];
  readonly prefixes: string[] = [];
  private prefix = '';
  readonly legalForms: string[] = [];
  patronymicAt = -1;
  private readonly person: boolean;

  constructor(person: boolean) {
    this.person = person;
  }

  add(text: string, script: Script, kind: PartKind = 'name', syllabic = false): void {
    if (text === '') return;
    this.parts.push(ordinaryPart(text, script, kind, syllabic));
    this.prefixes.push(this.prefix);
    this.prefix = '';
  }

  private pop(): void {
    this.parts.pop();
    this.prefix = this.prefixes.pop() ?? '';
  }

  term(term: Term): void {
    if (term.kind === 'particle' || term.kind === 'patronymic') this.prefix += term.tokens.join('');
    if (term.kind === 'legal') this.legalForms.push(term.concept);
    else if (term.kind === 'patronymic')
      this.patronymicAt = this.patronymicAt < 0 ? this.parts.length : this.patronymicAt;
    else if (term.kind === 'generic') this.add(term.concept, 'Latn', 'generic');
    else if (term.kind === 'honorific') this.add(term.concept, 'Latn', 'honorific');
    else if (term.kind === 'number') this.addNumber(Number(term.concept));
  }

  /** Number words add up: forty four is 44. */
  private addNumber(value: number): void {
    const last = this.parts.at(-1);
    const before = last?.kind === 'number' ? Number(last.text) : Number.NaN;
    if (before >= 20 && before % 10 === 0 && value < 10) {
      this.pop();
      this.add(String(before + value), 'Latn', 'number');
    } else this.add(String(value), 'Latn', 'number');
  }

  token(token: RawToken, first: boolean): void {
    const { text, script } = token;
    if (/^\d+$/.test(text)) this.addNumber(Number(text) < 1e15 ? Number(text) : 0);
    else if (script === 'Latn') this.latin(text, first);
    else if (script === 'Arab') this.arabic(text);
    else if (script === 'Hani' || script === 'Hang') this.eastAsian(text, script);
    else this.add(text, script);
  }

  private latin(text: string, first: boolean): void {
    const roman = this.person || first ? undefined : ROMAN.get(text);
    if (roman !== undefined) {
      this.addNumber(roman);
      return;
    }
    if (text.length === 1) {
      this.single(text);
      return;
    }
    const abd = this.person ? ABD.exec(text) : null;
    if (abd?.[2]) {
      this.add('abdul', 'Latn');
      this.add(abd[2], 'Latn');
      return;
    }
    this.add(this.person && ABD_ALONE.has(text) ? 'abdul' : text, 'Latn');
  }

  /** A person's single letters are initials; an organisation's make one abbreviation. */
  single(text: string): void {
    if (this.person) {
      this.add(text, 'Latn', 'initial');
      return;
    }
    const last = this.parts.at(-1);
    if (last && this.abbreviating) {
      this.pop();
      this.add(last.text + text, 'Latn');
    } else this.add(text, 'Latn');
    this.abbreviating = true;
  }
  abbreviating = false;

  /** Articles and names that are mostly written together with what follows become parts of their own. */
  private arabic(text: string): void {
    const abd = /^عبد(?:ال)?(.{3,})$/.exec(text);
    if (abd?.[1] && (text.startsWith('عبدال') || text.length >= 7)) {
      this.add('abdul', 'Latn');
      this.arabicRest(text.startsWith('عبدال') ? text.slice(5) : abd[1]);
      return;
    }
    const glued = this.person ? GLUED_ARABIC.exec(text) : null;
    const [first, rest] = [glued?.[1] ?? glued?.[3], glued?.[2] ?? glued?.[4]];
    if (first && rest) {
      this.add(first, 'Arab');
      this.arabicRest(rest);
    } else this.arabicRest(text);
  }

  private arabicRest(text: string): void {
    const article = /^(?:وال|لل|ال)(.{2,})$/.exec(text);
    this.add(article?.[1] && !text.startsWith('الله') && !text.startsWith('اله') ? article[1] : text, 'Arab');
  }

  /** A run without blanks: a person's is family and given name, another's is cut at known words and places. */
  private eastAsian(text: string, script: 'Hani' | 'Hang'): void {
    if (this.person) {
      this.eastAsianPerson(text, script);
      return;
    }
    let rest = '';
    for (let at = 0; at < text.length; ) {
      const found = placeOrTerm(text, at);
      if (!found) {
        rest += text.charAt(at);
        at += 1;
        continue;
      }
      this.add(rest, script);
      rest = '';
      if (typeof found === 'string') this.add(places().get(found) ?? found, 'Latn', 'place');
      else this.term(found);
      at += typeof found === 'string' ? found.length : (found.tokens[0]?.length ?? 1);
    }
    this.add(rest, script);
  }

  /** A name of one run: family and given name are written together. */
  splitRuns = true;
  /** Some run of the name is a family name of the script: not a foreign name written in it. */
  syllabic = false;
  private eastAsianPerson(text: string, script: 'Hani' | 'Hang'): void {
    if (this.splitRuns && text.length >= 2 && text.length <= 4) {
      for (const length of [2, 1]) {
        const family = text.slice(0, length);
        if (text.length <= length || !isFamilyName(family, script)) continue;
        this.add(family, script, 'name', true);
        this.add(text.slice(length), script, 'name', true);
        return;
      }
    }
    this.add(text, script, 'name', this.syllabic);
  }
}

const isFamilyName = (text: string, script: Script): boolean =>
  (script === 'Hani' || script === 'Hang') && families()[script].has(text);

function placeOrTerm(text: string, at: number): string | Term | undefined {
  for (let length = Math.min(LONGEST_PLACE, text.length - at); length >= 2; length -= 1) {
    const piece = text.slice(at, at + length);
    if (places().has(piece)) return piece;
  }
  const candidates = glueTerms().get(text.charAt(at));
  return candidates?.find((term) => text.startsWith(term.tokens[0] ?? ' ', at));
}

/** The country that starts at `at`, as [tokens, concept]. */
function placeAt(tokens: readonly RawToken[], at: number): readonly [number, string] | undefined {
  let spelling = '';
  let found: readonly [number, string] | undefined;
  for (let length = 1; length <= LONGEST_PLACE && at + length <= tokens.length; length += 1) {
    spelling = length === 1 ? (tokens[at]?.text ?? '') : `${spelling} ${tokens[at + length - 1]?.text}`;
    const concept = places().get(spelling);
    if (concept !== undefined) found = [length, concept];
  }
  return found;
}

/** "FAMILY, Given": one comma with words on both sides puts what follows it in front. */
function givenFirst(tokens: readonly RawToken[]): readonly RawToken[] {
  const commas = tokens.filter((token, place) => token.afterComma && place > 0).length;
  if (commas !== 1) return tokens;
  const at = tokens.findIndex((token, place) => token.afterComma && place > 0);
  return [...tokens.slice(at), ...tokens.slice(0, at)];
}

/** Short joining words at either end of a person's name are names (An, Do, U), not joining words. */
function standsAsName(term: Term, tokens: readonly RawToken[], at: number): boolean {
  const end = at === 0 || at === tokens.length - 1;
  const text = term.tokens[0] ?? '';
  return end && term.kind === 'particle' && term.tokens.length === 1 && text.length <= 3 && !NEVER_A_NAME.has(text);
}

/** Short runs with a family name among them, or nothing but short Han runs: a Chinese or Korean name, not a foreign one written in their script. */
function isSyllabic(tokens: readonly RawToken[]): boolean {
  if (tokens.length > 4 || tokens.some((token) => token.text.length > 2 && token.script !== 'Latn')) return false;
  if (tokens.some((token) => isFamilyName(token.text, token.script))) return true;
  return tokens.length > 1 && tokens.every((token) => token.script === 'Hani');
}

function read(tokens: readonly RawToken[], person: boolean): Analysis {
  const analysis = new Analysis(person);
  const table = termsFor(person);
  analysis.splitRuns = tokens.length === 1;
  analysis.syllabic = person && isSyllabic(tokens);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if (!(token.script === 'Latn' && token.text.length === 1) && token.text !== 'and') analysis.abbreviating = false;
    if (person && (token.text === 'abd' || token.text === 'عبد') && at + 1 < tokens.length) {
      at += readAbd(analysis, tokens, at);
      continue;
    }
    if (inAbbreviation(tokens, at, person)) {
      analysis.single(token.text);
      at += 1;
      continue;
    }
    const term = termAt(table, tokens, at);
    if (
      term &&
      !(person && (standsAsName(term, tokens, at) || (term.kind === 'honorific' && at > 0 && at === tokens.length - 1)))
    ) {
      const place = person || term.kind === 'legal' ? undefined : placeAt(tokens, at);
      if (!place || place[0] <= term.tokens.length) {
        analysis.term(term);
        at += term.tokens.length;
        continue;
      }
    }
    const place = person ? undefined : placeAt(tokens, at);
    if (place) {
      analysis.add(place[1], 'Latn', 'place');
      at += place[0];
    } else {
      analysis.token(token, at === 0);
      at += 1;
    }
  }
  return analysis;
}

/** A single letter beside another one, in an organisation's name: A.B.C. Unless a longer term starts here (S. A.). */
function inAbbreviation(tokens: readonly RawToken[], at: number, person: boolean): boolean {
  const single = (place: number): boolean => tokens[place]?.script === 'Latn' && tokens[place]?.text.length === 1;
  if (person || !single(at) || !(single(at - 1) || single(at + 1))) return false;
  return (termAt(termsFor(false), tokens, at)?.tokens.length ?? 1) === 1;
}

/** abd al-X, abd ul X, عبد ال...: the same as abdul X. Gives the tokens used. */
function readAbd(analysis: Analysis, tokens: readonly RawToken[], at: number): number {
  analysis.add('abdul', 'Latn');
  const next = tokens[at + 1]?.text ?? '';
  return /^(al|el|ul|ur|us|as|ar|ad|an|ash|at|az|il|ال)$/.test(next) && at + 2 < tokens.length ? 2 : 1;
}

function analyse(text: string, profile: Profile): AnalysedName {
  const person = profile === 'person';
  const raw = rawTokens(text);
  const tokens = person ? givenFirst(raw) : raw;
  let analysis = read(tokens, person);
  // A name that is nothing but a legal form, titles or joining words is compared by these.
  if (!analysis.parts.some((part) => part.kind !== 'honorific')) {
    analysis = new Analysis(person);
    for (const token of tokens) analysis.add(token.text, token.script);
  }
  return {
    profile,
    parts: analysis.parts,
    prefixes: analysis.prefixes,
    patronymicAt: analysis.patronymicAt,
    legalForms: analysis.legalForms,
    comparable: analysis.parts.map((part) => part.text).join(' '),
    literal: raw.map((token) => token.text).join(' '),
  };
}

const ORGANISATION_HINTS: ReadonlySet<Term['kind']> = new Set(['legal', 'generic']);

/** Whether an untyped name reads like an organisation: it has a legal form or an organisation word. */
export function guessProfile(text: string): Profile {
  const tokens = rawTokens(text);
  const table = termsFor(false);
  for (let at = 0; at < tokens.length; at += 1) {
    const term = termAt(table, tokens, at);
    if (term && ORGANISATION_HINTS.has(term.kind) && (at > 0 || tokens.length === 1 || term.tokens.length > 1))
      return 'organization';
    const run = tokens[at]?.text ?? '';
    if (/^[\u3040-\u9fff\uac00-\ud7ff]{5,}$/.test(run)) return 'organization';
  }
  return 'person';
}

const cache = new Map<string, AnalysedName>();
const CACHE_LIMIT = 20_000;

/** Parts is empty when the text has no letter or digit of any script. */
export function analyseName(text: string, profile: Profile): AnalysedName {
  const key = profile === 'person' ? `p${text}` : `o${text}`;
  const known = cache.get(key);
  if (known) return known;
  const analysed = analyse(text, profile);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  if (text.length <= 200) cache.set(key, analysed);
  return analysed;
}
