/** Keeps screenings with the events that name them, in one change. */
import type { Screening } from '../../domain/screening.ts';
import { type Sealed, seal } from '../../kit/sealed.ts';
import { digestOf } from '../../kit/sha256.ts';
import { type ChangeEvent, type RowReceipt, unchanged } from '../../store/index.ts';
import type { CallContext } from '../models/appContext.ts';

interface Written {
  readonly screening: Sealed<Screening>;
  readonly row: RowReceipt;
}

/** `one`: an event for each screening. `batch`: one event for all. A screening that is kept already writes nothing. */
export async function saveScreenings(
  { store, caller }: CallContext,
  screenings: readonly Screening[],
  as: 'one' | 'batch',
): Promise<void> {
  if (screenings.length === 0) return;
  const sealed = screenings.map(seal);
  await store.change(caller, async (unit) => {
    const written: Written[] = [];
    for (const screening of sealed) {
      const row = await unit.screenings.save(screening, { at: caller.at, actor: caller.actor, customer: null });
      if (row) written.push({ screening, row });
    }
    const [first, ...others] = as === 'one' ? written.map(eventOfOne) : eventOfBatch(written);
    return first ? { result: undefined, events: [first, ...others] } : unchanged(undefined);
  });
}

const eventOfOne = ({ screening: { value, digest }, row }: Written): ChangeEvent => ({
  type: 'screeningSaved',
  subject: digest,
  facts: { decision: value.decision, model: value.model },
  rows: [row],
});

/** The ids are digests of the screenings, so their digest is that of all. */
const eventOfBatch = (written: readonly Written[]): readonly ChangeEvent[] =>
  written.length === 0
    ? []
    : [
        {
          type: 'screeningBatchSaved',
          subject: digestOf(written.map(({ screening }) => screening.digest)),
          facts: { count: written.length },
          rows: written.map(({ row }) => row),
        },
      ];
