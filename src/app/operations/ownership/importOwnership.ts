/**
 * Use case: import a table of ownership links into the record. Every row is read or the whole file is refused. The bytes are
 * kept by hash, and importing them again changes nothing.
 */

import type { OwnershipImported } from '../../../contract/index.ts';
import { importOwnership as operation } from '../../../contract/operations/ownership/import.ts';
import { MAIN_TENANT } from '../../../domain/caller.ts';
import type { OwnershipLink } from '../../../domain/ownership.ts';
import { type ErrorDetail, type Fault, PortcullisError } from '../../../kit/errors.ts';
import { dayOf } from '../../../kit/localDate.ts';
import { type Digest, digestOf } from '../../../kit/sha256.ts';
import { type OwnershipTable, partyKey, readOwnershipCsv } from '../../../ownership/index.ts';
import { openSourceFile, type SourceFile } from '../../../sources/index.ts';
import {
  type Change,
  encodeRawObject,
  type NewOwnershipLink,
  type OwnershipVersion,
  unchanged,
} from '../../../store/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';
import { readDate } from '../../requests/readAsOf.ts';

type ImportContext = Pick<CallContext, 'store' | 'caller'>;

const MOST_BYTES = 256 * 1024 * 1024;
/** Refused rows told in one error. */
const MOST_FAULTS = 20;

/**
 * `publishedOn`: the day the file speaks from; absent: today. Throws OWNERSHIP_*, SOURCE_COLUMN_MISSING, PARTY_EMPTY, DATE_INVALID,
 * INPUT_TOO_LARGE, STORE_READ_ONLY; then nothing was changed.
 */
export async function importOwnership(
  context: ImportContext,
  file: SourceFile,
  publishedOn?: string,
): Promise<OwnershipImported> {
  const day = publishedOn === undefined ? null : readDate(publishedOn, '--published');
  const bytes = await readBytes(file);
  const table = readTable(bytes, file.name);
  const raw = encodeRawObject(bytes);
  const { tenant } = context.caller;
  const { result } = await context.store.change(context.caller, async (unit): Promise<Change<OwnershipImported>> => {
    const { recordedAt } = unit;
    const same = (await unit.ownership.versions()).filter(({ source }) => source === file.name);
    const known = day === null ? same.at(-1) : same.findLast((version) => version.publishedOn <= day);
    if (known?.raw === raw.sha256) return unchanged(accountOf(known, table, 'unchanged'));
    const publishedOn = day ?? dayOf(recordedAt);
    const version = versionOf(file.name, { tenant, publishedOn, recordedAt, raw: raw.sha256, table });
    await unit.rawObjects.put(raw);
    await unit.ownership.putVersion(version, keyed(table.links));
    const event = {
      type: 'ownershipImported',
      subject: version.version,
      facts: { publishedOn: version.publishedOn, links: version.links, file: raw.sha256 },
      rows: unit.written(),
    } as const;
    return { result: accountOf(version, table, 'imported'), events: [event] };
  });
  return result;
}

async function readBytes(file: SourceFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(file.name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readTable(bytes: Uint8Array, name: string): OwnershipTable {
  const table = readOwnershipCsv(decode(bytes, name), name);
  const [first] = table.refused;
  if (first === undefined) return table;
  throw new PortcullisError({
    ...first,
    hint: `${first.hint ?? 'correct the row'}; nothing was changed (${table.refused.length} rows cannot be read)`,
    faults: table.refused.slice(0, MOST_FAULTS).map(faultOf),
  });
}

const faultOf = ({ code, what, where, expected, got, hint }: ErrorDetail): Fault => ({
  code,
  what,
  pointer: where ?? '',
  ...(expected === undefined ? {} : { expected }),
  ...(got === undefined ? {} : { got }),
  ...(hint === undefined ? {} : { hint }),
});

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PortcullisError(
      {
        code: 'OWNERSHIP_CSV',
        what: 'the file is not text in UTF-8',
        where: name,
        expected: 'a table saved as CSV in UTF-8',
        hint: 'save it again as CSV UTF-8; names in another encoding would not be found',
      },
      { cause },
    );
  }
}

const tooLarge = (name: string): PortcullisError =>
  new PortcullisError({
    code: 'INPUT_TOO_LARGE',
    what: 'the table is larger than what is read',
    where: name,
    expected: `at most ${MOST_BYTES / 1024 / 1024} MB`,
    hint: 'split the file by party',
  });

interface VersionParts extends Pick<OwnershipVersion, 'publishedOn' | 'recordedAt'> {
  readonly tenant: string;
  readonly raw: Digest;
  readonly table: OwnershipTable;
}

/** The name holds the instant too: a file may go back to what it said before. */
function versionOf(source: string, { tenant, publishedOn, recordedAt, raw, table }: VersionParts): OwnershipVersion {
  const version = digestOf({ source, publishedOn, recordedAt, raw, ...nameOfTenant(tenant) });
  return { version, source, publishedOn, recordedAt, raw, links: table.links.length };
}

/** Two tenants may be given the same at the same instant; the names of the first tenant's versions are as they always were. */
export const nameOfTenant = (tenant: string): { readonly tenant?: string } =>
  tenant === MAIN_TENANT ? {} : { tenant };

export const keyed = (links: readonly OwnershipLink[]): readonly NewOwnershipLink[] =>
  links.map((link) => ({ ownerKey: partyKey(link.owner), ownedKey: partyKey(link.owned), link }));

const accountOf = (
  { source, version, publishedOn, links }: OwnershipVersion,
  { issues }: OwnershipTable,
  state: OwnershipImported['state'],
): OwnershipImported => ({
  schema: 'portcullis/1',
  source,
  version,
  state,
  publishedOn,
  links,
  issues: issues.map((issue) => ({ ...issue })),
});

export const importOwnershipOperation = implement(operation, async (call, { path, publishedOn }) =>
  importOwnership(call, await openSourceFile(path), publishedOn),
);
