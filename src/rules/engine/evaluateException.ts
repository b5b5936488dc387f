/** Judges one exception: available only if it was read in the primary text, is not barred, and every condition is met. */
import type { ExceptionResult, Finding } from '../../domain/determination.ts';
import type { FactValue } from '../../domain/transaction.ts';
import type { DayRegime, DayRule, DayVersion } from './dayTypes.ts';
import { noOpenFindings, type OpenFindings, openFinding, openFindingFor } from './openFindings.ts';
import { factValue, type Scene } from './scene.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

export interface JudgedException {
  readonly result: ExceptionResult;
  /** What is missing for it, for questions. */
  readonly missing: readonly string[];
  readonly version: DayVersion | null;
  readonly basis: 'exception' | 'generalAuthorisation' | 'licence' | 'exemption';
}

/** @param barred whether a finding takes this exception away: proven, perhaps, or not */
export function evaluateException(rule: DayRule, barred: Truth, scene: Scene): JudgedException {
  scene.missing.cut(0);
  const [version] = rule.versions;
  if (!version) return written(rule, null, 'notAvailable', [], 'not in force on this date', []);
  try {
    return judgeException(rule, version, barred, scene);
  } catch (cause) {
    const why = `could not be evaluated (${cause instanceof Error ? cause.message : cause})`;
    return written(rule, version, 'undetermined', [], why, [`law:${rule.rule.id}`]);
  }
}

function judgeException(rule: DayRule, version: DayVersion, barred: Truth, scene: Scene): JudgedException {
  if (barred === TRUE) return plainly(rule, version, 'a finding of this transaction takes exceptions away');
  const offered = version.when ? version.when(scene) : TRUE;
  if (offered === FALSE) return plainly(rule, version, 'not on offer for this item and destination');
  const truths = version.conditions.map(({ test }) => test(scene));
  const given = version.conditions.map(({ fact }) => factValue(scene, fact));
  const write = () => decide(rule, version, { barred, offered, truths, given, missing: scene.missing.list() });
  if (!given.every((value) => value === undefined || typeof value === 'boolean')) return write();
  return openFinding(memoryOf(rule, `${barred}${offered}${truths}${given}`), scene.missing, write);
}

interface Tried {
  readonly barred: Truth;
  readonly offered: Truth;
  readonly truths: readonly Truth[];
  readonly given: readonly (FactValue | undefined)[];
  readonly missing: readonly string[];
}

function decide(rule: DayRule, version: DayVersion, tried: Tried): JudgedException {
  const shown = version.conditions.map(({ needed, fact }, index) => ({
    fact,
    needed,
    given: tried.given[index] ?? null,
  }));
  const write = (result: ExceptionResult['result'], why: string, missing: readonly string[] = []) =>
    written(rule, version, result, shown, why, missing);
  const failed = version.conditions[tried.truths.indexOf(FALSE)];
  if (failed) return write('notAvailable', `a condition is not met: ${failed.needed}`);
  const { state } = version.version.evidence;
  if (state !== 'inForce' && state !== 'notEnforced') return write('notAvailable', `${state} on this date`);
  if (version.weak || version.doubtful || rule.maybeNotInForce || rule.versions.length > 1)
    return write(
      'undetermined',
      'its conditions were not read in the regulation itself, so Portcullis cannot rely on it',
      [...tried.missing, `law:${rule.rule.id}`],
    );
  const open = tried.barred === UNKNOWN || tried.offered === UNKNOWN || tried.truths.includes(UNKNOWN);
  return open ? write('undetermined', 'conditions are open', tried.missing) : write('available', version.version.says);
}

const REMEMBERED = 2000;
const memories = new WeakMap<DayRule, Map<string, OpenFindings<JudgedException>>>();

/** Results that depend on nothing but the answers to the conditions and what is missing; bounded by openFinding and by size here. */
function memoryOf(rule: DayRule, answers: string): OpenFindings<JudgedException> {
  let memory = memories.get(rule);
  if (!memory) {
    memory = new Map();
    memories.set(rule, memory);
  }
  let findings = memory.get(answers);
  if (!findings) {
    if (memory.size >= REMEMBERED) memory.clear();
    findings = noOpenFindings();
    memory.set(answers, findings);
  }
  return findings;
}

/** Not available, whatever its conditions. */
function plainly(rule: DayRule, version: DayVersion, why: string): JudgedException {
  return openFindingFor(memoryOf(rule, why), '', () => written(rule, version, 'notAvailable', [], why, []));
}

function written(
  exception: DayRule,
  version: DayVersion | null,
  result: ExceptionResult['result'],
  conditions: ExceptionResult['conditions'],
  why: string,
  missing: readonly string[],
): JudgedException {
  const { rule } = exception;
  const held = version?.version ?? rule.versions[0];
  return {
    result: {
      rule: rule.id,
      symbol: rule.symbol ?? rule.id,
      result,
      overcomes: held?.overcomes ?? [],
      conditions,
      citations: held?.evidence.citations ?? [],
      why,
    },
    missing: missing.length === 0 ? missing : [...new Set(missing)],
    version,
    basis: rule.basis ?? 'exception',
  };
}

const naming = new WeakMap<DayRegime, Map<string, readonly DayRule[]>>();

/** The exceptions that name a finding: by its rule, or by rule and reason for control. */
export function exceptionsNaming(day: DayRegime, { rule }: Pick<Finding, 'rule'>): readonly DayRule[] {
  const known = naming.get(day) ?? new Map<string, readonly DayRule[]>();
  naming.set(day, known);
  let named = known.get(rule);
  if (!named) {
    if (known.size >= REMEMBERED) known.clear();
    named = day.exceptions.filter((exception) => namesRule(exception, rule));
    known.set(rule, named);
  }
  return named;
}

function namesRule(exception: DayRule, rule: string): boolean {
  const overcomes = (exception.versions[0]?.version ?? exception.rule.versions[0])?.overcomes ?? [];
  return overcomes.some((target) => rule === target || rule.startsWith(`${target}:`));
}
