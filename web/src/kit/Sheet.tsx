/** A sheet of the page with its heading; a long one can be folded. */
import { type ReactNode, useId } from 'react';
import classes from './Sheet.module.css';

interface Props {
  readonly title: ReactNode;
  /** Beside the title: a count, a state. */
  readonly aside?: ReactNode;
  readonly tone?: 'plain' | 'attention';
  readonly id?: string;
  readonly children: ReactNode;
}

export function Sheet({ title, aside, tone = 'plain', id, children }: Props) {
  const heading = useId();
  return (
    <section className={classes.sheet} data-tone={tone} aria-labelledby={heading} id={id}>
      <div className={classes.head}>
        <h3 id={heading}>{title}</h3>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

interface FoldedProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** Folded away until somebody wants it; works without script and by keyboard. */
export function Folded({ summary, children }: FoldedProps) {
  return (
    <details className={classes.folded}>
      <summary>{summary}</summary>
      <div className={classes.foldedBody}>{children}</div>
    </details>
  );
}
