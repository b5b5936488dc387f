/**
 * Writes entries as YAML in the form of law/README.md: one line a row where it fits, evidence only where a row has its own.
 */

import { type ItemScope, scopeReferences } from '../../../src/domain/itemScope.ts';
import { parseItemScope } from '../../../src/domain/parseItemScope.ts';
import { wrapYaml } from '../../yaml/wrapYaml.ts';
import type { DerivedRow } from './entryRows.ts';
import type { Offer } from './readings.ts';
import type { PlaceSet } from './rowTest.ts';

export interface ListEntry {
  readonly code: string;
  readonly title: string;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly knownFrom?: string | undefined;
  readonly paragraphs: readonly string[];
  readonly paragraphsComplete: boolean;
  readonly rows: readonly DerivedRow[];
  readonly exceptions: Readonly<Record<string, Offer>>;
  readonly sameAs: readonly { readonly list: string; readonly code: string; readonly relation: string }[];
  readonly notes: readonly string[];
  readonly evidence?: readonly string[] | undefined;
}

const TEXT_774 = 'https://www.ecfr.gov/api/versioner/v1/full/2026-07-23/title-15.xml?part=774';

const GUIDANCE =
  '{ instrument: "BIS guidance of 31 May 2026, as reported by Hogan Lovells", url: "https://www.hoganlovells.com/en/publications/biss-new-enforcement-guidance-clarifies-license-requirement-for-exports-of-advanced-computing-items" }';
/** Day of the text in which sections beside the list were read. */
const SECTIONS_READ = '2026-09-24';
const LIST = '{ instrument: "15 CFR part 774, Supplement No. 1", published: "2026-07-23" }';

/** Evidence of rows that rest on more than the list. */
const EVIDENCE: Readonly<Record<NonNullable<DerivedRow['evidence']>, string>> = {
  beforeDiffusion: `{ citations: [${LIST}, { instrument: "15 CFR 742.6", provision: "(a)(6)(iii)(A)" }, { instrument: "88 FR 73495", provision: "advanced computing items, as amended before January 2025", published: "2023-10-25" }], authority: regulation, verification: primaryText, verifiedOn: "2026-07-23" }`,
  guidance: `{ citations: [${LIST}, { instrument: "15 CFR 742.6", provision: "(a)(6)(iii)(A)" }, ${GUIDANCE}], authority: regulation, verification: primaryText, verifiedOn: "2026-07-23", conflicts: [{ says: "BIS said in May 2025 that it would not enforce the rule that wrote this row; its guidance of 31 May 2026 says that the licence for entities headquartered in D:5 or Macau, or with an ultimate parent there, is enforced for every destination outside the United States.", citations: [{ instrument: "BIS guidance of 31 May 2026, as reported by Hogan Lovells" }] }] }`,
  surveillance: `{ citations: [${LIST}, { instrument: "15 CFR 740.4", published: "2026-09-24" }, { instrument: "15 CFR 740.22", provision: "(c)(2)", published: "2026-09-24" }], authority: regulation, verification: primaryText, verifiedOn: "2026-07-23", conflicts: [{ says: "By its letter the GBS line of 5A001 leaves out .a, .b.5, .e and .h alone, so GBS is open for .j; 5B001, 5D001 and 5E001 shut GBS and TSR for what belongs to 5A001.j, and 740.22(c)(2) keeps ACE from government end users of D:1 to D:5. Ask BIS before GBS is used for 5A001.j.", citations: [{ instrument: "15 CFR part 774, Supplement No. 1", provision: "5A001, 5B001, 5D001, 5E001, licence exceptions", published: "2026-07-23" }] }] }`,
  notEnforced: `{ citations: [${LIST}, { instrument: "15 CFR 742.6", provision: "(a)(6)(iii)(A)" }, ${GUIDANCE}], authority: regulation, state: notEnforced, verification: primaryText, verifiedOn: "2026-07-23", conflicts: [{ says: "BIS said in May 2025 that it would rescind this rule and not enforce it; its guidance of May 2026 still asks for a licence to entities headquartered in D:5 or Macau.", citations: [{ instrument: "BIS guidance of 31 May 2026, as reported by Hogan Lovells" }] }] }`,
  unitedNations: `{ citations: [${LIST}, { instrument: "15 CFR 746.1", provision: "(b)(2)", published: "2025-01" }], authority: regulation, verification: primaryText, verifiedOn: "2025-01-31" }`,
  encryption: `{ citations: [${LIST}, { instrument: "15 CFR 742.15", provision: "(a)(1)", published: "2026-09-01" }], authority: regulation, verification: primaryText, verifiedOn: "2026-09-01" }`,
};

/** Conditions of rows, by name. */
const WHEN: Readonly<Record<NonNullable<DerivedRow['when']>, string>> = {
  headquartered:
    '{ any: [{ partyCountry: { in: ["MO", "D:5"], roles: [purchaser, ultimateConsignee, endUser, owner] } }, { ownerCountry: { in: ["MO", "D:5"], moreThan: 50 } }, { fact: { key: us-ear.headquarteredInD5, is: true } }] }',
  fromD5: '{ from: { in: ["MO", "D:5"] } }',
};

