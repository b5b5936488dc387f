/**
 * Are two listings on different lists one party? They are the same only above a strict threshold and with evidence beside the
 * name. A similar name alone stays undecided until a person settles it. The numbers are in one table, each with its reason.
 */
import type { IdentityEvidence } from './identityEvidence.ts';

export const LINK_POLICY = {
  /** Name score from which two names count as the same. Below it the evaluation of the UK list against the UN's shows first errors. */
  sameName: 0.95,
  /** Name score that an identifier held by both makes up for: names on lists differ in spelling, numbers do not. */
  nameBesideIdentifier: 0.7,
  /** Name score from which a pair is shown to a person. */
  undecided: 0.85,
  /** How far the next best listing of the same list must lie behind, or the name does not tell them apart. */
  lead: 0.02,
} as const;

export interface SameParty {
  readonly outcome: 'same' | 'undecided' | 'different';
  /** One sentence. */
  readonly why: string;
}

export interface NamePair {
  /** 0..1, of the best pair of names. */
  readonly score: number;
  /** The best score of another listing of the candidate's list with the same name asked; 0 when there is none. */
  readonly nextScore: number;
  /** Either may be a natural person: many people share a name and a country, few companies do. */
  readonly mayBePerson: boolean;
}

/** `different` means only: not shown. A person's word and a publisher's reference stand above this judgement. */
export function judgeSameParty(names: NamePair, evidence: readonly IdentityEvidence[]): SameParty {
  const { score } = names;
  const contradiction = evidence.find(({ weight }) => weight === 'contradicts');
  const proof = evidence.find(({ weight }) => weight === 'proves');
  if (contradiction && proof) return { outcome: 'undecided', why: `${proof.says}, but ${contradiction.says}` };
  if (contradiction) return { outcome: 'different', why: contradiction.says };
  if (proof && score >= LINK_POLICY.nameBesideIdentifier)
    return { outcome: 'same', why: `the names are alike and ${proof.says}` };
  if (score < LINK_POLICY.undecided) return { outcome: 'different', why: 'the names are not alike enough' };
  if (score < LINK_POLICY.sameName) return { outcome: 'undecided', why: 'the names are alike, not the same' };
  return ofSameName(names, evidence);
}

function ofSameName({ score, nextScore, mayBePerson }: NamePair, evidence: readonly IdentityEvidence[]): SameParty {
  const support = evidence.find(({ weight }) => weight === 'supports');
  if (support) return { outcome: 'same', why: `the names are the same and ${support.says}` };
  if (score - nextScore < LINK_POLICY.lead) return { outcome: 'undecided', why: 'several listings have this name' };
  const hints = evidence.filter(({ weight }) => weight === 'hints');
  if (hints.length < (mayBePerson ? 2 : 1))
    return { outcome: 'undecided', why: 'the names are the same, but too little else is known of both' };
  return { outcome: 'same', why: `the names are the same, ${hints.map(({ says }) => says).join(', ')}` };
}
