/** Keeps determinations with the rule book they rest on and an audit event, in one unit of work. */
import type { Determination } from '../../../domain/determination.ts';
import { digestOf } from '../../../kit/sha256.ts';
import type { UnitOfWork } from '../../../store/index.ts';
import { recordAuditEvent } from '../../audit/recordAuditEvent.ts';
import type { AppContext } from '../../models/appContext.ts';

/** `one`: an event of its own with the transaction as erasable payload. `batch`: one event for all, carrying their digest. */
export async function saveDeterminations(
  context: AppContext,
  determinations: readonly Determination[],
  as: 'one' | 'batch',
): Promise<void> {
  const at = context.clock();
  await context.store.unitOfWork(async (unit) => {
    if (await unit.ruleBooks.put(context.ruleBook.digest, context.ruleBookJson, at)) {
      await recordAuditEvent(unit, {
        type: 'ruleBookStored',
        at,
        actor: context.actor,
        subject: context.ruleBook.digest,
        facts: {},
      });
    }
    for (const determination of determinations)
      await unit.determinations.save(determination, { at, actor: context.actor });
    if (as === 'batch') await recordBatch(context, unit, determinations);
    else for (const determination of determinations) await recordOne(context, unit, determination);
  });
}

async function recordOne(context: AppContext, unit: UnitOfWork, determination: Determination): Promise<void> {
  await recordAuditEvent(unit, {
    type: 'determinationSaved',
    at: context.clock(),
    actor: context.actor,
    subject: determination.id,
    facts: {
      outcome: determination.outcome,
      content: digestOf(determination),
      ruleBook: determination.digests.ruleBook,
    },
    payload: { transaction: determination.transaction },
  });
}

async function recordBatch(
  context: AppContext,
  unit: UnitOfWork,
  determinations: readonly Determination[],
): Promise<void> {
  await recordAuditEvent(unit, {
    type: 'determinationBatchSaved',
    at: context.clock(),
    actor: context.actor,
    subject: digestOf(determinations.map(({ id }) => id)),
    facts: { count: determinations.length, content: digestOf(determinations), ruleBook: context.ruleBook.digest },
  });
}
