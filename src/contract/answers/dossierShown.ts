/** What `dossier show` and `dossier list` answer: one party or group with its listings, owners and events as of a day. */
import { z } from 'zod';
import { asOfSchema } from '../../domain/asOf.ts';
import { localDateSchema } from '../../domain/dateBound.ts';
import { dossierEntitySchema, dossierEventSchema, dossierOwnerSchema } from '../../domain/dossier.ts';
import { ownershipLinkSchema } from '../../domain/ownership.ts';
import { partyLinkSchema, partyListingSchema, undecidedLinkSchema } from './partyTimeline.ts';

/** Whether something dated only to a month or year had happened on the day. */
const reachedSchema = z.enum(['true', 'unknown']);

export const dossierEntityShownSchema = z.strictObject({
  ...dossierEntitySchema.shape,
  /** On every list that is loaded. */
  listed: z.array(partyListingSchema),
  links: z.array(partyLinkSchema),
  /** Listings that may be it. */
  undecided: z.array(undecidedLinkSchema),
});
export type DossierEntityShown = z.infer<typeof dossierEntityShownSchema>;

export const dossierShownSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  query: z.string(),
  asOf: asOfSchema,
  /** null: we keep no dossier of it; what the lists say is all. */
  key: z.string().nullable(),
  name: z.string(),
  summary: z.string().nullable(),
  checkedOn: localDateSchema.nullable(),
  entities: z.array(dossierEntityShownSchema),
  owners: z.array(z.strictObject({ ...dossierOwnerSchema.shape, holds: reachedSchema })),
  /** Links into the subject that the record of ownership holds, as `ownership show` tells them. */
  recordedOwners: z.array(z.strictObject({ ...ownershipLinkSchema.shape, holds: z.boolean() })),
  events: z.array(z.strictObject({ ...dossierEventSchema.shape, reached: reachedSchema })),
  /** Events after the day, left out. */
  laterEvents: z.number().int(),
  notes: z.array(z.string()),
});
export type DossierShown = z.infer<typeof dossierShownSchema>;

export const dossierIndexSchema = z.strictObject({
  schema: z.literal('portcullis/1'),
  dossiers: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      summary: z.string(),
      checkedOn: localDateSchema,
      entities: z.number().int(),
      events: z.number().int(),
      /** Date of its newest event. */
      newest: z.string().nullable(),
    }),
  ),
});
export type DossierIndex = z.infer<typeof dossierIndexSchema>;
