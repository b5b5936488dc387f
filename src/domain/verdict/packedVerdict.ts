/**
 * PackedVerdict: a verdict as it may be stored, half as long. Each missing key stands once, findings and exceptions are lists instead of
 * objects, and what most of them say is left out. Packing loses nothing: `unpackVerdict` gives the same verdict back.
 */
import { z } from 'zod';
import {
  packException,
  packedExceptionSchema,
  packedFindingSchema,
  packFinding,
  unpackException,
  unpackFinding,
} from './packedFinding.ts';
import { placeSchema } from './say.ts';
import { type Verdict, type VerdictRegime, verdictRegimeSchema, verdictSchema } from './verdict.ts';

const packedRegimeSchema = verdictRegimeSchema.extend({
  findings: z.array(packedFindingSchema),
  exceptions: z.array(packedExceptionSchema),
});
type PackedRegime = z.infer<typeof packedRegimeSchema>;

export const packedVerdictSchema = verdictSchema.omit({ questions: true }).extend({
  /** Every missing key, those that are asked first. */
  keys: z.array(z.string()),
  /** How many are asked. */
  asked: placeSchema,
  regimes: z.array(packedRegimeSchema),
});
export type PackedVerdict = z.infer<typeof packedVerdictSchema>;

export function packVerdict({ questions, regimes, ...rest }: Verdict): PackedVerdict {
  const places = new Map(questions.map((key, place) => [key, place]));
  const pack = (missing: readonly string[] = []): number[] =>
    missing.map((key) => {
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      return place;
    });
  const packed = regimes.map(
    (one): PackedRegime => ({
      ...one,
      findings: one.findings.map((finding) => packFinding(finding, one, pack(finding.missing))),
      exceptions: one.exceptions.map((exception) => packException(exception, one, pack(exception.missing))),
    }),
  );
  return { ...rest, keys: [...places.keys()], asked: questions.length, regimes: packed };
}

/** @throws when a finding names a key that is not there */
export function unpackVerdict({ keys, asked, regimes, ...rest }: PackedVerdict): Verdict {
  const unpack = (places: readonly number[]): string[] =>
    places.map((place) => {
      const key = keys[place];
      if (key === undefined)
        throw new Error(`the packed verdict has ${keys.length} keys and names the key at ${place}`);
      return key;
    });
  const unpacked = regimes.map(
    (one): VerdictRegime => ({
      ...one,
      findings: one.findings.map((finding) => unpackFinding(finding, one, unpack(finding[2]))),
      exceptions: one.exceptions.map((exception) => unpackException(exception, one, unpack(exception[2]))),
    }),
  );
  return { ...rest, regimes: unpacked, questions: keys.slice(0, asked) };
}
