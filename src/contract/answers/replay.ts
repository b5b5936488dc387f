/** Replay: whether a stored determination comes out the same from what it rested on. */
import { z } from 'zod';
import { determinationSchema } from '../../domain/determination.ts';

export const replaySchema = z.object({
  schema: z.literal('portcullis/1'),
  id: z.string(),
  /**
   * same: the same was found on the same ground. wording: the same was found, and it is told in other words. differs: something else was found by
   * the same engine. engineChanged: something else was found, by another engine or ICU version, for which equality is not promised.
   * inputErased: the question is no longer kept. groundMissing: what the answer rested on is no longer here (`missing`); nothing of today
   * stands in for it.
   */
  result: z.enum(['same', 'wording', 'differs', 'engineChanged', 'inputErased', 'groundMissing']),
  /** Of groundMissing: what is not here, a sentence each. */
  missing: z.array(z.string()),
  /** JSON Pointers at which the new answer is not the old one. */
  where: z.array(z.string()),
  engine: z.object({ stored: z.string(), running: z.string() }),
  now: determinationSchema.nullable(),
});
export type Replay = z.infer<typeof replaySchema>;
