/**
 * Judges requirements by control-list row: each row alone, one finding per reason for control. An entry that is not known on the
 * day, has no rows, or has a code less specific than its rows is undetermined, never free.
 */

import type { Evidence, Verification } from '../../domain/evidence.ts';
import { VERIFICATIONS } from '../../domain/evidence.ts';
import { dependsOnCodeAlone } from '../../domain/itemScope.ts';
import { ownMember } from '../../kit/ownMember.ts';
import type { FoundCode } from '../book/codeIndex.ts';
import type { DayRegime, DayRule, DayVersion, Judged } from '../book/dayTypes.ts';
import { codeInScope, entryDoubt, isWeak, knowsParagraph, scopeOf } from '../book/entries.ts';
import { judge } from '../book/findings.ts';
import { missingKey } from '../book/missingKeys.ts';
import { openFindingFor } from '../book/openFindings.ts';
import { rowBites } from '../book/rowBites.ts';
import type { Scene } from '../book/scene.ts';
import { FALSE, TRUE, UNKNOWN, weaken } from '../book/truth.ts';
import type { EntrySource } from '../law/ruleBookSource.ts';
import { failed } from './evaluateRule.ts';

type Row = EntrySource['rows'][number];

export function evaluateRows(day: DayRegime, rule: DayRule, scene: Scene): readonly Judged[] {
  try {
    const [version] = rule.versions;
    if (!version?.version.rows) return [rule.clear];
    return judgeRows(day, rule, version, version.version.rows.list, scene);
  } catch (cause) {
    return [failed(rule, cause)];
  }
}

function judgeRows(day: DayRegime, rule: DayRule, version: DayVersion, list: string, scene: Scene): readonly Judged[] {
  const codes = scene.item.codes(list);
  const [only] = codes;
  if (!only)
    return [
      rememberOpen(rule, version, missingKey('classification', list), 'the classification of the item is not given'),
    ];
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
  if (doubt !== null) return [rememberOpen(rule, version, doubt, doubtSays(entry, list, doubt))];
  if (entry.residual) return [rule.clear];
  if (entry.rows.length === 0)
    return [
      rememberOpen(rule, version, `law:${list}:${entry.code}`, `the entry ${entry.code} names no row that was read`),
    ];
  const { to } = scene.transaction;
  const known = rule.rows.get(found);
  const before = known?.get(to);
  if (before) return before;
  const byReason = [...groupByReason(entry, version)].map(([reason, rows]) =>
    judgeReason(day, rule, version, found, reason, rows, scene),
  );
  const free = byReason.every(({ finding }) => finding.result === 'doesNotApply');
  const judged = !knowsParagraph(entry, found.code.path)
    ? [
        ...byReason.filter(({ finding }) => finding.result !== 'doesNotApply'),
        unknownParagraph(rule, version, found, list),
      ]
    : free && coveredByNoRow(found, list, scene)
      ? [uncovered(rule, version, entry, list)]
      : byReason;
  if (!entry.rows.every((row) => dependsOnCodeAlone(scopeOf(entry, row.scope)))) return judged;
  if (known) known.set(to, judged);
  else rule.rows.set(found, new Map([[to, judged]]));
  return judged;
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
function unknownParagraph(rule: DayRule, version: DayVersion, { entry, code }: FoundCode, list: string): Judged {
  const why = `${entry.code} has no paragraph .${code.path.join('.')} on ${list}`;
  return open(rule, version, [`paragraph:${list}:${entry.code}`], why);
}

function uncovered(rule: DayRule, version: DayVersion, entry: EntrySource, list: string): Judged {
  return rememberOpen(
    rule,
    version,
    `paragraph:${list}:${entry.code}`,
    `no row of ${entry.code} covers what the code names`,
  );
}

/** An open finding that depends on nothing but what is missing. */
function rememberOpen(rule: DayRule, version: DayVersion, missing: string, why: string): Judged {
  return openFindingFor(rule.open, missing, () => open(rule, version, [missing], why));
}

function doubtSays(entry: EntrySource, list: string, doubt: string): string {
  return doubt === `classification:${list}`
    ? `${entry.code} is known, but it is not an entry of ${list} on this date; the code that covered the item then is not given`
    : `what ${entry.code} asked for on this date is not known (known from ${entry.knownFrom})`;
}

function open({ rule }: DayRule, { version }: DayVersion, missing: readonly string[], why: string): Judged {
  return judge({ rule, version, result: 'undetermined', says: `${rule.title}: undetermined; ${why}.`, missing });
}

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
  if (truth === UNKNOWN && raw !== UNKNOWN) scene.missing.push(`law:${rule.rule.id}:${found.entry.code}`);
  const row = rows[index];
  const result = truth === TRUE ? 'applies' : truth === FALSE ? 'doesNotApply' : 'undetermined';
  return judge({
    rule: rule.rule,
    version: version.version,
    id: `${rule.rule.id}:${reason}`,
    result,
    says: saysOf(found, reason, row, result, scene.transaction.to),
    missing: result === 'undetermined' ? scene.missing.list() : [],
    reviewPolicy: result === 'applies' ? (ownMember(version.version.reviewByReason ?? {}, reason) ?? null) : null,
    evidence: evidenceOf(day, version, found.entry, row),
  });
}

function saysOf(found: FoundCode, reason: string, row: Row | undefined, result: string, to: string): string {
  const where = row?.column
    ? `chart column ${row.column}`
    : row?.worldwide
      ? 'all destinations'
      : row?.see
        ? `see ${row.see}`
        : 'named destinations';
  const code = found.entry.code;
  const unenforced =
    row?.evidence?.state === 'notEnforced' ? ' The text stands, but the authority says it does not enforce it.' : '';
  if (result === 'applies')
    return `${code} is controlled for ${reason} (${where}): a licence is required for ${to}.${unenforced}`;
  if (result === 'doesNotApply')
    return `${code} is controlled for ${reason} (${where}), which does not reach this code or ${to}.`;
  return `${code} is controlled for ${reason} (${where}): undetermined for ${to}.`;
}

const evidences = new WeakMap<Row, WeakMap<DayVersion, Evidence>>();

/** The entry's evidence with the chart's and the rule's citations, as weak as the weakest that carries the row. */
function evidenceOf(day: DayRegime, version: DayVersion, entry: EntrySource, row: Row | undefined): Evidence {
  const own = row?.evidence ?? entry.evidence;
  if (!row) return own;
  const known = evidences.get(row) ?? new WeakMap<DayVersion, Evidence>();
  evidences.set(row, known);
  let evidence = known.get(version);
  if (!evidence) {
    const chart = row.column ? (day.source.chart?.evidence ?? null) : null;
    evidence = {
      ...own,
      citations: [...own.citations, ...(chart?.citations ?? []), ...version.version.evidence.citations],
      verification: weakest(own.verification, chart?.verification ?? 'primaryText'),
    };
    known.set(version, evidence);
  }
  return evidence;
}

function weakest(a: Verification, b: Verification): Verification {
  return VERIFICATIONS.indexOf(a) > VERIFICATIONS.indexOf(b) ? a : b;
}
