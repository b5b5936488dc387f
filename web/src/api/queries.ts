/** Every question the page asks of the API, with its cache key. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Replay } from '../../../src/contract/index.ts';
import type { Determination } from '../../../src/domain/determination.ts';
import type { TransactionInput } from '../../../src/domain/transaction.ts';
import { api } from './client.ts';

/** The live answer: asked again on every change, never stored. */
export const determinationQuery = (transaction: TransactionInput, knownAt: string) =>
  queryOptions({
    queryKey: ['determination', transaction, knownAt],
    queryFn: ({ signal }) => determine({ transaction, save: false, knownAt }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Stores the determination and logs it. */
export const recordDetermination = (transaction: TransactionInput, knownAt: string): Promise<Determination> =>
  determine({ transaction, save: true, knownAt });

/** The page shows every reason; the API gives fewer where nobody asks for them. */
async function determine(
  input: Omit<Parameters<typeof api.determine>[0], 'trace'>,
  signal?: AbortSignal,
): Promise<Determination> {
  const answer = await api.determine({ ...input, trace: 'full' }, { signal });
  if ('trace' in answer) throw new Error('the server left out reasons that were asked for');
  return answer;
}

export const replayDetermination = (id: string): Promise<Replay> => api.replay({ id });

export const statementsQuery = queryOptions({
  queryKey: ['statements'],
  queryFn: ({ signal }) => api.lawStatements({}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => api.lists({}, { signal }),
  staleTime: 60_000,
});

export const diffQuery = (list: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['diff', list, from, to],
    queryFn: ({ signal }) => api.diffList({ list, from, to }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const listQuery = (list: string, date: string) =>
  queryOptions({
    queryKey: ['list', list, date],
    queryFn: ({ signal }) => api.showList({ list, date }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
