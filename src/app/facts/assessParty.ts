/**
 * Answers each ownership test of the day's law for one party: what the ownership engine found, and what that means for the
 * rules.
 */
import type { OwnershipFinding, OwnershipTest, Share } from '../../domain/ownership.ts';
import { assessOwnership, partyKey } from '../../ownership/index.ts';
import {
  type ListedOwner,
  type OwnershipAnswer,
  type OwnershipQuestion,
  type PartyHit,
  programmesWithOwnership,
  type RuleBook,
} from '../../rules/index.ts';
import { bestHit, hasAllOwners, isProven, keysAbove, listedIn, type OwnershipScene } from './ownershipScene.ts';

export interface AssessedTest {
  readonly question: OwnershipQuestion;
  readonly finding: OwnershipFinding;
  /** Why it is not cleared although the links say no ownership; one sentence each. */
  readonly doubts: readonly string[];
  readonly answer: OwnershipAnswer;
}

interface Subject {
  readonly name: string;
  /** Every owner is named. */
  readonly ownersComplete: boolean;
}

/** Chains told in one finding; `ownership show` tells the others. */
const MOST_CHAINS = 3;

export function assessParty(
  scene: OwnershipScene,
  questions: readonly OwnershipQuestion[],
  subject: Subject,
): readonly AssessedTest[] {
  const doubt = doubtAbout(scene, subject.name);
  return questions.map((question) => {
    const finding = assess(scene, question.programmes, question.test, subject.name);
    const passes = finding.outcome === 'owned' || finding.outcome === 'controlled';
    const doubts = passes ? [] : doubtsOf(scene, { question, finding, subject, doubt });
    return { question, finding, doubts, answer: answerOf(scene, { question, finding, doubts, subject, doubt }) };
  });
}

const assess = (
  scene: OwnershipScene,
  programmes: readonly string[],
  test: OwnershipTest,
  name: string,
): OwnershipFinding => assessOwnership(scene.index, listedIn(scene, programmes), name, test, scene.asOf.validAt);

/** Why the links above may not be all there were on the day; null: no reason to think so. */
function doubtAbout(scene: OwnershipScene, name: string): string | null {
  if (scene.cut) return 'More owners stand above than are looked at.';
  if (scene.carriedBack.size === 0 && scene.alike.size === 0) return null;
  const above = keysAbove(scene, name).add(partyKey(name));
  if ([...scene.carriedBack].some((key) => above.has(key)))
    return 'The shares were first recorded after the day and may not have held on it.';
  const spelt = [...scene.alike].find(([key]) => above.has(key));
  return spelt ? `The record has owners of "${spelt[1]}", perhaps the same party as "${spelt[0]}".` : null;
}

interface Assessed {
  readonly question: OwnershipQuestion;
  readonly finding: OwnershipFinding;
  readonly subject: Subject;
  readonly doubt: string | null;
}

function answerOf(scene: OwnershipScene, assessed: Assessed & { readonly doubts: readonly string[] }): OwnershipAnswer {
  const { question, finding, doubt, doubts } = assessed;
  const outcome = finding.outcome === 'notOwned' && doubts.length > 0 ? 'undetermined' : finding.outcome;
  const found = outcome === 'undetermined' ? keysFor(scene, question, finding) : [];
  return {
    test: question.key,
    programmes: question.programmes,
    outcome,
    atMost: doubt === null && isCovered(scene, question.programmes) ? mostOf(scene, assessed) : 100,
    owners: ownersOf(scene, question, finding.subject),
    says: [finding.why, ...doubts, ...chainsSay(finding)].join(' '),
    redFlags: finding.redFlags.map(({ text }) => `${text}.`),
    missing: outcome === 'undetermined' && found.length === 0 ? [`owners:${finding.subject}`] : found,
  };
}

/** INVARIANT: weak knowledge never clears. What would be no ownership stays open where the list, the record or a joint holding is in doubt. */
function doubtsOf(scene: OwnershipScene, { question, finding, subject, doubt }: Assessed): readonly string[] {
  const { test, programmes } = question;
  const doubts = doubt === null ? [] : [doubt];
  if (!isCovered(scene, programmes)) doubts.push(`Not every listed party of ${programmes.join(', ')} is known.`);
  if (test.jointOnly && finding.listedOwners.length > 1) {
    const together = assess(scene, programmes, { ...test, jointOnly: false }, subject.name);
    if (together.outcome !== 'notOwned') doubts.push('Whether the listed owners hold jointly is not recorded.');
  }
  return doubts;
}

