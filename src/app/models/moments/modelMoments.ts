/**
 * ModelMoments: a Moment under another version of the matching model than the default: the same lists, with an index of the same names that is
 * built when it is first asked for. INVARIANT: a Moment keeps at most one such index, and it goes with the Moment.
 */
import type { MatchingModel } from '../../../screening/index.ts';
import type { IndexMaker } from '../names/indexMaker.ts';
import type { Moment } from './moment.ts';

interface Kept {
  readonly model: MatchingModel;
  readonly moment: Promise<Moment>;
}

export class ModelMoments {
  private readonly maker: IndexMaker;
  private readonly kept = new WeakMap<Moment, Kept>();

  constructor(maker: IndexMaker) {
    this.maker = maker;
  }

  of(moment: Moment, model: MatchingModel): Promise<Moment> {
    if (model === moment.model) return Promise.resolve(moment);
    const known = this.kept.get(moment);
    if (known?.model === model) return known.moment;
    const made = this.maker.under(model, moment.names).then((names) => ({ ...moment, names, model }));
    const kept = { model, moment: made };
    this.kept.set(moment, kept);
    // What failed is tried again by whoever asks next.
    made.catch(() => {
      if (this.kept.get(moment) === kept) this.kept.delete(moment);
    });
    return made;
  }
}
