/**
 * weights: every number of the matching models that changes a score, with its reason. modelTable.ts shows them with their ranges. Comparison,
 * evidence and the bounds of a search read them from here and nowhere else. Rarity is the information weight of a part: see partFrequency.ts.
 */

// Contradictions and omissions of parts.

/** Similarity of two parts of a name that contradict one another. */
export const CONFLICT = 0.1;
/** The same for two numbers: sister ships, factories, units. Such a pair needs a review when all other parts are equal. */
export const NUMBER_CONFLICT = 0.5;
/** The same for the numbers of funds, trusts and series of one firm: who stands behind one of them stands behind the next. */
export const SERIES_CONFLICT = 0.55;
/** Share of an omitted part's rarity that counts against the match. */
export const OMISSION = 0.4;
/** Chinese and Korean names are mostly given whole: a part that one side lacks mostly means another name. */
export const SYLLABIC_OMISSION = 3;
/** Factor for a number other than 1 that one side lacks (Solutions II): it separates more than a word that one side lacks. */
export const NUMBER_OMITTED = 0.68;
/** Share of the rarity of a part that one name has twice and the other once: it is hardly an omission. */
export const REPEATED = 0.3;
/** Share of the rarity of the part behind an initial that counts as omitted. */
export const INITIAL_OMISSION = 0.4;

// What two names share as a whole.

/** Rarity that an omission counts in addition: names with an omission must share at least some rarity. */
export const LEAST_OMITTED = 0.05;
/** Factor for a person's name that shares one part only, when either name has more parts: one part names nobody. */
export const ONLY_ONE_SHARED = 0.72;
export const REORDERED = { person: 0.99, organization: 0.97 } as const;
export const SWAPPED_PATRONYMIC = 0.6;
export const LEGAL_FORM_DIFFERS = 0.99;

// Misspellings and readings over scripts.

/** Weights of a part read over scripts: it is more certain or more doubtful than its spelling shows, and is damped less by the other parts. */
export const TRANSLITERATED_WEIGHT = 1.25;
export const DOUBTFUL_WEIGHT = 1.6;
/** Similarity below which a reading over scripts is doubtful. */
export const DOUBTFUL = 0.85;
/** Factor when both spellings are known names of people: then one is less likely a misspelling of the other. */
export const BOTH_KNOWN = 0.9;
/** Rarity up to which a spelling counts as a known name. */
export const KNOWN_RARITY = 0.9;
/** Similarity from which on a spelling is a misspelling without doubt. */
export const CLEAR_MISSPELLING = 0.96;
/** A misspelling is doubtful where the certain parts of the name have less rarity than this: beside a common name, another name is likelier. */
export const LEAST_CERTAIN_RARITY = 0.35;
/** Factor of a doubtful misspelling. */
export const DOUBTFUL_MISSPELLING = 0.9;

// Evidence beside the name. A lift is the share of the distance to 1 that is taken off; a factor multiplies the score.

/** Lift. With that of a common country it is too small to raise a name with a contradiction to the review threshold: such names need not be compared. */
export const BORN_DAY = 0.25;
export const BORN_FITS = 0.1;
/** Years between birth dates -> factor. */
export const BIRTH_GAPS: readonly (readonly [years: number, factor: number, says: string])[] = [
  [0.04, 0.98, 'days apart'],
  [1.1, 0.95, 'a year or less apart'],
  [3, 0.9, 'up to three years apart'],
  [5, 0.86, 'up to five years apart'],
  [10, 0.8, 'up to ten years apart'],
  [16, 0.73, 'up to sixteen years apart'],
  [1000, 0.6, 'more than sixteen years apart'],
];
/** Factor of a date whose day and month are swapped. */
export const DAY_MONTH_SWAPPED = 0.97;
/** Years by which an approximate date may be wrong. */
export const CIRCA_YEARS = 2;

/** Lift of a common country. */
export const SAME_COUNTRY = 0.05;
export const OTHER_COUNTRY = 0.95;
/** Ships change their flag with their owner. */
export const OTHER_FLAG = 0.98;
export const OTHER_GENDER = 0.75;
export const OTHER_TYPE = 0.7;
/** Matched rarity from which on a name counts as rare. */
export const RARE_NAME = 1;
/** Exponent of a contradicting factor for the commonest names. */
export const COMMON_EXPONENT = 2.5;

/** Lifts of addresses. */
export const ADDRESS_LIFT = {
  sameAddress: 0.25,
  sameBuilding: 0.15,
  sameStreet: 0.15,
  samePostcode: 0.1,
  sameCity: 0.05,
  sameCountry: 0.02,
} as const;
export const ADDRESS_ELSEWHERE = 0.99;
/**
 * Score of a listed address: for the same address, where only one side names floor or unit, and where these differ. It is below the score that
 * proves a party: the listing is an address of the party, and a person has to decide what that means.
 */
export const ADDRESS_SUBJECT = { same: 0.9, unitOpen: 0.85, otherUnit: 0.66 } as const;

/** Least score where identifiers agree. */
export const SAME_IDENTIFIER = 0.97;
export const LIKELY_IDENTIFIER = 0.85;
/** Factor of another identifier of one kind. */
export const OTHER_IDENTIFIER = 0.85;
/** A hull keeps its IMO number for life, and many ships have one name. */
export const OTHER_HULL = 0.68;

/** Rarity of the shared parts times the score: below the first value the name is common, from the second on it is rare enough by itself. */
export const UNCONFIRMED_COMMON = 1.2;
export const UNCONFIRMED_RARE = 1.8;
/** Added to that for a common country: fewer people of the name live there. */
export const UNCONFIRMED_SAME_COUNTRY = 0.3;
/** Share of the distance from the review to the match threshold that the best common name gets. */
export const UNCONFIRMED_REACH = 0.98;

// The model `ofac`.

/** The page's scores fit five letters better than the usual four. */
export const PREFIX_LIMIT = 5;
/** Parts of up to two letters are left out, unless the name has no other. */
export const SHORT_PART = 2;
/** Two parts are compared when fewer than half of the letters differ. */
export const LARGEST_DIFFERENCE = 0.5;
