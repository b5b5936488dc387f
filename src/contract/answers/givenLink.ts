/** One ownership link as a person gives it: the members are those of a row of the table; absent ones are empty cells. */
import { z } from 'zod';

export const givenLinkSchema = z.strictObject({
  owner: z.string(),
  owned: z.string(),
  /** `60`, `25-50`, `>50`; absent: not known. */
  share: z.string().optional(),
  kind: z.string().optional(),
  control: z.boolean().optional(),
  jointWith: z.array(z.string()).readonly().optional(),
  validFrom: z.string().optional(),
  /** First day it no longer holds. */
  validTo: z.string().optional(),
  source: z.string().optional(),
  /** The links by hand name every owner of the owned party. */
  ownersComplete: z.boolean().optional(),
});
export type GivenLink = z.input<typeof givenLinkSchema>;
