/** On which evidence does a finding rest? That of its rule's version, or of the control-list row that it found. */
import { type Evidence, VERIFICATIONS, type Verification } from '../../domain/evidence.ts';
import type { VerdictFinding } from '../../domain/verdict/verdict.ts';
import type { RuleVersion } from '../law/lawSchemas.ts';
import type { ControlListSource, EntrySource, RegimeSource } from '../law/ruleBookSource.ts';

export function evidenceOfFinding(
  { row: found }: Pick<VerdictFinding, 'row'>,
  version: RuleVersion,
  source: RegimeSource,
): Evidence {
  if (!found) return version.evidence;
  const list = source.controlLists.find(({ key }) => key === version.rows?.list);
  const entry = list && entriesOf(list).get(found.entry);
  if (!entry) throw new Error(`the rule book has no entry ${found.entry}; the verdict is of another book`);
  const row = found.row === undefined ? undefined : entry.rows[found.row];
  return row ? evidenceOfRow(row, entry, version, source) : entry.evidence;
}

const entries = new WeakMap<ControlListSource, ReadonlyMap<string, EntrySource>>();

function entriesOf(list: ControlListSource): ReadonlyMap<string, EntrySource> {
  let byCode = entries.get(list);
  if (!byCode) {
    byCode = new Map(list.entries.map((entry) => [entry.code, entry]));
    entries.set(list, byCode);
  }
  return byCode;
}

type Row = EntrySource['rows'][number];

const evidences = new WeakMap<Row, WeakMap<RuleVersion, Evidence>>();

/** The entry's evidence with the chart's and the rule's citations, as weak as the weakest that carries the row. */
function evidenceOfRow(row: Row, entry: EntrySource, version: RuleVersion, source: RegimeSource): Evidence {
  const known = evidences.get(row) ?? new WeakMap<RuleVersion, Evidence>();
  evidences.set(row, known);
  let evidence = known.get(version);
  if (!evidence) {
    const own = row.evidence ?? entry.evidence;
    const chart = row.column ? (source.chart?.evidence ?? null) : null;
    evidence = {
      ...own,
      citations: [...own.citations, ...(chart?.citations ?? []), ...version.evidence.citations],
      verification: weakest(own.verification, chart?.verification ?? 'primaryText'),
    };
    known.set(version, evidence);
  }
  return evidence;
}

function weakest(a: Verification, b: Verification): Verification {
  return VERIFICATIONS.indexOf(a) > VERIFICATIONS.indexOf(b) ? a : b;
}
