/** Gives a regime of a verdict in the form of the contract, with its findings and exceptions. */
import type { ExceptionResult, RegimeResult } from '../../domain/determination.ts';
import type { VerdictException, VerdictRegime } from '../../domain/verdict/verdict.ts';
import { conditionFact } from '../book/dayBook.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { ruleOf } from './ground.ts';
import { addClear } from './renderClear.ts';
import { renderFinding } from './renderFinding.ts';
import { sayException } from './sayException.ts';
import type { Place } from './sayFinding.ts';
import type { Speaker } from './speaker.ts';

/**
 * all: rules that plainly do not apply are told too. found: they are left out. applied: findings that do not apply or are open are left out
 * too, and exceptions.
 */
export type Depth = 'all' | 'found' | 'applied';

export function renderRegime(
  speaker: Speaker,
  { regime, nexus, outcome, possible, listBased, findings, exceptions }: VerdictRegime,
  place: Place,
  depth: Depth,
): RegimeResult {
  const told = depth === 'applied' ? findings.filter(({ result }) => result === 'applies') : findings;
  const found = told.map((finding) => renderFinding(speaker, finding, place));
  if (depth === 'all') addClear(speaker, found, findings, place);
  return {
    regime,
    nexus,
    outcome,
    possible,
    listBased,
    findings: found,
    exceptions: depth === 'applied' ? [] : exceptions.map((one) => renderException(speaker, one, place.ground.book)),
  };
}

function renderException(speaker: Speaker, exception: VerdictException, book: RuleBook): ExceptionResult {
  const rule = ruleOf(book, exception.rule);
  const version = exception.version === undefined ? undefined : rule.versions[exception.version];
  const held = version ?? rule.versions[0];
  const conditions = exception.given ? (held?.conditions ?? []) : [];
  return {
    rule: rule.id,
    symbol: rule.symbol ?? rule.id,
    result: exception.result,
    overcomes: held?.overcomes ?? [],
    conditions: conditions.map(({ needed, when }, index) => ({
      fact: conditionFact(when),
      needed,
      given: exception.given?.[index] ?? null,
    })),
    citations: held?.evidence.citations ?? [],
    why: sayException(speaker, exception.why, version),
  };
}
