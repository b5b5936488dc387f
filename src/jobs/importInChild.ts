/**
 * importInChild: an edge or an embedding program passes it to openPortcullis, so that imports are done in a process of their own. While hundreds
 * of thousands of records are read, V8 by default learns to allocate some of their objects in old space, which only its slow collector frees,
 * and it doubles the young generation again and again. Both cost memory and time (bench/bigXml.bench.ts), and the flags against them are those of a process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { ImportProcess } from '../app/work/workTask.ts';
import { PortcullisError } from '../kit/errors.ts';
import type { ImportOrder, ImportReply } from './importMessages.ts';
import { importChildFile } from './workerFile.ts';
import { errorOf } from './workMessages.ts';

/** For a heap that stays flat, whatever the length of a list (megabytes of the young generation). They change no answer. */
export const IMPORT_HEAP_FLAGS: readonly string[] = ['--no-allocation-site-pretenuring', '--max-semi-space-size=8'];

interface ImportInChildOptions {
  /** Files of fewer bytes, unpacked, are imported where it is asked. Default 0: every import has a process. */
  readonly leastBytes?: number;
}

/** @example openPortcullis({ dataDir: 'data', importProcess: importInChild() }) */
export const importInChild = ({ leastBytes = 0 }: ImportInChildOptions = {}): ImportProcess => ({
  leastBytes,
  perform: performIn(importChildFile()),
});

/** `file`: entry of a process that speaks as importChild.ts does. */
export const performIn =
  (file: URL): ImportProcess['perform'] =>
  async (opening, task, { signal, onProgress }) => {
    signal?.throwIfAborted();
    const child = fork(file, {
      execArgv: [...IMPORT_HEAP_FLAGS],
      // Its own words would mix with the answers of whoever started it.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    const end = (): void => void child.kill();
    signal?.addEventListener('abort', end, { once: true });
    try {
      return await answerOf(child, { opening, task }, onProgress);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', end);
    }
  };

function answerOf(
  child: ChildProcess,
  order: ImportOrder,
  onProgress: ((progress: unknown) => void) | undefined,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('message', (reply: ImportReply) => {
      if ('progress' in reply) onProgress?.(reply.progress);
      else if ('answer' in reply) resolve(reply.answer);
      else reject(errorOf(reply));
    });
    child.on('error', (error) => reject(interrupted(error.message)));
    child.on('exit', (status, signal) => {
      const fail = (): void => reject(interrupted(signal ?? `status ${status}`));
      // What it said last may still be on its way.
      if (child.connected) child.once('disconnect', fail);
      else fail();
    });
    child.send(order, (error) => {
      if (error) reject(interrupted(error.message));
    });
  });
}

const interrupted = (got: string): PortcullisError =>
  new PortcullisError({
    code: 'IMPORT_INTERRUPTED',
    what: 'the process of the import ended before its account',
    got,
    hint: 'see whether memory or disk ran out, and import again; a version is stored whole or not at all',
  });
