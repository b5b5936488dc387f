/** A list version and an import as they are shown: with whether questions are answered with them already. */
import { z } from 'zod';
import { importAccountSchema, listVersionSchema } from '../../domain/list.ts';

/** False: the names of the version are not in the index yet, and no answer rests on it before they are. */
const searchable = z.boolean().meta({
  description: 'Whether a question asked now is answered with this version; false while its names are indexed.',
});

export const listVersionShownSchema = z.strictObject({ ...listVersionSchema.shape, searchable });
export type ListVersionShown = z.infer<typeof listVersionShownSchema>;

export const importAnswerSchema = z.strictObject({ ...importAccountSchema.shape, searchable });
export type ImportAnswer = z.infer<typeof importAnswerSchema>;
