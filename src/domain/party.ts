/** Party: who takes part in a transaction, in which role. */
import { z } from 'zod';
import { countryCodeSchema } from './country.ts';
import { partialDateTextSchema } from './partialDate.ts';

export const ROLES = [
  'exporter',
  'purchaser',
  'intermediateConsignee',
  'ultimateConsignee',
  'endUser',
  'manufacturer',
  'broker',
  'forwarder',
  'bank',
  'owner',
  'carrier',
  'signatory',
] as const;
export const roleSchema = z.enum(ROLES);
export type PartyRole = z.infer<typeof roleSchema>;

export const PARTY_TYPES = ['person', 'organization', 'vessel', 'aircraft'] as const;
export const partyTypeSchema = z.enum(PARTY_TYPES);
export type PartyType = z.infer<typeof partyTypeSchema>;

export const identifierSchema = z.strictObject({
  /** lei, imo, mmsi, inn, ogrn, bic, isin, passport, nationalId, taxId, registration ... ; publisher's own words otherwise. */
  kind: z.string().min(1),
  value: z.string().min(1),
  country: countryCodeSchema.optional(),
  note: z.string().optional(),
});
export type Identifier = z.infer<typeof identifierSchema>;

export const addressSchema = z.strictObject({
  street: z.string().optional(),
  city: z.string().optional(),
  region: z.string().optional(),
  postalCode: z.string().optional(),
  country: countryCodeSchema.optional(),
  /** The address in one line, as given. */
  full: z.string().optional(),
});
export type Address = z.infer<typeof addressSchema>;

export const ownerSchema = z.strictObject({
  name: z.string().trim().min(1),
  /** Per cent, 0 to 100. */
  share: z.number().min(0).max(100),
  kind: z.enum(['equity', 'voting', 'boardAppointment', 'control']).default('equity'),
  country: countryCodeSchema.exactOptional(),
});

export const partySchema = z.strictObject({
  name: z.string().trim().min(1, { error: 'expected a name of at least one character' }).max(1000),
  role: roleSchema,
  country: countryCodeSchema.nullish(),
  type: partyTypeSchema.nullish(),
  identifiers: z.array(identifierSchema).default([]),
  /** Birth date as YYYY, YYYY-MM or YYYY-MM-DD. */
  born: partialDateTextSchema.nullish(),
  gender: z.enum(['male', 'female']).nullish(),
  addresses: z.array(addressSchema).default([]),
  owners: z.array(ownerSchema).default([]),
  /** True if `owners` names every owner. */
  ownersComplete: z.boolean().default(false),
});
export type Party = z.infer<typeof partySchema>;
