/**
 * Our own list format: one version of a list that we keep as data under lists/, either of parties or of countries. It holds
 * facts, each with its evidence; unknown keys are refused.
 */
import { z } from 'zod';
import { countryCodeSchema } from '../../domain/country.ts';
import { dateBoundSchema, localDateSchema } from '../../domain/dateBound.ts';
import { citationSchema, conflictSchema, evidenceSchema } from '../../domain/evidence.ts';
import { rowRequirementSchema } from '../../domain/list.ts';
import { programmeKeySchema } from '../../domain/programme.ts';

const partyRowSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  type: z.enum(['person', 'organization', 'vessel', 'aircraft']),
  countries: z.array(countryCodeSchema).default([]),
  programmes: z.array(programmeKeySchema).min(1),
  /** The publisher's own programme tags. */
  tags: z.array(z.string()).default([]),
  /** What kind of vendor it is; ours. */
  group: z.string().optional(),
  validFrom: localDateSchema,
  /** What the first day rests on. */
  dateBasis: z.string().optional(),
  /** First day no longer listed. */
  validTo: localDateSchema.optional(),
  sameAs: z.array(z.string()).default([]),
  requirement: rowRequirementSchema.optional(),
  remarks: z.string().optional(),
  evidence: evidenceSchema,
});
export type PartyRow = z.infer<typeof partyRowSchema>;

const countryRowSchema = z.strictObject({
  country: countryCodeSchema,
  membership: z.enum(['member', 'notMember', 'disputed']),
  evidence: evidenceSchema.optional(),
});
export type CountryRow = z.infer<typeof countryRowSchema>;

export const bundledVersionSchema = z
  .strictObject({
    list: z.string().min(1),
    publishedOn: localDateSchema,
    /** null: since before our knowledge. */
    effective: dateBoundSchema.nullable(),
    /** Exclusive end of what is known. */
    knownTo: localDateSchema.nullable(),
    /** Members the list is said to have. */
    size: z.number().int().nonnegative(),
    /** Members given below; disputed ones do not count. */
    known: z.number().int().nonnegative(),
    coverage: z.enum(['full', 'partial']),
    basis: z.enum(['publication', 'report', 'compiled']),
    notes: z.array(z.string().min(1)),
    citations: z.array(citationSchema).min(1),
    conflicts: z.array(conflictSchema),
    /** Of every country row without its own. */
    evidence: evidenceSchema.optional(),
    /** Looked for and not found on a list: told to readers, never a listing. */
    checkedAndNotListed: z
      .array(
        z.strictObject({ name: z.string(), checkedIn: z.string(), on: localDateSchema, note: z.string().optional() }),
      )
      .optional(),
    parties: z.array(partyRowSchema).optional(),
    countries: z.array(countryRowSchema).optional(),
  })
  .superRefine((version, context) => {
    for (const [path, message] of faultsIn(version)) context.addIssue({ code: 'custom', path: [path], message });
  });
export type BundledVersion = z.infer<typeof bundledVersionSchema>;

interface Countable {
  readonly size: number;
  readonly known: number;
  readonly coverage: 'full' | 'partial';
  readonly evidence?: unknown;
  readonly parties?:
    | readonly { readonly key: string; readonly validFrom: string; readonly validTo?: string | undefined }[]
    | undefined;
  readonly countries?:
    | readonly { readonly country: string; readonly membership: string; readonly evidence?: unknown }[]
    | undefined;
}

/** What a schema of single fields cannot see: counts, doubles, periods that end before they begin. */
function* faultsIn(version: Countable): Generator<readonly [string, string]> {
  const { parties, countries } = version;
  if ((parties === undefined) === (countries === undefined)) yield ['parties', 'expected either parties or countries'];
  const members = parties?.length ?? countries?.filter(({ membership }) => membership === 'member').length ?? 0;
  if (members !== version.known) yield ['known', `says ${version.known}, but ${members} members are given`];
  if (version.known > version.size) yield ['size', 'is smaller than what is known'];
  if (version.coverage === 'full' && version.known !== version.size) yield ['coverage', 'full needs every member'];
  const keys = parties?.map(({ key }) => key) ?? countries?.map(({ country }) => country) ?? [];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) yield [parties ? 'parties' : 'countries', `${twice} stands twice`];
  for (const { key, validFrom, validTo } of parties ?? [])
    if (validTo !== undefined && validTo <= validFrom) yield ['parties', `${key} ends before it begins`];
  for (const { country, evidence } of countries ?? [])
    if (!evidence && !version.evidence) yield ['countries', `${country} has no evidence`];
}
