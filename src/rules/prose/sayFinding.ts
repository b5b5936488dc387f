/** Says what a finding of a rule says: its coded sentences, one after the other. */
import { countryName } from '../../domain/country.ts';
import type { DateBound } from '../../domain/dateBound.ts';
import type { FindingSay } from '../../domain/verdict/say.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { RegimeSource, RuleSource } from '../law/ruleBookSource.ts';
import { type Ground, listingOf, versionOf } from './ground.ts';
import { sayContradiction } from './sayContradiction.ts';
import { sayListings } from './sayListings.ts';
import type { Speaker } from './speaker.ts';

/** Where a sentence stands: in a regime of a verdict, and there in a finding of a rule or of the regime as a whole. */
export interface Place {
  readonly ground: Ground;
  readonly listings: Verdict['listings'];
  readonly source: RegimeSource;
  /** The country that the finding was made for, where it is not `to`. */
  readonly destination?: string | undefined;
}

/**
 * All sentences of a finding or red flag, in their order.
 * @param rule absent: the finding is on the regime as a whole
 */
export function sayAll(
  speaker: Speaker,
  says: readonly FindingSay[],
  place: Place,
  rule: RuleSource | undefined,
): string {
  let text = '';
  for (const one of says) {
    const part = sayOne(speaker, one, place, rule);
    text = text === '' ? part : part === '' ? text : `${text} ${part}`;
  }
  return text;
}

function sayOne(speaker: Speaker, one: FindingSay, place: Place, rule: RuleSource | undefined): string {
  const { say } = speaker;
  const { ground, source } = place;
  switch (one.code) {
    case 'nexusApplies':
      return source.regime.nexus?.says ?? '';
    case 'lookInto':
      return one.says.join(' ');
    case 'listings':
      return sayListings(
        speaker,
        one.rows.map((row) => listingOf(place.listings, row)),
        ground.validAt,
      );
    case 'listedInRole':
      return say('listedInRole', {
        role: one.role,
        listed: sayListings(
          speaker,
          one.rows.map((row) => listingOf(place.listings, row)),
          ground.validAt,
        ),
      });
    case 'nexusBeyond':
      return say('nexusBeyond', {
        title: source.regime.title,
        rules: one.rules.map((id) => source.rules.find((known) => known.id === id)?.title ?? id).join(', '),
      });
    case 'nexusOpen':
      return say('nexusOpen', { title: source.regime.title });
    case 'notEnforced':
    case 'ifReached':
    case 'moreNeeded':
      return say(one.code);
    case 'listAged':
      return say('listAged', { days: String(one.days) });
    case 'reportedPolicy':
      return say('reportedPolicy', { says: one.says });
    case 'destinationOpen':
      return say('destinationOpen', { countries: one.countries.map(countryName).join(', ') });
    case 'partiesInPlaces':
      return one.parties.map((party) => sayParty(speaker, party)).join(' ');
    case 'textSays':
    case 'statementDenies':
      return sayContradiction(speaker, one);
    case 'rowApplies':
    case 'rowClear':
    case 'rowOpen':
      return sayRow(speaker, one, place);
    default:
      if (!rule) throw new Error(`no finding on a regime as a whole says ${one.code}`);
      return sayOfRule(speaker, one, rule);
  }
}

type PartyInPlace = Extract<FindingSay, { code: 'partiesInPlaces' }>['parties'][number];

const sayParty = ({ say }: Speaker, { name, role, country }: PartyInPlace): string =>
  say('partyInPlace', { name, role: say(`role ${role}`), country: countryName(country) });

/** Sentences that name the rule by its title. */
type OfRule = Extract<
  FindingSay,
  {
    code:
      | 'ruleApplies'
      | 'ruleOpen'
      | 'ruleClear'
      | 'ruleNotInForce'
      | 'ruleFailed'
      | 'ruleHalted'
      | 'changeScheduled'
      | 'noClassification'
      | 'entryNotModelled'
      | 'notAnEntry'
      | 'entryNotKnown'
      | 'noRowRead'
      | 'noParagraph'
      | 'coveredByNoRow'
      | 'anyParagraph';
  }
>;

function sayOfRule(speaker: Speaker, one: OfRule, rule: RuleSource): string {
  const { say } = speaker;
  const { title, checkedOn } = rule;
  switch (one.code) {
    case 'ruleApplies':
      return versionOf(rule, one.version).says;
    case 'ruleHalted': {
      const { evidence, says } = versionOf(rule, one.version);
      return say('ruleHalted', { title, state: evidence.state, says });
    }
    case 'changeScheduled':
      return say('changeScheduled', { day: sayDay(speaker, versionOf(rule, one.version).validFrom), checkedOn });
    case 'ruleOpen':
    case 'ruleClear':
    case 'ruleNotInForce':
    case 'noClassification':
      return say(one.code, { title });
    default:
      return say(one.code, { ...one, title });
  }
}

function sayDay({ say }: Speaker, bound: DateBound | undefined): string {
  if (bound === undefined) return say('day unknown');
  return typeof bound === 'string' ? bound : say('day between', bound);
}

type RowSay = Extract<FindingSay, { code: 'rowApplies' | 'rowClear' | 'rowOpen' }>;

function sayRow(speaker: Speaker, one: RowSay, { ground, destination }: Place): string {
  const to = destination ?? ground.transaction.to;
  const { code, entry, reason } = one;
  return speaker.say(code, { entry, reason, where: sayWhere(speaker, one), to });
}

function sayWhere({ say }: Speaker, { column, worldwide, see }: RowSay): string {
  if (column !== undefined) return say('where column', { column });
  if (worldwide) return say('where worldwide');
  return see === undefined ? say('where named') : say('where see', { see });
}
