/** On what the list rests: published or only reported, the assumptions made, the sources, and who contradicts them. */
import type { ListSummary } from '../../../src/contract/index.ts';
import type { Citation, Conflict } from '../../../src/domain/evidence.ts';
import { Citations } from '../answer/Citations.tsx';
import { ConflictNote } from '../answer/FindingRow.tsx';
import { Sheet } from '../kit/Sheet.tsx';
import classes from './Provenance.module.css';

interface Props {
  readonly summary: ListSummary;
  readonly notes: readonly string[];
}

export function Provenance({ summary, notes }: Props) {
  const said = [...new Set([...summary.versions.flatMap((version) => version.notes), ...notes])];
  const reported = !summary.official;
  return (
    <Sheet
      title={reported ? 'Reported, never officially published' : 'Where it comes from'}
      aside={`${summary.title} · ${summary.publisher}`}
      tone={reported ? 'attention' : 'plain'}
    >
      {said.length > 0 && (
        <ul className={classes.notes}>
          {said.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className={classes.sources}>
        <Citations citations={distinct(summary.versions.flatMap(({ citations }) => citations))} />
      </p>
      {distinctConflicts(summary).map((conflict) => (
        <ConflictNote key={conflict.says} conflict={conflict} />
      ))}
    </Sheet>
  );
}

const distinct = (citations: readonly Citation[]): Citation[] => [
  ...new Map(citations.map((citation) => [`${citation.instrument}${citation.provision ?? ''}`, citation])).values(),
];

const distinctConflicts = ({ versions }: ListSummary): Conflict[] => [
  ...new Map(versions.flatMap(({ conflicts }) => conflicts).map((conflict) => [conflict.says, conflict])).values(),
];
