/**
 * The shapes of the files under law/: one schema per kind of file. Cross-file rules (references, overlaps, gaps) are checked by
 * checkLaw.ts; law/README.md explains each field to a person who writes law.
 */
import { z } from 'zod';
import { countryCodeSchema } from '../../domain/country.ts';
import { dateBoundSchema, localDateSchema } from '../../domain/dateBound.ts';
import { FINDING_KINDS } from '../../domain/determination.ts';
import { evidenceSchema } from '../../domain/evidence.ts';
import { reviewPolicyNameSchema } from '../../domain/list.ts';
import { programmeSchema } from '../../domain/programme.ts';
import { factValueSchema } from '../../domain/transaction.ts';
import { type Predicate, readPredicate } from './predicate.ts';

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected an id such as us-ear-entity-list' });

export const predicateSchema = z.unknown().superRefine((value, context) => {
  readPredicate(value, [], (path, message) => context.addIssue({ code: 'custom', path: [...path], message }));
}) as z.ZodType<Predicate, unknown>;

const placeSetSchema = z.strictObject({ in: z.array(z.string()).min(1), except: z.array(z.string()).exactOptional() });

/** law/<regime>/regime.yml */
export const regimeFileSchema = z.strictObject({
  key: idSchema,
  title: z.string().min(1),
  authority: z.string().min(1),
  /** False: the regime is named in answers as not evaluated, with `why`. */
  modelled: z.boolean(),
  why: z.string().optional(),
  /** Control list of the regime, if it has one. */
  controlList: idSchema.optional(),
  nexus: z
    .strictObject({
      when: predicateSchema,
      /** One sentence: when the regime reaches a transaction. */
      says: z.string().min(1),
      evidence: evidenceSchema,
    })
    .optional(),
  /** Which destinations count beside `to` and the countries of end users and ultimate consignees. */
  destinations: z
    .strictObject({
      /** Places that no stated ultimate destination takes away. */
      embargoed: placeSetSchema,
      /** Places that an item which passes through them is judged for as if it went there. */
      transit: placeSetSchema.optional(),
      evidence: evidenceSchema,
    })
    .optional(),
  /**
   * A blocking statute of the exporter's own law forbids it to comply with the regime. Where the condition holds, the regime counts only
   * with a proven nexus; with an open one it is left out, as `noNexus`.
   */
  blockingStatute: z
    .strictObject({ when: predicateSchema, says: z.string().min(1), evidence: evidenceSchema })
    .optional(),
  /** How far the regime's text was read. Not primaryText: the regime can never end in `allowed` (weak evidence never relieves). */
  reading: evidenceSchema.optional(),
  /** What the rules of this regime leave out, one sentence each; shown by `law list`. */
  limits: z.array(z.string()).default([]),
});
export type RegimeFile = z.output<typeof regimeFileSchema>;

/** law/<regime>/facts.yml */
export const factsFileSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      key: z
        .string()
        .regex(/^[a-z0-9-]+\.[a-z][A-Za-z0-9]*$/, { error: 'expected a key such as us-ear.governmentEndUser' }),
      type: z.enum(['boolean', 'number', 'text', 'texts']),
      /** Allowed values of a text. */
      values: z.array(z.string()).optional(),
      question: z.string().min(1),
      whoKnows: z.string().min(1),
      /** What the number counts, e.g. mm, per cent. */
      unit: z.string().optional(),
      /**
       * What the text of the deal has to say to contradict a `false` (mostly `sign` and `placeNamed`): the fact then counts as not known, and a
       * red flag stands.
       */
      contradictedBy: predicateSchema.optional(),
    }),
  ),
});
export type FactKey = z.output<typeof factsFileSchema>['facts'][number];

const spanSchema = z.union([
  z.strictObject({ days: z.number().int().positive() }),
  z.strictObject({ months: z.number().int().positive() }),
]);

