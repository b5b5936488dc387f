/**
 * validateTransaction: is everything in a transaction something the law knows: fact keys and types, regimes, item codes, places?
 * Each fault says where, what was expected and what may have been meant. A code that was valid on any date is never refused.
 */

import { countryRow } from '../../domain/country.ts';
import type { Classification, Item } from '../../domain/item.ts';
import { parseItemCode } from '../../domain/itemCode.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { ErrorDetail } from '../../kit/errors.ts';
import { nearest } from '../../kit/nearest.ts';
import { ownMember } from '../../kit/ownMember.ts';
import type { KnownCode, RuleBook } from '../book/ruleBook.ts';
import type { FactKey } from '../law/lawSchemas.ts';
import { walkPredicate } from '../law/predicate.ts';
import { fitsFact } from '../law/references.ts';
import { checkStatements } from './checkStatements.ts';
import { destinationCount, MOST_DESTINATIONS } from './destinations.ts';
import { OWN_LIST_RULE } from './ownListFlags.ts';

export function validateTransaction(book: RuleBook, transaction: Transaction): readonly ErrorDetail[] {
  return [
    ...checkRegimes(book, transaction),
    ...checkFacts(book, transaction),
    ...transaction.items.flatMap((item, index) => checkItem(book, item, index)),
    ...checkPlaces(transaction),
    ...checkDestinations(transaction),
    ...routeContradictions(book, transaction),
    ...checkStatements(book, transaction),
    ...checkResolutions(book, transaction),
  ];
}

const meant = (near: readonly string[], otherwise: string): string =>
  near.length > 0 ? `did you mean ${near.join(', ')}?` : otherwise;

function checkRegimes(book: RuleBook, { regimes }: Transaction): readonly ErrorDetail[] {
  const known = book.regimes.map(({ key }) => key);
  return (regimes ?? []).flatMap((key, index) =>
    known.includes(key)
      ? []
      : [
          {
            code: 'REGIME_UNKNOWN',
            what: `no regime "${key}"`,
            where: `regimes[${index}]`,
            expected: known.join(', '),
            got: key,
            hint: meant(nearest(key, known), 'portcullis law list shows them'),
          },
        ],
  );
}

function checkFacts(book: RuleBook, { facts }: Transaction): readonly ErrorDetail[] {
  return Object.entries(facts).flatMap(([key, value]): readonly ErrorDetail[] => {
    const declared = book.factKeys.get(key);
    const where = `facts["${key}"]`;
    if (!declared)
      return [
        {
          code: 'FACT_UNKNOWN',
          what: `no regime declares the fact "${key}"`,
          where,
          got: key,
          hint: meant(nearest(key, book.factKeys.keys()), 'portcullis law show <regime> names its facts'),
        },
      ];
    if (fitsFact(declared, value)) return [];
    return [
      {
        code: 'FACT_INVALID',
        what: `the value of "${key}" does not fit`,
        where,
        expected: expectedOf(declared),
        got: JSON.stringify(value),
        hint: declared.question,
      },
    ];
  });
}

function expectedOf({ type, values, unit }: FactKey): string {
  const kind = { boolean: 'true or false', number: 'a number', text: 'a text', texts: 'a list of texts' }[type];
  return [values ? `one of ${values.join(', ')}` : kind, unit ? `in ${unit}` : ''].filter((part) => part).join(' ');
}

function checkItem(book: RuleBook, item: Item, index: number): readonly ErrorDetail[] {
  const faults = item.classifications.flatMap((classification, number) =>
    checkClassification(book, classification, `items[${index}].classifications[${number}]`),
  );
  return faults.length > 0 ? faults : checkResidual(book, item, index);
}

function checkClassification(book: RuleBook, { list, code }: Classification, where: string): readonly ErrorDetail[] {
  const lists = book.controlLists.map(({ key }) => key);
  const regimes = book.regimes.map(({ key }) => key);
  if (list !== undefined && !lists.includes(list) && !regimes.includes(list))
    return [
      {
        code: 'ITEM_CODE_UNKNOWN',
        what: `no control list "${list}"`,
        where: `${where}.list`,
        expected: lists.join(', '),
        got: list,
        hint: meant(nearest(list, lists), 'leave the list out to read the code on every list'),
      },
    ];
  if (list !== undefined && !lists.includes(list)) return [];
  const known = book.itemCode(code).filter((one) => list === undefined || one.list === list);
  if (known.length === 0) return mayBeUnread(book, code, list) ? [] : [unknownCode(book, code, list, where)];
  const [wrong] = known;
  return wrong && known.every(({ paragraphKnown }) => !paragraphKnown) ? [unknownParagraph(wrong, code, where)] : [];
}

/** A list of which only some entries were read does not know what it lacks: a code of the right shape is open, not wrong. */
function mayBeUnread(book: RuleBook, code: string, list: string | undefined): boolean {
  const source = book.source.regimes.flatMap(({ controlLists }) => controlLists).find(({ key }) => key === list);
  return source?.partial === true && parseItemCode(code) !== undefined && ENTRY_SHAPES[source.style].test(code.trim());
}

/** 6A003.b.4 and 4.D.4; ML21.b on either. */
const ENTRY_SHAPES = { ear: /^(\d[A-E]\d{3}|ML ?\d)/i, wassenaar: /^(\d\.[A-E]\.\d|ML ?\d)/i };

