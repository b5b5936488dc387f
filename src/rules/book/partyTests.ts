/**
 * Tests over parties: listings in programmes, ownership by listed parties, countries. While not every party is known, no test
 * over them is false.
 */
import type { PartyRole, PartyType } from '../../domain/party.ts';
import type { Programme } from '../../domain/programme.ts';
import type { Stack } from '../../kit/stack.ts';
import { FALSE, TRUE, type Truth, truthOf, UNKNOWN } from '../../kit/truth.ts';
import type { ControlledTest, OwnedTest } from '../law/predicate.ts';
import type { OwnershipAnswer, OwnershipResult, PartyFacts, PartyHit } from './facts.ts';
import { factValue } from './factValue.ts';
import { missingKey } from './missingKeys.ts';
import { ownedTestKey } from './ownershipTests.ts';
import type { PlaceTest } from './places.ts';
import type { Scene, Test } from './scene.ts';

export interface ListedTest {
  readonly programmes: readonly string[];
  readonly roles?: readonly PartyRole[];
  readonly scopeFact?: string;
  readonly itemsByRule?: boolean;
  readonly ifFound?: boolean;
}

/** Roles a programme reaches under a rule: those of the rule and of the programme. Undefined: every role. */
function reachedRoles(
  programme: Programme | undefined,
  roles: readonly PartyRole[] | undefined,
): ReadonlySet<string> | undefined {
  if (programme?.roles === undefined) return roles && new Set(roles);
  return new Set(roles === undefined ? programme.roles : programme.roles.filter((role) => roles.includes(role)));
}

/**
 * True: a listing of the programme is in force and proven for a party in a reached role. False: the parties are all known, the
 * programme is covered on the date and there is no such listing.
 */
export function listedTest(test: ListedTest, programmes: ReadonlyMap<string, Programme>): Test {
  const parts = test.programmes.map((key) => oneProgramme(key, reachedRoles(programmes.get(key), test.roles), test));
  return (scene) => {
    const mark = scene.missing.count;
    let result: Truth = FALSE;
    for (const part of parts) {
      const truth = part(scene);
      if (truth === TRUE) result = TRUE;
      else if (truth === UNKNOWN && result !== TRUE) result = UNKNOWN;
    }
    if (result !== UNKNOWN) scene.missing.cut(mark);
    return result;
  };
}

function oneProgramme(
  programme: string,
  roles: ReadonlySet<string> | undefined,
  { scopeFact, ifFound, itemsByRule = false }: ListedTest,
): Test {
  const key = missingKey('programme', programme);
  return (scene) => {
    let result: Truth = FALSE;
    for (const party of scene.hasListings ? scene.facts.parties : NOBODY) {
      if (roles && !roles.has(party.role)) {
        seeBeyond(party, programme, scene);
        continue;
      }
      for (const hit of party.hits) {
        if (hit.programme !== programme) continue;
        scene.seen.push({ party, hit });
        const truth = judgeHit(hit, scene, scopeFact, itemsByRule);
        if (truth === TRUE) result = TRUE;
        else if (truth === UNKNOWN && result !== TRUE) result = UNKNOWN;
      }
      if (party.listedOwners && ownerOpens(party, programme, scene) && result !== TRUE) result = UNKNOWN;
    }
    if (result === TRUE || ifFound) return result;
    const closed = setIsClosed(scene, roles);
    return coverageIsFull(scene, programme, key) && closed && result === FALSE ? FALSE : UNKNOWN;
  };
}

/** A listed party in a role that the list does not reach proves nothing of the list, and a person has to look into it. */
function seeBeyond(party: PartyFacts, programme: string, scene: Scene): void {
  for (const hit of party.hits)
    if (hit.programme === programme && hit.inForce !== 'false') scene.seen.push({ party, hit, beyond: true });
}

/** A listed owner, on a list of which no ownership test holds: a red flag, and a question where the list's own way is not known. */
function ownerOpens({ listedOwners = [] }: PartyFacts, programme: string, scene: Scene): boolean {
  let opens = false;
  for (const { name, programme: own, hit, says, effect } of listedOwners) {
    if (own !== programme) continue;
    scene.seen.push({ party: ownerFacts(name), hit, says, flags: [says] });
    if (effect === 'redFlag') continue;
    scene.missing.push(missingKey('law', `how ${programme} treats ownership`));
    opens = true;
  }
  return opens;
}

