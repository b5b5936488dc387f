/** Take a table of ownership links into the record. */
import { z } from 'zod';
import { ownershipImportedSchema } from '../../answers/ownershipShown.ts';
import { OWNERSHIP_IMPORTED_EXAMPLE } from '../../examples/partyExamples.ts';
import { dayField } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const importOwnership = defineOperation({
  name: 'importOwnership',
  kind: 'command',
  noun: 'ownership',
  summary: 'Take in a table of ownership links: owner, owned, share and more',
  input: z.strictObject({
    path: z
      .string()
      .meta({ description: 'A CSV file; a later file of the same name takes the place of the earlier one.' }),
    publishedOn: dayField('The day that the file speaks from; absent: today.').optional(),
  }),
  body: null,
  output: { component: 'OwnershipImported', schema: ownershipImportedSchema, description: 'What was taken in' },
  progress: null,
  args: ['path', 'publishedOn'],
  errors: [
    'FILE_NOT_FOUND',
    'INPUT_TOO_LARGE',
    'OWNERSHIP_CSV',
    'OWNERSHIP_SHARE_INVALID',
    'OWNERSHIP_KIND_UNKNOWN',
    'OWNERSHIP_CONTROL_INVALID',
    'OWNERSHIP_COMPLETE_INVALID',
    'OWNERSHIP_PERIOD_EMPTY',
    'SOURCE_COLUMN_MISSING',
    'PARTY_EMPTY',
    'DATE_INVALID',
    'STORE_READ_ONLY',
  ],
  permission: 'parties:write',
  http: { none: 'it reads a file of the machine that it runs on' },
  cli: ['ownership import'],
  audit: ['ownershipImported'],
  example: { input: { path: 'owners.csv' }, output: OWNERSHIP_IMPORTED_EXAMPLE },
});
