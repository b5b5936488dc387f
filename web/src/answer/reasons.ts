/** Why the outcome is what it is, in the words of the findings that make it. */
import type { Determination, Finding, Outcome } from '../../../src/domain/determination.ts';

export interface Reason {
  readonly regime: string;
  readonly says: string;
  readonly holder: string | null;
}

const KIND_OF_OUTCOME: Readonly<Partial<Record<Outcome, Finding['kind']>>> = {
  prohibited: 'prohibition',
  licenceRequired: 'requirement',
};

const DECIDING: readonly Finding['kind'][] = ['prohibition', 'requirement'];

/** Proven prohibitions and requirements that nothing overcomes, of the regimes that give the outcome. */
export function reasonsFor(determination: Pick<Determination, 'outcome' | 'regimes'>): readonly Reason[] {
  const kind = KIND_OF_OUTCOME[determination.outcome];
  if (!kind) return [];
  return determination.regimes
    .filter(({ outcome }) => outcome === determination.outcome)
    .flatMap(({ regime, findings }) =>
      findings
        .filter((finding) => finding.kind === kind && finding.result === 'applies' && finding.overcomeBy.length === 0)
        .map(({ says, holder }) => ({ regime, says, holder })),
    );
}

/** Deciding findings that are still open. */
export const openFindings = ({ regimes }: Pick<Determination, 'regimes'>): number =>
  regimes
    .flatMap(({ findings }) => findings)
    .filter(({ kind, result }) => DECIDING.includes(kind) && result === 'undetermined').length;
