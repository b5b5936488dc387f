/** Which dossiers are kept? */

import { dossierIndexSchema } from '../../answers/dossierShown.ts';
import { DOSSIERS_EXAMPLE } from '../../examples/partyExamples.ts';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const dossiers = defineOperation({
  name: 'dossiers',
  kind: 'query',
  noun: 'parties',
  summary: 'Which dossiers are kept',
  input: NOTHING,
  body: null,
  output: { component: 'DossierIndex', schema: dossierIndexSchema, description: 'Every dossier with its newest event' },
  progress: null,
  args: [],
  errors: [],
  permission: 'parties:read',
  http: { method: 'get', path: '/v1/dossiers' },
  cli: ['dossier list'],
  audit: [],
  example: { input: {}, output: DOSSIERS_EXAMPLE },
});
