/** What `law list`, `law show` and `law diff` answer. Rules keep the form their files have; here only what every rule has is fixed. */
import { z } from 'zod';

export const regimeSummarySchema = z.looseObject({
  id: z.string(),
  title: z.string(),
});

export const lawIndexSchema = z.object({
  regimes: z.array(regimeSummarySchema),
  /** Digest of the compiled rule book. */
  digest: z.string(),
});
export type LawIndex = z.infer<typeof lawIndexSchema>;

/** One regime, rule, exception, group or control-list entry, by its id. */
export const lawShownSchema = z.looseObject({ id: z.string(), kind: z.string() });
export type LawShown = z.infer<typeof lawShownSchema>;

export const lawDiffSchema = z.looseObject({ from: z.string(), to: z.string() });
export type LawDiff = z.infer<typeof lawDiffSchema>;
