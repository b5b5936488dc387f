/**
 * Which versions of a rule may hold on a day. One sure candidate is the usual case; inside an uncertain interval, before the law is
 * known or after a scheduled change there are several, and the rule is decided only where they agree.
 */
import { earliestOf, isInForce, latestOf } from '../../domain/dateBound.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';
import type { RuleSource } from '../law/ruleBookSource.ts';

export interface Candidate {
  /** Null: no version; the rule is not in force. */
  readonly version: RuleVersion | null;
  /** It may not have held in this form: applying becomes undetermined. */
  readonly doubtful: boolean;
  /** Begins after the law was last checked. */
  readonly scheduled: boolean;
}

const NOT_IN_FORCE: Candidate = { version: null, doubtful: false, scheduled: false };
const doubtful = (version: RuleVersion): Candidate => ({ version, doubtful: true, scheduled: false });

export function candidatesOn(rule: RuleSource, date: LocalDate): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const version of rule.versions) {
    const inForce = isInForce(date, version.validFrom, version.validTo);
    if (inForce === 'false') continue;
    const scheduled = version.validFrom !== undefined && latestOf(version.validFrom) > rule.checkedOn;
    const early = version.knownFrom !== undefined && date < version.knownFrom;
    candidates.push({ version, doubtful: early || scheduled, scheduled });
  }
  candidates.push(...besides(rule, date));
  return candidates.length > 0 ? candidates : [NOT_IN_FORCE];
}

/** What else may hold: the state before a scheduled change, outside the first and last version, or in a stated gap. */
function besides(rule: RuleSource, date: LocalDate): readonly Candidate[] {
  const [first, last] = [rule.versions[0], rule.versions.at(-1)];
  const found: Candidate[] = [];
  if (first?.validFrom && date < latestOf(first.validFrom))
    found.push(rule.before === 'unknown' ? doubtful(first) : NOT_IN_FORCE);
  if (last?.validTo && date >= earliestOf(last.validTo))
    found.push(rule.after === 'unknown' ? doubtful(last) : NOT_IN_FORCE);
  for (const gap of rule.gaps)
    if (date >= gap.from && date < gap.to) found.push(gap.is === 'unknown' && first ? doubtful(first) : NOT_IN_FORCE);
  return [...found, ...beforeScheduled(rule, date)];
}

/** After a scheduled change the version that held when the law was last checked may still hold. */
function beforeScheduled(rule: RuleSource, date: LocalDate): readonly Candidate[] {
  const changed = rule.versions.some(
    ({ validFrom }) => validFrom !== undefined && latestOf(validFrom) > rule.checkedOn && date >= earliestOf(validFrom),
  );
  if (!changed) return [];
  const checked = rule.versions.find(
    ({ validFrom, validTo }) => isInForce(rule.checkedOn, validFrom, validTo) === 'true',
  );
  return [checked ? { version: checked, doubtful: false, scheduled: false } : NOT_IN_FORCE];
}
