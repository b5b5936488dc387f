/**
 * Predicate: the condition of a rule as plain data, one operator per node (`{to: {in: [AE]}}`), and its strict reader.
 * It says what may be asked of a transaction; compilePredicate.ts turns it into a fast three-valued test.
 */
import { SIGN_FIELDS, SIGN_KINDS, type SignField, type SignKind } from '../../domain/deal/dealSign.ts';
import { PARTY_TYPES, type PartyRole, type PartyType, ROLES } from '../../domain/party.ts';
import { type FactValue, TRANSACTION_KINDS, type TransactionKind } from '../../domain/transaction.ts';
import { parseLocalDate } from '../../kit/localDate.ts';
import { ownMember } from '../../kit/ownMember.ts';

/** Countries by code, or groups of the same regime by label (`D:5`); `except` takes away. `*` is every place. */
export interface PlaceSet {
  readonly in: readonly string[];
  readonly except?: readonly string[];
}

export interface FactTest {
  readonly key: string;
  readonly is?: FactValue;
  readonly oneOf?: readonly FactValue[];
  readonly atLeast?: number;
  readonly below?: number;
  /** An answer that is not given counts as "no" and is not asked: for tests whose "no" relieves nobody. */
  readonly ifGiven?: boolean;
}

/** A list's ownership test: `atLeast` ("50 per cent or more") or `moreThan` ("more than 50 per cent"), one of the two. */
export interface OwnedTest {
  readonly programmes: readonly string[];
  readonly atLeast?: number;
  readonly moreThan?: number;
  /** Holdings of different listed owners are not added up. */
  readonly each?: boolean;
  /** How holdings are added up along chains (src/ownership/methodTable.ts); absent: cascade. */
  readonly method?: 'cascade' | 'ukOwnedOrControlled' | 'euOwnedOrControlled';
  readonly roles?: readonly PartyRole[];
}

export interface ControlledTest {
  readonly programmes: readonly string[];
  readonly roles?: readonly PartyRole[];
}

export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly always: boolean }
  | { readonly kind: readonly TransactionKind[] }
  | { readonly from: PlaceSet }
  | { readonly to: PlaceSet }
  /** Country of origin of the item; not given: undetermined. */
  | { readonly origin: PlaceSet }
  | { readonly exporterCountry: PlaceSet }
  | { readonly exporterUsPerson: boolean }
  /** True if the route names such a place; else the fact decides, and without one it is false. */
  | { readonly passesThrough: { readonly in: readonly string[]; readonly elseFact?: string } }
  /** The value of an item of the transaction is in one of the currencies (ISO 4217). No value given: it is not. */
  | { readonly currency: readonly string[] }
  /** Country of a party in one of the roles (all roles when absent). */
  | { readonly partyCountry: PlaceSet & { readonly roles?: readonly PartyRole[] } }
  /** A party in one of the roles is given as of one of the types; a type that is not given counts as none, and is not asked. */
  | { readonly partyGivenAs: { readonly types: readonly PartyType[]; readonly roles?: readonly PartyRole[] } }
  /**
   * An owner of a party in one of the roles is given with such a country and more than so many per cent. What is not given shows nothing
   * and is not asked, so this stands beside the question.
   */
  | {
      readonly ownerCountry: PlaceSet & { readonly moreThan: number; readonly roles?: readonly PartyRole[] };
    }
  /**
   * A party in one of the roles stands in such a place other than the destination, as far as is known: what is not known is no. Owners that a party names count in the
   * role `owner`. For red flags, which name the parties; a duty asks `partyCountry`.
   */
  | { readonly partyIn: PlaceSet & { readonly roles?: readonly PartyRole[] } }
  | { readonly fact: FactTest }
  /** The text of the deal has a sign of such a kind, in one of the fields (all when absent). */
  | { readonly sign: { readonly of: readonly SignKind[]; readonly in?: readonly SignField[] } }
  /** The text names a place of the set other than the destination that is judged. Regions by code (UA-43). */
  | { readonly placeNamed: PlaceSet & { readonly fields?: readonly SignField[] } }
  /** An address of a party in one of the roles names a place of these countries or regions. That none does clears nobody. */
  | { readonly addressIn: { readonly in: readonly string[]; readonly roles?: readonly PartyRole[] } }
  /** What a regime asks for is contradicted by the text of the deal, or by a statement. It stands alone, in a red flag. */
  | { readonly contradicted: true }
  /** The item's code on the list lies in the scope (domain/itemScope.ts). */
  | { readonly item: { readonly list: string; readonly scope: string } }
  /** The item's code is an entry of the list, in force on the date, other than a residual one such as EAR99. */
  | { readonly onControlList: { readonly list: string } }
  /** A row of the item's entry names one of the reasons for this code, wherever that row bites. `ifGiven`: an item without a code is not asked for one. */
  | {
      readonly controlledFor: {
        readonly list: string;
        readonly reasons: readonly string[];
        readonly ifGiven?: boolean;
      };
    }
  /** A row of the item's entry for a reason that is not named asks for a licence to this destination. */
  | { readonly requiredForOther: { readonly list: string; readonly reasons: readonly string[] } }
  /** The entry offers the exception for this code. */
  | { readonly offered: { readonly list: string; readonly symbol: string } }
  /** The entry bars the exception for this code and destination. */
  | { readonly barredBy: { readonly list: string; readonly symbol: string } }
  /** The value of all items of the transaction with the same entry lies within the entry's limit for the exception. */
  | { readonly valueWithin: { readonly list: string; readonly symbol: string } }
  /** That value is given in US dollars and is at most so much; a value that is not given is not within, and is not asked. */
  | { readonly valueAtMost: { readonly list: string; readonly usd: number } }
  /**
   * A party in one of the roles is listed. `scopeFact`: asked when a row's own text says which items it reaches. `ifFound`: nobody found
   * counts as nobody listed, whatever was looked at. `itemsByRule`: the rule itself says which items the list reaches, so what a row writes
   * of items is not asked.
   */
  | {
      readonly listed: {
        readonly programmes: readonly string[];
        readonly roles?: readonly PartyRole[];
        readonly scopeFact?: string;
        readonly ifFound?: boolean;
        readonly itemsByRule?: boolean;
      };
    }
  /** Listed owners hold so many per cent of a party: together, or with `each` one of them alone. */
  | { readonly owned: OwnedTest }
  /**
   * The links on record show that a listed owner controls a party. That they do not show it clears nobody, so this stands beside
   * the question (`any: [{fact: ...}, {controlled: ...}]`).
   */
  | { readonly controlled: ControlledTest }
  /** No machine decides it: always undetermined, with this key as the question (`route`). */
  | { readonly open: string }
  | {
      readonly date: { readonly of: 'contract' | 'exported'; readonly before?: string; readonly onOrAfter?: string };
    };

