/** Facts for the small law: a clean, complete case that single tests change. */
import { type Transaction, transactionSchema } from '../../domain/transaction.ts';
import type { Facts, PartyFacts } from '../book/facts.ts';

export const BUYER: PartyFacts = { name: 'Buyer', role: 'endUser', country: 'DE', hits: [] };

export function smallTransaction(part: Partial<Transaction> & { readonly code?: string | null } = {}): Transaction {
  const { code = '0Z999', ...rest } = part;
  return transactionSchema.parse({
    kind: 'export',
    exporter: { name: 'Ex', country: 'FR' },
    from: 'FR',
    to: 'DE',
    items: [{ classifications: code === null ? [] : [{ code }] }],
    parties: [],
    partiesComplete: true,
    endUse: { text: 'office use' },
    facts: {},
    endUseAttestation: null,
    statements: [{ id: 'zz.no-bad-use', by: 'Ada Officer', on: '2024-05-01' }],
    route: [],
    date: '2024-05-01',
    dates: { contract: null, exported: null },
    regimes: null,
    ...rest,
  });
}

export function smallFacts(part: Parameters<typeof smallTransaction>[0] = {}, more: Partial<Facts> = {}): Facts {
  const transaction = smallTransaction(part);
  return {
    transaction,
    parties: [{ ...BUYER, country: transaction.to }],
    coverage: new Map([['zz-list', { state: 'loaded' }]]),
    membership: () => ({ membership: 'unknown', says: 'not known', conflicts: [], version: null }),
    validAt: transaction.date,
    ...more,
  };
}
