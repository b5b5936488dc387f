/**
 * indexFile: the file form of an index: magic, version, section table, then the arrays one by one, aligned to eight bytes, little-endian. The
 * arrays are used in place, so opening a file costs no more than reading the section table. The caller reads and writes the file.
 */
import type { MatchingModel } from '../model/matchingModel.ts';
import { MODELS } from '../model/models.ts';
import {
  type IndexData,
  type IndexMeta,
  type IndexSections,
  SECTION_NAMES,
  SECTIONS,
  type SectionName,
} from './indexData.ts';
import { IndexView } from './indexView.ts';
import { viewOf } from './openView.ts';
import type { ScreeningIndex } from './screeningIndex.ts';

/** "PCLX" */
const MAGIC = 0x584c4350;
/** Raised with every change of layout, normaliser or tables that makes an older file wrong. */
export const INDEX_VERSION = 5;
const HEADER_WORDS = 4;
const ROW_WORDS = 2;

const aligned = (offset: number): number => (offset + 7) & ~7;
const headerBytes = aligned(4 * (HEADER_WORDS + ROW_WORDS * (SECTION_NAMES.length + 1)));
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** The bytes of the index file; the same content gives the same bytes. */
export function serialiseIndex(index: ScreeningIndex): Uint8Array {
  const { data } = viewOf(index);
  const meta = new TextEncoder().encode(JSON.stringify(data.meta));
  const parts: Uint8Array[] = [meta, ...SECTION_NAMES.map((name) => bytesOf(data[name]))];
  const total = parts.reduce((sum, part) => aligned(sum + part.length), headerBytes);
  const file = new Uint8Array(total);
  const header = new DataView(file.buffer);
  for (const [k, word] of [MAGIC, INDEX_VERSION, total, SECTION_NAMES.length].entries())
    header.setUint32(4 * k, word, true);
  let offset = headerBytes;
  for (const [k, part] of parts.entries()) {
    header.setUint32(4 * (HEADER_WORDS + ROW_WORDS * k), offset, true);
    header.setUint32(4 * (HEADER_WORDS + ROW_WORDS * k + 1), part.length, true);
    file.set(part, offset);
    offset = aligned(offset + part.length);
  }
  return file;
}

const bytesOf = (array: IndexData[SectionName]): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Undefined when the bytes are no index of this version, are of a model that is not in this program, are cut short, or the machine is big-endian: the caller rebuilds. */
export function openIndex(bytes: ArrayBufferLike): ScreeningIndex | undefined {
  if (!isLittleEndian || bytes.byteLength < headerBytes) return undefined;
  const header = new DataView(bytes);
  const word = (k: number): number => header.getUint32(4 * k, true);
  if (
    word(0) !== MAGIC ||
    word(1) !== INDEX_VERSION ||
    word(2) !== bytes.byteLength ||
    word(3) !== SECTION_NAMES.length
  )
    return undefined;
  const section = (k: number): readonly [number, number] => [
    word(HEADER_WORDS + ROW_WORDS * k),
    word(HEADER_WORDS + ROW_WORDS * k + 1),
  ];
  const sections = Array.from({ length: SECTION_NAMES.length + 1 }, (_, k) => section(k));
  if (sections.some(([offset, length]) => offset + length > bytes.byteLength || offset % 8 !== 0)) return undefined;
  const arrays = SECTION_NAMES.map((name, k) => {
    const [offset, length] = sections[k + 1] ?? [0, 0];
    const Constructor = SECTIONS[name];
    return [name, new Constructor(bytes as ArrayBuffer, offset, length / Constructor.BYTES_PER_ELEMENT)] as const;
  });
  const meta = readMeta(
    new Uint8Array(bytes).slice(sections[0]?.[0] ?? 0, (sections[0]?.[0] ?? 0) + (sections[0]?.[1] ?? 0)),
  );
  const model = meta && modelOf(meta);
  return model && new IndexView({ ...(Object.fromEntries(arrays) as IndexSections), meta }, model);
}

/** The version that the index was built for; undefined where this program has none of its name and digest. */
const modelOf = ({ model: { name, digest } }: IndexMeta): MatchingModel | undefined =>
  MODELS.find(({ reference }) => reference.name === name && reference.digest === digest);

function readMeta(bytes: Uint8Array): IndexMeta | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as IndexMeta;
  } catch {
    return undefined;
  }
}
