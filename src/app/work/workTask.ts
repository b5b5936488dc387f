/**
 * WorkTask: an operation that is done in another thread or process, as it travels there. Ports for whoever does it stand here too; an
 * edge or an embedding program hands them to openPortcullis.
 */
import type { Watch } from '../../contract/index.ts';
import type { OperationName } from '../../contract/operations/index.ts';
import type { Caller } from '../../domain/caller.ts';

export interface WorkTask {
  readonly operation: OperationName;
  /** With its instant, so that the answer does not depend on where the work is done. */
  readonly caller: Caller;
  /** As it was given; whoever does the work reads it with the operation's schema. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** A task with the body as it came, unread: reading a large one would keep the thread that passes it on busy. */
export interface HeavyTask extends WorkTask {
  readonly body: Uint8Array | null;
}

/** What the other side opens to do the work. */
export interface Opening {
  readonly dataDir: string;
  /** YAML law folder instead of the bundled rule book. */
  readonly lawDir: string | null;
}

/** Threads that do heavy operations over the same data folder. They start when they are first needed. */
export interface WorkThreads {
  /**
   * The answer as bytes of JSON. Throws what the operation throws, WORK_QUEUE_FULL when too many wait, THREAD_FAILED when the thread ends
   * before it has answered, and the signal's reason once that is aborted.
   */
  answer(task: HeavyTask, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the threads; what is open fails with THREAD_FAILED. */
  close(): Promise<void>;
}

export type StartWorkThreads = (opening: Opening) => WorkThreads;

/** Does imports in a process of their own, which has a heap for long lists and keeps no other request waiting. */
export interface ImportProcess {
  /** Files of fewer bytes, unpacked, are imported where it is asked. */
  readonly leastBytes: number;
  /**
   * What the operation gives. Throws what the operation throws, IMPORT_INTERRUPTED when the process ends before it has answered, and the
   * signal's reason once that is aborted, which ends the process. An import that is not answered has left the store as it was, or whole.
   */
  perform(opening: Opening, task: WorkTask, watch: Watch): Promise<unknown>;
}
