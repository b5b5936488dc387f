/**
 * Compiles a predicate into a closure over a Scene, once for each stretch of days, so that judging a case looks nothing up by
 * text.
 */
import type { Programme } from '../../domain/programme.ts';
import type { FactValue } from '../../domain/transaction.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { Stack } from '../../kit/stack.ts';
import { FALSE, flip, negate, type Polarity, TRUE, type Truth, truthOf, UNKNOWN } from '../../kit/truth.ts';
import type { FactTest, PlaceSet, Predicate } from '../law/predicate.ts';
import { factValue } from './factValue.ts';
import {
  barredByTest,
  controlledForTest,
  type ItemTestContext,
  inScopeTest,
  offeredTest,
  onControlListTest,
  requiredForOtherTest,
  valueAtMostTest,
  valueWithinTest,
} from './itemTests.ts';
import {
  controlledTest,
  listedTest,
  ownedTest,
  ownerCountryTest,
  partyCountryTest,
  partyGivenAsTest,
  partyInTest,
} from './partyTests.ts';
import type { RowGround } from './rowBites.ts';
import type { Scene, Test } from './scene.ts';
import { addressInTest, contradictedTest, placeNamedTest, signTest } from './textTests.ts';

export interface CompileContext extends RowGround {
  readonly date: LocalDate;
  readonly programmes: ReadonlyMap<string, Programme>;
}

export function compilePredicate(predicate: Predicate, context: CompileContext, polarity: Polarity): Test {
  const onItem: ItemTestContext = { date: context.date, places: context.places, polarity };
  const place = (set: PlaceSet) => context.places.test(set, polarity);
  if ('all' in predicate) return allTest(predicate.all.map((part) => compilePredicate(part, context, polarity)));
  if ('any' in predicate) return anyTest(predicate.any.map((part) => compilePredicate(part, context, polarity)));
  if ('not' in predicate) {
    const inner = compilePredicate(predicate.not, context, flip(polarity));
    return (scene) => negate(inner(scene));
  }
  if ('always' in predicate) return always(truthOf(predicate.always));
  if ('kind' in predicate) {
    const kinds = new Set<string>(predicate.kind);
    return (scene) => truthOf(kinds.has(scene.transaction.kind));
  }
  if ('from' in predicate) return placeTest(place(predicate.from), (scene) => scene.transaction.from, 'from');
  if ('to' in predicate) return placeTest(place(predicate.to), (scene) => scene.transaction.to, 'to');
  if ('origin' in predicate)
    return placeTest(place(predicate.origin), (scene) => scene.item.item.origin, 'item.origin');
  if ('exporterCountry' in predicate)
    return placeTest(
      place(predicate.exporterCountry),
      (scene) => scene.transaction.exporter?.country,
      'exporter.country',
    );
  if ('exporterUsPerson' in predicate)
    return equalTest((scene) => scene.transaction.exporter?.usPerson, predicate.exporterUsPerson, 'exporter.usPerson');
  if ('passesThrough' in predicate)
    return passesThroughTest(place({ in: predicate.passesThrough.in }), predicate.passesThrough.elseFact);
  if ('currency' in predicate) return currencyTest(predicate.currency);
  if ('partyCountry' in predicate) return partyCountryTest(place(predicate.partyCountry), predicate.partyCountry.roles);
  if ('ownerCountry' in predicate) return ownerCountryTest(place(predicate.ownerCountry), predicate.ownerCountry);
  if ('partyGivenAs' in predicate) return partyGivenAsTest(predicate.partyGivenAs);
  if ('partyIn' in predicate) return partyInTest(place(predicate.partyIn), predicate.partyIn.roles);
  if ('fact' in predicate) return factTest(predicate.fact);
  if ('sign' in predicate) return signTest(predicate.sign);
  if ('placeNamed' in predicate) return placeNamedTest(place(predicate.placeNamed), predicate.placeNamed);
  if ('addressIn' in predicate) return addressInTest(predicate.addressIn);
  if ('contradicted' in predicate) return contradictedTest;
  if ('item' in predicate) return inScopeTest(predicate.item.list, predicate.item.scope, onItem);
  if ('onControlList' in predicate) return onControlListTest(predicate.onControlList.list, onItem);
  if ('controlledFor' in predicate) {
    const { list, reasons, ifGiven } = predicate.controlledFor;
    const test = controlledForTest(list, reasons, onItem);
    return ifGiven ? (scene) => (scene.item.codes(list).length === 0 ? FALSE : test(scene)) : test;
  }
  if ('offered' in predicate) return offeredTest(predicate.offered.list, predicate.offered.symbol, onItem);
  if ('barredBy' in predicate) return barredByTest(predicate.barredBy.list, predicate.barredBy.symbol, onItem);
  if ('valueWithin' in predicate)
    return valueWithinTest(predicate.valueWithin.list, predicate.valueWithin.symbol, onItem);
  if ('valueAtMost' in predicate) return valueAtMostTest(predicate.valueAtMost.list, predicate.valueAtMost.usd, onItem);
  if ('requiredForOther' in predicate)
    return requiredForOtherTest(predicate.requiredForOther.list, predicate.requiredForOther.reasons, context, onItem);
  if ('listed' in predicate) return listedTest(predicate.listed, context.programmes);
  if ('owned' in predicate) return ownedTest(predicate.owned);
  if ('controlled' in predicate) return controlledTest(predicate.controlled);
  if ('open' in predicate) return openTest(predicate.open);
  return dateTest(predicate.date);
}

