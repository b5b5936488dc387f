/** Which law is loaded? */

import { lawIndexSchema } from '../../answers/lawShown.ts';
import { LAW_INDEX_EXAMPLE } from '../../examples/lawExamples.ts';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const law = defineOperation({
  name: 'law',
  kind: 'query',
  noun: 'law',
  summary: 'The regimes that are modelled, and the digest of the rule book',
  input: NOTHING,
  body: null,
  output: { component: 'LawIndex', schema: lawIndexSchema, description: 'Regimes and digest' },
  progress: null,
  args: [],
  errors: [],
  permission: 'law:read',
  http: { method: 'get', path: '/v1/law' },
  cli: ['law list'],
  audit: [],
  example: { input: {}, output: LAW_INDEX_EXAMPLE },
});
