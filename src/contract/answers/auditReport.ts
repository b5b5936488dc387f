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
  /** Sequence of the first event that breaks the log, or that names the first row at fault. */
  brokenAt: z.number().int().nullable(),
  /** The rows that the events name. */
  rows: z.object({
    /** Rows that say what they said when they were written. */
    sound: z.number().int().nonnegative(),
    /** Rows from before events named rows, by table: counted, never called sound. */
    beforeBinding: z.record(z.string(), z.number().int().nonnegative()),
    /** Of those: how many have the digest that their event gives. */
    checkedByDigest: z.number().int().nonnegative(),
    /** The first faults, in the order of the log; `event` null: no event names the row. */
    faults: z.array(z.object({ event: z.number().int().nullable(), says: z.string() })),
  }),
});
export type AuditReport = z.infer<typeof auditReportSchema>;
