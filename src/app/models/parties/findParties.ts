/** Which parties may a text mean: a listing id, the name of a dossier, or any name? The best come first. */
import { PortcullisError } from '../../../kit/errors.ts';
import type { MatchingModel } from '../../../screening/index.ts';
import type { DossierLibrary } from './dossierLibrary.ts';
import type { LinkedParty, PartyLinks } from './partyLinks.ts';

export interface PartyTools {
  readonly links: PartyLinks;
  readonly dossiers: DossierLibrary;
  readonly model: MatchingModel;
}

export interface FoundParty {
  readonly linked: LinkedParty;
  /** Of the name; null: asked by listing or dossier. */
  readonly score: number | null;
}

export interface FoundParties {
  readonly foundBy: 'listing' | 'dossier' | 'name';
  readonly parties: readonly FoundParty[];
}

/** A name that more parties share than that is too common to tell anything. */
const MOST_PARTIES = 10;

/** Throws LISTING_UNKNOWN for a listing id of a list that never held it, PARTY_UNKNOWN when nothing has the name, NAME_EMPTY. */
export async function findParties(tools: PartyTools, asked: string): Promise<FoundParties> {
  const byListing = await tools.links.partyOf(asked.trim());
  if (byListing) return { foundBy: 'listing', parties: [{ linked: byListing, score: null }] };
  if (/^[a-z0-9]+(-[a-z0-9]+)+:\S+$/.test(asked.trim())) throw listingUnknown(asked);
  const parties = await namedParties(tools, asked);
  const subject = tools.dossiers.find(asked)?.entities[0]?.listings[0];
  const ofDossier = subject === undefined ? undefined : await tools.links.partyOf(subject);
  if (ofDossier) {
    const ids = new Set(ofDossier.members.map(({ listingId }) => listingId));
    const others = parties.filter(({ linked }) => !linked.members.some(({ listingId }) => ids.has(listingId)));
    return { foundBy: 'dossier', parties: [{ linked: ofDossier, score: null }, ...others] };
  }
  if (parties.length > 0) return { foundBy: 'name', parties };
  throw partyUnknown(asked);
}

async function namedParties({ links, model }: PartyTools, name: string): Promise<readonly FoundParty[]> {
  const parties: FoundParty[] = [];
  const covered = new Set<string>();
  for (const { listing, score } of await links.byName(name, null, model.match)) {
    if (covered.has(listing.id) || parties.length >= MOST_PARTIES) continue;
    const linked = await links.partyOf(listing.id);
    if (!linked) continue;
    for (const { listingId } of linked.members) covered.add(listingId);
    parties.push({ linked, score });
  }
  return parties;
}

const listingUnknown = (asked: string): PortcullisError =>
  new PortcullisError({
    code: 'LISTING_UNKNOWN',
    what: 'no version of any list ever held this listing',
    where: asked,
    expected: '<list>:<key>, as "screen" and "lists show" give it',
    hint: 'ask by name: portcullis lists timeline "NAME"',
  });

export const partyUnknown = (asked: string): PortcullisError =>
  new PortcullisError({
    code: 'PARTY_UNKNOWN',
    what: 'no listing of the loaded lists and no dossier has this name',
    where: asked,
    hint: 'portcullis lists shows which lists are loaded; portcullis dossier list shows the dossiers',
  });
