/** spellingScratch: the scratch memory of all comparisons of spellings. Whoever compares one pair after another makes it and hands it down. */
import { DeletionScratch } from './deletionNeighbours.ts';
import { OneEditScratch } from './editDistanceOne.ts';
import { ReadingScratch } from './romaniser.ts';
import { EditScratch } from './weightedEditDistance.ts';

export class SpellingScratch {
  readonly edits = new EditScratch();
  readonly deletions = new DeletionScratch();
  readonly oneEdit = new OneEditScratch();
  readonly readings = new ReadingScratch();
}
