/**
 * Use case: is the audit log unaltered? It reads every event and passes it to the verifier, which relies on the hashes alone.
 */
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
