/** Who owns a party on a day, through which chains, and who above it is listed. */
import { z } from 'zod';
import { ownershipShownSchema } from '../../answers/ownershipShown.ts';
import { OWNERSHIP_EXAMPLE } from '../../examples/partyExamples.ts';
import { dayAndKnowledge } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const showOwnership = defineOperation({
  name: 'showOwnership',
  kind: 'query',
  noun: 'parties',
  summary: "Who owns a party on a date, through which chains, and each list's own test",
  input: z.strictObject({
    party: z.string().meta({ description: 'A name, a listing id or the key of a dossier.' }),
    ...dayAndKnowledge,
  }),
  body: null,
  output: {
    component: 'OwnershipShown',
    schema: ownershipShownSchema,
    description: 'Owners on record, tests and listed parties above',
  },
  progress: null,
  args: ['party', '...'],
  errors: ['PARTY_UNKNOWN', 'DATE_INVALID', 'INDEX_NOT_READY'],
  permission: 'parties:read',
  http: { method: 'get', path: '/v1/parties/{party}/ownership' },
  cli: ['ownership show'],
  audit: [],
  example: { input: { party: 'NSO Group', date: '2021-11-26' }, output: OWNERSHIP_EXAMPLE },
});
