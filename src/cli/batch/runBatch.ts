/**
 * Writes the answers of a batch: one JSON line for each input line, in order. A bad line is answered with its error, and the
 * rest go on.
 */
import { once } from 'node:events';
import type { BatchLine } from '../../app/requests/askOptions.ts';
import { EXIT } from '../../contract/index.ts';
import { detailOf, type Io } from '../terminal/io.ts';

const FLUSH_CHARACTERS = 1 << 16;

/** Exit status 0, or 3 when some lines were bad. Waits for a slow reader, so memory stays flat. */
export async function runBatch(io: Io, lines: AsyncIterable<BatchLine<object>>): Promise<number> {
  let bad = 0;
  let buffer = '';
  for await (const line of lines) {
    if ('error' in line) bad += 1;
    buffer += `${JSON.stringify(documentOf(line))}\n`;
    if (buffer.length >= FLUSH_CHARACTERS) {
      await write(io, buffer);
      buffer = '';
    }
  }
  if (buffer) await write(io, buffer);
  if (bad > 0)
    io.err(io.json ? '' : `${bad} ${bad === 1 ? 'line' : 'lines'} could not be answered; see "error" in the output\n`);
  return bad > 0 ? EXIT.batchWithBadRows : EXIT.answered;
}

const documentOf = (line: BatchLine<object>): object =>
  'error' in line ? { line: line.line, transaction: { id: line.id }, error: detailOf(line.error) } : line.answer;

async function write(io: Io, text: string): Promise<void> {
  io.out(text);
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
}
