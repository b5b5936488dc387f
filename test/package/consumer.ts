/** A program of a user of the package: every part that `exports` names, with its types, under the strictest options of the compiler. */

export const CONSUMER_OPTIONS = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    // Not the types of Node, which are no dependency of the package: a browser's names for URL and AbortSignal will do.
    lib: ['es2023', 'dom'],
    types: [],
    strict: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
  },
  files: ['embed.ts', 'consumer.ts'],
} as const;

export const CONSUMER = `
import {
  type BatchLine,
  ERROR_CODES,
  importInChild,
  openPortcullis,
  type Portcullis,
  PortcullisError,
  type Screening,
  startSearchThreads,
  startWorkThreads,
} from 'portcullis';
import { compareNames, type PairResult } from 'portcullis/screening';

const started: number[] = [];
const portcullis: Portcullis = await openPortcullis({
  dataDir: 'data-consumer',
  startWorkThreads,
  importProcess: importInChild(),
  startSearchThreads: (count) => {
    started.push(count);
    return startSearchThreads(count);
  },
});
const names = Array.from({ length: 2500 }, (_, index) => ({ name: 'Invented Firm ' + index, country: 'DE' }));
const answered: BatchLine<Screening>[] = [];
for await (const line of portcullis.screenMany(names, { threads: 2 })) answered.push(line);
const faults = answered.filter((line) => 'error' in line).length;

let code: string | null = null;
try {
  await portcullis.determine({ from: 'IL', to: 'nowhere' });
} catch (error) {
  if (!(error instanceof PortcullisError)) throw error;
  code = error.detail.code;
}
const files = ['docs/examples/barred-customers.csv', 'docs/examples/customers.mapping.yml'];
const list = await portcullis.importList('custom', files, { publishedOn: '2026-07-31' });
const { score }: PairResult = compareNames('Jane Willowbrook', 'Willowbrook, Jane');
await portcullis.close();
console.log(
  JSON.stringify({ started, answered: answered.length, faults, code, known: code !== null && code in ERROR_CODES, imported: list.state, alike: score > 0.9 }),
);
`;
