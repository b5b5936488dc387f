/** What `screen-text` answers: which listed parties and countries a text names, and where. */
import { z } from 'zod';
import { asOfSchema } from '../../domain/asOf.ts';

export const textMentionSchema = z.object({
  kind: z.enum(['listing', 'country']),
  /** The words of the text. */
  text: z.string(),
  /** UTF-16 offsets into the text; end is exclusive. */
  start: z.number().int(),
  end: z.number().int(),
  /** exact: but for case, accents and punctuation. normalised: but for legal forms, titles and joining words too. */
  how: z.enum(['exact', 'normalised']),
  country: z.string().nullable(),
  listings: z.array(
    z.object({
      id: z.string(),
      list: z.string(),
      name: z.string(),
      programs: z.array(z.string()),
      inForce: z.enum(['true', 'false', 'unknown']),
    }),
  ),
});

export const textScreeningSchema = z.object({
  schema: z.literal('portcullis/1'),
  asOf: asOfSchema,
  /** UTF-16 length of the text read. */
  length: z.number().int(),
  mentions: z.array(textMentionSchema),
});
export type TextScreening = z.infer<typeof textScreeningSchema>;
