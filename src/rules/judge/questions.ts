/** Questions: what a person could say or load that would settle an open finding, in plain words. */
import type { Question } from '../../domain/determination.ts';
import type { FactKey } from '../law/lawSchemas.ts';

const FIXED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'item.origin': 'In which country does the item originate?',
    'item.valueInUsd': 'What is the value of the item in US dollars?',
    'exporter.country': 'In which country is the exporter established, or of which is it a national?',
    'exporter.usPerson':
      'Is the exporter a US person (citizen, resident, entity organised in the US or its foreign branch, or anyone in the US)?',
    'party:endUser': 'Who is the end user?',
    partiesComplete: 'Are these all the parties (purchaser, consignees, end user, owners)?',
    endUse: 'What will the item be used for? Give it, or an end-use attestation.',
    'dates.contract': 'On which day was the contract signed?',
    'dates.exported': 'On which day did the item leave?',
  }),
);

/** How a list writes that an item is on none of its entries. */
const NOWHERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'us-ear': 'EAR99',
    'eu-dual-use': 'NOT-LISTED',
    'gb-export-control': 'NOT-LISTED',
  }),
);

type Writer = (rest: string) => string;

const BY_PREFIX: ReadonlyMap<string, Writer> = new Map(
  Object.entries<Writer>({
    classification: (list) =>
      `What is the classification of the item on the control list ${list} on this date${NOWHERE.has(list) ? ` (${NOWHERE.get(list)} if on no entry)` : ''}?`,
    paragraph: (rest) => `Which paragraph of ${last(rest)} is the item? The answer differs by paragraph.`,
    relatedItem: (rest) =>
      `For which item is this software or technology made (write it as "${last(rest)}.a (for 5A001.j)")?`,
    scope: (rest) => `Does this hold for the item: ${rest.slice(rest.indexOf(':') + 1)}?`,
    programme: (programme) =>
      `Is a party listed in ${programme}? Load a version of the list that covers the date, or check it by hand.`,
    match: (listing) => `Is the party the listing ${listing}? Settle the match.`,
    listing: (listing) => `Was the listing ${listing} in force on this date?`,
    listingScope: (listing) => `Does the licence requirement written in the listing ${listing} reach this item?`,
    owners: (party) => `Who owns ${party}, and how much? Name all owners.`,
    country: (party) => `In which country is ${party}?`,
    law: (what) =>
      `The law on this point is not known to Portcullis for this date (${what}); read it, or ask the authority.`,
  }),
);

const last = (text: string): string => text.slice(text.lastIndexOf(':') + 1);

export function writeQuestions(
  missing: ReadonlyMap<string, string[]>,
  factKeys: ReadonlyMap<string, FactKey>,
): readonly Question[] {
  const known = asked.get(factKeys) ?? new Map<string, Asked>();
  asked.set(factKeys, known);
  const questions: Question[] = [];
  for (const [fact, settles] of missing) {
    const { text, declared } = askFor(fact, factKeys, known);
    questions.push(declared ? askDeclared(fact, text, settles, declared) : { fact, text, settles });
  }
  return questions;
}

/** With how a declared fact is answered, for a form that asks it. Member by member: a spread costs more than all the rest. */
function askDeclared(fact: string, text: string, settles: string[], declared: FactKey): Question {
  const { type, values, whoKnows, unit } = declared;
  const question: Question = { fact, text, settles, type, whoKnows };
  if (values) question.values = [...values];
  if (unit) question.unit = unit;
  return question;
}

/** What is asked for a missing key. */
interface Asked {
  readonly text: string;
  readonly declared: FactKey | undefined;
}

const asked = new WeakMap<ReadonlyMap<string, FactKey>, Map<string, Asked>>();
const REMEMBERED = 5000;

function askFor(key: string, factKeys: ReadonlyMap<string, FactKey>, known: Map<string, Asked>): Asked {
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    found = { text: composeText(key, factKeys), declared: factKeys.get(key) };
    known.set(key, found);
  }
  return found;
}

function composeText(key: string, factKeys: ReadonlyMap<string, FactKey>): string {
  const declared = factKeys.get(key);
  if (declared) return declared.question;
  const fixed = FIXED.get(key);
  if (fixed !== undefined) return fixed;
  const colon = key.indexOf(':');
  const writer = BY_PREFIX.get(key.slice(0, colon));
  return writer ? writer(key.slice(colon + 1)) : `What is ${key}?`;
}
