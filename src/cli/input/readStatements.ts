/** The statements of `check`: `--statement ID --by NAME [--on DAY]`, and `--statements FILE` with `{"statements": [...]}`. */
import { parseJson } from '../../contract/index.ts';
import { PortcullisError } from '../../kit/errors.ts';
import type { Io } from '../terminal/io.ts';
import { readText } from './readInput.ts';

interface StatementOptions {
  readonly statement: readonly string[];
  readonly by?: string;
  readonly on?: string;
  readonly statements?: string;
}

/**
 * As the contract reads them: what is wrong in a statement is told there. `date`: the day they are signed on where none is given.
 * Throws USAGE, FILE_NOT_FOUND, INPUT_NOT_JSON.
 */
export async function readStatements(
  { statement: ids, by, on, statements: file }: StatementOptions,
  date: string,
  io: Io,
): Promise<readonly unknown[]> {
  const fromFile = file === undefined ? [] : listIn(parseJson(await readText(file, io), file), file);
  if (ids.length === 0) {
    if (by === undefined && on === undefined) return fromFile;
    throw new PortcullisError({
      code: 'USAGE',
      what: `${by === undefined ? '--on' : '--by'} signs nothing`,
      expected: '--statement beside it; a file of statements names its own signers',
      hint: 'for example: --statement us-ear.no-diversion --by "Ada Officer"',
    });
  }
  if (by === undefined)
    throw new PortcullisError({
      code: 'USAGE',
      what: '--by is missing',
      expected: 'who signs the statements of --statement',
      hint: 'for example: --statement us-ear.no-diversion --by "Ada Officer"',
    });
  return [...ids.map((id) => ({ id, by, on: on ?? date })), ...fromFile];
}

function listIn(content: unknown, file: string): readonly unknown[] {
  const given =
    typeof content === 'object' && content !== null && 'statements' in content ? content.statements : undefined;
  if (Array.isArray(given)) return given;
  throw new PortcullisError({
    code: 'INPUT_INVALID',
    what: 'the file holds no list of statements',
    where: file,
    expected: '{"statements": [{"id": "us-ear.no-diversion", "by": "Ada Officer", "on": "2026-07-31"}]}',
  });
}
