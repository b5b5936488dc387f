/**
 * Which encoding does a file have? UTF-8 with or without a byte order mark, UTF-16 in either order, or else Latin-1 as Windows
 * writes it. A byte order mark decides; without one, a pass over all bytes tells valid UTF-8 from Latin-1.
 */
import type { SourceFile } from '../reading/source.ts';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const HEAD_BYTES = 4;

/** The encoding of a file's text. Reads the file once, to its end unless a byte order mark settles it. */
export async function detectEncoding(file: SourceFile): Promise<TextEncodingName> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of file.open()) {
      const marked = first ? encodingOfHead(chunk.subarray(0, HEAD_BYTES)) : undefined;
      if (marked) return marked;
      first = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** A byte order mark, or the zero bytes that ASCII text in UTF-16 has. */
export function encodingOfHead(head: Uint8Array): TextEncodingName | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a !== undefined && a !== 0 && b === 0) return 'utf-16le';
  if (a === 0 && b !== undefined && b !== 0) return 'utf-16be';
  return undefined;
}

/** Decoded text, chunk by chunk; the byte order mark is dropped, bad bytes become U+FFFD. */
export async function* decodeText(file: SourceFile, encoding: TextEncodingName): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file.open()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** Text of the file in whichever encoding it has. */
export async function* openText(file: SourceFile): AsyncGenerator<string> {
  yield* decodeText(file, await detectEncoding(file));
}

/** Lines without their line ends (LF, CRLF), counted from 1. */
export async function* openLines(file: SourceFile): AsyncGenerator<{ readonly text: string; readonly line: number }> {
  let rest = '';
  let line = 0;
  for await (const chunk of openText(file)) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      line += 1;
      yield { text: part.endsWith('\r') ? part.slice(0, -1) : part, line };
    }
  }
  if (rest !== '') yield { text: rest, line: line + 1 };
}
