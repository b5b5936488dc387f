/** Judges one exception: available only if it was read in the primary text, is not barred, and every condition is met. */
import type { ExceptionSay } from '../../domain/verdict/say.ts';
import type { VerdictException } from '../../domain/verdict/verdict.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../kit/truth.ts';
import type { DayRegime, DayRule, DayVersion } from '../book/dayTypes.ts';
import { factValue } from '../book/factValue.ts';
import type { Scene } from '../book/scene.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';

/** What the exception is found to be, with the version that decides; undefined: none is in force. */
export interface JudgedException {
  readonly found: VerdictException;
  readonly version: RuleVersion | undefined;
  /** It is open, and the deal itself says that it is its case. */
  readonly claimed?: true;
}

/** @param barred whether a finding takes this exception away: proven, perhaps, or not */
export function evaluateException(rule: DayRule, barred: Truth, scene: Scene): JudgedException {
  scene.missing.cut(0);
  const [version] = rule.versions;
  if (!version) return { found: { rule: rule.id, result: 'notAvailable', why: NOT_IN_FORCE }, version: undefined };
  try {
    const found = judgeException(rule, version, barred, scene);
    const claimed = found.result === 'undetermined' && version.claimed !== null && version.claimed(scene) === TRUE;
    return claimed ? { found, version: version.version, claimed } : { found, version: version.version };
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause);
    const open = result(rule, version, 'undetermined', { code: 'failed', error });
    return { found: { ...open, missing: [`law:${rule.id}`] }, version: version.version };
  }
}

const NOT_IN_FORCE: ExceptionSay = { code: 'notInForce' };

const result = (
  { id: rule }: DayRule,
  { place }: DayVersion,
  found: VerdictException['result'],
  why: ExceptionSay,
): VerdictException => ({ rule, version: place, result: found, why });

function judgeException(rule: DayRule, version: DayVersion, barred: Truth, scene: Scene): VerdictException {
  if (barred === TRUE) return result(rule, version, 'notAvailable', { code: 'barred' });
  const offered = version.when ? version.when(scene) : TRUE;
  if (offered === FALSE) return result(rule, version, 'notAvailable', { code: 'notOffered' });
  const truths = version.conditions.map(({ test }) => test(scene));
  const { why, found, lacks } = decide(rule, version, [barred, offered, ...truths]);
  const judged = result(rule, version, found, why);
  judged.given = version.conditions.map(({ fact }) => factValue(scene, fact) ?? null);
  const bare = isBareSymbol(version);
  const missing = found === 'undetermined' && !bare ? scene.missing.distinct() : [];
  if (lacks !== null && !missing.includes(lacks) && !(bare && offered === UNKNOWN)) missing.push(lacks);
  if (missing.length > 0) judged.missing = missing;
  return judged;
}

/** Of an exception that is known by its symbol alone no condition is asked: no answer would open it; its text, where its scope holds. */
const isBareSymbol = ({ unread, conditions }: DayVersion): boolean => unread && conditions.length === 0;

interface Decided {
  readonly found: VerdictException['result'];
  readonly why: ExceptionSay;
  /** What is missing beside what the conditions ask. */
  readonly lacks: string | null;
}

/** @param truths whether it is barred, on offer, and each condition */
function decide(rule: DayRule, version: DayVersion, [barred, offered, ...conditions]: readonly Truth[]): Decided {
  const not = (why: ExceptionSay): Decided => ({ found: 'notAvailable', why, lacks: null });
  const condition = conditions.indexOf(FALSE);
  if (condition !== -1) return not({ code: 'conditionFailed', condition });
  const { state } = version;
  if (state !== 'inForce' && state !== 'notEnforced') return not({ code: 'halted' });
  const unreliable = whyUnreliable(rule, version);
  if (unreliable !== null) return { found: 'undetermined', why: { code: unreliable }, lacks: `law:${rule.id}` };
  const open = barred === UNKNOWN || offered === UNKNOWN || conditions.includes(UNKNOWN);
  return open
    ? { found: 'undetermined', why: { code: 'conditionsOpen' }, lacks: null }
    : { found: 'available', why: { code: 'available' }, lacks: null };
}

/** INVARIANT: an exception of which not every word that holds on the day was read relieves nobody. */
function whyUnreliable(
  { versions, maybeNotInForce }: DayRule,
  held: DayVersion,
): 'notRead' | 'weaklyRead' | 'readLater' | 'versionOpen' | null {
  const { version, weak, unread, doubtful } = held;
  if (unread) return 'notRead';
  if (weak) return 'weaklyRead';
  if (doubtful && version.knownFrom !== undefined && !held.scheduled) return 'readLater';
  return doubtful || maybeNotInForce || versions.length > 1 ? 'versionOpen' : null;
}

const REMEMBERED = 2000;

const AVAILABILITY: readonly VerdictException['result'][] = ['notAvailable', 'undetermined', 'available'];

/** Does `a` carry less than `b`? An exception serves a transaction only as far as it serves its least served item and destination. */
export const isLessAvailable = (a: JudgedException, b: JudgedException): boolean =>
  AVAILABILITY.indexOf(a.found.result) < AVAILABILITY.indexOf(b.found.result);

/** The exceptions that were looked at, by their position among those of the regime; empty when none was. */
export type JudgedExceptions = readonly (JudgedException | undefined)[];

/** Positions of the exceptions that name a finding (by its rule, or by rule and reason for control). */
export function exceptionsNaming({ naming, exceptions }: DayRegime, finding: string): readonly number[] {
  let named = naming.get(finding);
  if (!named) {
    if (naming.size >= REMEMBERED) naming.clear();
    named = exceptions.flatMap((exception, position) => (namesRule(exception, finding) ? [position] : []));
    naming.set(finding, named);
  }
  return named;
}

function namesRule(exception: DayRule, rule: string): boolean {
  const overcomes = (exception.versions[0]?.version ?? exception.rule.versions[0])?.overcomes ?? [];
  if (rule.endsWith(':any'))
    return overcomes.some((target) => target.startsWith(rule.slice(0, -'any'.length)) || rule.startsWith(`${target}:`));
  return overcomes.some((target) => rule === target || rule.startsWith(`${target}:`));
}
