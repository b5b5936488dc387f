/** A small law for tests: one regime with a list, a chart, a group, a rule of each kind. Tests change one file and look. */
import { type CompiledLaw, compileLaw } from '../law/compileLaw.ts';

const EVIDENCE = 'evidence: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }';

export const SMALL_LAW: Readonly<Record<string, string>> = {
  'zz/regime.yml': `key: zz
title: Test regime
authority: Tests
modelled: true
controlList: zz
nexus: { when: { from: { in: ["FR"] } }, says: From France., ${EVIDENCE} }
reading: { citations: [{ instrument: "Act 1" }], authority: statute, verification: primaryText }
`,
  'zz/facts.yml': `facts:
  - { key: zz.isToy, type: boolean, question: "Is it a toy?", whoKnows: exporter }
  - { key: zz.size, type: number, question: "How big is it?", whoKnows: exporter, unit: mm }
  - { key: zz.knowsBadUse, type: boolean, question: "Is a bad use known?", whoKnows: exporter }
`,
  'zz/statements.yml': `statements:
  - { id: zz.no-bad-use, kind: deal, longestLife: { days: 30 }, provision: Act 1, text: We know of no bad use., answers: [{ fact: zz.knowsBadUse, value: false }] }
`,
  'zz/programmes/zz-list.yml': `key: zz-list
title: Test list
publisher: Tests
effect: denied
sources: [zz-source]
${EVIDENCE}
`,
  'zz/groups/zz-far.yml': `id: zz-far
label: Far
title: Far countries
knownFrom: "2020-01-01"
checkedOn: "2026-01-01"
members: ["JP", "NZ"]
${EVIDENCE}
history:
  - { country: JP, member: false, validFrom: "2019-01-01", validTo: "2020-01-01", ${EVIDENCE} }
`,
  'zz/chart.yml': `list: zz
title: Test chart
knownFrom: "2020-01-01"
checkedOn: "2026-01-01"
${EVIDENCE}
columns: [A 1, B 1]
rows: { "DE": [A 1], "JP": [A 1, B 1], "NZ": [] }
pointers: { "KP": "Act 2" }
treatedAs: { "LI": { as: DE, ${EVIDENCE} } }
`,
  'zz/control-list/all.yml': `list: zz
title: Test list of items
style: ear
knownFrom: "2020-01-01"
checkedOn: "2026-01-01"
${EVIDENCE}
entries:
  - { code: "1A001", title: Widgets, paragraphs: [".a", ".b"], paragraphsComplete: true, rows: [{ reason: AA, scope: ".a", column: A 1 }, { reason: BB, scope: ".b", column: B 1 }], exceptions: { XX: { offered: ".a" } } }
  - { code: "1A002", title: Gadgets, validFrom: "2021-06-01", rows: [{ reason: AA, scope: "all", worldwide: true }] }
  - { code: "0Z999", title: The rest, residual: true }
`,
  'zz/rules/zz-rows.yml': `id: zz-rows
kind: requirement
title: Rows
holder: exporter
listBased: true
checkedOn: "2026-01-01"
versions:
  - { rows: { list: zz, reasons: [AA, BB] }, says: A row asks for a licence., ${EVIDENCE} }
`,
  'zz/rules/zz-denied.yml': `id: zz-denied
kind: prohibition
title: Denied
checkedOn: "2026-01-01"
versions:
  - { when: { listed: { programmes: [zz-list] } }, says: A party is denied., ${EVIDENCE} }
`,
  'zz/rules/zz-far-toys.yml': `id: zz-far-toys
kind: requirement
title: Far toys
holder: exporter
before: notInForce
checkedOn: "2026-01-01"
versions:
  - validFrom: "2020-02-01"
    validTo: "2022-02-01"
    when: { all: [{ to: { in: ["Far"] } }, { fact: { key: zz.isToy, is: true } }] }
    unless: [{ when: { fact: { key: zz.size, below: 10 } }, says: Small ones are left out. }]
    says: Toys to far countries need a licence.
    ${EVIDENCE}
  - validFrom: "2022-02-01"
    when: { all: [{ to: { in: ["Far"] } }, { fact: { key: zz.isToy, is: true } }] }
    says: Toys to far countries need a licence, small ones too.
    ${EVIDENCE}
`,
  'zz/exceptions/zz-xx.yml': `id: zz-xx
kind: exception
title: Exception XX
symbol: XX
basis: exception
checkedOn: "2026-01-01"
versions:
  - when: { offered: { list: zz, symbol: XX } }
    overcomes: ["zz-rows:AA"]
    conditions: [{ needed: no bad use is known, when: { fact: { key: zz.knowsBadUse, is: false } } }]
    says: XX may be used.
    ${EVIDENCE}
`,
};

/** A table of one symbol that may overcome `zz-rows:AA` in exports; tests add it as `zz/symbols.yml`. */
export const SMALL_SYMBOLS = `checkedOn: "2026-01-01"
symbols:
  - id: zz-gifts
    symbol: GFT
    title: Gifts
    scope: { kind: [export] }
    overcomes: ["zz-rows:AA"]
    unmodelled: [Act 1 section 9]
    ${EVIDENCE}
`;

/** Compiles the small law with files replaced, added, or (undefined) taken away. */
export function compileSmall(changes: Readonly<Record<string, string | undefined>> = {}): CompiledLaw {
  const files = new Map(Object.entries(SMALL_LAW));
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return compileLaw(files);
}

/** One file of the small law with a piece of its text replaced; throws when the piece is not there. */
export function edited(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = SMALL_LAW[path];
  if (!text?.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { [path]: text.replace(from, to) };
}
