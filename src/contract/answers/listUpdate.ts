/** What does `lists update` answer? For each source: whether something new was imported, from where, and what failed. */
import { z } from 'zod';
import { importAccountSchema } from '../../domain/list.ts';

/**
 * imported: a new version is in force. unchanged: the publisher's files are those that are held. held: too much vanished; waits for a
 * person. failed: see `error`, what was held stays in force. skipped: there is nothing to fetch from (`why`).
 */
export const UPDATE_STATES = ['imported', 'unchanged', 'held', 'failed', 'skipped'] as const;

export const updatedFileSchema = z.strictObject({
  name: z.string(),
  /** Address or path; signatures in a query are left out. */
  from: z.string(),
  state: z.enum(['downloaded', 'notModified', 'copied']),
  bytes: z.number(),
});

export const sourceUpdateSchema = z.strictObject({
  list: z.string(),
  state: z.enum(UPDATE_STATES),
  /** Of the newest version afterwards; null: none is loaded. */
  version: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** Whether a question asked now is answered with that version; null: none is loaded. */
  searchable: z.boolean().nullable(),
  files: z.array(updatedFileSchema),
  /** Of the import, when there was one. */
  account: importAccountSchema.nullable(),
  /** One sentence where there is something to say. */
  why: z.string().nullable(),
  error: z
    .object({
      code: z.string(),
      what: z.string(),
      where: z.string().optional(),
      expected: z.string().optional(),
      got: z.string().optional(),
      hint: z.string().optional(),
    })
    .nullable(),
});
export type SourceUpdate = z.infer<typeof sourceUpdateSchema>;

export const listUpdateSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  /** `official`, or the mirror. */
  from: z.string(),
  sources: z.array(sourceUpdateSchema),
});
export type ListUpdate = z.infer<typeof listUpdateSchema>;
