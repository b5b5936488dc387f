/** Tests over the item: its codes, what its entry offers or bars, its value. */

import { dependsOnCodeAlone } from '../../domain/itemScope.ts';
import { parseItemScope } from '../../domain/parseItemScope.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import { ownMember } from '../../kit/ownMember.ts';
import { anyOf, FALSE, type Polarity, TRUE, type Truth, truthOf, UNKNOWN, weaken } from '../../kit/truth.ts';
import type { EntrySource } from '../law/ruleBookSource.ts';
import type { FoundCode } from './codeIndex.ts';
import { anyCodeTest, codeInScope, isWeak, scopeOf } from './entries.ts';
import { codesOf } from './itemView.ts';
import { missingKey } from './missingKeys.ts';
import type { Places } from './places.ts';
import { type RowGround, rowBites } from './rowBites.ts';
import type { Scene, Test } from './scene.ts';

export interface ItemTestContext {
  readonly date: LocalDate;
  readonly places: Places;
  readonly polarity: Polarity;
}

/** A truth that rests on an entry: weak evidence of the entry counts one way only. */
function resting(found: FoundCode, truth: Truth, list: string, scene: Scene, polarity: Polarity): Truth {
  const counted = isWeak(found.entry) ? weaken(truth, polarity) : truth;
  if (counted === UNKNOWN && truth !== UNKNOWN) scene.missing.push(`law:${list}:${found.entry.code}`);
  return counted;
}

export function onControlListTest(list: string, { date, polarity }: ItemTestContext): Test {
  return anyCodeTest(
    list,
    date,
    () => true,
    (found, scene) => resting(found, truthOf(!found.entry.residual), list, scene, polarity),
  );
}

/** Whether the code lies in the scope of a row of one of the reasons; where the row bites does not matter. */
export function controlledForTest(list: string, reasons: readonly string[], { date, polarity }: ItemTestContext): Test {
  const scopes = (entry: EntrySource) =>
    entry.rows.filter(({ reason }) => reasons.includes(reason)).map(({ scope }) => scopeOf(entry, scope));
  return anyCodeTest(
    list,
    date,
    (entry) => scopes(entry).every(dependsOnCodeAlone),
    (found, scene) => {
      const truths = scopes(found.entry).map((scope) => codeInScope(scope, found, list, scene));
      return resting(found, anyOf(truths), list, scene, polarity);
    },
  );
}

/** Whether a row of a reason beside the named ones asks for a licence to the destination: an exception for one reason fails on it. */
export function requiredForOtherTest(
  list: string,
  reasons: readonly string[],
  ground: RowGround,
  { date, polarity }: ItemTestContext,
): Test {
  const others = (entry: EntrySource) => entry.rows.filter(({ reason }) => !reasons.includes(reason));
  return anyCodeTest(
    list,
    date,
    (entry) => others(entry).length === 0,
    (found, scene) => {
      const truths = others(found.entry).map((row) => rowBites(ground, row, found, list, scene));
      return resting(found, anyOf(truths), list, scene, polarity);
    },
  );
}

export function inScopeTest(list: string, text: string, { date, polarity }: ItemTestContext): Test {
  const scope = parseItemScope(text);
  return anyCodeTest(
    list,
    date,
    () => dependsOnCodeAlone(scope),
    (found, scene) => resting(found, codeInScope(scope, found, list, scene), list, scene, polarity),
  );
}

export function offeredTest(list: string, symbol: string, { date, polarity }: ItemTestContext): Test {
  const scope = (entry: EntrySource) => {
    const offered = ownMember(entry.exceptions, symbol)?.offered;
    return offered === undefined ? null : scopeOf(entry, offered);
  };
  const codeAlone = (entry: EntrySource) => {
    const offered = scope(entry);
    return offered === null || dependsOnCodeAlone(offered);
  };
  return anyCodeTest(list, date, codeAlone, (found, scene) => {
    const offered = scope(found.entry);
    const truth = offered === null ? FALSE : codeInScope(offered, found, list, scene);
    return resting(found, truth, list, scene, polarity);
  });
}

export function barredByTest(list: string, symbol: string, { date, places, polarity }: ItemTestContext): Test {
  const barsOf = (entry: EntrySource) => ownMember(entry.exceptions, symbol)?.barred ?? [];
  // A bar towards some places reads the destination too.
  const codeAlone = (entry: EntrySource) =>
    barsOf(entry).every(({ scope, to }) => to === undefined && dependsOnCodeAlone(scopeOf(entry, scope)));
  return anyCodeTest(list, date, codeAlone, (found, scene) => {
    const truths = barsOf(found.entry).map((bar) => {
      const inside = codeInScope(scopeOf(found.entry, bar.scope), found, list, scene);
      if (inside === FALSE || bar.to === undefined) return inside;
      const there = places.test(bar.to, polarity)(scene.transaction.to, scene.missing);
      return there === FALSE ? FALSE : inside === TRUE && there === TRUE ? TRUE : UNKNOWN;
    });
    return resting(found, anyOf(truths), list, scene, polarity);
  });
}

/** Value limits are in US dollars and held against all items of the entry in the order; another currency is asked for, never converted. */
export function valueWithinTest(list: string, symbol: string, { date, polarity }: ItemTestContext): Test {
  const limitsOf = (entry: EntrySource) => ownMember(entry.exceptions, symbol)?.limits ?? [];
  const codeAlone = (entry: EntrySource) => limitsOf(entry).length === 0;
  return anyCodeTest(list, date, codeAlone, (found, scene) => {
    const truths = limitsOf(found.entry).map((limit) => {
      const inside = codeInScope(scopeOf(found.entry, limit.scope), found, list, scene);
      if (inside === FALSE) return FALSE;
      const within = orderAtMost(scene, list, found.entry, limit.usd);
      return within === FALSE ? FALSE : inside === TRUE && within === TRUE ? TRUE : UNKNOWN;
    });
    return resting(found, anyOf(truths), list, scene, polarity);
  });
}

/** Whether the value is given and within; what is not given is not within and is not asked. */
export function valueAtMostTest(list: string, usd: number, { date, polarity }: ItemTestContext): Test {
  return anyCodeTest(
    list,
    date,
    () => false,
    (found, scene) => {
      const mark = scene.missing.count;
      const within = orderAtMost(scene, list, found.entry, usd);
      scene.missing.cut(mark);
      return resting(found, truthOf(within === TRUE), list, scene, polarity);
    },
  );
}

/** False as soon as the values given are too much; true when every item of the entry has its value, and no other item may be of it. */
function orderAtMost(scene: Scene, list: string, entry: EntrySource, usd: number): Truth {
  const { items } = scene.transaction;
  let sum = 0n;
  let lacks: string | null = null;
  for (const item of items) {
    const codes = item === scene.item.item ? scene.item.codes(list) : codesOf(item, list, scene.codeIndexes.get(list));
    if (codes.length === 0) lacks ??= missingKey('classification', list);
    else if (!codes.some((code) => code.entry === entry)) continue;
    else if (item.value?.currency === 'USD') sum += microUnits(item.value.amount);
    else lacks = 'item.valueInUsd';
  }
  if (sum > BigInt(usd) * 1_000_000n) return FALSE;
  if (lacks === null) return TRUE;
  scene.missing.push(lacks);
  return UNKNOWN;
}

function microUnits(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
}
