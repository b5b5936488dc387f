/** Why does one transaction get another answer on another day? */
import { z } from 'zod';
import { transactionInputSchema } from '../../../domain/transaction.ts';
import { whyChangedSchema } from '../../answers/whyChanged.ts';
import { TRANSACTION_EXAMPLE } from '../../examples/determinationExample.ts';
import { WHY_CHANGED_EXAMPLE } from '../../examples/lawExamples.ts';
import { dayField, knowledgeFields } from '../../inputFields.ts';
import { defineOperation } from '../../operation.ts';

export const compareDays = defineOperation({
  name: 'compareDays',
  kind: 'query',
  noun: 'determinations',
  summary: "Why the answer differs between the transaction's own day and another",
  input: z.strictObject({ otherDay: dayField('The other day.'), ...knowledgeFields }),
  body: { member: 'transaction', component: 'TransactionInput', schema: transactionInputSchema },
  output: { component: 'WhyChanged', schema: whyChangedSchema, description: 'What differs, and what it changed' },
  progress: null,
  args: ['transaction', 'otherDay', '...'],
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
    'INDEX_NOT_READY',
  ],
  permission: 'determinations:read',
  http: { none: 'no page compares two days yet' },
  cli: ['check --compare'],
  audit: [],
  example: { input: { transaction: TRANSACTION_EXAMPLE, otherDay: '2021-10-15' }, output: WHY_CHANGED_EXAMPLE },
});
