/** What `lists` and `lists show` answer: which lists are held, how old they are, and the members of one version. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/dateBound.ts';
import { listingSchema } from '../../domain/list.ts';
import { listVersionShownSchema } from './listVersionShown.ts';
import { pageSchema } from './page.ts';

export const listSummarySchema = z.object({
  list: z.string(),
  title: z.string(),
  publisher: z.string(),
  kind: z.enum(['parties', 'countries']),
  /** False for a list that was only reported, never officially published. */
  official: z.boolean(),
  /** Oldest first. */
  versions: z.array(listVersionShownSchema),
  coverage: z.enum(['full', 'partial', 'none']),
  /** Day of publication of the newest version; null: nothing is loaded. */
  newest: localDateSchema.nullable(),
  /** Day of the last check with the publisher; by hand the day of publication. null: nothing is loaded. */
  checkedOn: localDateSchema.nullable(),
  /** Days since that check. */
  ageDays: z.number().int().nullable(),
  /** Checked longer ago than the source's bound. */
  stale: z.boolean(),
});
export type ListSummary = z.infer<typeof listSummarySchema>;

export const listShownSchema = z.object({
  schema: z.literal('portcullis/1'),
  title: z.string(),
  ...listVersionShownSchema.shape,
  /** certain: one version holds on the date. between: inside an uncertain interval. laterFile: rebuilt from a later version. */
  standing: z.enum(['certain', 'between', 'laterFile', 'afterKnowledge']),
  /** One sentence on how this version stands on the date asked. */
  says: z.string(),
  /** By listing id. */
  members: z.array(listingSchema),
  /** Only where a part of the members is asked for. */
  page: pageSchema.optional(),
});
export type ListShown = z.infer<typeof listShownSchema>;
