/** Data that ships compiled with the program, in dist/data: found the same way from src/ and from dist/. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PortcullisError } from '../kit/errors.ts';

export const bundledPath = (name: string): string => fileURLToPath(new URL(`../../dist/data/${name}`, import.meta.url));

export async function readBundled(name: string): Promise<string> {
  const path = bundledPath(name);
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new PortcullisError(
      { code: 'FILE_NOT_FOUND', what: `the compiled ${name} is not there`, where: path, hint: 'run "npm run build"' },
      { cause },
    );
  }
}
