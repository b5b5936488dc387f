/**
 * What do control list, chart, footnotes and embargoes alone say of one item and one destination (`regimes[].listBased`)?
 * Findings and texts are left out. It serves whole grids: where an item may go, and what a change of the law affects.
 */
import type { VerdictRegime } from '../../domain/verdict/verdict.ts';
import { FALSE, TRUE, type Truth, UNKNOWN, weaken } from '../../kit/truth.ts';
import { closedParagraphs } from '../book/closedParagraphs.ts';
import type { FoundCode } from '../book/codeIndex.ts';
import type { DayRegime, DayRule } from '../book/dayTypes.ts';
import { entryDoubt, isWeak } from '../book/entries.ts';
import type { Facts } from '../book/facts.ts';
import { rowBites } from '../book/rowBites.ts';
import type { RuleBook } from '../book/ruleBook.ts';
import { type Scene, setScene } from '../book/scene.ts';
import { ItemScenes } from './destinations.ts';
import { worstList } from './evaluateRegime.ts';
import { coveredByNoRow } from './evaluateRows.ts';
import { excludes, truthOfRule } from './evaluateRule.ts';

/**
 * The same as `determine(...).regimes[].listBased` for the first item, a few microseconds each.
 * @returns undefined when the regime is not modelled or does not reach the transaction
 */
export function judgeLists(book: RuleBook, regime: string, facts: Facts): VerdictRegime['listBased'] | undefined {
  const day = book.day(facts.validAt).regimes.find(({ source }) => source.regime.key === regime);
  const [item] = facts.transaction.items;
  if (!day || !item) return undefined;
  const scene = setScene(facts, item, book);
  const beside = new ItemScenes(scene, book).beside(day);
  const ends =
    beside.length === 0 ? null : [scene, ...beside.filter(({ transit }) => !transit).map((one) => one.scene)];
  if (ends === null) return day.nexus(scene) === FALSE ? beyond(day, [scene]) : judgeScene(day, scene);
  if (ends.every((one) => day.nexus(one) === FALSE)) return beyond(day, ends);
  return worstList([scene, ...beside.map((one) => one.scene)].map((one) => judgeScene(day, one)));
}

/** Rules with a reach of their own look at no list. */
const beyond = (day: DayRegime, scenes: readonly Scene[]): VerdictRegime['listBased'] | undefined =>
  scenes.some((scene) => day.beyond.some(({ reaches }) => reaches !== null && reaches(scene) !== FALSE))
    ? 'notListed'
    : undefined;

/** The control list first: it decides most cells. */
const listRules = new WeakMap<DayRegime, readonly DayRule[]>();

function listRulesOf(day: DayRegime): readonly DayRule[] {
  let rules = listRules.get(day);
  if (!rules) {
    const all = day.rules.filter(({ rule }) => rule.listBased);
    rules = [...all.filter(({ byRows }) => byRows), ...all.filter(({ byRows }) => !byRows)];
    listRules.set(day, rules);
  }
  return rules;
}

function judgeScene(day: DayRegime, scene: Scene): VerdictRegime['listBased'] {
  const rules = listRulesOf(day);
  let truth: Truth = FALSE;
  for (const rule of rules) {
    scene.missing.cut(0);
    scene.seen.cut(0);
    const one = rule.byRows ? safely(() => rowsTruth(day, rule, scene)) : safely(() => truthOfRule(rule, scene));
    if (one === TRUE) return 'licenceRequired';
    if (one === UNKNOWN) truth = UNKNOWN;
  }
  if (truth === UNKNOWN) return 'unknown';
  return rules.length === 0 || isResidual(day, scene) ? 'notListed' : 'noLicenceRequired';
}

/** INVARIANT: no rule can be made to vanish by making it fail. */
function safely(judge: () => Truth): Truth {
  try {
    return judge();
  } catch {
    return UNKNOWN;
  }
}

function rowsTruth(day: DayRegime, rule: DayRule, scene: Scene): Truth {
  const [version] = rule.versions;
  const rows = version?.version.rows;
  if (!rows) return FALSE;
  const excluded = excludes(version, scene);
  if (excluded === TRUE) return FALSE;
  const codes = scene.item.codes(rows.list);
  if (codes.length === 0) return UNKNOWN;
  let truth: Truth = FALSE;
  for (const found of codes) {
    const { entry } = found;
    if (entry.residual && entryDoubt(entry, rows.list, day.date) === null) continue;
    let one: Truth = entry.rows.length === 0 || entryDoubt(entry, rows.list, day.date) !== null ? UNKNOWN : FALSE;
    if (one === FALSE)
      for (const row of entry.rows) {
        if (one === TRUE) break;
        if (!rows.reasons.includes(row.reason)) continue;
        const bites = rowBites(day, row, found, rows.list, scene);
        if (bites !== FALSE) one = bites;
      }
    if (one === FALSE && coveredByNoRow(found, rows.list, scene)) one = UNKNOWN;
    if (one === UNKNOWN && everyCaseBites(day, found, rows.list, rows.reasons, scene)) one = TRUE;
    const counted = isWeak(entry) ? weaken(one, 'raise') : version.doubtful && one === TRUE ? UNKNOWN : one;
    if (counted === TRUE && excluded === FALSE) return TRUE;
    if (counted !== FALSE) truth = UNKNOWN;
  }
  return truth;
}

/** The list alone asks for a licence whichever paragraph the item is of. */
function everyCaseBites(
  day: DayRegime,
  found: FoundCode,
  list: string,
  reasons: readonly string[],
  scene: Scene,
): boolean {
  const cases = closedParagraphs(found);
  const bites = (one: FoundCode): boolean =>
    one.entry.rows.some((row) => reasons.includes(row.reason) && rowBites(day, row, one, list, scene) === TRUE);
  return cases.length > 0 && entryDoubt(found.entry, list, day.date) === null && cases.every(bites);
}

function isResidual(day: DayRegime, scene: Scene): boolean {
  const list = day.source.regime.controlList;
  const codes = list === undefined ? [] : scene.item.codes(list);
  return codes.length > 0 && codes.every(({ entry }) => entry.residual);
}
