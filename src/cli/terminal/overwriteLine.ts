/** Overwrites one line of a terminal while a long task runs. In a pipe nothing is written. */
import type { Io } from './io.ts';

const EVERY_MS = 100;
const ERASE_LINE = '\r\u001b[2K';

export interface OverwrittenLine {
  readonly show: (text: () => string) => void;
  readonly clear: () => void;
}

/** `now`: milliseconds that only grow. At most ten lines a second are made. */
export function overwriteLine({ isTty, err, json }: Io, now: () => number = () => performance.now()): OverwrittenLine {
  let last = Number.NEGATIVE_INFINITY;
  const isShown = isTty && !json;
  return {
    show: (text) => {
      if (!isShown || now() - last < EVERY_MS) return;
      last = now();
      err(`${ERASE_LINE}${text()}`);
    },
    clear: () => {
      if (isShown && last > Number.NEGATIVE_INFINITY) err(ERASE_LINE);
    },
  };
}
