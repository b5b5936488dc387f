/** Findings of rules that plainly do not apply. Nothing in them depends on the case, so each is made once for a stretch of days. */
import type { Finding } from '../../domain/determination.ts';
import type { VerdictFinding } from '../../domain/verdict/verdict.ts';
import type { DayRule, Plan } from '../book/dayTypes.ts';
import { planFor } from '../judge/plan.ts';
import { renderFinding } from './renderFinding.ts';
import type { Place } from './sayFinding.ts';
import type { Speaker } from './speaker.ts';

interface Made {
  readonly ofRules: WeakMap<DayRule, Finding>;
  /** Of the rules that a route rules out. */
  readonly barred: WeakMap<Plan, readonly Finding[]>;
}

const made = new WeakMap<Speaker, Made>();

function madeBy(speaker: Speaker): Made {
  let known = made.get(speaker);
  if (!known) {
    known = { ofRules: new WeakMap(), barred: new WeakMap() };
    made.set(speaker, known);
  }
  return known;
}

/**
 * Adds the rules that do not bite: first those that the route rules out, then those that were asked.
 * @param told the findings of the verdict: whatever it tells is not clear
 */
export function addClear(speaker: Speaker, findings: Finding[], told: readonly VerdictFinding[], place: Place): void {
  const { book, transaction, validAt } = place.ground;
  const day = book.day(validAt).regimes.find(({ source }) => source === place.source);
  if (!day) return;
  const { ofRules, barred } = madeBy(speaker);
  const clearOf = (rule: DayRule): Finding => {
    const finding = ofRules.get(rule) ?? renderClear(speaker, rule, place);
    ofRules.set(rule, finding);
    return finding;
  };
  const plan = planFor(day, transaction);
  const ruledOut = barred.get(plan) ?? plan.barred.map(clearOf);
  barred.set(plan, ruledOut);
  const ids = new Set(told.map(({ rule }) => rule));
  // What `to` rules out may bite for another destination.
  for (const finding of ruledOut) if (!ids.has(finding.rule)) findings.push(finding);
  // A rule by rows says of each row what it finds.
  for (const rule of plan.asked) if (!rule.byRows && !ids.has(rule.rule.id)) findings.push(clearOf(rule));
  if (day.contradicted && !ids.has(day.contradicted.id)) findings.push(clearOf(day.contradicted));
}

function renderClear(speaker: Speaker, { rule, held }: DayRule, place: Place): Finding {
  const says: VerdictFinding['says'] = [{ code: held.inForce ? 'ruleClear' : 'ruleNotInForce' }];
  return renderFinding(speaker, { rule: rule.id, version: held.place, result: 'doesNotApply', says }, place);
}
