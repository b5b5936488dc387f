/** Reads a transaction as callers send it into the full form that is stored and determined: short forms expanded, date set. */
import { type Transaction, transactionInputSchema } from '../domain/transaction.ts';
import type { Fault } from '../kit/errors.ts';
import type { LocalDate } from '../kit/localDate.ts';
import { inputError, parseWith } from './parse.ts';

/**
 * `today` is the date meant when none is given. Throws PortcullisError: INPUT_INVALID, COUNTRY_UNKNOWN, DATE_INVALID, PARTY_EMPTY.
 */
export function readTransaction(value: unknown, today: LocalDate, where = 'transaction'): Transaction {
  const input = parseWith(transactionInputSchema, value, { where });
  const items = input.items ?? [];
  const short = input.item;
  if (items.length === 0 && !short) throw inputError([NO_ITEM], where);
  if (items.length > 0 && short) throw inputError([TWO_FORMS], where);
  return {
    ...(input.id === undefined ? {} : { id: input.id }),
    kind: input.kind,
    exporter: input.exporter ?? null,
    from: input.from,
    to: input.to,
    items: short
      ? [
          {
            ...(short.description === undefined ? {} : { description: short.description }),
            classifications: [{ code: short.code, basis: 'self' }],
            origin: short.origin ?? null,
          },
        ]
      : items,
    parties: input.parties,
    partiesComplete: input.partiesComplete,
    endUse: typeof input.endUse === 'string' ? { text: input.endUse } : (input.endUse ?? null),
    facts: input.facts,
    endUseAttestation: input.endUseAttestation ?? null,
    route: input.route,
    date: input.date ?? today,
    dates: { contract: input.dates?.contract ?? null, exported: input.dates?.exported ?? null },
    regimes: input.regimes ?? null,
    ...(input.redFlagResolutions?.length ? { redFlagResolutions: input.redFlagResolutions } : {}),
    ...(input.statements?.length ? { statements: input.statements } : {}),
    ...(input.ultimateDestination ? { ultimateDestination: input.ultimateDestination } : {}),
  };
}

const NO_ITEM: Fault = {
  code: 'INPUT_INVALID',
  pointer: '/items',
  what: 'no item is given',
  expected: '"item":{"code":"4D004"} or at least one of "items"',
  hint: 'give the item with its code, or EAR99 if it is on no list',
};

const TWO_FORMS: Fault = {
  code: 'INPUT_INVALID',
  pointer: '/item',
  what: 'both "item" and "items" are given',
  expected: 'one of the two',
  hint: 'put the short form into "items"',
};