const ownerFacts = (name: string): PartyFacts => ({ name, role: 'owner', country: null, hits: [] });

function judgeHit(hit: PartyHit, scene: Scene, scopeFact: string | undefined, itemsByRule: boolean): Truth {
  if (hit.inForce === 'false') return FALSE;
  if (hit.match === 'open') {
    scene.missing.push(`match:${hit.listingId}`);
    return UNKNOWN;
  }
  if (hit.inForce === 'unknown') {
    scene.missing.push(`listing:${hit.listingId}`);
    return UNKNOWN;
  }
  return hit.requirement?.scope === 'text' && !itemsByRule ? rowReaches(hit, scene, scopeFact) : TRUE;
}

/** A row whose own text says which items it reaches: a person reads it and says. */
function rowReaches(hit: PartyHit, scene: Scene, scopeFact: string | undefined): Truth {
  const answer = scopeFact === undefined ? undefined : factValue(scene, scopeFact);
  if (typeof answer === 'boolean') return truthOf(answer);
  scene.missing.push(scopeFact ?? `listingScope:${hit.listingId}`);
  return UNKNOWN;
}

/** Whether every party is named; when not, says which is missing first. */
function setIsClosed(scene: Scene, roles: ReadonlySet<string> | undefined): boolean {
  if (scene.transaction.partiesComplete && scene.facts.parties.length > 0) return true;
  const reachesEndUser = roles === undefined || roles.has('endUser');
  if (reachesEndUser && !scene.hasEndUser) scene.missing.push('party:endUser');
  scene.missing.push('partiesComplete');
  return false;
}

const NOBODY: readonly PartyFacts[] = [];

/** @param key of what is missing when it is not */
function coverageIsFull(scene: Scene, programme: string, key: string): boolean {
  const covered = scene.facts.coverage.get(programme);
  if (covered?.state === 'loaded') return true;
  if (covered?.state === 'stale') {
    scene.aged.seen(covered.staleBy);
    return true;
  }
  scene.missing.push(key);
  return false;
}

/** True: listed owners of one programme hold the share of a party. False: all together cannot hold it of any party. */
export function ownedTest(test: OwnedTest): Test {
  const roles = test.roles && new Set<string>(test.roles);
  const key = ownedTestKey(test);
  const coverage = test.programmes.map((programme) => ({ programme, key: missingKey('programme', programme) }));
  return (scene) => {
    const mark = scene.missing.count;
    let result: Truth = FALSE;
    for (const party of scene.facts.parties) {
      if (roles && !roles.has(party.role)) continue;
      const answer = party.ownershipAnswers?.find((one) => one.test === key);
      if (answer) seeOwners(answer, scene);
      const truth = answer ? truthOfAnswer(answer, test) : shareOf(party, test);
      if (truth === TRUE) {
        scene.missing.cut(mark);
        return TRUE;
      }
      if (truth === UNKNOWN) {
        if (answer && answer.missing.length > 0) for (const key of answer.missing) scene.missing.push(key);
        else scene.missing.push(`owners:${party.name}`);
        result = UNKNOWN;
      }
    }
    const closed = setIsClosed(scene, roles);
    let covered = true;
    for (const one of coverage) covered = coverageIsFull(scene, one.programme, one.key) && covered;
    return closed && covered ? result : UNKNOWN;
  };
}

function seeOwners({ owners, says, redFlags }: OwnershipAnswer, scene: Scene): void {
  for (const { name, hit } of owners) scene.seen.push({ party: ownerFacts(name), hit, says, flags: redFlags });
}

/** The engine's word; where it finds no ownership, a share that is not accounted for may still be listed owners'. */
function truthOfAnswer({ outcome, atMost }: OwnershipAnswer, test: OwnedTest): Truth {
  if (outcome === 'owned') return TRUE;
  return outcome === 'undetermined' || passes(atMost, test) ? UNKNOWN : FALSE;
}

/** True: the links on record show control by a listed owner. False clears nobody: the question beside it does. */
export function controlledTest({ programmes, roles }: ControlledTest): Test {
  const reached = roles && new Set<string>(roles);
  return (scene) => {
    for (const { role, ownershipAnswers = [] } of scene.facts.parties) {
      if (reached && !reached.has(role)) continue;
      for (const answer of ownershipAnswers) {
        if (answer.outcome !== 'controlled' || !answer.programmes.some((key) => programmes.includes(key))) continue;
        seeOwners(answer, scene);
        return TRUE;
      }
    }
    return FALSE;
  };
}

