/** The three hashes of the audit log: leaf and node of RFC 6962 section 2.1, and the salted commitment to erasable payload. Hex throughout. */
import type { AuditEvent } from '../domain/auditEvent.ts';
import { canonicalJson } from '../kit/canonicalJson.ts';
import { sha256 } from '../kit/sha256.ts';

/** Root of the tree without leaves: the hash of nothing. */
export const EMPTY_ROOT: string = sha256('');

/** sha256(0x00 || canonical JSON of the event). */
export const leafHash = (event: AuditEvent): string =>
  sha256(Buffer.concat([Buffer.of(0), Buffer.from(canonicalJson(event), 'utf8')]));

/** sha256(0x01 || left || right). */
export const nodeHash = (left: string, right: string): string =>
  sha256(Buffer.concat([Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]));

/** sha256(salt || canonical JSON of the payload). The salt (hex, 16 bytes or more) keeps a guessed payload from being confirmed. */
export const payloadCommitment = (salt: string, payload: unknown): string =>
  sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(canonicalJson(payload), 'utf8')]));
