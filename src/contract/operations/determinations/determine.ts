/** The question of the mission: may this item go to this party in this country for this use on this date? */
import { z } from 'zod';
import { transactionInputSchema } from '../../../domain/transaction.ts';
import { determinationAnswerSchema } from '../../answers/tracedDetermination.ts';
import { DETERMINATION_EXAMPLE, TRANSACTION_EXAMPLE } from '../../examples/determinationExample.ts';
import { knowledgeFields, traceField } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const determine = defineOperation({
  name: 'determine',
  kind: 'command',
  noun: 'determinations',
  summary: 'May this item go to this party in this country for this use on this date?',
  description:
    'Saved with its digests unless `save` is false; a saved determination can be shown and replayed. Over HTTP `trace` is `short` where it is left out.',
  input: z.strictObject({
    save: z.boolean().default(true).meta({ description: 'Keep the determination and log it.' }),
    ...traceField,
    ...knowledgeFields,
  }),
  body: { member: 'transaction', component: 'TransactionInput', schema: transactionInputSchema },
  output: {
    component: 'DeterminationAnswer',
    schema: determinationAnswerSchema,
    description: 'The answer, whatever it is: `unknown` is an answer.',
  },
  progress: null,
  args: ['transaction', '...'],
  errors: [
    'COUNTRY_UNKNOWN',
    'ITEM_CODE_UNKNOWN',
    'ITEM_CODE_AMBIGUOUS',
    'DATE_INVALID',
    'PARTY_EMPTY',
    'FACT_UNKNOWN',
    'FACT_INVALID',
    'REGIME_UNKNOWN',
    'STATEMENT_UNKNOWN',
    'STATEMENT_SIGNER',
    'STATEMENT_FUTURE',
    'STORE_READ_ONLY',
    'DETERMINATION_CONFLICT',
    'INDEX_NOT_READY',
  ],
  permission: 'determinations:write',
  http: { method: 'post', path: '/v1/determinations', defaults: { trace: 'short' } },
  cli: ['check', 'serve --welcome'],
  audit: ['determinationSaved', 'ruleBookStored'],
  example: { input: { transaction: TRANSACTION_EXAMPLE, save: false }, output: DETERMINATION_EXAMPLE },
});