const openTest =
  (key: string): Test =>
  (scene) => {
    scene.missing.push(key);
    return UNKNOWN;
  };

const always =
  (value: Truth): Test =>
  () =>
    value;

function allTest(tests: readonly Test[]): Test {
  return (scene) => {
    const mark = scene.missing.count;
    let result: Truth = TRUE;
    for (const test of tests) {
      const value = test(scene);
      if (value === FALSE) {
        scene.missing.cut(mark);
        return FALSE;
      }
      if (value === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}

function anyTest(tests: readonly Test[]): Test {
  return (scene) => {
    const mark = scene.missing.count;
    let result: Truth = FALSE;
    for (const test of tests) {
      const value = test(scene);
      if (value === TRUE) {
        scene.missing.cut(mark);
        return TRUE;
      }
      if (value === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}

function placeTest(
  inPlaces: (country: string, missing: Stack<string>) => Truth,
  country: (scene: Scene) => string | null | undefined,
  key: string,
): Test {
  return (scene) => {
    const given = country(scene);
    if (given != null) return inPlaces(given, scene.missing);
    scene.missing.push(key);
    return UNKNOWN;
  };
}

function passesThroughTest(
  inPlaces: (country: string, missing: Stack<string>) => Truth,
  elseFact: string | undefined,
): Test {
  const asked = elseFact === undefined ? always(FALSE) : factTest({ key: elseFact, is: true });
  return (scene) => {
    const mark = scene.missing.count;
    for (const country of scene.transaction.route) if (inPlaces(country, scene.missing) === TRUE) return TRUE;
    scene.missing.cut(mark);
    return asked(scene);
  };
}

function equalTest(given: (scene: Scene) => boolean | undefined, wanted: boolean, key: string): Test {
  return (scene) => {
    const value = given(scene);
    if (value !== undefined) return truthOf(value === wanted);
    scene.missing.push(key);
    return UNKNOWN;
  };
}

function currencyTest(currencies: readonly string[]): Test {
  return (scene) =>
    truthOf(scene.transaction.items.some(({ value }) => value != null && currencies.includes(value.currency)));
}

function factTest(test: FactTest): Test {
  return (scene) => {
    const given = factValue(scene, test.key);
    if (given !== undefined) return truthOf(passes(test, given));
    if (test.ifGiven) return FALSE;
    scene.missing.push(test.key);
    return UNKNOWN;
  };
}

function passes(test: FactTest, given: FactValue): boolean {
  if (test.is !== undefined && !sameValue(given, test.is)) return false;
  if (test.oneOf && !test.oneOf.some((value) => sameValue(given, value))) return false;
  if (test.atLeast !== undefined && !(typeof given === 'number' && given >= test.atLeast)) return false;
  return test.below === undefined || (typeof given === 'number' && given < test.below);
}

function sameValue(a: FactValue, b: FactValue): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((entry) => b.includes(entry))
    : a === b;
}

function dateTest({
  of,
  before,
  onOrAfter,
}: {
  of: 'contract' | 'exported';
  before?: string;
  onOrAfter?: string;
}): Test {
  return (scene) => {
    const date = scene.transaction.dates[of];
    if (date !== null)
      return truthOf((before === undefined || date < before) && (onOrAfter === undefined || date >= onOrAfter));
    scene.missing.push(`dates.${of}`);
    return UNKNOWN;
  };
}
