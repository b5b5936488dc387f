/** Use case: is the audit log whole? Reads every event and hands it to the verifier; nothing is trusted but the hashes. */
import type { AuditReport } from '../../../contract/index.ts';
import { verifyStoredLog } from '../../audit/verifyStoredLog.ts';
import type { AppContext } from '../../models/appContext.ts';

export async function verifyAudit(context: AppContext): Promise<AuditReport> {
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
