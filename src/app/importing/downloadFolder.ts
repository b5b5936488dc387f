/**
 * Makes a folder for the downloads of one source and removes it when the work is done. Folders that a crash left behind are
 * removed after a day.
 */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../kit/localDate.ts';

const TEMPORARY = 'tmp-';
const LEFT_BEHIND_MS = 86_400_000;

/** `downloads` null: a folder of the system's for temporary files. */
export async function withDownloadFolder<T>(
  downloads: string | null,
  now: Instant,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = downloads ?? tmpdir();
  if (downloads !== null) {
    await mkdir(downloads, { recursive: true });
    await removeLeftBehind(downloads, now);
  }
  const folder = await mkdtemp(join(parent, downloads === null ? 'portcullis-' : TEMPORARY));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeLeftBehind(downloads: string, now: Instant): Promise<void> {
  for (const name of await readdir(downloads)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const path = join(downloads, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.parse(now) - found.mtimeMs > LEFT_BEHIND_MS) await rm(path, { recursive: true, force: true });
  }
}
