/** Data that ships compiled with the program, in dist/data: found the same way from src/ and from dist/. */
import { readFile } from 'node:fs/promises';
import { PortcullisError } from '../../kit/errors.ts';
import { packagePath } from '../../kit/packageRoot.ts';

export const bundledPath = (name: string): string => packagePath('dist', 'data', name);

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
