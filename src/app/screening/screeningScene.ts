/**
 * ScreeningScene: what every name of one request is screened against. The day, the knowledge time, the lists and their coverage
 * are fixed once.
 */
import type { AsOf } from '../../domain/asOf.ts';
import type { Coverage } from '../../domain/programme.ts';
import { modelByName } from '../../screening/index.ts';
import { isOwnList } from '../../sources/index.ts';
import type { CallContext } from '../models/appContext.ts';
import { versionsOf } from '../models/lists/findVersion.ts';
import { ownListCoverage, programmeCoverage } from '../models/lists/programmeCoverage.ts';
import { sourceDefinitions } from '../models/lists/sourceDefinitions.ts';
import type { Moment } from '../models/moments/moment.ts';
import type { ScreenOptions } from '../requests/askOptions.ts';
import { momentOnDay } from '../requests/momentAsked.ts';
import type { ScreenRequest } from './screenQuery.ts';

const DEFAULT_LIMIT = 10;

/** Throws LIST_UNKNOWN, DATE_INVALID, MODEL_UNKNOWN, INDEX_NOT_READY. */
export async function screeningScene(
  context: CallContext,
  options: ScreenOptions,
): Promise<Omit<ScreenRequest, 'query'>> {
  const model = options.model === undefined ? undefined : modelByName(options.model);
  const { moment: found, asOf } = await momentOnDay(context, options);
  for (const list of options.lists ?? []) versionsOf(found.lists.snapshot, list);
  const moment = model ? await context.moments.under(found, model) : found;
  return {
    moment,
    asOf,
    coverage: coverageFor(moment, asOf, options.lists),
    limit: options.limit ?? DEFAULT_LIMIT,
    ...(options.lists ? { lists: options.lists } : {}),
    ...(options.threshold === undefined ? {} : { threshold: options.threshold }),
  };
}

/** Coverage of every programme that the law reads; with named lists, of the programmes those lists carry, and of the user's own among them. */
function coverageFor({ ruleBook, lists: { snapshot } }: Moment, asOf: AsOf, lists?: readonly string[]): Coverage[] {
  const asked = ruleBook.programmes.filter(({ sources }) => !lists || sources.some((source) => lists.includes(source)));
  const scene = { snapshot, asOf, definitions: sourceDefinitions() };
  const own = [...new Set(lists)].filter(isOwnList).map((list) => ownListCoverage(list, scene));
  return [...asked.map((programme) => programmeCoverage(programme, scene, lists)), ...own];
}
