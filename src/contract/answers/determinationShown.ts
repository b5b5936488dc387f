/** What does `show` answer? A kept answer as it was given, or what was found then, told in the words of today. */
import { z } from 'zod';
import { determinationSchema, outcomeSchema } from '../../domain/determination.ts';
import { storedScreeningSchema } from '../../domain/verdict/storedDetermination.ts';

/** What form 2 keeps, with its words: of a screening the listings, scores and kinds of evidence; coverage is told by the missing keys. */
const toldAgainSchema = determinationSchema
  .omit({ screenings: true, coverage: true, saved: true })
  .extend({ screenings: z.array(storedScreeningSchema) });

export const determinationShownSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  id: z.string(),
  savedAt: z.string(),
  actor: z.string(),
  outcome: outcomeSchema,
  /** 1: the whole answer was kept, with its words. 2: what was found was kept, and it is told again. */
  form: z.union([z.literal(1), z.literal(2)]).nullable(),
  /** asThen: the words are those of then. ofToday: the same was found, and today's words for it are others. null: nothing can be told. */
  words: z.enum(['asThen', 'ofToday']).nullable(),
  /** null: it is no longer kept, or what it is told with is missing. */
  determination: z.union([determinationSchema, toldAgainSchema]).nullable(),
  /** Why it cannot be told, a sentence each. */
  missing: z.array(z.string()),
});
export type DeterminationShown = z.infer<typeof determinationShownSchema>;
