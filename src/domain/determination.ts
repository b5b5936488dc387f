/** Determination: the computed answer to one transaction, with its findings, citations and unknowns. */
import { z } from 'zod';
import { asOfSchema } from './asOf.ts';
import { countryCodeSchema } from './country.ts';
import {
  authoritySchema,
  citationSchema,
  conflictSchema,
  enforcementStateSchema,
  verificationSchema,
} from './evidence.ts';
import { reviewPolicyNameSchema } from './list.ts';
import { coverageSchema } from './programme.ts';
import { matchBasisSchema, screeningSchema } from './screening.ts';
import { factValueSchema, redFlagResolutionSchema, transactionSchema } from './transaction.ts';

/** By severity, mildest first. */
export const OUTCOMES = ['allowed', 'unknown', 'licenceRequired', 'prohibited'] as const;
export const outcomeSchema = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcomeSchema>;

export const severityOf = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);

export const FINDING_KINDS = ['prohibition', 'requirement', 'exception', 'redFlag', 'definition'] as const;
export const FINDING_RESULTS = ['applies', 'doesNotApply', 'undetermined'] as const;

export const reviewPolicySchema = z.strictObject({
  policy: reviewPolicyNameSchema,
  regime: z.string(),
  citation: citationSchema,
  /** reportedPolicy reads "restrictive, as reported". */
  authority: authoritySchema,
});
export type ReviewPolicy = z.infer<typeof reviewPolicySchema>;

/** A list row quoted in a finding, whether or not it is in force on the date. */
export const quotedListingSchema = z.strictObject({
  party: z.string(),
  id: z.string(),
  name: z.string(),
  programme: z.string(),
  inForce: z.enum(['true', 'false', 'unknown']),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  score: z.number(),
  /** Absent: the party was found by its name. address: it is at the listing, which is no party. */
  basis: matchBasisSchema.optional(),
});
export type QuotedListing = z.infer<typeof quotedListingSchema>;

/** One country where the item may end. */
export const destinationSchema = z.strictObject({
  country: countryCodeSchema,
  /** Why it counts: a party there, a stated ultimate destination, or a country passed through. */
  because: z.union([
    z.literal('ultimateDestination'),
    z.literal('transit'),
    z.templateLiteral(['endUser:', z.string()]),
    z.templateLiteral(['ultimateConsignee:', z.string()]),
  ]),
});
export type Destination = z.infer<typeof destinationSchema>;

