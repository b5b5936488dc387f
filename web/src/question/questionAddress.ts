/** The question in the address bar: short names, only what differs from an empty question, and nothing that cannot be read back. */
import type { FactValue } from '../../../src/domain/transaction.ts';
import { choiceOf, KIND_WORDS, PARTY_TYPE_WORDS, ROLE_WORDS } from './choices.ts';
import { EMPTY_QUESTION, type Question, type QuestionOwner, type QuestionParty } from './question.ts';

/** Address name -> text field of the question. */
const TEXT_FIELDS = {
  from: 'from',
  to: 'to',
  'ultimate-destination': 'ultimateDestination',
  item: 'item',
  'item-name': 'description',
  origin: 'origin',
  value: 'value',
  date: 'date',
  'known-at': 'knownAt',
  'contract-date': 'contractDate',
  'exported-date': 'exportedDate',
  exporter: 'exporter',
  'exporter-country': 'exporterCountry',
  'end-use': 'endUse',
  'signed-by': 'signer',
} as const satisfies Record<string, keyof Question>;

/** Query string without the question mark; empty for an empty question. */
export function addressOf(question: Question): string {
  const query = new URLSearchParams();
  if (question.kind !== EMPTY_QUESTION.kind) query.set('kind', question.kind);
  for (const [name, field] of Object.entries(TEXT_FIELDS)) {
    if (question[field] !== '') query.set(name, question[field]);
  }
  if (question.currency !== EMPTY_QUESTION.currency) query.set('currency', question.currency);
  if (question.usPerson !== '') query.set('us-person', question.usPerson);
  question.parties.forEach((party, index) => {
    query.append('party', partyText(party));
    for (const owner of party.owners) query.append('owner', `${index}:${owner.share}:${owner.name}`);
    if (party.ownersComplete) query.append('owners-complete', String(index));
  });
  if (question.partiesComplete) query.set('parties-complete', 'yes');
  for (const id of question.statements) query.append('statement', id);
  for (const [fact, value] of Object.entries(question.facts)) query.append('fact', `${fact}=${JSON.stringify(value)}`);
  return query.toString();
}

/** What an address asks. Unreadable parts are left out: an old link still opens. */
export function questionOf(search: string): Question {
  const query = new URLSearchParams(search);
  const text = Object.fromEntries(Object.entries(TEXT_FIELDS).map(([name, field]) => [field, query.get(name) ?? '']));
  const usPerson = query.get('us-person');
  return {
    ...EMPTY_QUESTION,
    ...text,
    kind: choiceOf(KIND_WORDS, query.get('kind')) ?? EMPTY_QUESTION.kind,
    currency: query.get('currency') ?? EMPTY_QUESTION.currency,
    usPerson: usPerson === 'yes' || usPerson === 'no' ? usPerson : '',
    parties: query.getAll('party').map((party, index) => partyOf(party, index, query)),
    partiesComplete: query.get('parties-complete') === 'yes',
    statements: [...new Set(query.getAll('statement'))],
    facts: Object.fromEntries(query.getAll('fact').flatMap(factOf)),
  };
}

/** `role:country:type:name`; the name comes last because it may hold anything. */
const partyText = ({ role, country, type, name }: QuestionParty): string => [role, country, type, name].join(':');

function partyOf(text: string, index: number, query: URLSearchParams): QuestionParty {
  const [role, country = '', type, ...name] = text.split(':');
  return {
    name: name.join(':'),
    role: choiceOf(ROLE_WORDS, role) ?? 'endUser',
    country,
    type: choiceOf(PARTY_TYPE_WORDS, type) ?? '',
    owners: query.getAll('owner').flatMap((owner) => ownerOf(owner, index)),
    ownersComplete: query.getAll('owners-complete').includes(String(index)),
  };
}

/** `party:share:name`, the party by its place. */
function ownerOf(text: string, index: number): QuestionOwner[] {
  const [party, share = '', ...name] = text.split(':');
  return party === String(index) ? [{ name: name.join(':'), share }] : [];
}

function factOf(text: string): [string, FactValue][] {
  const cut = text.indexOf('=');
  if (cut < 1) return [];
  const value = readFact(text.slice(cut + 1));
  return value === undefined ? [] : [[text.slice(0, cut), value]];
}

function readFact(text: string): FactValue | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : undefined;
  } catch {
    return text;
  }
}
