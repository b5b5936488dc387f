/** A party's or group's listings, owners and events with their evidence. */
import { z } from 'zod';
import { dossierShownSchema } from '../../answers/dossierShown.ts';
import { DOSSIER_EXAMPLE } from '../../examples/partyExamples.ts';
import { dayAndKnowledge } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const dossier = defineOperation({
  name: 'dossier',
  kind: 'query',
  noun: 'parties',
  summary: 'Listings, owners and events of a party or group, with their evidence',
  input: z.strictObject({
    party: z.string().meta({ description: 'A name, a listing id or the key of a dossier.' }),
    ...dayAndKnowledge,
  }),
  body: null,
  output: { component: 'DossierShown', schema: dossierShownSchema, description: 'The dossier as of the date' },
  progress: null,
  args: ['party', '...'],
  errors: ['PARTY_UNKNOWN', 'LISTING_UNKNOWN', 'NAME_EMPTY', 'DATE_INVALID', 'INDEX_NOT_READY'],
  permission: 'parties:read',
  http: { method: 'get', path: '/v1/parties/{party}/dossier' },
  cli: ['dossier show'],
  audit: [],
  example: { input: { party: 'NSO Group', date: '2021-11-26' }, output: DOSSIER_EXAMPLE },
});
