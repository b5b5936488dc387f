/**
 * List, ListVersion, Listing, ListDiff: anything with published versions, whether its members are parties or countries.
 * A Listing is one entry of one list in our own form; the publisher's bytes are kept apart by hash.
 */
import { z } from 'zod';
import type { Instant, LocalDate } from '../kit/localDate.ts';
import { countryCodeSchema } from './country.ts';
import { dateBoundSchema, localDateSchema } from './dateBound.ts';
import { citationSchema, conflictSchema, evidenceSchema } from './evidence.ts';
import { partialDateSchema } from './partialDate.ts';
import { addressSchema, identifierSchema } from './party.ts';
import { programmeKeySchema } from './programme.ts';

export type ListKey = string;

export const LISTING_TYPES = ['person', 'organization', 'vessel', 'aircraft', 'address', 'country', 'unknown'] as const;

export const listingNameSchema = z.strictObject({
  text: z.string().min(1),
  /** weakAlias: the publisher marks it as of low quality; formerName: no longer used. */
  kind: z.enum(['primary', 'alias', 'weakAlias', 'formerName']),
  /** ISO 15924 code when not Latin, e.g. `Arab`. */
  script: z.string().optional(),
  language: z.string().optional(),
});
export type ListingName = z.infer<typeof listingNameSchema>;

export const REVIEW_POLICIES = [
  'presumptionOfDenial',
  'policyOfDenial',
  'restrictive',
  'caseByCase',
  'presumptionOfApproval',
  'mixed',
] as const;
export const reviewPolicyNameSchema = z.enum(REVIEW_POLICIES);
export type ReviewPolicyName = z.infer<typeof reviewPolicyNameSchema>;

/** What this one row asks for, where the publisher says it row by row (BIS Entity List). */
export const rowRequirementSchema = z.strictObject({
  /** allItems: every item subject to the regime. text: read `text`; no machine decides it. */
  scope: z.enum(['allItems', 'text']),
  text: z.string(),
  policy: reviewPolicyNameSchema.nullable(),
  policyText: z.string().optional(),
});
export type RowRequirement = z.infer<typeof rowRequirementSchema>;

export const listingSchema = z.strictObject({
  /** `<list>:<key within the list>`; stable over versions. */
  id: z.string().min(1),
  list: z.string().min(1),
  /** The publisher's own identifier or reference number. */
  sourceId: z.string().min(1),
  type: z.enum(LISTING_TYPES),
  /** Primary name, as published. An address-only listing carries the address text. */
  name: z.string().min(1),
  /** Every name but the primary one. */
  names: z.array(listingNameSchema).default([]),
  programs: z.array(programmeKeySchema).default([]),
  /** The publisher's own programme tags, e.g. `CYBER2`, `SDGT`. */
  programTags: z.array(z.string()).default([]),
  /** The publisher's own period of listing; null: not given. validTo is exclusive. */
  validFrom: localDateSchema.nullable().default(null),
  validTo: localDateSchema.nullable().default(null),
  births: z.array(partialDateSchema).default([]),
  birthPlaces: z.array(z.string()).default([]),
  gender: z.enum(['male', 'female']).optional(),
  /** Nationalities of a person, registration of an organisation, flag of a vessel; for a country member the country itself. */
  countries: z.array(countryCodeSchema).default([]),
  identifiers: z.array(identifierSchema).default([]),
  addresses: z.array(addressSchema).default([]),
  /** Vessel facts: type, tonnage, call sign, owner; free keys as published. */
  vessel: z.record(z.string(), z.string()).optional(),
  titles: z.array(z.string()).default([]),
  remarks: z.string().optional(),
  requirement: rowRequirementSchema.optional(),
  /** Publisher's references to the same party elsewhere, e.g. `un-sc:QDi.001`. */
  sameAs: z.array(z.string()).default([]),
  url: z.string().optional(),
  /** Row-level evidence; absent: that of the list. */
  evidence: evidenceSchema.optional(),
  /** Country lists: what the version says of this country. */
  membership: z.enum(['member', 'notMember', 'disputed']).optional(),
});
export type Listing = z.infer<typeof listingSchema>;