/** Shares of different programmes may belong to one owner, so they add up only towards what is possible. */
function shareOf(party: PartyFacts, test: OwnedTest): Truth {
  let atMost = 0;
  for (const programme of test.programmes) {
    const result = party.ownership?.find((ownership) => ownership.programme === programme);
    if (result && passes(provenShare(result, test), test)) return TRUE;
    atMost += result?.atMost ?? 100;
  }
  return passes(atMost, test) ? UNKNOWN : FALSE;
}

const passes = (share: number, { atLeast, moreThan }: OwnedTest): boolean =>
  atLeast !== undefined ? share >= atLeast : moreThan !== undefined && share > moreThan;

/** Where owners are not added up, the largest one counts with all its parcels. Partners may hold theirs jointly, so it clears nothing. */
function provenShare({ atLeast, owners }: OwnershipResult, { each }: OwnedTest): number {
  if (!each) return atLeast;
  const byOwner = new Map<string, number>();
  for (const { listingId, share } of owners) byOwner.set(listingId, (byOwner.get(listingId) ?? 0) + share);
  return Math.min(atLeast, Math.max(0, ...byOwner.values()));
}

/** Whether the request itself gives a party an owner of such a country with such a share. */
export function ownerCountryTest(
  inPlaces: (country: string, missing: Stack<string>) => Truth,
  { moreThan, roles }: { readonly moreThan: number; readonly roles?: readonly PartyRole[] },
): Test {
  return ({ transaction, missing }) => {
    for (const { role, owners } of transaction.parties) {
      if (owners.length === 0 || (roles !== undefined && !roles.includes(role))) continue;
      const mark = missing.count;
      const found = owners.some(
        ({ country, share }) => country !== undefined && share > moreThan && inPlaces(country, missing) === TRUE,
      );
      missing.cut(mark);
      if (found) return TRUE;
    }
    return FALSE;
  };
}

/** What the request says of its parties, and no more. */
export function partyGivenAsTest({
  types,
  roles,
}: {
  readonly types: readonly PartyType[];
  readonly roles?: readonly PartyRole[];
}): Test {
  return ({ transaction }) => {
    for (const { type, role } of transaction.parties)
      if (type != null && types.includes(type) && (roles === undefined || roles.includes(role))) return TRUE;
    return FALSE;
  };
}

export function partyCountryTest(
  inPlaces: (country: string, missing: Stack<string>) => Truth,
  roles: readonly PartyRole[] | undefined,
): Test {
  const reached = roles && new Set<string>(roles);
  return (scene) => {
    const mark = scene.missing.count;
    let result: Truth = FALSE;
    for (const party of scene.facts.parties) {
      if (reached && !reached.has(party.role)) continue;
      if (party.country === null) scene.missing.push(`country:${party.name}`);
      const truth = party.country === null ? UNKNOWN : inPlaces(party.country, scene.missing);
      if (truth === TRUE) {
        scene.missing.cut(mark);
        return TRUE;
      }
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return setIsClosed(scene, reached) ? result : UNKNOWN;
  };
}

/**
 * Two-valued: true where a party, or an owner that it names, is known to stand in such a place other than the destination judged, whose own
 * rules speak of it. It tells which (`scene.inPlaces`).
 */
export function partyInTest(inPlaces: PlaceTest, roles: readonly PartyRole[] | undefined): Test {
  const reached = roles && new Set<string>(roles);
  const isIn = (country: string | null | undefined, scene: Scene): boolean => {
    if (country == null) return false;
    const mark = scene.missing.count;
    const truth = inPlaces(country, scene.missing);
    scene.missing.cut(mark);
    return truth === TRUE;
  };
  return (scene) => {
    let found: Truth = FALSE;
    const see = (name: string, role: PartyRole, country: string | null | undefined): void => {
      if (reached && !reached.has(role)) return;
      if (country == null || country === scene.transaction.to || !isIn(country, scene)) return;
      scene.inPlaces.push({ name, role, country });
      found = TRUE;
    };
    for (const { name, role, country } of scene.facts.parties) see(name, role, country);
    for (const { owners } of scene.transaction.parties)
      for (const { name, country } of owners) see(name, 'owner', country);
    return found;
  };
}
