/** Judges one rule for one item: applies, does not apply, or undetermined with what is missing. A rule that throws is undetermined. */
import type { FindingSay } from '../../domain/verdict/say.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../kit/truth.ts';
import type { DayRule, DayVersion } from '../book/dayTypes.ts';
import type { QuotedRows, SeenHit } from '../book/quotedRows.ts';
import type { Scene } from '../book/scene.ts';
import { type Judged, judged } from './judged.ts';
import { findPolicy } from './policies.ts';

/**
 * INVARIANT: no rule can be made to vanish by making it fail.
 * @returns null when the rule does not bite and looked at no row
 */
export function evaluateRule(rule: DayRule, scene: Scene): Judged | null {
  scene.missing.cut(0);
  scene.seen.cut(0);
  scene.inPlaces.cut(0);
  scene.aged.clear();
  try {
    return rule.plain ? judgePlain(rule, rule.plain, scene) : judgeCandidates(rule, scene);
  } catch (cause) {
    return failed(rule, cause);
  }
}

export function failed(rule: DayRule, cause: unknown): Judged {
  const version = rule.versions[0]?.place ?? 0;
  if (!rule.rule.versions[version]) throw cause;
  const error = cause instanceof Error ? cause.message : String(cause);
  const says: FindingSay[] = [{ code: 'ruleFailed', error }];
  return judged({ rule, version, result: 'undetermined', says }, { missing: [`law:${rule.id}`] });
}

/** Only whether the rule applies, with nothing written down: the same truth that `evaluateRule` finds. */
export function truthOfRule(rule: DayRule, scene: Scene): Truth {
  return rule.plain ? triggerOf(rule.plain, scene) : tryVersions(rule, scene).truth;
}

interface Held {
  readonly version: DayVersion;
  /** What the version finds on the day, after its enforcement state. */
  readonly truth: Truth;
  /** What its condition says, whether or not it is enforced. */
  readonly trigger: Truth;
}

interface Tried {
  /** Candidate states that agree decide the rule; otherwise it is open. */
  readonly truth: Truth;
  readonly held: readonly Held[];
}

function tryVersions(rule: DayRule, scene: Scene): Tried {
  const held: Held[] = [];
  const found = [0, 0, 0];
  for (const version of rule.versions) {
    const trigger = triggerOf(version, scene);
    const truth = heldTruth(version, trigger);
    // A version that may not have held lacks the law itself.
    if (truth !== trigger && truth === UNKNOWN) scene.missing.push(`law:${rule.id}`);
    held.push({ version, truth, trigger });
    found[truth] = (found[truth] ?? 0) + 1;
  }
  const leading = found[TRUE] ? TRUE : found[UNKNOWN] ? UNKNOWN : FALSE;
  const agreed = found[leading] === rule.versions.length && !(rule.maybeNotInForce && leading !== FALSE);
  const truth = agreed ? leading : UNKNOWN;
  const openLaw = truth === UNKNOWN && (rule.maybeNotInForce || found[UNKNOWN] !== rule.versions.length);
  if (openLaw) scene.missing.push(`law:${rule.id}`);
  return { truth, held };
}

/** What a version whose condition says `trigger` finds on the day, after its enforcement state. */
function heldTruth({ state, doubtful }: DayVersion, trigger: Truth): Truth {
  if (state === 'announced' || state === 'suspended' || state === 'enjoined') return FALSE;
  return trigger === TRUE && doubtful ? UNKNOWN : trigger;
}

function judgePlain(rule: DayRule, version: DayVersion, scene: Scene): Judged | null {
  const trigger = triggerOf(version, scene);
  if (trigger === TRUE) return applies(rule, version, scene);
  return trigger === FALSE ? cleared(rule, scene) : undetermined(rule, [], version, scene);
}

function judgeCandidates(rule: DayRule, scene: Scene): Judged | null {
  const { truth, held } = tryVersions(rule, scene);
  const leading = held.find((one) => one.truth === TRUE) ?? held.find((one) => one.truth === UNKNOWN) ?? held[0];
  if (!leading) return null;
  if (truth === TRUE) return applies(rule, leading.version, scene);
  return truth === UNKNOWN ? undetermined(rule, held, leading.version, scene) : stands(rule, held, scene);
}

function triggerOf(version: DayVersion, scene: Scene): Truth {
  const when = version.when ? version.when(scene) : FALSE;
  if (when === FALSE) return FALSE;
  const excluded = excludes(version, scene);
  return excluded === TRUE ? FALSE : excluded === UNKNOWN ? UNKNOWN : when;
}

/** Whether an exclusion takes the case out of the version. */
export function excludes(version: DayVersion, scene: Scene): Truth {
  let result: Truth = FALSE;
  for (const exclusion of version.unless) {
    const excluded = exclusion.test(scene);
    if (excluded === TRUE) return TRUE;
    if (excluded === UNKNOWN) result = UNKNOWN;
  }
  return result;
}

