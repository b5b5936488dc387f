/** Use case: who owns a party on a day, through which chains, and who above it is listed by which programme. */

import type { OwnershipShown } from '../../../contract/index.ts';
import { showOwnership as operation } from '../../../contract/operations/ownership/show.ts';
import type { AsOf } from '../../../domain/asOf.ts';
import { PortcullisError } from '../../../kit/errors.ts';
import { dayOf } from '../../../kit/localDate.ts';
import { partyKey } from '../../../ownership/index.ts';
import { ownershipQuestionsOn } from '../../../rules/index.ts';
import { type AssessedTest, assessParty, otherListedOwners } from '../../facts/assessParty.ts';
import { hasAllOwners, isProven, type OwnershipScene, ownershipScene } from '../../facts/ownershipScene.ts';
import type { CallContext } from '../../models/appContext.ts';
import { programmeCoverage } from '../../models/lists/programmeCoverage.ts';
import { sourceDefinitions } from '../../models/lists/sourceDefinitions.ts';
import type { Moment } from '../../models/moments/moment.ts';
import { holdsOn, linksAbove } from '../../models/ownership/linksOnRecord.ts';
import type { TimelineOptions } from '../../requests/askOptions.ts';
import { implement } from '../../requests/implement.ts';
import { momentOnDay } from '../../requests/momentAsked.ts';

/** Throws PARTY_UNKNOWN when no link was ever recorded into the party, DATE_INVALID, INDEX_NOT_READY. */
export async function showOwnership(
  context: CallContext,
  name: string,
  options: TimelineOptions = {},
): Promise<OwnershipShown> {
  const { moment, asOf } = await momentOnDay(context, options);
  const owners = await ownersOnRecord(moment, name, asOf);
  const { snapshot } = moment.lists;
  const definitions = sourceDefinitions();
  const coverage = moment.ruleBook.programmes.map((programme) =>
    programmeCoverage(programme, { snapshot, asOf, definitions }),
  );
  const party = { name, type: null, owners: [], ownersComplete: false };
  const scene = await ownershipScene({ moment, asOf, coverage }, [party]);
  const questions = ownershipQuestionsOn(moment.ruleBook, asOf.validAt);
  const assessed = assessParty(scene, questions, party);
  return {
    schema: 'portcullis/1',
    party: assessed[0]?.finding.subject ?? name,
    asOf,
    owners,
    ownersComplete: hasAllOwners(scene, name),
    unaccounted: assessed[0]?.finding.unaccounted ?? '100',
    tests: assessed.map(({ question, finding, doubts, answer }) => ({
      programmes: [...question.programmes],
      test: question.test,
      outcome: answer.outcome,
      doubts: [...doubts],
      finding,
    })),
    listed: [...listedByTests(assessed), ...listedElsewhere(moment, scene, { questions, name })],
    notes: notesOn(scene, name),
  };
}

async function ownersOnRecord(moment: Moment, name: string, asOf: AsOf): Promise<OwnershipShown['owners']> {
  const { rows } = await linksAbove(moment, [name], asOf);
  const own = rows.filter(({ ownedKey }) => ownedKey === partyKey(name)).map(({ link }) => link);
  if (own.length === 0) throw unknown(name, asOf);
  return own.map((link) => ({ ...link, holds: holdsOn(link, asOf) }));
}

const unknown = (name: string, { knownAt }: AsOf): PortcullisError =>
  new PortcullisError({
    code: 'PARTY_UNKNOWN',
    what: `no owner of this party was on record by ${dayOf(knownAt)}`,
    where: name,
    expected: 'a party as the links spell it; case and spacing do not matter',
    hint: 'portcullis ownership import FILE.csv, or: portcullis ownership add OWNER PARTY --share 60',
  });

/** Each listed owner once for each programme. */
function listedByTests(assessed: readonly AssessedTest[]): OwnershipShown['listed'] {
  const found = assessed.flatMap(({ answer, finding }) => {
    const above = new Set(finding.listedOwners.map(({ party }) => party));
    return answer.owners
      .filter(({ name }) => above.has(name))
      .map(({ name, hit }) => ({
        party: name,
        programme: hit.programme,
        listing: hit.listingId,
        name: hit.name,
        certainty: isProven(hit) ? ('proven' as const) : ('open' as const),
        says: null,
      }));
  });
  return [...new Map(found.map((one) => [`${one.party} ${one.programme}`, one])).values()];
}

function listedElsewhere(
  { ruleBook }: Moment,
  scene: OwnershipScene,
  asked: Parameters<typeof otherListedOwners>[2],
): OwnershipShown['listed'] {
  return otherListedOwners(scene, ruleBook, asked).map(({ name, programme, hit, says }) => ({
    party: name,
    programme,
    listing: hit.listingId,
    name: hit.name,
    certainty: isProven(hit) ? ('proven' as const) : ('open' as const),
    says,
  }));
}

function notesOn({ cut, carriedBack, alike, asOf }: OwnershipScene, name: string): string[] {
  const early = `The first record of ${name}'s owners, or of owners above it, is later than ${asOf.validAt}.`;
  return [
    ...(cut ? ['More owners stand above than are looked at.'] : []),
    ...(carriedBack.size > 0 ? [early] : []),
    ...[...alike].map(
      ([key, other]) => `The record also has owners of "${other}", perhaps the same party as "${key}".`,
    ),
  ];
}

export const showOwnershipOperation = implement(operation, (call, { party, ...options }) =>
  showOwnership(call, party, options),
);
