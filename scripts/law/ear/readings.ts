/** Hand-made readings (readings.yml), entries that the copy lacks (missing.yml), extras and titles: read strictly, each used or reported. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const placesSchema = z.strictObject({ in: z.array(z.string()), except: z.array(z.string()).exactOptional() });
const rowSchema = z.strictObject({
  reason: z.string(),
  scope: z.string(),
  column: z.string().exactOptional(),
  places: placesSchema.exactOptional(),
  see: z.string().exactOptional(),
  worldwide: z.literal(true).exactOptional(),
  when: z.enum(['headquartered', 'fromD5']).exactOptional(),
  evidence: z.enum(['unitedNations', 'surveillance']).exactOptional(),
  section: z
    .string()
    .regex(/^(?:\d{3}\.\d+(?:\(\w+\))+|list)$/)
    .exactOptional(),
});
const rowReadingSchema = z.strictObject({
  of: z.string(),
  scope: z.string().optional(),
  rows: z.array(rowSchema).optional(),
});
const offerSchema = z.strictObject({
  offered: z.string().optional(),
  limits: z.array(z.strictObject({ scope: z.string(), usd: z.number() })).optional(),
  barred: z.array(z.strictObject({ scope: z.string(), to: placesSchema.exactOptional() })).optional(),
  note: z.string().optional(),
});
const readingsSchema = z.strictObject({
  rows: z.record(z.string(), rowReadingSchema),
  offers: z.record(z.string(), offerSchema.extend({ of: z.string() })),
});
const extraSchema = z.strictObject({
  title: z.string().optional(),
  validFrom: z.string().optional(),
  knownFrom: z.string().optional(),
  /** Further instruments for the entry, written as YAML after the list itself. */
  citations: z.array(z.string()).optional(),
  notes: z.array(z.string()).optional(),
  sameAs: z
    .array(z.strictObject({ list: z.string(), code: z.string(), relation: z.enum(['same', 'narrower', 'broader']) }))
    .optional(),
});
const missingSchema = z.record(
  z.string(),
  z.strictObject({
    /** noRows: in the copy, without a table. lacking: not in the copy. former: no longer on the list. */
    kind: z.enum(['noRows', 'lacking', 'former']),
    title: z.string().optional(),
    why: z.string(),
    evidence: z.literal('recalled').optional(),
    /** lacking: the entry itself was read, in the list of this later day. */
    readOn: z.string().optional(),
    validTo: z.string().optional(),
    rows: z.array(rowSchema),
    exceptions: z.record(z.string(), offerSchema).optional(),
  }),
);

export type Offer = z.output<typeof offerSchema>;
export type Extra = z.output<typeof extraSchema>;
export type Missing = z.output<typeof missingSchema>[string];

/** Knows which readings were asked for, so that one that nothing uses is found. */
export class Readings {
  private readonly data: z.output<typeof readingsSchema>;
  private readonly used = new Set<string>();

  constructor(data: unknown) {
    this.data = readingsSchema.parse(data);
  }

  row(at: string, digest: string) {
    return this.take(`row ${at}`, this.data.rows[at], digest);
  }

  offer(at: string, digest: string) {
    return this.take(`offer ${at}`, this.data.offers[at], digest);
  }

  unused(): readonly string[] {
    const all = [
      ...Object.keys(this.data.rows).map((at) => `row ${at}`),
      ...Object.keys(this.data.offers).map((at) => `offer ${at}`),
    ];
    return all.filter((at) => !this.used.has(at));
  }

  private take<T extends { of: string }>(at: string, reading: T | undefined, digest: string): T | undefined {
    if (!reading) return undefined;
    if (reading.of !== digest) throw new Error(`the text behind ${at} changed: read it again (now ${digest})`);
    this.used.add(at);
    return reading;
  }
}

const load = (folder: string, file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'));

export function loadHandMade(folder: string) {
  return {
    readings: new Readings(load(folder, 'readings.yml')),
    titles: z.record(z.string(), z.string()).parse(load(folder, 'titles.yml')),
    missing: missingSchema.parse(load(folder, 'missing.yml')),
    extras: z.record(z.string(), extraSchema).parse(load(folder, 'extras.yml')),
  };
}
