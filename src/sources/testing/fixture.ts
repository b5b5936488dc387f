/** For tests: a fixture of a source as a SourceFile, and matchers for coded errors. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PortcullisError } from '../../kit/errors.ts';
import { sourceFileOf } from '../formats/openFile.ts';
import type { SourceFile } from '../reading/source.ts';

/** `us-csl/fixtures/consolidated.json`, relative to src/sources. */
export function fixture(path: string): SourceFile {
  return sourceFileOf(basename(path), readFileSync(new URL(`../${path}`, import.meta.url)));
}

export const fileOf = (name: string, text: string): SourceFile => sourceFileOf(name, new TextEncoder().encode(text));

/** The code of the PortcullisError a promise ends in, or what it gave instead. */
export async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    return { gave: await promise };
  } catch (error) {
    return error instanceof PortcullisError ? error.detail.code : error;
  }
}
