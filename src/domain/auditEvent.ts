/**
 * AuditEvent: what was done, in a sequence without gaps. The leaf of the log commits to the event, and the event names every row that the
 * change wrote, by a digest. The digest of a row with personal data is salted, so the row can be erased without breaking the log.
 */
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** One row: its table, its key there, and the digest of what it says. */
export const rowReferenceSchema = z.strictObject({ table: z.string(), key: z.string(), digest: hash });
export type RowReference = z.infer<typeof rowReferenceSchema>;

/** Many rows of one table: the Merkle root over their digests. Each row stores the event and its place among them. */
export const rowsReferenceSchema = z.strictObject({
  table: z.string(),
  count: z.number().int().positive(),
  root: hash,
});
export type RowsReference = z.infer<typeof rowsReferenceSchema>;

const place = {
  /** 0, 1, 2, ... without gaps, given under the lock of the store. */
  sequence: z.number().int().nonnegative(),
  /** UTC instant of the call. */
  at: z.string(),
  actor: z.string(),
  /** What it is about: a determination id, list key and version. Never personal data. */
  subject: z.string(),
};

const event = <Type extends string, Facts extends z.ZodRawShape>(type: Type, facts: Facts) =>
  z.strictObject({
    ...place,
    type: z.literal(type),
    /** Of the form of this type; a form that was released never changes. */
    version: z.literal(1),
    tenant: z.string(),
    /** The call that did it. */
    requestId: z.string(),
    /** Facts that may stay for ever: digests, counts, versions. */
    facts: z.strictObject(facts),
    rows: z.array(z.union([rowReferenceSchema, rowsReferenceSchema])),
  });

const count = z.number().int().nonnegative();
const ofImport = {
  publishedOn: z.string(),
  listings: count,
  added: count,
  removed: count,
  changed: count,
  /** Digests of the files, separated by spaces. */
  files: z.string(),
  forced: z.boolean(),
  heldBecause: z.string().nullable(),
};

/** Every event that this program writes. */
export const boundEventSchema = z.discriminatedUnion('type', [
  event('listImported', ofImport),
  event('listImportHeld', ofImport),
  /** A published list was asked of its publisher, whether or not it had changed. */
  event('listChecked', { checkedOn: z.string(), how: z.enum(['fetched', 'byHand']) }),
  event('determinationSaved', { outcome: z.string(), ruleBook: hash }),
  event('determinationBatchSaved', { count, ruleBook: hash }),
  event('screeningSaved', { decision: z.string(), model: z.string() }),
  event('screeningBatchSaved', { count }),
  event('matchResolved', {
    outcome: z.string(),
    left: z.string(),
    leftIdentity: hash,
    right: z.string(),
    rightIdentity: hash,
  }),
  event('ruleBookStored', {}),
  event('ownershipImported', { publishedOn: z.string(), links: count, file: hash }),
  event('ownershipLinkAdded', { publishedOn: z.string() }),
  /** The first event of a store that was written before events named rows: how many rows each table had then. */
  event('bindingBegun', { rowsBefore: z.record(z.string(), count) }),
]);
export type BoundEvent = z.infer<typeof boundEventSchema>;
export type AuditEventType = BoundEvent['type'];

/** An event from before rows were bound: free facts, and personal data apart under a salted commitment. None is written any more. */
export const unboundEventSchema = z.strictObject({
  ...place,
  type: z.enum([
    'listImported',
    'listImportHeld',
    'determinationSaved',
    'determinationBatchSaved',
    'screeningSaved',
    'screeningBatchSaved',
    'matchResolved',
    'ruleBookStored',
    'ownershipImported',
    'ownershipLinkAdded',
    'payloadErased',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** sha256(salt || canonical payload) as hex, or null when there is no payload. */
  payloadCommitment: z.string().nullable(),
});
export type UnboundEvent = z.infer<typeof unboundEventSchema>;

export const auditEventSchema = z.union([boundEventSchema, unboundEventSchema]);
export type AuditEvent = BoundEvent | UnboundEvent;

export const isBound = (event: AuditEvent): event is BoundEvent => 'version' in event;
