/** Screens every row of a customers file and writes one result row for each, in order. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Portcullis } from '../../app/compose/portcullis.ts';
import type { BatchLine } from '../../app/requests/askOptions.ts';
import { EXIT, type PortfolioRow, parseMapping, readPortfolio } from '../../contract/index.ts';
import type { Screening } from '../../domain/screening.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { readText } from '../input/readInput.ts';
import { type ScreenCommandOptions, screenOptions } from '../input/screenOptions.ts';
import type { CommandContext } from '../terminal/command.ts';
import { detailOf } from '../terminal/io.ts';

const COLUMNS = [
  'row',
  'id',
  'name',
  'country',
  'decision',
  'score',
  'listing',
  'list',
  'listed_name',
  'programs',
  'why',
] as const;

/** Exit status 0, or 3 when some rows could not be screened; they stand in the result with their error. */
export async function screenFile(
  context: CommandContext,
  portcullis: Portcullis,
  path: string,
  options: ScreenCommandOptions,
): Promise<number> {
  const text = await readText(path, context.io);
  const { rows, faults } = readPortfolio(text, { mapping: parseMapping(options.map), where: path });
  const out = options.out ? createWriteStream(options.out) : null;
  const opened = out ? await Promise.race([once(out, 'open'), once(out, 'error')]) : [];
  if (opened[0] instanceof Error) {
    throw new PortcullisError({
      code: 'FILE_NOT_FOUND',
      what: 'the result file cannot be written',
      where: options.out ?? '',
      got: opened[0].message,
    });
  }
  const write = (line: string): Promise<void> | void => writeLine(out, context, line);
  if (!context.io.json) await write(csvLine(COLUMNS));
  let bad = faults.length;
  for await (const answered of portcullis.screenMany(queriesOf(rows), { ...screenOptions(options), limit: 1 })) {
    const place = rows[answered.line - 1];
    if (!place) throw new Error(`an answer to row ${answered.line} of ${rows.length}`);
    if ('error' in answered) bad += 1;
    await write(
      context.io.json ? jsonLine(place.line, place.row, answered) : resultLine(place.line, place.row, answered),
    );
  }
  for (const fault of faults)
    await write(
      context.io.json
        ? `${JSON.stringify({ line: fault.line, error: fault.error.detail })}\n`
        : errorLine(fault.line, '', fault.error),
    );
  if (out) {
    out.end();
    await once(out, 'finish');
  }
  context.io.err(context.io.json ? '' : `${rows.length} rows screened${bad ? `, ${bad} could not be read` : ''}\n`);
  return bad > 0 ? EXIT.batchWithBadRows : EXIT.answered;
}

/** One by one: a large file need not stand in memory twice. */
function* queriesOf(rows: readonly { readonly row: PortfolioRow }[]) {
  for (const { row } of rows)
    yield { name: row.name, country: row.country ?? null, born: row.born ?? null, type: row.type ?? null };
}

async function writeLine(out: Writable | null, context: CommandContext, line: string): Promise<void> {
  if (!out) context.io.out(line);
  else if (!out.write(line)) await once(out, 'drain');
}

function jsonLine(line: number, { id }: PortfolioRow, answered: BatchLine<Screening>): string {
  const document =
    'error' in answered
      ? { line, error: detailOf(answered.error) }
      : { line, id: id ?? null, screening: answered.answer };
  return `${JSON.stringify(document)}\n`;
}

function resultLine(line: number, { id, name }: PortfolioRow, answered: BatchLine<Screening>): string {
  if ('error' in answered) return errorLine(line, name, answered.error);
  const screening = answered.answer;
  const [best] = screening.matches;
  return csvLine([
    line,
    id ?? '',
    screening.query.name,
    screening.query.country ?? '',
    screening.decision,
    best?.score ?? '',
    best?.listing.id ?? '',
    best?.listing.list ?? '',
    best?.listing.name ?? '',
    best?.listing.programs.join(' ') ?? '',
    best?.explanation.sentence ?? whyNoHit(screening),
  ]);
}

const whyNoHit = (screening: Screening): string =>
  screening.clearAsOf !== undefined
    ? `as of ${screening.clearAsOf}`
    : screening.decision === 'notCovered'
      ? `not looked at: ${screening.coverage
          .filter(({ state }) => state !== 'loaded' && state !== 'stale')
          .map(({ programme }) => programme)
          .join(' ')}`
      : '';

const errorLine = (line: number, name: string, error: unknown): string => {
  const detail = detailOf(error);
  return csvLine([line, '', name, '', 'error', '', '', '', '', '', `${detail.code}: ${detail.what}`]);
};

/** A CSV line; a cell that a spreadsheet would run as a formula is quoted with an apostrophe in front. */
export function csvLine(cells: readonly (string | number)[]): string {
  const quoted = cells.map((cell) => {
    const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\n`;
}
