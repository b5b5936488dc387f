/** Keeps screenings with an audit event, in one unit of work. */
import type { Screening } from '../../domain/screening.ts';
import { digestOf } from '../../kit/sha256.ts';
import { recordAuditEvent } from '../audit/recordAuditEvent.ts';
import type { CallContext } from '../models/appContext.ts';

/** `one`: an event for each with the query as erasable payload. `batch`: one event for all, carrying their digest. */
export async function saveScreenings(
  context: CallContext,
  screenings: readonly Screening[],
  as: 'one' | 'batch',
): Promise<void> {
  const { at, actor } = context.caller;
  const kept = screenings.map((screening) => ({ id: digestOf(screening), screening }));
  await context.store.unitOfWork(async (unit) => {
    for (const { id, screening } of kept)
      await unit.screenings.save({ id, savedAt: at, actor, customer: null, screening });
    const events = as === 'one' ? kept.map(eventOfOne) : [eventOfBatch(kept.map(({ id }) => id))];
    for (const event of events) await recordAuditEvent(unit, { at, actor, ...event });
  });
}

const eventOfOne = ({ id, screening }: { readonly id: string; readonly screening: Screening }) =>
  ({
    type: 'screeningSaved',
    subject: id,
    facts: { decision: screening.decision, model: screening.model },
    payload: { query: screening.query },
  }) as const;

/** The ids are digests of the screenings, so their digest is that of all. */
const eventOfBatch = (ids: readonly string[]) =>
  ({ type: 'screeningBatchSaved', subject: digestOf(ids), facts: { count: ids.length } }) as const;
