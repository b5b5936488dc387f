/** Ids of the form's fields, so that an open question of the answer can lead to the field that settles it. */

export const FIELD_IDS = {
  from: 'field-from',
  to: 'field-to',
  item: 'field-item',
  origin: 'field-origin',
  date: 'field-date',
  addParty: 'field-add-party',
  endUse: 'field-end-use',
  attestation: 'field-attestation',
  exporter: 'field-exporter',
} as const;

export type FieldName = keyof typeof FIELD_IDS;

/** Opens the part of the form that holds the field and puts the cursor there. */
export function focusField(field: FieldName): void {
  const element = document.getElementById(FIELD_IDS[field]);
  if (!element) return;
  element.closest('details')?.setAttribute('open', '');
  element.focus();
}
