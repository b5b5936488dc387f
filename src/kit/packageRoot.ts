/**
 * Where is the package? It is searched upwards from the running file, so that source, build and bundle find the bundled data.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAME = 'portcullis';

function nameIn(manifest: string): unknown {
  const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof content === 'object' && content !== null && 'name' in content ? content.name : undefined;
}

function findRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && nameIn(manifest) === NAME) return folder;
    if (dirname(folder) === folder) throw new Error('the package.json of Portcullis is not above the running file');
  }
}

/** Absolute path of a file of the package, from its root: `packagePath('dist', 'data', 'law.json')`. */
export const packagePath = (...parts: readonly string[]): string => join(root, ...parts);

const root = findRoot();
