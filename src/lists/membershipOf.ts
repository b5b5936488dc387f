/**
 * Is a country on a country list on a day? A list may be known in part, by report, or not at all: the answer is then unknown or
 * disputed, and says why. Absence proves something only where every member is known.
 */
import type { AsOf } from '../domain/asOf.ts';
import { type DateBound, earliestOf, latestOf } from '../domain/dateBound.ts';
import type { Conflict } from '../domain/evidence.ts';
import type { Listing, ListVersion, Membership } from '../domain/list.ts';
import { wasPublished } from './knownVersions.ts';
import { resolveVersion, type VersionResolution } from './resolveVersion.ts';
import type { VersionWithMembers } from './versionWithMembers.ts';

export interface CountryMembership {
  readonly membership: Membership;
  /** Why it is unknown or disputed, or on which version it rests: one sentence. */
  readonly says: string;
  /** Sources that say otherwise, of the row and of its version. */
  readonly conflicts: readonly Conflict[];
  /** The version it rests on; null while it rests on none or on two. */
  readonly version: string | null;
}

/** Whether every member of the version is known, so that absence means "not a member". */
const isFullyKnown = (version: ListVersion): boolean => version.coverage === 'full' && version.known >= version.size;

/**
 * Membership of a country (its ISO code) in a list on `asOf.validAt`, as known at `asOf.knownAt`.
 * `versions` are all versions of the list with their members, in any order.
 */
export function membershipOf(versions: readonly VersionWithMembers[], country: string, asOf: AsOf): CountryMembership {
  const resolution = resolveVersion(
    // Rows of countries carry no dates of their own, so a version speaks from its publication only.
    versions.map(({ version }) => version).filter((version) => wasPublished(version, asOf)),
    asOf,
  );
  const inVersion = (version: ListVersion): CountryMembership =>
    membershipInVersion(versions.find((held) => held.version === version) ?? { version, members: [] }, country);
  switch (resolution.state) {
    case 'certain':
      return inVersion(resolution.version);
    case 'between':
      return betweenVersions(resolution, inVersion);
    case 'none':
      return unknown(
        resolution.why === 'notStored' ? 'no version of the list is loaded' : 'no version of the list was known then',
      );
    case 'beforeKnowledge':
      return unknown(`the earliest known version begins ${boundText(resolution.next.effective)}`);
    case 'afterKnowledge':
      return {
        ...unknown(`the list is known until ${resolution.knownTo} only; what it has held since was not found`),
        conflicts: inVersion(resolution.version).conflicts,
      };
  }
}

function membershipInVersion({ version, members }: VersionWithMembers, country: string): CountryMembership {
  const row = members.find((member) => member.countries.includes(country as Listing['countries'][number]));
  const conflicts = [...(row?.evidence?.conflicts ?? []), ...version.conflicts];
  const result = (membership: Membership, says: string): CountryMembership => ({
    membership,
    says,
    conflicts,
    version: version.version,
  });
  const named = versionText(version);
  if (row?.membership === 'disputed') return result('disputed', `sources differ on whether it is on ${named}`);
  if (row?.membership === 'notMember') return result('notMember', `not on ${named}`);
  if (row) return result('member', `on ${named}`);
  if (isFullyKnown(version)) return result('notMember', `not on ${named}, all of whose members are known`);
  return result('unknown', `not among the ${version.known} known members of ${named}; the others were not published`);
}

/** While it is uncertain which version holds, only what all of them agree on is known. */
function betweenVersions(
  resolution: Extract<VersionResolution, { state: 'between' }>,
  inVersion: (version: ListVersion) => CountryMembership,
): CountryMembership {
  const { earlier, candidates } = resolution;
  const answers = [...(earlier ? [earlier] : []), ...candidates].map(inVersion);
  const conflicts = uniqueConflicts(answers.flatMap((answer) => answer.conflicts));
  const begins = candidates.map((version) => boundText(version.effective)).join(' and ');
  const [first, ...others] = earlier ? answers : [unknown('nothing is known of the time before'), ...answers];
  const agreed = first !== undefined && others.every((answer) => answer.membership === first.membership);
  if (agreed && first.membership !== 'unknown')
    return {
      membership: first.membership,
      says: `every version that may hold agrees (the newer one begins ${begins})`,
      conflicts,
      version: null,
    };
  return {
    membership: 'unknown',
    says: `the newer version begins ${begins}; whether it held on this day is not known`,
    conflicts,
    version: null,
  };
}

const unknown = (says: string): CountryMembership => ({ membership: 'unknown', says, conflicts: [], version: null });

const versionText = (version: ListVersion): string =>
  `the list of ${version.size} (${version.effective === null ? `told on ${version.publishedOn}` : `in force from ${boundText(version.effective)}`})`;

function boundText(bound: DateBound | null): string {
  if (bound === null) return 'before anything known';
  return typeof bound === 'string' ? bound : `between ${earliestOf(bound)} and ${latestOf(bound)}`;
}

function uniqueConflicts(conflicts: readonly Conflict[]): readonly Conflict[] {
  const seen = new Map(conflicts.map((conflict) => [JSON.stringify(conflict), conflict]));
  return [...seen.values()];
}
