/**
 * Plan: which rules have to be evaluated for a kind of transaction between two places? A rule that names other places or kinds
 * cannot apply, whatever else is known, so it is not evaluated.
 */
import type { Transaction } from '../../domain/transaction.ts';
import { Stack } from '../../kit/stack.ts';
import { FALSE } from '../../kit/truth.ts';
import type { DayRegime, DayRule, Plan } from '../book/dayTypes.ts';
import type { Places } from '../book/places.ts';
import type { Predicate } from '../law/predicate.ts';

type Route = Pick<Transaction, 'kind' | 'from' | 'to'>;

const REMEMBERED = 5000;

/** The plan of a route, made once for each. */
export function planFor(day: DayRegime, route: Route): Plan {
  const key = `${route.kind} ${route.from} ${route.to}`;
  let plan = day.plans.get(key);
  if (!plan) {
    if (day.plans.size >= REMEMBERED) day.plans.clear();
    plan = makePlan(day, route);
    day.plans.set(key, plan);
  }
  return plan;
}

function makePlan(day: DayRegime, route: Route): Plan {
  const asked: DayRule[] = [];
  const barred: DayRule[] = [];
  for (const rule of day.rules) {
    const rests = rule.versions.every(({ version }) => version.when && cannotHold(version.when, route, day.places));
    (rests ? barred : asked).push(rule);
  }
  return { asked, barred };
}

/** False only when kind or places alone rule the condition out. */
function cannotHold(when: Predicate, route: Route, places: Places): boolean {
  if ('all' in when) return when.all.some((part) => cannotHold(part, route, places));
  if ('any' in when) return when.any.every((part) => cannotHold(part, route, places));
  if ('kind' in when) return !when.kind.includes(route.kind);
  if ('to' in when) return places.test(when.to, 'raise')(route.to, new Stack()) === FALSE;
  if ('from' in when) return places.test(when.from, 'raise')(route.from, new Stack()) === FALSE;
  return 'not' in when && 'kind' in when.not && when.not.kind.includes(route.kind);
}
