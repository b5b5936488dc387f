/** How much of its reasons an answer carries. full: the determination. short: what was found or is open. none: the answer, what it cites and what is missing. */
export const TRACES = ['none', 'short', 'full'] as const;
export type Trace = (typeof TRACES)[number];
