/** A server over a data folder, as `portcullis serve` starts it from the sources, and questions to it over HTTP. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TransactionInput } from '../../src/portcullis.ts';

/** What a request got: an id was acknowledged, or a code was told. */
export interface Answer {
  readonly status: number;
  readonly id: string | null;
  readonly code: string | null;
}

export interface ServedFolder {
  readonly determine: (transaction: TransactionInput) => Promise<Answer>;
  readonly replay: (id: string) => Promise<Answer>;
  readonly health: () => Promise<Answer>;
  readonly stop: () => Promise<void>;
  /** SIGKILL: what was acknowledged must be in the files by now. */
  readonly kill: () => Promise<void>;
}

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** A user who owns nothing: what root may do tells nothing about files that cannot be written. */
export const ORDINARY_USER = 65534;

/**
 * `as`: the user and group it runs as; null: those of the tests. Throws with what the server wrote when it ends before it is ready.
 */
export async function serveFolder(dataDir: string, as: number | null = null): Promise<ServedFolder> {
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(as === null ? {} : { uid: as, gid: as }),
  });
  const ended = once(child, 'exit');
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (written += chunk));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (written += chunk));
  let url: string | undefined;
  while (url === undefined) {
    await Promise.race([once(child.stdout, 'data'), ended]);
    url = /is ready: (http:\/\/[^\s/]+)/.exec(written)?.[1];
    if (child.exitCode !== null) throw new Error(`the server ended before it was ready: ${written}`);
  }
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { ...questionsTo(url), stop: end('SIGTERM'), kill: end('SIGKILL') };
}

const questionsTo = (url: string): Omit<ServedFolder, 'stop' | 'kill'> => ({
  determine: (transaction) =>
    ask(`${url}/v1/determinations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(transaction),
    }),
  replay: (id) => ask(`${url}/v1/determinations/${id}/replay`),
  health: () => ask(`${url}/healthz`),
});

async function ask(address: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(address, request);
  const body = (await response.json()) as { readonly id?: string; readonly code?: string };
  return { status: response.status, id: response.ok ? (body.id ?? null) : null, code: body.code ?? null };
}
