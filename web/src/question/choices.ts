/**
 * The closed sets of the domain with their words for a form. Each table is checked against its domain type, so a role or kind added
 * there fails to compile here; importing the sets themselves would bring the schema library into the page.
 */
import type { PartyRole, PartyType } from '../../../src/domain/party.ts';
import type { TransactionKind } from '../../../src/domain/transaction.ts';

export const KIND_WORDS = {
  export: 'Export',
  reexport: 'Re-export',
  transferInCountry: 'Transfer in country',
  deemedExport: 'Deemed export',
  technologyRelease: 'Release of technology',
  technicalAssistance: 'Technical assistance',
  brokering: 'Brokering',
  transit: 'Transit',
  temporaryExport: 'Temporary export',
  marketing: 'Marketing',
  remoteService: 'Remote service',
} as const satisfies Record<TransactionKind, string>;

export const ROLE_WORDS = {
  endUser: 'End user',
  purchaser: 'Purchaser',
  ultimateConsignee: 'Ultimate consignee',
  intermediateConsignee: 'Intermediate consignee',
  exporter: 'Exporter',
  manufacturer: 'Manufacturer',
  broker: 'Broker',
  forwarder: 'Forwarder',
  bank: 'Bank',
  owner: 'Owner',
  carrier: 'Carrier',
  signatory: 'Signatory',
} as const satisfies Record<PartyRole, string>;

export const PARTY_TYPE_WORDS = {
  organization: 'Organisation',
  person: 'Person',
  vessel: 'Vessel',
  aircraft: 'Aircraft',
} as const satisfies Record<PartyType, string>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A table of words as the choices of a select, in the table's order. */
export const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The key of the table that a text names, or undefined. */
export function choiceOf<K extends string>(
  words: Readonly<Record<K, string>>,
  text: string | null | undefined,
): K | undefined {
  return (Object.keys(words) as K[]).find((key) => key === text);
}
