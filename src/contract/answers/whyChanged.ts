/** What `check --compare` answers: why one transaction gets another answer on another day. */
import { z } from 'zod';
import { localDateSchema } from '../../domain/dateBound.ts';
import { findingSchema, outcomeSchema, regimeResultSchema, reviewPolicySchema } from '../../domain/determination.ts';
import { citationSchema } from '../../domain/evidence.ts';
import { lawChangeSchema } from './lawShown.ts';

const texts = z.array(z.string()).readonly();

const answerStateSchema = z.strictObject({
  validAt: localDateSchema,
  outcome: outcomeSchema,
  possible: z.array(outcomeSchema).readonly(),
  reviewPolicy: reviewPolicySchema.nullable(),
});

const regimeStateSchema = regimeResultSchema.pick({ nexus: true, outcome: true, listBased: true });

const findingStateSchema = z.strictObject({
  result: z.enum(['applies', 'doesNotApply', 'undetermined', 'available', 'notAvailable']),
  says: z.string(),
  reviewPolicy: findingSchema.shape.reviewPolicy,
  missing: texts,
  citations: texts,
});

const findingChangeSchema = z.strictObject({
  regime: z.string(),
  /** Rule id, `<rule>:<reason>`, or the framing `<regime>-nexus` and `<regime>-allowed`. */
  rule: z.string(),
  kind: findingSchema.shape.kind,
  /** Null: the regime did not reach the transaction, or the rule was not looked at. */
  before: findingStateSchema.nullable(),
  after: findingStateSchema.nullable(),
  /** Ids of causes. Empty: no cause that this comparison sees. */
  because: texts,
});

const standing = z.enum(['absent', 'true', 'false', 'unknown', 'open']);
const told = { id: z.string(), says: z.string() };
const knownPartSchema = z.strictObject({
  part: z.enum(['rule', 'entry', 'group', 'chart']),
  of: z.string(),
  title: z.string(),
});

/** One thing that differs between the two days, with what an answer may owe to it. */
const causeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...told,
    kind: z.literal('law'),
    change: z.strictObject({
      ...lawChangeSchema.shape,
      state: z.string().nullable(),
      citations: z.array(citationSchema).readonly(),
    }),
  }),
  z.strictObject({
    ...told,
    kind: z.literal('knowledge'),
    regime: z.string(),
    knownFrom: localDateSchema,
    parts: z.array(knownPartSchema).readonly(),
  }),
  z.strictObject({
    ...told,
    kind: z.literal('treatment'),
    regime: z.string(),
    country: z.string(),
    on: localDateSchema,
  }),
  z.strictObject({
    ...told,
    kind: z.literal('listing'),
    party: z.string(),
    programme: z.string(),
    listing: z.string(),
    before: standing,
    after: standing,
  }),
  z.strictObject({
    ...told,
    kind: z.literal('membership'),
    list: z.string(),
    country: z.string(),
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({
    ...told,
    kind: z.literal('coverage'),
    programme: z.string(),
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({ ...told, kind: z.literal('ownership'), party: z.string(), programme: z.string() }),
  z.strictObject({ ...told, kind: z.literal('fact'), key: z.string(), before: z.unknown(), after: z.unknown() }),
]);

const gainedSchema = z.strictObject({ added: texts, removed: texts });

export const whyChangedSchema = z.strictObject({
  before: answerStateSchema,
  after: answerStateSchema,
  /** Whether anything of the answer differs: outcome, review policy, a regime, a finding, a duty or a red flag. */
  changed: z.boolean(),
  /** Regimes whose state differs; null: it does not reach the transaction. */
  regimes: z
    .array(
      z.strictObject({
        regime: z.string(),
        before: regimeStateSchema.nullable(),
        after: regimeStateSchema.nullable(),
      }),
    )
    .readonly(),
  findings: z.array(findingChangeSchema).readonly(),
  obligations: gainedSchema,
  redFlags: gainedSchema,
  /** What differs and changed a finding: since when law is known, changes of law, rows, memberships, coverage, ownership, request. */
  causes: z.array(causeSchema).readonly(),
  /** What differs and changed no finding. */
  withoutEffect: z.array(causeSchema).readonly(),
  text: z.string(),
});
export type WhyChanged = z.infer<typeof whyChangedSchema>;
