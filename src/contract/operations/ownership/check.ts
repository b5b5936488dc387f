/** Is the record of ownership sound on a day? */
import { z } from 'zod';
import { ownershipCheckSchema } from '../../answers/ownershipShown.ts';
import { OWNERSHIP_CHECK_EXAMPLE } from '../../examples/partyExamples.ts';
import { dayAndKnowledge } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const checkOwnership = defineOperation({
  name: 'checkOwnership',
  kind: 'query',
  noun: 'ownership',
  summary: 'Whether the record of ownership is sound on a day: sums, circles, spellings',
  input: z.strictObject(dayAndKnowledge),
  body: null,
  output: { component: 'OwnershipCheck', schema: ownershipCheckSchema, description: 'What is odd in the record' },
  progress: null,
  args: ['...'],
  errors: ['DATE_INVALID'],
  permission: 'parties:read',
  http: { none: 'it reads the whole record, for whoever keeps it' },
  cli: ['ownership check'],
  audit: [],
  example: { input: {}, output: OWNERSHIP_CHECK_EXAMPLE },
});
