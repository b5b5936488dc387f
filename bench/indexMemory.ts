/** What opening an index file and asking it adds to a process that has the code already: run by the screening benchmark, in a process of its own. */
import { readFileSync } from 'node:fs';
import { listingSchema } from '../src/domain/list.ts';
import { type ScreeningQuery, screeningQuerySchema } from '../src/domain/screening.ts';
import { buildScreeningIndex, openIndex, type ScreeningIndex, searchIndex } from '../src/screening/index.ts';
import { syntheticNames } from './syntheticNames.ts';

const queries: readonly ScreeningQuery[] = syntheticNames(5000, 78).map((name) =>
  screeningQuerySchema.parse({ name, type: 'person' }),
);
const ask = (index: ScreeningIndex, count: number): void => {
  for (const query of queries.slice(0, count)) searchIndex(index, query, { limit: 10, threshold: 0.7 });
};

function residentMb(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

const few = syntheticNames(300, 4).map((name, k) =>
  listingSchema.parse({ id: `bench:${k}`, list: 'bench', sourceId: String(k), type: 'person', name }),
);
ask(buildScreeningIndex(few), 500);
const bare = residentMb();
const bytes = readFileSync(process.argv[2] ?? '');
const index = openIndex(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
if (!index) throw new Error('the index file does not open');
const opened = residentMb();
ask(index, 1);
const asked = residentMb();
ask(index, queries.length);
const worked = residentMb();
process.stdout.write(
  JSON.stringify({
    'index file opened': opened - bare,
    'and asked once': asked - bare,
    'and asked 5,000 times': worked - bare,
    'process before that': bare,
  }),
);
