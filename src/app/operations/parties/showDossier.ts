/** Use case: everything known of a party or group as of a day: its listings on all lists, owners, and events with their evidence. */

import type { DossierEntityShown, DossierIndex, DossierShown, TimelineParty } from '../../../contract/index.ts';
import { dossier as operation } from '../../../contract/operations/parties/dossier.ts';
import { dossiers as indexOperation } from '../../../contract/operations/parties/dossiers.ts';
import type { AsOf } from '../../../domain/asOf.ts';
import type { Dossier, DossierEntity } from '../../../domain/dossier.ts';
import { type PartialDate, parsePartialDate } from '../../../domain/partialDate.ts';
import type { LocalDate } from '../../../kit/localDate.ts';
import type { Tri } from '../../../kit/tri.ts';
import { LINK_POLICY } from '../../../lists/index.ts';
import type { OwnershipAsked } from '../../models/ownership/linksOnRecord.ts';
import type { DossierLibrary } from '../../models/parties/dossierLibrary.ts';
import { findParties, type PartyTools, partyUnknown } from '../../models/parties/findParties.ts';
import { implement } from '../../requests/implement.ts';
import { momentOnDay } from '../../requests/momentAsked.ts';
import { describeParty } from './describeParty.ts';
import { recordedOwners } from './recordedOwners.ts';

/** Throws PARTY_UNKNOWN, LISTING_UNKNOWN, NAME_EMPTY. */
export async function showDossier(
  record: OwnershipAsked,
  tools: PartyTools,
  query: string,
  asOf: AsOf,
): Promise<DossierShown> {
  const dossier = tools.dossiers.find(query) ?? tools.dossiers.ofListing(query)?.dossier;
  if (!dossier) return fromListsAlone(record, tools, query, asOf);
  const entities: DossierEntityShown[] = [];
  for (const entity of dossier.entities) entities.push(await entityShown(tools, entity, asOf));
  const owners = await recordedOwners(record, [dossier.name, ...namesOfSubject(entities)], asOf);
  return { ...ofDossier(dossier, asOf), schema: 'portcullis/1', query, asOf, entities, recordedOwners: owners };
}

/** The first entity is the subject. */
const namesOfSubject = ([subject]: readonly DossierEntityShown[]): readonly string[] =>
  subject ? [subject.name, ...subject.aliases] : [];

type DossierPart = Omit<DossierShown, 'schema' | 'query' | 'asOf' | 'entities' | 'recordedOwners'>;

function ofDossier(dossier: Dossier, { validAt }: AsOf): DossierPart {
  const events = dossier.events.flatMap((event) => {
    const reached = reachedBy(event.on, validAt);
    return reached === 'false' ? [] : [{ ...event, reached }];
  });
  const { key, name, summary, checkedOn, notes } = dossier;
  return {
    key,
    name,
    summary,
    checkedOn,
    notes,
    owners: ownersOn(dossier, validAt),
    events,
    laterEvents: dossier.events.length - events.length,
  };
}

function ownersOn({ owners }: Dossier, day: LocalDate): DossierShown['owners'] {
  return owners.flatMap((owner) => {
    const begun = owner.from === null ? 'unknown' : reachedBy(owner.from, day);
    const ended = owner.to === null ? 'false' : reachedBy(owner.to, day);
    if (begun === 'false' || ended === 'true') return [];
    return [{ ...owner, holds: begun === 'true' && ended === 'false' ? ('true' as const) : ('unknown' as const) }];
  });
}

/** Whether a date known to the day, month or year had come. */
function reachedBy(date: string, day: LocalDate): Tri {
  const span: PartialDate | undefined = parsePartialDate(date);
  if (!span) throw new Error(`not a date: ${date}`);
  if (day >= span.to) return 'true';
  return day < span.from ? 'false' : 'unknown';
}

async function entityShown({ links }: PartyTools, entity: DossierEntity, asOf: AsOf): Promise<DossierEntityShown> {
  const [first] = entity.listings;
  const linked = first === undefined ? undefined : await links.partyOf(first);
  const party = linked && describeParty(linked, asOf, null)?.party;
  if (party) return ofParty(entity, party);
  const alike = await links.byName(entity.name, entity.type, LINK_POLICY.undecided);
  return {
    ...entity,
    listed: [],
    links: [],
    undecided: alike.map(({ listing: { id, name, list }, score }) => ({
      a: entity.name,
      b: id,
      name,
      list,
      score,
      why: 'the names are alike; the dossier knows no listing of it',
      evidence: [],
      resolution: null,
      reopened: false,
    })),
  };
}

function ofParty(
  entity: DossierEntity,
  { listings, links, undecided, name, aliases }: TimelineParty,
): DossierEntityShown {
  const names = new Set([...entity.aliases, name, ...aliases]);
  names.delete(entity.name);
  return { ...entity, aliases: [...names], listed: listings, links, undecided };
}

/** Of a party that we keep no dossier of. */
async function fromListsAlone(
  record: OwnershipAsked,
  tools: PartyTools,
  query: string,
  asOf: AsOf,
): Promise<DossierShown> {
  const { parties } = await findParties(tools, query);
  const described = parties.flatMap(({ linked, score }) => describeParty(linked, asOf, score)?.party ?? []);
  const [first] = described;
  if (!first) throw partyUnknown(query);
  const entities = described.map((party) => ofParty(entityOf(party), party));
  return {
    schema: 'portcullis/1',
    query,
    asOf,
    key: null,
    name: first.name,
    summary: null,
    checkedOn: null,
    entities,
    owners: [],
    recordedOwners: await recordedOwners(record, namesOfSubject(entities), asOf),
    events: [],
    laterEvents: 0,
    notes: ['No dossier is kept of this party: only the lists speak.'],
  };
}

function entityOf({ name, listings }: TimelineParty): DossierEntity {
  const [first] = listings;
  const countries = [...new Set(listings.flatMap(({ listing }) => listing.countries))];
  const ids = listings.map(({ listing }) => listing.id);
  return {
    name,
    aliases: [],
    role: 'subject',
    type: first?.listing.type ?? 'unknown',
    countries,
    listings: ids,
    notListed: [],
  };
}

/** Use case: which dossiers are kept. */
export const listDossiers = ({ all }: DossierLibrary): DossierIndex => ({
  schema: 'portcullis/1',
  dossiers: all.map(({ key, name, summary, checkedOn, entities, events }) => ({
    key,
    name,
    summary,
    checkedOn,
    entities: entities.length,
    events: events.length,
    newest: events.at(-1)?.on ?? null,
  })),
});

export const dossierOperation = implement(operation, async (call, { party, ...options }) => {
  const { moment, asOf } = await momentOnDay(call, options);
  return showDossier(moment, await call.parties.at(moment), party, asOf);
});

export const dossiersOperation = implement(indexOperation, async (call) => listDossiers(await call.parties.library()));