export type Operator = Predicate extends infer Node ? (Node extends unknown ? keyof Node : never) : never;

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;
type Reader = (value: unknown, path: Path, report: Report) => void;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with exactly these members; a trailing `?` marks one that may be absent. */
function members(shape: Record<string, Reader>): Reader {
  return (value, path, report) => {
    if (!isRecord(value)) {
      report(path, `expected an object with ${Object.keys(shape).join(', ')}`);
      return;
    }
    const known = new Map(Object.entries(shape).map(([name, reader]) => [name.replace(/\?$/, ''), reader]));
    for (const [name, member] of Object.entries(value)) {
      const reader = known.get(name);
      if (reader) reader(member, [...path, name], report);
      else report([...path, name], `unknown key "${name}"; expected ${[...known.keys()].join(', ')}`);
    }
    for (const name of Object.keys(shape)) {
      if (!name.endsWith('?') && ownMember(value, name) === undefined) report(path, `missing key "${name}"`);
    }
  };
}

function listOf(reader: Reader): Reader {
  return (value, path, report) => {
    if (!Array.isArray(value) || value.length === 0) {
      report(path, 'expected a list with at least one entry');
      return;
    }
    for (const [index, entry] of value.entries()) reader(entry, [...path, index], report);
  };
}

const text: Reader = (value, path, report) => {
  if (typeof value !== 'string' || value === '') report(path, `expected text (quote it), got ${JSON.stringify(value)}`);
};
const number: Reader = (value, path, report) => {
  if (typeof value !== 'number') report(path, 'expected a number');
};
const bool: Reader = (value, path, report) => {
  if (typeof value !== 'boolean') report(path, 'expected true or false');
};
const anyFactValue: Reader = (value, path, report) => {
  const plain = ['string', 'number', 'boolean'].includes(typeof value);
  if (!plain && !(Array.isArray(value) && value.every((entry) => typeof entry === 'string')))
    report(path, 'expected true, false, a number, text or a list of texts');
};
const day: Reader = (value, path, report) => {
  if (typeof value !== 'string' || parseLocalDate(value) === undefined) report(path, 'expected a day as YYYY-MM-DD');
};
const oneOf =
  (allowed: readonly string[]): Reader =>
  (value, path, report) => {
    if (typeof value !== 'string' || !allowed.includes(value))
      report(path, `expected one of ${allowed.join(', ')}, got ${JSON.stringify(value)}`);
  };

