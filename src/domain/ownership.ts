/**
 * Who owns whom, with dates: links with exact shares, the graph of the links, the listed parties in it, the test of a list, and
 * the finding. The engine in src/ownership adds shares up. Thresholds and their dates are rules of law and come with the test.
 */
import { z } from 'zod';
import { localDateSchema } from './dateBound.ts';
import { citationSchema } from './evidence.ts';
import { programmeKeySchema } from './programme.ts';

/** Per cent as exact decimal text, 0 to 100, at most six decimals: `60`, `33.333333`. Never a float. */
export const shareTextSchema = z
  .string()
  .regex(/^(?:100(?:\.0{1,6})?|\d{1,2}(?:\.\d{1,6})?)$/, { error: 'expected per cent such as 60 or 33.333333' });

/** Known only within bounds. `fromOpen`: more than `from`; `toOpen`: less than `to` (registers publish such bands). */
export const shareRangeSchema = z.strictObject({
  from: shareTextSchema,
  to: shareTextSchema,
  fromOpen: z.boolean().optional(),
  toOpen: z.boolean().optional(),
});
export type ShareRange = z.infer<typeof shareRangeSchema>;
export const shareSchema = z.union([shareTextSchema, shareRangeSchema]);
export type Share = z.infer<typeof shareSchema>;

/** equity: capital. voting: voting rights. boardAppointment: seats of the board the owner may fill. */
export const LINK_KINDS = ['equity', 'voting', 'boardAppointment'] as const;
export const linkKindSchema = z.enum(LINK_KINDS);
export type LinkKind = z.infer<typeof linkKindSchema>;

export const ownershipLinkSchema = z.strictObject({
  /** Party id or name; compared without regard to case and spacing. */
  owner: z.string().trim().min(1),
  owned: z.string().trim().min(1),
  /** null: the owner is known, the share is not. */
  share: shareSchema.nullable(),
  kind: linkKindSchema.default('equity'),
  /** The owner directs the owned by other means than the share: agreement, dominant influence, front persons. */
  control: z.boolean().default(false),
  /** Owners who use their own holdings in the same company jointly with this one. */
  jointWith: z.array(z.string().trim().min(1)).default([]),
  validFrom: localDateSchema.nullable().default(null),
  /** Exclusive. */
  validTo: localDateSchema.nullable().default(null),
  source: citationSchema.nullable().default(null),
  /** While this link holds, the links of its origin name every owner of the owned party. Absent: not said. */
  ownersComplete: z.literal(true).optional(),
});
export type OwnershipLink = z.infer<typeof ownershipLinkSchema>;

export const ownershipGraphSchema = z.strictObject({
  links: z.array(ownershipLinkSchema),
  /** Parties whose links name every owner: there, a share that is missing is rounding, not an owner nobody named. */
  ownersComplete: z.array(z.string()).default([]),
});
export type OwnershipGraph = z.infer<typeof ownershipGraphSchema>;

/** A party of the graph that is listed on the day asked about. */
export const listedNodeSchema = z.strictObject({
  party: z.string().trim().min(1),
  programme: programmeKeySchema,
  /** open: a match nobody has settled. */
  certainty: z.enum(['proven', 'open']),
});
export type ListedNode = z.infer<typeof listedNodeSchema>;

export const OWNERSHIP_METHODS = ['cascade', 'ukOwnedOrControlled', 'euOwnedOrControlled', 'notModelled'] as const;
export const ownershipMethodKeySchema = z.enum(OWNERSHIP_METHODS);
export type OwnershipMethodKey = z.infer<typeof ownershipMethodKeySchema>;

/** The test of one list on one date, as the law rules state it; `notModelled` reads only `method`. */
export const ownershipTestSchema = z.strictObject({
  method: ownershipMethodKeySchema,
  threshold: shareTextSchema,
  /** true: more than the threshold; false: the threshold or more. */
  strict: z.boolean(),
  /** Whether the shares of several listed owners are added up. */
  aggregate: z.boolean(),
  /** Whether control without the share is enough. */
  controlCounts: z.boolean(),
  /** With `aggregate`: add up only what is held under a joint arrangement, listed partner or not. */
  jointOnly: z.boolean(),
});
export type OwnershipTest = z.infer<typeof ownershipTestSchema>;