/** law/<regime>/statements.yml */
export const statementsFileSchema = z.strictObject({
  statements: z
    .array(
      z.strictObject({
        /** As users sign it; it may stand for several regimes of one state (`gb.nexus`). */
        id: z.string().regex(/^[a-z]+(-[a-z]+)*[.][a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/, {
          error: 'expected an id such as us-ear.no-diversion',
        }),
        /** What the signer says, as one reads it before signing. */
        text: z.string().min(1),
        /** Where the law asks for it. */
        provision: z.string().min(1),
        /** standing: it may hold for many deals; deal: it is signed for one. */
        kind: z.enum(['standing', 'deal']),
        /** How long after its day it may still answer. */
        longestLife: spanSchema,
        /** Facts of the regime that it answers; none where the law does not ask for them yet. */
        answers: z.array(z.strictObject({ fact: z.string(), value: factValueSchema })).default([]),
        /** What the text of the deal has to say for the statement to answer nothing. */
        contradictedBy: predicateSchema.optional(),
        /** Day of this text: what was signed before it was another text. Absent: the first text. */
        textFrom: localDateSchema.optional(),
      }),
    )
    .min(1),
});
export type StatementLaw = z.output<typeof statementsFileSchema>['statements'][number];

/** law/<regime>/programmes/<key>.yml */
export const programmeFileSchema = programmeSchema;

const obligationSchema = z.strictObject({
  when: z.enum(['before', 'at', 'after']),
  what: z.string().min(1),
  due: z.string().nullable().default(null),
});

const policyByListSchema = z.strictObject({
  /** Membership of the destination in this country list picks the policy; unknown and disputed pick none. */
  countryList: idSchema,
  of: z.enum(['to', 'from']),
  member: reviewPolicyNameSchema,
  notMember: reviewPolicyNameSchema,
  evidence: evidenceSchema,
});

export const ruleVersionSchema = z.strictObject({
  validFrom: dateBoundSchema.optional(),
  validTo: dateBoundSchema.optional(),
  /** Before this day it is not known whether the version held in this form: what it would find is undetermined. */
  knownFrom: localDateSchema.optional(),
  when: predicateSchema.optional(),
  /** Its own reach, in place of the regime's nexus: where this holds, the rule is judged although the regime does not reach the item. */
  reaches: predicateSchema.optional(),
  /** Requirements by control-list row: one finding per reason for control, `<rule>:<reason>`. */
  rows: z.strictObject({ list: idSchema, reasons: z.array(z.string()).min(1) }).optional(),
  /** Exclusions: one that holds (and was read in the primary text) takes the case out of the rule. */
  unless: z
    .array(z.strictObject({ when: predicateSchema, says: z.string().min(1), evidence: evidenceSchema.optional() }))
    .default([]),
  /** The finding in one sentence, for when it applies. */
  says: z.string().min(1),
  reviewPolicy: z.union([reviewPolicyNameSchema, z.literal('fromListing'), policyByListSchema]).optional(),
  /** Review policies by reason for control, for rules with `rows`. */
  reviewByReason: z.record(z.string(), reviewPolicyNameSchema).optional(),
  /** Exceptions that are not available while this applies. */
  barsExceptions: z.union([z.literal('all'), z.array(idSchema)]).optional(),
  obligations: z.array(obligationSchema).default([]),
  /** Exceptions only: requirement ids (or `<rule>:<reason>`) this overcomes, all of the same regime. */
  overcomes: z.array(z.string()).optional(),
  /**
   * Exceptions only: the deal itself says that this exception is its case. While that holds and the exception is open, nothing that it
   * would overcome is proven.
   */
  claimed: predicateSchema.optional(),
  /** Exceptions only: each must hold. */
  conditions: z.array(z.strictObject({ needed: z.string().min(1), when: predicateSchema })).optional(),
  /**
   * Exceptions only: provisions it rests on that were not read, e.g. `15 CFR 740.13(d)`. While one stands here the exception is never
   * available; taking the last one out, with `verification: primaryText`, is all it takes.
   */
  unread: z.array(z.string().min(1)).min(1).optional(),
  evidence: evidenceSchema,
});
export type RuleVersion = z.output<typeof ruleVersionSchema>;

/** law/<regime>/rules/<id>.yml and law/<regime>/exceptions/<id>.yml */
export const ruleFileSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(FINDING_KINDS),
  title: z.string().min(1),
  /** Part of `listBased`: control list, chart, footnote or embargo, before parties and end use. */
  listBased: z.boolean().default(false),
  /** Who must hold the licence or registration. */
  holder: z.string().optional(),
  /** Exceptions only. */
  symbol: z.string().optional(),
  basis: z.enum(['exception', 'generalAuthorisation', 'licence', 'exemption']).optional(),
  /** Exceptions only: it takes the case out of the regime, so no rule bars it. */
  unbarred: z.literal(true).optional(),
  /** What held before the first version; needed when that has a validFrom. */
  before: z.enum(['notInForce', 'unknown']).optional(),
  /** What holds after the last version; needed when that has a validTo. */
  after: z.enum(['notInForce', 'unknown']).optional(),
  /** Stated holes between versions. */
  gaps: z
    .array(
      z.strictObject({
        from: localDateSchema,
        to: localDateSchema,
        is: z.enum(['notInForce', 'unknown']),
        why: z.string().min(1),
      }),
    )
    .default([]),
  /** Day on which the law was last looked at; a version that begins later is scheduled, not established. */
  checkedOn: localDateSchema,
  versions: z.array(ruleVersionSchema).min(1),
});
export type RuleFile = z.output<typeof ruleFileSchema>;

