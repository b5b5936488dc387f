/** Judges one rule for one item: applies, does not apply, or undetermined with what is missing. A rule that throws is undetermined. */
import type { DayRule, DayVersion, Judged } from '../book/dayTypes.ts';
import { judge } from '../book/findings.ts';
import { below, openFinding, openFindingFor } from '../book/openFindings.ts';
import type { Scene, SeenHit } from '../book/scene.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../book/truth.ts';
import { meetsText } from './meetsText.ts';
import { findPolicy } from './policies.ts';

/** INVARIANT: no rule can be made to vanish by making it fail. */
export function evaluateRule(rule: DayRule, scene: Scene): Judged {
  scene.missing.cut(0);
  scene.seen.cut(0);
  try {
    return judgeRule(rule, scene);
  } catch (cause) {
    return failed(rule, cause);
  }
}

export function failed({ rule, versions }: DayRule, cause: unknown): Judged {
  const version = versions[0]?.version ?? rule.versions[0];
  if (!version) throw cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return judge({
    rule,
    version,
    result: 'undetermined',
    says: `${rule.title}: could not be evaluated (${why}).`,
    missing: [`law:${rule.id}`],
  });
}

/** Only whether the rule applies, with nothing written down: the same truth that `evaluateRule` finds. */
export function truthOfRule(rule: DayRule, scene: Scene): Truth {
  return rule.plain ? triggerOf(rule.plain, scene) : tryVersions(rule, scene).truth;
}

interface Tried {
  /** Candidate states that agree decide the rule; otherwise it is open. */
  readonly truth: Truth;
  /** What the condition of each version says, put together as one number in base three. */
  readonly triggers: number;
}

function tryVersions(rule: DayRule, scene: Scene): Tried {
  let triggers = 0;
  const found = [0, 0, 0];
  for (const version of rule.versions) {
    const trigger = triggerOf(version, scene);
    const truth = heldTruth(version, trigger);
    // A version that may not have held lacks the law itself.
    if (truth !== trigger && truth === UNKNOWN) scene.missing.push(`law:${rule.rule.id}`);
    triggers = triggers * 3 + trigger;
    found[truth] = (found[truth] ?? 0) + 1;
  }
  const leading = found[TRUE] ? TRUE : found[UNKNOWN] ? UNKNOWN : FALSE;
  const agreed = found[leading] === rule.versions.length && !(rule.maybeNotInForce && leading !== FALSE);
  const truth = agreed ? leading : UNKNOWN;
  const openLaw = truth === UNKNOWN && (rule.maybeNotInForce || found[UNKNOWN] !== rule.versions.length);
  if (openLaw) scene.missing.push(`law:${rule.rule.id}`);
  return { truth, triggers };
}

/** What a version whose condition says `trigger` finds on the day, after its enforcement state. */
function heldTruth({ version, doubtful }: DayVersion, trigger: Truth): Truth {
  const { state } = version.evidence;
  if (state === 'announced' || state === 'suspended' || state === 'enjoined') return FALSE;
  return trigger === TRUE && doubtful ? UNKNOWN : trigger;
}

interface Held {
  readonly version: DayVersion;
  /** What the version finds on the day, after its enforcement state. */
  readonly truth: Truth;
  /** What its condition says, whether or not it is enforced. */
  readonly trigger: Truth;
}

function heldOf({ versions }: DayRule, triggers: number): readonly Held[] {
  return versions.map((version, index) => {
    const digit = Math.floor(triggers / 3 ** (versions.length - 1 - index)) % 3;
    const trigger = digit === 0 ? FALSE : digit === 1 ? TRUE : UNKNOWN;
    return { version, trigger, truth: heldTruth(version, trigger) };
  });
}

function judgeRule(rule: DayRule, scene: Scene): Judged {
  return rule.plain ? judgePlain(rule, rule.plain, scene) : judgeCandidates(rule, scene);
}

function judgePlain(rule: DayRule, version: DayVersion, scene: Scene): Judged {
  const trigger = triggerOf(version, scene);
  if (trigger === TRUE) return applies(rule, version, scene);
  if (trigger === FALSE) return scene.seen.count === 0 ? rule.clear : cleared(rule, scene);
  if (scene.seen.count > 0) return undetermined(rule, [], version, scene);
  return openFinding(rule.open, scene.missing, () => undetermined(rule, [], version, scene));
}

function judgeCandidates(rule: DayRule, scene: Scene): Judged {
  const { truth, triggers } = tryVersions(rule, scene);
  if (truth === TRUE || scene.seen.count > 0) return writeCandidates(rule, heldOf(rule, triggers), truth, scene);
  // Nothing but what the versions found and what is missing goes into it.
  return openFinding(below(rule.open, triggersKey(triggers)), scene.missing, () =>
    writeCandidates(rule, heldOf(rule, triggers), truth, scene),
  );
}

const TRIGGER_KEYS: string[] = [];

/** No missing key has this text; the same text each time, since comparing one text with itself costs nothing. */
function triggersKey(triggers: number): string {
  TRIGGER_KEYS[triggers] ??= ` ${triggers}`;
  return TRIGGER_KEYS[triggers];
}

