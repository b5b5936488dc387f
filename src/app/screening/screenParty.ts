/** Use case: screen one name, and keep the screening when asked. */
import { parseWith } from '../../contract/parse.ts';
import type { AsOf } from '../../domain/asOf.ts';
import type { Coverage } from '../../domain/programme.ts';
import { type Screening, screeningQuerySchema } from '../../domain/screening.ts';
import { dayOf } from '../../kit/localDate.ts';
import { digestOf } from '../../kit/sha256.ts';
import type { AppContext } from '../context.ts';
import { versionsOf } from '../lists/findVersion.ts';
import type { LibrarySnapshot } from '../lists/listLibrary.ts';
import { programmeCoverage } from '../lists/programmeCoverage.ts';
import { sourceDefinitions } from '../lists/sourceDefinitions.ts';
import type { ScreenOptions } from '../portcullis.ts';
import { readAsOf, readDate } from '../readAsOf.ts';
import { recordAuditEvent } from '../recordAuditEvent.ts';
import { screenQuery } from './screenQuery.ts';

const DEFAULT_LIMIT = 10;

/** Throws INPUT_INVALID, NAME_EMPTY, LIST_UNKNOWN, DATE_INVALID. */
export async function screenParty(
  context: AppContext,
  input: unknown,
  options: ScreenOptions = {},
): Promise<Screening> {
  const query = parseWith(screeningQuerySchema, input, { where: 'screening query' });
  const now = context.clock();
  const asOf = readAsOf(options.date === undefined ? dayOf(now) : readDate(options.date, 'date'), options, now);
  const snapshot = await context.lists.snapshot();
  for (const list of options.lists ?? []) versionsOf(snapshot, list);
  await context.names.refresh(snapshot);
  const screening = await screenQuery(context, {
    query,
    asOf,
    snapshot,
    coverage: coverageFor(context, snapshot, asOf, options.lists),
    limit: options.limit ?? DEFAULT_LIMIT,
    ...(options.lists ? { lists: options.lists } : {}),
    ...(options.threshold === undefined ? {} : { threshold: options.threshold }),
  });
  if (options.save) await keep(context, screening);
  return screening;
}

/** Coverage of every programme that the law reads; with named lists, of the programmes those lists carry. */
function coverageFor(
  context: AppContext,
  snapshot: LibrarySnapshot,
  asOf: AsOf,
  lists?: readonly string[],
): Coverage[] {
  const asked = context.ruleBook.programmes.filter(
    ({ sources }) => !lists || sources.some((source) => lists.includes(source)),
  );
  return asked.map((programme) =>
    programmeCoverage(programme, { snapshot, asOf, definitions: sourceDefinitions() }, lists),
  );
}

async function keep(context: AppContext, screening: Screening): Promise<void> {
  const id = digestOf(screening);
  const at = context.clock();
  await context.store.unitOfWork(async (unit) => {
    await unit.screenings.save({ id, savedAt: at, actor: context.actor, customer: null, screening });
    await recordAuditEvent(unit, {
      type: 'screeningSaved',
      at,
      actor: context.actor,
      subject: id,
      facts: { decision: screening.decision, model: screening.model },
      payload: { query: screening.query },
    });
  });
}
