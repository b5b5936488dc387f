/** Prints an impact on a terminal: the change, then every affected party with the reason. */
import type { Impact } from '../../contract/index.ts';

export function impactText(impact: Impact): string {
  const { diff } = impact;
  return [
    `${diff.list}: ${diff.from.date} (${diff.from.size}) -> ${diff.to.date} (${diff.to.size})`,
    `${impact.checked} checked, ${impact.hits.filter(({ certainty }) => certainty === 'certain').length} hit, ${impact.hits.filter(({ certainty }) => certainty === 'possible').length} possibly hit`,
    ...impact.hits.map(
      (hit) =>
        `${hit.certainty === 'certain' ? '!' : '?'} ${hit.party.name}${hit.party.country ? ` (${hit.party.country})` : ''}: ${hit.before} -> ${hit.after}. ${hit.reason}`,
    ),
    ...impact.notJudged.map(({ party, why }) => `- ${party}: not judged, ${why}`),
    ...diff.notes.map((note) => `note: ${note}`),
  ].join('\n');
}
