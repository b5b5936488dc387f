/** comparisonScratch: the scratch memory of comparing names: one alignment and its sums, reused for pair after pair. */
import { DEFAULT_MODEL } from '../model/models.ts';
import { SpellingScratch } from '../spelling/spellingScratch.ts';
import { Alignment } from './alignment.ts';
import { AlignmentSums } from './scoreAlignment.ts';

export class ComparisonScratch {
  readonly spelling = new SpellingScratch();
  readonly alignment = new Alignment(this.spelling, DEFAULT_MODEL);
  readonly sums = new AlignmentSums();
}
