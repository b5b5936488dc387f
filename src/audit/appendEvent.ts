/**
 * How does an event enter the log? It gets the next number from the head and its hash in the tree. The result is all that has to be
 * stored.
 */
import type { AuditEvent, BoundEvent, UnboundEvent } from '../domain/auditEvent.ts';
import { leafHash } from './hashes.ts';
import { appendLeaf, type TreeHead } from './treeHead.ts';

type WithoutSequence<Event> = Event extends AuditEvent ? Omit<Event, 'sequence'> : never;

/** An event before it has its number. */
export type EventDraft = WithoutSequence<BoundEvent> | WithoutSequence<UnboundEvent>;

export interface LogEntry {
  readonly event: AuditEvent;
  /** Hex. */
  readonly leafHash: string;
  /** Personal data that an event of the older form committed to; null: there was none, or it was erased. */
  readonly payload: { readonly salt: string; readonly payload: unknown } | null;
}

/** The entry that follows `head`, and the head after it. */
export function appendEvent(
  head: TreeHead,
  draft: EventDraft,
): Pick<LogEntry, 'event' | 'leafHash'> & { readonly head: TreeHead } {
  const event: AuditEvent = { ...draft, sequence: head.size };
  const leaf = leafHash(event);
  return { event, leafHash: leaf, head: appendLeaf(head, leaf) };
}
