/**
 * determine: facts in, answer out. Each regime is judged alone (nexus, rules, exceptions); the overall outcome is the worst over the
 * regimes whose nexus applies or is open. Unknown never reads as yes; weak evidence never relieves; a rule that fails is undetermined.
 */
import type { Outcome, ReviewPolicy } from '../../domain/determination.ts';
import type { Facts } from '../book/facts.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { setScene } from '../book/scene.ts';
import { evaluateRegime, type Gathered, type RegimeAnswer } from './evaluateRegime.ts';
import { nextChange } from './knownChanges.ts';
import { ownListFlags } from './ownListFlags.ts';
import { strictnessOf } from './policies.ts';
import { writeQuestions } from './questions.ts';
import { reachesOf } from './reaches.ts';
import { resolveRedFlags } from './resolveRedFlags.ts';
import type { RulesAnswer } from './rulesAnswer.ts';
import { bitOf, reachableWorst, worst } from './severity.ts';
import { writeText } from './writeText.ts';

export type { RulesAnswer } from './rulesAnswer.ts';

export function determine(book: RuleBook, facts: Facts): RulesAnswer {
  const asked = facts.transaction.regimes;
  const scenes = facts.transaction.items.map((item) => setScene(facts, item, book));
  const gathered: Gathered = { missing: new Map(), redFlags: [], obligations: [] };
  const inside: RegimeAnswer[] = [];
  const outside: string[] = [];
  for (const day of book.day(facts.validAt).regimes) {
    const { key } = day.source.regime;
    if (asked !== null && !asked.includes(key)) continue;
    const answer = evaluateRegime(day, scenes, gathered);
    if (answer) inside.push(answer);
    else outside.push(key);
  }
  return combine(book, facts, inside, outside, gathered);
}

function combine(
  book: RuleBook,
  facts: Facts,
  inside: readonly RegimeAnswer[],
  outside: readonly string[],
  { missing, redFlags, obligations }: Gathered,
): RulesAnswer {
  const outcome = inside.length === 0 ? 'unknown' : worst(inside.map(({ result }) => result.outcome));
  const possible = possibleOverall(inside, outcome);
  const change = nextKnownChange(book, facts, inside);
  const answer = {
    outcome,
    possible,
    couldBeWorse: possible.filter((one) => bitOf(one) > bitOf(outcome)),
    reviewPolicy: strictestPolicy(inside),
    authorisation: outcome === 'allowed' ? combineAuthorisations(inside) : null,
    regimes: inside.map(({ result }) => result),
    regimesNotEvaluated: notEvaluated(book, facts, outside),
    questions: writeQuestions(missing, book.factKeys),
    redFlags: resolveRedFlags([...redFlags, ...ownListFlags(facts)], facts.transaction),
    obligations,
    recheckBy: change?.on ?? null,
    nextKnownChange: change,
    reaches: reachesOf(book, facts, inside),
    text: '',
  };
  answer.text = writeText(facts, answer, inside);
  return answer;
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
  { regimes }: RuleBook,
  { transaction: { regimes: asked } }: Facts,
  outside: readonly string[],
): RulesAnswer['regimesNotEvaluated'] {
  const left: RulesAnswer['regimesNotEvaluated'][number][] = [];
  for (const { key, modelled, why } of regimes) {
    if (!modelled) left.push({ regime: key, why: why ?? 'not modelled' });
    else if (asked !== null && !asked.includes(key))
      left.push({ regime: key, why: 'not asked for: the request names its regimes' });
    else if (outside.includes(key))
      left.push({ regime: key, why: 'does not reach this transaction, as far as the given facts say' });
  }
  return left;
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
  let next: RulesAnswer['nextKnownChange'] = change ? { on: change.on, what: change.what } : null;
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
