import { expect, it } from 'vitest';
import { listingSchema } from '../../../domain/list.ts';
import { screeningQuerySchema } from '../../../domain/screening.ts';
import { buildScreeningIndex } from '../../../screening/index.ts';
import { searchAll } from './searchAll.ts';
import { BatchAnswerer, type SearchThreads } from './searchBatch.ts';

const index = buildScreeningIndex(
  ['Igor Sechin', 'Tal Dilian'].map((name, k) =>
    listingSchema.parse({ id: `l:${k}`, list: 'l', sourceId: `${k}`, type: 'person', name }),
  ),
);
const options = { limit: 3, threshold: 0.6 };
const queriesOf = (count: number) =>
  Array.from({ length: count }, (_, k) =>
    screeningQuerySchema.parse({ name: ['Igor Setchin', '...', 'Tal Dilian', 'Ann Lee'][k % 4] }),
  );

it('answers a large job as a small one, with threads', async () => {
  const queries = queriesOf(5000);
  const answerer = new BatchAnswerer();
  let batches = 0;
  const threads: SearchThreads = {
    capacity: 1,
    search: async (batch) => {
      batches += 1;
      return answerer.answer(batch, () => false) ?? [];
    },
    close: async () => {},
  };
  const alone = await searchAll(index, queries, options);
  expect(await searchAll(index, queries, options, () => threads)).toEqual(alone);
  expect(batches).toBe(20);
  expect(alone.slice(0, 2)).toEqual([
    { hits: [expect.objectContaining({ ordinal: 0 })] },
    { refused: expect.objectContaining({ code: 'NAME_EMPTY' }) },
  ]);
});

it('starts no thread for a small job', async () => {
  await searchAll(index, queriesOf(100), options, () => expect.unreachable('threads were started'));
});
