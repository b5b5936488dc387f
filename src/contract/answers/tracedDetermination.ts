/**
 * Gives a determination with as much of its trace as was asked for. INVARIANT: whatever stays has the name and shape it has in
 * the full document; the outcome, the citations of what was found and the missing facts stay in every form.
 */
import { z } from 'zod';
import {
  type Determination,
  determinationSchema,
  type ExceptionResult,
  exceptionResultSchema,
  type Finding,
  findingSchema,
  questionSchema,
  type RegimeResult,
  redFlagSchema,
  regimeResultSchema,
} from '../../domain/determination.ts';
import { type Citation, citationSchema } from '../../domain/evidence.ts';
import { coverageSchema } from '../../domain/programme.ts';
import { matchBasisSchema, type Screening, screeningSchema } from '../../domain/screening.ts';
import type { Trace } from './trace.ts';

const shortOfFinding = findingSchema.partial().required({ rule: true, kind: true, result: true, citations: true });
const shortOfMatch = z.strictObject({
  listing: z.strictObject({ id: z.string(), list: z.string(), name: z.string() }),
  score: z.number(),
  explanation: z.strictObject({ basis: matchBasisSchema }).optional(),
});

/** What `short` and `none` leave of a determination. Members of both are required; the others are those of `short`, or lack parts in `none`. */
export const tracedDeterminationSchema = determinationSchema
  .pick({
    schema: true,
    id: true,
    asOf: true,
    engine: true,
    outcome: true,
    possible: true,
    couldBeWorse: true,
    reviewPolicy: true,
    authorisation: true,
    recheckBy: true,
    nextKnownChange: true,
    warnings: true,
    saved: true,
  })
  .extend({
    trace: z.enum(['none', 'short']),
    transaction: z.strictObject({ id: z.string().nullable() }),
    regimes: z.array(
      regimeResultSchema.omit({ findings: true, exceptions: true }).extend({
        findings: z.array(shortOfFinding).optional(),
        exceptions: z
          .array(exceptionResultSchema.partial().required({ rule: true, symbol: true, result: true }))
          .optional(),
      }),
    ),
    /** Only of `none`: what the findings that apply and the red flags cite. */
    citations: z.array(citationSchema).optional(),
    questions: z.array(questionSchema.partial().required({ fact: true })),
    redFlags: z.array(redFlagSchema.partial().required({ rule: true, resolved: true })),
    regimesNotEvaluated: z.array(z.strictObject({ regime: z.string() })).optional(),
    obligations: determinationSchema.shape.obligations.optional(),
    screenings: z
      .array(
        z.strictObject({
          query: z.strictObject({ name: z.string() }),
          decision: screeningSchema.shape.decision,
          clearAsOf: screeningSchema.shape.clearAsOf,
          matches: z.array(shortOfMatch),
        }),
      )
      .optional(),
    coverage: z.array(coverageSchema.pick({ programme: true, state: true, staleBy: true })).optional(),
    text: z.string(),
  });
export type TracedDetermination = z.infer<typeof tracedDeterminationSchema>;

/** What `determine` gives: everything, or as much as was asked for. */
export const determinationAnswerSchema = z.union([determinationSchema, tracedDeterminationSchema]);

export function tracedDetermination<T extends Trace>(
  determination: Determination,
  trace: T,
): T extends 'full' ? Determination : TracedDetermination;
export function tracedDetermination(determination: Determination, trace: Trace): Determination | TracedDetermination {
  if (trace === 'full') return determination;
  const { schema, id, transaction, asOf, engine, outcome, possible, couldBeWorse } = determination;
  const { reviewPolicy, authorisation, recheckBy, nextKnownChange, warnings, text, saved } = determination;
  return {
    schema,
    trace,
    id,
    transaction: { id: transaction.id ?? null },
    asOf,
    engine,
    outcome,
    possible,
    couldBeWorse,
    reviewPolicy,
    authorisation,
    ...(trace === 'short' ? shortTrace(determination) : noTrace(determination)),
    recheckBy,
    nextKnownChange,
    ...(warnings ? { warnings } : {}),
    text,
    ...(saved ? { saved } : {}),
  };
}

function noTrace({ regimes, questions, redFlags }: Determination) {
  const found = regimes.flatMap(({ findings }) => findings.filter(({ result }) => result === 'applies'));
  const citations = new Map<string, Citation>();
  for (const { citations: own } of [...found, ...redFlags])
    for (const citation of own) citations.set(JSON.stringify(citation), citation);
  return {
    regimes: regimes.map(({ regime, nexus, outcome, possible, listBased }) => ({
      regime,
      nexus,
      outcome,
      possible,
      listBased,
    })),
    citations: [...citations.values()],
    questions: questions.map(({ fact }) => ({ fact })),
    redFlags: redFlags.map(({ rule, resolved }) => ({ rule, resolved })),
  };
}

const shortTrace = (determination: Determination) => ({
  regimes: determination.regimes.map(shortRegime),
  regimesNotEvaluated: determination.regimesNotEvaluated.map(({ regime }) => ({ regime })),
  questions: determination.questions.map(({ fact, text }) => ({ fact, text })),
  redFlags: determination.redFlags,
  obligations: determination.obligations,
  screenings: determination.screenings.map(shortScreening),
  coverage: determination.coverage
    .filter(({ state }) => state !== 'loaded')
    .map(({ programme, state, staleBy }) => ({ programme, state, ...(staleBy === undefined ? {} : { staleBy }) })),
});

const shortRegime = ({ findings, exceptions, ...regime }: RegimeResult) => ({
  ...regime,
  findings: findings.filter(({ result }) => result !== 'doesNotApply').map(shortFinding),
  exceptions: exceptions.map(shortException),
});

/** Members that say nothing beyond the usual are left out. */
function shortFinding(finding: Finding) {
  const { rule, kind, result, says, missing, citations, state, verification, destination } = finding;
  return {
    rule,
    kind,
    result,
    ...(result === 'applies' ? { says } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    citations,
    ...(state === 'inForce' ? {} : { state }),
    ...(verification === 'primaryText' ? {} : { verification }),
    ...(destination ? { destination } : {}),
    ...(result === 'applies' ? foundMembers(finding) : {}),
  };
}

const foundMembers = ({ reviewPolicy, conflicts, listings, overcomeBy, holder, toFileWith }: Finding) => ({
  ...(toFileWith ? { toFileWith } : {}),
  ...(reviewPolicy === null ? {} : { reviewPolicy }),
  ...(conflicts.length > 0 ? { conflicts } : {}),
  ...(listings.length > 0 ? { listings } : {}),
  ...(overcomeBy.length > 0 ? { overcomeBy } : {}),
  ...(holder === null ? {} : { holder }),
});

/** Of an exception that serves everything but what it overcomes, since its conditions bind. */
const shortException = ({ rule, symbol, result, why, conditions, citations }: ExceptionResult) =>
  result === 'available' ? { rule, symbol, result, conditions, citations, why } : { rule, symbol, result };

const shortScreening = ({ query: { name }, decision, clearAsOf, matches }: Screening) => ({
  query: { name },
  decision,
  ...(clearAsOf === undefined ? {} : { clearAsOf }),
  matches: matches.map(({ listing: { id, list, name: listed }, score, explanation: { basis } }) => ({
    listing: { id, list, name: listed },
    score,
    ...(basis ? { explanation: { basis } } : {}),
  })),
});