function writeCandidates(rule: DayRule, held: readonly Held[], truth: Truth, scene: Scene): Judged {
  const leading = held.find((one) => one.truth === TRUE) ?? held.find((one) => one.truth === UNKNOWN) ?? held[0];
  if (!leading) return rule.clear;
  if (truth === TRUE) return applies(rule, leading.version, scene);
  if (truth === UNKNOWN) return undetermined(rule, held, leading.version, scene);
  return stands(rule, held, scene);
}

function triggerOf(version: DayVersion, scene: Scene): Truth {
  const when = version.when ? version.when(scene) : FALSE;
  if (when === FALSE) return FALSE;
  let result: Truth = when;
  for (const exclusion of version.unless) {
    const excluded = exclusion.test(scene);
    if (excluded === TRUE) return FALSE;
    if (excluded === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

/** No missing key has this text, so it cannot meet one. */
const APPLIES = ' applies';

function applies(rule: DayRule, version: DayVersion, scene: Scene): Judged {
  const fixed = scene.seen.count === 0 && typeof version.version.reviewPolicy !== 'object';
  return fixed
    ? openFindingFor(rule.open, APPLIES, () => writeApplies(rule, version, scene))
    : writeApplies(rule, version, scene);
}

function writeApplies({ rule }: DayRule, { version }: DayVersion, scene: Scene): Judged {
  const policy = findPolicy(version, scene);
  const notEnforced =
    version.evidence.state === 'notEnforced' ? ' The text stands, but the authority says it does not enforce it.' : '';
  const says = [version.says, policy.says, listingsSay(scene)].filter((part) => part).join(' ') + notEnforced;
  return judge(
    {
      rule,
      version,
      result: 'applies',
      says,
      reviewPolicy: policy.policy,
      conflicts: policy.conflicts,
      seen: scene.seen.list(),
    },
    {
      bars: version.barsExceptions ?? [],
      redFlag: rule.kind === 'redFlag' ? says : flagsOf(scene),
      policySource: policy.source,
    },
  );
}

function undetermined({ rule }: DayRule, held: readonly Held[], { version }: DayVersion, scene: Scene): Judged {
  const scheduled = held.find((one) => one.version.scheduled && one.trigger !== FALSE);
  const why = scheduled
    ? ` A change was to take effect on ${dateText(scheduled.version.version.validFrom)}, after the law was last checked (${rule.checkedOn}).`
    : '';
  const says = `${rule.title}: undetermined.${why} ${listingsSay(scene)}`.trim();
  const bars = version.barsExceptions ?? [];
  return judge(
    { rule, version, result: 'undetermined', says, missing: scene.missing.list(), seen: scene.seen.list() },
    { bars, redFlag: flagsOf(scene) },
  );
}

/** It does not apply; a suspended or announced version that would have bitten is told. */
function stands(rule: DayRule, held: readonly Held[], scene: Scene): Judged {
  const halted = held.find(({ trigger, version }) => trigger !== FALSE && version.version.evidence.state !== 'inForce');
  if (!halted) return scene.seen.count === 0 ? rule.clear : cleared(rule, scene);
  const { version, weak } = halted.version;
  const stopped = version.evidence.state !== 'announced';
  const restsOnWeak = stopped && weak;
  const says = `${rule.rule.title}: ${version.evidence.state} on this date, so it does not apply. ${version.says}`;
  return judge(
    {
      rule: rule.rule,
      version,
      result: 'doesNotApply',
      says,
      seen: scene.seen.list(),
      missing: restsOnWeak ? [`law:${rule.rule.id}`] : [],
    },
    { restsOnWeak, redFlag: stopped && halted.trigger === TRUE ? says : flagsOf(scene) },
  );
}

function cleared({ rule, clear, versions }: DayRule, scene: Scene): Judged {
  const version = versions[0]?.version ?? clear.version;
  if (!version) return clear;
  const says = `${clear.finding.says} ${listingsSay(scene)}`.trim();
  return judge({ rule, version, result: 'doesNotApply', says, seen: scene.seen.list() }, { redFlag: flagsOf(scene) });
}

function listingsSay(scene: Scene): string {
  return [
    ...new Set(scene.seen.list().map(({ party, hit, says }) => says ?? sayHit(party.name, hit, scene.facts.validAt))),
  ].join(' ');
}

/** What stands beside the finding for a person to look into. */
function flagsOf({ seen }: Scene): string | null {
  const flags = new Set(seen.list().flatMap((one) => one.flags ?? []));
  return flags.size === 0 ? null : [...flags].join(' ');
}

function sayHit(party: string, hit: SeenHit['hit'], date: string): string {
  const row = `${hit.name} (${hit.programme})`;
  const since = hit.validFrom ? `, listed from ${hit.validFrom}${hit.validTo ? ` to ${hit.validTo}` : ''}` : '';
  if (hit.inForce === 'false') return `The listing ${row}${since} is not in force on ${date}.`;
  return `${party} ${meetsText(hit, row)}${since}${hit.inForce === 'unknown' ? '; whether it is in force on the date is not known' : ''}.`;
}

function dateText(bound: DayVersion['version']['validFrom']): string {
  return bound === undefined
    ? 'a date not known'
    : typeof bound === 'string'
      ? bound
      : `${bound.earliest} to ${bound.latest}`;
}
