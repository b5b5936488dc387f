/**
 * Which owners above a party may be listed? Every owner's name is screened once, the nearest owners first; results are cached
 * until the lists change.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { Coverage } from '../../domain/programme.ts';
import type { Screening } from '../../domain/screening.ts';
import { isHeld, type Node, type OwnershipIndex, partyKey } from '../../ownership/index.ts';
import type { PartyHit } from '../../rules/index.ts';
import type { Moment } from '../models/moments/moment.ts';
import { screenQuery } from '../screening/screenQuery.ts';
import { hitsOf } from './partyHits.ts';

export interface ScreeningFrame {
  readonly moment: Moment;
  readonly asOf: AsOf;
  readonly coverage: readonly Coverage[];
}

export interface ScreenedOwners {
  /** By party key; rows that are not in force on the day are left out. */
  readonly hits: ReadonlyMap<string, readonly PartyHit[]>;
  readonly screenings: readonly Screening[];
  /** There are more owners than are screened. */
  readonly cut: boolean;
}

/** Owners screened for one question; a name takes some milliseconds against all lists. */
const MOST_OWNERS = 200;
const MOST_MATCHES = 20;
const MOST_REMEMBERED = 5000;

export async function screenOwners(
  frame: ScreeningFrame,
  index: OwnershipIndex,
  parties: readonly string[],
): Promise<ScreenedOwners> {
  const names = ownersAbove(index, parties, frame.asOf);
  const hits = new Map<string, readonly PartyHit[]>();
  const screenings: Screening[] = [];
  for (const name of names.slice(0, MOST_OWNERS)) {
    const screening = await screenOwner(frame, name);
    screenings.push(screening);
    hits.set(
      partyKey(name),
      hitsOf(frame.moment.ruleBook, screening).filter(({ inForce }) => inForce !== 'false'),
    );
  }
  return { hits, screenings, cut: names.length > MOST_OWNERS };
}

/** Level by level, and those who left a party directly: who they are is told too. One more than is screened is enough to know. */
function ownersAbove(index: OwnershipIndex, parties: readonly string[], { validAt }: AsOf): readonly string[] {
  const starts = new Set(parties.flatMap((name) => index.nodeOf.get(partyKey(name)) ?? []));
  const seen = new Set<Node>(starts);
  const owners = new Set<Node>();
  for (const node of seen) {
    for (const link of index.linksInto[node] ?? []) {
      const held = isHeld(link, validAt);
      if (held || starts.has(node)) owners.add(link.owner);
      if (held) seen.add(link.owner);
    }
    if (owners.size > MOST_OWNERS) break;
  }
  return [...owners].map((node) => index.names[node] ?? '');
}

const remembered = new WeakMap<Moment['lists']['snapshot'], Map<string, Screening>>();

async function screenOwner(frame: ScreeningFrame, name: string): Promise<Screening> {
  const { moment, asOf, coverage } = frame;
  const { snapshot } = moment.lists;
  const known = remembered.get(snapshot) ?? new Map<string, Screening>();
  remembered.set(snapshot, known);
  const { validAt, knownAt, knownBasis } = asOf;
  const key = JSON.stringify([name, validAt, knownAt, knownBasis, moment.ruleBook.digest, moment.model.name]);
  const before = known.get(key);
  if (before) return before;
  const query = { name, identifiers: [], addresses: [] };
  const screening = await screenQuery({ moment, query, asOf, coverage, limit: MOST_MATCHES });
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, screening);
  return screening;
}
