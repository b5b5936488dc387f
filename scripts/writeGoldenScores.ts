/**
 * Writes the scores of test/golden/scores anew, a file for each version of the model, and prints those that changed; the pairs are kept. A
 * version without a file gets one with the pairs of the default. With `--check` it prints the changes only, and ends with status 1 when there
 * are any. Run it with `npx node scripts/writeGoldenScores.ts`.
 */
import { DEFAULT_MODEL, type MatchingModel, MODELS } from '../src/screening/index.ts';
import { changesOf, readRows, scoredModels, scoreRow, writeRows } from '../test/golden/scoreRow.ts';

const isCheck = process.argv.includes('--check');

function write(model: MatchingModel): number {
  const isNew = !scoredModels().includes(model.name);
  const rows = readRows(isNew ? DEFAULT_MODEL.name : model.name);
  const changes = isNew ? [] : rows.flatMap((row) => changesOf(row, model));
  for (const { pair, what, expected, got } of changes)
    console.log(`${model.name}, ${pair} (${what}): ${expected} -> ${got}`);
  console.log(`${model.name}: ${isNew ? 'new' : changes.length} of the scores of ${rows.length} pairs changed`);
  if (!isCheck)
    writeRows(
      model.name,
      rows.map(({ score: _score, screened: _screened, ...pair }) => ({ ...pair, ...scoreRow(pair, model) })),
    );
  return isNew ? 1 : changes.length;
}

const changed = MODELS.reduce((sum, model) => sum + write(model), 0);
if (isCheck) process.exitCode = changed > 0 ? 1 : 0;
