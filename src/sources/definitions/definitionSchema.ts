/** The schema of source.yml. Used when the definitions are compiled and by the test that keeps them fresh; never at run time. */
import { z } from 'zod';
import { programmeKeySchema } from '../../domain/programme.ts';
import type { SourceDefinition } from '../reading/source.ts';

export const definitionSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  publisher: z.string().min(1),
  kind: z.enum(['parties', 'countries']),
  official: z.boolean(),
  url: z.url(),
  licence: z.string().min(1),
  programmes: z.array(programmeKeySchema),
  shrinkGuard: z.number().min(0).max(1),
  staleAfterDays: z.number().int().positive(),
  rowPeriods: z.boolean(),
}) satisfies z.ZodType<SourceDefinition>;
