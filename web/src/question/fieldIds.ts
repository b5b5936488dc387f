/** Ids of the form's fields, so that an open question of the answer can lead to the field that settles it. */

export const FIELD_IDS = {
  from: 'field-from',
  to: 'field-to',
  ultimateDestination: 'field-ultimate-destination',
  item: 'field-item',
  origin: 'field-origin',
  date: 'field-date',
  addParty: 'field-add-party',
  endUse: 'field-end-use',
  signer: 'field-signer',
  exporter: 'field-exporter',
  exporterCountry: 'field-exporter-country',
  usPerson: 'field-us-person',
  value: 'field-value',
  contractDate: 'field-contract-date',
  exportedDate: 'field-exported-date',
} as const;

export type FieldName = keyof typeof FIELD_IDS;

export const partyNameId = (index: number): string => `party-${index}-name`;
export const partyOwnersId = (index: number): string => `party-${index}-owners`;
export const partyCountryId = (index: number): string => `party-${index}-country`;

/** Opens the part of the form that holds the element and puts the cursor there. */
export function focusById(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.closest('details')?.setAttribute('open', '');
  element.focus();
}

export const focusField = (field: FieldName): void => focusById(FIELD_IDS[field]);
