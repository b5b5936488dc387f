/** What `ownership import`, `ownership add`, `ownership show` and `ownership check` answer. */
import { z } from 'zod';
import { asOfSchema } from '../../domain/asOf.ts';
import { localDateSchema } from '../../domain/dateBound.ts';
import {
  ownershipFindingSchema,
  ownershipLinkSchema,
  ownershipTestSchema,
  shareTextSchema,
} from '../../domain/ownership.ts';

const issueSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  where: z.string().optional(),
  count: z.number(),
});

export const ownershipImportedSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  /** Name of the file; its versions follow one another. */
  source: z.string(),
  version: z.string(),
  /** unchanged: these bytes are what the source says already; nothing was written. */
  state: z.enum(['imported', 'unchanged']),
  publishedOn: localDateSchema,
  links: z.number().int(),
  issues: z.array(issueSchema),
});
export type OwnershipImported = z.infer<typeof ownershipImportedSchema>;

export const ownershipLinkAddedSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  version: z.string(),
  state: z.enum(['added', 'unchanged']),
  publishedOn: localDateSchema,
  link: ownershipLinkSchema,
});
export type OwnershipLinkAdded = z.infer<typeof ownershipLinkAddedSchema>;

/** One ownership test of the day's law, answered for the party. */
const assessedTestSchema = z.strictObject({
  programmes: z.array(z.string()),
  test: ownershipTestSchema,
  /** As the rules read it: with lists not loaded, or links recorded after the day, no ownership becomes undetermined. */
  outcome: ownershipFindingSchema.shape.outcome,
  /** Why it is open although the links say no ownership. */
  doubts: z.array(z.string()),
  finding: ownershipFindingSchema,
});

export const ownershipShownSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  party: z.string(),
  asOf: asOfSchema,
  /** Links into the party that hold on the day, and those that ended. */
  owners: z.array(z.strictObject({ ...ownershipLinkSchema.shape, holds: z.boolean() })),
  /** The record says that these are all its owners on the day, and their shares bear it. */
  ownersComplete: z.boolean(),
  /** Per cent of its equity that no recorded owner holds on the day. */
  unaccounted: shareTextSchema,
  tests: z.array(assessedTestSchema),
  /** Listed parties above it, by programme, with the listing they match. */
  listed: z.array(
    z.strictObject({
      party: z.string(),
      programme: z.string(),
      listing: z.string(),
      name: z.string(),
      certainty: z.enum(['proven', 'open']),
      /** On programmes without an ownership test: the chain, and what is known of it. */
      says: z.string().nullable(),
    }),
  ),
  /** What limits the answer, one sentence each. */
  notes: z.array(z.string()),
});
export type OwnershipShown = z.infer<typeof ownershipShownSchema>;

export const ownershipCheckSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  asOf: asOfSchema,
  sources: z.array(
    z.strictObject({ source: z.string(), version: z.string(), publishedOn: localDateSchema, links: z.number().int() }),
  ),
  parties: z.number().int(),
  links: z.number().int(),
  issues: z.array(issueSchema),
});
export type OwnershipCheck = z.infer<typeof ownershipCheckSchema>;
