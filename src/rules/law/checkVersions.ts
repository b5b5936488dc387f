/** Checks that dated versions follow one another in order, without overlap and without a gap that is not stated. */
import { type DateBound, earliestOf, latestOf } from '../../domain/dateBound.ts';
import type { ErrorDetail } from '../../kit/errors.ts';
import type { RuleFile } from './lawSchemas.ts';
import { placeIn, type Sourced } from './readLaw.ts';
import { lawProblem } from './yamlFile.ts';

const written = (bound: DateBound): string =>
  typeof bound === 'string' ? bound : `${bound.earliest}..${bound.latest}`;
const sameBound = (a: DateBound, b: DateBound): boolean =>
  earliestOf(a) === earliestOf(b) && latestOf(a) === latestOf(b);

export function checkVersions(sourced: Sourced<RuleFile>): readonly ErrorDetail[] {
  const rule = sourced.value;
  const problems: ErrorDetail[] = [];
  const report = (index: number, what: string, hint?: string) =>
    problems.push(lawProblem(placeIn(sourced, ['versions', index]), `${rule.id}: ${what}`, hint ? { hint } : {}));
  for (const [index, version] of rule.versions.entries()) {
    if (version.validFrom && version.validTo && earliestOf(version.validFrom) >= latestOf(version.validTo))
      report(index, `a version ends (${written(version.validTo)}) before it begins (${written(version.validFrom)})`);
    const next = rule.versions[index + 1];
    const fault = next && stepFault(rule, index, version.validTo, next.validFrom);
    if (fault) report(fault.at, fault.what, fault.hint);
  }
  const [first, last] = [rule.versions[0], rule.versions.at(-1)];
  if (first?.validFrom && !rule.before)
    report(0, 'the first version has a validFrom, so "before" is needed', 'before: notInForce | unknown');
  if (!first?.validFrom && rule.before) report(0, '"before" is given, but the first version has no validFrom');
  if (last?.validTo && !rule.after)
    report(
      rule.versions.length - 1,
      'the last version has a validTo, so "after" is needed',
      'after: notInForce | unknown',
    );
  if (!last?.validTo && rule.after)
    report(rule.versions.length - 1, '"after" is given, but the last version has no validTo');
  return problems;
}

interface Fault {
  readonly at: number;
  readonly what: string;
  readonly hint?: string;
}

function stepFault(
  rule: RuleFile,
  index: number,
  end: DateBound | undefined,
  begin: DateBound | undefined,
): Fault | undefined {
  const at = index + 1;
  if (!end) return { at: index, what: 'a version that is followed by another needs a validTo' };
  if (!begin) return { at, what: 'a version after the first needs a validFrom' };
  if (sameBound(end, begin)) return undefined;
  if (latestOf(end) > earliestOf(begin))
    return { at, what: `overlaps the version before it: that ends ${written(end)}, this begins ${written(begin)}` };
  if (rule.gaps.some((gap) => gap.from === latestOf(end) && gap.to === earliestOf(begin))) return undefined;
  return {
    at,
    what: `leaves a hole from ${written(end)} to ${written(begin)} that is not stated`,
    hint: 'add it to gaps:',
  };
}
