/**
 * Which coverage and which list versions does a determination use on a day? The answer does not depend on the transaction, so it
 * is cached for as long as the snapshot is in use.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { Determination } from '../../domain/determination.ts';
import type { Coverage } from '../../domain/programme.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import { dayOf } from '../../kit/localDate.ts';
import type { Facts, RuleBook } from '../../rules/index.ts';
import { type LibrarySnapshot, versionsKnown } from '../models/lists/librarySnapshot.ts';
import { programmeCoverage } from '../models/lists/programmeCoverage.ts';
import { sourceDefinitions } from '../models/lists/sourceDefinitions.ts';
import type { Moment } from '../models/moments/moment.ts';
import { ENGINE } from '../runtime/version.ts';

export interface GroundOfDay {
  readonly coverage: readonly Coverage[];
  /** The same by programme, as the rules read it. */
  readonly covered: Facts['coverage'];
  /** Digests of an answer that rests on no stored ownership link. */
  readonly digests: Determination['digests'];
  /** Their canonical JSON. */
  readonly digestsJson: string;
}

/** Bound on the days kept, so that memory stays flat over a batch of many days. */
const MOST_DAYS = 1000;
const kept = new WeakMap<RuleBook, WeakMap<LibrarySnapshot, Map<string, GroundOfDay>>>();

/** What of a Moment it depends on. */
export interface GroundAsked extends Pick<Moment, 'ruleBook'> {
  readonly lists: Pick<Moment['lists'], 'snapshot'>;
  readonly model: Pick<Moment['model'], 'name' | 'reference'>;
}

export function groundOfDay(moment: GroundAsked, asOf: AsOf): GroundOfDay {
  const { snapshot } = moment.lists;
  const days = daysOf(moment.ruleBook, snapshot);
  const key = keyOf(snapshot, asOf, moment.model.name);
  const known = days.get(key);
  if (known) return known;
  const ground = readGround(moment, asOf);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, ground);
  return ground;
}

function daysOf(ruleBook: RuleBook, snapshot: LibrarySnapshot): Map<string, GroundOfDay> {
  const snapshots = kept.get(ruleBook) ?? new WeakMap<LibrarySnapshot, Map<string, GroundOfDay>>();
  kept.set(ruleBook, snapshots);
  const days = snapshots.get(snapshot) ?? new Map<string, GroundOfDay>();
  snapshots.set(snapshot, days);
  return days;
}

/**
 * Of the instant of knowledge only this matters: its day to the public, how many versions were recorded by it to the installation,
 * and how many checks with publishers.
 */
function keyOf(snapshot: LibrarySnapshot, { validAt, knownAt, knownBasis }: AsOf, model: string): string {
  let checked = 0;
  for (const checks of snapshot.checks.values())
    for (const { recordedAt } of checks) if (recordedAt <= knownAt) checked += 1;
  if (knownBasis === 'public') return `${validAt} public ${dayOf(knownAt)} ${checked} ${model}`;
  let recorded = 0;
  for (const versions of snapshot.versions.values())
    for (const { recordedAt } of versions) if (recordedAt <= knownAt) recorded += 1;
  // Two instants with the same rows differ in the day up to which a list has aged.
  return `${validAt} installation ${dayOf(knownAt)} ${recorded} ${checked} ${model}`;
}

function readGround(moment: GroundAsked, asOf: AsOf): GroundOfDay {
  const { snapshot } = moment.lists;
  const definitions = sourceDefinitions();
  const coverage = moment.ruleBook.programmes.map((programme) =>
    programmeCoverage(programme, { snapshot, asOf, definitions }),
  );
  const digests = { ...digestsOf(moment, asOf), ownershipGraph: null };
  return {
    coverage,
    covered: new Map(
      coverage.map(({ programme, state, staleBy }) => [programme, { state, ...(staleBy ? { staleBy } : {}) }]),
    ),
    digests,
    digestsJson: canonicalJson(digests),
  };
}

/** Every version that was known then takes part: a later file may quote a row, so all of them are pinned. */
function digestsOf({ ruleBook, model, lists: { snapshot } }: GroundAsked, asOf: AsOf): Determination['digests'] {
  const lists = [...snapshot.versions.keys()].sort();
  return {
    ruleBook: ruleBook.digest,
    listVersions: Object.fromEntries(
      lists.map((list) => [
        list,
        versionsKnown(snapshot, list, asOf)
          .map(({ version }) => version)
          .join(' '),
      ]),
    ),
    resolutions: null,
    matchingModel: model.reference,
    engine: ENGINE,
    statements: null,
    profile: null,
    items: null,
    parties: null,
    positions: null,
    policy: null,
  };
}
