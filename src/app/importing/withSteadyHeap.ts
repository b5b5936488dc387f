/**
 * Keeps memory flat while hundreds of thousands of records stream past. V8 learns from the first ones that some of their objects live
 * long, and from then on makes all of that kind where only its slow collector looks; and it doubles the nursery, though every record is
 * dropped at once. Both guesses cost a 100 MB import 200 MB of memory and a quarter of its time. Measured: bench/bigXml.bench.ts.
 */
import { setFlagsFromString } from 'node:v8';

const WHILE = ['--no-allocation-site-pretenuring', '--semi-space-growth-factor=1'];
/** V8's own. */
const AFTERWARDS = ['--allocation-site-pretenuring', '--semi-space-growth-factor=2'];

let running = 0;

/** The flags are those of the process: they return when the last of several such works has ended. They change no answer. */
export async function withSteadyHeap<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  if (running === 1) for (const flag of WHILE) setFlagsFromString(flag);
  try {
    return await work();
  } finally {
    running -= 1;
    if (running === 0) for (const flag of AFTERWARDS) setFlagsFromString(flag);
  }
}
