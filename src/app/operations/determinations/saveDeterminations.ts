/** Keeps determinations with the rule book they rest on and an audit event, in one unit of work. */
import type { Determination } from '../../../domain/determination.ts';
import { digestOf } from '../../../kit/sha256.ts';
import type { UnitOfWork } from '../../../store/index.ts';
import { recordAuditEvent } from '../../audit/recordAuditEvent.ts';
import type { CallContext } from '../../models/appContext.ts';

/** `one`: an event of its own with the transaction as erasable payload. `batch`: one event for all, carrying their digest. */
export async function saveDeterminations(
  context: CallContext,
  determinations: readonly Determination[],
  as: 'one' | 'batch',
): Promise<void> {
  const { at, actor } = context.caller;
  await context.store.unitOfWork(async (unit) => {
    if (await unit.ruleBooks.put(context.ruleBook.digest, context.ruleBookJson, at)) {
      await recordAuditEvent(unit, {
        type: 'ruleBookStored',
        at,
        actor,
        subject: context.ruleBook.digest,
        facts: {},
      });
    }
    for (const determination of determinations) await unit.determinations.save(determination, { at, actor });
    if (as === 'batch') await recordBatch(context, unit, determinations);
    else for (const determination of determinations) await recordOne(context, unit, determination);
  });
}

const stampOf = ({ caller: { at, actor } }: CallContext) => ({ at, actor });

async function recordOne(context: CallContext, unit: UnitOfWork, determination: Determination): Promise<void> {
  await recordAuditEvent(unit, {
    type: 'determinationSaved',
    ...stampOf(context),
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
  context: CallContext,
  unit: UnitOfWork,
  determinations: readonly Determination[],
): Promise<void> {
  await recordAuditEvent(unit, {
    type: 'determinationBatchSaved',
    ...stampOf(context),
    subject: digestOf(determinations.map(({ id }) => id)),
    facts: { count: determinations.length, content: digestOf(determinations), ruleBook: context.ruleBook.digest },
  });
}
