/**
 * deriveEar: law/us-ear/control-list out of the control list as published on 2026-07-23. This is how the data was made; the source
 * itself is not part of the repository. Usage: node scripts/law/deriveEar.ts [folder of the source] [--out DIR] [--check]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EarEntry, readEarSource } from './ear/earSource.ts';
import { emitCategory, type ListEntry, lettersOf, paragraphsOf } from './ear/emitYaml.ts';
import { RowDeriver } from './ear/entryRows.ts';
import { deriveOffers } from './ear/offers.ts';
import { loadHandMade, type Missing } from './ear/readings.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** File name -> text of every category. */
export function deriveEar(source: string): ReadonlyMap<string, string> {
  const entries = readEarSource(source);
  const hand = loadHandMade(join(import.meta.dirname, 'ear'));
  const deriver = new RowDeriver(entries, Object.keys(hand.missing), hand.readings);
  const made = [
    ...entries.map((entry) => entryOf(entry, deriver, hand)),
    ...Object.entries(hand.missing)
      .filter(([, missing]) => missing.kind !== 'noRows')
      .map(([code, missing]) => missingEntry(code, missing, hand.titles[code])),
  ].sort((a, b) => order(a.code).localeCompare(order(b.code)));
  const unused = hand.readings.unused();
  if (unused.length > 0) throw new Error(`readings that nothing uses: ${unused.join(', ')}`);
  const categories = [...new Set(made.map(({ code }) => code.slice(0, 1)))];
  return new Map(
    categories.map((category) => [
      `category-${category}.yml`,
      emitCategory(
        category,
        made.filter(({ code }) => code.startsWith(category)),
      ),
    ]),
  );
}

/** Category 5 has two parts; the list is kept in plain order of numbers. */
const order = (code: string): string => code;

type HandMade = ReturnType<typeof loadHandMade>;

function entryOf(entry: EarEntry, deriver: RowDeriver, hand: HandMade): ListEntry {
  const { eccn } = entry;
  const missing = hand.missing[eccn];
  const extra = hand.extras[eccn];
  const rows = missing ? missing.rows.map((row) => ({ ...row })) : deriver.rows(eccn);
  if (rows.length === 0) throw new Error(`${eccn} has no row; add it to missing.yml`);
  const { offers, notes } = deriveOffers(entry, deriver, hand.readings);
  const title = extra?.title ?? hand.titles[eccn];
  if (title === undefined) throw new Error(`${eccn} has no title`);
  return {
    code: eccn,
    title,
    validFrom: extra?.validFrom,
    knownFrom: extra?.knownFrom,
    ...paragraphs(entry, paragraphsOf(eccn, scopesOf(rows, offers))),
    rows,
    exceptions: offers,
    sameAs: extra?.sameAs ?? [],
    notes: [...(extra?.notes ?? []), ...(missing ? [missing.why] : []), ...notes],
    evidence: extra?.citations && [
      `citations: [{ instrument: "15 CFR part 774, Supplement No. 1", published: "2026-07-23" }, ${extra.citations.join(', ')}]`,
      'authority: regulation',
      'verification: primaryText',
      'verifiedOn: "2026-07-23"',
    ],
  };
}

/** Where the text of the entry is at hand and rows tell paragraphs apart, all its letters are known and any other is refused. */
function paragraphs(
  { items }: EarEntry,
  named: readonly string[],
): Pick<ListEntry, 'paragraphs' | 'paragraphsComplete'> {
  const letters = lettersOf(items ?? []).map((letter) => `.${letter}`);
  if (named.length === 0 || letters.length === 0) return { paragraphs: named, paragraphsComplete: false };
  const more = letters.filter((letter) => !named.includes(letter));
  const all = [...named, ...more].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return { paragraphs: all, paragraphsComplete: true };
}

function scopesOf(rows: readonly { readonly scope: string }[], offers: ListEntry['exceptions']): readonly string[] {
  return [
    ...rows.map(({ scope }) => scope),
    ...Object.values(offers).flatMap(({ offered, limits, barred }) => [
      ...(offered === undefined ? [] : [offered]),
      ...(limits ?? []).map(({ scope }) => scope),
      ...(barred ?? []).map(({ scope }) => scope),
    ]),
  ];
}

function missingEntry(code: string, missing: Missing, known: string | undefined): ListEntry {
  const title = missing.title ?? known;
  if (title === undefined) throw new Error(`${code} has no title`);
  const exceptions = missing.exceptions ?? {};
  return {
    code,
    title,
    validTo: missing.validTo,
    knownFrom: missing.readOn,
    paragraphs: paragraphsOf(code, scopesOf(missing.rows, exceptions)),
    paragraphsComplete: false,
    rows: missing.rows,
    exceptions,
    sameAs: [],
    notes: [missing.why],
    evidence: [
      `citations: [{ instrument: "15 CFR part 774, Supplement No. 1", published: "${missing.readOn ?? '2026-07-23'}" }]`,
      'authority: regulation',
      ...(missing.readOn
        ? ['verification: primaryText', `verifiedOn: "${missing.readOn}"`]
        : ['verification: recalled']),
    ],
  };
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, check: { type: 'boolean', default: false } },
  });
  const shared = process.env.PORTCULLIS_SHARED ?? join(ROOT, '..', 'shared');
  const out = values.out ?? join(ROOT, 'law', 'us-ear', 'control-list');
  const files = deriveEar(positionals[0] ?? join(shared, 'data', 'us-ear'));
  if (values.check) {
    const stale = [...files]
      .filter(([name, text]) => readFileSync(join(out, name), 'utf8') !== text)
      .map(([name]) => name);
    if (stale.length > 0) throw new Error(`not as derived: ${stale.join(', ')}`);
    return;
  }
  mkdirSync(out, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(out, name), text);
}

if (import.meta.main) main();
