/** What `lists diff` answers: the difference of two versions, whole or a part of it. */
import { z } from 'zod';
import { listDiffSchema } from '../../domain/list.ts';
import { pageSchema } from './page.ts';

const count = z.number().int().nonnegative();

export const listDiffShownSchema = z.strictObject({
  ...listDiffSchema.shape,
  /**
   * Only of a part: it holds a stretch of what was added, then removed, then changed, each by listing id. `total` counts the three together, the
   * others each by itself. All other members are those of the whole.
   */
  page: z.strictObject({ ...pageSchema.shape, added: count, removed: count, changed: count }).optional(),
});
export type ListDiffShown = z.infer<typeof listDiffShownSchema>;
