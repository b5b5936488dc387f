/** Every question the page asks of the API, with its cache key. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ListShown, ListSummary, Replay } from '../../../src/contract/index.ts';
import type { Determination } from '../../../src/domain/determination.ts';
import type { ListDiff } from '../../../src/domain/list.ts';
import type { TransactionInput } from '../../../src/domain/transaction.ts';
import { callApi } from './callApi.ts';

const DETERMINATIONS = '/v1/determinations';

/** The live answer: asked again on every change, never stored. */
export const determinationQuery = (transaction: TransactionInput, knownAt: string) =>
  queryOptions({
    queryKey: ['determination', transaction, knownAt],
    queryFn: ({ signal }) =>
      callApi<Determination>(DETERMINATIONS, { query: { save: 'false', knownAt }, body: transaction, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Stores the determination and logs it. */
export const recordDetermination = (transaction: TransactionInput, knownAt: string): Promise<Determination> =>
  callApi<Determination>(DETERMINATIONS, { query: { save: 'true', knownAt }, body: transaction });

export const replayDetermination = (id: string): Promise<Replay> => callApi<Replay>(`${DETERMINATIONS}/${id}/replay`);

export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: async ({ signal }) => (await callApi<{ lists: readonly ListSummary[] }>('/v1/lists', { signal })).lists,
  staleTime: 60_000,
});

export const diffQuery = (list: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['diff', list, from, to],
    queryFn: ({ signal }) =>
      callApi<ListDiff>(`/v1/lists/${encodeURIComponent(list)}/diff`, { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const listQuery = (list: string, date: string) =>
  queryOptions({
    queryKey: ['list', list, date],
    queryFn: ({ signal }) => callApi<ListShown>(`/v1/lists/${encodeURIComponent(list)}`, { query: { date }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
