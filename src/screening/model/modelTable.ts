/**
 * modelTable: the tables of the matching models: every number that changes a score, its range, and why it has its value. The texts are part of
 * the content address of an index, so they change only with a new model.
 */

import * as weights from './weights.ts';

export interface ModelRow {
  readonly feature: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly reason: string;
}

const share = (feature: string, value: number, reason: string): ModelRow => ({ feature, value, range: [0, 1], reason });
const times = (feature: string, value: number, reason: string): ModelRow => ({ feature, value, range: [0, 5], reason });

export const PORTCULLIS_1_TABLE: readonly ModelRow[] = [
  share('conflict', weights.CONFLICT, 'what a part counts that both names have, but differently: nearly nothing'),
  share(
    'numberConflict',
    weights.NUMBER_CONFLICT,
    'two numbers differ: sister ships, factories and units stay worth a look when all else is equal',
  ),
  share(
    'seriesConflict',
    weights.SERIES_CONFLICT,
    'the same for funds, trusts and series: who stands behind one stands behind the next',
  ),
  share(
    'numberOmitted',
    weights.NUMBER_OMITTED,
    'a number other than 1 that one side lacks tells a subsidiary from its parent',
  ),
  share('omission', weights.OMISSION, "share of an omitted part's rarity that counts against the match"),
  share('repeated', weights.REPEATED, 'share of the rarity of a part that one name has twice and the other once'),
  share('leastTold', weights.LEAST_OMITTED, 'what names with an omission must share at least to say anything'),
  share(
    'onlyOneShared',
    weights.ONLY_ONE_SHARED,
    "one common part of a person's name, when either name has more, names nobody",
  ),
  times(
    'syllabicOmission',
    weights.SYLLABIC_OMISSION,
    'Chinese and Korean names are given whole: what is lacking is rather another name',
  ),
  share('initial', weights.INITIAL_OMISSION, 'share of the part behind an initial that stays open'),
  share(
    'reordered',
    weights.REORDERED.person,
    'the order of the parts says little, but exact and reordered stay apart',
  ),
  share('swappedPatronymic', weights.SWAPPED_PATRONYMIC, 'X bin Y is not Y bin X'),
  share(
    'legalFormDiffers',
    weights.LEGAL_FORM_DIFFERS,
    'legal forms tell nothing apart, but exact and nearly exact stay apart',
  ),
  share(
    'bothKnown',
    weights.BOTH_KNOWN,
    'two spellings that are both known names are less likely slips for one another',
  ),
  share('doubtfulSlip', weights.DOUBTFUL_MISSPELLING, 'a slip beside a common name only is less likely a slip'),
  times('transliterated', weights.TRANSLITERATED_WEIGHT, 'a part read over scripts is not softened by the other parts'),
  times('transliteratedDoubtful', weights.DOUBTFUL_WEIGHT, 'the same for a reading that fits badly'),
  share('bornSameDay', weights.BORN_DAY, 'share of the distance to 1 that the same day of birth takes off'),
  share('bornFits', weights.BORN_FITS, 'the same for birth dates that fit as far as they are known'),
  share('sameCountry', weights.SAME_COUNTRY, 'the same for a common country'),
  share(
    'otherCountry',
    weights.OTHER_COUNTRY,
    "lists know few of a person's nationalities, so another one says little",
  ),
  share('otherGender', weights.OTHER_GENDER, 'another gender'),
  share('otherType', weights.OTHER_TYPE, 'a person is no ship'),
  share('otherFlag', weights.OTHER_FLAG, 'ships change their flag with their owner'),
  share(
    'sameIdentifier',
    weights.SAME_IDENTIFIER,
    'the same number of a kind that nobody else has: at least this score',
  ),
  share(
    'likelyIdentifier',
    weights.LIKELY_IDENTIFIER,
    'the same number, which another party may have too (country not known, call sign, website): at least this score',
  ),
  share('otherIdentifier', weights.OTHER_IDENTIFIER, 'another valid number of a kind of which a party has one'),
  share(
    'otherHull',
    weights.OTHER_HULL,
    'a hull keeps its IMO number for life: with another valid one the same name is just worth a look',
  ),
  share('sameAddress', weights.ADDRESS_LIFT.sameAddress, 'share of the distance to 1 that the same address takes off'),
  share('sameBuilding', weights.ADDRESS_LIFT.sameBuilding, 'the same for another unit of the building'),
  share('sameStreet', weights.ADDRESS_LIFT.sameStreet, 'the same for the street where one side gives no number'),
  share('samePostcode', weights.ADDRESS_LIFT.samePostcode, 'the same for the postcode'),
  share('sameCity', weights.ADDRESS_LIFT.sameCity, 'the same for the city: many strangers live there'),
  share('sameAddressCountry', weights.ADDRESS_LIFT.sameCountry, 'the same for the country of an address'),
  share(
    'addressElsewhere',
    weights.ADDRESS_ELSEWHERE,
    "lists know few of a party's addresses, so one in another country says little",
  ),
  share(
    'listedAddress',
    weights.ADDRESS_SUBJECT.same,
    'score of a listing that is an address alone, for a party at that address: it proves nothing of the party itself',
  ),
  share('listedAddressUnitOpen', weights.ADDRESS_SUBJECT.unitOpen, 'the same where only one side names floor or unit'),
  share(
    'listedAddressOtherUnit',
    weights.ADDRESS_SUBJECT.otherUnit,
    'the same for another unit of the building: worth a look',
  ),
  times(
    'unconfirmedCommon',
    weights.UNCONFIRMED_COMMON,
    'a birth date is asked for and the listing has none: shared parts that tell less than this (rarity times score) leave a name that hundreds may have, which stays below a match',
  ),
  times(
    'unconfirmedRare',
    weights.UNCONFIRMED_RARE,
    'from this on the name stands for itself; between the two in proportion',
  ),
  share(
    'unconfirmedSameCountry',
    weights.UNCONFIRMED_SAME_COUNTRY,
    'what a common country adds to what the name tells then',
  ),
  share(
    'unconfirmedReach',
    weights.UNCONFIRMED_REACH,
    'share of the way from review to match that the best common name without a date reaches: shown, never a match',
  ),
  times(
    'commonName',
    weights.COMMON_EXPONENT,
    'power to which contradicting evidence is raised for the commonest names',
  ),
];

export const OFAC_TABLE: readonly ModelRow[] = [
  {
    feature: 'shortPart',
    value: weights.SHORT_PART,
    range: [0, 5],
    reason: 'parts of so many letters are passed over, as the page does',
  },
  share(
    'largestDifference',
    weights.LARGEST_DIFFERENCE,
    'parts are compared when fewer than this share of letters differ (FAQ 249)',
  ),
  {
    feature: 'prefix',
    value: weights.PREFIX_LIMIT,
    range: [0, 10],
    reason: 'letters of a common beginning that Jaro-Winkler rewards',
  },
];
