/**
 * Does one row of a control-list entry require a licence? It does where the code is in its scope and the destination is one that
 * it controls.
 */
import { mayRelieve } from '../../domain/evidence.ts';
import { FALSE, TRUE, type Truth, truthOf, UNKNOWN, weaken } from '../../kit/truth.ts';
import type { EntrySource } from '../law/ruleBookSource.ts';
import type { FoundCode } from './codeIndex.ts';
import type { DayRegime } from './dayTypes.ts';
import { codeInScope, scopeOf } from './entries.ts';
import type { Scene } from './scene.ts';

type Row = EntrySource['rows'][number];

/** What of a regime's day decides where a row bites. */
export type RowGround = Pick<DayRegime, 'places' | 'marks' | 'source' | 'rowTests'>;

/** Whether a row bites for a code and the destination of the scene. */
export function rowBites(ground: RowGround, row: Row, found: FoundCode, list: string, scene: Scene): Truth {
  const mark = scene.missing.count;
  const inside = codeInScope(scopeOf(found.entry, row.scope), found, list, scene);
  const there = inside === FALSE ? FALSE : bitesInCase(ground, row, found, list, scene);
  const truth = inside === FALSE || there === FALSE ? FALSE : inside === TRUE && there === TRUE ? TRUE : UNKNOWN;
  if (truth !== UNKNOWN) scene.missing.cut(mark);
  return truth;
}

/** At the destination, and in what else the row asks. */
function bitesInCase(ground: RowGround, row: Row, found: FoundCode, list: string, scene: Scene): Truth {
  const there = bitesThere(ground, row, found, list, scene);
  if (row.when === undefined || there === FALSE) return there;
  const holds = ground.rowTests.get(row)?.(scene) ?? UNKNOWN;
  return holds === FALSE ? FALSE : holds === TRUE ? there : UNKNOWN;
}

function bitesThere(ground: RowGround, row: Row, found: FoundCode, list: string, scene: Scene): Truth {
  if (row.knownFrom === undefined || scene.facts.validAt >= row.knownFrom) return placeBites(ground, row, scene);
  scene.missing.push(`law:${list}:${found.entry.code}`);
  return UNKNOWN;
}

function placeBites(ground: RowGround, row: Row, scene: Scene): Truth {
  const { to } = scene.transaction;
  const halted = haltedRow(row, scene);
  if (halted !== null) return halted;
  if (row.worldwide) return TRUE;
  if (row.places) return ground.places.test(row.places, 'raise')(to, scene.missing);
  if (row.see !== undefined) {
    scene.missing.push(`law:${row.see}`);
    return UNKNOWN;
  }
  const marks = ground.marks(to);
  const marked = marks && row.column ? truthOf(marks.has(row.column)) : UNKNOWN;
  const weakChart = ground.source.chart !== null && !mayRelieve(ground.source.chart.evidence.verification);
  const counted = weakChart ? weaken(marked, 'raise') : marked;
  if (counted === UNKNOWN) scene.missing.push(`law:${ground.source.regime.key}-chart:${to}`);
  return counted;
}

/** A row that is announced, suspended or enjoined does not bite; on weak evidence that is unknown. */
function haltedRow({ evidence, reason }: Row, scene: Scene): Truth | null {
  if (!evidence || evidence.state === 'inForce' || evidence.state === 'notEnforced') return null;
  if (mayRelieve(evidence.verification)) return FALSE;
  scene.missing.push(`law:row ${reason} ${evidence.state}`);
  return UNKNOWN;
}
