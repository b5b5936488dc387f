/** Impact: whom a change of a list affects, for a portfolio of customers or for the countries alone. */
import { z } from 'zod';
import { countryCodeSchema } from '../../domain/country.ts';
import { listDiffSchema, listingSchema } from '../../domain/list.ts';
import { partyTypeSchema } from '../../domain/party.ts';

/** One customer, as a row of customers.csv gives it. */
export const portfolioRowSchema = z.object({
  /** The caller's own number of the customer. */
  id: z.string().optional(),
  name: z.string().trim().min(1, { error: 'expected a name of at least one character' }).max(1000),
  country: countryCodeSchema.nullish(),
  type: partyTypeSchema.nullish(),
  /** Birth date as YYYY, YYYY-MM or YYYY-MM-DD. */
  born: z.string().nullish(),
});
export type PortfolioRow = z.infer<typeof portfolioRowSchema>;

export const impactRequestSchema = z.strictObject({ parties: z.array(portfolioRowSchema).min(1).max(100_000) });

export const impactHitSchema = z.object({
  party: portfolioRowSchema,
  /** One sentence: why the change reaches this party. */
  reason: z.string(),
  /** certain: both versions say so. possible: one side is unknown, disputed or an unsettled match. */
  certainty: z.enum(['certain', 'possible']),
  before: z.string(),
  after: z.string(),
  listing: listingSchema.nullish(),
  country: countryCodeSchema.nullish(),
  /** Match score of the party with the listing, 0..1; absent for country lists. */
  score: z.number().nullish(),
});
export type ImpactHit = z.infer<typeof impactHitSchema>;

export const impactSchema = z.object({
  schema: z.literal('portcullis/1'),
  diff: listDiffSchema,
  hits: z.array(impactHitSchema),
  /** Portfolio rows looked at. */
  checked: z.number().int().nonnegative(),
  /** Rows that could not be judged, e.g. without a country for a country list. */
  notJudged: z.array(z.object({ party: z.string(), why: z.string() })),
});
export type Impact = z.infer<typeof impactSchema>;