function unknownCode(book: RuleBook, code: string, list: string | undefined, where: string): ErrorDetail {
  const spellings = book.source.regimes.flatMap(({ controlLists }) =>
    controlLists
      .filter(({ key }) => list === undefined || key === list)
      .flatMap(({ entries }) => entries.flatMap((entry) => [entry.code, ...entry.aliases])),
  );
  const elsewhere = book.itemCode(code).map((one) => one.list);
  const hint =
    elsewhere.length > 0
      ? `${code} is known on ${elsewhere.join(', ')}`
      : meant(nearest(code, spellings), 'EAR99 is the code of items on no list of the EAR');
  return {
    code: 'ITEM_CODE_UNKNOWN',
    what: `${list === undefined ? 'no control list that is loaded has' : `the control list "${list}" does not have`} the code "${code}" on any date`,
    where: `${where}.code`,
    expected: 'a code such as 4D004, 5A001.f.1 or EAR99',
    got: code,
    hint,
  };
}

function unknownParagraph({ entry, list, paragraphs }: KnownCode, code: string, where: string): ErrorDetail {
  return {
    code: 'ITEM_CODE_UNKNOWN',
    what: `${entry} of ${list} has no such paragraph`,
    where: `${where}.code`,
    expected: paragraphs.map((paragraph) => `${entry}${paragraph}`).join(', '),
    got: code,
    hint: `give ${entry} alone if the paragraph is not known; the answer then asks for it`,
  };
}

/** An item cannot be on a list and on no list at once. */
function checkResidual(book: RuleBook, { classifications }: Item, index: number): readonly ErrorDetail[] {
  const known = classifications.flatMap(({ list, code }) =>
    book.itemCode(code).filter((one) => list === undefined || one.list === list),
  );
  const residual = known.find((one) => one.residual);
  const other = residual && known.find((one) => one.list === residual.list && !one.residual);
  if (!residual || !other) return [];
  return [
    {
      code: 'ITEM_CODE_AMBIGUOUS',
      what: `the item is classified both as ${residual.code} and as ${other.code} on ${residual.list}`,
      where: `items[${index}].classifications`,
      expected: 'one of the two',
      got: `${residual.code}, ${other.code}`,
      hint: 'two items of one shipment are two entries of items',
    },
  ];
}

/** A state that no longer exists on the day cannot be exported from or to. */
function checkPlaces({ from, to, route, date }: Transaction): readonly ErrorDetail[] {
  const given: readonly (readonly [string, string])[] = [
    ['from', from],
    ['to', to],
    ...route.map((country, index) => [`route[${index}]`, country] as const),
  ];
  return given.flatMap(([where, country]) => {
    const row = countryRow(country);
    if (row?.until === undefined || date < row.until) return [];
    return [
      {
        code: 'COUNTRY_UNKNOWN',
        what: `${row.name} does not exist on ${date}; it ended on ${row.until}`,
        where,
        expected: 'the country that the place belongs to now',
        got: country,
      },
    ];
  });
}

function checkDestinations(transaction: Transaction): readonly ErrorDetail[] {
  const count = destinationCount(transaction);
  if (count <= MOST_DESTINATIONS) return [];
  return [
    {
      code: 'DESTINATIONS_TOO_MANY',
      what: `the transaction has ${count} destinations: "to", the stated ultimate destination, and the countries of end users and ultimate consignees`,
      where: 'parties',
      expected: `at most ${MOST_DESTINATIONS}`,
      got: String(count),
      hint: 'split the transaction into one for each place where items end',
    },
  ];
}

/** A route through a place and a fact that denies it. */
function routeContradictions(book: RuleBook, { route, facts }: Transaction): readonly ErrorDetail[] {
  if (route.length === 0) return [];
  return book.source.regimes.flatMap(({ regime }) => {
    const faults: ErrorDetail[] = [];
    if (!regime.nexus) return faults;
    walkPredicate(regime.nexus.when, (node) => {
      if (!('passesThrough' in node)) return;
      const { elseFact } = node.passesThrough;
      if (elseFact === undefined || ownMember(facts, elseFact) !== false) return;
      const through = route.find((country) => node.passesThrough.in.includes(country));
      if (through !== undefined)
        faults.push({
          code: 'FACT_INVALID',
          what: `"${elseFact}" is false, but the route passes through ${through}`,
          where: 'route',
          expected: 'a route and a fact that agree',
          got: route.join(', '),
        });
    });
    return faults;
  });
}

function checkResolutions(book: RuleBook, { redFlagResolutions = [] }: Transaction): readonly ErrorDetail[] {
  return redFlagResolutions.flatMap(({ rule }, index) =>
    rule === OWN_LIST_RULE || book.rule(rule)
      ? []
      : [
          {
            code: 'INPUT_INVALID',
            what: `no rule "${rule}" that could have left a red flag`,
            where: `redFlagResolutions[${index}].rule`,
            expected: 'the rule of a red flag, as an earlier answer names it',
            got: rule,
            hint: meant(
              nearest(rule, [OWN_LIST_RULE, ...book.rules.map(({ id }) => id)]),
              'redFlags[].rule of the answer',
            ),
          },
        ],
  );
}
