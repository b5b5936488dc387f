/** The versions on a line of time: which holds when, the days nobody knows, and the two dates compared. */
import type { ListSummary } from '../../../src/contract/index.ts';
import { dayNumber, showDay } from '../kit/dates.ts';
import classes from './VersionLine.module.css';
import { type VersionSpan, versionSpans } from './versionSpans.ts';

interface Props {
  readonly versions: ListSummary['versions'];
  readonly from: string;
  readonly to: string;
}

/** More versions than this would be a blur; the page then shows the two dates only. */
const MOST = 6;

export function VersionLine({ versions, from, to }: Props) {
  const spans = versionSpans(versions);
  if (spans.length < 2 || versions.length > MOST) return null;
  const scale = scaleOf(spans, [from, to]);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>When each version holds</figcaption>
      <ol className={classes.spans}>
        {spans.map((span) => (
          <li key={`${span.kind}${span.from ?? ''}`} data-kind={span.kind} style={{ flexGrow: scale.lengthOf(span) }}>
            <strong>{titleOf(span)}</strong>
            <span>{periodOf(span)}</span>
          </li>
        ))}
      </ol>
      <div className={classes.marks} aria-hidden="true">
        {[from, to].map((date, index) => (
          <span key={date} style={{ left: `${scale.placeOf(date) * 100}%` }} data-side={index === 0 ? 'from' : 'to'}>
            {showDay(date)}
          </span>
        ))}
      </div>
    </figure>
  );
}

function titleOf(span: VersionSpan): string {
  if (span.kind === 'version') return `${(span.size ?? 0).toLocaleString('en')} members`;
  return span.kind === 'uncertain' ? 'Changed on one of these days' : 'Not known';
}

function periodOf({ from, to }: VersionSpan): string {
  if (!from && !to) return '';
  if (!from) return `until ${showDay(to ?? '')}`;
  return to ? `${showDay(from)} – ${showDay(to)}` : `from ${showDay(from)}`;
}

interface Scale {
  readonly lengthOf: (span: VersionSpan) => number;
  /** Share of the whole line, 0..1. */
  readonly placeOf: (date: string) => number;
}

/**
 * Spans keep a readable width whatever their length: each weighs the square root of its days. Within a span a date is placed to scale.
 * Open ends take a year, or reach the compared date.
 */
function scaleOf(spans: readonly VersionSpan[], dates: readonly string[]): Scale {
  const asked = dates.map(dayNumber);
  const bounded = spans.map((span) => {
    const end = span.to ? dayNumber(span.to) : Math.max(dayNumber(span.from ?? '') + 365, ...asked);
    const start = span.from ? dayNumber(span.from) : Math.min(end - 365, ...asked);
    return { span, start, end, weight: Math.sqrt(Math.max(end - start, 1)) + 6 };
  });
  const total = bounded.reduce((sum, { weight }) => sum + weight, 0);
  const placeOf = (date: string): number => {
    const day = dayNumber(date);
    let before = 0;
    for (const { start, end, weight } of bounded) {
      if (day < end) return (before + weight * Math.max(0, (day - start) / Math.max(end - start, 1))) / total;
      before += weight;
    }
    return 1;
  };
  return { lengthOf: (span) => (bounded.find((one) => one.span === span)?.weight ?? 0) / total, placeOf };
}
