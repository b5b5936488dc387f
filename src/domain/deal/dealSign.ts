/**
 * DealSign: what the text of a deal says by itself: a place or a telling word in its end use, names, addresses, item descriptions. Signs
 * contradict facts and statements; they prove nothing but a place in an address.
 */
import { z } from 'zod';
import { countryCodeSchema } from '../country.ts';

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
  /** Chip plants, advanced chips and supercomputers. */
  'chipPlant',
  /** Weapons of these kinds, and plants for them. */
  'chemicalBiological',
  'resale',
  'stock',
  'freeZone',
  'onward',
] as const;
export const signKindSchema = z.enum(SIGN_KINDS);
export type SignKind = z.infer<typeof signKindSchema>;

/** Where in a deal it was read. */
export const SIGN_FIELDS = ['endUse', 'partyName', 'ownerName', 'address', 'item', 'exporterName', 'route'] as const;
export type SignField = (typeof SIGN_FIELDS)[number];

/**
 * Regions (ISO 3166-2) that law treats apart from their country: Crimea, Sevastopol, and the oblasts of Donetsk, Luhansk, Kherson and
 * Zaporizhzhia.
 */
export const REGIONS = ['UA-43', 'UA-40', 'UA-14', 'UA-09', 'UA-65', 'UA-23'] as const;

export const dealSignSchema = z.strictObject({
  kind: signKindSchema,
  /** The words as they stand in the text. */
  words: z.string().min(1),
  field: z.enum(SIGN_FIELDS),
  /** JSON Pointer to the text: `/parties/0/addresses/0/full`. */
  at: z.string(),
  /** Of a place. */
  country: countryCodeSchema.exactOptional(),
  /** Of a place in a region that is treated apart from its country. */
  region: z.enum(REGIONS).exactOptional(),
  /** The words name an oblast as a whole, or a city near its front: the law may cover a part of it only, so they prove nothing. */
  partly: z.literal(true).exactOptional(),
});
export type DealSign = z.infer<typeof dealSignSchema>;
