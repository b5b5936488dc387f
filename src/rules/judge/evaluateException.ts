/** Judges one exception: available only if it was read in the primary text, is not barred, and every condition is met. */
import type { ExceptionResult, Finding } from '../../domain/determination.ts';
import type { FactValue } from '../../domain/transaction.ts';
import type { DayRegime, DayRule, DayVersion } from '../book/dayTypes.ts';
import { noOpenFindings, type OpenFindings, openFinding } from '../book/openFindings.ts';
import { factValue, type Scene } from '../book/scene.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../book/truth.ts';

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
  const memory = memoryOf(rule, version);
  if (barred === TRUE) return memory.barred;
  const offered = version.when ? version.when(scene) : TRUE;
  if (offered === FALSE) return memory.notOffered;
  const mark = scene.missing.count;
  let answers = barred * 3 + offered;
  let plain = version.conditions.length <= COUNTED;
  for (const { test, fact } of version.conditions) {
    const truth = test(scene);
    const given = factValue(scene, fact);
    plain &&= given === undefined || typeof given === 'boolean';
    answers = answers * 9 + truth * 3 + (given === undefined ? 0 : given ? 1 : 2);
  }
  const write = () => decide(rule, version, { barred, offered, ...askAgain(version, scene, mark) });
  return plain ? openFinding(triedWith(memory, answers), scene.missing, write) : write();
}

/** The answers to the conditions one by one, for writing them down: most results were written before, and need them only counted. */
function askAgain({ conditions }: DayVersion, scene: Scene, mark: number): Omit<Tried, 'barred' | 'offered'> {
  scene.missing.cut(mark);
  const truths = conditions.map(({ test }) => test(scene));
  const given = conditions.map(({ fact }) => factValue(scene, fact));
  return { truths, given, missing: scene.missing.list() };
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
  const unreliable = whyUnreliable(rule, version);
  if (unreliable !== null) return write('undetermined', unreliable, [...tried.missing, `law:${rule.rule.id}`]);
  const open = tried.barred === UNKNOWN || tried.offered === UNKNOWN || tried.truths.includes(UNKNOWN);
  return open ? write('undetermined', 'conditions are open', tried.missing) : write('available', version.version.says);
}

/** INVARIANT: an exception of which not every word that holds on the day was read relieves nobody. */
function whyUnreliable({ versions, maybeNotInForce }: DayRule, held: DayVersion): string | null {
  const { version, weak, unread, doubtful } = held;
  if (unread) return `not read: ${version.unread?.join('; ')}, so Portcullis cannot rely on it`;
  if (weak) return 'its conditions were not read in the regulation itself, so Portcullis cannot rely on it';
  if (doubtful && version.knownFrom !== undefined && !held.scheduled)
    return `its text was read as of ${version.knownFrom}; whether it read so on this date is not known`;
  if (doubtful || maybeNotInForce || versions.length > 1) return 'which of its versions holds on this date is not sure';
  return null;
}

/** Nine to this power, times nine, is still an exact number. */
const COUNTED = 14;
const REMEMBERED = 2000;

interface Memory {
  readonly barred: JudgedException;
  readonly notOffered: JudgedException;
  /** Results that depend on nothing but the answers to the conditions, put together as one number, and what is missing. */
  readonly tried: Map<number, OpenFindings<JudgedException>>;
}

const memories = new WeakMap<DayRule, Memory>();

function memoryOf(rule: DayRule, version: DayVersion): Memory {
  let memory = memories.get(rule);
  if (!memory) {
    const plainly = (why: string) => written(rule, version, 'notAvailable', [], why, []);
    memory = {
      barred: plainly('a finding of this transaction takes exceptions away'),
      notOffered: plainly('not on offer for this item and destination'),
      tried: new Map(),
    };
    memories.set(rule, memory);
  }
  return memory;
}

function triedWith({ tried }: Memory, answers: number): OpenFindings<JudgedException> {
  let findings = tried.get(answers);
  if (!findings) {
    if (tried.size >= REMEMBERED) tried.clear();
    findings = noOpenFindings();
    tried.set(answers, findings);
  }
  return findings;
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

/** The exceptions that were looked at, by their position among those of the regime; empty when none was. */
export type JudgedExceptions = readonly (JudgedException | undefined)[];

/** Positions of the exceptions that name a finding: by its rule, or by rule and reason for control. */
export function exceptionsNaming(
  { naming, exceptions }: DayRegime,
  { rule }: Pick<Finding, 'rule'>,
): readonly number[] {
  let named = naming.get(rule);
  if (!named) {
    if (naming.size >= REMEMBERED) naming.clear();
    named = exceptions.flatMap((exception, position) => (namesRule(exception, rule) ? [position] : []));
    naming.set(rule, named);
  }
  return named;
}

function namesRule(exception: DayRule, rule: string): boolean {
  const overcomes = (exception.versions[0]?.version ?? exception.rule.versions[0])?.overcomes ?? [];
  return overcomes.some((target) => rule === target || rule.startsWith(`${target}:`));
}
