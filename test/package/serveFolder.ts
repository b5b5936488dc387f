/** Starts `portcullis serve` of an installed package on a free port, and stops it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { PackedPackage } from './packedPackage.ts';

export interface Served {
  readonly url: string;
  /** Asks the server to end; gives its exit status. */
  readonly stop: () => Promise<number | null>;
}

/** Throws with what the server wrote when it ends before it is ready. */
export async function serveFolder({ folder, root }: PackedPackage): Promise<Served> {
  const child = spawn(
    process.execPath,
    [join(root, 'bin', 'portcullis.mjs'), 'serve', '--port', '0', '--data-dir', 'data-served'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(child, 'exit');
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (written += chunk));
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    written += String(chunk);
    const url = /is ready: (http:\/\/\S+)/.exec(written)?.[1];
    if (url !== undefined) return { url: url.replace(/\/$/, ''), stop: () => stop(child, ended) };
  }
  throw new Error(`the server ended before it was ready: ${written}`);
}

async function stop(
  child: { kill: (signal: 'SIGTERM') => boolean },
  ended: Promise<unknown[]>,
): Promise<number | null> {
  child.kill('SIGTERM');
  const [status] = await ended;
  return typeof status === 'number' ? status : null;
}