const quote = (text: string): string => (text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);
const list = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`;
const places = (set: PlaceSet): string => `{ in: ${list(set.in)}${set.except ? `, except: ${list(set.except)}` : ''} }`;

export function emitCategory(category: string, entries: readonly ListEntry[]): string {
  const text = [
    '# Derived by scripts/law/deriveEar.ts from the control list of 23 July 2026; change the readings there, then derive again.',
    'list: us-ear',
    'title: Commerce Control List',
    'style: ear',
    'knownFrom: "2026-07-23"',
    'checkedOn: "2026-07-23"',
    'evidence:',
    `  citations: [{ instrument: "15 CFR part 774, Supplement No. 1", provision: "Category ${category}", url: "${TEXT_774}", published: "2026-07-23" }]`,
    '  authority: regulation',
    '  verification: primaryText',
    '  verifiedOn: "2026-07-23"',
    'entries:',
    ...entries.flatMap(emitEntry),
    '',
  ].join('\n');
  return wrapYaml(text);
}

function emitEntry(entry: ListEntry): readonly string[] {
  const lines = [
    `  - code: "${entry.code}"`,
    `    title: ${/[:#]/.test(entry.title) ? quote(entry.title) : entry.title}`,
  ];
  if (entry.validFrom) lines.push(`    validFrom: "${entry.validFrom}"`);
  if (entry.validTo) lines.push(`    validTo: "${entry.validTo}"`);
  if (entry.knownFrom) lines.push(`    knownFrom: "${entry.knownFrom}"`);
  if (entry.paragraphs.length > 0) lines.push(`    paragraphs: ${list(entry.paragraphs)}`);
  if (entry.paragraphsComplete) lines.push('    paragraphsComplete: true');
  if (entry.rows.length > 0) lines.push('    rows:', ...entry.rows.flatMap(emitRow));
  if (Object.keys(entry.exceptions).length > 0) lines.push('    exceptions:', ...emitOffers(entry.exceptions));
  if (entry.sameAs.length > 0)
    lines.push(
      `    sameAs: [${entry.sameAs.map((same) => `{ list: ${same.list}, code: ${quote(same.code)}, relation: ${same.relation} }`).join(', ')}]`,
    );
  if (entry.notes.length > 0) lines.push('    notes:', ...entry.notes.map((note) => `      - ${quote(note)}`));
  if (entry.evidence) lines.push('    evidence:', ...entry.evidence.map((line) => `      ${line}`));
  return lines;
}

function emitRow(row: DerivedRow): readonly string[] {
  const test = row.column
    ? `column: ${row.column}`
    : row.worldwide
      ? 'worldwide: true'
      : row.places
        ? `places: ${places(row.places)}`
        : `see: ${quote(row.see ?? '')}`;
  const evidence = row.evidence ? `, evidence: ${EVIDENCE[row.evidence]}` : row.section ? ofSection(row.section) : '';
  const when = row.when ? `, when: ${WHEN[row.when]}` : '';
  return [`      - { reason: ${row.reason}, scope: ${quote(row.scope)}, ${test}${when}${evidence} }`];
}

/** A row that rests on a section read later than the list is known from that later day. */
function ofSection(section: string): string {
  const [, number, provision] = /^([\d.]+)(\(.+)$/.exec(section) ?? [];
  const citations =
    section === 'list'
      ? LIST.replace('2026-07-23', SECTIONS_READ)
      : `${LIST}, { instrument: "15 CFR ${number}", provision: "${provision}", published: "${SECTIONS_READ}" }`;
  return `, knownFrom: "${SECTIONS_READ}", evidence: { citations: [${citations}], authority: regulation, verification: primaryText, verifiedOn: "${SECTIONS_READ}" }`;
}

function emitOffers(offers: Readonly<Record<string, Offer>>): readonly string[] {
  return Object.entries(offers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, offer]) => {
      const parts = [
        ...(offer.offered === undefined ? [] : [`offered: ${quote(offer.offered)}`]),
        ...(offer.limits
          ? [`limits: [${offer.limits.map(({ scope, usd }) => `{ scope: ${quote(scope)}, usd: ${usd} }`).join(', ')}]`]
          : []),
        ...(offer.barred
          ? [
              `barred: [${offer.barred.map(({ scope, to }) => `{ scope: ${quote(scope)}${to ? `, to: ${places(to)}` : ''} }`).join(', ')}]`,
            ]
          : []),
      ];
      return `      ${symbol}: { ${parts.join(', ')} }`;
    });
}

/** Paragraphs of the entry itself that rows and exceptions tell apart, in order. */
export function paragraphsOf(code: string, scopes: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const scope of scopes) for (const path of ownPaths(parseItemScope(scope, code), code)) found.add(path);
  return [...found].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Only paths of the entry; what software is for belongs to other entries. */
function ownPaths(scope: ItemScope, code: string): readonly string[] {
  return scopeReferences(scope)
    .codes.filter((named) => named.startsWith(`${code}.`))
    .map((named) => named.slice(code.length));
}

/**
 * First letters of the entry as its text has them; undefined where the text is not at hand. Letters between are filled in (reserved
 * ones, and those that the copy lost), so that no paragraph that ever was is refused for a hole.
 */
export function lettersOf(
  items: readonly { readonly paragraph: string | null; readonly kind: string; readonly text: string }[],
): readonly string[] {
  const letters = items.flatMap(({ paragraph, kind, text }) => {
    const found = kind === 'item' && paragraph ? paragraph[0] : /^([a-z])\.\d/.exec(text)?.[1];
    return found && /[a-z]/.test(found) ? [found] : [];
  });
  const last = letters
    .filter((letter) => letter < 'x')
    .sort()
    .at(-1);
  const plain = last === undefined ? [] : [...'abcdefghijklmnopqrstuvw'].filter((letter) => letter <= last);
  return [...plain, ...new Set(letters.filter((letter) => letter >= 'x'))].sort();
}
