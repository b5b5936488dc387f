/**
 * The facts of the control list as published on 2026-07-23, read strictly: entries, rows, exception lines. Anything asserted here
 * that no longer holds stops the derivation, so that a changed source is looked at before it becomes data.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const rowSchema = z.object({ control: z.string(), countryChart: z.string() });
const entrySchema = z.object({
  eccn: z.string().regex(/^\d[A-E]\d{3}$/),
  category: z.string(),
  heading: z.string(),
  reasonForControl: z.string().nullable(),
  countryChart: z.array(rowSchema),
  licenceExceptionFlags: z.record(z.string(), z.string()),
  staSpecialConditions: z.string().nullable(),
  /** Only categories 1, 3, 4 and 5 have their text. */
  items: z.array(z.object({ paragraph: z.string().nullable(), kind: z.string(), text: z.string() })).optional(),
});
const listSchema = z.object({
  ecfrIssueDate: z.literal('2026-07-23'),
  entryCount: z.literal(633),
  entries: z.array(entrySchema).length(633),
});

export type EarEntry = z.output<typeof entrySchema>;
export type EarRow = z.output<typeof rowSchema>;

/** @param folder `us-ear` of the shared data @throws when the file is not the one the readings were made from */
export function readEarSource(folder: string): readonly EarEntry[] {
  const text = gunzipSync(readFileSync(join(folder, 'ccl.json.gz'))).toString('utf8');
  const { entries } = listSchema.parse(JSON.parse(text));
  const rows = entries.reduce((sum, entry) => sum + entry.countryChart.length, 0);
  if (rows !== 1536) throw new Error(`expected 1536 rows in the control list, got ${rows}`);
  return entries;
}
