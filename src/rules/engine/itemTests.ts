/** Tests over the item: its codes, what its entry offers or bars, its value. */
import { parseItemScope } from '../../domain/parseItemScope.ts';
import type { LocalDate } from '../../kit/localDate.ts';
import type { FoundCode } from './codeIndex.ts';
import { anyCode, codeInScope, isWeak, scopeOf } from './entries.ts';
import type { Places } from './places.ts';
import type { Scene, Test } from './scene.ts';
import { anyOf, FALSE, type Polarity, TRUE, type Truth, truthOf, UNKNOWN, weaken } from './truth.ts';

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
  return (scene) =>
    anyCode(scene, list, date, (found) => resting(found, truthOf(!found.entry.residual), list, scene, polarity));
}

/** Whether the code lies in the scope of a row of one of the reasons; where the row bites does not matter. */
export function controlledForTest(list: string, reasons: readonly string[], { date, polarity }: ItemTestContext): Test {
  return (scene) =>
    anyCode(scene, list, date, (found) => {
      const rows = found.entry.rows.filter(({ reason }) => reasons.includes(reason));
      const truths = rows.map((row) => codeInScope(scopeOf(found.entry, row.scope), found, list, scene));
      return resting(found, anyOf(truths), list, scene, polarity);
    });
}

export function inScopeTest(list: string, text: string, { date, polarity }: ItemTestContext): Test {
  const scope = parseItemScope(text);
  return (scene) =>
    anyCode(scene, list, date, (found) =>
      resting(found, codeInScope(scope, found, list, scene), list, scene, polarity),
    );
}

export function offeredTest(list: string, symbol: string, { date, polarity }: ItemTestContext): Test {
  return (scene) =>
    anyCode(scene, list, date, (found) => {
      const offered = found.entry.exceptions[symbol]?.offered;
      const truth = offered === undefined ? FALSE : codeInScope(scopeOf(found.entry, offered), found, list, scene);
      return resting(found, truth, list, scene, polarity);
    });
}

export function barredByTest(list: string, symbol: string, { date, places, polarity }: ItemTestContext): Test {
  return (scene) =>
    anyCode(scene, list, date, (found) => {
      const bars = found.entry.exceptions[symbol]?.barred ?? [];
      const truths = bars.map((bar) => {
        const inside = codeInScope(scopeOf(found.entry, bar.scope), found, list, scene);
        if (inside === FALSE || bar.to === undefined) return inside;
        const there = places.test(bar.to, polarity)(scene.transaction.to, scene.missing);
        return there === FALSE ? FALSE : inside === TRUE && there === TRUE ? TRUE : UNKNOWN;
      });
      return resting(found, anyOf(truths), list, scene, polarity);
    });
}

/** Value limits are in US dollars; another currency is asked for, never converted. */
export function valueWithinTest(list: string, symbol: string, { date, polarity }: ItemTestContext): Test {
  return (scene) =>
    anyCode(scene, list, date, (found) => {
      const limits = found.entry.exceptions[symbol]?.limits ?? [];
      const truths = limits.map((limit) => {
        const inside = codeInScope(scopeOf(found.entry, limit.scope), found, list, scene);
        if (inside === FALSE) return FALSE;
        const within = valueAtMost(scene, limit.usd);
        return within === FALSE ? FALSE : inside === TRUE && within === TRUE ? TRUE : UNKNOWN;
      });
      return resting(found, anyOf(truths), list, scene, polarity);
    });
}

function valueAtMost(scene: Scene, usd: number): Truth {
  const value = scene.item.item.value;
  if (value?.currency === 'USD') return truthOf(microUnits(value.amount) <= BigInt(usd) * 1_000_000n);
  scene.missing.push('item.valueInUsd');
  return UNKNOWN;
}

function microUnits(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
}
