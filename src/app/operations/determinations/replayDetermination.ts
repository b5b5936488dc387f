/**
 * Use case: determine a stored transaction again from the law, list versions and model that it used, and compare the two answers. What is
 * compared is what was found; other words for the same are told as such.
 */
import type { Replay } from '../../../contract/index.ts';
import { replay as operation } from '../../../contract/operations/determinations/replay.ts';
import type { Determination } from '../../../domain/determination.ts';
import {
  isForm2,
  type KeptDetermination,
  type StoredDetermination,
} from '../../../domain/verdict/storedDetermination.ts';
import type { Instant } from '../../../kit/localDate.ts';
import { editionOf, isSameEdition } from '../../../rules/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';
import { ENGINE } from '../../runtime/version.ts';
import { differencesOf } from './differencesOf.ts';
import { groundOf } from './groundOf.ts';
import { type Judged, judgeAsOf } from './judgeAsOf.ts';
import { isProse } from './proseOf.ts';
import { savedDetermination } from './savedDetermination.ts';
import { storedForm } from './storedForm.ts';
import { tellDetermination } from './tellDetermination.ts';

/** Throws DETERMINATION_UNKNOWN, INDEX_NOT_READY. */
export async function replayDetermination(context: CallContext, id: string): Promise<Replay> {
  const { determination: kept } = await savedDetermination(context, id);
  const engine = { stored: kept === null ? 'erased' : engineOf(kept), running: ENGINE };
  const answer = { schema: 'portcullis/1' as const, id, engine };
  if (kept === null) return { ...answer, result: 'inputErased', where: [], missing: [], now: null };
  const { moment, missing, ownershipVersions } = await groundOf(context, kept.digests);
  if (moment === null) return { ...answer, result: 'groundMissing', where: [], missing: [...missing], now: null };
  const asOf = { ...kept.asOf, knownAt: kept.asOf.knownAt as Instant };
  const judged = await judgeAsOf(moment, kept.transaction, asOf, ownershipVersions);
  const where = isForm2(kept) ? differencesInForm2(kept, judged) : differencesInForm1(kept, tellDetermination(judged));
  const result = resultOf(where, engine.stored === engine.running);
  return { ...answer, result, where, missing: [], now: result === 'same' ? null : tellDetermination(judged) };
}

const engineOf = (kept: KeptDetermination): string =>
  isForm2(kept) ? (kept.digests.engine ?? 'not told') : kept.engine;

/** Equality is promised within one engine; another that finds the same is the same all the same. */
function resultOf(where: readonly string[], isSameEngine: boolean): Replay['result'] {
  if (where.length === 0) return 'same';
  if (where.every(isProse)) return 'wording';
  return isSameEngine ? 'differs' : 'engineChanged';
}

/** The whole answer as it was told. Its id and digests had another form; the engine is judged apart. */
function differencesInForm1(kept: Determination, now: Determination): string[] {
  const { matchingModel, ruleBook, listVersions, resolutions, ownershipGraph, ownershipVersions } = now.digests;
  const model = typeof matchingModel === 'string' ? matchingModel : matchingModel.name;
  const digests = { ruleBook, listVersions, resolutions, ownershipGraph, ownershipVersions, matchingModel: model };
  return differencesOf({ ...kept, engine: '' }, { ...now, id: kept.id, engine: '', digests });
}

/** What was found, and on what; the edition of the prose tells whether the words are those of then. */
function differencesInForm2(kept: StoredDetermination, judged: Judged): string[] {
  const found = differencesOf(withoutWords(kept), withoutWords(storedForm(judged)));
  return found.length > 0 || isSameEdition(editionOf('en'), kept.prose) ? found : ['/text'];
}

const withoutWords = ({ verdict, screenings, digests, disposition }: StoredDetermination) => ({
  verdict,
  screenings,
  digests: { ...digests, engine: '' },
  disposition,
});

export const replayOperation = implement(operation, (call, { id }) => replayDetermination(call, id));
