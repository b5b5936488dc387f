/** How much a name part tells: 1 for one hardly anybody has, near 0 for the commonest. Part of the model, not of the loaded lists. */
import { TOKEN_FREQUENCIES } from './data/tokenFrequencies.ts';

/** Parts counted fewer than 2^3 times are rare; each doubling from there takes a tenth. */
const RARE_POWER = 3;
const STEP = 0.1;
const LEAST = 0.12;

let powers: ReadonlyMap<string, number> | undefined;

function readPowers(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [power, line] of TOKEN_FREQUENCIES.split('\n').entries()) {
    if (line === '') continue;
    for (const token of line.split(' ')) table.set(token, power);
  }
  return table;
}

/** 0.12..1 */
export function rarityOf(text: string): number {
  powers ??= readPowers();
  const power = powers.get(text);
  if (power === undefined) return 1;
  return Math.max(LEAST, 1 - STEP * (power - RARE_POWER + 1));
}
