/**
 * weights: which numbers does every version of the matching model have? Each stands here once, with its range and the reason for it; a version
 * (portcullis1.ts) gives the values. INVARIANT: a new number belongs to a step (steps.ts), since a new row here would change the digest of
 * every version. Rarity is the information weight of a part: see partFrequency.ts.
 */

/** What a number of a version may be, and what it means. */
export interface WeightRow {
  /** From and to, both allowed. The bounds of a search rest on these limits. */
  readonly range: readonly [number, number];
  readonly reason: string;
}

/** Values under the names of their rows. */
export type ValuesOf<Rows> = { readonly [Name in keyof Rows]: number };

export const share = (reason: string): WeightRow => ({ range: [0, 1], reason });
const times = (reason: string): WeightRow => ({ range: [1, 5], reason });
const rarity = (reason: string): WeightRow => ({ range: [0, 5], reason });
const years = (reason: string): WeightRow => ({ range: [0, 1000], reason });

export const WEIGHT_ROWS = {
  // Contradictions and omissions of parts.
  conflict: share('what a part counts that both names have, but differently: nearly nothing'),
  numberConflict: share(
    'two numbers differ: sister ships, factories and units stay worth a look when all else is equal',
  ),
  seriesConflict: share('the same for funds, trusts and series: who stands behind one stands behind the next'),
  organisationWord: share('what an organisation word counts beside a name: it tells less which firm is meant'),
  omission: share("share of an omitted part's rarity that counts against the match"),
  syllabicOmission: times('Chinese and Korean names are given whole: what is lacking is rather another name'),
  numberOmitted: share('a number other than 1 that one side lacks tells a subsidiary from its parent'),
  repeated: share('share of the rarity of a part that one name has twice and the other once'),
  initialOmission: share('share of the part behind an initial that stays open'),

  // What two names share as a whole.
  leastOmitted: share(
    'rarity that an omission counts in addition: names with one must share something to say anything',
  ),
  onlyOneShared: share("one common part of a person's name, when either name has more, names nobody"),
  reorderedPerson: share('the order of the parts says little, but exact and reordered stay apart'),
  reorderedOrganization: share('the same for the words of an organisation, whose order is more settled'),
  swappedPatronymic: share('X bin Y is not Y bin X'),
  legalFormDiffers: share('legal forms tell nothing apart, but exact and nearly exact stay apart'),
  writtenOtherwise: share('the most that names score which are the same and are not written letter for letter alike'),

  // In which way two parts are the same. How similar two spellings are is worked out.
  knownVariant: share('a name variant known to everybody (Mohammed, Muhammad): another spelling, not quite the same'),
  learnedVariant: share('a name variant that pairs of names show: less sure'),
  articleVariant: share('only an article is written together with one of them'),
  nickname: share('a nickname fits several names'),
  initial: share('an initial fits many names'),
  sameSound: share('one syllable under two romanisations (Hsi, Xi)'),
  sameReading: share('different characters of one script with the same reading'),
  otherScript: share('the Latin text is the reading of the native part'),
  variantInOtherScript: share('the Latin text is a name variant of the native part'),
  otherNameInOtherScript: share(
    'a known native name and a common Latin one that is none of its variants: at most this',
  ),

  // Misspellings and readings over scripts.
  transliterated: times('a part read over scripts is not softened by the other parts'),
  transliteratedDoubtful: times('the same for a reading that fits badly'),
  doubtfulReading: share('similarity below which a reading over scripts fits badly'),
  bothKnown: share('two spellings that are both known names are less likely slips for one another'),
  knownRarity: rarity('rarity up to which a spelling counts as a known name'),
  clearMisspelling: share('similarity from which on a spelling is a slip without doubt'),
  leastCertainRarity: rarity('beside parts of less rarity that are the same, another name is likelier than a slip'),
  doubtfulMisspelling: share('a slip beside a common name only is less likely a slip'),

  // Evidence beside the name. A lift is the share of the distance to 1 that is taken off; a factor multiplies the score.
  bornSameDay: share(
    'lift of the same day of birth: with a country it raises no contradiction to the review threshold',
  ),
  bornFits: share('the same for birth dates that fit as far as they are known'),
  bornDaysApart: share('factor of birth dates that are days apart'),
  bornOneYearApart: share('the same for a year or less'),
  bornThreeYearsApart: share('the same for up to three years'),
  bornFiveYearsApart: share('the same for up to five years'),
  bornTenYearsApart: share('the same for up to ten years'),
  bornSixteenYearsApart: share('the same for up to sixteen years'),
  bornFurtherApart: share('the same beyond: it is another generation'),
  daysApart: years('the most years between dates that count as days apart'),
  oneYearApart: years('the same for a year or less, with a few weeks of slack'),
  dayMonthSwapped: share('factor of a date whose day and month are exchanged'),
  circaYears: years('years by which an approximate date may be wrong'),
  sameCountry: share('lift of a common country'),
  otherCountry: share("lists know few of a person's nationalities, so another one says little"),
  otherFlag: share('ships change their flag with their owner'),
  otherGender: share('another gender'),
  otherType: share('a person is no ship'),
  rareName: { range: [0.01, 5], reason: 'matched rarity from which on a contradiction weighs no more than its factor' },
  commonName: times('power to which contradicting evidence is raised for the commonest names'),
  sameIdentifier: share('the same number of a kind that nobody else has: at least this score'),
  likelyIdentifier: share(
    'the same number, which another party may have too (country not known, call sign): at least this',
  ),
  otherIdentifier: share('another valid number of a kind of which a party has one'),
  otherHull: share('a hull keeps its IMO number for life: with another valid one the same name is just worth a look'),
  sameAddress: share('lift of the same address'),
  sameBuilding: share('the same for another unit of the building'),
  sameStreet: share('the same for the street where one side gives no number'),
  samePostcode: share('the same for the postcode'),
  sameCity: share('the same for the city: many strangers live there'),
  sameAddressCountry: share('the same for the country of an address'),
  addressElsewhere: share("lists know few of a party's addresses, so one in another country says little"),
} as const satisfies Readonly<Record<string, WeightRow>>;

export type Weights = ValuesOf<typeof WEIGHT_ROWS>;