const isCovered = ({ coverage }: OwnershipScene, programmes: readonly string[]): boolean =>
  programmes.every((key) => {
    const state = coverage.find(({ programme }) => programme === key)?.state;
    return state === 'loaded' || state === 'stale';
  });

/** In per cent: what is stated at most, and what nobody is recorded for. */
function mostOf(scene: OwnershipScene, { finding, subject }: Pick<Assessed, 'finding' | 'subject'>): number {
  const isWhole = subject.ownersComplete || hasAllOwners(scene, subject.name);
  const rest = isWhole ? 0 : millionths(finding.unaccounted);
  return Math.min(100, (millionths(highest(finding.aggregated)) + rest) / 1_000_000);
}

const millionths = (perCent: string): number => Math.round(Number(perCent) * 1_000_000);
const highest = (share: Share): string => (typeof share === 'string' ? share : share.to);

/** What would settle it, as the rules ask it: owners by name, matches by listing. */
function keysFor(
  { hits }: OwnershipScene,
  { programmes }: OwnershipQuestion,
  { missing }: OwnershipFinding,
): readonly string[] {
  return missing.flatMap((key) => {
    const colon = key.indexOf(':');
    const name = key.slice(colon + 1);
    if (key.startsWith('ownership:')) return [`owners:${name}`];
    const open = (hits.get(partyKey(name)) ?? []).filter((hit) => programmes.includes(hit.programme) && !isProven(hit));
    return [...new Set(open.map(({ listingId }) => `match:${listingId}`))];
  });
}

/** Listed parties above it on the day, and those that left it: whoever a red flag may speak of. */
function ownersOf(
  scene: OwnershipScene,
  { programmes }: OwnershipQuestion,
  subject: string,
): OwnershipAnswer['owners'] {
  const { index, hits } = scene;
  const start = index.nodeOf.get(partyKey(subject));
  const direct = (index.linksInto[start ?? -1] ?? []).map(({ owner }) => partyKey(index.names[owner] ?? ''));
  const keys = new Set([...keysAbove(scene, subject), ...direct]);
  keys.delete(partyKey(subject));
  return [...keys].flatMap((key) => {
    const hit = bestHit(hits.get(key) ?? [], programmes);
    const name = index.names[index.nodeOf.get(key) ?? -1];
    return hit && name !== undefined ? [{ name, hit }] : [];
  });
}

function chainsSay({ chains, moreChains }: OwnershipFinding): readonly string[] {
  const shown = chains.slice(0, MOST_CHAINS).map(({ text }) => `${text}.`);
  return chains.length > shown.length || moreChains ? [...shown, 'There are more chains.'] : shown;
}

const NOT_MODELLED: OwnershipTest = {
  method: 'notModelled',
  threshold: '100',
  strict: false,
  aggregate: true,
  controlCounts: false,
  jointOnly: false,
};

/** Listed parties above it on programmes of which no test holds on the day. */
export function otherListedOwners(
  scene: OwnershipScene,
  ruleBook: RuleBook,
  { questions, name }: { questions: readonly OwnershipQuestion[]; name: string },
): readonly ListedOwner[] {
  const asked = new Set(questions.flatMap(({ programmes }) => programmes));
  const above = keysAbove(scene, name);
  const hits = [...scene.hits].flatMap(([key, own]) => (above.has(key) && key !== partyKey(name) ? own : []));
  const others = new Set(hits.map(({ programme }) => programme).filter((programme) => !asked.has(programme)));
  return [...others].sort().flatMap((programme) => listedOwnersIn(scene, ruleBook, { programme, name }));
}

function listedOwnersIn(
  scene: OwnershipScene,
  ruleBook: RuleBook,
  { programme, name }: { programme: string; name: string },
): readonly ListedOwner[] {
  const { listedOwners, chains } = assess(scene, [programme], NOT_MODELLED, name);
  const tested = programmesWithOwnership(ruleBook).has(programme);
  const means = tested
    ? `No ownership test of ${programme} is in force on ${scene.asOf.validAt}.`
    : `How ${programme} treats ownership is not modelled.`;
  return listedOwners.flatMap(({ party }) => {
    const hit: PartyHit | undefined = bestHit(scene.hits.get(partyKey(party)) ?? [], [programme]);
    const chain = chains.find(({ listed }) => listed === party);
    if (!hit) return [];
    const says = `${chain?.text.replace(' (not counted)', '') ?? `${party} stands above ${name}`}. ${means}`;
    return [{ name: party, programme, hit, says, effect: tested ? ('redFlag' as const) : ('undetermined' as const) }];
  });
}
