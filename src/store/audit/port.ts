/** What the store keeps of the audit log: events, erasable payloads, the head of the Merkle tree, checkpoints. */
import type { AuditEvent } from '../../domain/auditEvent.ts';
import type { Instant } from '../../kit/localDate.ts';

/** Size, root and right edge of the Merkle tree after an event; see src/audit/treeHead.ts. */
export interface StoredTreeHead {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** Roots of the perfect subtrees from left to right, hex. */
  readonly frontier: readonly string[];
}
export interface StoredAuditEvent {
  readonly event: AuditEvent;
  /** Hex. */
  readonly leafHash: string;
}
export interface AuditPayload {
  /** Hex. */
  readonly salt: string;
  readonly payload: unknown;
}
export interface StoredAuditEntry extends StoredAuditEvent {
  /** null: there was none, or it was erased. */
  readonly payload: AuditPayload | null;
}
/** A signed statement of the log's size and root; the note is what a third party verifies. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly signedAt: Instant;
  readonly note: string;
}
export interface AuditReads {
  head(): Promise<StoredTreeHead>;
  /** In sequence with the payloads that are still kept; from inclusive, to exclusive. */
  entries(range?: { readonly from?: number; readonly to?: number }): AsyncIterable<StoredAuditEntry>;
  event(sequence: number): Promise<StoredAuditEvent | undefined>;
  /** Events about a subject, in sequence. */
  eventsAbout(subject: string): Promise<readonly StoredAuditEvent[]>;
  /** undefined: there was none, or it was erased. */
  payload(sequence: number): Promise<AuditPayload | undefined>;
  /** By size. */
  checkpoints(): Promise<readonly StoredCheckpoint[]>;
}
export interface AuditWrites extends AuditReads {
  /**
   * Appends the event of sequence `head.size - 1` and moves the head. Inside a unit of work nobody else can append between
   * `head()` and here, so the sequence has no gaps. Use `recordAuditEvent` of the app.
   */
  append(
    entry: StoredAuditEvent & { readonly head: StoredTreeHead; readonly payload: AuditPayload | null },
  ): Promise<void>;
  /** Removes the payload; its commitment stays in the event. False when there is none. */
  erasePayload(sequence: number): Promise<boolean>;
  /** Keeps a checkpoint; one of the same size stays as it was. */
  addCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
}
