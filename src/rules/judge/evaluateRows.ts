/**
 * Judges requirements by control-list row: each row alone, one finding per reason for control. An entry that is not known on the
 * day, has no rows, or has a code less specific than its rows is undetermined, never free.
 */

import { dependsOnCodeAlone } from '../../domain/itemScope.ts';
import type { FindingSay } from '../../domain/verdict/say.ts';
import { ownMember } from '../../kit/ownMember.ts';
import { FALSE, TRUE, UNKNOWN, weaken } from '../../kit/truth.ts';
import { closedParagraphs } from '../book/closedParagraphs.ts';
import type { FoundCode } from '../book/codeIndex.ts';
import type { DayRegime, DayRule, DayVersion } from '../book/dayTypes.ts';
import { codeInScope, entryDoubt, isWeak, knowsParagraph, scopeOf } from '../book/entries.ts';
import { missingKey } from '../book/missingKeys.ts';
import { rowBites } from '../book/rowBites.ts';
import type { Scene } from '../book/scene.ts';
import type { EntrySource } from '../law/ruleBookSource.ts';
import { clearSay, excludes, failed } from './evaluateRule.ts';
import { anyReason, type Judged, judged as judgedOf } from './judged.ts';

type Row = EntrySource['rows'][number];

export function evaluateRows(day: DayRegime, rule: DayRule, scene: Scene): readonly Judged[] {
  try {
    const [version] = rule.versions;
    if (!version?.version.rows) return [clear(rule)];
    const excluded = excludes(version, scene);
    if (excluded === TRUE) return [clear(rule)];
    const rows = judgeRows(day, rule, version, version.version.rows.list, scene);
    return excluded === FALSE ? rows : mayBeExcluded(rows, version, scene);
  } catch (cause) {
    return [failed(rule, cause)];
  }
}

/** An exclusion that is open leaves nothing proven. */
function mayBeExcluded(rows: readonly Judged[], version: DayVersion, scene: Scene): readonly Judged[] {
  scene.missing.cut(0);
  excludes(version, scene);
  const missing = scene.missing.distinct();
  return rows.map((one) =>
    one.result === 'applies' ? { ...one, result: 'undetermined', reviewPolicy: null, missing } : one,
  );
}

const clear = (day: DayRule): Judged =>
  judgedOf({ rule: day, version: day.held.place, result: 'doesNotApply', says: [clearSay(day)] });

function judgeRows(day: DayRegime, rule: DayRule, version: DayVersion, list: string, scene: Scene): readonly Judged[] {
  const codes = scene.item.codes(list);
  const [only] = codes;
  if (!only) {
    const unread = scene.item.unread(list);
    return unread === null
      ? [open(rule, version, missingKey('classification', list), { code: 'noClassification' })]
      : [open(rule, version, `law:${list}:${unread}`, { code: 'entryNotModelled', entry: unread, list })];
  }
  if (codes.length === 1) return judgeCode(day, rule, version, only, list, scene);
  return codes.flatMap((found) => judgeCode(day, rule, version, found, list, scene));
}

function judgeCode(
  day: DayRegime,
  rule: DayRule,
  version: DayVersion,
  found: FoundCode,
  list: string,
  scene: Scene,
): readonly Judged[] {
  const { entry } = found;
  const doubt = entryDoubt(entry, list, day.date);
  if (doubt !== null) return [open(rule, version, doubt, doubtSays(entry, list, doubt))];
  if (entry.residual) return [clear(rule)];
  if (entry.rows.length === 0)
    return [open(rule, version, `law:${list}:${entry.code}`, { code: 'noRowRead', entry: entry.code })];
  const { to } = scene.transaction;
  const known = rowsOf(rule, found);
  const before = known.get(to);
  if (before) return before;
  const byReason = provenByCases(day, rule, version, found, judgeReasons(day, rule, version, found, scene), scene);
  const free = byReason.every(({ result }) => result === 'doesNotApply');
  const all = !knowsParagraph(entry, found.code.path)
    ? [...byReason.filter(({ result }) => result !== 'doesNotApply'), unknownParagraph(rule, version, found, list)]
    : free && coveredByNoRow(found, list, scene)
      ? [uncovered(rule, version, entry, list)]
      : byReason;
  if (entry.rows.every((row) => row.when === undefined && dependsOnCodeAlone(scopeOf(entry, row.scope))))
    known.set(to, all);
  return all;
}

const judgeReasons = (
  day: DayRegime,
  rule: DayRule,
  version: DayVersion,
  found: FoundCode,
  scene: Scene,
): readonly Judged[] =>
  [...groupByReason(found.entry, version)].map(([reason, rows]) =>
    judgeReason(day, rule, version, found, reason, rows, scene),
  );

/**
 * Case analysis, upward only: a reason that asks for a licence whichever paragraph the item is of is proven, and so is a licence that each
 * paragraph needs for one reason or another. That some need none stays open.
 */
