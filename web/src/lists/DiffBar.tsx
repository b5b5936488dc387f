/** The members of both versions as one bar to scale, with its numbers in words; hatched is what nobody named. */
import type { ListDiff } from '../../../src/domain/list.ts';
import classes from './DiffBar.module.css';

interface Part {
  readonly key: 'kept' | 'removed' | 'unnamedRemoved' | 'added' | 'unnamedAdded';
  readonly number: number;
  readonly label: string;
}

export function DiffBar({ diff }: { readonly diff: ListDiff }) {
  const parts = partsOf(diff);
  const total = parts.reduce((sum, { number }) => sum + number, 0);
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ key, number }) => (
          <span key={key} data-part={key} style={{ flexGrow: number / Math.max(total, 1) }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {parts.map(({ key, number, label }) => (
          <li key={key}>
            <span className={classes.swatch} data-part={key} aria-hidden="true" />
            <strong>{number.toLocaleString('en')}</strong> {label}
          </li>
        ))}
        {diff.disputed.length > 0 && (
          <li>
            <strong>{diff.disputed.length}</strong> names disputed
          </li>
        )}
        {diff.changed.length > 0 && (
          <li>
            <strong>{diff.changed.length.toLocaleString('en')}</strong> of the kept changed
          </li>
        )}
      </ul>
    </div>
  );
}

function partsOf(diff: ListDiff): readonly Part[] {
  const parts: Part[] = [
    { key: 'kept', number: diff.kept, label: 'kept' },
    { key: 'removed', number: diff.removed.length, label: 'removed, named' },
    { key: 'unnamedRemoved', number: diff.unnamed.removed, label: 'removed, not named' },
    { key: 'added', number: diff.added.length, label: 'added' },
    { key: 'unnamedAdded', number: diff.unnamed.added, label: 'added, not named' },
  ];
  return parts.filter(({ key, number }) => number > 0 || key === 'kept');
}
