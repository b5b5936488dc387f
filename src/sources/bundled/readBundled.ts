/** Reads one version in our own list format, as JSON or (for who edits lists/) YAML, through the same door as a publisher's file. */
import type { z } from 'zod';
import type { Listing } from '../../domain/list.ts';
import { definitionOf } from '../definitions/definitions.ts';
import { openText } from '../formats/textEncoding.ts';
import { buildListing, type ListingDraft } from '../listing/buildListing.ts';
import type { AccountBuilder } from '../reading/account.ts';
import type { Source, SourceFile, SourceHeader } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';
import { type BundledVersion, bundledVersionSchema } from './bundledVersion.ts';
import { mapCountryRow, mapPartyRow } from './mapBundled.ts';

const MAX_CHARS = 16 * 1024 ** 2;

/** The source of a list that is kept in lists/. */
export function bundledSource(key: string): Source {
  return { definition: definitionOf(key), read: (files, account) => readVersion(key, files, account) };
}

async function* readVersion(
  key: string,
  files: readonly SourceFile[],
  account: AccountBuilder,
): AsyncGenerator<Listing, SourceHeader> {
  const [file, ...others] = files;
  if (!file || others.length > 0)
    throw sourceError('SOURCE_FORMAT', 'a version is one file', files.map(({ name }) => name).join(', ') || 'no files');
  const version = parseVersion(await parseText(file), file.name);
  if (version.list !== key)
    throw sourceError('SOURCE_FORMAT', 'the file is a version of another list', file.name, {
      expected: key,
      got: version.list,
    });
  countFields(version, account);
  for (const draft of draftsOf(version)) yield buildListing(key, draft);
  return headerOf(version);
}

async function parseText(file: SourceFile): Promise<unknown> {
  let text = '';
  for await (const chunk of openText(file)) {
    text += chunk;
    if (text.length > MAX_CHARS)
      throw sourceError('SOURCE_UNSAFE', 'the file is too large for a list kept by us', file.name);
  }
  try {
    if (!/\.ya?ml$/.test(file.name)) return JSON.parse(text);
    const { parseYaml } = await import('../../kit/parseYaml.ts');
    return parseYaml(text);
  } catch (error) {
    const got = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw sourceError('SOURCE_FORMAT', 'the file is neither JSON nor YAML', file.name, { got }, error);
  }
}

/** The version, or a SOURCE_FORMAT error that names the first wrong field. */
export function parseVersion(value: unknown, where: string): BundledVersion {
  const parsed = bundledVersionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first, ...more] = parsed.error.issues;
  throw sourceError('SOURCE_FORMAT', 'the file is not in our list format', `${where} ${pathOf(first)}`, {
    expected: first?.message ?? 'a version of a list',
    ...(more.length > 0 ? { hint: `${more.length} more faults` } : {}),
  });
}

const pathOf = (issue: z.core.$ZodIssue | undefined): string => `/${issue?.path.map(String).join('/') ?? ''}`;

function* draftsOf(version: BundledVersion): Generator<ListingDraft> {
  for (const row of version.parties ?? []) yield mapPartyRow(row);
  for (const row of version.countries ?? []) yield mapCountryRow(row, version.evidence);
}

function headerOf(version: BundledVersion): SourceHeader {
  const { effective, knownTo, size, basis, citations, conflicts } = version;
  return {
    publishedOn: version.publishedOn,
    // The schema has compared known and given members; the list's own size is said below.
    statedSize: null,
    coverage: version.coverage,
    notes: version.notes,
    version: { effective, knownTo, size, basis, citations, conflicts },
  };
}

function countFields(version: BundledVersion, account: AccountBuilder): void {
  for (const [field, value] of Object.entries(version)) {
    if (field === 'checkedAndNotListed') account.ignored(field, version.checkedAndNotListed?.length ?? 0);
    else if (field !== 'parties' && field !== 'countries') account.used(field);
    else if (Array.isArray(value)) account.row(field, value.length);
  }
  for (const row of [...(version.parties ?? []), ...(version.countries ?? [])])
    for (const field of Object.keys(row)) account.used(`row: ${field}`);
}
