/**
 * What does each column of a custom list mean? A JSON or YAML file beside the list says so, else the usual column names do.
 */
import { z } from 'zod';
import { openText } from '../formats/textEncoding.ts';
import type { SourceFile } from '../reading/source.ts';
import { sourceError } from '../reading/sourceError.ts';

const columnOrColumns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

export const CUSTOM_FIELDS = [
  'id',
  'name',
  'aliases',
  'type',
  'country',
  'address',
  'city',
  'born',
  'identifier',
  'programme',
  'tags',
  'validFrom',
  'validTo',
  'remarks',
] as const;
export type CustomField = (typeof CUSTOM_FIELDS)[number];

const columns = z.partialRecord(z.enum(CUSTOM_FIELDS), columnOrColumns);

export const customMappingSchema = z.strictObject({
  /** Field -> column, or columns whose texts belong together. */
  columns: columns.refine((given) => given.name !== undefined, { error: 'needs a column for "name"' }),
  /** Columns left out on purpose. */
  ignore: z.array(z.string()).default([]),
  /** Separator of aliases, countries, tags within one cell. */
  separator: z.string().min(1).default(';'),
  /** Field separator of a CSV file. */
  delimiter: z.string().length(1).default(','),
  /** Id of the list, such as my-watchlist; absent: as given with the import, else the one list "custom". */
  list: z.string().optional(),
  /** Name of the list as it is shown. */
  title: z.string().min(1).max(200).optional(),
  /** Days after which a version counts as stale. */
  staleAfterDays: z.number().int().min(1).max(36_500).optional(),
  /** Programme of rows without a programme column; absent: one named after the list. */
  programme: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  /** Type of rows without a type column. */
  type: z.enum(['person', 'organization', 'vessel', 'aircraft', 'unknown']).default('unknown'),
  /** Whether the list is complete: a no-hit on a partial list proves nothing. */
  coverage: z.enum(['full', 'partial']).default('full'),
});
export type CustomMapping = z.infer<typeof customMappingSchema>;

const isMapping = ({ name }: SourceFile): boolean => /\.(json|ya?ml)$/i.test(name);

/** The mapping among the files of an import, and the others. Throws SOURCE_FORMAT that names the wrong field. */
export async function splitMapping(
  files: readonly SourceFile[],
): Promise<{ readonly mapping: CustomMapping | undefined; readonly others: readonly SourceFile[] }> {
  const [file, second] = files.filter(isMapping);
  if (second)
    throw sourceError('SOURCE_FORMAT', 'a list has one mapping', second.name, {
      expected: 'one mapping',
      got: 'several',
    });
  const mapping = file && readMapping(await contentOf(file), file.name);
  return { mapping, others: files.filter((candidate) => !isMapping(candidate)) };
}

const MAX_CHARS = 1024 ** 2;

async function contentOf(file: SourceFile): Promise<unknown> {
  let text = '';
  for await (const part of openText(file)) {
    text += part;
    if (text.length > MAX_CHARS) throw sourceError('SOURCE_UNSAFE', 'the mapping is too large', file.name);
  }
  const isJson = file.name.toLowerCase().endsWith('.json');
  try {
    if (isJson) return JSON.parse(text);
    const { parseYaml } = await import('../../kit/parseYaml.ts');
    return parseYaml(text);
  } catch (error) {
    const got = error instanceof Error ? error.message : '';
    throw sourceError('SOURCE_FORMAT', `the mapping is not ${isJson ? 'JSON' : 'YAML'}`, file.name, { got }, error);
  }
}

function readMapping(value: unknown, where: string): CustomMapping {
  const parsed = customMappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw sourceError('SOURCE_FORMAT', 'the mapping is wrong', `${where} /${issue?.path.map(String).join('/') ?? ''}`, {
    expected: issue?.message ?? 'a mapping',
    hint: `fields: ${CUSTOM_FIELDS.join(', ')}`,
  });
}

/** Column names, folded, that tell their field without a mapping. */
const USUAL: Readonly<Record<CustomField, readonly string[]>> = {
  id: ['id', 'number', 'reference', 'key', 'customer id', 'customerid'],
  name: ['name', 'full name', 'customer', 'company', 'party', 'entity'],
  aliases: ['aliases', 'alias', 'aka', 'also known as', 'other names'],
  type: ['type', 'kind', 'entity type'],
  country: ['country', 'land', 'nationality', 'country code'],
  address: ['address', 'street', 'street address'],
  city: ['city', 'town'],
  born: ['born', 'birth date', 'date of birth', 'dob'],
  identifier: ['identifier', 'identifiers', 'registration number', 'passport', 'tax id'],
  programme: ['programme', 'program'],
  tags: ['tags', 'labels'],
  validFrom: ['valid from', 'validfrom', 'listed on', 'from'],
  validTo: ['valid to', 'validto', 'until'],
  remarks: ['remarks', 'notes', 'comment', 'comments', 'reason'],
};

/** A mapping from the column names alone; columns that tell nothing stay unmapped and are reported. */
export function guessMapping(columnNames: readonly string[]): CustomMapping {
  const found: Partial<Record<CustomField, string>> = {};
  for (const column of columnNames) {
    const folded = column.toLowerCase().replace(/[_-]+/g, ' ').trim();
    const field = CUSTOM_FIELDS.find(
      (candidate) => USUAL[candidate].includes(folded) && found[candidate] === undefined,
    );
    if (field) found[field] = column;
  }
  return {
    columns: found,
    ignore: [],
    separator: ';',
    delimiter: ',',
    type: 'unknown',
    coverage: 'full',
  };
}
