/**
 * Reads the entries of a ZIP archive in memory (a spreadsheet is one). Only stored and deflated entries are read; encrypted and
 * oversized ones are refused. INVARIANT: what is unpacked is bounded, so an archive bomb costs neither memory nor time.
 */
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';

const MAX_ARCHIVE_BYTES = 256 * 1024 ** 2;
const MAX_ENTRY_BYTES = 2 * 1024 ** 3;
const MAX_RATIO = 300;
const RATIO_ALLOWANCE = 64 * 1024 ** 2;
const MAX_ENTRIES = 10_000;

/** Entries by name, each to be opened like a file. Throws SOURCE_FORMAT, SOURCE_TRUNCATED, SOURCE_UNSAFE. */
export async function readZip(file: SourceFile): Promise<ReadonlyMap<string, SourceFile>> {
  const bytes = await bytesOf(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(file, view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw unsafe(file, 'the archive has too many entries');
  const entries = new Map<string, SourceFile>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw truncated(file);
    const entry = entryAt(file, bytes, view, at);
    entries.set(entry.name, entry.content);
    at = entry.next;
  }
  return entries;
}

async function bytesOf(file: SourceFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of file.open()) {
    size += part.length;
    if (size > MAX_ARCHIVE_BYTES) throw unsafe(file, 'the archive is too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The end record stands in the last 64 KiB; no record there means no archive, or one that was cut. */
function findEnd(file: SourceFile, view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  if (view.byteLength >= 4 && view.getUint32(0, true) === 0x04034b50) throw truncated(file);
  throw sourceError('SOURCE_FORMAT', 'the file is not a spreadsheet archive', file.name, {
    expected: 'an .xlsx file',
    hint: 'check which source the file belongs to',
  });
}

function entryAt(file: SourceFile, bytes: Uint8Array, view: DataView, at: number) {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const next = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  if (next > bytes.length) throw truncated(file);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
  const local = view.getUint32(at + 42, true);
  if ((flags & 1) !== 0) throw unsafe(file, `the entry ${name} is encrypted`);
  const open = (): AsyncIterable<Uint8Array> =>
    unpack(file, name, packedBytes(file, bytes, view, local, packed), method);
  return { name, next, content: { name: `${file.name}/${name}`, size, open } };
}

function packedBytes(file: SourceFile, bytes: Uint8Array, view: DataView, local: number, packed: number): Uint8Array {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) throw truncated(file);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw truncated(file);
  return bytes.subarray(start, start + packed);
}

async function* unpack(file: SourceFile, name: string, packed: Uint8Array, method: number): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    yield packed;
    return;
  }
  if (method !== 8) throw sourceError('SOURCE_FORMAT', `the entry ${name} is packed in an unknown way`, file.name);
  const unpacker = createInflateRaw();
  pipeline(Readable.from([packed]), unpacker, () => {});
  let produced = 0;
  try {
    const chunks: AsyncIterable<Uint8Array> = unpacker;
    for await (const chunk of chunks) {
      produced += chunk.length;
      if (produced > MAX_ENTRY_BYTES || (produced > RATIO_ALLOWANCE && produced > packed.length * MAX_RATIO))
        throw unsafe(file, `the entry ${name} unpacks to far more than a list can hold`);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_') ? truncated(file) : error;
  } finally {
    unpacker.destroy();
  }
}

const truncated = (file: SourceFile): Error =>
  sourceError('SOURCE_TRUNCATED', 'the archive is cut or damaged', file.name, {
    hint: 'take the file from the publisher again',
  });

const unsafe = (file: SourceFile, what: string): Error =>
  sourceError('SOURCE_UNSAFE', what, file.name, { hint: 'publishers do not send such a file' });
