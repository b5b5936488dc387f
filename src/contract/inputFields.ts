/** Members that the inputs of several operations share: days, counts, and as of when something is known. */
import { z } from 'zod';
import { localDateSchema } from '../domain/dateBound.ts';
import { TRACES } from './answers/trace.ts';

/** A day as text; described as `format: date`, refused with DATE_INVALID when it is not a real one. */
export const dayField = (description: string) =>
  z
    .string()
    .refine((text) => localDateSchema.safeParse(text).success, {
      error: 'expected a real day as YYYY-MM-DD',
      params: { code: 'DATE_INVALID', expected: 'YYYY-MM-DD', hint: 'check month and day' },
    })
    .meta({ format: 'date', description, example: '2021-11-26' });

/** How much of the reasons an answer carries. */
export const traceField = {
  /** full: everything. short: what was found or is open. none: the answer, what it cites and what is missing. */
  trace: z.enum(TRACES).default('full').meta({
    description:
      'full: every finding. short: what was found or is open. none: the answer, what it cites and what is missing.',
  }),
};

/** As of when something is known. */
export const knowledgeFields = {
  /** A UTC instant, or a day, which means its end in UTC; absent: now. */
  knownAt: z
    .string()
    .optional()
    .meta({ description: 'A UTC instant, or a day, which means its end: what became known later is left out.' }),
  /** public: what was published by then (default). installation: what was recorded here by then. */
  knownBasis: z.enum(['public', 'installation']).optional().meta({
    description: 'public: what was published by then (default). installation: what was recorded here by then.',
  }),
};

/** The day asked about, and as of when it is known. */
export const dayAndKnowledge = {
  /** Day asked about; absent: today. What happened after it is left out. */
  date: dayField('The day asked about; absent: today.').optional(),
  ...knowledgeFields,
};

/** What screening takes beside the name. */
export const screeningFields = {
  /** Only these lists. */
  lists: z
    .array(z.string())
    .readonly()
    .optional()
    .meta({ description: 'List keys, separated by commas; absent: every list.' }),
  /** At most so many matches (default 10). */
  limit: z.number().int().min(1).max(100_000).optional().meta({ description: 'At most so many matches; absent: 10.' }),
  /** Version of the matching model; absent: the default. */
  model: z.string().optional().meta({
    description:
      'Version of the matching model (`portcullis-1`, `ofac`); absent: the default. The first question to another one waits for its index.',
    example: 'portcullis-1',
  }),
  /** In place of the model's `review` threshold, 0..1. */
  threshold: z.number().min(0).max(1).optional().meta({ description: 'Replaces the review threshold of the model.' }),
  /** Day on which listings must hold; absent: today. */
  date: dayField('Day on which the listing must hold.').optional(),
  ...knowledgeFields,
  /** Keep it with an audit event (default false). */
  save: z.boolean().default(false).meta({ description: 'Keep the screening and log it.' }),
};

/** A part of a long answer. */
export const pageFields = {
  /** At most so many; absent: all. */
  limit: z.number().int().min(1).max(10_000).optional().meta({ description: 'At most so many rows; absent: all.' }),
  /** `page.next` of the part before. */
  after: z.string().optional().meta({ description: 'Where to go on: `page.next` of the part before.' }),
};

/** An input without members. */
export const NOTHING = z.strictObject({});
