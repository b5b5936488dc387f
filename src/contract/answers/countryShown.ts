/** Countries as a form or an importer needs them: code, name, other names, and whether the state still exists. */
import { z } from 'zod';

export const countryShownSchema = z.object({
  code: z.string(),
  iso3: z.string(),
  name: z.string(),
  /** territory: has a code of its own but belongs to another; disputed: a region that law treats apart; former: gone since `until`. */
  kind: z.enum(['country', 'territory', 'disputed', 'former']),
  partOf: z.string().optional(),
  until: z.string().optional(),
  aliases: z.array(z.string()).readonly(),
});
export const countriesSchema = z.object({ countries: z.array(countryShownSchema).readonly() });
export type CountryShown = z.infer<typeof countryShownSchema>;
