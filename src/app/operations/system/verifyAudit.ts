/**
 * Use case: is the audit log unaltered, and do the rows that it names still say what they said? Every event and every row is read; the
 * verdict relies on the hashes alone.
 */

import type { AuditReport } from '../../../contract/index.ts';
import { verifyAudit as operation } from '../../../contract/operations/system/verifyAudit.ts';
import type { RowsReport } from '../../../store/index.ts';
import { verifyStoredLog } from '../../audit/verifyStoredLog.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';

export async function verifyAudit(context: Pick<CallContext, 'store'>): Promise<AuditReport> {
  const log = await verifyStoredLog(context.store);
  const rows = await context.store.verifyRows();
  const [firstFault] = rows.faults;
  return {
    schema: 'portcullis/1',
    ok: log.holds && firstFault === undefined,
    events: log.size,
    rootHash: log.size === 0 ? null : log.root,
    steps: [...log.steps.map(({ step, holds, says }) => ({ step, ok: holds, says })), rowsStep(rows)],
    brokenAt: log.steps.find(({ holds, at }) => !holds && at !== null)?.at ?? firstFault?.event ?? null,
    rows: {
      sound: rows.sound,
      beforeBinding: { ...rows.beforeBinding },
      checkedByDigest: rows.checkedByDigest,
      faults: rows.faults.map((fault) => ({ ...fault })),
    },
  };
}

function rowsStep({ sound, beforeBinding, checkedByDigest, faults }: RowsReport): AuditReport['steps'][number] {
  const [first] = faults;
  if (first) return { step: 'rows', ok: false, says: first.says };
  const before = Object.values(beforeBinding).reduce((sum, count) => sum + count, 0);
  const says = `each of ${sound} rows says what its event says that was written`;
  const counted = `${before} rows are from before events named rows; ${checkedByDigest} of them have the digest of an event`;
  return { step: 'rows', ok: true, says: before === 0 ? says : `${says}; ${counted}` };
}

export const verifyAuditOperation = implement(operation, (call) => verifyAudit(call));
