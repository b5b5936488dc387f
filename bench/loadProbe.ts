/**
 * Asks one address again and again on one connection, as a monitor or a page would, and keeps how long each answer took. Runs as a worker
 * thread, so that nothing else of the benchmark delays it.
 */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

export interface ProbeFigures {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

interface ProbeSettings {
  readonly url: string;
  /** Bodies to send in turn; empty: GET. */
  readonly bodies: readonly string[];
  /** Pause between an answer and the next question. */
  readonly everyMs: number;
}

export interface Probe {
  /** Ends it; milliseconds of the answers since it began. */
  readonly stop: () => Promise<ProbeFigures>;
}

export async function startProbe(settings: ProbeSettings): Promise<Probe> {
  const worker = new Worker(new URL(import.meta.url), { workerData: settings });
  const failed = new Promise<never>((_resolve, reject) => worker.once('error', reject));
  // Whoever waits for the figures is told.
  failed.catch(() => {});
  const next = <T>(): Promise<T> =>
    Promise.race([failed, new Promise<T>((resolve) => worker.once('message', resolve))]);
  await next();
  return {
    stop: async () => {
      const figures = next<ProbeFigures>();
      worker.postMessage('stop');
      const result = await figures;
      await worker.terminate();
      return result;
    },
  };
}

/** A server that was busy for longer than it keeps a connection cuts it; whoever asks then asks again, and has waited. */
const isCut = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNRESET';

function asker({ url, bodies }: ProbeSettings): (turn: number) => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (turn) =>
    new Promise((resolve, reject) => {
      const body = bodies[turn % Math.max(1, bodies.length)];
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      const asked = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += response.statusCode === 200 ? '' : piece));
        response.on('error', reject).on('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`${url} answered ${response.statusCode} to ${body}: ${text}`));
        });
      });
      asked.on('error', reject).end(body);
    });
}

function figuresOf(times: number[]): ProbeFigures {
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { count: times.length, p50: at(0.5), p99: at(0.99), max: Math.round((times.at(-1) ?? 0) * 10) / 10 };
}

const refuseOrRepeat = (error: unknown): boolean => {
  if (isCut(error)) return true;
  throw error;
};

async function run(settings: ProbeSettings): Promise<void> {
  const ask = asker(settings);
  const times: number[] = [];
  let stopped = false;
  parentPort?.once('message', () => (stopped = true));
  // The first opens the connection and loads what is loaded once.
  await ask(0);
  parentPort?.postMessage('ready');
  for (let turn = 1; !stopped; turn += 1) {
    const begun = performance.now();
    while (await ask(turn).then(() => false, refuseOrRepeat));
    times.push(performance.now() - begun);
    await pause(settings.everyMs);
  }
  parentPort?.postMessage(figuresOf(times));
}

if (!isMainThread) await run(workerData as ProbeSettings);
