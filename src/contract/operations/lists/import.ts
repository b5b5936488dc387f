/** Take a published file into the history of its list. */
import { z } from 'zod';
import { importAnswerSchema } from '../../answers/listVersionShown.ts';
import { importProgressSchema } from '../../answers/progress.ts';
import { IMPORT_ACCOUNT_EXAMPLE } from '../../examples/listExamples.ts';
import { dayField } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const importList = defineOperation({
  name: 'importList',
  kind: 'command',
  noun: 'lists',
  summary: "Import one version of a list from the publisher's own files",
  input: z.strictObject({
    source: z.string().meta({ description: 'Key of the source; `custom` for a list of your own.' }),
    paths: z.array(z.string()).readonly().meta({ description: 'The files of one version.' }),
    /** With the source `custom`: which of the user's own lists, such as my-watchlist. */
    list: z.string().optional().meta({ description: 'With the source custom: which of your own lists.' }),
    publishedOn: dayField('Day of publication, when the files do not say it.').optional(),
    checkedOn: dayField(
      'Day on which the file was checked with its publisher; absent: its publication day.',
    ).optional(),
    /** Let a version through that the guards would hold; logged. */
    force: z.boolean().default(false).meta({ description: 'Let a version through that the guards would hold.' }),
  }),
  body: null,
  output: { component: 'ImportAccount', schema: importAnswerSchema, description: 'What was made of every field' },
  progress: importProgressSchema,
  args: ['source', 'paths', '...'],
  errors: [
    'SOURCE_UNKNOWN',
    'FILE_NOT_FOUND',
    'SOURCE_FORMAT',
    'SOURCE_TRUNCATED',
    'SOURCE_UNSAFE',
    'SOURCE_COLUMN_MISSING',
    'SOURCE_DATE_MISSING',
    'SOURCE_COUNT',
    'LIST_ID_INVALID',
    'DATE_INVALID',
    'INPUT_INVALID',
    'STORE_READ_ONLY',
  ],
  permission: 'lists:write',
  http: { none: 'it reads files of the machine that it runs on' },
  cli: ['lists import'],
  audit: ['listImported', 'listImportHeld', 'listChecked'],
  example: { input: { source: 'us-ofac-sdn', paths: ['sdn.csv'] }, output: IMPORT_ACCOUNT_EXAMPLE },
});
