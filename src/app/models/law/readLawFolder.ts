/** Reads every YAML file below a law folder into path -> text, paths relative to the folder with forward slashes. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PortcullisError } from '../../../kit/errors.ts';

export async function readLawFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const path of await yamlPaths(folder))
    files.set(path.split(sep).join('/'), await readFile(join(folder, path), 'utf8'));
  if (files.size > 0) return files;
  throw new PortcullisError({
    code: 'FILE_NOT_FOUND',
    what: 'the folder holds no law',
    where: folder,
    expected: 'folders such as us-ear/regime.yml',
  });
}

async function yamlPaths(folder: string): Promise<string[]> {
  try {
    const paths = await readdir(folder, { recursive: true });
    return paths.filter((path) => /\.ya?ml$/.test(path)).sort();
  } catch (cause) {
    throw new PortcullisError(
      { code: 'FILE_NOT_FOUND', what: 'the law folder cannot be read', where: folder, hint: 'check the path of --law' },
      { cause },
    );
  }
}
