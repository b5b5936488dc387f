/**
 * Question: what the form holds, as text the user typed. It travels in the address, so that a question can be shared, and becomes
 * a transaction for the API once it says from, to and an item.
 */

import { isSigner } from '../../../src/domain/deal/signer.ts';
import type { PartyRole, PartyType } from '../../../src/domain/party.ts';
import type { FactValue, TransactionInput, TransactionKind } from '../../../src/domain/transaction.ts';

type TransactionParty = NonNullable<TransactionInput['parties']>[number];

export interface QuestionParty {
  readonly name: string;
  readonly role: PartyRole;
  readonly country: string;
  readonly type: PartyType | '';
  readonly owners: readonly QuestionOwner[];
  /** The owners named are all there are. */
  readonly ownersComplete: boolean;
}

export interface QuestionOwner {
  readonly name: string;
  /** Per cent as typed. */
  readonly share: string;
}

/** A party as the form adds it. */
export const newParty = (given: Partial<QuestionParty>): QuestionParty => ({
  name: '',
  role: 'endUser',
  country: '',
  type: '',
  owners: [],
  ownersComplete: false,
  ...given,
});

export interface Question {
  readonly kind: TransactionKind;
  readonly exporter: string;
  readonly exporterCountry: string;
  /** Empty: not known, which is not the same as no. */
  readonly usPerson: 'yes' | 'no' | '';
  readonly from: string;
  readonly to: string;
  /** One code, or several with the control list they are on: `4D004, us-ear:EAR99`. */
  readonly item: string;
  readonly description: string;
  readonly origin: string;
  /** Where the item ends, where that is not said by `to`. */
  readonly ultimateDestination: string;
  /** Codes of the countries passed through, as typed: `KZ, UZ`. */
  readonly route: string;
  /** Exact decimal as typed, with its ISO 4217 currency. */
  readonly value: string;
  readonly currency: string;
  /** Empty: today. */
  readonly date: string;
  /** Empty: everything known now. */
  readonly knownAt: string;
  readonly contractDate: string;
  readonly exportedDate: string;
  readonly parties: readonly QuestionParty[];
  readonly partiesComplete: boolean;
  readonly endUse: string;
  /** Who signs the statements. */
  readonly signer: string;
  /** Ids of the statements that are signed. */
  readonly statements: readonly string[];
  readonly facts: Readonly<Record<string, FactValue>>;
}

export const EMPTY_QUESTION: Question = {
  kind: 'export',
  exporter: '',
  exporterCountry: '',
  usPerson: '',
  from: '',
  to: '',
  item: '',
  description: '',
  origin: '',
  ultimateDestination: '',
  route: '',
  value: '',
  currency: 'USD',
  date: '',
  knownAt: '',
  contractDate: '',
  exportedDate: '',
  parties: [],
  partiesComplete: false,
  endUse: '',
  signer: '',
  statements: [],
  facts: {},
};

/** What is still to be said before the question can be asked, in the order of the form. */
export function missingParts(question: Question): readonly ('from' | 'to' | 'item')[] {
  return (['from', 'to', 'item'] as const).filter((part) => question[part].trim() === '');
}

/**
 * The body for `POST /v1/determinations`. Parties without a name are still being typed and are left out; so are statements without a signer.
 * @param today the day on which they are signed where the question names none
 */
export function transactionOf(question: Question, today = new Date().toISOString().slice(0, 10)): TransactionInput {
  const parties = question.parties.filter(({ name }) => name.trim() !== '');
  return {
    kind: question.kind,
    from: question.from,
    to: question.to,
    items: [
      {
        classifications: classificationsOf(question.item),
        ...given('description', question.description),
        ...given('origin', question.origin),
        ...worthOf(question),
      },
    ],
    ...given('ultimateDestination', question.ultimateDestination),
    ...routeOf(question),
    ...exporterOf(question),
    parties: parties.map(partyOf),
    partiesComplete: question.partiesComplete,
    ...given('endUse', question.endUse),
    ...statementsOf(question, today),
    ...given('date', question.date),
    ...datesOf(question),
    facts: { ...question.facts },
  };
}

function routeOf({ route }: Question): Pick<TransactionInput, 'route'> {
  const codes = route
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '');
  return codes.length === 0 ? {} : { route: codes };
}

function statementsOf({ signer, statements, date }: Question, today: string): Pick<TransactionInput, 'statements'> {
  if (statements.length === 0 || !isSigner(signer)) return {};
  return { statements: statements.map((id) => ({ id, by: signer.trim(), on: date === '' ? today : date })) };
}

function partyOf({ name, role, country, type, owners, ownersComplete }: QuestionParty): TransactionParty {
  const named = owners.filter((owner) => owner.name.trim() !== '');
  return {
    name: name.trim(),
    role,
    ...given('country', country),
    ...(type === '' ? {} : { type }),
    ...(named.length === 0
      ? {}
      : { owners: named.map((owner) => ({ name: owner.name.trim(), share: Number(owner.share) })) }),
    ...(ownersComplete ? { ownersComplete } : {}),
  };
}

function exporterOf(question: Question): Pick<TransactionInput, 'exporter'> {
  const exporter = {
    ...given('name', question.exporter),
    ...given('country', question.exporterCountry),
    ...(question.usPerson === '' ? {} : { usPerson: question.usPerson === 'yes' }),
  };
  return Object.keys(exporter).length === 0 ? {} : { exporter };
}

function classificationsOf(item: string): { list?: string; code: string }[] {
  const codes = item.split(',').map((part) => part.trim());
  return codes
    .filter((part) => part !== '')
    .map((part) => {
      const [, list, code] = /^([a-z][a-z0-9-]*):(.+)$/.exec(part) ?? [];
      return list && code ? { list, code: code.trim() } : { code: part };
    });
}

/** The question with one more classification; another code on the same list is replaced. */
export function withClassification(question: Question, list: string, code: string): Question {
  const others = question.item
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith(`${list}:`));
  return { ...question, item: [...others, `${list}:${code}`].join(', ') };
}

function worthOf({ value, currency }: Question) {
  const amount = value.trim();
  return amount === '' ? {} : { value: { amount, currency: currency.trim() } };
}

function datesOf({ contractDate, exportedDate }: Question): Pick<TransactionInput, 'dates'> {
  const dates = { ...given('contract', contractDate), ...given('exported', exportedDate) };
  return Object.keys(dates).length === 0 ? {} : { dates };
}

function given<K extends string>(key: K, text: string): { [key in K]?: string } {
  const trimmed = text.trim();
  return trimmed === '' ? {} : ({ [key]: trimmed } as { [key in K]?: string });
}

/** The question with one fact set, or without it when the value is undefined. */
export function withFact(question: Question, fact: string, value: FactValue | undefined): Question {
  const { [fact]: _old, ...rest } = question.facts;
  return { ...question, facts: value === undefined ? rest : { ...rest, [fact]: value } };
}
