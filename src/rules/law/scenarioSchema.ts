/**
 * A scenario: a case with the facts that the app would give and the expected answer, as data that a lawyer can read and write.
 */
import { z } from 'zod';
import { localDateSchema } from '../../domain/dateBound.ts';
import { dealSignSchema } from '../../domain/deal/dealSign.ts';
import { FINDING_RESULTS, outcomeSchema } from '../../domain/determination.ts';
import { reviewPolicyNameSchema, rowRequirementSchema } from '../../domain/list.ts';
import { partyTypeSchema, roleSchema } from '../../domain/party.ts';
import { COVERAGE_STATES } from '../../domain/programme.ts';
import { transactionInputSchema } from '../../domain/transaction.ts';

const hitSchema = z.strictObject({
  programme: z.string(),
  listing: z.string(),
  name: z.string(),
  match: z.enum(['proven', 'open']).default('proven'),
  inForce: z.enum(['true', 'false', 'unknown']).default('true'),
  validFrom: localDateSchema.nullable().default(null),
  validTo: localDateSchema.nullable().default(null),
  requirement: rowRequirementSchema.nullable().default(null),
});

const scenarioPartySchema = z.strictObject({
  name: z.string(),
  role: roleSchema,
  country: z.string().nullable().default(null),
  type: partyTypeSchema.optional(),
  hits: z.array(hitSchema).default([]),
  /** Programme -> per cent one listed owner holds: a number, or [at least, at most]; several listed owners: {owners: [30, 25]}. */
  ownership: z
    .record(
      z.string(),
      z.union([z.number(), z.tuple([z.number(), z.number()]), z.strictObject({ owners: z.array(z.number()).min(2) })]),
    )
    .optional(),
});

const expectSchema = z.strictObject({
  outcome: outcomeSchema.optional(),
  possible: z.array(outcomeSchema).optional(),
  couldBeWorse: z.array(outcomeSchema).optional(),
  reviewPolicy: reviewPolicyNameSchema.nullable().optional(),
  basis: z.string().nullable().optional(),
  regimes: z
    .record(
      z.string(),
      z.strictObject({
        nexus: z.enum(['applies', 'doesNotApply', 'undetermined']).optional(),
        outcome: outcomeSchema.optional(),
        listBased: z.enum(['licenceRequired', 'noLicenceRequired', 'unknown', 'notListed']).optional(),
      }),
    )
    .default({}),
  /** Rule (or `<rule>:<reason>`) -> result. */
  findings: z.record(z.string(), z.enum(FINDING_RESULTS)).default({}),
  exceptions: z.record(z.string(), z.enum(['available', 'notAvailable', 'undetermined'])).default({}),
  /** Each must be among the missing facts of some finding or among the questions. */
  missing: z.array(z.string()).default([]),
  redFlags: z.array(z.string()).default([]),
  obligations: z.array(z.string()).default([]),
  /** Texts that the explanation must hold. */
  says: z.array(z.string()).default([]),
});

export const scenarioSchema = z.strictObject({
  name: z.string().min(1),
  /** Where the expectation comes from. */
  basis: z.string().min(1),
  transaction: transactionInputSchema.and(z.object({ date: localDateSchema })),
  /**
   * Statements that "Ada Officer" signed on the day of the transaction: by id, or `all`: every statement of the regimes asked for that no given
   * fact denies. Other signers and days stand in `transaction.statements`.
   */
  statements: z.union([z.literal('all'), z.array(z.string()).min(1)]).optional(),
  /** What the text of the deal says by itself. */
  signs: z.array(dealSignSchema).optional(),
  parties: z.array(scenarioPartySchema).default([]),
  /** Coverage of programmes; `all` stands for every programme the rules read. */
  coverage: z.record(z.string(), z.enum(COVERAGE_STATES)).default({}),
  /** Country list -> country -> membership. */
  membership: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.strictObject({
          membership: z.enum(['member', 'notMember', 'unknown', 'disputed']),
          says: z.string(),
          conflict: z.string().optional(),
        }),
      ),
    )
    .default({}),
  expect: expectSchema,
});
export type Scenario = z.output<typeof scenarioSchema>;

export const scenarioFileSchema = z.strictObject({ scenarios: z.array(scenarioSchema).min(1) });
export type ScenarioFile = z.output<typeof scenarioFileSchema>;
