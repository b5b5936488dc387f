/**
 * What the store keeps of the audit log: events, the payloads of older ones apart, and the head of the Merkle tree. Events are appended by
 * `store.change` alone.
 */
import type { AuditEvent } from '../../domain/auditEvent.ts';

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
export interface AuditReads {
  head(): Promise<StoredTreeHead>;
  /** In sequence with the payloads that are still kept; from inclusive, to exclusive. */
  entries(range?: { readonly from?: number; readonly to?: number }): AsyncIterable<StoredAuditEntry>;
}
