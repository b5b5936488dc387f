/** Fetch lists from their publishers or a mirror, and take them in. */
import { z } from 'zod';
import { listUpdateSchema } from '../../answers/listUpdate.ts';
import { updateProgressSchema } from '../../answers/progress.ts';
import { LIST_UPDATE_EXAMPLE } from '../../examples/listExamples.ts';
import { dayField } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const updateLists = defineOperation({
  name: 'updateLists',
  kind: 'command',
  noun: 'lists',
  summary: 'Fetch new versions from the official addresses, or from a mirror',
  input: z.strictObject({
    sources: z
      .array(z.string())
      .readonly()
      .meta({ description: 'Keys of lists; none: every list that can be fetched.' }),
    from: z.string().optional().meta({ description: 'A folder or an address that stands in for the publishers.' }),
    publishedOn: dayField('Day of publication, when nothing else says it; with one list.').optional(),
    force: z.boolean().default(false).meta({ description: 'Let a version through that the guards would hold.' }),
    allowHosts: z.array(z.string()).readonly().optional().meta({ description: 'Further hosts that may be asked.' }),
  }),
  body: null,
  output: { component: 'ListUpdate', schema: listUpdateSchema, description: 'What came of each source' },
  progress: updateProgressSchema,
  args: ['sources', '...'],
  errors: [
    'SOURCE_UNKNOWN',
    'FILE_NOT_FOUND',
    'DOWNLOAD_FAILED',
    'DOWNLOAD_TIMEOUT',
    'DOWNLOAD_TRUNCATED',
    'DOWNLOAD_TOO_LARGE',
    'DOWNLOAD_OTHER_FILE',
    'DOWNLOAD_REFUSED_HOST',
    'DATE_INVALID',
    'STORE_READ_ONLY',
  ],
  permission: 'lists:write',
  http: { none: 'it takes minutes and needs jobs that can be asked after, which the server has not yet' },
  cli: ['lists update'],
  audit: ['listImported', 'listImportHeld', 'listChecked'],
  example: { input: { sources: ['us-ofac-sdn'] }, output: LIST_UPDATE_EXAMPLE },
});