/** law/<regime>/groups/<id>.yml */
export const groupFileSchema = z.strictObject({
  id: idSchema,
  /** How rules write it: `D:5`. */
  label: z.string().min(1),
  title: z.string().min(1),
  knownFrom: localDateSchema,
  checkedOn: localDateSchema,
  /** The text names every member (a treaty's parties): a place not named is no member. Otherwise that place is unknown. */
  exhaustive: z.boolean().default(false),
  members: z.array(countryCodeSchema),
  evidence: evidenceSchema,
  /** Membership of single countries in stated periods, where known; it goes before `members`. */
  history: z
    .array(
      z.strictObject({
        country: countryCodeSchema,
        member: z.boolean(),
        validFrom: dateBoundSchema.optional(),
        validTo: dateBoundSchema.optional(),
        evidence: evidenceSchema,
      }),
    )
    .default([]),
});
export type GroupFile = z.output<typeof groupFileSchema>;

const rowSchema = z
  .strictObject({
    /** Reason for control: NS, AT, SL ... */
    reason: z.string().min(1),
    /** Scope in the grammar of domain/itemScope.ts, relative to the entry: `all`, `.b except .b.5`, `.a for (5A001.j)`. */
    scope: z.string().min(1),
    /** Exactly one of these tells where it bites. */
    column: z.string().optional(),
    worldwide: z.literal(true).optional(),
    places: placeSetSchema.optional(),
    /** The row refers elsewhere; no machine decides it: undetermined, with this text as the question. */
    see: z.string().optional(),
    /** Where the row was read later than the list: before this day what it asks is not known. */
    knownFrom: localDateSchema.optional(),
    /** The row bites only where this holds too; the first row of a reason that bites gives the finding its state. */
    when: predicateSchema.optional(),
    evidence: evidenceSchema.optional(),
  })
  .refine((row) => [row.column, row.worldwide, row.places, row.see].filter((test) => test !== undefined).length === 1, {
    error: 'a row has exactly one of column, worldwide, places, see',
  });

const offerSchema = z.strictObject({
  /** Codes for which the entry offers the exception; absent: none. */
  offered: z.string().optional(),
  /** Codes and destinations for which the entry bars it. */
  barred: z.array(z.strictObject({ scope: z.string().min(1), to: placeSetSchema.optional() })).optional(),
  /** Value limits in US dollars by scope. */
  limits: z.array(z.strictObject({ scope: z.string().min(1), usd: z.number().int().positive() })).optional(),
});

export const entrySchema = z.strictObject({
  code: z.string().min(1),
  /** What it covers, in our own words. */
  title: z.string().min(1),
  /** Other spellings, e.g. 4D004 for 4.D.4. */
  aliases: z.array(z.string()).default([]),
  validFrom: dateBoundSchema.optional(),
  validTo: dateBoundSchema.optional(),
  knownFrom: localDateSchema.optional(),
  /** A residual code that is on no list (EAR99). */
  residual: z.boolean().default(false),
  /** Paragraphs that exist, as far as rows or exceptions tell them apart; `complete` refuses any other. */
  paragraphs: z.array(z.string().regex(/^\.[a-z0-9.]+$/i)).default([]),
  paragraphsComplete: z.boolean().default(false),
  rows: z.array(rowSchema).default([]),
  exceptions: z.record(z.string(), offerSchema).default({}),
  /** Same entry on other lists. */
  sameAs: z
    .array(
      z.strictObject({ list: idSchema, code: z.string().min(1), relation: z.enum(['same', 'narrower', 'broader']) }),
    )
    .default([]),
  notes: z.array(z.string()).default([]),
  evidence: evidenceSchema.optional(),
});
export type EntryFile = z.output<typeof entrySchema>;

/** law/<regime>/control-list/<name>.yml: one file per category */
export const controlListFileSchema = z.strictObject({
  list: idSchema,
  title: z.string().min(1),
  /** ear: 4D004.a; wassenaar: 4.D.4.a */
  style: z.enum(['ear', 'wassenaar']),
  /** Only some of the entries were read: a code that is not among them is open, and not refused. */
  partial: z.literal(true).optional(),
  knownFrom: localDateSchema,
  checkedOn: localDateSchema,
  /** For all entries that carry none of their own. */
  evidence: evidenceSchema,
  entries: z.array(entrySchema),
});
export type ControlListFile = z.output<typeof controlListFileSchema>;

/** law/<regime>/chart.yml */
export const chartFileSchema = z.strictObject({
  list: idSchema,
  title: z.string().min(1),
  knownFrom: localDateSchema,
  checkedOn: localDateSchema,
  evidence: evidenceSchema,
  columns: z.array(z.string()).min(1),
  /** Country -> columns marked. A country without a row is undetermined. */
  rows: z.record(z.string(), z.array(z.string())),
  /** Rows that only point to embargo provisions: no mark there means nothing. */
  pointers: z.record(z.string(), z.string()).default({}),
  /** Territories that follow another row. */
  treatedAs: z
    .record(
      z.string(),
      z.strictObject({ as: countryCodeSchema, validFrom: localDateSchema.optional(), evidence: evidenceSchema }),
    )
    .default({}),
});
export type ChartFile = z.output<typeof chartFileSchema>;

export { factValueSchema };
