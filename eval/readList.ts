/** The lists that evaluation screens against: the publishers' real files, read as the product reads them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Listing } from '../src/domain/list.ts';
import { openSourceFile } from '../src/sources/formats/openFile.ts';
import { readSource } from '../src/sources/readSource.ts';
import { sourceByKey } from '../src/sources/registry.ts';

/** File of each list below the data folder; the versions that the evaluation sets were made from. */
const FILES = {
  'un-sc': 'un/consolidated_2026-02-27.xml.gz',
  'eu-fsf': 'eu/FSF-FULL-1_1_2026-03-18.reserialised.xml.gz',
  'gb-uksl': 'uk/UK-Sanctions-List_2026-08-22.reserialised.xml.gz',
  'us-csl': 'us-csl/consolidated_2026-07-31.reserialised.json.gz',
} as const;

export type EvalListKey = keyof typeof FILES;

/** Path of the first list file that is missing, if any. */
export const missingFile = (dataFolder: string, keys: readonly EvalListKey[]): string | undefined =>
  keys.map((key) => join(dataFolder, FILES[key])).find((path) => !existsSync(path));

/** Throws what the source throws. */
export async function readList(dataFolder: string, key: EvalListKey): Promise<readonly Listing[]> {
  const source = await sourceByKey(key).load();
  return (await readSource(source, [await openSourceFile(join(dataFolder, FILES[key]))])).listings;
}
