/** Says what a finding of a rule says: its coded sentences, one after the other. */
import type { DateBound } from '../../domain/dateBound.ts';
import type { FindingSay } from '../../domain/say.ts';
import type { Verdict, VerdictListing } from '../../domain/verdict.ts';
import { type Ground, regimeOf, ruleOf, versionOf } from './ground.ts';
import { sayListings } from './sayListings.ts';
import type { Speaker } from './speaker.ts';

/** Where a sentence stands: in a finding of a rule, or of a regime as a whole. */
export interface Place {
  readonly ground: Ground;
  readonly listings: Verdict['listings'];
  readonly regime: string;
  /** The finding's `rule`. */
  readonly rule: string;
}

/** All sentences of a finding or red flag, in their order. */
export function sayAll(speaker: Speaker, says: readonly FindingSay[], place: Place): string {
  const [only] = says;
  return only && says.length === 1
    ? sayOne(speaker, only, place)
    : says
        .map((one) => sayOne(speaker, one, place))
        .filter((part) => part !== '')
        .join(' ');
}

function sayOne(speaker: Speaker, one: FindingSay, place: Place): string {
  const { say } = speaker;
  const { ground, regime, rule } = place;
  switch (one.code) {
    case 'ruleApplies':
      return versionOf(ruleOf(ground.book, rule), one.version).says;
    case 'nexusApplies':
      return regimeOf(ground.book, regime).regime.nexus?.says ?? '';
    case 'lookInto':
      return one.says.join(' ');
    case 'listings':
      return sayListings(
        speaker,
        one.rows.map((row) => listingAt(place.listings, row)),
        ground.validAt,
      );
    case 'nexusOpen':
      return say('nexusOpen', { title: regimeOf(ground.book, regime).regime.title });
    case 'notEnforced':
    case 'ifReached':
    case 'moreNeeded':
      return say(one.code);
    case 'reportedPolicy':
      return say('reportedPolicy', { says: one.says });
    case 'rowApplies':
    case 'rowClear':
    case 'rowOpen':
      return sayRow(speaker, one, ground);
    default:
      return sayOfRule(speaker, one, place);
  }
}

/** Sentences that name the rule by its title. */
type OfRule = Extract<
  FindingSay,
  {
    code:
      | 'ruleOpen'
      | 'ruleClear'
      | 'ruleNotInForce'
      | 'ruleFailed'
      | 'ruleHalted'
      | 'changeScheduled'
      | 'noClassification'
      | 'notAnEntry'
      | 'entryNotKnown'
      | 'noRowRead'
      | 'noParagraph'
      | 'coveredByNoRow';
  }
>;

function sayOfRule(speaker: Speaker, one: OfRule, { ground, rule: id }: Place): string {
  const { say } = speaker;
  const rule = ruleOf(ground.book, id);
  const { title, checkedOn } = rule;
  if (one.code === 'ruleHalted') {
    const { evidence, says } = versionOf(rule, one.version);
    return say('ruleHalted', { title, state: evidence.state, says });
  }
  if (one.code === 'changeScheduled')
    return say('changeScheduled', { day: sayDay(speaker, versionOf(rule, one.version).validFrom), checkedOn });
  return say(one.code, { ...one, title });
}

function listingAt(listings: Verdict['listings'], place: number): VerdictListing {
  const row = listings[place];
  if (!row) throw new Error(`the verdict quotes no row ${place}`);
  return row;
}

function sayDay({ say }: Speaker, bound: DateBound | undefined): string {
  if (bound === undefined) return say('day unknown');
  return typeof bound === 'string' ? bound : say('day between', bound);
}

type RowSay = Extract<FindingSay, { code: 'rowApplies' | 'rowClear' | 'rowOpen' }>;

function sayRow(speaker: Speaker, one: RowSay, { transaction: { to } }: Ground): string {
  const { code, entry, reason } = one;
  return speaker.say(code, { entry, reason, where: sayWhere(speaker, one), to });
}

function sayWhere({ say }: Speaker, { column, worldwide, see }: RowSay): string {
  if (column !== undefined) return say('where column', { column });
  if (worldwide) return say('where worldwide');
  return see === undefined ? say('where named') : say('where see', { see });
}
