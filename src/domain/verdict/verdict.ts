/**
 * Verdict: what the judges found, without a sentence: outcomes, codes, ids, parameters and missing keys. Whatever the rule book of the
 * day says of a rule (title, citations, authority, kind) is found there by id and is not repeated. It is plain JSON.
 */
import { z } from 'zod';
import {
  destinationSchema,
  outcomeSchema,
  ownListingSchema,
  quotedListingSchema,
  regimeResultSchema,
  WARNING_CODES,
} from '../determination.ts';
import { conflictSchema } from '../evidence.ts';
import { reviewPolicyNameSchema } from '../list.ts';
import { roleSchema } from '../party.ts';
import { factValueSchema } from '../transaction.ts';
import { changeSaySchema, exceptionSaySchema, findingSaySchema, NOT_EVALUATED, placeSchema } from './say.ts';

const matchSchema = z.enum(['proven', 'open']);

/** A row of a list that a rule looked at, as it was quoted. Findings name rows by their place. */
export const verdictListingSchema = quotedListingSchema.omit({ basis: true }).extend({
  basis: quotedListingSchema.shape.basis.unwrap().exactOptional(),
  match: matchSchema,
  /** How the party comes to the row, where a chain of owners leads there; in the words of the ownership room. */
  says: z.string().exactOptional(),
  /** The row's own citation, where it has one. */
  citation: z.strictObject({ instrument: z.string(), url: z.string().exactOptional() }).exactOptional(),
});
export type VerdictListing = z.infer<typeof verdictListingSchema>;

/**
 * What one rule found. Not listed: rules of the day's book in an evaluated regime that plainly do not apply, and looked at no row of a list.
 * Absent members are empty.
 */
export const verdictFindingSchema = z.strictObject({
  /** Rule id, `<rule>:<reason>` for rows of a control list, `<regime>-nexus`, `<regime>-destination` or `<regime>-allowed` for the regime as a whole. */
  rule: z.string(),
  /** Place among the rule's versions; absent for the regime as a whole. */
  version: placeSchema.exactOptional(),
  result: z.enum(['applies', 'doesNotApply', 'undetermined']),
  says: z.array(findingSaySchema).min(1),
  /** Keys of what would decide it, each once. */
  missing: z.array(z.string()).exactOptional(),
  reviewPolicy: reviewPolicyNameSchema.exactOptional(),
  /** The control-list row that it rests on: entry code, and place among the entry's rows; no row: the entry alone. */
  row: z.strictObject({ entry: z.string(), row: placeSchema.exactOptional() }).exactOptional(),
  /** Places among `Verdict.listings`. */
  listings: z.array(placeSchema).exactOptional(),
  /** Conflicts that the facts brought, beside those of the law. */
  conflicts: z.array(conflictSchema).exactOptional(),
  /** Where it does not apply: days by which a list is too old in which it found nothing. */
  staleBy: z.number().int().positive().exactOptional(),
  /** Exceptions that overcome it, by rule id. */
  overcomeBy: z.array(z.string()).exactOptional(),
  /** Keys of what stays open although the finding does not depend on it: a licence application must name it. */
  toFileWith: z.array(z.string()).exactOptional(),
  /** For which destination it was found; absent: for `to`. */
  destination: destinationSchema.exactOptional(),
});
export type VerdictFinding = z.infer<typeof verdictFindingSchema>;

export const verdictExceptionSchema = z.strictObject({
  rule: z.string(),
  /** Place among the rule's versions; absent: none is in force. */
  version: placeSchema.exactOptional(),
  result: z.enum(['available', 'notAvailable', 'undetermined']),
  why: exceptionSaySchema,
  /** What the request says to each condition of the version, in order; null: nothing. Absent: the conditions were not asked. */
  given: z.array(factValueSchema.nullable()).exactOptional(),
  /** Keys of what would decide it, each once. */
  missing: z.array(z.string()).exactOptional(),
});
export type VerdictException = z.infer<typeof verdictExceptionSchema>;

export const verdictRegimeSchema = regimeResultSchema
  .pick({ regime: true, nexus: true, outcome: true, possible: true, listBased: true })
  .extend({ findings: z.array(verdictFindingSchema), exceptions: z.array(verdictExceptionSchema) });
export type VerdictRegime = z.infer<typeof verdictRegimeSchema>;

/** A red flag of a rule of law, or of a row of a list of the user's own; exactly one of `says` and `ownListed`. */
export const verdictRedFlagSchema = z
  .strictObject({
    rule: z.string(),
    says: z.array(findingSaySchema).exactOptional(),
    ownListed: z
      .strictObject({
        listing: ownListingSchema,
        match: matchSchema,
        /** The one who is listed is not a party but stands above one. */
        isOwner: z.boolean(),
      })
      .exactOptional(),
    /** Place among the transaction's `redFlagResolutions`; absent: nobody settled it. */
    resolution: placeSchema.exactOptional(),
  })
  .refine(({ says, ownListed }) => (says === undefined) !== (ownListed === undefined), {
    error: 'expected exactly one of says and ownListed',
  });
export type VerdictRedFlag = z.infer<typeof verdictRedFlagSchema>;

export const verdictSchema = z.strictObject({
  outcome: outcomeSchema,
  possible: z.array(outcomeSchema),
  couldBeWorse: z.array(outcomeSchema),
  /** The strictest policy; its source is found by the finding's rule. */
  reviewPolicy: z.strictObject({ policy: reviewPolicyNameSchema, regime: z.string(), rule: z.string() }).nullable(),
  /** On what `allowed` rests: for each regime, in order, the exceptions that carry it. */
  authorisation: z.array(z.strictObject({ regime: z.string(), exceptions: z.array(z.string()) })).nullable(),
  /** Regimes whose nexus applies or is open. */
  regimes: z.array(verdictRegimeSchema),
  notEvaluated: z.array(z.strictObject({ regime: z.string(), why: z.enum(NOT_EVALUATED) })),
  /** What a person is asked for, in this order: keys that are missing. `settlesOf` tells which findings each settles. */
  questions: z.array(z.string()),
  redFlags: z.array(verdictRedFlagSchema),
  /** Rules whose obligations stand, with the version that has them. */
  obligations: z.array(z.strictObject({ rule: z.string(), version: placeSchema })),
  /** The next known change; it is the day by which to ask again. */
  nextChange: z.strictObject({ on: z.string(), what: changeSaySchema }).nullable(),
  /** Roles of the parties as far as they may be known, in the order of ROLES: `reachesOf` tells which programme reaches them. */
  roles: z.array(roleSchema),
  listings: z.array(verdictListingSchema),
  /** What the request holds and the answer does not count. */
  warnings: z.array(z.enum(WARNING_CODES)).exactOptional(),
});
export type Verdict = z.infer<typeof verdictSchema>;
