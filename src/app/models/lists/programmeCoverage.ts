/** How far do the loaded lists cover a programme on a day? The best of its sources counts. */
import type { AsOf } from '../../../domain/asOf.ts';
import type { ListVersion } from '../../../domain/list.ts';
import type { COVERAGE_STATES, Coverage, Programme } from '../../../domain/programme.ts';
import { ownMember } from '../../../kit/ownMember.ts';
import { type ListAge, listAge, resolveVersion } from '../../../lists/index.ts';
import { isOwnList, type SourceDefinition } from '../../../sources/index.ts';
import { type LibrarySnapshot, versionKey } from './librarySnapshot.ts';
import { describedBy } from './sourceDefinitions.ts';

type CoverageState = (typeof COVERAGE_STATES)[number];

/** Best first: on `loaded` and `stale` a no-hit counts, on the latter with its age. */
const RANK: readonly CoverageState[] = ['loaded', 'stale', 'partial', 'outsidePeriod', 'notLoaded'];

interface ListCoverage {
  readonly state: CoverageState;
  readonly note?: string;
  readonly version: ListVersion | null;
  readonly age: ListAge | null;
  /** Days by which the age passes the bound; 0: none. */
  readonly staleBy: number;
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
    (found, next) => (!found || isBetter(next, found) ? next : found),
    null,
  );
  return {
    programme: programme.key,
    state: best?.state ?? 'notLoaded',
    reaches: [],
    lists: lists.flatMap(({ list, ...found }) => looked(list, found)),
    ...(best && best.staleBy > 0 ? { staleBy: best.staleBy } : {}),
    ...(best?.note ? { note: best.note } : best ? {} : { note: `load one of ${programme.sources.join(', ')}` }),
  };
}

/** Of two aged lists the one that was checked later says more. */
const isBetter = (next: ListCoverage, found: ListCoverage): boolean =>
  next.state === found.state
    ? next.state === 'stale' && next.staleBy < found.staleBy
    : RANK.indexOf(next.state) < RANK.indexOf(found.state);

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
function looked(list: string, { state, version, age }: ListCoverage): NonNullable<Coverage['lists']> {
  if (!version) return [];
  const basis = state === 'partial' && version.coverage === 'full' ? 'laterFile' : version.basis;
  return [
    {
      list,
      version: version.version,
      publishedOn: version.publishedOn,
      basis,
      ...(age ? { checkedOn: age.checkedOn } : {}),
    },
  ];
}

/** How far one list speaks of a programme on the day; null: of all its rows. */
function listCoverage(list: string, programme: string | null, context: CoverageContext): ListCoverage {
  const { snapshot, asOf, definitions } = context;
  const definition = definitions.get(list);
  const versions = snapshot.versions.get(list) ?? [];
  const found = standingOf(list, programme, definition, context);
  const age = listAge(versions, snapshot.checks.get(list) ?? [], asOf);
  if (found.state !== 'loaded' || definition === undefined || age === null || isOwnList(list))
    return { ...found, age, staleBy: 0 };
  const bound = describedBy(found.version ?? undefined, definition).staleAfterDays;
  if (age.days <= bound) return { ...found, age, staleBy: 0 };
  return {
    ...found,
    state: 'stale',
    age,
    staleBy: age.days - bound,
    note: `${list} was last checked with its publisher on ${age.checkedOn}, ${age.days} days before; it counts as current for ${bound}`,
  };
}

type Standing = Omit<ListCoverage, 'age' | 'staleBy'>;

/** The same without regard to age. */
function standingOf(
  list: string,
  programme: string | null,
  definition: SourceDefinition | undefined,
  { snapshot, asOf }: CoverageContext,
): Standing {
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
      return ofVersion(resolution.version, programme, definition, snapshot);
  }
}

/** Whether an edition speaks of a programme: it has rows of it, names it as included, or is the file of it alone. */
function speaksOf(
  version: ListVersion,
  programme: string,
  definition: SourceDefinition | undefined,
  snapshot: LibrarySnapshot,
) {
  const counts = snapshot.programmeCounts.get(versionKey(version.list, version.version)) ?? {};
  const [only, ...others] = definition?.programmes ?? [];
  // What an edition names as included is counted, if with 0 rows.
  return ownMember(counts, programme) !== undefined || (only === programme && others.length === 0);
}

function ofVersion(
  version: ListVersion,
  programme: string | null,
  definition: SourceDefinition | undefined,
  snapshot: LibrarySnapshot,
): Standing {
  if (programme !== null && !speaksOf(version, programme, definition, snapshot))
    return {
      state: 'notLoaded',
      version: null,
      note: `the version of ${version.publishedOn} of ${version.list} neither holds a row of it nor names it`,
    };
  if (version.coverage === 'partial')
    return { state: 'partial', version, note: `${version.list} is a partial list: a hit counts, a no-hit does not` };
  return { state: 'loaded', version };
}
