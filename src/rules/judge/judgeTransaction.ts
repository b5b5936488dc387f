/**
 * judgeTransaction: facts in, verdict out, without a sentence. Each regime is judged alone (nexus, rules, exceptions); the overall outcome
 * is the worst over the regimes whose nexus applies or is open. Unknown never reads as yes; weak evidence never relieves; a rule that
 * fails is undetermined.
 */
import type { Outcome } from '../../domain/determination.ts';
import { type PartyRole, ROLES } from '../../domain/party.ts';
import type { Verdict, VerdictRedFlag } from '../../domain/verdict/verdict.ts';
import type { Facts } from '../book/facts.ts';
import { QuotedRows } from '../book/quotedRows.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { type Scene, setScene } from '../book/scene.ts';
import { flagsApart } from './contradictions.ts';
import { ItemScenes } from './destinations.ts';
import { isBlocked } from './evaluateItem.ts';
import { evaluateRegime, type RegimeAnswer } from './evaluateRegime.ts';
import { versionOf } from './judged.ts';
import { nextChange } from './knownChanges.ts';
import { ownListFlags } from './ownListFlags.ts';
import { strictnessOf } from './policies.ts';
import { settlesOf } from './settles.ts';
import { bitOf, reachableWorst, worst } from './severity.ts';

/** Pure: the same book and facts give the same verdict. Nobody's red-flag resolutions are in it yet (`verdictOf` adds them). */
export function judgeTransaction(book: RuleBook, facts: Facts): Verdict {
  const { regimes: asked, items } = facts.transaction;
  const quoted = new QuotedRows();
  const scenes = items.map((item) => new ItemScenes(setScene(facts, item, book, quoted), book));
  const inside: RegimeAnswer[] = [];
  for (const day of book.day(facts.validAt).regimes) {
    if (asked !== null && !asked.includes(day.source.regime.key)) continue;
    const answer = evaluateRegime(day, scenes);
    if (answer) inside.push(answer);
  }
  return combine(book, facts, inside, { scenes: scenes.map(({ first }) => first), quoted });
}

interface Looked {
  readonly scenes: readonly Scene[];
  readonly quoted: QuotedRows;
}

function combine(book: RuleBook, facts: Facts, inside: readonly RegimeAnswer[], { scenes, quoted }: Looked): Verdict {
  const outcome = overall(inside);
  const possible = possibleOverall(inside, outcome);
  const regimes = inside.map(({ result }) => result);
  const { redFlags, obligations } = gather(inside);
  return {
    outcome,
    possible,
    couldBeWorse: possible.filter((one) => bitOf(one) > bitOf(outcome)),
    reviewPolicy: strictestPolicy(inside),
    authorisation: outcome === 'allowed' ? inside.map(groundOf) : null,
    regimes,
    notEvaluated: notEvaluated(book, facts, inside, scenes),
    questions: [...settlesOf(regimes).keys()],
    redFlags: [...redFlags, ...ownListFlags(facts)],
    obligations,
    nextChange: nextChange(book.source, facts, regimes),
    roles: rolesOf(facts),
    listings: quoted.rows,
    ...(facts.transaction.endUseAttestation === null || book.attestable.size > 0
      ? {}
      : { warnings: ['ATTESTATION_TEXT_ANSWERS_NOTHING'] }),
  };
}

/** INVARIANT: what no regime is known to reach is unknown, never allowed. */
function overall(inside: readonly RegimeAnswer[]): Outcome {
  const found = worst(inside.map(({ result }) => result.outcome));
  const reached = inside.some(({ result }) => result.nexus === 'applies');
  return found === 'allowed' && !reached ? 'unknown' : found;
}

function possibleOverall(inside: readonly RegimeAnswer[], outcome: Outcome): Outcome[] {
  if (inside.length === 0) return ['unknown'];
  const reachable = reachableWorst(
    inside.map(({ result }) => ({ possible: result.possible, mayDropOut: result.nexus === 'undetermined' })),
  );
  return reachable.includes(outcome) ? [...reachable] : [outcome, ...reachable];
}

function strictestPolicy(inside: readonly RegimeAnswer[]): Verdict['reviewPolicy'] {
  let strictest: Verdict['reviewPolicy'] = null;
  for (const { judged, result } of inside) {
    for (const { id, reviewPolicy: policy, result: found } of judged) {
      if (policy === null || found !== 'applies') continue;
      if (strictest !== null && strictnessOf(policy) <= strictnessOf(strictest.policy)) continue;
      strictest = { policy, regime: result.regime, rule: id };
    }
  }
  return strictest;
}

/** On what an `allowed` rests in a regime. */
function groundOf({ result, judged, exceptions }: RegimeAnswer): NonNullable<Verdict['authorisation']>[number] {
  const overcame = new Set(judged.flatMap(({ overcomeBy }) => overcomeBy));
  const used = exceptions.map(({ found }) => found.rule).filter((rule) => overcame.has(rule));
  return { regime: result.regime, exceptions: used };
}

function notEvaluated(
  book: RuleBook,
  { transaction, validAt }: Facts,
  inside: readonly RegimeAnswer[],
  scenes: readonly Scene[],
) {
  const days = book.day(validAt).regimes;
  const left: Verdict['notEvaluated'] = [];
  for (const { key, modelled } of book.regimes) {
    if (!modelled) left.push({ regime: key, why: 'notModelled' });
    else if (transaction.regimes !== null && !transaction.regimes.includes(key))
      left.push({ regime: key, why: 'notAsked' });
    else if (!inside.some(({ result }) => result.regime === key)) {
      const day = days.find(({ source }) => source.regime.key === key);
      const blocked = day?.blockingStatute != null && scenes.some((scene) => isBlocked(day, scene));
      left.push({ regime: key, why: blocked ? 'noNexus' : 'notReached' });
    }
  }
  return left;
}

/** What the findings leave and oblige to, regime by regime. */
function gather(inside: readonly RegimeAnswer[]): Pick<Verdict, 'redFlags' | 'obligations'> {
  const redFlags: VerdictRedFlag[] = [];
  const obligations: Verdict['obligations'] = [];
  for (const { judged, exceptions } of inside) {
    for (const one of judged) {
      if (one.redFlag !== null) for (const says of flagsApart(one.redFlag)) redFlags.push({ rule: one.id, says });
      if (one.result === 'applies' && versionOf(one)?.obligations.length)
        obligations.push({ rule: one.id, version: one.version });
    }
    for (const { found, version } of exceptions)
      if (found.result === 'available' && found.version !== undefined && version?.obligations.length)
        obligations.push({ rule: found.rule, version: found.version });
  }
  return { redFlags, obligations };
}

/** Of parties that are not all known, any may take part. */
function rolesOf({ transaction, parties }: Facts): PartyRole[] {
  if (!transaction.partiesComplete) return [...ROLES];
  return ROLES.filter((role) => parties.some((party) => party.role === role));
}
