/**
 * Which imports are done in a process of their own? Those of files that are large, and updates from addresses, whose files nobody knows
 * before. Without such a process, and with a store in memory, every import is done where it is asked.
 */
import type { Operation, OutputOf, ProgressOf, Watch } from '../../contract/index.ts';
import type { OperationName } from '../../contract/operations/index.ts';
import type { Caller } from '../../domain/caller.ts';
import type { ImportProcess, Opening } from './workTask.ts';

type ImportOperation = Operation & { readonly name: OperationName };

export class ImportsApart {
  private readonly process: ImportProcess | null;
  private readonly opening: Opening;

  /** `process` null: none is done apart. */
  constructor(process: ImportProcess | null, opening: Opening) {
    this.process = process;
    this.opening = opening;
  }

  /** `bytes` of the files, unpacked; null: not known yet. */
  isWanted(bytes: number | null): boolean {
    return this.process !== null && (bytes === null || bytes >= this.process.leastBytes);
  }

  /** Throws what the operation throws, IMPORT_INTERRUPTED, and the signal's reason. */
  async perform<Op extends ImportOperation>(
    { name }: Op,
    caller: Caller,
    input: Readonly<Record<string, unknown>>,
    watch: Watch<ProgressOf<Op>>,
  ): Promise<OutputOf<Op>> {
    if (!this.process) throw new Error('there is no process for imports');
    // The other side is the same program: what it tells and answers is of the operation's types.
    const answer = await this.process.perform(this.opening, { operation: name, caller, input }, watch as Watch);
    return answer as OutputOf<Op>;
  }
}
