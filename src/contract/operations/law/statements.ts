/** The statements that a person of the firm may sign, so that they answer questions. */
import { lawStatementsSchema } from '../../answers/lawShown.ts';
import { LAW_STATEMENTS_EXAMPLE } from '../../examples/lawExamples.ts';
import { NOTHING } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const lawStatements = defineOperation({
  name: 'lawStatements',
  kind: 'query',
  noun: 'law',
  summary: 'The named statements that answer questions when a person signs them',
  input: NOTHING,
  body: null,
  output: { component: 'LawStatements', schema: lawStatementsSchema, description: 'Statements by regime' },
  progress: null,
  args: [],
  errors: [],
  permission: 'law:read',
  http: { method: 'get', path: '/v1/law/statements' },
  cli: ['law statements'],
  audit: [],
  example: { input: {}, output: LAW_STATEMENTS_EXAMPLE },
});
