/** Keeps determinations with the rule book they rest on and the events that name what was written, in one change. */
import type { Determination } from '../../../domain/determination.ts';
import { type Sealed, seal } from '../../../kit/sealed.ts';
import { digestOf } from '../../../kit/sha256.ts';
import { type Change, type ChangeEvent, type ChangeUnit, type RowReceipt, unchanged } from '../../../store/index.ts';
import type { CallContext } from '../../models/appContext.ts';

/**
 * `one`: an event for each answer. `batch`: one event for all. An answer that is kept already writes nothing.
 * Throws STORE_READ_ONLY, STORE_BUSY, STORE_FULL, STORE_GONE.
 */
export async function saveDeterminations(
  context: CallContext,
  determinations: readonly Determination[],
  as: 'one' | 'batch',
): Promise<void> {
  if (determinations.length === 0) return;
  const sealed = determinations.map(seal);
  await context.store.change(context.caller, (unit) => writeAll(context, unit, sealed, as));
}

interface Written {
  readonly determination: Determination;
  readonly row: RowReceipt;
}

async function writeAll(
  { caller: { at, actor }, ruleBook, ruleBookJson }: CallContext,
  unit: ChangeUnit,
  sealed: readonly Sealed<Determination>[],
  as: 'one' | 'batch',
): Promise<Change<void>> {
  const written: Written[] = [];
  for (const one of sealed) {
    const row = await unit.determinations.save(one, { at, actor });
    if (row) written.push({ determination: one.value, row });
  }
  const book = await unit.ruleBooks.put(ruleBook.digest, ruleBookJson, at);
  const [first, ...others] = [
    ...(as === 'one' ? written.map(eventOfOne) : eventOfBatch(written, ruleBook.digest)),
    ...(book ? [{ type: 'ruleBookStored' as const, subject: ruleBook.digest, facts: {}, rows: [book] }] : []),
  ];
  return first ? { result: undefined, events: [first, ...others] } : unchanged(undefined);
}

const eventOfOne = ({ determination: { id, outcome, digests }, row }: Written): ChangeEvent => ({
  type: 'determinationSaved',
  subject: id,
  facts: { outcome, ruleBook: digests.ruleBook },
  rows: [row],
});

const eventOfBatch = (written: readonly Written[], ruleBook: string): readonly ChangeEvent[] =>
  written.length === 0
    ? []
    : [
        {
          type: 'determinationBatchSaved',
          subject: digestOf(written.map(({ determination }) => determination.id)),
          facts: { count: written.length, ruleBook },
          rows: written.map(({ row }) => row),
        },
      ];
