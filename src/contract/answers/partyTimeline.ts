/** What `lists timeline` answers: every listing of a party on every list, how it stood on a day, what changed when, and how they are tied. */
import { z } from 'zod';
import { asOfSchema } from '../../domain/asOf.ts';
import { localDateSchema } from '../../domain/dateBound.ts';
import { listingSchema } from '../../domain/list.ts';
import { resolutionSchema } from '../../domain/screening.ts';

export const partyListingSchema = z.strictObject({
  /** The content that speaks of the day; else the newest. */
  listing: listingSchema,
  standing: z.strictObject({
    inForce: z.enum(['true', 'false', 'unknown']),
    /** ownPeriod: the publisher's own dates. version: the version in force. laterFile, notKnown: no version covers the day. */
    basis: z.enum(['ownPeriod', 'version', 'laterFile', 'notKnown']),
    version: z.string().nullable(),
    says: z.string(),
  }),
  /** Publication of the first version that holds it, and when it was recorded here. */
  firstPublishedOn: localDateSchema,
  firstRecordedAt: z.string(),
  /** Versions that hold it, of those that were looked at. */
  heldBy: z.number().int(),
  versions: z.number().int(),
});
export type PartyListing = z.infer<typeof partyListingSchema>;

export const timelineEntrySchema = z.strictObject({
  on: localDateSchema,
  kind: z.enum(['firstKnown', 'listed', 'begins', 'changed', 'delisted', 'ends']),
  list: z.string(),
  listingId: z.string(),
  name: z.string(),
  fields: z.array(z.string()),
  /** Version that first says it, the day it was published, and when it was recorded here. */
  version: z.string(),
  publicOn: localDateSchema,
  recordedAt: z.string(),
});
export type TimelineEntryShown = z.infer<typeof timelineEntrySchema>;

export const identityEvidenceSchema = z.strictObject({
  kind: z.string(),
  weight: z.enum(['proves', 'supports', 'hints', 'contradicts']),
  says: z.string(),
});

export const partyLinkSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  basis: z.enum(['settled', 'publisher', 'dossier', 'matcher']),
  /** Of the names; null: not compared. */
  score: z.number().nullable(),
  why: z.string(),
  evidence: z.array(identityEvidenceSchema),
  resolution: resolutionSchema.nullable(),
});
export type PartyLinkShown = z.infer<typeof partyLinkSchema>;

/** A listing that may be the same party; nobody has said so. */
export const undecidedLinkSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  name: z.string(),
  list: z.string(),
  score: z.number(),
  why: z.string(),
  evidence: z.array(identityEvidenceSchema),
  /** What a person said: undecided, or something that no longer holds since a field that mattered has changed. */
  resolution: resolutionSchema.nullable(),
  reopened: z.boolean(),
});
export type UndecidedLink = z.infer<typeof undecidedLinkSchema>;

export const timelinePartySchema = z.strictObject({
  name: z.string(),
  /** Of the name asked; null: asked by listing or dossier. */
  score: z.number().nullable(),
  /** Every other name any of its listings gives, sorted. */
  aliases: z.array(z.string()),
  listings: z.array(partyListingSchema),
  entries: z.array(timelineEntrySchema),
  links: z.array(partyLinkSchema),
  undecided: z.array(undecidedLinkSchema),
});
export type TimelineParty = z.infer<typeof timelinePartySchema>;

export const partyTimelineSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  query: z.string(),
  asOf: asOfSchema,
  /** How the query was understood. */
  foundBy: z.enum(['listing', 'dossier', 'name']),
  /** Best first. Several: the name alone does not tell them apart. */
  parties: z.array(timelinePartySchema),
  /** Entries after the day asked about, left out. */
  laterEntries: z.number().int(),
});
export type PartyTimeline = z.infer<typeof partyTimelineSchema>;

/** Pairs that wait for a person. */
export const undecidedWorkSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  list: z.string(),
  version: z.string(),
  /** Listings looked at, of all that the version holds. */
  looked: z.number().int(),
  members: z.number().int(),
  pairs: z.array(undecidedLinkSchema),
});
export type UndecidedWork = z.infer<typeof undecidedWorkSchema>;

/** The answer of settling a link. */
export const linkSettledSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  a: z.string(),
  b: z.string(),
  outcome: z.enum(['same', 'different', 'undecided']),
  resolution: resolutionSchema,
  /** Number of its audit event. */
  auditSequence: z.number().int(),
});
export type LinkSettled = z.infer<typeof linkSettledSchema>;

/** The answer of looking up the names of all lists among one another, so that questions about a party need not. */
export const namesLinkedSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  /** Names that were looked at; 0: everything was linked already. */
  names: z.number().int(),
  /** Contents of listings that were new. */
  contents: z.number().int(),
});
export type NamesLinked = z.infer<typeof namesLinkedSchema>;
