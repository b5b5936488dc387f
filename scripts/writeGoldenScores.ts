/**
 * Writes the scores of test/golden/scores.json anew and prints those that changed; the pairs are kept. With `--check` it prints them only,
 * and ends with status 1 when there are any. Run it with `npx node scripts/writeGoldenScores.ts`.
 */
import { changesOf, readRows, scoreRow, writeRows } from '../test/golden/scoreRow.ts';

const rows = readRows();
const changes = rows.flatMap(changesOf);
for (const { pair, what, expected, got } of changes) console.log(`${pair} (${what}): ${expected} -> ${got}`);
console.log(`${changes.length} of the scores of ${rows.length} pairs changed`);

if (process.argv.includes('--check')) process.exitCode = changes.length > 0 ? 1 : 0;
else writeRows(rows.map(({ scores: _scores, screened: _screened, ...pair }) => ({ ...pair, ...scoreRow(pair) })));
