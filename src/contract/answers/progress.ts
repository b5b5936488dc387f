/** What long work tells while it runs: bytes of a download, records of an import, names looked up. */
import { z } from 'zod';

/** How far a long import has come. */
export const importProgressSchema = z.strictObject({
  records: z.number(),
  bytesRead: z.number(),
  bytesTotal: z.number(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const downloadProgressSchema = z.strictObject({
  list: z.string(),
  file: z.string(),
  /** Bytes. */
  received: z.number(),
  /** Bytes; null: the server does not say. */
  total: z.number().nullable(),
});
export type DownloadProgress = z.infer<typeof downloadProgressSchema>;

/** How far an update has come: bytes of a download, or records of an import. */
export const updateProgressSchema = z.union([
  downloadProgressSchema,
  z.strictObject({ list: z.string(), ...importProgressSchema.shape }),
]);
export type UpdateProgress = z.infer<typeof updateProgressSchema>;

/** Names looked up, of how many. */
export const linkProgressSchema = z.strictObject({ names: z.number(), of: z.number() });
export type LinkProgress = z.infer<typeof linkProgressSchema>;
