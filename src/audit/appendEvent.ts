/**
 * How does an event enter the log? It gets the next number from the head, a commitment to its payload, and its hash in the tree.
 * The result is all that has to be stored.
 */
import type { AuditEvent } from '../domain/auditEvent.ts';
import { leafHash, payloadCommitment } from './hashes.ts';
import { appendLeaf, type TreeHead } from './treeHead.ts';

export interface EventDraft extends Omit<AuditEvent, 'sequence' | 'payloadCommitment'> {
  /** Personal data: kept apart, committed to, erasable. Absent: none. */
  readonly payload?: { readonly salt: string; readonly payload: unknown };
}

export interface LogEntry {
  readonly event: AuditEvent;
  readonly leafHash: string;
  readonly payload: { readonly salt: string; readonly payload: unknown } | null;
}

/** The entry that follows `head`, and the head after it. */
export function appendEvent(head: TreeHead, draft: EventDraft): LogEntry & { readonly head: TreeHead } {
  const { payload = null, ...rest } = draft;
  const event: AuditEvent = {
    ...rest,
    sequence: head.size,
    payloadCommitment: payload === null ? null : payloadCommitment(payload.salt, payload.payload),
  };
  const leaf = leafHash(event);
  return { event, leafHash: leaf, payload, head: appendLeaf(head, leaf) };
}
