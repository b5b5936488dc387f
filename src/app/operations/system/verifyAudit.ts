/**
 * Use case: is the audit log unaltered? It reads every event and passes it to the verifier, which relies on the hashes alone.
 */

import type { AuditReport } from '../../../contract/index.ts';
import { verifyAudit as operation } from '../../../contract/operations/system/verifyAudit.ts';
import { verifyStoredLog } from '../../audit/verifyStoredLog.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';

export async function verifyAudit(context: CallContext): Promise<AuditReport> {
  const verification = await verifyStoredLog(context.store);
  return {
    schema: 'portcullis/1',
    ok: verification.holds,
    events: verification.size,
    rootHash: verification.size === 0 ? null : verification.root,
    steps: verification.steps.map(({ step, holds, says }) => ({ step, ok: holds, says })),
    brokenAt: verification.steps.find(({ holds, at }) => !holds && at !== null)?.at ?? null,
  };
}

export const verifyAuditOperation = implement(operation, (call) => verifyAudit(call));
