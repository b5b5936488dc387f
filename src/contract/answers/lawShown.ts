/** What `law list`, `law show` and `law diff` answer. Rules keep the form their files have; here only what every rule has is fixed. */
import { z } from 'zod';
import { citationSchema } from '../../domain/evidence.ts';

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

export const lawStatementsSchema = z.strictObject({
  statements: z.array(
    z.strictObject({
      /** `us-ear.no-diversion` */
      id: z.string(),
      regime: z.string(),
      /** What the signer says. */
      text: z.string(),
      /** Where the law asks for it. */
      provision: z.string(),
      /** standing: it may hold for many deals; deal: it is signed for one. */
      kind: z.enum(['standing', 'deal']),
    }),
  ),
});
export type LawStatements = z.infer<typeof lawStatementsSchema>;

export const lawChangeSchema = z.looseObject({
  regime: z.string(),
  kind: z.enum(['rule', 'group', 'entry']),
  id: z.string(),
  title: z.string(),
  change: z.enum(['begins', 'ends', 'changes']),
  /** A day, or an interval when the day is not known exactly. */
  on: z.union([z.string(), z.object({ earliest: z.string(), latest: z.string() })]),
  /** It was to change then; whether it did was not looked up. */
  scheduled: z.boolean(),
  says: z.string(),
  citations: z.array(citationSchema),
});
export const lawDiffSchema = z.looseObject({ from: z.string(), to: z.string(), changes: z.array(lawChangeSchema) });
export type LawDiff = z.infer<typeof lawDiffSchema>;
