/**
 * Index files: the large segment of the name index, kept beside the store so that a new process does not build it again. A file
 * is named by a digest of everything it was built from, and is rebuilt when anything does not match. The folder may be deleted
 * at any time.
 */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { INDEX_VERSION, openIndex, type ScreeningIndex, serialiseIndex } from '../../../screening/index.ts';

const ENDING = '.pcsi';

export interface SharedIndex {
  readonly index: ScreeningIndex;
  /** The bytes that the index stands on. */
  readonly bytes: SharedArrayBuffer;
}

/** Where index files lie; null: nowhere (a store in memory, a folder that cannot be written). */
export class IndexFiles {
  private readonly folder: string | null;
  private readonly writable: boolean;

  constructor(folder: string | null, writable: boolean) {
    this.folder = folder;
    this.writable = writable;
  }

  /** The index of this name over memory that threads can share; undefined when it is not there or of another format. */
  read(name: string): SharedIndex | undefined {
    if (this.folder === null) return undefined;
    try {
      const bytes = readShared(this.path(name));
      const index = openIndex(bytes);
      return index && { index, bytes };
    } catch (error) {
      if (isFileError(error)) return undefined;
      throw error;
    }
  }

  /** Keeps the index: whole or not at all (temporary file, fsync, rename). Older files go. A full disk is no error here. */
  write(name: string, index: ScreeningIndex): void {
    if (this.folder === null || !this.writable) return;
    const temporary = `${this.path(name)}.${process.pid}.part`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeDurably(temporary, serialiseIndex(index));
      renameSync(temporary, this.path(name));
      this.removeOthers(name);
    } catch (error) {
      rmSync(temporary, { force: true });
      if (!isFileError(error)) throw error;
    }
  }

  private path(name: string): string {
    return join(this.folder ?? '', `${name}-${INDEX_VERSION}${ENDING}`);
  }

  private removeOthers(name: string): void {
    const kept = `${name}-${INDEX_VERSION}${ENDING}`;
    for (const file of readdirSync(this.folder ?? '')) {
      if (file.endsWith(ENDING) && file !== kept) rmSync(join(this.folder ?? '', file), { force: true });
    }
  }
}

/** The bytes of an index in memory that threads can share. */
export function shareIndex(index: ScreeningIndex): SharedArrayBuffer {
  const file = serialiseIndex(index);
  const bytes = new Uint8Array(new SharedArrayBuffer(file.length));
  bytes.set(file);
  return bytes.buffer;
}

const isFileError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

function readShared(path: string): SharedArrayBuffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(descriptor).size));
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(descriptor, bytes, read, bytes.length - read, read);
      if (count === 0) break;
      read += count;
    }
    return bytes.buffer;
  } finally {
    closeSync(descriptor);
  }
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
