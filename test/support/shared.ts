/** Real list files that a user need not have: tests over them skip with a word when the folder is missing. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.env.PORTCULLIS_SHARED ?? '../shared');

export const sharedPath = (name: string): string => join(folder, name);

/** Undefined when all are there; else the reason to skip. */
export function missingShared(...names: readonly string[]): string | undefined {
  const missing = names.filter((name) => !existsSync(sharedPath(name)));
  return missing.length === 0 ? undefined : `needs ${missing.join(', ')} in ${folder} (set PORTCULLIS_SHARED)`;
}
