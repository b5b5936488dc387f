/**
 * cautionOf: what keeps a hit from proving that the party is the listed one, although the names are alike? A state's body is proven to be a
 * listed one only with the state on both sides; words that many share, and one word alone, never prove.
 */
import type { Listing } from '../../domain/list.ts';
import type { Explanation, NameCaution, ScreeningQuery } from '../../domain/screening.ts';
import { TELLING_PLACES } from '../evidence/addressEvidence.ts';
import { BIRTHS_AGREE } from '../evidence/birthEvidence.ts';
import { parseName } from '../names/parseName.ts';
import { sharedWords } from './sharedWords.ts';
import { readStateBody } from './stateBody.ts';
import { relationOf, type StatesRelation, statesOfListing, statesOfParty } from './statesOf.ts';

/** What a hit is looked at by; the explanation is read only where it matters. */
export interface CautionedHit {
  readonly listing: Listing;
  readonly explanation: Explanation;
  /** Where the party is taken to be while nothing says where it is: an end user at the destination. It may agree, and never contradicts. */
  readonly expectedIn?: string | undefined;
}

/** `otherState`: both are states' own bodies, and of different states: it is no hit at all. null: the name may prove. */
export type Caution = NameCaution | 'otherState' | null;

export function cautionOf(query: ScreeningQuery, hit: CautionedHit): Caution {
  const { type } = query;
  const isPartyOfState = type !== 'person' && type !== 'vessel' && type !== 'aircraft';
  const state = isPartyOfState ? stateCaution(query, hit) : undefined;
  return state === undefined ? wordCaution(query, hit) : state;
}

/** Undefined: neither is called as a state's body is. */
function stateCaution(query: ScreeningQuery, hit: CautionedHit): Caution | undefined {
  const { listing, explanation } = hit;
  const asked = readStateBody(query.name);
  const listed = listedBody(listing);
  const isEqual = equalsName(query.name, listing);
  if (asked.kind === 'none' && !(listed.isOwn && isEqual)) return undefined;
  if (hasSameNumber(explanation)) return null;
  const relation = placesOf(query, hit);
  if (relation === 'agree') return listed.ofRegion && !asked.ofRegion ? 'stateOpen' : null;
  // Between equal names only the state tells, so both must be a state's own; a name that is merely like it is another body's.
  const isOther = relation === 'conflict' && asked.kind === 'own' && (listed.isOwn || !isEqual);
  return isOther ? 'otherState' : 'stateOpen';
}

/** isOwn: a state's own body by some name of it, and by none a region's. */
function listedBody({ type, name, names }: Listing): { readonly isOwn: boolean; readonly ofRegion: boolean } {
  const strong = [name, ...names.flatMap(({ kind, text }) => (kind === 'weakAlias' ? [] : [text]))];
  const bodies = strong.map(readStateBody);
  const ofRegion = bodies.some((body) => body.ofRegion);
  const isParty = type !== 'person' && type !== 'vessel' && type !== 'aircraft';
  return { isOwn: isParty && !ofRegion && bodies.some(({ kind }) => kind === 'own'), ofRegion };
}

function equalsName(name: string, listing: Listing): boolean {
  const { literal } = parseName(name, 'organization');
  return [listing.name, ...listing.names.map(({ text }) => text)].some(
    (text) => parseName(text, 'organization').literal === literal,
  );
}

function wordCaution(query: ScreeningQuery, hit: CautionedHit): NameCaution | null {
  const { explanation } = hit;
  if (explanation.basis !== undefined) return null;
  const words = sharedWords(query.name, explanation);
  if (words === 'telling' || hasSameNumber(explanation) || isSamePlaceOrBirth(explanation)) return null;
  if (words === 'generic') return 'generic';
  return placesOf(query, hit) === 'agree' ? null : 'oneWord';
}

function placesOf(query: ScreeningQuery, { listing, expectedIn }: CautionedHit): StatesRelation {
  const party = statesOfParty(query);
  const listed = statesOfListing(listing);
  if (party.size > 0 || expectedIn === undefined) return relationOf(party, listed);
  return relationOf(new Set([expectedIn]), listed) === 'agree' ? 'agree' : 'unknown';
}

/** Evidence that is no number of the party. */
const NO_NUMBER: ReadonlySet<string> = new Set(['born', 'country', 'flag', 'gender', 'type', 'address', 'kept']);

const hasSameNumber = ({ evidence }: Explanation): boolean =>
  evidence.some(({ kind, query, candidate }) => !NO_NUMBER.has(kind) && query === candidate);

const isSamePlaceOrBirth = ({ evidence }: Explanation): boolean =>
  evidence.some(({ says }) => TELLING_PLACES.has(says) || BIRTHS_AGREE.has(says));
