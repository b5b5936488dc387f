/** Which column of a custom list is what. Given as a JSON file beside the list (`mapping.json`), or guessed from usual column names. */
import { z } from 'zod';
import { sourceError } from '../sourceError.ts';

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
  /** Programme of rows without a programme column. */
  programme: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .default('custom'),
  /** Type of rows without a type column. */
  type: z.enum(['person', 'organization', 'vessel', 'aircraft', 'unknown']).default('unknown'),
  /** Whether the list is complete: a no-hit on a partial list proves nothing. */
  coverage: z.enum(['full', 'partial']).default('full'),
});
export type CustomMapping = z.infer<typeof customMappingSchema>;

/** Throws SOURCE_FORMAT that names the wrong field. */
export function parseMapping(text: string, where: string): CustomMapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw sourceError(
      'SOURCE_FORMAT',
      'the mapping is not JSON',
      where,
      { got: error instanceof Error ? error.message : '' },
      error,
    );
  }
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
    programme: 'custom',
    type: 'unknown',
    coverage: 'full',
  };
}
