/** explain: shows an alignment as parts with their figures, and as one plain sentence. */
import type { Explanation } from '../../domain/screening.ts';
import { ownMember } from '../../kit/ownMember.ts';
import type { NamePart } from '../names/namePart.ts';
import type { ParsedName } from '../names/parseName.ts';
import type { AlignedPair } from './alignment.ts';
import type { Comparison } from './compareParts.ts';

const shown = (part: NamePart | undefined): string => (part ? part.native || part.text : '');
const joinShown = (places: readonly number[], name: ParsedName): string | null =>
  places.length === 0 ? null : places.map((place) => shown(name.parts[place])).join(' ');

const round4 = (value: number): number => Math.round(value * 10_000) / 10_000;

function describe(pair: AlignedPair, left: ParsedName, right: ParsedName): string {
  const [query, candidate] = [joinShown(pair.left, left), joinShown(pair.right, right)];
  switch (pair.kind) {
    case 'conflict':
      return `"${query}" contradicts "${candidate}"`;
    case 'missing':
      return query === null ? `"${candidate}" is only in the listed name` : `"${query}" is only in the name asked for`;
    case 'transliterated':
      return `"${query}" is "${candidate}" in another script`;
    case 'variant':
      return `"${query}" is another spelling of "${candidate}"`;
    case 'nickname':
      return `"${query}" is a form of "${candidate}"`;
    case 'initial':
      return `"${query}" fits "${candidate}" as an initial`;
    case 'joined':
      return `"${query}" is "${candidate}" written together or apart`;
    case 'truncated':
      return `"${query}" is "${candidate}" cut off`;
    default:
      return `"${query}" is close to "${candidate}"`;
  }
}

function sentenceOf(comparison: Comparison, left: ParsedName, right: ParsedName): string {
  const exact = comparison.pairs.filter((pair) => pair.kind === 'exact').length;
  const others = comparison.pairs.filter(
    (pair) => pair.kind !== 'exact' && (pair.weight > 0.1 || pair.kind === 'conflict'),
  );
  const opening =
    others.length === 0 && exact > 0
      ? 'All parts are equal'
      : exact > 0
        ? `${exact} ${exact === 1 ? 'part is' : 'parts are'} equal`
        : '';
  const clauses = [opening, ...others.map((pair) => describe(pair, left, right))].filter(Boolean);
  if (comparison.swappedPatronymic) clauses.push('son and father are swapped');
  else if (comparison.reordered) clauses.push('the order differs');
  return `${clauses.join('; ')}.`;
}

/** The evidence beside the name, and the basis on which the listing was found when its name did not find it. */
export interface ExplainedEvidence {
  readonly evidence: Explanation['evidence'];
  readonly basis?: Explanation['basis'];
}

/** Kinds that are abbreviations; the others are words. */
const ABBREVIATED = new Set(['lei', 'imo', 'mmsi', 'inn', 'ogrn', 'isin', 'bic']);
const KIND_NAMES: Readonly<Record<string, string>> = {
  imocompany: 'IMO company number',
  callsign: 'call sign',
  nationalid: 'national identity number',
  taxid: 'tax number',
  cryptoaddress: 'digital currency address',
  aircraftregistration: 'aircraft registration',
  registration: 'registration number',
  other: 'number',
};
const kindName = (kind: string): string =>
  ABBREVIATED.has(kind) ? kind.toUpperCase() : (ownMember(KIND_NAMES, kind) ?? kind);

/** The sentence for a listing that was found by its identifiers. */
function foundBy(evidence: Explanation['evidence']): string {
  const numbers = evidence
    .filter((line) => line.query === line.candidate && line.effect > 0)
    .map((line) => `${kindName(line.kind)} ${line.query}`);
  return `Found by its ${numbers.join(' and ')}; the names differ.`;
}

export function explain(
  comparison: Comparison,
  left: ParsedName,
  right: ParsedName,
  { evidence, basis }: ExplainedEvidence,
): Explanation {
  const name = sentenceOf(comparison, left, right);
  const says = evidence.filter((line) => line.effect !== 0).map((line) => line.says);
  const sentence =
    basis === 'identifier' ? foundBy(evidence) : says.length === 0 ? name : `${name.slice(0, -1)}; ${says.join('; ')}.`;
  return {
    sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    ...(basis ? { basis } : {}),
    parts: comparison.pairs.map((pair) => ({
      query: joinShown(pair.left, left),
      candidate: joinShown(pair.right, right),
      kind: pair.kind,
      similarity: round4(pair.similarity),
      weight: round4(pair.weight),
    })),
    evidence: [...evidence],
  };
}
