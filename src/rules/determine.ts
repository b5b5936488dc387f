/**
 * determine: facts in, answer out. Each regime is judged alone (nexus, rules, exceptions); the overall outcome is the worst over the
 * regimes whose nexus applies or is open. Unknown never reads as yes; weak evidence never relieves; a rule that fails is undetermined.
 */
import type { Outcome, ReviewPolicy } from '../domain/determination.ts';
import { severityOf } from '../domain/determination.ts';
import { evaluateRegime, type MissingFacts, type RegimeAnswer } from './engine/evaluateRegime.ts';
import { nextChange } from './engine/knownChanges.ts';
import { strictnessOf } from './engine/policies.ts';
import { writeQuestions } from './engine/questions.ts';
import { reachesOf } from './engine/reaches.ts';
import { reachableWorst, worst } from './engine/severity.ts';
import { writeText } from './engine/writeText.ts';
import type { Facts } from './facts.ts';
import type { RuleBook } from './ruleBook.ts';
import type { RulesAnswer } from './rulesAnswer.ts';

export type { RulesAnswer } from './rulesAnswer.ts';

export function determine(book: RuleBook, facts: Facts): RulesAnswer {
  const asked = facts.transaction.regimes;
  const missing: MissingFacts = new Map();
  const judged: RegimeAnswer[] = [];
  for (const day of book.day(facts.validAt).regimes)
    if (asked === null || asked.includes(day.source.regime.key)) judged.push(evaluateRegime(day, facts, book, missing));
  return combine(book, facts, judged, missing);
}

function combine(book: RuleBook, facts: Facts, judged: readonly RegimeAnswer[], missing: MissingFacts): RulesAnswer {
  const inside = judged.filter(({ result }) => result.nexus !== 'doesNotApply');
  const outcome = inside.length === 0 ? 'unknown' : worst(inside.map(({ result }) => result.outcome));
  const possible = possibleOverall(inside, outcome);
  const change = nextKnownChange(book, facts, inside);
  const answer: Omit<RulesAnswer, 'text'> = {
    outcome,
    possible,
    couldBeWorse: possible.filter((one) => severityOf(one) > severityOf(outcome)),
    reviewPolicy: strictestPolicy(inside),
    authorisation: outcome === 'allowed' ? combineAuthorisations(inside) : null,
    regimes: inside.map(({ result }) => result),
    regimesNotEvaluated: notEvaluated(book, facts, judged),
    questions: writeQuestions(missing, book.factKeys),
    redFlags: inside.flatMap(({ redFlags }) => redFlags),
    obligations: inside.flatMap(({ obligations }) => obligations),
    recheckBy: change?.on ?? null,
    nextKnownChange: change,
    reaches: reachesOf(book, facts, inside),
  };
  return { ...answer, text: writeText(facts, answer) };
}

function possibleOverall(inside: readonly RegimeAnswer[], outcome: Outcome): readonly Outcome[] {
  if (inside.length === 0) return ['unknown'];
  const reachable = reachableWorst(
    inside.map(({ result }) => ({ possible: result.possible, mayDropOut: result.nexus === 'undetermined' })),
  );
  return reachable.includes(outcome) ? reachable : [outcome, ...reachable];
}

function strictestPolicy(inside: readonly RegimeAnswer[]): ReviewPolicy | null {
  let strictest: ReviewPolicy | null = null;
  for (const { judged, result } of inside) {
    for (const { finding, policySource } of judged) {
      const { reviewPolicy: policy } = finding;
      if (policy === null || finding.result !== 'applies') continue;
      if (strictest !== null && strictnessOf(policy) <= strictnessOf(strictest.policy)) continue;
      const { citations, authority } = policySource ?? finding;
      const citation = citations[0];
      if (citation) strictest = { policy, regime: result.regime, citation, authority };
    }
  }
  return strictest;
}

/** The authorisation that says most: an exception before "no licence required". */
function combineAuthorisations(inside: readonly RegimeAnswer[]): RulesAnswer['authorisation'] {
  const all = inside.flatMap(({ authorisation }) => (authorisation ? [authorisation] : []));
  const special = all.filter(({ basis }) => basis !== 'noLicenceRequired');
  const [leading] = special.length > 0 ? special : all;
  if (!leading) return null;
  const symbols = special.flatMap(({ symbol }) => (symbol === null ? [] : [symbol]));
  const conditions = [...new Set(all.flatMap((one) => one.conditions))];
  return { basis: leading.basis, symbol: symbols.length > 0 ? symbols.join(', ') : null, conditions };
}

function notEvaluated(
  book: RuleBook,
  facts: Facts,
  judged: readonly RegimeAnswer[],
): RulesAnswer['regimesNotEvaluated'] {
  const asked = facts.transaction.regimes;
  const outside = new Set(
    judged.filter(({ result }) => result.nexus === 'doesNotApply').map(({ result }) => result.regime),
  );
  return book.regimes.flatMap(({ key, modelled, why }) => {
    if (!modelled) return [{ regime: key, why: why ?? 'not modelled' }];
    if (asked !== null && !asked.includes(key))
      return [{ regime: key, why: 'not asked for: the request names its regimes' }];
    return outside.has(key)
      ? [{ regime: key, why: 'does not reach this transaction, as far as the given facts say' }]
      : [];
  });
}

/** The next day on which law, or a listing that was looked at, is known to change. */
function nextKnownChange(
  book: RuleBook,
  facts: Facts,
  inside: readonly RegimeAnswer[],
): RulesAnswer['nextKnownChange'] {
  const change = nextChange(
    book.source,
    facts.validAt,
    inside.map(({ result }) => result),
  );
  let next = change ? { on: change.on as string, what: change.what } : null;
  for (const { hits } of facts.parties) {
    for (const { validFrom, validTo, name, programme } of hits) {
      for (const [day, verb] of [
        [validFrom, 'enters'],
        [validTo, 'leaves'],
      ] as const)
        if (day !== null && day > facts.validAt && (next === null || day < next.on))
          next = { on: day, what: `${name} ${verb} ${programme}` };
    }
  }
  return next;
}
