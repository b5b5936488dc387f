/**
 * Say: a coded sentence. A judge says a code with its parameters (ids, dates, names, numbers), never words of a language; src/rules/prose
 * has the words. Texts that stand in the law are named by their place in the rule book: a rule's version, an entry, a condition.
 */
import { z } from 'zod';
import { dealSignSchema } from '../deal/dealSign.ts';
import { roleSchema } from '../party.ts';

/** A place in a list, counted from 0. */
export const placeSchema = z.number().int().nonnegative();

/** Where a row of a control list bites; a row with none of these names destinations. */
const rowSay = {
  /** The entry as its list writes it. */
  entry: z.string(),
  /** Reason for control. */
  reason: z.string(),
  /** Chart column. */
  column: z.string().exactOptional(),
  worldwide: z.literal(true).exactOptional(),
  /** Where else the row refers to. */
  see: z.string().exactOptional(),
};

const version = placeSchema;

/** A sentence of a finding; the finding has the rule. `version` is a place among the rule's versions. */
export const findingSaySchema = z.discriminatedUnion('code', [
  /** The sentence of the rule's version, as the law has it. */
  z.strictObject({ code: z.literal('ruleApplies'), version }),
  /** The text stands, but the authority says that it does not enforce it. */
  z.strictObject({ code: z.literal('notEnforced') }),
  z.strictObject({ code: z.literal('ruleOpen') }),
  z.strictObject({ code: z.literal('ruleClear') }),
  z.strictObject({ code: z.literal('ruleNotInForce') }),
  /** The version is suspended, announced or enjoined on the day. */
  z.strictObject({ code: z.literal('ruleHalted'), version }),
  /** The version was to begin after the law was last checked. */
  z.strictObject({ code: z.literal('changeScheduled'), version }),
  /** Judging it failed, with the program's own message. */
  z.strictObject({ code: z.literal('ruleFailed'), error: z.string() }),
  /** What a country list says of the destination, in the words of the lists room. */
  z.strictObject({ code: z.literal('reportedPolicy'), says: z.string() }),
  /** Places among `Verdict.listings`: one sentence each, equal ones once. */
  z.strictObject({ code: z.literal('listings'), rows: z.array(placeSchema) }),
  /** What a person has to look into, in the words of the ownership room. */
  z.strictObject({ code: z.literal('lookInto'), says: z.array(z.string()) }),
  /** Listed parties in a role that the list does not reach by itself; places among `Verdict.listings`. */
  z.strictObject({ code: z.literal('listedInRole'), role: roleSchema, rows: z.array(placeSchema) }),
  /** It found nothing in a list that is so many days too old. */
  z.strictObject({ code: z.literal('listAged'), days: z.number().int().positive() }),
  /** What follows holds if the regime reaches the transaction. */
  z.strictObject({ code: z.literal('ifReached') }),
  z.strictObject({ code: z.literal('nexusApplies') }),
  z.strictObject({ code: z.literal('nexusOpen') }),
  /** The regime does not reach the item, or may not; these rules, by id, have a reach of their own. */
  z.strictObject({ code: z.literal('nexusBeyond'), rules: z.array(z.string()) }),
  /** Nothing asks for a licence, but more is needed for `allowed`. */
  z.strictObject({ code: z.literal('moreNeeded') }),
  /** What was found rests on where an end user is registered; where the item ends decides. */
  z.strictObject({ code: z.literal('destinationOpen'), countries: z.array(z.string()) }),
  /** Parties, and owners of parties, in places that the rule watches. */
  z.strictObject({
    code: z.literal('partiesInPlaces'),
    parties: z.array(z.strictObject({ name: z.string(), role: roleSchema, country: z.string() })),
  }),
  z.strictObject({ code: z.literal('noClassification') }),
  /** Only some entries of the list were read, and the code is none of them. */
  z.strictObject({ code: z.literal('entryNotModelled'), entry: z.string(), list: z.string() }),
  /** The entry is known, and is not one of the list on the day. */
  z.strictObject({ code: z.literal('notAnEntry'), entry: z.string(), list: z.string() }),
  /** What the entry asked for on the day is not known. */
  z.strictObject({ code: z.literal('entryNotKnown'), entry: z.string(), knownFrom: z.string() }),
  z.strictObject({ code: z.literal('noRowRead'), entry: z.string() }),
  z.strictObject({ code: z.literal('noParagraph'), entry: z.string(), paragraph: z.string(), list: z.string() }),
  /** No row of the entry covers what the code names. */
  z.strictObject({ code: z.literal('coveredByNoRow'), entry: z.string() }),
  /** Each paragraph of the entry asks for a licence, for one reason or another. */
  z.strictObject({ code: z.literal('anyParagraph'), entry: z.string() }),
  /** Words of the deal that contradict a "no" to these facts, or a statement that answers them. */
  z.strictObject({ code: z.literal('textSays'), sign: dealSignSchema, facts: z.array(z.string()).min(1) }),
  /** A statement and the caller say different things of a fact. */
  z.strictObject({ code: z.literal('statementDenies'), statement: z.string(), by: z.string(), fact: z.string() }),
  z.strictObject({ code: z.literal('rowApplies'), ...rowSay }),
  z.strictObject({ code: z.literal('rowClear'), ...rowSay }),
  z.strictObject({ code: z.literal('rowOpen'), ...rowSay }),
]);
export type FindingSay = z.infer<typeof findingSaySchema>;

