/** Replay: whether a stored determination comes out the same from what it rested on. */
import { z } from 'zod';
import { determinationSchema } from '../../domain/determination.ts';

export const replaySchema = z.object({
  schema: z.literal('portcullis/1'),
  id: z.string(),
  /** engineChanged: another engine or ICU version runs now; equality is then not promised and `where` tells what moved. */
  result: z.enum(['same', 'differs', 'engineChanged', 'inputErased']),
  /** JSON Pointers at which the new answer is not the old one. */
  where: z.array(z.string()),
  engine: z.object({ stored: z.string(), running: z.string() }),
  now: determinationSchema.nullable(),
});
export type Replay = z.infer<typeof replaySchema>;
