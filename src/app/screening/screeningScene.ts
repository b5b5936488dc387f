/**
 * ScreeningScene: what every name of one request is screened against. The day, the knowledge time, the lists and their coverage
 * are fixed once.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { Coverage } from '../../domain/programme.ts';
import { dayOf } from '../../kit/localDate.ts';
import { isOwnList } from '../../sources/index.ts';
import type { CallContext } from '../models/appContext.ts';
import { versionsOf } from '../models/lists/findVersion.ts';
import type { LibrarySnapshot } from '../models/lists/listLibrary.ts';
import { ownListCoverage, programmeCoverage } from '../models/lists/programmeCoverage.ts';
import { sourceDefinitions } from '../models/lists/sourceDefinitions.ts';
import type { ScreenOptions } from '../requests/askOptions.ts';
import { readAsOf, readDate } from '../requests/readAsOf.ts';
import type { ScreenRequest } from './screenQuery.ts';

const DEFAULT_LIMIT = 10;

/** Throws LIST_UNKNOWN, DATE_INVALID. */
export async function screeningScene(
  context: CallContext,
  options: ScreenOptions,
): Promise<Omit<ScreenRequest, 'query'>> {
  const now = context.caller.at;
  const asOf = readAsOf(options.date === undefined ? dayOf(now) : readDate(options.date, 'date'), options, now);
  const snapshot = await context.lists.snapshot();
  for (const list of options.lists ?? []) versionsOf(snapshot, list);
  await context.names.refresh(snapshot);
  return {
    asOf,
    snapshot,
    coverage: coverageFor(context, snapshot, asOf, options.lists),
    limit: options.limit ?? DEFAULT_LIMIT,
    ...(options.lists ? { lists: options.lists } : {}),
    ...(options.threshold === undefined ? {} : { threshold: options.threshold }),
  };
}

/** Coverage of every programme that the law reads; with named lists, of the programmes those lists carry, and of the user's own among them. */
function coverageFor(
  context: CallContext,
  snapshot: LibrarySnapshot,
  asOf: AsOf,
  lists?: readonly string[],
): Coverage[] {
  const asked = context.ruleBook.programmes.filter(
    ({ sources }) => !lists || sources.some((source) => lists.includes(source)),
  );
  const scene = { snapshot, asOf, definitions: sourceDefinitions() };
  const own = [...new Set(lists)].filter(isOwnList).map((list) => ownListCoverage(list, scene));
  return [...asked.map((programme) => programmeCoverage(programme, scene, lists)), ...own];
}
