/** How far do the loaded lists cover a programme on a day? The best of its sources counts. */
import type { AsOf } from '../../../domain/asOf.ts';
import type { ListVersion } from '../../../domain/list.ts';
import type { COVERAGE_STATES, Coverage, Programme } from '../../../domain/programme.ts';
import { addDays } from '../../../kit/localDate.ts';
import { ownMember } from '../../../kit/ownMember.ts';
import { resolveVersion } from '../../../lists/index.ts';
import type { SourceDefinition } from '../../../sources/index.ts';
import { type LibrarySnapshot, versionKey, versionsKnown } from './librarySnapshot.ts';
import { describedBy } from './sourceDefinitions.ts';

type CoverageState = (typeof COVERAGE_STATES)[number];

/** Best first: only `loaded` lets a no-hit count. */
const RANK: readonly CoverageState[] = ['loaded', 'stale', 'partial', 'outsidePeriod', 'notLoaded'];

interface ListCoverage {
  readonly state: CoverageState;
  readonly note?: string;
  readonly version: ListVersion | null;
}

interface CoverageContext {
  readonly snapshot: LibrarySnapshot;
  readonly asOf: AsOf;
  readonly definitions: ReadonlyMap<string, SourceDefinition>;
}

/** `onlyLists`: coverage by these lists alone (a screening of one list). */
export function programmeCoverage(
  programme: Programme,
  context: CoverageContext,
  onlyLists?: readonly string[],
): Coverage {
  const sources = onlyLists ? programme.sources.filter((source) => onlyLists.includes(source)) : programme.sources;
  const lists = sources.map((list) => ({ list, ...listCoverage(list, programme.key, context) }));
  const best = lists.reduce<(typeof lists)[number] | null>(
    (found, next) => (!found || RANK.indexOf(next.state) < RANK.indexOf(found.state) ? next : found),
    null,
  );
  return {
    programme: programme.key,
    state: best?.state ?? 'notLoaded',
    reaches: [],
    lists: lists.flatMap(({ list, ...found }) => looked(list, found)),
    ...(best?.note ? { note: best.note } : best ? {} : { note: `load one of ${programme.sources.join(', ')}` }),
  };
}

/** The same of a list of the user's own as a whole, whatever programmes its rows name. */
export function ownListCoverage(list: string, context: CoverageContext): Coverage {
  const found = listCoverage(list, null, context);
  const { state, note } = found;
  return {
    programme: list,
    state,
    reaches: [],
    lists: looked(list, found),
    ...(note ? { note } : {}),
  };
}

/** The version that was looked at, if any. */
function looked(list: string, { state, version }: ListCoverage): NonNullable<Coverage['lists']> {
  if (!version) return [];
  const basis = state === 'partial' && version.coverage === 'full' ? 'laterFile' : version.basis;
  return [{ list, version: version.version, publishedOn: version.publishedOn, basis }];
}

/** How far one list speaks of a programme on the day; null: of all its rows. */
function listCoverage(
  list: string,
  programme: string | null,
  { snapshot, asOf, definitions }: CoverageContext,
): ListCoverage {
  const definition = definitions.get(list);
  const resolution = resolveVersion(snapshot.versions.get(list) ?? [], asOf);
  switch (resolution.state) {
    case 'none':
      return {
        state: 'notLoaded',
        version: null,
        note: resolution.why === 'notStored' ? `${list} is not loaded` : `no version of ${list} was known then`,
      };
    case 'beforeKnowledge':
      return definition?.rowPeriods
        ? {
            state: 'partial',
            version: resolution.next,
            note: `rebuilt from the later file of ${resolution.next.publishedOn}, which lacks parties removed before it`,
          }
        : {
            state: 'outsidePeriod',
            version: null,
            note: `the earliest version of ${list} is of ${resolution.next.publishedOn}`,
          };
    case 'between':
      return { state: 'partial', version: resolution.earlier, note: 'it is uncertain which version held on the day' };
    case 'afterKnowledge':
      return { state: 'partial', version: resolution.version, note: `known until ${resolution.knownTo}` };
    case 'certain':
      return ofVersion(resolution.version, programme, definition, { snapshot, asOf, definitions });
  }
}

function ofVersion(
  version: ListVersion,
  programme: string | null,
  definition: SourceDefinition | undefined,
  { snapshot, asOf }: CoverageContext,
): ListCoverage {
  const counts = snapshot.programmeCounts.get(versionKey(version.list, version.version));
  if (programme !== null && !ownMember(counts ?? {}, programme))
    return {
      state: 'notLoaded',
      version: null,
      note: `the version of ${version.publishedOn} of ${version.list} holds no row of it`,
    };
  if (version.coverage === 'partial')
    return { state: 'partial', version, note: `${version.list} is a partial list: a hit counts, a no-hit does not` };
  // As known then: a version that came later says nothing of how fresh this one was.
  const newest = versionsKnown(snapshot, version.list, asOf).at(-1)?.version === version.version;
  const freshUntil = addDays(version.publishedOn, definition ? describedBy(version, definition).staleAfterDays : 0);
  if (newest && definition && asOf.validAt > freshUntil) {
    return {
      state: 'stale',
      version,
      note: `the newest version of ${version.list} is of ${version.publishedOn}, and counts as fresh until ${freshUntil}`,
    };
  }
  return { state: 'loaded', version };
}