/** Why an exception is available or not; the exception result has the rule and its version. */
export const exceptionSaySchema = z.discriminatedUnion('code', [
  /** The sentence of the version, as the law has it. */
  z.strictObject({ code: z.literal('available') }),
  z.strictObject({ code: z.literal('notInForce') }),
  /** A finding of the transaction takes exceptions away. */
  z.strictObject({ code: z.literal('barred') }),
  /** Not on offer for this item and destination. */
  z.strictObject({ code: z.literal('notOffered') }),
  /** Place among the version's conditions. */
  z.strictObject({ code: z.literal('conditionFailed'), condition: placeSchema }),
  /** The version is suspended, announced or enjoined on the day. */
  z.strictObject({ code: z.literal('halted') }),
  /** Provisions it rests on were not read. */
  z.strictObject({ code: z.literal('notRead') }),
  /** Its conditions were not read in the primary text. */
  z.strictObject({ code: z.literal('weaklyRead') }),
  /** Read as of a later day. */
  z.strictObject({ code: z.literal('readLater') }),
  /** Which of its versions holds on the day is not sure. */
  z.strictObject({ code: z.literal('versionOpen') }),
  z.strictObject({ code: z.literal('conditionsOpen') }),
  /** Judging it failed, with the program's own message. */
  z.strictObject({ code: z.literal('failed'), error: z.string() }),
]);
export type ExceptionSay = z.infer<typeof exceptionSaySchema>;

/** What is known to change on a day. `between`: the earliest and the latest day on which it may. */
const between = z.tuple([z.string(), z.string()]).exactOptional();
export const changeSaySchema = z.discriminatedUnion('code', [
  /** A version of the rule begins. */
  z.strictObject({ code: z.literal('versionBegins'), rule: z.string(), version, between }),
  z.strictObject({ code: z.literal('ruleEnds'), rule: z.string(), between }),
  z.strictObject({ code: z.literal('memberEnters'), group: z.string(), country: z.string(), between }),
  z.strictObject({ code: z.literal('memberLeaves'), group: z.string(), country: z.string(), between }),
  z.strictObject({ code: z.literal('entryBegins'), list: z.string(), entry: z.string(), between }),
  z.strictObject({ code: z.literal('entryEnds'), list: z.string(), entry: z.string(), between }),
  /** A row of a list that a party may be. */
  z.strictObject({ code: z.literal('rowBegins'), name: z.string(), programme: z.string() }),
  z.strictObject({ code: z.literal('rowEnds'), name: z.string(), programme: z.string() }),
]);
export type ChangeSay = z.infer<typeof changeSaySchema>;

/** Why a regime was not evaluated. `noNexus`: a blocking statute binds the exporter, and no nexus with the regime is proven. */
export const NOT_EVALUATED = ['notModelled', 'notAsked', 'notReached', 'noNexus'] as const;
export type NotEvaluated = (typeof NOT_EVALUATED)[number];

/** Any coded sentence. */
export type Say = FindingSay | ExceptionSay | ChangeSay;
