/** Use case: is the record of ownership sound on a day? Sums above 100 %, circles, and names that may be one party spelt twice. */

import type { OwnershipCheck } from '../../../contract/index.ts';
import { checkOwnership as operation } from '../../../contract/operations/ownership/check.ts';
import { type Issue, IssueLog } from '../../../kit/issue.ts';
import { dayOf } from '../../../kit/localDate.ts';
import { checkOwnership, indexOwnership, ownershipCircles } from '../../../ownership/index.ts';
import { compareNames, type MatchingModel } from '../../../screening/index.ts';
import type { CallContext } from '../../models/appContext.ts';
import { ALIKE_SCORE } from '../../models/ownership/alikeOnRecord.ts';
import { completeOnRecord } from '../../models/ownership/completeOnRecord.ts';
import { groupByWord } from '../../models/ownership/groupByWord.ts';
import { allLinksOn } from '../../models/ownership/linksOnRecord.ts';
import { mergeStatements } from '../../models/ownership/mergeStatements.ts';
import type { TimelineOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { readAsOf, readDate } from '../../requests/readAsOf.ts';

/** Names of a circle told. */
const MOST_NAMES = 10;
/** Pairs of names compared; those with a rare word in common come first. */
const MOST_PAIRS = 20_000;

/** Throws DATE_INVALID. */
export async function checkOwnershipRecord(
  { moments, caller, model }: Pick<CallContext, 'moments' | 'caller' | 'model'>,
  options: TimelineOptions = {},
): Promise<OwnershipCheck> {
  const now = caller.at;
  const asOf = readAsOf(options.date === undefined ? dayOf(now) : readDate(options.date, 'date'), options, now);
  const ownership = await moments.storedOwnership();
  const record = await allLinksOn(ownership, asOf);
  const statements = record.rows.map(({ version, link }) => ({ origin: version, link }));
  const complete = completeOnRecord(statements, asOf.validAt);
  const links = [...mergeStatements(statements, asOf.validAt)];
  const index = indexOwnership({ links, ownersComplete: [...complete.borne] });
  const log = new IssueLog();
  for (const party of complete.notBorne)
    log.add('OWNERSHIP_NOT_COMPLETE', `said to have all its owners named, but their shares come to less: "${party}"`);
  for (const circle of ownershipCircles(index, asOf.validAt)) log.add('OWNERSHIP_CIRCLE', circleWords(circle));
  const alike = namesAlike(index.names, model);
  for (const [a, b] of alike.pairs)
    log.add('OWNERSHIP_NAME_ALIKE', `read as two parties, perhaps one: "${a}" and "${b}"`);
  if (alike.cut) log.add('OWNERSHIP_NAMES_CUT', 'there are more names with words in common than are compared');
  const sources = ownership.sourcesOn(asOf);
  return {
    schema: 'portcullis/1',
    asOf,
    sources: sources.map(({ newest: { source, version, publishedOn, links } }) => ({
      source,
      version,
      publishedOn,
      links,
    })),
    parties: index.names.length,
    links: record.rows.length,
    issues: [...checkOwnership(index, asOf.validAt), ...log.list()].map((issue: Issue) => ({ ...issue })),
  };
}

function circleWords(circle: readonly string[]): string {
  const more = circle.length > MOST_NAMES ? ` and ${circle.length - MOST_NAMES} more` : '';
  return `these own one another in a circle: ${circle.slice(0, MOST_NAMES).join(', ')}${more}`;
}

/** Pairs alike, among names that have a word in common. */
function namesAlike(
  names: readonly string[],
  model: MatchingModel,
): { pairs: readonly (readonly [string, string])[]; cut: boolean } {
  const compared = new Set<string>();
  const pairs: (readonly [string, string])[] = [];
  for (const group of [...groupByWord(names).values()].sort((a, b) => a.length - b.length))
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) {
        const key = JSON.stringify([a, b]);
        if (compared.has(key)) continue;
        if (compared.size >= MOST_PAIRS) return { pairs, cut: true };
        compared.add(key);
        if (compareNames(a, b, null, model).score >= ALIKE_SCORE) pairs.push([a, b]);
      }
  return { pairs, cut: false };
}

export const checkOwnershipOperation = implement(operation, (call, options) => checkOwnershipRecord(call, options));
