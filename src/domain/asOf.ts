/** The two time axes of every answer, fixed once per request: law and listings valid on a day, as known at an instant. */
import { z } from 'zod';
import type { Instant, LocalDate } from '../kit/localDate.ts';
import { localDateSchema } from './dateBound.ts';

export const asOfSchema = z.strictObject({
  /** Day of the legal place on which law and listings must hold. */
  validAt: localDateSchema,
  /** UTC instant; what became known later is left out. */
  knownAt: z.string(),
  /** public: published by then. installation: recorded here by then. */
  knownBasis: z.enum(['public', 'installation']),
});
export interface AsOf {
  readonly validAt: LocalDate;
  readonly knownAt: Instant;
  readonly knownBasis: 'public' | 'installation';
}
