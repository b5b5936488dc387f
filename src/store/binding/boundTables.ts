/**
 * Which rows does the audit log name, and what does the digest of such a row cover? Every column that says something, so that whoever
 * alters one is found. Tables of derived data have no place here.
 */
import { canonicalJson } from '../../kit/canonicalJson.ts';
import { ownMember } from '../../kit/ownMember.ts';
import { type Digest, sha256 } from '../../kit/sha256.ts';
import type { Tables } from '../schema/tables.ts';

interface BoundTableForm<Row> {
  /** Columns that together tell the row from all others, besides the tenant. */
  readonly key: readonly (keyof Row & string)[];
  /** The column of the key by which many rows are found at once: few rows have the same value there. */
  readonly foundBy: keyof Row & string;
  /** True: a key is a tenant's own, and another tenant may have the same one. False: a key tells one row among all tenants'. */
  readonly hasTenantKeys: boolean;
  /** Columns that the digest covers as they are. */
  readonly says: readonly (keyof Row & string)[];
  /** Columns of long text or bytes; the digest covers their sha256. */
  readonly holds: readonly (keyof Row & string)[];
  /** True: the row may hold personal data. Its digest is salted, and the salt is kept with it. */
  readonly isPersonal: boolean;
  /** True: one change may write so many rows that the event names their root; then each stores the event and its place. */
  readonly areMany: boolean;
}

const FORMS = {
  determination: {
    key: ['id'],
    foundBy: 'id',
    hasTenantKeys: true,
    says: ['tenant', 'id', 'saved_at', 'actor', 'outcome'],
    holds: ['json'],
    isPersonal: true,
    areMany: true,
  },
  screening: {
    key: ['id'],
    foundBy: 'id',
    hasTenantKeys: true,
    says: ['tenant', 'id', 'saved_at', 'actor', 'customer'],
    holds: ['json'],
    isPersonal: true,
    areMany: true,
  },
  match_resolution: {
    key: ['id'],
    foundBy: 'id',
    hasTenantKeys: true,
    says: ['tenant', 'id', 'customer', 'listing_id', 'listing_digest', 'customer_digest', 'decided_at', 'expires_on'],
    holds: ['json'],
    isPersonal: true,
    areMany: false,
  },
  ownership_version: {
    key: ['version'],
    foundBy: 'version',
    hasTenantKeys: true,
    says: ['tenant', 'id', 'version', 'source', 'published_on', 'recorded_at', 'raw', 'links'],
    holds: [],
    isPersonal: true,
    areMany: false,
  },
  ownership_link: {
    key: ['version_id', 'position'],
    foundBy: 'version_id',
    hasTenantKeys: false,
    says: ['version_id', 'position', 'owner_key', 'owned_key'],
    holds: ['json'],
    isPersonal: true,
    areMany: true,
  },
  list_version: {
    key: ['list', 'version'],
    foundBy: 'version',
    hasTenantKeys: false,
    says: ['id', 'list', 'version', 'published_on', 'recorded_at', 'tenant'],
    holds: ['json', 'account'],
    isPersonal: false,
    areMany: false,
  },
  held_import: {
    key: ['list', 'files_digest', 'published_on'],
    foundBy: 'files_digest',
    hasTenantKeys: false,
    says: ['list', 'files_digest', 'published_on', 'recorded_at', 'reason', 'tenant'],
    holds: ['files', 'account'],
    isPersonal: false,
    areMany: false,
  },
  list_check: {
    key: ['list', 'checked_on'],
    foundBy: 'checked_on',
    hasTenantKeys: false,
    says: ['list', 'checked_on', 'recorded_at', 'how'],
    holds: [],
    isPersonal: false,
    areMany: false,
  },
  rule_book: {
    key: ['digest'],
    foundBy: 'digest',
    hasTenantKeys: false,
    says: ['digest', 'stored_at'],
    holds: ['bytes'],
    isPersonal: false,
    areMany: false,
  },
  raw_object: {
    key: ['sha256'],
    foundBy: 'sha256',
    hasTenantKeys: false,
    says: ['sha256', 'codec', 'base', 'size'],
    holds: ['bytes'],
    isPersonal: false,
    areMany: false,
  },
} as const satisfies { readonly [Name in keyof Tables]?: BoundTableForm<Tables[Name]> };

export type BoundTable = keyof typeof FORMS;
export type BoundRow = Readonly<Record<string, string | number | Uint8Array | null>>;

export const BOUND_TABLES = Object.keys(FORMS) as readonly BoundTable[];
export const isBoundTable = (name: string): name is BoundTable => Object.hasOwn(FORMS, name);
export const boundTableForm = (table: BoundTable): BoundTableForm<BoundRow> => FORMS[table];

/** The key as an event writes it. */
export const rowKey = (table: BoundTable, row: BoundRow): string =>
  boundTableForm(table)
    .key.map((column) => String(ownMember(row, column)))
    .join(' ');

/**
 * Digest of what a row says: sha256 of its canonical JSON, with the sha256 of what is long in place of it. Of a personal row
 * sha256(salt || that), so that nobody can confirm a guess at an erased row.
 */
export function rowDigest(table: BoundTable, row: BoundRow, salt: string | null): Digest {
  const { says, holds, isPersonal } = boundTableForm(table);
  const members = says.map((column) => [column, ownMember(row, column) ?? null] as const);
  const contents = holds.map((column) => [column, digestOfContent(ownMember(row, column) ?? null)] as const);
  const text = canonicalJson({ table, ...Object.fromEntries([...members, ...contents]) });
  if (!isPersonal) return sha256(text);
  if (salt === null) throw new Error(`a row of ${table} has no salt`);
  return sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text, 'utf8')]));
}

const digestOfContent = (content: string | number | Uint8Array | null): Digest | null =>
  content === null ? null : sha256(typeof content === 'number' ? String(content) : content);