function applies(rule: DayRule, { version, place, state, bars }: DayVersion, scene: Scene): Judged {
  const { listings, sentence, flags } = quote(scene);
  const policy = findPolicy(version, scene);
  const says: FindingSay[] = [
    { code: 'ruleApplies', version: place },
    ...policy.says,
    ...sentence,
    ...sayPlaces(scene),
  ];
  if (state === 'notEnforced') says.push({ code: 'notEnforced' });
  return judged(
    { rule, version: place, result: 'applies', says },
    {
      reviewPolicy: policy.policy,
      conflicts: policy.conflicts,
      listings,
      bars,
      redFlag: rule.kind === 'redFlag' ? says : flags,
    },
  );
}

function sayPlaces({ inPlaces }: Scene): FindingSay[] {
  if (inPlaces.count === 0) return [];
  return [{ code: 'partiesInPlaces', parties: [...inPlaces.list()] }];
}

/** What most open findings say. */
const OPEN: FindingSay[] = [{ code: 'ruleOpen' }];

function undetermined(rule: DayRule, held: readonly Held[], { place, bars }: DayVersion, scene: Scene): Judged {
  const { listings, sentence, flags } = quote(scene);
  const scheduled = held.find((one) => one.version.scheduled && one.trigger !== FALSE);
  const change: FindingSay[] = scheduled ? [{ code: 'changeScheduled', version: scheduled.version.place }] : [];
  const says = scheduled || sentence.length > 0 ? [...OPEN, ...change, ...sentence] : OPEN;
  return judged(
    { rule, version: place, result: 'undetermined', says },
    { missing: scene.missing.distinct(), listings, bars, redFlag: flags },
  );
}

/** It does not apply; a suspended or announced version that would have bitten is told. */
function stands(rule: DayRule, held: readonly Held[], scene: Scene): Judged | null {
  const halted = held.find(({ trigger, version }) => trigger !== FALSE && version.state !== 'inForce');
  if (!halted) return cleared(rule, scene);
  const { state, weak, place } = halted.version;
  const { listings, flags } = quote(scene);
  const stopped = state !== 'announced';
  const restsOnWeak = stopped && weak;
  const says: FindingSay[] = [{ code: 'ruleHalted', version: place }];
  return judged(
    { rule, version: place, result: 'doesNotApply', says },
    {
      listings,
      missing: restsOnWeak ? [`law:${rule.id}`] : [],
      restsOnWeak,
      redFlag: stopped && halted.trigger === TRUE ? says : flags,
    },
  );
}

/** Says of a rule that does not bite whether it is in force at all. */
export const clearSay = ({ held }: DayRule): FindingSay => ({ code: held.inForce ? 'ruleClear' : 'ruleNotInForce' });

const agedSay = (days: number): FindingSay[] => (days > 0 ? [{ code: 'listAged', days }] : []);

function cleared(day: DayRule, scene: Scene): Judged | null {
  const staleBy = scene.aged.days;
  if (scene.seen.count === 0 && staleBy === 0) return null;
  const { listings, sentence, flags } = quote(scene);
  const version = day.versions[0]?.place ?? day.held.place;
  return judged(
    { rule: day, version, result: 'doesNotApply', says: [clearSay(day), ...sentence, ...agedSay(staleBy)] },
    { listings, redFlag: flags, staleBy },
  );
}

/** What is said of the rows that the rule looked at. */
interface Quoted {
  readonly listings: number[];
  readonly sentence: FindingSay[];
  /** What stands beside the finding for a person to look into. */
  readonly flags: FindingSay[] | null;
}

const NONE: Quoted = { listings: [], sentence: [], flags: null };

function quote({ seen, quoted }: Scene): Quoted {
  if (seen.count === 0) return NONE;
  const all = seen.list();
  const hits = all.filter(({ beyond }) => !beyond);
  const rows = quoted.placesOf(hits);
  const sentence: FindingSay[] = rows.length === 0 ? [] : [{ code: 'listings', rows }];
  return { listings: rows, sentence, flags: flagsOf(hits, hits.length === all.length ? [] : beyondOf(all, quoted)) };
}

/** Listed parties in roles that the list does not reach, each role named. */
function beyondOf(seen: readonly SeenHit[], quoted: QuotedRows): readonly FindingSay[] {
  const roles = new Set(seen.flatMap(({ beyond, party }) => (beyond ? [party.role] : [])));
  return [...roles].map((role) => ({
    code: 'listedInRole',
    role,
    rows: quoted.placesOf(seen.filter(({ beyond, party }) => beyond && party.role === role)),
  }));
}

function flagsOf(hits: readonly SeenHit[], beyond: readonly FindingSay[]): FindingSay[] | null {
  const says = [...new Set(hits.flatMap(({ flags }) => flags ?? []))];
  const all: FindingSay[] = says.length === 0 ? [...beyond] : [{ code: 'lookInto', says }, ...beyond];
  return all.length === 0 ? null : all;
}
