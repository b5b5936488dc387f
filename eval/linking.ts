/**
 * Judges the linking of one party over two lists: the UK list against the UN's, whose references the UK publishes itself. Hidden from the
 * linker, they are the truth. `npx node eval/linking.ts [folder] [--data DIR] [--json]`; skips with a word when the files are missing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { matchAcross } from '../src/app/models/parties/matchAcross.ts';
import type { Listing } from '../src/domain/list.ts';
import { LINK_POLICY } from '../src/lists/judgeSameParty.ts';
import { buildScreeningIndex, DEFAULT_MODEL, type ScreeningIndex, searchIndex } from '../src/screening/index.ts';
import { missingFile, readList } from './readList.ts';

interface Pair {
  readonly uk_id: string;
  readonly expected_un_reference: string;
  readonly subject: string;
}

const PARTY_TYPES = ['person', 'organization', 'vessel', 'aircraft'] as const;

/** What the linker says of a listing with its references hidden. */
async function linksOf(own: Listing, un: readonly Listing[], index: ScreeningIndex) {
  const type = PARTY_TYPES.find((known) => known === own.type) ?? null;
  const query = { name: own.name, type, identifiers: [], addresses: [] };
  const hits = searchIndex(index, query, { limit: 40, threshold: LINK_POLICY.nameBesideIdentifier });
  const likes = hits.flatMap(({ ordinal, score }) => {
    const listing = un[ordinal];
    return listing ? [{ listing, score }] : [];
  });
  return matchAcross({ ...own, sameAs: [] }, likes, { decisionOn: async () => undefined, referencesFrom: () => [] });
}

interface Tally {
  n: number;
  same: number;
  wrong: number;
  undecided: number;
  missed: number;
}

async function judgePairs(
  pairs: readonly Pair[],
  uk: ReadonlyMap<string, Listing>,
  un: readonly Listing[],
  index: ScreeningIndex,
) {
  const groups = new Map<string, Tally>();
  const worst: string[] = [];
  for (const pair of pairs) {
    const own = uk.get(pair.uk_id);
    if (!own) throw new Error(`the UK list has no ${pair.uk_id}`);
    const expected = `un-sc:${pair.expected_un_reference}`.toLowerCase();
    const found = await linksOf(own, un, index);
    const right = found.find(({ b }) => b.toLowerCase() === expected);
    const wrong = found.filter(({ b, outcome }) => outcome === 'same' && b.toLowerCase() !== expected);
    const tally = groups.get(pair.subject) ?? { n: 0, same: 0, wrong: 0, undecided: 0, missed: 0 };
    groups.set(pair.subject, tally);
    tally.n += 1;
    tally.wrong += wrong.length;
    if (right?.outcome === 'same') tally.same += 1;
    else if (right) tally.undecided += 1;
    else tally.missed += 1;
    for (const link of wrong)
      worst.push(`WRONG ${own.id} ${own.name} = ${link.b} ${link.name} (${link.score}; ${link.why})`);
    if (!right) worst.push(`missed ${own.id} ${own.name} = ${pair.expected_un_reference}`);
  }
  return { groups: Object.fromEntries(groups), worst };
}

/** UK listings to which the UK gives no reference of the UN: none should be linked. */
async function judgeOthers(uk: readonly Listing[], un: readonly Listing[], index: ScreeningIndex) {
  const others = uk.filter(({ sameAs, type }) => sameAs.length === 0 && type !== 'unknown');
  let undecided = 0;
  const linked: string[] = [];
  for (const own of others) {
    const found = await linksOf(own, un, index);
    for (const link of found)
      if (link.outcome === 'same')
        linked.push(`${own.id} ${own.name} = ${link.b} ${link.name} (${link.score}; ${link.why})`);
    if (found.some(({ outcome }) => outcome === 'undecided')) undecided += 1;
  }
  return { n: others.length, linked, undecided };
}

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean' }, worst: { type: 'boolean' } },
  allowPositionals: true,
});
const shared = process.env.PORTCULLIS_SHARED ?? '../shared';
const data = values.data ?? join(shared, 'data');
const truth = join(positionals[0] ?? join(shared, 'eval'), 'crosslist_uk_un.csv');
const missing = existsSync(truth) ? missingFile(data, ['un-sc', 'gb-uksl']) : truth;
if (missing !== undefined) {
  process.stdout.write(`linking: skipped, ${missing} is not there\n`);
} else {
  const [un, uk] = [await readList(data, 'un-sc'), await readList(data, 'gb-uksl')];
  const index = buildScreeningIndex(un, DEFAULT_MODEL);
  const pairs = parse<Pair>(readFileSync(truth), { columns: true });
  const judged = await judgePairs(pairs, new Map(uk.map((listing) => [listing.sourceId, listing])), un, index);
  const others = await judgeOthers(uk, un, index);
  const all = Object.values(judged.groups);
  const sum = (field: keyof Tally): number => all.reduce((total, tally) => total + tally[field], 0);
  const linked = sum('same') + sum('wrong') + others.linked.length;
  const figures = {
    set: 'crosslist_uk_un, references hidden',
    model: DEFAULT_MODEL.name,
    policy: LINK_POLICY,
    n: sum('n'),
    same: sum('same'),
    undecided: sum('undecided'),
    missed: sum('missed'),
    wrong: sum('wrong'),
    recall: sum('same') / sum('n'),
    /** Of everything linked, references of the UK taken as the whole truth. */
    precision: linked === 0 ? null : sum('same') / linked,
    byGroup: judged.groups,
    withoutReference: { n: others.n, linked: others.linked.length, undecided: others.undecided },
  };
  process.stdout.write(`${JSON.stringify(figures, null, values.json ? 0 : 1)}\n`);
  if (values.worst)
    process.stdout.write([...judged.worst, ...others.linked.map((line) => `no reference: ${line}`)].join('\n'));
}
