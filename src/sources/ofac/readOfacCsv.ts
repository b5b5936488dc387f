/** Reads OFAC's delimited files together. It reports missing files and rows of unknown parties, and maps each party once. */

import type { ListingDraft } from '../listing/buildListing.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { type OfacPart, type OfacRow, partOf, readOfacRows } from './ofacCsv.ts';
import { mapOfacParty, REMARKS_LIMIT } from './ofacMap.ts';

type Files = Partial<Record<OfacPart, SourceFile>>;

const MISSING_MEANS: Readonly<Record<Exclude<OfacPart, 'main'>, string>> = {
  alt: 'names other than the primary one and weak aliases are missing',
  add: 'addresses are missing',
  comments: 'remarks longer than 1000 characters stay cut',
};

/** Drafts in the order of the main file, and what could not be read for want of a file. */
export async function* readOfacCsv(
  files: readonly SourceFile[],
  account: AccountBuilder,
): AsyncGenerator<ListingDraft, { readonly missing: readonly string[] }> {
  const parts = await sortFiles(files);
  const main = parts.main;
  if (!main)
    throw sourceError(
      'SOURCE_FORMAT',
      'the main file is missing',
      files.map((file) => file.name).join(', ') || 'no files',
      {
        expected: 'sdn.csv (or cons_prim.csv), alone or with alt, add and comments',
      },
    );
  const missing = reportMissing(parts, main, account);
  const names = await rowsByParty(parts, 'alt', account);
  const addresses = await rowsByParty(parts, 'add', account);
  const comments = await rowsByParty(parts, 'comments', account);
  for await (const { row, line } of readOfacRows(main, 'main', account)) {
    const id = row.ent_num?.trim() ?? '';
    const moreRemarks = commentOf(comments.get(id) ?? [], account);
    if (moreRemarks === '' && (row.Remarks?.length ?? 0) >= REMARKS_LIMIT)
      account.issue(
        'REMARKS_CUT',
        `remarks end at ${REMARKS_LIMIT} characters and no comments row goes on`,
        `${main.name} line ${line}`,
      );
    const draft = mapOfacParty(
      { main: row, names: names.get(id) ?? [], addresses: addresses.get(id) ?? [], moreRemarks },
      account,
    );
    for (const rows of [names, addresses, comments]) rows.delete(id);
    if (draft) yield draft;
  }
  reportOrphans({ alt: names, add: addresses, comments }, account);
  return { missing };
}

async function sortFiles(files: readonly SourceFile[]): Promise<Files> {
  const parts: Files = {};
  for (const file of files) {
    const part = await partOf(file);
    const twin = parts[part];
    if (twin)
      throw sourceError('SOURCE_FORMAT', `two files are the ${part} file`, `${twin.name}, ${file.name}`, {
        expected: 'one of each',
      });
    parts[part] = file;
  }
  return parts;
}

function reportMissing(parts: Files, main: SourceFile, account: AccountBuilder): string[] {
  const missing: string[] = [];
  for (const [part, means] of Object.entries(MISSING_MEANS)) {
    if (parts[part as OfacPart]) continue;
    missing.push(`${part} file not given: ${means}`);
    account.issue('FILE_MISSING', `${part} file not given: ${means}`, main.name);
  }
  return missing;
}

async function rowsByParty(parts: Files, part: OfacPart, account: AccountBuilder): Promise<Map<string, OfacRow[]>> {
  const byParty = new Map<string, OfacRow[]>();
  const file = parts[part];
  if (!file) return byParty;
  for await (const { row } of readOfacRows(file, part, account)) {
    const id = row.ent_num?.trim() ?? '';
    const rows = byParty.get(id);
    if (rows) rows.push(row);
    else byParty.set(id, [row]);
  }
  return byParty;
}

/** The comments file goes on in the middle of a word: nothing is put between. */
function commentOf(rows: readonly OfacRow[], account: AccountBuilder): string {
  if (rows.length === 0) return '';
  account.used('comments: Remarks', rows.length);
  account.ignored('comments: ent_num', rows.length);
  return rows.map((row) => row.Remarks ?? '').join('');
}

function reportOrphans(
  left: Readonly<Record<string, ReadonlyMap<string, readonly OfacRow[]>>>,
  account: AccountBuilder,
): void {
  for (const [part, byParty] of Object.entries(left))
    for (const [id, rows] of byParty)
      for (const _ of rows)
        account.issue(
          'ROW_ORPHAN',
          `${part}: a row belongs to no party of the main file and was left out`,
          `ent_num ${id}`,
        );
}
