/**
 * Law cases: questions of export law from public sources with the answer that is right (`cases/law-open.json` of the shared folder). They
 * are read here into transactions, and what an answer must hold is checked member by member; free words stand there for people.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Determination, outcomeSchema } from '../../src/domain/determination.ts';
import type { TransactionInput } from '../../src/domain/transaction.ts';

const expectedSchema = z.looseObject({
  outcome: outcomeSchema.optional(),
  outcomeNot: outcomeSchema.optional(),
  /** In words: begins with another outcome that is right too. */
  or: z.string().optional(),
  possibleIncludes: outcomeSchema.optional(),
  /** Rule -> `applies`, or several joined by "or". */
  finding: z.record(z.string(), z.string()).optional(),
  /** Symbol -> result; or `BAG named`: the exception stands in the answer and is not refused. */
  exception: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  redFlag: z.string().optional(),
  question: z.string().optional(),
  questionNot: z.string().optional(),
  /** In words, with the sections that the question names. */
  missingFact: z.string().optional(),
  /** Words of an obligation. */
  obligationNot: z.string().optional(),
});

const caseSchema = z.looseObject({
  id: z.string(),
  kind: z.string(),
  source: z.string(),
  transaction: z.looseObject({
    facts: z.record(z.string(), z.unknown()).default({}),
    regimes: z.array(z.string()),
    date: z.string(),
    endUseAttestation: z.string().optional(),
  }),
  expected: expectedSchema,
});
export type LawCase = z.infer<typeof caseSchema>;

const fileSchema = z.looseObject({ commonFacts: z.record(z.string(), z.unknown()), cases: z.array(caseSchema) });

/** The cases of a file, with the facts that all share filled in. */
export function readLawCases(path: string): readonly LawCase[] {
  const { commonFacts, cases } = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return cases.map((one) => {
    const { $common: shares, ...own } = one.transaction.facts;
    return { ...one, transaction: { ...one.transaction, facts: shares === true ? { ...commonFacts, ...own } : own } };
  });
}

/** A named statement of the law, as `law statements` lists it. */
export interface KnownStatement {
  readonly id: string;
  readonly regime: string;
}

/**
 * The transaction to ask. An end-use attestation in free words stands for every statement of the regimes evaluated, made by a named officer
 * on the day of the transaction.
 */
export function transactionOf({ transaction }: LawCase, statements: readonly KnownStatement[]): TransactionInput {
  const { endUseAttestation, ...asked } = transaction;
  const given = statements
    .filter(({ regime }) => asked.regimes.includes(regime))
    .map(({ id }) => ({ id, by: 'Ada Officer', on: asked.date }));
  return {
    ...asked,
    ...(endUseAttestation === undefined ? {} : { statements: given }),
  } as TransactionInput;
}

/** What of the expected answer is not there; one sentence each. */
export function differences({ expected }: LawCase, answer: Determination): readonly string[] {
  return [
    ...ofOutcome(expected, answer),
    ...ofFindings(expected, answer),
    ...ofExceptions(expected, answer),
    ...ofQuestions(expected, answer),
    ...ofRest(expected, answer),
  ];
}

type Expected = LawCase['expected'];
const unless = (holds: boolean, what: string): readonly string[] => (holds ? [] : [what]);

function ofOutcome({ outcome, outcomeNot, or, possibleIncludes }: Expected, answer: Determination): readonly string[] {
  const other = or?.split(/[^A-Za-z]/, 1)[0];
  return [
    ...(outcome === undefined
      ? []
      : unless([outcome, other].includes(answer.outcome), `outcome ${answer.outcome}, expected ${outcome}`)),
    ...(outcomeNot === undefined ? [] : unless(answer.outcome !== outcomeNot, `outcome ${outcomeNot}`)),
    ...(possibleIncludes === undefined
      ? []
      : unless(answer.possible.includes(possibleIncludes), `possible ${answer.possible}, lacks ${possibleIncludes}`)),
  ];
}

function ofFindings({ finding = {} }: Expected, { regimes }: Determination): readonly string[] {
  return Object.entries(finding).flatMap(([rule, wanted]) => {
    const found = regimes.flatMap(({ findings }) => findings).filter((one) => one.rule === rule);
    const result = found.length === 0 ? 'doesNotApply' : (found[0]?.result ?? '');
    return unless(wanted.split(' or ').includes(result), `${rule} ${result}, expected ${wanted}`);
  });
}

function ofExceptions({ exception = {} }: Expected, { regimes }: Determination): readonly string[] {
  const wanted = typeof exception === 'string' ? namedIn(exception) : exception;
  const all = regimes.flatMap(({ exceptions }) => exceptions);
  return Object.entries(wanted).flatMap(([symbol, result]) => {
    const results = all.filter((one) => one.symbol.startsWith(symbol)).map((one) => one.result);
    if (result === 'named')
      return unless(
        results.some((one) => one !== 'notAvailable'),
        `${symbol} is not named as open`,
      );
    if (result === 'notAvailable')
      return unless(
        results.every((one) => one === 'notAvailable'),
        `${symbol} ${results}, expected notAvailable`,
      );
    return unless(
      results.some((one) => one === result),
      `${symbol} ${results}, expected ${result}`,
    );
  });
}

/** The symbol of `BAG named`, `EU008 named as open`, `the OGEL named as open`. */
const namedIn = (words: string): Readonly<Record<string, string>> =>
  Object.fromEntries((words.match(/\b[A-Z][A-Z0-9]+\b/g) ?? []).map((symbol) => [symbol, 'named']));

function ofQuestions(
  { question, questionNot, missingFact }: Expected,
  { questions }: Determination,
): readonly string[] {
  const facts = questions.map(({ fact }) => fact);
  const sections = missingFact?.match(/\d{3}\.\d+/g) ?? [];
  const asks = questions.some(({ text }) => sections.some((section) => text.includes(section)));
  return [
    ...(question === undefined ? [] : unless(facts.includes(question), `does not ask ${question}`)),
    ...(questionNot === undefined ? [] : unless(!facts.includes(questionNot), `asks ${questionNot}`)),
    ...(missingFact === undefined ? [] : unless(asks, `does not ask: ${missingFact}`)),
  ];
}

function ofRest({ redFlag, obligationNot }: Expected, { redFlags, obligations }: Determination): readonly string[] {
  return [
    ...(redFlag === undefined
      ? []
      : unless(
          redFlags.some(({ rule }) => rule === redFlag),
          `no red flag of ${redFlag}`,
        )),
    ...(obligationNot === undefined
      ? []
      : unless(
          !obligations.some(({ what }) => what.toLowerCase().includes(obligationNot.toLowerCase())),
          `an obligation says: ${obligationNot}`,
        )),
  ];
}
