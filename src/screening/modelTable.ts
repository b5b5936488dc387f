/** The tables of the matching models: every number that moves a score, its range, and why it has its value. */
import * as contradiction from './contradiction.ts';
import * as evidence from './evidence.ts';
import { LARGEST_DIFFERENCE, PREFIX_LIMIT, SHORT_PART } from './ofacScore.ts';
import * as scoring from './scoreAlignment.ts';

export interface ModelRow {
  readonly feature: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly reason: string;
}

const share = (feature: string, value: number, reason: string): ModelRow => ({ feature, value, range: [0, 1], reason });
const times = (feature: string, value: number, reason: string): ModelRow => ({ feature, value, range: [0, 5], reason });

export const PORTCULLIS_1_TABLE: readonly ModelRow[] = [
  share('conflict', contradiction.CONFLICT, 'what a part counts that both names have, but differently: nearly nothing'),
  share(
    'numberConflict',
    contradiction.NUMBER_CONFLICT,
    'two numbers differ: sister ships, funds and series stay worth a look when all else is equal',
  ),
  share(
    'numberOmitted',
    scoring.NUMBER_OMITTED,
    'a number other than 1 that one side lacks tells a subsidiary from its parent',
  ),
  share('omission', scoring.OMISSION, "share of an omitted part's rarity that counts against the match"),
  share('leastTold', scoring.LEAST_TOLD, 'what names with an omission must share at least to say anything'),
  share(
    'onlyOneShared',
    scoring.ONLY_ONE_SHARED,
    "one common part of a person's name, when either name has more, names nobody",
  ),
  times(
    'syllabicOmission',
    scoring.SYLLABIC_OMISSION,
    'Chinese and Korean names are given whole: what is lacking is rather another name',
  ),
  share('initial', scoring.INITIAL_TELLS_NOT, 'share of the part behind an initial that stays open'),
  share(
    'reordered',
    scoring.REORDERED.person,
    'the order of the parts says little, but exact and reordered stay apart',
  ),
  share('swappedPatronymic', scoring.SWAPPED_PATRONYMIC, 'X bin Y is not Y bin X'),
  share(
    'legalFormDiffers',
    scoring.LEGAL_FORM_DIFFERS,
    'legal forms tell nothing apart, but exact and nearly exact stay apart',
  ),
  share(
    'bothKnown',
    scoring.BOTH_KNOWN,
    'two spellings that are both known names are less likely slips for one another',
  ),
  share('doubtfulSlip', scoring.DOUBTFUL_SLIP, 'a slip beside a common name only is less likely a slip'),
  times('transliterated', scoring.TRANSLITERATED_WEIGHT, 'a part read over scripts is not softened by the other parts'),
  times('transliteratedDoubtful', scoring.DOUBTFUL_WEIGHT, 'the same for a reading that fits badly'),
  share('bornSameDay', evidence.LIFT.bornDay, 'share of the distance to 1 that the same day of birth takes off'),
  share('bornFits', evidence.LIFT.bornYear, 'the same for birth dates that fit as far as they are known'),
  share('sameCountry', evidence.LIFT.country, 'the same for a common country'),
  share(
    'otherCountry',
    evidence.OTHER_COUNTRY,
    "lists know few of a person's nationalities, so another one says little",
  ),
  share('otherGender', evidence.OTHER_GENDER, 'another gender'),
  share('otherType', evidence.OTHER_TYPE, 'a person is no ship'),
  share('sameIdentifier', evidence.SAME_IDENTIFIER, 'the same identifier with good check digits: at least this score'),
  share('otherIdentifier', evidence.OTHER_IDENTIFIER, 'another identifier of a kind of which a party has one'),
  times(
    'commonName',
    evidence.COMMON_EXPONENT,
    'power to which contradicting evidence is raised for the commonest names',
  ),
];

export const OFAC_TABLE: readonly ModelRow[] = [
  {
    feature: 'shortPart',
    value: SHORT_PART,
    range: [0, 5],
    reason: 'parts of so many letters are passed over, as the page does',
  },
  share(
    'largestDifference',
    LARGEST_DIFFERENCE,
    'parts are compared when fewer than this share of letters differ (FAQ 249)',
  ),
  {
    feature: 'prefix',
    value: PREFIX_LIMIT,
    range: [0, 10],
    reason: 'letters of a common beginning that Jaro-Winkler rewards',
  },
];
