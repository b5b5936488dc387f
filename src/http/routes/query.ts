/** Query parameters that several routes share. */
import { z } from '@hono/zod-openapi';
import { localDateSchema } from '../../domain/dateBound.ts';

/** `true` or `false` as text; absent means `fallback`. */
export const flag = (description: string, fallback: boolean) =>
  z
    .enum(['true', 'false'])
    .default(fallback ? 'true' : 'false')
    .transform((text) => text === 'true')
    .openapi({ type: 'boolean', description, default: fallback });

/** A day; documented as `format: date`, refused when it is not a real one. */
export const day = (description: string) =>
  z
    .string()
    .refine((text) => localDateSchema.safeParse(text).success, { error: 'expected a real day as YYYY-MM-DD' })
    .openapi({ type: 'string', format: 'date', description, example: '2021-11-26' });
