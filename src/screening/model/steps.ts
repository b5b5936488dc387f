/**
 * steps: what can a version of the matching model do or leave out? A step is on in a version that names it and gives its numbers; a version
 * that does not name it is not touched by it. What is behind no step is shared by all versions, and may not change a score of any of them.
 */
import { share, type ValuesOf, type WeightRow } from './weights.ts';

/** A step: what it does, and its numbers. */
interface StepRow {
  readonly does: string;
  readonly weights: Readonly<Record<string, WeightRow>>;
}

const letters = (reason: string): WeightRow => ({ range: [0, 10], reason });
const rarity = (reason: string): WeightRow => ({ range: [0, 5], reason });

export const STEP_ROWS = {
  compounds: {
    does: 'aligns parts that one name writes together and the other apart (Abdul Rahman, Abdulrahman)',
    weights: { similarity: share('factor of the similarity of such parts') },
  },
  cutNames: {
    does: 'aligns the last part of a long name with its beginning, where a field cut the name off',
    weights: { similarity: share('what a part counts of which only the beginning is known') },
  },
  listedNameKinds: {
    does: 'lowers the score of names that the publisher calls weak, or former',
    weights: {
      weakAlias: share('factor of a name that the publisher calls weak'),
      formerName: share('factor of a former name'),
    },
  },
  unconfirmedNames: {
    does: 'keeps a common name below a match where a birth date is asked for and the listing has none',
    weights: {
      common: rarity('shared parts that tell less than this (rarity times score) leave a name that hundreds may have'),
      rare: rarity('from this on the name stands for itself; between the two in proportion'),
      sameCountry: share('what a common country adds to what the name tells: fewer people of the name live there'),
      reach: share('share of the way from review to match that the best common name reaches: shown, never a match'),
    },
  },
  addressListings: {
    does: 'finds listings that are an address alone, for a party at that address: a person decides what that means',
    weights: {
      same: share('score of the same address: it proves nothing of the party itself'),
      unitOpen: share('the same where only one side names floor or unit'),
      otherUnit: share('the same for another unit of the building: worth a look'),
    },
  },
  identifiedListings: {
    does: 'finds listings that have an identifier of the query, whatever their names are',
    weights: {},
  },
  loosePass: {
    does: 'looks for less similar names below the review threshold, where the strict pass has found nothing good',
    weights: { found: share('best score from which on the strict pass has found something') },
  },
  ofacPage: {
    does: "takes the score of OFAC's own search page in place of that of the aligned parts",
    weights: {
      prefixLetters: letters(
        'letters of a common beginning that are rewarded: five fit the page better than the usual four',
      ),
      shortPart: letters('parts of so many letters are passed over, unless the name has no other'),
      largestDifference: share('parts are compared when fewer than this share of letters differ (FAQ 249)'),
    },
  },
} as const satisfies Readonly<Record<string, StepRow>>;

export type StepName = keyof typeof STEP_ROWS;

/** The steps that are on, each with its numbers. */
export type Steps = { readonly [Step in StepName]?: ValuesOf<(typeof STEP_ROWS)[Step]['weights']> };
