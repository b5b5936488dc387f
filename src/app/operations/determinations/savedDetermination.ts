/** A stored answer by its id. */
import { PortcullisError } from '../../../kit/errors.ts';
import type { SavedDetermination } from '../../../store/index.ts';
import type { CallContext } from '../../models/appContext.ts';

/** Throws DETERMINATION_UNKNOWN. */
export async function savedDetermination({ records }: CallContext, id: string): Promise<SavedDetermination> {
  const saved = await records.determinations.get(id);
  if (saved) return saved;
  throw new PortcullisError({
    code: 'DETERMINATION_UNKNOWN',
    what: 'no determination with this id is stored',
    got: id,
    hint: 'check the id; answers of a batch are kept only with --save',
  });
}
