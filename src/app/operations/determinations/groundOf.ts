/**
 * On what did a stored answer rest, and is all of it still here? Its rule book, list versions, ownership versions and matching model are found
 * again by the digests that it carries. INVARIANT: what is missing is told; nothing of today ever stands in for it.
 */
import type { Determination } from '../../../domain/determination.ts';
import { type RuleBook, readRuleBook } from '../../../rules/index.ts';
import { type MatchingModel, MODELS } from '../../../screening/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import type { Moment } from '../../models/moments/moment.ts';

type Digests = Determination['digests'];

export interface StoredGround {
  /** As it was; null where anything is missing. */
  readonly moment: Moment | null;
  /** What is missing, a sentence each. */
  readonly missing: readonly string[];
  readonly ownershipVersions: readonly string[];
}

export async function groundOf(context: CallContext, digests: Digests): Promise<StoredGround> {
  const { listVersions, ownershipVersions = [] } = digests;
  const ruleBook = await ruleBookOf(context, digests);
  const found = await context.moments.momentHolding(listVersions);
  const model = modelOf(digests);
  const missing = [
    ...(ruleBook ? [] : [ruleBookMissing(digests)]),
    ...missingLists(found, listVersions),
    ...(await missingOwnership(context, ownershipVersions)),
    ...(typeof model === 'string' ? [model] : []),
  ];
  if (ruleBook === undefined || typeof model === 'string' || missing.length > 0)
    return { moment: null, missing, ownershipVersions };
  const moment = await context.moments.under(found, model);
  return { moment: { ...moment, ruleBook, lists: moment.lists.pinned(listVersions) }, missing, ownershipVersions };
}

/** undefined: it is not stored, or has a form that this program does not read. */
export async function ruleBookOf({ store, ruleBook }: CallContext, digests: Digests): Promise<RuleBook | undefined> {
  if (ruleBook.digest === digests.ruleBook) return ruleBook;
  const json = await store.ruleBooks.get(digests.ruleBook);
  return json === undefined ? undefined : readRuleBook(json);
}

export const ruleBookMissing = ({ ruleBook }: Digests): string =>
  `the rule book ${ruleBook} is not stored, or has a form that this program does not read`;

function missingLists({ lists }: Moment, pinned: Digests['listVersions']): readonly string[] {
  return Object.entries(pinned).flatMap(([list, versions]) =>
    versions
      .split(' ')
      .filter((version) => version !== '' && !lists.holds(list, version))
      .map((version) => `version ${version} of ${list} is not stored`),
  );
}

async function missingOwnership({ records }: CallContext, pinned: readonly string[]): Promise<readonly string[]> {
  if (pinned.length === 0) return [];
  const stored = new Set((await records.ownership.versions()).map(({ version }) => version));
  return pinned
    .filter((version) => !stored.has(version))
    .map((version) => `version ${version} of ownership is not stored`);
}

/** The version of then, with its own numbers; a sentence where there is none. Answers of form 1 name it alone. */
function modelOf({ matchingModel }: Digests): MatchingModel | string {
  const [name, digest] =
    typeof matchingModel === 'string' ? [matchingModel, null] : [matchingModel.name, matchingModel.digest];
  const model = MODELS.find((version) => version.name === name);
  if (!model) return `the matching model ${name} is not one that this program has`;
  return digest === null || digest === model.reference.digest ? model : `the matching model ${name} is not what it was`;
}
