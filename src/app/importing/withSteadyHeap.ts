/**
 * Keeps memory flat while hundreds of thousands of records are read. By default V8 learns from the first records to allocate
 * some of their objects in old space, which only its slow collector frees, and it doubles the young generation. Both cost a 100
 * MB import 200 MB of memory and a quarter of its time (bench/bigXml.bench.ts). The flags it sets are those of the whole
 * process.
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
