/**
 * Reads where a row bites: a chart column, named places, everywhere, or another section that no machine reads. Unknown wording is
 * an error, never a guess.
 */
export interface PlaceSet {
  readonly in: readonly string[];
  readonly except?: readonly string[];
}

export interface RowTest {
  readonly column?: string;
  readonly worldwide?: true;
  readonly places?: PlaceSet;
  readonly see?: string;
  /** Name of a condition in emitYaml.ts: the row bites only where it holds too. */
  readonly when?: 'headquartered' | 'fromD5';
  /** Name of a block of evidence in emitYaml.ts. */
  readonly evidence?: 'beforeDiffusion' | 'guidance' | 'surveillance' | 'notEnforced' | 'unitedNations' | 'encryption';
  /** What the row says by a section of its own, read in the text of 24 September 2026: `742.7(a)(5)`; `list`: by the list of that day. */
  readonly section?: string;
}

/** 15 CFR 746.1(b)(2), read in the text of January 2025. */
export const UN_EMBARGOED = ['CD', 'CF', 'ER', 'IQ', 'IR', 'KP', 'LB', 'LY', 'SD', 'SO'];
const COUNTRIES: Readonly<Record<string, string>> = { 'North Korea': 'KP', Iraq: 'IQ', Pakistan: 'PK' };

type Reader = (text: string, reason: string, control: string) => readonly RowTest[] | undefined;

const READERS: readonly Reader[] = [
  (text, reason) => {
    const [, named, number] =
      /^(?:([A-Z]{2}) )?Column ([123])\.?(?:, See § 742\.6\(a\)\(3\) for license requirements\.)?$/.exec(text) ?? [];
    return number ? [{ column: `${named ?? reason} ${number}` }] : undefined;
  },
  (text) =>
    /^See § 7[46][46]\.1(?:\(b\))?(?: of the EAR)? for UN controls\.?$/.test(text)
      ? [{ places: { in: UN_EMBARGOED }, evidence: 'unitedNations' }]
      : undefined,
  (text) => (/^China, Russia,? or Venezuela/.test(text) ? [{ places: { in: ['CN', 'RU', 'VE'] } }] : undefined),
  (text) => (/^Worldwide control\./.test(text) ? [{ worldwide: true }] : undefined),
  // Asked of these destinations since 2023 and of those headquartered in D:5 or Macau wherever they are; only the rest came with the rule
  // that is not enforced.
  (text) =>
    /^To or within any destination worldwide.*742\.6\(a\)\(6\)\(iii\)\(A\)/.test(text)
      ? [
          { places: { in: ['AE', 'MO'] }, evidence: 'beforeDiffusion' },
          { places: { in: ['D:1', 'D:4', 'D:5'], except: ['A:5', 'A:6'] }, evidence: 'beforeDiffusion' },
          { worldwide: true, when: 'headquartered', evidence: 'guidance' },
          { worldwide: true, evidence: 'notEnforced' },
        ]
      : undefined,
  (text) =>
    /^To or within any destination worldwide/.test(text) ? [{ worldwide: true, evidence: 'notEnforced' }] : undefined,
  // The United Arab Emirates are named beside the groups; that they are in A:5 since 2026 is not read as taking them out again.
  (text) =>
    /^To or within the United Arab Emirates or destinations specified in Country Groups D:1, D:4, and D:5/.test(text)
      ? [{ places: { in: ['AE'] } }, { places: { in: ['D:1', 'D:4', 'D:5'], except: ['A:5', 'A:6'] } }]
      : undefined,
  (text) =>
    /^To or within Macau or a destination specified in Country Group D:5/.test(text)
      ? [{ places: { in: ['MO', 'D:5'] } }]
      : undefined,
  (text) => {
    if (!/^A license is required for (?:items controlled by|export or reexport of)/.test(text)) return undefined;
    const named = Object.keys(COUNTRIES).filter((name) => text.includes(name));
    return named.length > 0 ? [{ places: { in: named.map((name) => COUNTRIES[name] ?? '') } }] : undefined;
  },
  (text) =>
    /^A license is required for all destinations, as specified in § 742\.13/.test(text)
      ? [{ worldwide: true }]
      : undefined,
  (text) =>
    /^A license is required for ALL destinations, except Canada/.test(text)
      ? [{ places: { in: ['*'], except: ['CA'] } }]
      : undefined,
  (text) =>
    /^Refer to § 742\.15/.test(text) ? [{ places: { in: ['*'], except: ['CA'] }, evidence: 'encryption' }] : undefined,
  (text) =>
    /^See § 746\.8 for specific license requirements/.test(text) ? [{ places: { in: ['RU', 'BY'] } }] : undefined,
  (text) =>
    /^See § 742\.14/.test(text)
      ? [{ places: { in: ['*'], except: ['AU', 'CA', 'GB'] }, section: '742.14(a)' }]
      : undefined,
];

/** @throws when the wording is not known */
export function readRowTest(text: string, reason: string, control: string): readonly RowTest[] {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === control.trim() && reason === 'MT') return [{ column: 'MT 1' }];
  for (const reader of READERS) {
    const tests = reader(words, reason, control);
    if (tests) return tests;
  }
  throw new Error(`where does this row bite? "${words}"`);
}
