/**
 * AuditEvent: what was done, in a sequence without gaps. The leaf commits to the event. Personal payload is stored apart under a
 * salted commitment, so that it can be deleted without breaking the log.
 */
import { z } from 'zod';

export const AUDIT_EVENT_TYPES = [
  'listImported',
  'listImportHeld',
  'determinationSaved',
  'determinationBatchSaved',
  'screeningSaved',
  'screeningBatchSaved',
  'matchResolved',
  'ruleBookStored',
  'ownershipImported',
  'ownershipLinkAdded',
  'payloadErased',
] as const;

export const auditEventSchema = z.strictObject({
  /** 0, 1, 2, ... without gaps, given inside the unit of work that did the thing. */
  sequence: z.number().int().nonnegative(),
  type: z.enum(AUDIT_EVENT_TYPES),
  /** UTC instant. */
  at: z.string(),
  actor: z.string(),
  /** What it is about: a determination id, list key and version. Never personal data. */
  subject: z.string(),
  /** Facts that may stay for ever: digests, counts, versions. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** sha256(salt || canonical payload) as hex, or null when there is no payload. */
  payloadCommitment: z.string().nullable(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;
export type AuditEventType = AuditEvent['type'];
