/** Item: the goods, software or technology of a transaction, with its classifications on named control lists. */
import { z } from 'zod';
import { countryCodeSchema } from './country.ts';

/** Item codes as control lists write them: `4D004`, `5A001.f.1`, `EAR99`, `ML21.b.5`, `4.D.4`. */
export const itemCodeSchema = z.string().trim().min(1, { error: 'expected an item code such as 4D004' }).max(60);

/** Exact decimal text, never a float: `"100000.00"`. */
export const decimalSchema = z
  .string()
  .regex(/^\d{1,18}(\.\d{1,6})?$/, { error: 'expected an exact decimal as text, e.g. "100000.00"' });

export const classificationSchema = z.strictObject({
  /** Control list key; absent: read on every control list that has the code. */
  list: z.string().optional(),
  code: itemCodeSchema,
  /** Who classified: self, authority (a ruling), manufacturer, unknown. */
  basis: z.enum(['self', 'authority', 'manufacturer', 'unknown']).default('self'),
  date: z.string().optional(),
});
export type Classification = z.infer<typeof classificationSchema>;

export const itemSchema = z.strictObject({
  description: z.string().optional(),
  classifications: z.array(classificationSchema).default([]),
  /** Country of origin. */
  origin: countryCodeSchema.nullish(),
  quantity: z.strictObject({ amount: decimalSchema, unit: z.string().min(1) }).nullish(),
  value: z
    .strictObject({
      amount: decimalSchema,
      currency: z.string().regex(/^[A-Z]{3}$/, { error: 'expected an ISO 4217 code' }),
    })
    .nullish(),
});
export type Item = z.infer<typeof itemSchema>;
