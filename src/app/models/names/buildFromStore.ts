/** What a builder thread does: opens the store for itself, read-only, and builds one segment of its contents. */
import { openStore } from '../../../store/index.ts';
import { systemClock } from '../../runtime/clock.ts';
import { type BuiltSegment, buildSegment, type SegmentRequest } from './buildSegment.ts';

/** Throws STORE_*. */
export async function buildFromStore(storePath: string, request: SegmentRequest): Promise<BuiltSegment> {
  const store = await openStore({ address: { kind: 'sqlite', path: storePath }, readOnly: true, clock: systemClock });
  try {
    return await buildSegment(store, request);
  } finally {
    await store.close();
  }
}
