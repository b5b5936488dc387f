/**
 * weights: every number of the matching models that moves a score. The reason stands beside each; modelTable shows them with their range.
 * Comparison, evidence and the bounds of a search read them from here and nowhere else.
 */

// Contradictions and omissions of parts.

/** What a contradiction leaves: two parts of a name that differ. */
export const CONFLICT = 0.1;
/** Two different numbers: sister ships, factories, units. They stay worth a look when all else is equal. */
export const NUMBER_CONFLICT = 0.5;
/** Vehicles of one house that follow one another: who stands behind the one stands behind the next. */
export const SERIES_CONFLICT = 0.55;
/** How much of an omitted part's rarity counts against the match. */
export const OMISSION = 0.4;
/** Chinese and Korean names are mostly given whole: what one side lacks is rather another name. */
export const SYLLABIC_OMISSION = 3;
/** A number that one side lacks (Solutions II), other than 1, tells more than a word that one side lacks. */
export const NUMBER_OMITTED = 0.68;
/** A part that a name has twice and the other once is hardly an omission. */
export const REPEATED = 0.3;
/** What an initial leaves open of the part that it stands for. */
export const INITIAL_TELLS_NOT = 0.4;

// What two names share as a whole.

/** What two names share must tell something at all, unless they are equal. */
export const LEAST_TOLD = 0.05;
/** One common part of a person's name, when either name has more to it, names nobody. */
export const ONLY_ONE_SHARED = 0.72;
export const REORDERED = { person: 0.99, organization: 0.97 } as const;
export const SWAPPED_PATRONYMIC = 0.6;
export const LEGAL_FORM_DIFFERS = 0.99;

// Slips and readings over scripts.

/** A part read over scripts is surer or less sure than its spelling shows: it is not softened by the other parts. */
export const TRANSLITERATED_WEIGHT = 1.25;
export const DOUBTFUL_WEIGHT = 1.6;
/** Similarity below which a reading over scripts is doubtful. */
export const DOUBTFUL = 0.85;
/** Both spellings are known names of people: then the one is less likely a slip for the other. */
export const BOTH_KNOWN = 0.9;
/** Rarity up to which a spelling counts as a known name. */
export const KNOWN_RARITY = 0.9;
/** Spellings this near are slips all the same. */
export const CLEAR_SLIP = 0.96;
/** A slip is believed where the rest of the name tells at least this much; beside a common name only, another name is likelier. */
export const NOTHING_TOLD = 0.35;
export const DOUBTFUL_SLIP = 0.9;

// Evidence beside the name. A lift is the share of the distance to 1 that is taken off; a factor is what is left of the score.

/** Lift. With a common country besides, too little to raise a name with a contradiction to the review threshold: such names need not be compared. */
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
export const FLIPPED = 0.97;
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
/** How much harder a contradiction hits the commonest name. */
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
 * What an address scores that is itself listed; where only one side names floor or unit; and where these differ. Below what proves a party:
 * the listing is an address of the party, and a person has to say what that means.
 */
export const ADDRESS_SUBJECT = { same: 0.9, unitOpen: 0.85, otherUnit: 0.66 } as const;

/** What the score is at least where identifiers agree. */
export const SAME_IDENTIFIER = 0.97;
export const LIKELY_IDENTIFIER = 0.85;
/** Factor of another identifier of one kind. */
export const OTHER_IDENTIFIER = 0.85;
/** A hull keeps its IMO number for life, and many ships have one name. */
export const OTHER_HULL = 0.68;

/** What the shared parts must tell, weighed by how well they met: below the first the name is common, from the second on it stands for itself. */
export const UNCONFIRMED_COMMON = 1.2;
export const UNCONFIRMED_RARE = 1.8;
/** What a common country adds to it: it leaves fewer people of the name. */
export const UNCONFIRMED_SAME_COUNTRY = 0.3;
/** Share of the way from the review to the match threshold that the best common name reaches. */
export const UNCONFIRMED_REACH = 0.98;

// The model `ofac`.

/** The page's scores fit five letters better than the usual four. */
export const PREFIX_LIMIT = 5;
/** Parts of up to two letters are passed over, unless the name has no other. */
export const SHORT_PART = 2;
/** Two parts are compared when fewer than half of the letters differ. */
export const LARGEST_DIFFERENCE = 0.5;
