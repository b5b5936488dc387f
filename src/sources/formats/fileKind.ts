/** Which kind of text does a file begin with? This serves sources that come in several formats. */
import type { SourceFile } from '../reading/source.ts';
import { encodingOfHead } from './textEncoding.ts';

const HEAD_BYTES = 1024;

/** xml, html, json or other; empty when there is nothing but white space at the beginning. */
export async function fileKind(file: SourceFile): Promise<'xml' | 'html' | 'json' | 'empty' | 'other'> {
  const head = await headOf(file, HEAD_BYTES);
  const text = new TextDecoder(encodingOfHead(head) ?? 'utf-8').decode(head).trimStart();
  if (text === '') return 'empty';
  if (/^<(?:!doctype html|html)/i.test(text)) return 'html';
  if (text.startsWith('<')) return 'xml';
  return /^[{[]/.test(text) ? 'json' : 'other';
}

/** Up to that many bytes from the beginning. */
export async function headOf(file: SourceFile, bytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of file.open()) {
    parts.push(chunk);
    held += chunk.length;
    if (held >= bytes) break;
  }
  return Buffer.concat(parts).subarray(0, bytes);
}
