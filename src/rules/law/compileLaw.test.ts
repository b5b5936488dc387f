import { describe, expect, it } from 'vitest';
import { compileSmall, edited, SMALL_LAW, SMALL_SYMBOLS } from '../testing/smallLaw.ts';
import { compileLaw } from './compileLaw.ts';

const problems = (changes: Readonly<Record<string, string | undefined>>) =>
  compileSmall(changes).problems.map(({ what, where, code }) => `${code} ${where} ${what}`);

describe('compileLaw', () => {
  it('takes a sound law without problems and gives the same digest whatever the order of files', () => {
    expect(problems({})).toEqual([]);
    const reversed = new Map(Object.entries(SMALL_LAW).reverse());
    expect(compileLaw(reversed).source.digest).toBe(compileSmall().source.digest);
  });

  it('accepts paths below law/ as well', () => {
    const below = Object.fromEntries(Object.entries(SMALL_LAW).map(([path, text]) => [`law/${path}`, text]));
    const gone = Object.fromEntries(Object.keys(SMALL_LAW).map((path) => [path, undefined]));
    const compiled = compileSmall({ ...gone, ...below });
    expect(compiled.problems).toEqual([]);
    expect(compiled.source.digest).toBe(compileSmall().source.digest);
  });

  it('changes its digest with the law', () => {
    const other = compileSmall(edited('zz/rules/zz-denied.yml', 'A party is denied.', 'A party is refused.'));
    expect(other.source.digest).not.toBe(compileSmall().source.digest);
  });
});

const symbols = (from = '', to = '') => ({ 'zz/symbols.yml': SMALL_SYMBOLS.replace(from, to) });

describe('a table of symbols', () => {
  it('gives an exception for each row, which names what is not modelled of it', () => {
    const { source, problems: faults } = compileSmall(symbols());
    expect(faults).toEqual([]);
    const [gifts] = source.regimes.flatMap(({ rules }) => rules).filter(({ id }) => id === 'zz-gifts');
    expect(gifts).toMatchObject({ kind: 'exception', symbol: 'GFT', basis: 'exception', regime: 'zz' });
    expect(gifts?.versions[0]).toMatchObject({
      when: { kind: ['export'] },
      conditions: [],
      unread: ['Act 1 section 9'],
      says: 'GFT (Gifts) may serve; its conditions are not modelled.',
    });
  });
});

