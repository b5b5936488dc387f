/** How much is there to import? Known before an update only where a folder stands in for the publishers. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSourceFile } from '../../sources/index.ts';

/**
 * Bytes of all files in the mirror folder `from`, unpacked; null for addresses. A folder that cannot be read counts as empty: the update says
 * what is wrong with it.
 */
export async function mirrorBytes(from: string | undefined): Promise<number | null> {
  if (from === undefined || from.trim() === '' || /^[a-z][a-z0-9+.-]+:/i.test(from)) return null;
  try {
    const entries = await readdir(from, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const files = await Promise.all(paths.map((path) => openSourceFile(path)));
    return files.reduce((sum, { size }) => sum + size, 0);
  } catch {
    return 0;
  }
}
