/** factValue: the one door to the facts of a deal: what the caller gives, what statements answer, and what the text contradicts. */
import type { DealSign } from '../../domain/deal/dealSign.ts';
import type { FactValue, StatementGiven } from '../../domain/transaction.ts';
import { ownMember } from '../../kit/ownMember.ts';
import { FALSE } from '../../kit/truth.ts';
import type { Scene, StatementAnswer, Test } from './scene.ts';

/** The rule whose red flag names what the text of a deal contradicts in a regime. */
export const contradictionRule = (regime: string): string => `${regime}-text-contradicts`;

const regimeOf = (key: string): string => key.slice(0, key.indexOf('.'));

/** A fact as the caller gives it, unless the text of the deal contradicts it; without it, as a valid statement answers it. */
export function factValue(scene: Scene, key: string): FactValue | undefined {
  if (!scene.factsAsGiven) return claimedValue(scene, key);
  return scene.hasFacts ? ownMember(scene.transaction.facts, key) : undefined;
}

/**
 * What may be taken for a fact: the caller's value, unless the text of the deal contradicts it; without one, what a valid statement says that
 * nothing contradicts. Statements say what relieves, so what the caller says against one stands, and the clash is a red flag. INVARIANT: no
 * value of the caller beats the text; only two persons do, by a resolution.
 */
function claimedValue(scene: Scene, key: string): FactValue | undefined {
  const given = scene.hasFacts ? ownMember(scene.transaction.facts, key) : undefined;
  if (given !== true && isContradicted(scene, key)) return undefined;
  const stated = statedAnswer(scene, key);
  if (!stated) return given ?? (scene.attested.has(key) ? false : undefined);
  if (given === undefined) return stated.value;
  if (stated.value !== given) scene.text.clashes.set(key, { statement: stated.given.id, by: stated.given.by });
  return given;
}

/** Whether signs that nobody has settled contradict a "no" to the fact; it is judged once for a scene. */
function isContradicted(scene: Scene, key: string): boolean {
  const { text, claims } = scene;
  if (text.all.length === 0) return false;
  if (text.contradicted.has(key)) return true;
  if (text.settled.has(key)) return false;
  const test = claims.contradictions.get(key);
  if (!test) return false;
  const met = signsMet(scene, test, text.all);
  if (met.length === 0) return false;
  const rule = contradictionRule(regimeOf(key));
  const open = text.unsettled(text.all, rule);
  const standing = open.length === text.all.length ? met : signsMet(scene, test, open);
  if (standing.length > 0) text.contradicted.set(key, standing);
  if (standing.length < met.length)
    text.settled.set(
      key,
      met.filter((sign) => !standing.includes(sign)),
    );
  return standing.length > 0;
}

/** The signs by which a test holds or may hold. */
function signsMet(scene: Scene, test: Test, signs: readonly DealSign[]): readonly DealSign[] {
  const { text, missing } = scene;
  const mark = missing.count;
  text.read = signs;
  text.met = [];
  const holds = test(scene) !== FALSE;
  text.read = text.all;
  missing.cut(mark);
  return holds ? [...new Set(text.met)] : [];
}

interface Stated {
  readonly value: FactValue;
  readonly given: StatementGiven;
}

function statedAnswer(scene: Scene, key: string): Stated | undefined {
  if (scene.valid.size === 0) return undefined;
  for (const answer of scene.claims.answers.get(key) ?? []) {
    const given = scene.valid.get(answer.statement.id);
    if (given && maySpeak(scene, key, answer)) return { value: answer.value, given };
  }
  return undefined;
}

/** A statement is silent where the text contradicts it; one that stands for many deals, also where this deal shows a sign of any kind. */
function maySpeak(scene: Scene, key: string, { statement, regime, contradictedBy }: StatementAnswer): boolean {
  const { text } = scene;
  const rule = contradictionRule(regime);
  if (contradictedBy && text.all.length > 0) {
    const standing = signsMet(scene, contradictedBy, text.unsettled(text.all, rule));
    if (standing.length > 0) {
      text.silenced.set(key, standing);
      return false;
    }
  }
  if (statement.kind === 'deal') return true;
  return !scene.gaps.some(isUnnamed) && !atListedAddress(scene) && !showsSign(scene, regime);
}

/** No end user is named, or no end use. */
const isUnnamed = (gap: string): boolean => gap === 'party:endUser' || gap === 'endUse';

const atListedAddress = ({ facts }: Scene): boolean =>
  facts.parties.some(({ hits }) => hits.some(({ basis }) => basis === 'address'));

/** Some "no" that the regime could be told is contradicted. */
function showsSign(scene: Scene, regime: string): boolean {
  const { text, claims } = scene;
  if (text.all.length === 0) return false;
  const open = text.unsettled(text.all, contradictionRule(regime));
  for (const [key, test] of claims.contradictions)
    if (regimeOf(key) === regime && signsMet(scene, test, open).length > 0) return true;
  return false;
}
