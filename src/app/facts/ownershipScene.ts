/**
 * Gathers everything known about the owners of some parties on a day: their links in one graph, and which owners are listed.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { ListedNode } from '../../domain/ownership.ts';
import type { Party } from '../../domain/party.ts';
import type { Coverage } from '../../domain/programme.ts';
import type { Screening } from '../../domain/screening.ts';
import type { Digest } from '../../kit/sha256.ts';
import { indexOwnership, isHeld, linksOfParty, type OwnershipIndex, partyKey } from '../../ownership/index.ts';
import type { PartyHit } from '../../rules/index.ts';
import type { Moment } from '../models/moments/moment.ts';
import { completeOnRecord } from '../models/ownership/completeOnRecord.ts';
import { linksAbove } from '../models/ownership/linksOnRecord.ts';
import { mergeStatements, type Statement } from '../models/ownership/mergeStatements.ts';
import { screenOwners } from './screenOwners.ts';

export interface OwnershipScene {
  readonly index: OwnershipIndex;
  readonly asOf: AsOf;
  readonly coverage: readonly Coverage[];
  /** By party key: listings that an owner may be, in force on the day or perhaps so. */
  readonly hits: ReadonlyMap<string, readonly PartyHit[]>;
  readonly screenings: readonly Screening[];
  /** Keys of parties whose shares may not yet have held on the day. */
  readonly carriedBack: ReadonlySet<string>;
  /** Keys of parties that the record perhaps knows under another spelling, with that key. */
  readonly alike: ReadonlyMap<string, string>;
  /** Not every owner above was followed or screened. */
  readonly cut: boolean;
  /** Of the stored links used; null: none. */
  readonly digest: Digest | null;
  /** Versions of stored sources they were chosen from. */
  readonly versions: readonly string[];
}

export type OwnedParty = Pick<Party, 'name' | 'type' | 'owners' | 'ownersComplete'>;

interface SceneRequest {
  readonly moment: Moment;
  readonly asOf: AsOf;
  readonly coverage: readonly Coverage[];
  /** For replay: the versions of stored links to read, and no others. */
  readonly pinned?: readonly string[];
}

/** Natural persons have no owners, so nothing is looked for above them. */
export async function ownershipScene(request: SceneRequest, parties: readonly OwnedParty[]): Promise<OwnershipScene> {
  const { asOf, coverage } = request;
  const owned = parties.filter(({ type }) => type !== 'person');
  const names = owned.map(({ name }) => name);
  const record = await linksAbove(request.moment, namesAbove(owned), asOf, request.pinned);
  const own = owned.map(linksOfParty);
  const onRecord = record.rows.map(({ version, link }) => ({ origin: version, link }));
  const statements: Statement[] = [
    ...onRecord,
    ...own.flatMap(({ links }, party) => links.map((link) => ({ origin: `transaction ${party}`, link }))),
  ];
  const index = indexOwnership({
    links: [...mergeStatements(statements, asOf.validAt)],
    ownersComplete: [
      ...owned.filter((_, party) => own[party]?.complete).map(({ name }) => name),
      ...completeOnRecord(onRecord, asOf.validAt).borne,
    ],
  });
  const { hits, screenings, cut } = await screenOwners(request, index, names);
  const { carriedBack, alike, digest, versions } = record;
  return {
    index,
    asOf,
    coverage,
    hits,
    screenings,
    carriedBack,
    alike,
    cut: cut || record.cut,
    digest,
    versions: digest === null ? [] : versions,
  };
}

/** The record is asked about the parties and about the owners they name. */
const namesAbove = (parties: readonly OwnedParty[]): readonly string[] =>
  parties.flatMap(({ name, owners }) => [name, ...owners.map((owner) => owner.name)]);

/** The parties of the graph that are listed in these programmes. */
export function listedIn({ index, hits }: OwnershipScene, programmes: readonly string[]): readonly ListedNode[] {
  const listed: ListedNode[] = [];
  for (const [key, own] of hits) {
    const node = index.nodeOf.get(key);
    const party = node === undefined ? undefined : index.names[node];
    if (party === undefined) continue;
    for (const programme of programmes) {
      const best = bestHit(own, [programme]);
      if (best) listed.push({ party, programme, certainty: isProven(best) ? 'proven' : 'open' });
    }
  }
  return listed;
}

export const isProven = ({ match, inForce }: PartyHit): boolean => match === 'proven' && inForce === 'true';

/** The hit that says most: proven and in force before the others. */
export function bestHit(hits: readonly PartyHit[], programmes: readonly string[]): PartyHit | undefined {
  const own = hits.filter(({ programme }) => programmes.includes(programme));
  return own.find(isProven) ?? own[0];
}

/** Every owner of the party is named: by the transaction, or by the record. */
export const hasAllOwners = ({ index }: OwnershipScene, name: string): boolean =>
  index.complete.has(index.nodeOf.get(partyKey(name)) ?? -1);

/** Keys of the party and of all above it on the day. */
export function keysAbove({ index, asOf }: OwnershipScene, name: string): Set<string> {
  const start = index.nodeOf.get(partyKey(name));
  const seen = new Set(start === undefined ? [] : [start]);
  for (const node of seen)
    for (const link of index.linksInto[node] ?? []) if (isHeld(link, asOf.validAt)) seen.add(link.owner);
  return new Set([...seen].map((node) => partyKey(index.names[node] ?? '')));
}
