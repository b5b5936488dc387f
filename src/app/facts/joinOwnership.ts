/**
 * What do the rules learn of the owners of a party? They get one answer for each ownership test of the day, the shares behind
 * it, and the listed owners on lists that have no test. Thresholds and methods are rules of law; the engine only adds shares up.
 */
import type { OwnershipFinding } from '../../domain/ownership.ts';
import { partyKey } from '../../ownership/index.ts';
import { type OwnershipResult, ownershipQuestionsOn, type PartyFacts, type RuleBook } from '../../rules/index.ts';
import { type AssessedTest, assessParty, otherListedOwners } from './assessParty.ts';
import type { OwnedParty, OwnershipScene } from './ownershipScene.ts';

export type OwnershipFacts = Pick<PartyFacts, 'ownership' | 'ownershipAnswers' | 'listedOwners'>;

/** No link names the party and nobody says that its owners are complete: every test would find nobody and tell nothing. */
const NOTHING_KNOWN: OwnershipFacts = {};

/** Empty when nothing is known of the owners: rules that read ownership are then undetermined. A natural person has none. */
export function joinOwnership(ruleBook: RuleBook, scene: OwnershipScene, party: OwnedParty): OwnershipFacts {
  const { coverage, asOf } = scene;
  if (party.type === 'person')
    return { ownership: coverage.map(({ programme }) => ({ programme, atLeast: 0, atMost: 0, owners: [] })) };
  if (!party.ownersComplete && !scene.index.nodeOf.has(partyKey(party.name))) return NOTHING_KNOWN;
  const questions = ownershipQuestionsOn(ruleBook, asOf.validAt);
  const assessed = assessParty(scene, questions, party);
  const known = assessed.filter(({ finding }) => party.ownersComplete || tellsAnything(finding));
  const listedOwners = otherListedOwners(scene, ruleBook, { questions, name: party.name });
  return {
    ...(known.length > 0
      ? { ownership: known.flatMap(resultsOf), ownershipAnswers: known.map(({ answer }) => answer) }
      : {}),
    ...(listedOwners.length > 0 ? { listedOwners } : {}),
  };
}

/** An owner on the day, or one who left and is listed. */
const tellsAnything = ({ accounted, redFlags }: OwnershipFinding): boolean =>
  accounted !== 'none' || redFlags.length > 0;

/** The shares behind the answer, for those who compare two days. */
function resultsOf({ question, finding, answer }: AssessedTest): readonly OwnershipResult[] {
  const { aggregated } = finding;
  const atLeast = Number(typeof aggregated === 'string' ? aggregated : aggregated.from);
  const owners = finding.chains.flatMap(({ counted, listed, steps }) => {
    const [step] = steps;
    const hit = answer.owners.find(({ name }) => name === listed)?.hit;
    if (!counted || steps.length > 1 || !step || !hit || step.share === null) return [];
    const share = Number(typeof step.share === 'string' ? step.share : step.share.from);
    return [{ name: listed, share, listingId: hit.listingId }];
  });
  return question.programmes.map((programme) => ({ programme, atLeast, atMost: answer.atMost, owners }));
}
