/** One ownership link by hand. */
import { z } from 'zod';
import { givenLinkSchema } from '../../answers/givenLink.ts';
import { ownershipLinkAddedSchema } from '../../answers/ownershipShown.ts';
import { OWNERSHIP_ADDED_EXAMPLE } from '../../examples/partyExamples.ts';
import { dayField } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const addOwnershipLink = defineOperation({
  name: 'addOwnershipLink',
  kind: 'command',
  noun: 'ownership',
  summary: 'One link by hand; given again for the same pair, kind and first day it corrects the earlier one',
  input: z.strictObject({ publishedOn: dayField('The day that it became known; absent: today.').optional() }),
  body: { member: 'link', component: 'OwnershipLinkInput', schema: givenLinkSchema },
  output: { component: 'OwnershipLinkAdded', schema: ownershipLinkAddedSchema, description: 'The link as it is kept' },
  progress: null,
  args: ['link', 'publishedOn'],
  errors: [
    'OWNERSHIP_SHARE_INVALID',
    'OWNERSHIP_KIND_UNKNOWN',
    'OWNERSHIP_CONTROL_INVALID',
    'OWNERSHIP_COMPLETE_INVALID',
    'OWNERSHIP_PERIOD_EMPTY',
    'PARTY_EMPTY',
    'DATE_INVALID',
    'STORE_READ_ONLY',
  ],
  permission: 'parties:write',
  http: { none: 'a record that answers rest on needs a person whom the server knows' },
  cli: ['ownership add'],
  audit: ['ownershipLinkAdded'],
  example: {
    input: { link: { owner: 'Example Holding', owned: 'Example Trading LLC', share: '60' } },
    output: OWNERSHIP_ADDED_EXAMPLE,
  },
});
