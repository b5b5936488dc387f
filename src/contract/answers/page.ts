/** A part of a long answer: how many there are in all, and where the next part begins. */
import { z } from 'zod';

export const pageSchema = z.strictObject({
  /** Over all parts. */
  total: z.number().int().nonnegative(),
  /** Given as `after` it asks for the next part; null: this is the last. */
  next: z.string().nullable(),
});
export type Page = z.infer<typeof pageSchema>;
