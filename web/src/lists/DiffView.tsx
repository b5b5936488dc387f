/** One list difference: how many came, went and stayed, what is not named and why, who disagrees, and on what all of it rests. */
import type { ListSummary } from '../../../src/contract/index.ts';
import type { ListDiff } from '../../../src/domain/list.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { DiffBar } from './DiffBar.tsx';
import { ChangedRows, NamedRows } from './DiffRows.tsx';
import classes from './DiffView.module.css';
import { KeptMembers } from './KeptMembers.tsx';
import { Provenance } from './Provenance.tsx';
import { VersionLine } from './VersionLine.tsx';

interface Props {
  readonly diff: ListDiff;
  /** What is known of the list itself; undefined while it loads. */
  readonly summary: ListSummary | undefined;
}

export function DiffView({ diff, summary }: Props) {
  const nothing =
    diff.added.length + diff.removed.length + diff.changed.length + diff.unnamed.added + diff.unnamed.removed === 0;
  return (
    <div className={classes.view}>
      <section className={classes.summary} aria-label="Summary">
        <h2 className={classes.headline}>
          {diff.from.size.toLocaleString('en')} <span aria-hidden="true">→</span>
          <span className={classes.hidden}>became</span> {diff.to.size.toLocaleString('en')}
        </h2>
        <DiffBar diff={diff} />
        {nothing && <p className={classes.nothing}>Nothing changed between the two dates.</p>}
        {summary && <VersionLine versions={summary.versions} from={diff.from.date} to={diff.to.date} />}
      </section>
      {summary && <Provenance summary={summary} notes={diff.notes} />}
      <div className={classes.columns}>
        <div className={classes.column}>
          <NamedRows title="Removed, named" rows={diff.removed} />
          <Unnamed diff={diff} />
          <NamedRows
            title="Disputed"
            rows={diff.disputed}
            explain="Some source names these, others do not; they stay disputed, not fact."
          />
        </div>
        <div className={classes.column}>
          <NamedRows title="Added" rows={diff.added} />
          <ChangedRows changed={diff.changed} />
          <KeptMembers diff={diff} countries={summary?.kind === 'countries'} />
        </div>
      </div>
    </div>
  );
}

function Unnamed({ diff: { unnamed } }: { readonly diff: ListDiff }) {
  if (unnamed.added + unnamed.removed === 0) return null;
  return (
    <Sheet title="Must have changed, but nobody named them" aside={unnamedWords(unnamed)} tone="attention">
      <p>The sizes of the two versions say so; no source gives the names. They are unknown, not free of change.</p>
      {unnamed.assumes && (
        <p className={classes.assumes}>
          <strong>Assumption:</strong> {unnamed.assumes}
        </p>
      )}
    </Sheet>
  );
}

function unnamedWords({ added, removed }: ListDiff['unnamed']): string {
  return [removed > 0 && `${removed} removed`, added > 0 && `${added} added`].filter(Boolean).join(', ');
}
