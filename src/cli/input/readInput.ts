/** Reads what a command is given: a file or stdin (`-`), whole or line by line. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PortcullisError } from '../../kit/errors.ts';
import type { Io } from '../terminal/io.ts';

export async function readText(path: string, io: Io): Promise<string> {
  if (path === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString('utf8');
  }
  await assertReadable(path);
  return readFile(path, 'utf8');
}

/** Lines without their ends; memory holds one at a time. */
export async function* inputLines(path: string, io: Io): AsyncGenerator<string> {
  if (path !== '-') await assertReadable(path);
  const input = path === '-' ? io.stdin : createReadStream(path, 'utf8');
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

/** FILE_NOT_FOUND in the tool's own words, before anything else is opened. */
export async function assertReadable(path: string): Promise<void> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => cause);
  if (found instanceof Error) {
    throw new PortcullisError({
      code: 'FILE_NOT_FOUND',
      what: 'the file cannot be read',
      where: path,
      got: found.code ?? found.message,
      hint: 'check the path',
    });
  }
  if (!found.isFile() && !found.isFIFO() && !found.isCharacterDevice()) {
    throw new PortcullisError({
      code: 'FILE_NOT_FOUND',
      what: 'this is not a file',
      where: path,
      expected: 'a file',
      got: found.isDirectory() ? 'a folder' : 'something else',
    });
  }
}
