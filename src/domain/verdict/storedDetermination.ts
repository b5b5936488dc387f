/**
 * StoredDetermination: what is kept of an answer. Form 2 holds what the judges found and the digests of everything it rests on, and no
 * sentences: they are rendered when it is shown. Form 1, of before, is the whole answer with its sentences; such rows are never rewritten.
 */
import { z } from 'zod';
import { asOfSchema } from '../asOf.ts';
import { type Determination, digestsSchema } from '../determination.ts';
import { SCREENING_DECISIONS } from '../screening.ts';
import { transactionSchema } from '../transaction.ts';
import { packedVerdictSchema } from './packedVerdict.ts';

/** Which words an answer was told in when it was kept. */
export const proseSchema = z.strictObject({ language: z.string(), version: z.number().int(), digest: z.string() });
export type Prose = z.infer<typeof proseSchema>;

/** What was found for one name. The name stands in the transaction, or is that of a recorded owner. */
export const storedScreeningSchema = z.strictObject({
  name: z.string(),
  decision: z.enum(SCREENING_DECISIONS),
  /** Best first: the listing, its score, whether it was in force, and the kinds of evidence that moved the score. */
  matches: z.array(
    z.strictObject({
      listing: z.string(),
      score: z.number(),
      inForce: z.enum(['true', 'false', 'unknown']),
      evidence: z.array(z.string()).exactOptional(),
    }),
  ),
});
export type StoredScreening = z.infer<typeof storedScreeningSchema>;

export const storedDeterminationSchema = z.strictObject({
  form: z.literal(2),
  transaction: transactionSchema,
  asOf: asOfSchema,
  verdict: packedVerdictSchema,
  screenings: z.array(storedScreeningSchema),
  /** What the firm does with it; null: nobody asked. */
  disposition: z.null(),
  digests: digestsSchema,
  prose: proseSchema,
});
export type StoredDetermination = z.infer<typeof storedDeterminationSchema>;

/** A kept answer in whichever form it was kept. */
export type KeptDetermination = StoredDetermination | Determination;

/** The forms differ in what they hold: form 1 has words and no verdict. */
export const isForm2 = (kept: KeptDetermination): kept is StoredDetermination => 'form' in kept;
