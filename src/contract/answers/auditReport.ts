/**
 * What does `audit verify` answer? Whether the log is unaltered, how far it was read, and the first break if there is one.
 */
import { z } from 'zod';

export const auditReportSchema = z.object({
  schema: z.literal('portcullis/1'),
  ok: z.boolean(),
  /** Events read. */
  events: z.number().int().nonnegative(),
  /** RFC 6962 tree head over all events, hex; null for an empty log. */
  rootHash: z.string().nullable(),
  /** The steps of the verification, in order. */
  steps: z.array(z.object({ step: z.string(), ok: z.boolean(), says: z.string() })),
  /** Sequence of the first event that breaks the log. */
  brokenAt: z.number().int().nullable(),
});
export type AuditReport = z.infer<typeof auditReportSchema>;
