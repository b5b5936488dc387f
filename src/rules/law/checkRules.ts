/** Checks of rule and exception files that need the rest of the regime: kind and fields, references, versions. */
import type { ErrorDetail } from '../../kit/errors.ts';
import { checkVersions } from './checkVersions.ts';
import type { RuleFile, RuleVersion } from './lawSchemas.ts';
import { walkPredicate } from './predicate.ts';
import { placeIn, type RegimeFiles, type Sourced } from './readLaw.ts';
import { checkPredicate, type References, type ReportAt } from './references.ts';
import { lawProblem } from './yamlFile.ts';

export function checkRules(regime: RegimeFiles, references: References): readonly ErrorDetail[] {
  return regime.rules.flatMap((rule) => {
    const problems: ErrorDetail[] = [];
    const report: ReportAt = (place, what, hint) =>
      problems.push(lawProblem(placeIn(rule, place), `${rule.value.id}: ${what}`, hint ? { hint } : {}));
    checkKind(rule, report);
    for (const [index, version] of rule.value.versions.entries())
      checkVersion(rule.value, version, index, regime, references, report);
    return [...problems, ...checkVersions(rule)];
  });
}

function checkKind({ value: rule, file, row }: Sourced<RuleFile>, report: ReportAt): void {
  const exception = rule.kind === 'exception';
  const folder = exception ? 'exceptions' : 'rules';
  if (!row && !file.path.includes(`/${folder}/`)) report(['kind'], `a rule of kind ${rule.kind} belongs in ${folder}/`);
  if (exception && !(rule.symbol && rule.basis)) report(['kind'], 'an exception needs symbol and basis');
  if (!exception && (rule.symbol || rule.basis)) report(['kind'], 'only an exception has symbol and basis');
  if (rule.kind === 'requirement' && !rule.holder) report(['kind'], 'a requirement needs a holder');
  if (rule.listBased && rule.kind !== 'requirement' && rule.kind !== 'prohibition')
    report(['listBased'], 'only a requirement or prohibition is listBased');
}

function checkVersion(
  rule: RuleFile,
  version: RuleVersion,
  index: number,
  regime: RegimeFiles,
  references: References,
  report: ReportAt,
): void {
  const place = ['versions', index];
  if ((version.when === undefined) === (version.rows === undefined)) report(place, 'a version has either when or rows');
  if (version.when) checkPredicate(version.when, regime.key, references, [...place, 'when'], report);
  for (const [number, exclusion] of version.unless.entries())
    checkPredicate(exclusion.when, regime.key, references, [...place, 'unless', number, 'when'], report);
  for (const [number, condition] of (version.conditions ?? []).entries())
    checkPredicate(condition.when, regime.key, references, [...place, 'conditions', number, 'when'], report);
  checkRows(rule, version, references, place, report);
  checkPolicy(version, place, report);
  checkException(rule, version, regime, place, report);
  if (version.evidence.authority === 'reportedPolicy' && rule.kind !== 'redFlag' && rule.kind !== 'definition')
    report([...place, 'evidence', 'authority'], 'reportedPolicy only colours a review policy; it cannot carry a rule');
}

function checkRows(
  rule: RuleFile,
  version: RuleVersion,
  references: References,
  place: (string | number)[],
  report: ReportAt,
): void {
  if (!version.rows) return;
  if (rule.kind !== 'requirement' || !rule.listBased)
    report([...place, 'rows'], 'rows belong in a listBased requirement');
  if (!references.controlLists.has(version.rows.list))
    report([...place, 'rows', 'list'], `no control list "${version.rows.list}" is defined`);
  for (const reason of Object.keys(version.reviewByReason ?? {}))
    if (!version.rows.reasons.includes(reason))
      report([...place, 'reviewByReason', reason], `"${reason}" is not among the reasons`);
}

function checkPolicy(version: RuleVersion, place: (string | number)[], report: ReportAt): void {
  if (version.reviewPolicy !== 'fromListing') return;
  let listed = false;
  if (version.when) walkPredicate(version.when, (node) => (listed ||= 'listed' in node));
  if (!listed) report([...place, 'reviewPolicy'], 'fromListing needs a listed condition');
}

function checkException(
  rule: RuleFile,
  version: RuleVersion,
  regime: RegimeFiles,
  place: (string | number)[],
  report: ReportAt,
): void {
  const exceptionIds = new Set(
    regime.rules.filter(({ value }) => value.kind === 'exception').map(({ value }) => value.id),
  );
  if (Array.isArray(version.barsExceptions))
    for (const [index, id] of version.barsExceptions.entries())
      if (!exceptionIds.has(id))
        report([...place, 'barsExceptions', index], `"${id}" is not an exception of ${regime.key}`);
  if (rule.kind !== 'exception') {
    if (version.overcomes || version.conditions) report(place, 'only an exception has overcomes and conditions');
    if (version.unread) report([...place, 'unread'], 'only an exception names what was not read of it');
    return;
  }
  if (!version.overcomes?.length || !version.conditions) {
    report(place, 'an exception names what it overcomes and its conditions');
    return;
  }
  for (const [index, target] of version.overcomes.entries()) {
    const fault = targetFault(target, regime);
    if (fault) report([...place, 'overcomes', index], fault);
  }
}

/** An exception overcomes only requirements and prohibitions of its own regime. */
function targetFault(target: string, regime: RegimeFiles): string | undefined {
  const [id, reason] = target.split(':');
  const rule = regime.rules.find(({ value }) => value.id === id)?.value;
  if (!rule) return `"${id}" is not a rule of ${regime.key}`;
  if (rule.kind !== 'requirement' && rule.kind !== 'prohibition')
    return `"${id}" is a ${rule.kind}; only requirements and prohibitions are overcome`;
  if (reason !== undefined && !rule.versions.some((version) => version.rows?.reasons.includes(reason)))
    return `"${id}" has no reason for control "${reason}"`;
  return undefined;
}
