/**
 * One row of the list in one shape, whichever of its three layouts it came in: JSON, CSV of 2022 (numbers as `country, value, kind`) or
 * CSV of 2025 (`kind, value, country`).
 */

import { ownMember } from '../../kit/ownMember.ts';
import { StrictRecord } from '../listing/strictRecord.ts';
import type { AccountBuilder } from '../reading/account.ts';
import { cleanText, splitClean } from '../values/cleanText.ts';
import { readCountry } from '../values/countryText.ts';
import type { IdentifierWords } from '../values/identifierOf.ts';

export interface CslAddress {
  readonly text: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
}

export interface CslRow {
  /** Single fields by the publisher's JSON name. */
  readonly text: (name: string) => string;
  /** Lists by the publisher's JSON name. */
  readonly list: (name: string) => readonly string[];
  readonly addresses: readonly CslAddress[];
  readonly ids: readonly IdentifierWords[];
  readonly issue: (code: string, message: string) => void;
  readonly finish: () => void;
}

/** CSV columns whose parts are separated by semicolons. The first column is called `_id` in CSV and `id` in JSON. */
export function rowOfCsv(fields: Readonly<Record<string, string>>, account: AccountBuilder, where: string): CslRow {
  const record = new StrictRecord('row', fields, account, where);
  return {
    text: (name) => record.take(name === 'id' ? '_id' : name),
    list: (name) => splitClean(record.takeRaw(name), ';'),
    addresses: splitAddresses(record.takeRaw('addresses')).map(addressOfText),
    ids: splitClean(record.takeRaw('ids'), ';').map((text) => idOfText(text)),
    issue: (code, message) => record.issue(code, message),
    finish: () => record.finish(),
  };
}

/** A semicolon parts addresses; "; and" goes on within one of the Entity List's. */
function splitAddresses(text: string): string[] {
  return splitClean(text.replace(/;\s+and\s/g, ' and '), ';');
}

/** The last part of an address is its ISO code. */
function addressOfText(text: string): CslAddress {
  const match = /^(?:(.*),\s*)?([A-Z]{2})$/.exec(text);
  const code = match?.[2] ?? '';
  const isCountry = readCountry(code) !== undefined;
  return {
    text: isCountry ? (match?.[1] ?? '') : text,
    city: '',
    state: '',
    postalCode: '',
    country: isCountry ? code : '',
  };
}

const COUNTRY = /^[A-Z]{2}$/;
/** Words that open or close a number in either layout; a part without one is a note. */
function idOfText(text: string): IdentifierWords {
  const parts = splitClean(text, ',');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return { label: '', value: text };
  if (COUNTRY.test(first) && parts.length > 2)
    return { label: last, value: parts.slice(1, -1).join(', '), country: first };
  if (COUNTRY.test(last) && parts.length > 2)
    return { label: first, value: parts.slice(1, -1).join(', '), country: last };
  return looksLikeLabel(first) && !looksLikeLabel(last)
    ? { label: first, value: parts.slice(1).join(', ') }
    : looksLikeLabel(last)
      ? { label: last, value: parts.slice(0, -1).join(', ') }
      : { label: first, value: parts.slice(1).join(', ') };
}

/** A website or a date is never a label, whatever it ends in. */
const looksLikeLabel = (text: string): boolean => LABEL.test(text) && !/^(?:https?:|www\.|\d)/i.test(text);
const LABEL =
  /^(?:passport|website|swift\/bic|bik \(ru\)|gender|isin|license|nationality of registration|issuer name|target type|tax id no\.|v\.a\.t\. number|registration id|email address|phone number|equity ticker)$|(?:number|no\.|ticker|code|determination -|information -|information:|risk:|type:|date|\(cmic\)|\(uscc\)|\(msn\)|transactions:?)$|date \([^)]*\):?$|institutions:?$/i;

type JsonObject = Readonly<Record<string, unknown>>;

/** A record of `results` in the JSON file. */
export function rowOfJson(value: JsonObject, account: AccountBuilder, where: string): CslRow {
  const left = new Map(Object.entries(value).filter(([, field]) => !isNothing(field)));
  const take = (name: string): unknown => {
    const field = left.get(name);
    if (field === undefined) return undefined;
    left.delete(name);
    account.used(`row: ${name}`);
    return field;
  };
  const issue = (code: string, message: string): void => account.issue(code, message, where);
  const parts = (name: string, known: readonly string[]) => objectsOf(take(name), name, known, account, issue);
  return {
    text: (name) => textOf(take(name)),
    list: (name) => listOf(take(name)),
    addresses: parts('addresses', ['address', 'city', 'state', 'postal_code', 'country']).map((part) => ({
      text: part('address'),
      city: part('city'),
      state: part('state'),
      postalCode: part('postal_code'),
      country: part('country'),
    })),
    ids: parts('ids', ['type', 'number', 'country', 'issue_date', 'expiration_date']).map((part) => ({
      label: part('type'),
      value: part('number'),
      country: part('country'),
      more: [named('issued', part('issue_date')), named('expires', part('expiration_date'))],
    })),
    issue,
    finish: () => {
      for (const name of left.keys()) issue('FIELD_UNKNOWN', `row: field ${name} is not known and was left out`);
    },
  };
}

const named = (word: string, text: string): string => (text === '' ? '' : `${word} ${text}`);
const isNothing = (field: unknown): boolean =>
  field === null || field === undefined || field === '' || (Array.isArray(field) && field.length === 0);
const textOf = (field: unknown): string =>
  typeof field === 'string'
    ? cleanText(field)
    : typeof field === 'number' || typeof field === 'boolean'
      ? String(field)
      : '';
const listOf = (field: unknown): string[] =>
  (Array.isArray(field) ? field : [field]).map(textOf).filter((text) => text !== '');

function objectsOf(
  field: unknown,
  name: string,
  known: readonly string[],
  account: AccountBuilder,
  issue: (code: string, message: string) => void,
): ((part: string) => string)[] {
  if (field === undefined) return [];
  if (!Array.isArray(field)) {
    issue('FIELD_UNREAD', `${name} is not a list`);
    return [];
  }
  return field.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) {
      issue('FIELD_UNREAD', `an item of ${name} is not an object`);
      return [];
    }
    const parts = item as JsonObject;
    for (const [part, value] of Object.entries(parts)) {
      if (isNothing(value)) continue;
      if (known.includes(part)) account.used(`row: ${name}/${part}`);
      else issue('FIELD_UNKNOWN', `row: field ${name}/${part} is not known and was left out`);
    }
    return [(part: string) => textOf(ownMember(parts, part))];
  });
}
