/** For tests of what packed files may hold: large contents that pack well, and how much comes out of a file. */
import { randomBytes } from 'node:crypto';
import type { SourceFile } from '../reading/source.ts';

export const MEBIBYTE = 1024 ** 2;

/** Bytes that pack at about a hundred to one: denser than any list, and no bomb. */
export function packsWell(mebibytes: number): Uint8Array {
  const page = Buffer.alloc(MEBIBYTE, 0x20);
  randomBytes(9 * 1024).copy(page);
  return Buffer.concat(Array.from({ length: mebibytes }, () => page));
}

/** How many bytes a file gives; none of them is kept. */
export async function sizeOf(file: SourceFile | undefined): Promise<number> {
  let size = 0;
  for await (const chunk of file?.open() ?? []) size += chunk.length;
  return size;
}