function provenByCases(
  day: DayRegime,
  rule: DayRule,
  version: DayVersion,
  found: FoundCode,
  judged: readonly Judged[],
  scene: Scene,
): readonly Judged[] {
  if (judged.every(({ result }) => result !== 'undetermined')) return judged;
  const cases = closedParagraphs(found).map((one) => judgeReasons(day, rule, version, one, scene));
  if (cases.length === 0) return judged;
  const open = [`paragraph:${version.version.rows?.list}:${found.entry.code}`];
  const proven = judged.map((one): Judged => {
    if (one.result !== 'undetermined') return one;
    const each = cases.map((reasons) => reasons.find(({ id }) => id === one.id));
    const [first] = each;
    if (!first || each.some((reason) => reason?.result !== 'applies')) return one;
    return { ...first, row: { entry: found.entry.code }, toFileWith: open };
  });
  const whichever = cases.every((reasons) => reasons.some(({ result }) => result === 'applies'));
  if (!whichever || proven.some(({ result }) => result === 'applies')) return proven;
  const says: FindingSay[] = [{ code: 'anyParagraph', entry: found.entry.code }];
  const any = judgedOf(
    { rule, version: version.place, result: 'applies', says },
    { id: anyReason(rule.id), toFileWith: open },
  );
  return [...proven, any];
}

/** Findings that depend on nothing but code and destination, by destination. */
type Known = Map<string, readonly Judged[]>;

const remembered = new WeakMap<DayRule, WeakMap<FoundCode, Known>>();

function rowsOf(rule: DayRule, found: FoundCode): Known {
  const byCode = remembered.get(rule) ?? new WeakMap<FoundCode, Known>();
  remembered.set(rule, byCode);
  const known = byCode.get(found) ?? new Map<string, readonly Judged[]>();
  byCode.set(found, known);
  return known;
}

/**
 * INVARIANT: every entry controls each of its paragraphs for some reason, so a code that no row covers is a wrong or unknown paragraph
 * (or software for something the entry does not know), never a free one.
 */
export function coveredByNoRow(found: FoundCode, list: string, scene: Scene): boolean {
  if (!knowsParagraph(found.entry, found.code.path)) return true;
  const mark = scene.missing.count;
  const none = found.entry.rows.every(
    (row) => codeInScope(scopeOf(found.entry, row.scope), found, list, scene) === FALSE,
  );
  scene.missing.cut(mark);
  return none;
}

/** Another list may know the code, so it was not refused; what this entry asks of a paragraph it does not have is not known. */
const unknownParagraph = (rule: DayRule, version: DayVersion, { entry, code }: FoundCode, list: string): Judged =>
  open(rule, version, `paragraph:${list}:${entry.code}`, {
    code: 'noParagraph',
    entry: entry.code,
    paragraph: `.${code.path.join('.')}`,
    list,
  });

const uncovered = (rule: DayRule, version: DayVersion, entry: EntrySource, list: string): Judged =>
  open(rule, version, `paragraph:${list}:${entry.code}`, { code: 'coveredByNoRow', entry: entry.code });

const doubtSays = ({ code, knownFrom }: EntrySource, list: string, doubt: string): FindingSay =>
  doubt === `classification:${list}`
    ? { code: 'notAnEntry', entry: code, list }
    : { code: 'entryNotKnown', entry: code, knownFrom };

const open = (rule: DayRule, { place }: DayVersion, missing: string, say: FindingSay): Judged =>
  judgedOf({ rule, version: place, result: 'undetermined', says: [say] }, { missing: [missing] });

function groupByReason(entry: EntrySource, version: DayVersion): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of entry.rows)
    if (version.version.rows?.reasons.includes(row.reason))
      groups.set(row.reason, [...(groups.get(row.reason) ?? []), row]);
  return groups;
}

function judgeReason(
  day: DayRegime,
  rule: DayRule,
  version: DayVersion,
  found: FoundCode,
  reason: string,
  rows: readonly Row[],
  scene: Scene,
): Judged {
  scene.missing.cut(0);
  const truths = rows.map((row) => rowBites(day, row, found, version.version.rows?.list ?? '', scene));
  const index = truths.includes(TRUE) ? truths.indexOf(TRUE) : Math.max(truths.indexOf(UNKNOWN), 0);
  const raw = truths[index] ?? UNKNOWN;
  const weak = weaken(raw, 'raise');
  const truth = isWeak(found.entry) ? weak : version.doubtful && raw === TRUE ? UNKNOWN : raw;
  if (truth === UNKNOWN && raw !== UNKNOWN) scene.missing.push(`law:${rule.id}:${found.entry.code}`);
  const row = rows[index];
  const result = truth === TRUE ? 'applies' : truth === FALSE ? 'doesNotApply' : 'undetermined';
  const says: FindingSay[] = [rowSay(result, found.entry, reason, row)];
  if (result === 'applies' && row?.evidence?.state === 'notEnforced') says.push({ code: 'notEnforced' });
  return judgedOf(
    { rule, version: version.place, result, says },
    {
      id: `${rule.id}:${reason}`,
      missing: result === 'undetermined' ? scene.missing.distinct() : [],
      reviewPolicy: result === 'applies' ? (ownMember(version.version.reviewByReason ?? {}, reason) ?? null) : null,
      row: { entry: found.entry.code, ...(row ? { row: found.entry.rows.indexOf(row) } : {}) },
    },
  );
}

const ROW_CODES = { applies: 'rowApplies', doesNotApply: 'rowClear', undetermined: 'rowOpen' } as const;

const rowSay = (
  result: Judged['result'],
  { code: entry }: EntrySource,
  reason: string,
  row: Row | undefined,
): FindingSay => ({
  code: ROW_CODES[result],
  entry,
  reason,
  ...(row?.column ? { column: row.column } : row?.worldwide ? { worldwide: true } : row?.see ? { see: row.see } : {}),
});
