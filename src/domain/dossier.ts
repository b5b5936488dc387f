/**
 * Dossier: what is known of one party or group beyond its rows on lists, as dated events with evidence. Facts only, in our own words;
 * every event says how well it is known and who says otherwise.
 */
import { z } from 'zod';
import { countryCodeSchema } from './country.ts';
import { localDateSchema } from './dateBound.ts';
import { citationSchema, conflictSchema, verificationSchema } from './evidence.ts';
import { LISTING_TYPES } from './list.ts';
import { linkKindSchema, shareSchema } from './ownership.ts';
import { parsePartialDate } from './partialDate.ts';

export const DOSSIER_EVENT_KINDS = [
  'listing',
  'delisting',
  'listCheck',
  'lawsuit',
  'ruling',
  'ratingAction',
  'report',
  'policy',
  'ownership',
  'statement',
] as const;

/**
 * Strongest first. officialRecord: the court, gazette, agency or list itself, or a copy of its text. ownPublication: the words of
 * those who did it (a rating agency of its rating, a plaintiff of its suit). press: a named outlet. singleReport: every account goes
 * back to one report. recalled: not seen in a source.
 */
export const EVIDENCE_GRADES = ['officialRecord', 'ownPublication', 'press', 'singleReport', 'recalled'] as const;
export const evidenceGradeSchema = z.enum(EVIDENCE_GRADES);
export type EvidenceGrade = z.infer<typeof evidenceGradeSchema>;

/** A day, month or year as known: `2021-11-22`, `2025-05`, `2024`. */
export const eventDateSchema = z
  .string()
  .refine((text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && parsePartialDate(text) !== undefined, {
    error: 'expected a real date as YYYY, YYYY-MM or YYYY-MM-DD',
  });

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected a key such as nso-group' });

export const dossierEventSchema = z
  .strictObject({
    id: slug,
    on: eventDateSchema,
    kind: z.enum(DOSSIER_EVENT_KINDS),
    /** What happened, in our own words. */
    says: z.string().min(1),
    /** Parties it is about, when not the subject itself: the rated company, the persons taken off a list. */
    about: z.array(z.string().min(1)).default([]),
    grade: evidenceGradeSchema,
    /** Seen in a source. */
    verified: z.boolean(),
    /** Whether the instrument itself was read. */
    verification: verificationSchema,
    citations: z.array(citationSchema).min(1),
    /** Who says otherwise, and why it is not followed. */
    conflicts: z.array(conflictSchema).default([]),
  })
  .refine(({ verified, verification, grade }) => verified === (verification !== 'recalled' && grade !== 'recalled'), {
    error: 'verified, verification and grade must agree: what is recalled is not verified',
  });
export type DossierEvent = z.infer<typeof dossierEventSchema>;

/** One legal entity or person of the dossier. Its listings are one party; those of two entities are not. */
export const dossierEntitySchema = z.strictObject({
  name: z.string().min(1),
  /** Other names it is known by; `listed: false` names are not on any list that was checked. */
  aliases: z.array(z.string().min(1)).default([]),
  role: z.enum(['subject', 'parent', 'affiliate', 'officer', 'ratedEntity']),
  type: z.enum(LISTING_TYPES),
  countries: z.array(countryCodeSchema).default([]),
  /** Listing ids known to be this entity; other lists are found by linking. */
  listings: z.array(z.string().regex(/^[a-z0-9-]+:.+$/, { error: 'expected <list>:<key>' })).default([]),
  /** Looked for and not found there. */
  notListed: z.array(z.strictObject({ list: z.string(), on: localDateSchema })).default([]),
  says: z.string().optional(),
});
export type DossierEntity = z.infer<typeof dossierEntitySchema>;

export const dossierOwnerSchema = z.strictObject({
  name: z.string().min(1),
  /** null: that they own or control it is known, the share is not. */
  share: shareSchema.nullable(),
  kind: linkKindSchema.default('equity'),
  control: z.boolean().default(false),
  from: eventDateSchema.nullable(),
  /** First day, month or year without it; null: not known to have ended. */
  to: eventDateSchema.nullable().default(null),
  grade: evidenceGradeSchema,
  verified: z.boolean(),
  citations: z.array(citationSchema).min(1),
});
export type DossierOwner = z.infer<typeof dossierOwnerSchema>;

export const dossierSchema = z
  .strictObject({
    key: slug,
    name: z.string().min(1),
    summary: z.string().min(1),
    /** Day up to which its facts were looked for. */
    checkedOn: localDateSchema,
    entities: z.array(dossierEntitySchema).min(1),
    owners: z.array(dossierOwnerSchema).default([]),
    notes: z.array(z.string().min(1)).default([]),
    events: z.array(dossierEventSchema),
  })
  .superRefine((dossier, context) => {
    for (const [path, message] of faultsIn(dossier)) context.addIssue({ code: 'custom', path: [path], message });
  });
export type Dossier = z.infer<typeof dossierSchema>;

/** What a schema of single fields cannot see. */
function* faultsIn({
  entities,
  events,
  checkedOn,
}: Pick<Dossier, 'entities' | 'events' | 'checkedOn'>): Generator<[string, string]> {
  if (entities[0]?.role !== 'subject') yield ['entities', 'the first entity must be the subject'];
  const ids = events.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) yield ['events', `${twice} stands twice`];
  const listings = entities.flatMap((entity) => entity.listings);
  const shared = listings.find((id, index) => listings.indexOf(id) !== index);
  if (shared !== undefined) yield ['entities', `${shared} belongs to two entities`];
  const unsorted = events.find((event, index) => index > 0 && event.on < (events[index - 1]?.on ?? ''));
  if (unsorted) yield ['events', `${unsorted.id} stands before an earlier event; order them by date`];
  const later = events.find(({ on }) => on > checkedOn);
  if (later) yield ['events', `${later.id} is later than checkedOn`];
}
