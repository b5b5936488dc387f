/** Starts a process under load as the leader of a group of its own, reads what it tells, and kills it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Word, wordsOf } from './acknowledgement.ts';
import type { Load } from './workload.ts';

export interface LoadProcess {
  /** Resolves when the process has told that; throws with what it wrote when it ends before. */
  readonly until: (kind: Word['kind']) => Promise<void>;
  /** SIGKILL, to the process alone: children of it must end by themselves. Resolves when it has ended. */
  readonly kill: () => Promise<readonly Word[]>;
  /** Waits for its own end; throws unless it ended well. */
  readonly ended: () => Promise<readonly Word[]>;
  readonly words: () => readonly Word[];
}

const SCRIPT = fileURLToPath(new URL('./workloadProcess.ts', import.meta.url));
const ORPHANS_MAY_LIVE_MS = 10_000;

/** `limitKb`: no file may grow beyond it, as on a full disk; null: no limit. */
export function startLoad(dataDir: string, load: Load, limitKb: number | null = null): LoadProcess {
  const command = [process.execPath, SCRIPT, dataDir, JSON.stringify(load)];
  const shell = limitKb === null ? [] : ['bash', '-c', `ulimit -f ${limitKb}; exec "$@"`, 'bash'];
  const [program = '', ...args] = [...shell, ...command];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const closed = once(child, 'close') as Promise<[status: number | null]>;
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const words = () => wordsOf(output);
  return {
    words,
    until: async (kind) => {
      while (!output.includes(`{"kind":"${kind}"`)) {
        if (child.exitCode !== null) throw new Error(`the process ended before "${kind}": ${errors}`);
        await Promise.race([once(child.stdout, 'data'), closed]);
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
      if (errors !== '') throw new Error(`the process wrote, before it was killed: ${errors}`);
      await noneLeft(child.pid);
      return words();
    },
    ended: async () => {
      const [status] = await closed;
      if (status !== 0) throw new Error(`the process ended with ${status}: ${errors}`);
      return words();
    },
  };
}

/** A helper process that outlives its parent could write on; it must notice soon. */
async function noneLeft(group: number | undefined): Promise<void> {
  if (group === undefined) throw new Error('the process did not start');
  for (const deadline = performance.now() + ORPHANS_MAY_LIVE_MS; groupLives(group); await sleep(20))
    if (performance.now() > deadline) throw new Error(`processes of the killed one still run (group ${group})`);
}

function groupLives(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
