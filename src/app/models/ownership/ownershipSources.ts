/** Which version of each ownership source holds on a day, as far as it was known then? */
import type { AsOf } from '../../../domain/asOf.ts';
import { dayOf } from '../../../kit/localDate.ts';
import type { OwnershipVersion } from '../../../store/index.ts';

/** What one source says on a day. */
export interface SourceChoice {
  /** The newest version known: the periods it states count for every day. */
  readonly newest: OwnershipVersion;
  /** The version in force on the day: what it states without a period counts. */
  readonly onDay: OwnershipVersion;
  /** The day lies before the first version, whose words without a period are carried back to it. */
  readonly carriedBack: boolean;
}

/** One choice for each source that was known; `pinned`: as if these were all the versions there are. */
export function sourcesOn(
  all: readonly OwnershipVersion[],
  asOf: AsOf,
  pinned?: readonly string[],
): readonly SourceChoice[] {
  const bySource = new Map<string, OwnershipVersion[]>();
  for (const version of all) {
    if (pinned ? !pinned.includes(version.version) : !isKnown(version, asOf)) continue;
    const same = bySource.get(version.source);
    if (same) same.push(version);
    else bySource.set(version.source, [version]);
  }
  return [...bySource.values()].flatMap((versions) => choose(versions, asOf));
}

function choose(versions: readonly OwnershipVersion[], { validAt }: AsOf): SourceChoice[] {
  const [first, newest] = [versions[0], versions.at(-1)];
  if (!first || !newest) return [];
  const onDay = versions.findLast(({ publishedOn }) => publishedOn <= validAt);
  return [{ newest, onDay: onDay ?? first, carriedBack: onDay === undefined }];
}

/** As for lists: publication has a day, not an hour. */
const isKnown = ({ publishedOn, recordedAt }: OwnershipVersion, { knownAt, knownBasis }: AsOf): boolean =>
  knownBasis === 'public' ? publishedOn <= dayOf(knownAt) : recordedAt <= knownAt;
