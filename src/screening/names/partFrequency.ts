/**
 * partFrequency: the rarity of a name part: its information weight, like an inverse document frequency. It is 1 for a part that hardly
 * anybody has and low for a common one. It belongs to the model, so a score never depends on which lists are loaded.
 */
import { TOKEN_FREQUENCIES } from '../data/tokenFrequencies.ts';

/** Parts counted fewer than 2^3 times are rare; each doubling from there takes a tenth. */
const RARE_POWER = 3;
const STEP = 0.1;
const LEAST = 0.12;

/** Lookups that search the text itself before the table is built: a single question should not wait for it. */
const LOOKUPS_WITHOUT_TABLE = 200;
let lookups = 0;
let powers: ReadonlyMap<string, number> | undefined;
const lines = TOKEN_FREQUENCIES.split('\n').map((line) => ` ${line} `);

function readPowers(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [power, line] of lines.entries()) {
    if (line === '  ') continue;
    for (const token of line.slice(1, -1).split(' ')) table.set(token, power);
  }
  return table;
}

function powerOf(text: string): number | undefined {
  if (!powers && lookups < LOOKUPS_WITHOUT_TABLE) {
    lookups += 1;
    const power = lines.findIndex((line) => line.includes(` ${text} `));
    return power < 0 ? undefined : power;
  }
  powers ??= readPowers();
  return powers.get(text);
}

/** 0.12..1 */
export function rarityOfPart(text: string): number {
  const power = powerOf(text);
  if (power === undefined) return 1;
  return Math.max(LEAST, 1 - STEP * (power - RARE_POWER + 1));
}