export const findingSchema = z.strictObject({
  rule: z.string(),
  kind: z.enum(FINDING_KINDS),
  result: z.enum(FINDING_RESULTS),
  /** One sentence for a reader: what the rule asks and what was found. */
  says: z.string(),
  /** Facts that would decide it: fact keys, `party:endUser`, `programme:<key>`, `match:<listing>`, `law:<what is not known>`. */
  missing: z.array(z.string()),
  reviewPolicy: reviewPolicyNameSchema.nullable(),
  citations: z.array(citationSchema),
  authority: authoritySchema,
  state: enforcementStateSchema,
  verification: verificationSchema,
  verifiedOn: z.string().nullable(),
  conflicts: z.array(conflictSchema),
  listings: z.array(quotedListingSchema),
  /** Exceptions and reliefs that overcome it, by rule id. */
  overcomeBy: z.array(z.string()),
  /** Who has to hold the licence or registration asked for. */
  holder: z.string().nullable(),
  /** Keys of what stays open although the finding does not depend on it: a licence application must name it. */
  toFileWith: z.array(z.string()).optional(),
  /** For which destination it was found; absent: for `to`. */
  destination: destinationSchema.optional(),
  /** Where it does not apply: days by which a list is too old in which it found nothing. */
  staleBy: z.number().int().positive().optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const exceptionResultSchema = z.strictObject({
  rule: z.string(),
  symbol: z.string(),
  result: z.enum(['available', 'notAvailable', 'undetermined']),
  overcomes: z.array(z.string()),
  conditions: z.array(z.strictObject({ fact: z.string(), needed: z.string(), given: factValueSchema.nullable() })),
  citations: z.array(citationSchema),
  why: z.string(),
});
export type ExceptionResult = z.infer<typeof exceptionResultSchema>;

export const regimeResultSchema = z.strictObject({
  regime: z.string(),
  nexus: z.enum(['applies', 'doesNotApply', 'undetermined']),
  outcome: outcomeSchema,
  possible: z.array(outcomeSchema),
  listBased: z.enum(['licenceRequired', 'noLicenceRequired', 'unknown', 'notListed']),
  findings: z.array(findingSchema),
  exceptions: z.array(exceptionResultSchema),
});
export type RegimeResult = z.infer<typeof regimeResultSchema>;

export const authorisationSchema = z.strictObject({
  basis: z.enum(['notSubject', 'noLicenceRequired', 'exception', 'generalAuthorisation', 'licence', 'exemption']),
  symbol: z.string().nullable(),
  conditions: z.array(z.string()),
});
export type Authorisation = z.infer<typeof authorisationSchema>;

export const questionSchema = z.strictObject({
  fact: z.string(),
  text: z.string(),
  settles: z.array(z.string()),
  /** Of a declared fact, as facts.yml says: how it is answered, by whom, and in which unit. Absent for parties, programmes and matches. */
  type: z.enum(['boolean', 'number', 'text', 'texts']).optional(),
  values: z.array(z.string()).optional(),
  whoKnows: z.string().optional(),
  unit: z.string().optional(),
  /** Ids of the statements of the law that answer it when signed (`portcullis law statements`). */
  statements: z.array(z.string()).optional(),
});
export type Question = z.infer<typeof questionSchema>;

/** A row of a list of the user's own, which no rule of law reads. */
export const ownListingSchema = quotedListingSchema.omit({ programme: true }).extend({
  list: z.string(),
  /** How the user calls the list; null: by its id. */
  title: z.string().nullable(),
  /** As the row says, else the list's id. */
  programmes: z.array(z.string()),
});
export type OwnListing = z.infer<typeof ownListingSchema>;

export const redFlagSchema = z.strictObject({
  rule: z.string(),
  text: z.string(),
  citations: z.array(citationSchema),
  /** Somebody settled it, as the transaction says. */
  resolved: z.boolean(),
  /** Who, when and why; only where resolved. */
  resolution: redFlagResolutionSchema.optional(),
  /** Of the rule `own-list` only: the row behind it. */
  ownListing: ownListingSchema.optional(),
});
export type RedFlag = z.infer<typeof redFlagSchema>;

export const WARNING_CODES = ['ATTESTATION_TEXT_ANSWERS_NOTHING'] as const;
/** Something that the request holds and the answer does not count. */
export const warningSchema = z.strictObject({ code: z.enum(WARNING_CODES), text: z.string() });
export type Warning = z.infer<typeof warningSchema>;

export const obligationSchema = z.strictObject({
  rule: z.string(),
  when: z.enum(['before', 'at', 'after']),
  what: z.string(),
  due: z.string().nullable(),
  citation: citationSchema,
});
export type Obligation = z.infer<typeof obligationSchema>;

const digestOrNone = z.string().nullable().optional();

/**
 * Digests of everything an answer rests on; `replay` compares them, and the id is made of them. null: it rests on nothing of the kind. Answers
 * of form 1 lack `engine` and what comes after it, and name the model alone.
 */
export const digestsSchema = z.strictObject({
  ruleBook: z.string(),
  listVersions: z.record(z.string(), z.string()),
  resolutions: z.string().nullable(),
  matchingModel: z.union([z.strictObject({ name: z.string(), digest: z.string() }), z.string()]),
  /** Program, ICU and Unicode version, as `engine` of the answer. */
  engine: z.string().optional(),
  statements: digestOrNone,
  profile: digestOrNone,
  items: digestOrNone,
  parties: digestOrNone,
  positions: digestOrNone,
  policy: digestOrNone,
  /** Of the stored ownership links above the parties; null: none was found. Owners that the transaction names are in it. */
  ownershipGraph: z.string().nullable().optional(),
  /** Versions of ownership sources that the links were chosen from. */
  ownershipVersions: z.array(z.string()).optional(),
});

export const determinationSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  /** sha256 of canonical {form: 2, transaction, asOf, digests}; of form 1 the same without the form. */
  id: z.string(),
  transaction: transactionSchema,
  asOf: asOfSchema,
  /** Engine version and ICU version: bit-for-bit replay holds within one. */
  engine: z.string(),
  outcome: outcomeSchema,
  /** Every outcome still reachable as missing facts come in, the present one included. */
  possible: z.array(outcomeSchema),
  couldBeWorse: z.array(outcomeSchema),
  reviewPolicy: reviewPolicySchema.nullable(),
  authorisation: authorisationSchema.nullable(),
  regimes: z.array(regimeResultSchema),
  regimesNotEvaluated: z.array(z.strictObject({ regime: z.string(), why: z.string() })),
  questions: z.array(questionSchema),
  redFlags: z.array(redFlagSchema),
  obligations: z.array(obligationSchema),
  recheckBy: z.string().nullable(),
  nextKnownChange: z.strictObject({ on: z.string(), what: z.string() }).nullable(),
  screenings: z.array(screeningSchema),
  coverage: z.array(coverageSchema),
  digests: digestsSchema,
  text: z.string(),
  /** Absent: none. */
  warnings: z.array(warningSchema).optional(),
  /** Whether it was kept now, or was there already with the same content; absent: it was not to be kept. */
  saved: z.enum(['stored', 'alreadyStored']).optional(),
});
export type Determination = z.infer<typeof determinationSchema>;
