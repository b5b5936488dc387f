/** Which machine a figure was taken on: it stands in every table. */
import { availableParallelism, cpus, totalmem } from 'node:os';

export const machine = (): Record<string, string | number> => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  v8: process.versions.v8,
});

export function machineLine(): string {
  const { processor, cores, memoryGb, node } = machine();
  return `${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}`;
}
