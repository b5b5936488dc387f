/**
 * Fetching: what the fetch.ts of a source says: where its files are, which hosts may be asked, how large they may be, and how an
 * answer is recognised as the requested file. The rest of this folder does the download, the same for every source.
 */
import { readCsvHead } from '../formats/csvHead.ts';
import { headOf } from '../formats/fileKind.ts';
import { encodingOfHead } from '../formats/textEncoding.ts';
import type { SourceFile } from '../reading/source.ts';

/** Files that are published at fixed addresses. They are one version together: all of them are taken, or none. */
export interface FetchFromAddresses {
  readonly files: readonly FileToFetch[];
  /** Hosts besides those of the addresses that the publisher is known to redirect a download to. */
  readonly redirectHosts?: readonly string[];
  /** The largest of the files, as sent and as unpacked; several times what it is today. */
  readonly maxBytes: number;
}

/** Files that a person has to bring: why, as a sentence that ends "lists import". */
export interface FetchByHand {
  readonly byHand: string;
}

export type Fetching = FetchFromAddresses | FetchByHand;

export interface FileToFetch {
  /** Name that the file is kept under, and that a mirror gives it. */
  readonly file: string;
  readonly url: string;
  readonly looks: FileLook;
}

/** How the beginning of a file looks. Servers answer with a page of errors and call it a success. */
export interface FileLook {
  /** In words, for the message when it does not. */
  readonly like: string;
  readonly fits: (head: FileHead) => boolean;
}

export interface FileHead {
  readonly bytes: Uint8Array;
  /** Decoded, without a byte order mark and leading white space. */
  readonly text: string;
}

const HEAD_BYTES = 16 * 1024;
export const MEBIBYTE = 1024 ** 2;

/** Whether the file begins as it should. */
export async function looksRight(file: SourceFile, { fits }: FileLook): Promise<boolean> {
  const bytes = await headOf(file, HEAD_BYTES);
  const text = new TextDecoder(encodingOfHead(bytes) ?? 'utf-8').decode(bytes).trimStart();
  return fits({ bytes, text });
}

/** XML with this root, in whatever namespace. */
export function xmlWithRoot(root: string): FileLook {
  const opening = new RegExp(`^(?:<\\?[^>]*\\?>|<!--[\\s\\S]*?-->|\\s)*<(?:[\\w.-]+:)?${root}[\\s/>]`);
  return { like: `XML that begins with <${root}>`, fits: ({ text }) => opening.test(text) };
}

/** A JSON object that names this array near its beginning. */
export const jsonWithArray = (name: string): FileLook => ({
  like: `JSON with "${name}"`,
  fits: ({ text }) => text.startsWith('{') && text.includes(`"${name}"`),
});

/** A table whose head row has these columns, in any order and among others. */
export const tableWithColumns = (columns: readonly string[], delimiter: string): FileLook => ({
  like: `a table with the columns ${columns.join(', ')}`,
  fits: ({ text }) => {
    const head = readCsvHead(text, delimiter).map((cell) => cell.trim());
    return columns.every((column) => head.includes(column));
  },
});

/** A table without a head row whose rows have so many fields and begin with a number. */
export const numberedRows = (fields: number): FileLook => ({
  like: `rows of ${fields} fields that begin with a number`,
  fits: ({ text }) => {
    const row = readCsvHead(text, ',');
    return row.length === fields && /^\d+$/.test(row[0]?.trim() ?? '');
  },
});

/** An XLSX workbook, which is a ZIP archive. */
export const workbook: FileLook = {
  like: 'an XLSX workbook',
  fits: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4,
};
