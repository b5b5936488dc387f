/**
 * Prints the progress of a long import: records, records a second, and the time left by the share of the files that was read.
 */
import type { ImportProgress } from '../../contract/index.ts';

/** Before that a rate says nothing yet. */
const TELLING_MS = 500;

/** `elapsedMs`: since reading began. */
export function importProgressText({ records, bytesRead, bytesTotal }: ImportProgress, elapsedMs: number): string {
  const share = bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : 0;
  const done = share > 0 ? ` (${Math.floor(100 * share)} %)` : '';
  if (elapsedMs < TELLING_MS) return `${records} records read${done}`;
  const rate = `${Math.round((1000 * records) / elapsedMs)} a second`;
  if (share === 1) return `${records} records read, ${rate}; comparing and storing`;
  const left = share > 0 ? `, ${durationText((elapsedMs * (1 - share)) / share)} left` : '';
  return `${records} records read${done}, ${rate}${left}`;
}

function durationText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const rest = String(seconds % 60).padStart(2, '0');
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${rest} min`;
}

/** Tells of one import after another; its clock starts anew with each list. `now`: milliseconds that only grow. */
export function importPace(now: () => number = () => performance.now()) {
  let started: { readonly list: string; readonly at: number } | null = null;
  return (list: string, progress: ImportProgress): string => {
    if (started?.list !== list) started = { list, at: now() };
    return `${list}: ${importProgressText(progress, now() - started.at)}`;
  };
}

/** Tells how far something of known length has come. `now`: milliseconds that only grow. */
export function sharePace(now: () => number = () => performance.now()) {
  const started = now();
  return (done: number, of: number, what: string): string => {
    const elapsedMs = now() - started;
    const share = of > 0 ? done / of : 1;
    const left =
      elapsedMs >= TELLING_MS && share > 0 && share < 1
        ? `, ${durationText((elapsedMs * (1 - share)) / share)} left`
        : '';
    return `${done} of ${of} ${what} (${Math.floor(100 * share)} %)${left}`;
  };
}
