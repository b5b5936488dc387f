/** Keeps what was judged, with the rule book it rests on and the events that name what was written, in one change. */
import type { StoredDetermination } from '../../../domain/verdict/storedDetermination.ts';
import { type Sealed, seal } from '../../../kit/sealed.ts';
import { digestOf } from '../../../kit/sha256.ts';
import { type Change, type ChangeEvent, type ChangeUnit, type RowReceipt, unchanged } from '../../../store/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { Judged } from './judgeAsOf.ts';
import { storedForm } from './storedForm.ts';

interface Sealing {
  readonly id: string;
  readonly answer: Sealed<StoredDetermination>;
}
type Written = Sealing & { readonly row: RowReceipt };

/**
 * `one`: an event for each answer. `batch`: one event for all. An answer that is kept already with the same content writes nothing; the ids of
 * the others are given. Throws DETERMINATION_CONFLICT, STORE_READ_ONLY, STORE_BUSY, STORE_FULL, STORE_GONE.
 */
export async function saveDeterminations(
  context: CallContext,
  judged: readonly Judged[],
  as: 'one' | 'batch',
): Promise<ReadonlySet<string>> {
  if (judged.length === 0) return new Set();
  const sealed = judged.map((one) => ({ id: one.id, answer: seal(storedForm(one)) }));
  const { result } = await context.store.change(context.caller, (unit) => writeAll(context, unit, sealed, as));
  return result;
}

async function writeAll(
  { caller: { at, actor }, ruleBook, ruleBookJson }: CallContext,
  unit: ChangeUnit,
  sealed: readonly Sealing[],
  as: 'one' | 'batch',
): Promise<Change<ReadonlySet<string>>> {
  const written: Written[] = [];
  for (const { id, answer } of sealed) {
    const row = await unit.determinations.save(answer, { id, at, actor });
    if (row) written.push({ id, answer, row });
  }
  const book = await unit.ruleBooks.put(ruleBook.digest, ruleBookJson, at);
  const [first, ...others] = [
    ...(as === 'one' ? written.map(eventOfOne) : eventOfBatch(written, ruleBook.digest)),
    ...(book ? [{ type: 'ruleBookStored' as const, subject: ruleBook.digest, facts: {}, rows: [book] }] : []),
  ];
  const ids = new Set(written.map(({ id }) => id));
  return first ? { result: ids, events: [first, ...others] } : unchanged(ids);
}

const eventOfOne = ({ id, answer: { value }, row }: Written): ChangeEvent => ({
  type: 'determinationSaved',
  subject: id,
  facts: { outcome: value.verdict.outcome, ruleBook: value.digests.ruleBook },
  rows: [row],
});

const eventOfBatch = (written: readonly Written[], ruleBook: string): readonly ChangeEvent[] =>
  written.length === 0
    ? []
    : [
        {
          type: 'determinationBatchSaved',
          subject: digestOf(written.map(({ id }) => id)),
          facts: { count: written.length, ruleBook },
          rows: written.map(({ row }) => row),
        },
      ];
