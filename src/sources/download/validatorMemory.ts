/**
 * Remembers, per source, what the server said of each file that was taken in (ETag, Last-Modified) and the digest of its bytes, in
 * `<data folder>/downloads/<source>.json`. Losing the file costs one full download and nothing else, so a damaged one counts as none.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const rememberedSchema = z.object({
  url: z.string(),
  file: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Of the unpacked bytes, as the store keeps them. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  takenAt: z.string(),
});
export type RememberedFile = z.infer<typeof rememberedSchema>;
const memorySchema = z.object({ schema: z.literal('portcullis-downloads/1'), files: z.array(rememberedSchema) });

/** `folder` null: nothing is remembered (a store in memory). */
export async function readValidators(folder: string | null, source: string): Promise<readonly RememberedFile[]> {
  if (folder === null) return [];
  try {
    return memorySchema.parse(JSON.parse(await readFile(join(folder, `${source}.json`), 'utf8'))).files;
  } catch {
    return [];
  }
}

/** Written beside and renamed, so that a crash leaves the old memory or the new one. */
export async function rememberValidators(
  folder: string | null,
  source: string,
  files: readonly RememberedFile[],
): Promise<void> {
  if (folder === null) return;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${source}.json`);
  await writeFile(`${path}.new`, `${JSON.stringify({ schema: 'portcullis-downloads/1', files }, null, 1)}\n`);
  await rename(`${path}.new`, path);
}