export const listVersionSchema = z.strictObject({
  list: z.string(),
  /** First 12 hex digits of the digest over the version's members and metadata. */
  version: z.string(),
  /** Day of publication. */
  publishedOn: localDateSchema,
  recordedAt: z.string(),
  /** From when its content holds; null: since before our knowledge. Absent in a source: publishedOn. */
  effective: dateBoundSchema.nullable(),
  /** Exclusive end of what is known of it; from then on membership is unknown, not carried forward. */
  knownTo: localDateSchema.nullable(),
  /** Members the publisher (or the report) says it has. */
  size: z.number().int().nonnegative(),
  /** Members we hold. known < size: a partial list. */
  known: z.number().int().nonnegative(),
  coverage: z.enum(['full', 'partial']),
  /** publication: the publisher's own file. report: told by others. compiled: gathered by us from several sources. */
  basis: z.enum(['publication', 'report', 'compiled']),
  /** sha256 of the raw bytes, one per file. */
  raw: z.array(z.string()),
  /** Assumptions and caveats, one sentence each. */
  notes: z.array(z.string()).default([]),
  citations: z.array(citationSchema).default([]),
  conflicts: z.array(conflictSchema).default([]),
  /** A list of the user's own: what it is called, and after how many days a version counts as stale. */
  own: z.strictObject({ title: z.string().min(1), staleAfterDays: z.number().int().positive() }).optional(),
});
export interface ListVersion
  extends Omit<z.infer<typeof listVersionSchema>, 'publishedOn' | 'recordedAt' | 'effective' | 'knownTo'> {
  readonly publishedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly effective: z.infer<typeof dateBoundSchema> | null;
  readonly knownTo: LocalDate | null;
}

/**
 * ListCheck: on this day the publisher was asked whether the list had changed, with success. fetched: by `lists update`, from the publisher or its
 * mirror. byHand: a person says so of a file that was imported.
 */
export interface ListCheck {
  readonly list: ListKey;
  readonly checkedOn: LocalDate;
  /** When it was told to this installation; before that it is not known. */
  readonly recordedAt: Instant;
  readonly how: 'fetched' | 'byHand';
}

/** member and notMember are proven by a version; unknown: not published or inside an uncertain interval; disputed: sources differ. */
export const MEMBERSHIPS = ['member', 'notMember', 'unknown', 'disputed'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

export const listDiffSchema = z.strictObject({
  list: z.string(),
  from: z.strictObject({ version: z.string(), date: z.string(), size: z.number() }),
  to: z.strictObject({ version: z.string(), date: z.string(), size: z.number() }),
  added: z.array(listingSchema),
  removed: z.array(listingSchema),
  changed: z.array(z.strictObject({ before: listingSchema, after: listingSchema, fields: z.array(z.string()) })),
  kept: z.number(),
  /** Of the changed ones, those that the publisher gave another id; `id` is among their fields. */
  renumbered: z.number().default(0),
  /** Members that must have come or gone by the stated sizes, but whose names are not known. */
  unnamed: z.strictObject({ added: z.number(), removed: z.number(), assumes: z.string().nullable() }),
  disputed: z.array(listingSchema).default([]),
  notes: z.array(z.string()).default([]),
});
export type ListDiff = z.infer<typeof listDiffSchema>;

/** The account of an import: every field of the file used, ignored by name, or reported. */
export const importAccountSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  list: z.string(),
  version: z.string(),
  state: z.enum(['imported', 'unchanged', 'held']),
  publishedOn: z.string(),
  /** Records made of the file. */
  listings: z.number(),
  /** Rows or elements read, by file or kind, e.g. `{"sdn.csv": 8976, "0x1A line": 1}`. */
  rows: z.record(z.string(), z.number()).default({}),
  /** Field -> times used. */
  used: z.record(z.string(), z.number()),
  /** Field -> times ignored on purpose. */
  ignoredByName: z.record(z.string(), z.number()),
  issues: z.array(
    z.strictObject({ code: z.string(), message: z.string(), where: z.string().optional(), count: z.number() }),
  ),
  programmes: z.record(z.string(), z.number()).default({}),
  held: z.strictObject({ reason: z.string(), before: z.number(), after: z.number() }).optional(),
});
export type ImportAccount = z.infer<typeof importAccountSchema>;
