/**
 * DealSign: what the text of a deal says by itself: a place or a telling word in its end use, names, addresses, item descriptions. Signs
 * contradict facts and statements; they prove nothing but a place in an address.
 */
import { z } from 'zod';
import { countryCodeSchema } from './country.ts';

export const SIGN_KINDS = [
  /** A country, or a city, oblast or port of one. */
  'place',
  /** A name that stands on a list, inside a text. */
  'listedName',
  'military',
  'intelligence',
  'nuclear',
  'missile',
  'drone',
  'space',
  'chipPlant',
  'resale',
  'stock',
  'freeZone',
  'onward',
] as const;
export const signKindSchema = z.enum(SIGN_KINDS);
export type SignKind = z.infer<typeof signKindSchema>;

/** Where in a deal it was read. */
export const SIGN_FIELDS = ['endUse', 'partyName', 'ownerName', 'address', 'item', 'exporterName'] as const;

export const dealSignSchema = z.strictObject({
  kind: signKindSchema,
  /** The words as they stand in the text. */
  words: z.string().min(1),
  field: z.enum(SIGN_FIELDS),
  /** JSON Pointer to the text: `/parties/0/addresses/0/full`. */
  at: z.string(),
  /** Of a place. */
  country: countryCodeSchema.exactOptional(),
  /** Of a place in a region that is treated apart from its country: UA-43 (Crimea), UA-40 (Sevastopol), UA-14 (Donetsk), UA-09 (Luhansk). */
  region: z.string().exactOptional(),
});
export type DealSign = z.infer<typeof dealSignSchema>;
