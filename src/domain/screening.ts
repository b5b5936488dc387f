/** Screening: one name asked of the lists; Match: one listing it may be; MatchResolution: what a person decided about it. */
import { z } from 'zod';
import { asOfSchema } from './asOf.ts';
import { countryCodeSchema } from './country.ts';
import { localDateSchema } from './dateBound.ts';
import { evidenceSchema } from './evidence.ts';
import { rowRequirementSchema } from './list.ts';
import { partialDateTextSchema } from './partialDate.ts';
import { addressSchema, identifierSchema, partyTypeSchema } from './party.ts';
import { coverageSchema } from './programme.ts';

export const screeningQuerySchema = z.strictObject({
  name: z.string().min(1, { error: 'expected a name' }).max(10_000),
  type: partyTypeSchema.nullish(),
  country: countryCodeSchema.nullish(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  born: partialDateTextSchema.nullish(),
  gender: z.enum(['male', 'female']).nullish(),
  identifiers: z.array(identifierSchema).default([]),
  addresses: z.array(addressSchema).default([]),
});
export type ScreeningQuery = z.infer<typeof screeningQuerySchema>;

/** As a caller gives it: the query, or its name alone as text. */
export const screeningInputSchema = z.union([screeningQuerySchema, screeningQuerySchema.shape.name]);
export type ScreeningInput = z.input<typeof screeningInputSchema>;

/** How one part of the query met one part of the candidate. similarity and weight in 0..1. */
export const explanationPartSchema = z.strictObject({
  query: z.string().nullable(),
  candidate: z.string().nullable(),
  /** exact, variant, transliterated, fuzzy, initial, joined, missing (one side lacks it), conflict (both sides differ) ... */
  kind: z.string(),
  similarity: z.number(),
  weight: z.number(),
});
export type ExplanationPart = z.infer<typeof explanationPartSchema>;

/** What other than its name brought a listing up. address: the listing is an address of the party, not the party. */
export const matchBasisSchema = z.enum(['identifier', 'address']);
export type MatchBasis = z.infer<typeof matchBasisSchema>;

export const explanationSchema = z.strictObject({
  /** One plain sentence. */
  sentence: z.string(),
  /** What brought the listing up; absent: its name. */
  basis: matchBasisSchema.optional(),
  parts: z.array(explanationPartSchema),
  /** Birth date, country, identifiers and so on: what they said and by how much they moved the score. */
  evidence: z.array(
    z.strictObject({
      kind: z.string(),
      query: z.string(),
      candidate: z.string(),
      effect: z.number(),
      says: z.string(),
    }),
  ),
});
export type Explanation = z.infer<typeof explanationSchema>;

export const resolutionSchema = z.strictObject({
  outcome: z.enum(['trueMatch', 'falsePositive', 'undecided']),
  by: z.string(),
  at: z.string(),
  why: z.string(),
});
export type Resolution = z.infer<typeof resolutionSchema>;

/**
 * What keeps a name from proving that the party is the listed one. stateOpen: it is that of a state's body, and it is not said on both sides of
 * which state. generic: it has no word but those that many share. oneWord: it is one word, and nothing beside it agrees.
 */
export const NAME_CAUTIONS = ['stateOpen', 'generic', 'oneWord'] as const;
export type NameCaution = (typeof NAME_CAUTIONS)[number];

export const matchSchema = z.strictObject({
  listing: z.strictObject({
    id: z.string(),
    list: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    programs: z.array(z.string()),
    programTags: z.array(z.string()),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    url: z.string().nullable(),
    evidence: evidenceSchema.nullable(),
    /** What the row itself asks for, where the publisher says it row by row. */
    requirement: rowRequirementSchema.nullable(),
    /** Whether the row is in force on validAt; unknown when neither its period nor a version tells. */
    inForce: z.enum(['true', 'false', 'unknown']),
  }),
  /** 0..1, rounded to 1e-4. */
  score: z.number(),
  explanation: explanationSchema,
  /** Absent: its name may prove that the party is the listed one. With one a person decides, whatever the score. */
  caution: z.enum(NAME_CAUTIONS).optional(),
  resolution: resolutionSchema.nullable(),
});
export type Match = z.infer<typeof matchSchema>;

/** The version of the matching model that gave the scores: its digest covers every number that moves one. */
export const matchingModelSchema = z.strictObject({
  name: z.string(),
  digest: z.string(),
});

/** clearAsOf: no hit, and every covered list is current but for its age. notCovered: no hit, and not every list could be looked at. */
export const SCREENING_DECISIONS = ['clear', 'clearAsOf', 'review', 'match', 'notCovered'] as const;
export const screeningSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  query: screeningQuerySchema,
  asOf: asOfSchema,
  model: z.string(),
  /** Absent in what was kept before versions of the model had digests, and in a determination, which has its own. */
  digests: z.strictObject({ matchingModel: matchingModelSchema }).optional(),
  thresholds: z.strictObject({ review: z.number(), match: z.number() }),
  decision: z.enum(SCREENING_DECISIONS),
  /** With the decision clearAsOf: the day of the oldest check on which it rests. */
  clearAsOf: localDateSchema.optional(),
  matches: z.array(matchSchema),
  coverage: z.array(coverageSchema),
});
export type Screening = z.infer<typeof screeningSchema>;