/** One deliberately broken file per validation rule: what is broken, the change, and what the message must say with file and line. */
const BROKEN: readonly (readonly [string, Readonly<Record<string, string | undefined>>, RegExp])[] = [
  ['YAML that cannot be read', { 'zz/facts.yml': 'facts: [}' }, /zz\/facts\.yml:1 not readable as YAML/],
  [
    'a duplicate key',
    { 'zz/facts.yml': 'facts: []\nfacts: []\n' },
    /zz\/facts\.yml:2 not readable as YAML: Map keys must be unique/,
  ],
  ['an alias', { 'zz/facts.yml': 'facts: &a []\nmore: *a\n' }, /zz\/facts\.yml:1 aliases and anchors/],
  ['a second document', { 'zz/facts.yml': 'facts: []\n---\nfacts: []\n' }, /zz\/facts\.yml/],
  ['a file of no known kind', { 'zz/notes.txt': 'hello' }, /zz\/notes\.txt not a kind of law file/],
  [
    'a folder without regime.yml',
    { 'yy/facts.yml': 'facts: []' },
    /yy\/regime\.yml regime "yy" has no readable regime\.yml/,
  ],
  [
    'an unknown key',
    edited('zz/rules/zz-denied.yml', 'title: Denied', 'title: Denied\ncolour: red'),
    /zz-denied\.yml:4 unknown key "colour"/,
  ],
  ['a missing key', edited('zz/rules/zz-denied.yml', 'title: Denied\n', ''), /zz-denied\.yml:1 title: /],
  [
    'an operator spelt like a member of every object',
    edited('zz/rules/zz-denied.yml', '{ listed: { programmes: [zz-list] } }', '{ constructor: [zz-list] }'),
    /zz-denied\.yml:\d+ .*unknown operator "constructor"/,
  ],
  [
    'a country that no record can hold',
    edited('zz/chart.yml', '"NZ": []', '"__proto__": []'),
    /zz\/chart\.yml:\d+ unknown key "__proto__"/,
  ],
  [
    'a code that YAML reads as a number',
    edited('zz/control-list/all.yml', '"1A002"', '4E001'),
    /all\.yml:\d+ entries\.1\.code: .*expected string, received number/,
  ],
  [
    'a day that does not exist',
    edited('zz/rules/zz-far-toys.yml', '"2020-02-01"', '"2020-02-31"'),
    /zz-far-toys\.yml:8 .*expected a real day/,
  ],
  [
    'an interval that runs backwards',
    edited(
      'zz/rules/zz-far-toys.yml',
      'validFrom: "2020-02-01"',
      'validFrom: { earliest: "2020-03-01", latest: "2020-02-01" }',
    ),
    /earliest must not be after latest/,
  ],
  [
    'a version without citation',
    edited('zz/rules/zz-denied.yml', '[{ instrument: "Act 1" }]', '[]'),
    /zz-denied\.yml:6 versions\.0\.evidence\.citations/,
  ],
  [
    'an unknown authority',
    edited('zz/rules/zz-denied.yml', 'authority: statute', 'authority: rumour'),
    /evidence\.authority/,
  ],
  [
    'an id that is not the file name',
    edited('zz/rules/zz-denied.yml', 'id: zz-denied', 'id: zz-refused'),
    /zz-denied\.yml:1 the rule "zz-refused" must stand in a file of that name/,
  ],
  [
    'a rule defined twice',
    { 'zz/exceptions/zz-denied.yml': SMALL_LAW['zz/rules/zz-denied.yml'] },
    /rule "zz-denied" is defined twice/,
  ],
  [
    'a regime key that is not the folder',
    edited('zz/regime.yml', 'key: zz', 'key: zy'),
    /zz\/regime\.yml:1 the key "zy" is not the folder's name/,
  ],
  [
    'a modelled regime without nexus',
    { 'zz/regime.yml': 'key: zz\ntitle: T\nauthority: A\nmodelled: true\ncontrolList: zz\n' },
    /a modelled regime needs nexus and reading/,
  ],
  [
    'a regime that is not modelled and does not say why',
    { 'yy/regime.yml': 'key: yy\ntitle: T\nauthority: A\nmodelled: false\n' },
    /says why/,
  ],
  [
    'a control list that is not there',
    edited('zz/regime.yml', 'controlList: zz', 'controlList: yy'),
    /holds the list "yy"/,
  ],
  ['a fact of another regime', edited('zz/facts.yml', 'zz.isToy', 'yy.isToy'), /does not belong to zz/],
  ['a fact declared twice', edited('zz/facts.yml', 'zz.size', 'zz.isToy'), /fact "zz\.isToy" is defined twice/],
  [
    'an exception among the rules',
    { 'zz/rules/zz-xx.yml': SMALL_LAW['zz/exceptions/zz-xx.yml'], 'zz/exceptions/zz-xx.yml': undefined },
    /belongs in exceptions\//,
  ],
  [
    'an exception without symbol',
    edited('zz/exceptions/zz-xx.yml', 'symbol: XX\n', ''),
    /an exception needs symbol and basis/,
  ],
  [
    'a symbol on a rule',
    edited('zz/rules/zz-denied.yml', 'title: Denied', 'title: Denied\nsymbol: D'),
    /only an exception has symbol/,
  ],
  [
    'a requirement without holder',
    edited('zz/rules/zz-rows.yml', 'holder: exporter\n', ''),
    /a requirement needs a holder/,
  ],
  [
    'a red flag that is listBased',
    edited('zz/rules/zz-rows.yml', 'kind: requirement', 'kind: redFlag'),
    /only a requirement or prohibition is listBased/,
  ],
  [
    'neither when nor rows',
    edited('zz/rules/zz-denied.yml', 'when: { listed: { programmes: [zz-list] } }, ', ''),
    /a version has either when or rows/,
  ],
  [
    'rows in a rule that is not listBased',
    edited('zz/rules/zz-rows.yml', 'listBased: true\n', ''),
    /rows belong in a listBased requirement/,
  ],
  [
    'an exception that names nothing',
    edited('zz/exceptions/zz-xx.yml', '    overcomes: ["zz-rows:AA"]\n', ''),
    /names what it overcomes/,
  ],
  [
    'overcomes in a rule',
    edited('zz/rules/zz-denied.yml', 'says:', 'overcomes: [zz-rows], says:'),
    /only an exception has overcomes/,
  ],
  [
    'an exception for a rule that is not there',
    edited('zz/exceptions/zz-xx.yml', 'zz-rows:AA', 'zz-gone'),
    /zz-xx\.yml:\d+ .*"zz-gone" is not a rule of zz/,
  ],
  [
    'an exception for a reason that is not there',
    edited('zz/exceptions/zz-xx.yml', 'zz-rows:AA', 'zz-rows:QQ'),
    /no reason for control "QQ"/,
  ],
  [
    'an exception for an exception',
    edited('zz/exceptions/zz-xx.yml', 'zz-rows:AA', 'zz-xx'),
    /only requirements and prohibitions are overcome/,
  ],
  [
    'a symbol that overcomes a rule that is not there',
    symbols('zz-rows:AA', 'zz-gone'),
    /zz\/symbols\.yml:3 .*"zz-gone" is not a rule of zz/,
  ],
  [
    'a symbol with the id of an exception that is modelled',
    symbols('id: zz-gifts', 'id: zz-xx'),
    /rule "zz-xx" is defined twice/,
  ],
  ['a symbol that names nothing unmodelled', symbols('[Act 1 section 9]', '[]'), /zz\/symbols\.yml:8 .*unmodelled/],
  [
    'a symbol whose scope is no condition',
    symbols('{ kind: [export] }', '{ kinds: [export] }'),
    /zz\/symbols\.yml:6 .*unknown operator "kinds"/,
  ],
  [
    'a bar on an exception that is not there',
    edited('zz/rules/zz-denied.yml', 'says:', 'barsExceptions: [zz-yy], says:'),
    /"zz-yy" is not an exception of zz/,
  ],
  [
    'a policy from listings without a listing',
    edited(
      'zz/rules/zz-far-toys.yml',
      'says: Toys to far countries need a licence.',
      'reviewPolicy: fromListing\n    says: Toys.',
    ),
    /fromListing needs a listed condition/,
  ],
  [
    'a rule carried by a report',
    edited('zz/rules/zz-denied.yml', 'authority: statute', 'authority: reportedPolicy'),
    /reportedPolicy only colours/,
  ],
  [
    'a review policy for a reason that the rule does not read',
    edited('zz/rules/zz-rows.yml', 'says:', 'reviewByReason: { QQ: restrictive }, says:'),
    /"QQ" is not among the reasons/,
  ],
  [
    'versions that overlap',
    edited('zz/rules/zz-far-toys.yml', 'validTo: "2022-02-01"', 'validTo: "2022-03-01"'),
    /zz-far-toys\.yml:1\d .*overlaps the version before it/,
  ],
  [
    'a hole that is not stated',
    edited('zz/rules/zz-far-toys.yml', 'validTo: "2022-02-01"', 'validTo: "2022-01-01"'),
    /leaves a hole from 2022-01-01 to 2022-02-01/,
  ],
  [
    'a version that ends before it begins',
    edited('zz/rules/zz-far-toys.yml', 'validTo: "2022-02-01"', 'validTo: "2019-02-01"'),
    /ends \(2019-02-01\) before it begins/,
  ],
  [
    'an open version that is followed',
    edited('zz/rules/zz-far-toys.yml', '    validTo: "2022-02-01"\n', ''),
    /followed by another needs a validTo/,
  ],
  [
    'a first version that does not say what was before',
    edited('zz/rules/zz-far-toys.yml', 'before: notInForce\n', ''),
    /"before" is needed/,
  ],
  [
    'a "before" without a validFrom',
    edited('zz/rules/zz-denied.yml', 'checkedOn', 'before: unknown\ncheckedOn'),
    /"before" is given, but the first version has no validFrom/,
  ],
  [
    'a last version that does not say what comes after',
    edited('zz/rules/zz-denied.yml', 'says:', 'validTo: "2025-01-01", says:'),
    /"after" is needed/,
  ],
  [
    'an "after" without a validTo',
    edited('zz/rules/zz-denied.yml', 'checkedOn', 'after: unknown\ncheckedOn'),
    /"after" is given, but the last version has no validTo/,
  ],
  [
    'a condition with two operators',
    edited('zz/rules/zz-denied.yml', '{ listed: { programmes: [zz-list] } }', '{ always: true, kind: [export] }'),
    /one operator .* got always, kind/,
  ],
  [
    'an unknown operator',
    edited('zz/rules/zz-denied.yml', '{ listed: { programmes: [zz-list] } }', '{ listde: { programmes: [zz-list] } }'),
    /unknown operator "listde"/,
  ],
  [
    'an unknown key in a condition',
    edited('zz/rules/zz-denied.yml', 'programmes: [zz-list]', 'programmes: [zz-list], since: 2020'),
    /unknown key "since"/,
  ],
  [
    'a programme that is not there',
    edited('zz/rules/zz-denied.yml', '[zz-list]', '[zz-lits]'),
    /no programme "zz-lits" is defined/,
  ],
  [
    'a fact that is not declared',
    edited('zz/rules/zz-far-toys.yml', 'zz.size, below: 10', 'zz.seize, below: 10'),
    /the fact "zz\.seize" is not declared/,
  ],
  [
    'a test that does not fit its fact',
    edited('zz/rules/zz-far-toys.yml', 'zz.size, below: 10', 'zz.isToy, below: 10'),
    /"zz\.isToy" is a boolean, so atLeast and below do not fit/,
  ],
  [
    'a value that does not fit its fact',
    edited('zz/rules/zz-far-toys.yml', 'zz.size, below: 10', 'zz.size, is: big'),
    /"zz\.size" is a number; "big" does not fit/,
  ],
  [
    'a test that tests nothing',
    edited('zz/rules/zz-far-toys.yml', 'zz.size, below: 10', 'zz.size'),
    /needs is, oneOf, atLeast or below/,
  ],
  [
    'a place that is neither country nor group',
    edited('zz/rules/zz-far-toys.yml', 'to: { in: ["Far"] }', 'to: { in: ["Fra"] }'),
    /"Fra" is neither a country code nor a group of zz/,
  ],
  [
    'a control list that a condition invents',
    edited('zz/exceptions/zz-xx.yml', 'list: zz, symbol', 'list: zy, symbol'),
    /no control list "zy" is defined/,
  ],
  ['an entry that stands twice', edited('zz/control-list/all.yml', '"1A002"', '"1A001"'), /1A001 stands twice on zz/],
  [
    'a code that is none',
    edited('zz/control-list/all.yml', 'code: "1A002"', 'code: "1A..2"'),
    /"1A\.\.2" is not a code/,
  ],
  [
    'a scope that cannot be read',
    edited('zz/control-list/all.yml', 'scope: ".b"', 'scope: ".b except"'),
    /all\.yml:\d+ 1A001: scope "\.b except" cannot be read at character/,
  ],
  [
    'a scope that reads an undeclared fact',
    edited('zz/control-list/all.yml', 'scope: ".b"', 'scope: ".b where zz.weight < 3"'),
    /reads the fact "zz\.weight"/,
  ],
  [
    'a column that the chart lacks',
    edited('zz/control-list/all.yml', 'column: B 1', 'column: C 1'),
    /"C 1" is not a column of zz\/chart\.yml/,
  ],
  [
    'a row with two places to bite',
    edited('zz/control-list/all.yml', 'worldwide: true', 'worldwide: true, column: A 1'),
    /exactly one of column, worldwide, places, see/,
  ],
  [
    'a reason that no rule reads',
    edited('zz/control-list/all.yml', 'reason: BB', 'reason: CC'),
    /no rule of zz reads rows of reason "CC"/,
  ],
  [
    'the same entry elsewhere, which is not there',
    edited(
      'zz/control-list/all.yml',
      'title: Gadgets,',
      'title: Gadgets, sameAs: [{ list: yy, code: "1A002", relation: same }],',
    ),
    /no entry 1A002 on yy/,
  ],
  [
    "a list that is not the regime's",
    edited('zz/control-list/all.yml', 'list: zz', 'list: yy'),
    /the regime names zz, not "yy"/,
  ],
  ['a chart row for no country', edited('zz/chart.yml', '"NZ": []', '"QX": []'), /"QX" is not a country code/],
  ['a mark in no column', edited('zz/chart.yml', '"DE": [A 1]', '"DE": [D 1]'), /"D 1" is not among the columns/],
  ['a country with row and pointer', edited('zz/chart.yml', '"NZ": []', '"KP": []'), /KP has both a row and a pointer/],
  ['a territory that follows no row', edited('zz/chart.yml', 'as: DE', 'as: AT'), /AT has no row/],
  [
    'a label used twice',
    { 'zz/groups/zz-fur.yml': (SMALL_LAW['zz/groups/zz-far.yml'] ?? '').replace('id: zz-far', 'id: zz-fur') },
    /the label "Far" is used twice/,
  ],
  ['a member named twice', edited('zz/groups/zz-far.yml', '["JP", "NZ"]', '["JP", "JP"]'), /JP is named twice/],
  [
    'a member that is no country',
    edited('zz/groups/zz-far.yml', '["JP", "NZ"]', '["JP", "ZZ"]'),
    /unknown country "ZZ"/,
  ],
];

describe('a broken law file', () => {
  it.each(BROKEN)('%s is refused with file and line', (_name, changes, message) => {
    const found = problems(changes);
    expect(found.join('\n')).toMatch(message);
    expect(found.every((text) => text.startsWith('LAW_INVALID '))).toBe(true);
  });
});
