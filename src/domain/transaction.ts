/** Transaction: what is to go, from where, to whom, for what, when. The JSON form others rely on (`portcullis/1`). */
import { z } from 'zod';
import { countryCodeSchema } from './country.ts';
import { localDateSchema } from './dateBound.ts';
import { itemCodeSchema, itemSchema } from './item.ts';
import { partySchema } from './party.ts';

export const TRANSACTION_KINDS = [
  'export',
  'reexport',
  'transferInCountry',
  'deemedExport',
  'technologyRelease',
  'technicalAssistance',
  'brokering',
  'transit',
  'temporaryExport',
  'marketing',
  'remoteService',
] as const;
export const transactionKindSchema = z.enum(TRANSACTION_KINDS);
export type TransactionKind = z.infer<typeof transactionKindSchema>;

/** A fact of a regime, keyed `<regime>.<name>` as that regime's facts.yml declares it. */
export const factValueSchema = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);
export type FactValue = z.infer<typeof factValueSchema>;

export const exporterSchema = z.strictObject({
  name: z.string().trim().min(1).optional(),
  country: countryCodeSchema.nullish(),
  /** Absent: not known, which is not the same as false. */
  usPerson: z.boolean().optional(),
});

/**
 * Somebody looked into a red flag and settled it. It shows with the flag and changes what a rule finds only where the text of the deal
 * contradicts a fact or a statement (src/rules/book/scene.ts).
 */
export const redFlagResolutionSchema = z.strictObject({
  /** Rule that left the flag, as `redFlags[].rule` names it. */
  rule: z.string().min(1),
  /** Part of the flag's text, where a rule leaves several: only flags that hold it are settled. */
  about: z.string().trim().min(1).optional(),
  by: z.string().trim().min(1),
  on: localDateSchema,
  why: z.string().trim().min(1),
  /** Where the papers are. */
  evidence: z.string().trim().min(1).optional(),
  /** The second person. What the text of the deal contradicts is settled by no fewer than two, with evidence. */
  second: z.string().trim().min(1).optional(),
});
export type RedFlagResolution = z.infer<typeof redFlagResolutionSchema>;

const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();

/** The second person, if it is another than the first. */
export const secondPersonOf = ({ by, second }: Pick<RedFlagResolution, 'by' | 'second'>): string | undefined =>
  second === undefined || plainName(second) === plainName(by) ? undefined : second;

/** A named statement of the law (law/<regime>/statements.yml), signed by a person. Which facts it answers, the rule book says. */
export const statementGivenSchema = z.strictObject({
  /** `us-ear.no-wmd-end-use`. */
  id: z.string().trim().min(1),
  /** A person's name of at least two words, or a user id. */
  by: z.string().trim().min(1),
  /** The day it was signed; not after the day of the transaction. */
  on: localDateSchema,
  /** The first day it no longer holds. */
  until: localDateSchema.optional(),
  /** Where the signed paper is. */
  document: z.string().trim().min(1).optional(),
});
export type StatementGiven = z.infer<typeof statementGivenSchema>;

/** As a caller sends it: short forms allowed, most members optional. */
export const transactionInputSchema = z.strictObject({
  schema: z.literal('portcullis/1').optional(),
  id: z.string().max(200).optional(),
  kind: transactionKindSchema.default('export'),
  exporter: exporterSchema.nullish(),
  from: countryCodeSchema,
  to: countryCodeSchema,
  items: z.array(itemSchema).max(500).optional(),
  /** Short form of one item. */
  item: z
    .strictObject({ code: itemCodeSchema, origin: countryCodeSchema.nullish(), description: z.string().optional() })
    .optional(),
  parties: z.array(partySchema).max(200).default([]),
  partiesComplete: z.boolean().default(false),
  endUse: z.union([z.strictObject({ text: z.string().trim().min(1) }), z.string().trim().min(1)]).nullish(),
  facts: z.record(z.string(), factValueSchema).default({}),
  endUseAttestation: z.string().trim().min(1).nullish(),
  /** Countries passed through, in order. */
  route: z.array(countryCodeSchema).default([]),
  date: localDateSchema.optional(),
  dates: z.strictObject({ contract: localDateSchema.nullish(), exported: localDateSchema.nullish() }).nullish(),
  /** Regimes asked for; absent or null: all whose nexus applies or is undetermined. */
  regimes: z.array(z.string()).nullish(),
  redFlagResolutions: z.array(redFlagResolutionSchema).max(500).optional(),
  statements: z.array(statementGivenSchema).max(500).optional(),
  /**
   * Where the goods end, where the end user's registered country is another. It replaces that country for rules on destinations, not for
   * rules on parties, and takes no embargoed one away.
   */
  ultimateDestination: countryCodeSchema.nullish(),
});
export type TransactionInput = z.input<typeof transactionInputSchema>;

/** After reading: short forms expanded, date set. This is what is stored, digested and determined. */
export const transactionSchema = z.strictObject({
  id: z.string().optional(),
  kind: transactionKindSchema,
  exporter: exporterSchema.nullable(),
  from: countryCodeSchema,
  to: countryCodeSchema,
  items: z.array(itemSchema).min(1),
  parties: z.array(partySchema),
  partiesComplete: z.boolean(),
  endUse: z.strictObject({ text: z.string() }).nullable(),
  facts: z.record(z.string(), factValueSchema),
  endUseAttestation: z.string().nullable(),
  route: z.array(countryCodeSchema),
  date: localDateSchema,
  dates: z.strictObject({ contract: localDateSchema.nullable(), exported: localDateSchema.nullable() }),
  regimes: z.array(z.string()).nullable(),
  /** Absent where none is given, so that transactions from before there were any keep their digest. */
  redFlagResolutions: z.array(redFlagResolutionSchema).optional(),
  /** Absent where none is given. */
  statements: z.array(statementGivenSchema).optional(),
  /** Absent where none is given. */
  ultimateDestination: countryCodeSchema.optional(),
});
export type Transaction = z.infer<typeof transactionSchema>;
