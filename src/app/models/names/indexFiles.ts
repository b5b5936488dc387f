/**
 * Index files: the large segment of the name index, kept beside the store so that a new process does not build it again. A file
 * is named by a digest of everything it was built from, and ends with a digest of that name and of its bytes. A file that does not have
 * its digest is never searched: it is built anew, and the damage is told. The folder may be deleted at any time.
 */
import { createHash } from 'node:crypto';
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

const ENDING = '.index';
/** What files ended with before they carried a digest. */
const OLDER_ENDING = '.pcsi';
/** A SHA-256 digest behind the bytes of the index. */
const DIGEST_BYTES = 32;

export interface SharedIndex {
  readonly index: ScreeningIndex;
  /** The bytes that the index stands on. */
  readonly bytes: SharedArrayBuffer;
}

/** Where index files lie; null: nowhere (a store in memory, a folder that cannot be written). */
export class IndexFiles {
  private readonly folder: string | null;
  private readonly writable: boolean;
  private readonly found: string[] = [];

  constructor(folder: string | null, writable: boolean) {
    this.folder = folder;
    this.writable = writable;
  }

  /** A sentence for each damaged file that was met, oldest first. */
  get damage(): readonly string[] {
    return this.found;
  }

  /** The index of this name over memory that threads can share; undefined when it is not there, of another format, or damaged. */
  read(name: string): SharedIndex | undefined {
    const state = this.check(name);
    if (state === 'absent') return undefined;
    if (state !== 'damaged') return state;
    this.found.push(`the name index ${this.path(name)} was damaged: it was not searched, and has been built anew`);
    return undefined;
  }

  /** The file of this name if it is whole, and else what is wrong; nothing is built and nothing noted. */
  check(name: string): SharedIndex | 'absent' | 'damaged' {
    if (this.folder === null) return 'absent';
    try {
      const file = readSealed(this.path(name));
      if (file === undefined || !digestOf(name, file.bytes).equals(file.digest)) return 'damaged';
      const index = openIndex(file.bytes);
      return index ? { index, bytes: file.bytes } : 'damaged';
    } catch (error) {
      if (isFileError(error)) return 'absent';
      throw error;
    }
  }

  /** Keeps the bytes of an index: whole or not at all (temporary file, fsync, rename). Older files go. A full disk is no error here. */
  write(name: string, bytes: SharedArrayBuffer): void {
    if (this.folder === null || !this.writable) return;
    const temporary = `${this.path(name)}.${process.pid}.part`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeDurably(temporary, [new Uint8Array(bytes), digestOf(name, bytes)]);
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
      const isIndex = file.endsWith(ENDING) || file.endsWith(OLDER_ENDING);
      if (isIndex && file !== kept) rmSync(join(this.folder ?? '', file), { force: true });
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

/** Of the name and the bytes, so that a whole file of another store is not taken for this one's. */
const digestOf = (name: string, bytes: SharedArrayBuffer): Buffer =>
  createHash('sha256').update(`${name}\n`).update(new Uint8Array(bytes)).digest();

interface SealedFile {
  readonly bytes: SharedArrayBuffer;
  readonly digest: Buffer;
}

/** Bytes and digest of a file; undefined when it is shorter than a digest or shrinks while it is read. */
function readSealed(path: string): SealedFile | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const length = fstatSync(descriptor).size - DIGEST_BYTES;
    if (length < 0) return undefined;
    const bytes = new Uint8Array(new SharedArrayBuffer(length));
    const digest = Buffer.alloc(DIGEST_BYTES);
    const isWhole = readWhole(descriptor, bytes, 0) && readWhole(descriptor, digest, length);
    return isWhole ? { bytes: bytes.buffer, digest } : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function readWhole(descriptor: number, into: Uint8Array, position: number): boolean {
  let read = 0;
  while (read < into.length) {
    const count = readSync(descriptor, into, read, into.length - read, position + read);
    if (count === 0) return false;
    read += count;
  }
  return true;
}

function writeDurably(path: string, parts: readonly Uint8Array[]): void {
  const descriptor = openSync(path, 'w');
  try {
    for (const part of parts) {
      let written = 0;
      while (written < part.length) written += writeSync(descriptor, part, written);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
