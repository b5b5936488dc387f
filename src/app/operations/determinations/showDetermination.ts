/**
 * Use case: show a stored answer. What was kept whole is given as it was; what was kept as a verdict is told again with the rule book of then, in
 * the words of today, and it is said where these are others.
 */
import type { DeterminationShown } from '../../../contract/index.ts';
import { showDetermination as operation } from '../../../contract/operations/determinations/show.ts';
import { unpackVerdict } from '../../../domain/verdict/packedVerdict.ts';
import { isForm2, type StoredDetermination } from '../../../domain/verdict/storedDetermination.ts';
import { editionOf, isSameEdition, type RuleBook, renderVerdict } from '../../../rules/index.ts';
import type { SavedDetermination } from '../../../store/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';
import { ruleBookMissing, ruleBookOf } from './groundOf.ts';
import { savedDetermination } from './savedDetermination.ts';

/** Throws DETERMINATION_UNKNOWN. */
export async function showDetermination(context: CallContext, id: string): Promise<DeterminationShown> {
  const saved = await savedDetermination(context, id);
  const kept = saved.determination;
  const about = aboutOf(saved);
  if (kept === null) return { ...about, form: null, words: null, determination: null, missing: ['it was erased'] };
  if (!isForm2(kept)) return { ...about, form: 1, words: 'asThen', determination: kept, missing: [] };
  const ruleBook = await ruleBookOf(context, kept.digests);
  if (!ruleBook)
    return { ...about, form: 2, words: null, determination: null, missing: [ruleBookMissing(kept.digests)] };
  const words = isSameEdition(editionOf('en'), kept.prose) ? ('asThen' as const) : ('ofToday' as const);
  return { ...about, form: 2, words, determination: toldAgain(saved.id, kept, ruleBook), missing: [] };
}

const aboutOf = ({ id, savedAt, actor, outcome }: SavedDetermination) => ({
  schema: 'portcullis/1' as const,
  id,
  savedAt,
  actor,
  outcome,
});

function toldAgain(
  id: string,
  { transaction, asOf, verdict, screenings, digests }: StoredDetermination,
  book: RuleBook,
): NonNullable<DeterminationShown['determination']> {
  const { validAt } = asOf;
  const { reaches: _reaches, ...answer } = renderVerdict(unpackVerdict(verdict), { book, transaction, validAt });
  return {
    schema: 'portcullis/1',
    id,
    transaction,
    asOf,
    engine: digests.engine ?? 'not told',
    ...answer,
    screenings,
    digests,
  };
}

export const showDeterminationOperation = implement(operation, (call, { id }) => showDetermination(call, id));
