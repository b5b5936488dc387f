/** Turns a screening into what the rules read: one hit for each listing in each programme that the law names. */
import type { Match, Screening } from '../../domain/screening.ts';
import type { PartyHit, RuleBook } from '../../rules/index.ts';

/**
 * From this score on a row in force counts as the party until a person says otherwise: every part met, at most in another form. Below
 * it a likeness is a question, never a fact, however the screening decides; a near name must not prohibit anything.
 */
const PROVEN_SCORE = 0.95;

/** Best source of the programme first, then by score. */
export function hitsOf(ruleBook: RuleBook, screening: Screening): PartyHit[] {
  const hits = screening.matches.flatMap((match) =>
    ruleBook.programmes
      .filter(({ key, sources }) => match.listing.programs.includes(key) && sources.includes(match.listing.list))
      .map(({ key, sources }) => ({
        rank: sources.indexOf(match.listing.list),
        hit: hitOf(match, key),
      })),
  );
  return hits.sort((a, b) => a.rank - b.rank || b.hit.score - a.hit.score).map(({ hit }) => hit);
}

/** Whether a match counts as the party, or is a question: a name that many may have proves nothing, however well it fits. */
export const certaintyOf = ({ resolution, score, caution }: Match): PartyHit['match'] =>
  resolution?.outcome === 'trueMatch' || (score >= PROVEN_SCORE && caution === undefined) ? 'proven' : 'open';

function hitOf(match: Match, programme: string): PartyHit {
  const { listing } = match;
  const [citation] = listing.evidence?.citations ?? [];
  return {
    programme,
    listingId: listing.id,
    list: listing.list,
    name: listing.name,
    programTags: listing.programTags,
    match: certaintyOf(match),
    score: match.score,
    ...(match.explanation.basis ? { basis: match.explanation.basis } : {}),
    inForce: listing.inForce,
    validFrom: listing.validFrom as PartyHit['validFrom'],
    validTo: listing.validTo as PartyHit['validTo'],
    requirement: listing.requirement,
    citation: citation ? { instrument: citation.instrument, ...(citation.url ? { url: citation.url } : {}) } : null,
  };
}