const currencyCode: Reader = (value, path, report) => {
  if (typeof value !== 'string' || !/^[A-Z]{3}$/.test(value)) report(path, 'expected a currency code such as USD');
};

const places = members({ in: listOf(text), 'except?': listOf(text) });
const onList = members({ list: text, symbol: text });
const roles = listOf(oneOf(ROLES));

const signFields = listOf(oneOf(SIGN_FIELDS));

const METHODS = ['cascade', 'ukOwnedOrControlled', 'euOwnedOrControlled'] as const;
const ownedMembers = members({
  programmes: listOf(text),
  'atLeast?': number,
  'moreThan?': number,
  'each?': bool,
  'method?': oneOf(METHODS),
  'roles?': roles,
});
const ownedReader: Reader = (value, path, report) => {
  ownedMembers(value, path, report);
  if (isRecord(value) && (value.atLeast === undefined) === (value.moreThan === undefined))
    report(path, 'expected exactly one of atLeast and moreThan');
};

const READERS: Record<Operator, Reader> = {
  all: listOf(readPredicate),
  any: listOf(readPredicate),
  not: readPredicate,
  always: bool,
  kind: listOf(oneOf(TRANSACTION_KINDS)),
  from: places,
  to: places,
  origin: places,
  exporterCountry: places,
  exporterUsPerson: bool,
  passesThrough: members({ in: listOf(text), 'elseFact?': text }),
  currency: listOf(currencyCode),
  partyCountry: members({ in: listOf(text), 'except?': listOf(text), 'roles?': roles }),
  ownerCountry: members({ in: listOf(text), 'except?': listOf(text), moreThan: number, 'roles?': roles }),
  partyGivenAs: members({ types: listOf(oneOf(PARTY_TYPES)), 'roles?': roles }),
  partyIn: members({ in: listOf(text), 'except?': listOf(text), 'roles?': roles }),
  fact: members({
    key: text,
    'is?': anyFactValue,
    'oneOf?': listOf(anyFactValue),
    'atLeast?': number,
    'below?': number,
    'ifGiven?': bool,
  }),
  sign: members({ of: listOf(oneOf(SIGN_KINDS)), 'in?': signFields }),
  placeNamed: members({ in: listOf(text), 'except?': listOf(text), 'fields?': signFields }),
  addressIn: members({ in: listOf(text), 'roles?': roles }),
  contradicted: (value, path, report) => {
    if (value !== true) report(path, 'expected true');
  },
  item: members({ list: text, scope: text }),
  onControlList: members({ list: text }),
  controlledFor: members({ list: text, reasons: listOf(text), 'ifGiven?': bool }),
  requiredForOther: members({ list: text, reasons: listOf(text) }),
  offered: onList,
  barredBy: onList,
  valueWithin: onList,
  valueAtMost: members({ list: text, usd: number }),
  listed: members({
    programmes: listOf(text),
    'roles?': roles,
    'scopeFact?': text,
    'ifFound?': bool,
    'itemsByRule?': bool,
  }),
  owned: ownedReader,
  controlled: members({ programmes: listOf(text), 'roles?': roles }),
  open: text,
  date: members({ of: oneOf(['contract', 'exported']), 'before?': day, 'onOrAfter?': day }),
};

/** Reports all that is wrong with a predicate; the path leads to the node. */
export function readPredicate(value: unknown, path: Path, report: Report): void {
  const members = isRecord(value) ? Object.entries(value) : [];
  const [first] = members;
  if (first === undefined || members.length !== 1) {
    const got = members.map(([key]) => key).join(', ') || 'none';
    report(path, `expected a condition with one operator such as {to: {in: [AE]}}, got ${got}`);
    return;
  }
  const [operator, given] = first;
  const reader: Reader | undefined = ownMember<Reader>(READERS, operator);
  if (reader) reader(given, [...path, operator], report);
  else report([...path, operator], `unknown operator "${operator}"; expected ${Object.keys(READERS).join(', ')}`);
}

/** Calls `visit` for the predicate and all inside it, with the path from `path`. */
export function walkPredicate(
  predicate: Predicate,
  visit: (node: Predicate, path: Path) => void,
  path: Path = [],
): void {
  visit(predicate, path);
  if ('all' in predicate)
    for (const [index, part] of predicate.all.entries()) walkPredicate(part, visit, [...path, 'all', index]);
  else if ('any' in predicate)
    for (const [index, part] of predicate.any.entries()) walkPredicate(part, visit, [...path, 'any', index]);
  else if ('not' in predicate) walkPredicate(predicate.not, visit, [...path, 'not']);
}
