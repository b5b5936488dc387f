/** Gives a regime of a verdict in the form of the contract, with its findings and exceptions. */
import type { ExceptionResult, Finding, RegimeResult } from '../../domain/determination.ts';
import type { VerdictException, VerdictRegime } from '../../domain/verdict.ts';
import { conditionFact } from '../book/dayBook.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { planFor } from '../judge/plan.ts';
import { ruleOf } from './ground.ts';
import { renderClear, renderFinding } from './renderFinding.ts';
import { sayException } from './sayException.ts';
import type { Place } from './sayFinding.ts';
import type { Speaker } from './speaker.ts';

/** all: rules that do not apply and looked at no row are told too. found: they are left out. */
export type Depth = 'all' | 'found';

export function renderRegime(
  speaker: Speaker,
  { regime, nexus, outcome, possible, listBased, findings, exceptions }: VerdictRegime,
  place: Place,
  depth: Depth,
): RegimeResult {
  const found = findings.map((finding) => renderFinding(speaker, finding, place));
  if (depth === 'all') for (const finding of clearFindings(speaker, findings, place)) found.push(finding);
  return {
    regime,
    nexus,
    outcome,
    possible,
    listBased,
    findings: found,
    exceptions: exceptions.map((exception) => renderException(speaker, exception, place.ground.book)),
  };
}

/** Of the rules that do not bite: first those that the route rules out, then those that were asked. */
function clearFindings(speaker: Speaker, findings: VerdictRegime['findings'], place: Place): readonly Finding[] {
  const { book, transaction, validAt } = place.ground;
  const day = book.day(validAt).regimes.find(({ source }) => source === place.source);
  if (!day) return [];
  const told = new Set(findings.map(({ rule }) => rule));
  const { barred, asked } = planFor(day, transaction);
  const clear: Finding[] = [];
  for (const rule of barred) clear.push(renderClear(speaker, rule, place));
  // A rule by rows says of each row what it finds.
  for (const rule of asked) if (!rule.byRows && !told.has(rule.rule.id)) clear.push(renderClear(speaker, rule, place));
  return clear;
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
