/**
 * identifierEvidence: how identifiers change a score. The same number as a listing's own settles the match; another number of a kind of which
 * a party has only one contradicts it.
 */
import type { Weights } from '../model/weights.ts';
import type { Change } from './evidenceChange.ts';
import { type Agreement, agreementOf, type ListedIdentifier, type ReadIdentifier } from './identifiers.ts';

const RANK: readonly Agreement[] = ['same', 'likely', 'other'];

function changeOf(asked: ReadIdentifier, listed: ListedIdentifier, agreement: Agreement, weights: Weights): Change {
  const line = { kind: asked.kind, query: asked.value, candidate: listed[1] };
  switch (agreement) {
    case 'same':
      return { factor: 1, lift: 0, least: weights.sameIdentifier, line: { ...line, says: 'the same identifier' } };
    case 'likely':
      return {
        factor: 1,
        lift: 0,
        least: weights.likelyIdentifier,
        line: { ...line, says: 'the same number, which another party may have too' },
      };
    default:
      return {
        factor: asked.kind === 'imo' ? weights.otherHull : weights.otherIdentifier,
        lift: 0,
        ofAnyName: true,
        line: { ...line, says: 'another identifier of the same kind' },
      };
  }
}

/** One change for each identifier of the query that agrees or disagrees with one of the listing: the strongest. */
export function identifierChanges(
  asked: readonly ReadIdentifier[],
  listed: readonly ListedIdentifier[] | undefined,
  weights: Weights,
): readonly Change[] {
  if (!listed) return [];
  return asked.flatMap((identifier) => {
    for (const rank of RANK) {
      const own = listed.find((candidate) => agreementOf(identifier, candidate) === rank);
      if (own) return [changeOf(identifier, own, rank, weights)];
    }
    return [];
  });
}
