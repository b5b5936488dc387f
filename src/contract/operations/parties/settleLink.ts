/** A person's word on whether two listings are one party. */
import { z } from 'zod';
import { linkSettledSchema } from '../../answers/partyTimeline.ts';
import { LINK_SETTLED_EXAMPLE } from '../../examples/partyExamples.ts';
import { defineOperation } from '../../operation.ts';

export const settleLink = defineOperation({
  name: 'settleLink',
  kind: 'command',
  noun: 'parties',
  summary: 'Say whether two listings are one party; kept with who and why',
  input: z.strictObject({
    a: z.string().meta({ description: 'Listing id.' }),
    b: z.string().meta({ description: 'Listing id.' }),
    outcome: z.enum(['same', 'different', 'undecided']),
    why: z.string().meta({ description: 'What the decision rests on, one sentence.' }),
  }),
  body: null,
  output: { component: 'LinkSettled', schema: linkSettledSchema, description: 'The decision as it is kept' },
  progress: null,
  args: ['a', 'b', '...'],
  errors: ['LISTING_UNKNOWN', 'STORE_READ_ONLY'],
  permission: 'parties:write',
  http: { none: 'a decision needs a person whom the server knows' },
  cli: ['dossier settle'],
  audit: ['matchResolved'],
  example: {
    input: { a: 'gb-uksl:AFG0001', b: 'un-sc:TAi.001', outcome: 'same', why: 'the UN reference stands in the UK row' },
    output: LINK_SETTLED_EXAMPLE,
  },
});
