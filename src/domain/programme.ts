/**
 * Programme: one legal list of parties with one effect (us-bis-entity-list), as opposed to a file that may carry many (the US CSL).
 * Rules read programmes, never files. What a listing on it does to a transaction is its ListEffect.
 */
import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';
import { roleSchema } from './party.ts';

export const programmeKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected a key such as us-bis-entity-list' });
export type ProgrammeKey = z.infer<typeof programmeKeySchema>;

export const LIST_EFFECTS = [
  'blocked',
  'denied',
  'licenceRequirement',
  'exceptionsSuspended',
  'statementRequired',
  'redFlag',
  'outsideExportControl',
] as const;
export const listEffectSchema = z.enum(LIST_EFFECTS);
export type ListEffect = z.infer<typeof listEffectSchema>;

export const programmeSchema = z.strictObject({
  key: programmeKeySchema,
  title: z.string().min(1),
  publisher: z.string().min(1),
  effect: listEffectSchema,
  /** Party roles it reaches; absent: every role. */
  roles: z.array(roleSchema).optional(),
  /** Published lists that carry it, best source first. */
  sources: z.array(z.string()).min(1),
  evidence: evidenceSchema,
});
export type Programme = z.infer<typeof programmeSchema>;

/**
 * What the loaded data say about a programme on a date. partial: hits count, no-hits do not. outsidePeriod: no version covers the
 * date. stale: current but for its age: the last check with the publisher is longer ago than the source's bound.
 */
export const COVERAGE_STATES = ['loaded', 'partial', 'notLoaded', 'stale', 'outsidePeriod'] as const;
export const coverageSchema = z.strictObject({
  programme: z.string(),
  state: z.enum(COVERAGE_STATES),
  /** Roles or subjects the programme reaches in this request, e.g. `["endUser"]`. */
  reaches: z.array(z.string()),
  /** Lists and versions looked at. */
  lists: z
    .array(
      z.strictObject({
        list: z.string(),
        version: z.string(),
        publishedOn: z.string(),
        basis: z.string(),
        /** Day of the last check with the publisher that was known; absent in what was kept before checks were. */
        checkedOn: z.string().optional(),
      }),
    )
    .optional(),
  /** Where stale: days by which the age passes the source's bound. */
  staleBy: z.number().int().positive().optional(),
  note: z.string().optional(),
});
export type Coverage = z.infer<typeof coverageSchema>;