/** Weakest first. undetermined: the facts known allow both answers. */
export const OWNERSHIP_OUTCOMES = ['notOwned', 'undetermined', 'controlled', 'owned'] as const;
export const ownershipOutcomeSchema = z.enum(OWNERSHIP_OUTCOMES);
export type OwnershipOutcome = z.infer<typeof ownershipOutcomeSchema>;

export const chainStepSchema = z.strictObject({
  owner: z.string(),
  owned: z.string(),
  /** null: not known. */
  share: shareSchema.nullable(),
  kind: linkKindSchema,
  control: z.boolean(),
  /** The listed or owned party on whose account this holding counts, under a joint arrangement. */
  jointWith: z.string().nullable(),
  sources: z.array(z.string()),
});
export type ChainStep = z.infer<typeof chainStepSchema>;

/** From a listed party down to the subject. */
export const ownershipChainSchema = z.strictObject({
  listed: z.string(),
  programmes: z.array(z.string()),
  certainty: z.enum(['proven', 'open']),
  /** false: the chain exists, but the method does not count it (a link above the last is below the threshold). */
  counted: z.boolean(),
  /** Topmost first; the last step ends at the subject. */
  steps: z.array(chainStepSchema).min(1),
  text: z.string(),
});
export type OwnershipChain = z.infer<typeof ownershipChainSchema>;

/**
 * unaccountedBesideListed: a listed owner holds a part and nobody is recorded for the rest. listedMinorityOwner: below the threshold.
 * listedControl: control that this method does not count. sharesOverHundred: the links contradict each other. circularHolding: a
 * share ends in a circle. formerListedOwner: a listed owner left. openMatch: nobody settled whether the owner is the listed party.
 */
export const OWNERSHIP_RED_FLAGS = [
  'unaccountedBesideListed',
  'listedMinorityOwner',
  'listedControl',
  'sharesOverHundred',
  'circularHolding',
  'formerListedOwner',
  'openMatch',
] as const;
export const ownershipRedFlagSchema = z.strictObject({ code: z.enum(OWNERSHIP_RED_FLAGS), text: z.string() });
export type OwnershipRedFlag = z.infer<typeof ownershipRedFlagSchema>;

export const ownershipFindingSchema = z.strictObject({
  subject: z.string(),
  method: ownershipMethodKeySchema,
  test: ownershipTestSchema,
  asOf: localDateSchema,
  outcome: ownershipOutcomeSchema,
  /** What is stated for listed owners and for those they own, in the kind that decides. Unaccounted shares are not in it. */
  aggregated: shareSchema,
  aggregatedKind: linkKindSchema,
  /** Equity of the subject that no recorded owner holds. */
  unaccounted: shareTextSchema,
  /** Of the subject's equity on the day. none: no owner is recorded, so `notOwned` only says that nothing is known. */
  accounted: z.enum(['full', 'partial', 'none']),
  /** Every listed party from which a chain leads to the subject; the strictest of the counted ones decides what it means. */
  listedOwners: z.array(
    z.strictObject({
      party: z.string(),
      programmes: z.array(z.string()),
      certainty: z.enum(['proven', 'open']),
      /** Its shares are in the sum, directly or through a party that passes the test. */
      counted: z.boolean(),
    }),
  ),
  chains: z.array(ownershipChainSchema),
  /** True if there are more chains than shown. */
  moreChains: z.boolean(),
  redFlags: z.array(ownershipRedFlagSchema),
  issues: z.array(
    z.strictObject({ code: z.string(), message: z.string(), where: z.string().optional(), count: z.number() }),
  ),
  /** What would settle it: `ownership:<party>` (its owners), `match:<party>` (whether it is the listed one); nearest first. */
  missing: z.array(z.string()),
  /** One sentence. */
  why: z.string(),
});
export type OwnershipFinding = z.infer<typeof ownershipFindingSchema>;

/** INVARIANT: a stronger outcome never gives way to a weaker one. */
export const strengthOf = (outcome: OwnershipOutcome): number => OWNERSHIP_OUTCOMES.indexOf(outcome);
