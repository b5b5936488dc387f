/** Writes the findings about a regime as a whole: whether it reaches the transaction, and what prevents `allowed`. */
import type { Finding } from '../../domain/determination.ts';
import type { DayRegime, Frames } from './dayTypes.ts';
import { noOpenFindings, openFinding, openFindingFor, openFindingOf } from './openFindings.ts';
import type { Stack } from './stack.ts';

export const noFrames = (): Frames => ({ nexus: noOpenFindings(), gaps: noOpenFindings() });

/** No missing key has this text, so it cannot meet one. */
const APPLIES = ' applies';

export function nexusApplies(day: DayRegime): Finding {
  return openFindingFor(day.frames.nexus, APPLIES, () =>
    frame(day, 'nexus', 'applies', day.source.regime.nexus?.says ?? '', []),
  );
}

export function nexusOpen(day: DayRegime, missing: Stack<string>): Finding {
  const says = `Whether ${day.source.regime.title} reaches this transaction is open.`;
  return openFinding(day.frames.nexus, missing, () => frame(day, 'nexus', 'undetermined', says, missing.list()));
}

export function gapFinding(day: DayRegime, gaps: readonly string[]): Finding {
  const says = 'Nothing that was found asks for a licence, but more is needed to say "allowed".';
  return openFindingOf(day.frames.gaps, gaps, () => frame(day, 'allowed', 'undetermined', says, gaps));
}

function frame(
  day: DayRegime,
  part: string,
  result: Finding['result'],
  says: string,
  missing: readonly string[],
): Finding {
  const { key, nexus, reading } = day.source.regime;
  const evidence = part === 'nexus' ? nexus?.evidence : reading;
  return {
    rule: `${key}-${part}`,
    kind: 'definition',
    result,
    says,
    missing: [...new Set(missing)],
    reviewPolicy: null,
    citations: evidence?.citations ?? [],
    authority: evidence?.authority ?? 'statute',
    state: 'inForce',
    verification: evidence?.verification ?? 'recalled',
    verifiedOn: evidence?.verifiedOn ?? null,
    conflicts: evidence?.conflicts ?? [],
    listings: [],
    overcomeBy: [],
    holder: null,
  };
}
