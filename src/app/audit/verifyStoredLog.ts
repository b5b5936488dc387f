/**
 * Verifies the stored audit log as it stood at one moment, although other processes may append to it meanwhile. It reads up to
 * the head that it saw first, and then checks that no event lies behind the newest head.
 */
import { type Checkpoint, verifyLog } from '../../audit/index.ts';
import type { AuditReads, Store } from '../../store/index.ts';

/** `checkpoints`: those signed before whose signatures hold. Memory holds the hashes only, not the events. */
export async function verifyStoredLog(
  { audit }: Pick<Store, 'audit'>,
  checkpoints: readonly Checkpoint[] = [],
): Promise<Awaited<ReturnType<typeof verifyLog>>> {
  const head = await audit.head();
  const verified = await verifyLog(audit.entries({ to: head.size }), head, checkpoints);
  return (await hasEventBehindHead(audit)) ? verifyLog(audit.entries(), head, checkpoints) : verified;
}

/** An event that no head knows was not appended by us. Asked again when the head moves meanwhile. */
async function hasEventBehindHead(audit: AuditReads): Promise<boolean> {
  for (;;) {
    const { size } = await audit.head();
    for await (const _ of audit.entries({ from: size })) {
      if ((await audit.head()).size === size) return true;
      break;
    }
    if ((await audit.head()).size === size) return false;
  }
}
