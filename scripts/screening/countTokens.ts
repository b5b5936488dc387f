/**
 * Counts how common each name part is, in people's names of the CC0 name pairs and in the published lists, and writes
 * src/screening/data/tokenFrequencies.ts: one line per power of two, parts in alphabetical order. A part that is in no line is rare.
 *
 *   npx node scripts/screening/countTokens.ts <folder of list data, with names/ in it>
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readList } from '../../eval/readList.ts';
import type { Listing } from '../../src/domain/list.ts';
import { tokenize } from '../../src/screening/text/tokenize.ts';

/** Counts below this say nothing. */
const LEAST = 8;
/** A listing counts as much as this many people of the name pairs: lists are small beside them. */
const LISTING_WEIGHT = 3;

const counts = new Map<string, number>();

function countPairs(folder: string): void {
  const most = new Map<string, number>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv.gz'))) {
    const perFile = new Map<string, number>();
    for (const line of gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')
      .slice(1)) {
      const [latin = '', , freq = '0'] = line.split('\t');
      const [token, ...more] = tokenize(latin);
      if (token && more.length === 0 && token.script === 'Latn')
        perFile.set(token.text, (perFile.get(token.text) ?? 0) + Number(freq));
    }
    for (const [token, count] of perFile) most.set(token, Math.max(most.get(token) ?? 0, count));
  }
  for (const [token, count] of most) counts.set(token, count);
}

function countListings(listings: readonly Listing[]): void {
  for (const listing of listings) {
    const tokens = new Set<string>();
    for (const name of [listing.name, ...listing.names.map(({ text }) => text)]) {
      for (const token of tokenize(name)) if (token.script === 'Latn') tokens.add(token.text);
    }
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + LISTING_WEIGHT);
  }
}

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error('give the folder of list data');
  countPairs(join(folder, 'names'));
  for (const list of ['un-sc', 'eu-fsf', 'gb-uksl', 'us-csl'] as const) countListings(await readList(folder, list));
  const lines: string[][] = [];
  for (const [token, count] of counts) {
    if (count < LEAST || token.length < 2 || /\d/.test(token)) continue;
    const power = Math.floor(Math.log2(count));
    const line = lines[power] ?? [];
    line.push(token);
    lines[power] = line;
  }
  const text = lines.map((tokens) => (tokens ?? []).sort().join(' ')).join('\n');
  writeFileSync(
    new URL('../../src/screening/data/tokenFrequencies.ts', import.meta.url),
    `/**
 * How common a name part is: line n holds the parts counted 2^n to 2^(n+1) times in CC0 name pairs (Merhav and Ash, COLING 2018) and in
 * published lists. Part of the model: a pair's score never depends on which lists are loaded. Written by
 * scripts/screening/countTokens.ts; do not edit by hand.
 */
export const TOKEN_FREQUENCIES: string =
  ${JSON.stringify(text)};
`,
  );
  process.stderr.write(`${lines.map((tokens, power) => `${power}: ${tokens?.length ?? 0}`).join(', ')}\n`);
}

await main();
