/** Calls the API of the page's own server. Gives the JSON answer, or throws a ProblemError. */
import type { Problem } from '../../../src/contract/index.ts';
import { ProblemError, unreachable, unreadable } from './problemError.ts';

export interface ApiCall {
  /** Query parameters; undefined ones are left out. */
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Sent as JSON by POST. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export async function callApi<T>(path: string, { query = {}, body, signal }: ApiCall = {}): Promise<T> {
  const address = withQuery(path, query);
  const sending =
    body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await send(address, { ...sending, ...(signal ? { signal } : {}) });
  const answer = await readJson(response);
  if (response.ok && answer !== undefined) return answer as T;
  throw new ProblemError(isProblem(answer) ? answer : unreadable(response.status, path));
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(unreachable());
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'status' in value;
