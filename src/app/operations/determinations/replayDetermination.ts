/**
 * Use case: determine a stored transaction again from the law and list versions that it used, and compare the two answers.
 */
import type { Replay } from '../../../contract/index.ts';
import { replay as operation } from '../../../contract/operations/determinations/replay.ts';
import type { Determination } from '../../../domain/determination.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import type { Instant } from '../../../kit/localDate.ts';
import { loadRuleBook, type RuleBookSource } from '../../../rules/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { implement } from '../../requests/implement.ts';
import { ENGINE } from '../../runtime/version.ts';
import { determineAsOf } from './determineTransaction.ts';
import { differencesOf } from './differencesOf.ts';

/** Throws DETERMINATION_UNKNOWN. `differs` and `engineChanged` are answers. */
export async function replayDetermination(context: CallContext, id: string): Promise<Replay> {
  const saved = await context.records.determinations.get(id);
  if (!saved) {
    throw new PortcullisError({
      code: 'DETERMINATION_UNKNOWN',
      what: 'no determination with this id is stored',
      got: id,
      hint: 'check the id; answers of a batch are kept only with --save',
    });
  }
  const stored = saved.determination;
  if (!stored)
    return {
      schema: 'portcullis/1',
      id,
      result: 'inputErased',
      where: [],
      engine: { stored: 'erased', running: ENGINE },
      now: null,
    };
  const now = await determineAgain(context, stored);
  const where = differencesOf({ ...stored, engine: '' }, { ...now, engine: '' });
  const sameEngine = stored.engine === ENGINE;
  return {
    schema: 'portcullis/1',
    id,
    result: sameEngine ? (where.length === 0 ? 'same' : 'differs') : 'engineChanged',
    where,
    engine: { stored: stored.engine, running: ENGINE },
    now: where.length === 0 ? null : now,
  };
}

async function determineAgain(context: CallContext, stored: Determination): Promise<Determination> {
  const json = await context.store.ruleBooks.get(stored.digests.ruleBook);
  const ruleBook =
    json === undefined || stored.digests.ruleBook === context.ruleBook.digest
      ? context.ruleBook
      : loadRuleBook(JSON.parse(json) as RuleBookSource);
  const { listVersions, ownershipVersions } = stored.digests;
  const moment = await context.moments.momentHolding(listVersions);
  return determineAsOf(
    { ...moment, ruleBook, lists: moment.lists.pinned(listVersions) },
    stored.transaction,
    { ...stored.asOf, knownAt: stored.asOf.knownAt as Instant },
    ownershipVersions ?? [],
  );
}

export const replayOperation = implement(operation, (call, { id }) => replayDetermination(call, id));
