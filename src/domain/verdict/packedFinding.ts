/** Packed findings and exceptions of a verdict: lists instead of objects, without what most of them say (packedVerdict.ts). */
import { z } from 'zod';
import { factValueSchema } from '../transaction.ts';
import { type ExceptionSay, type FindingSay, placeSchema } from './say.ts';
import {
  type VerdictException,
  type VerdictFinding,
  type VerdictRegime,
  verdictExceptionSchema,
  verdictFindingSchema,
} from './verdict.ts';

/** applies or available, doesNotApply or notAvailable, undetermined. */
const signSchema = z.enum(['+', '-', '?']);
/** Places among the keys. */
const keysSchema = z.array(placeSchema);
/** Other than the first; null: none. */
const versionSchema = placeSchema.nullable().exactOptional();

/** Rule (`-list` for `us-ear-list`), sign, missing keys, and all members that are not as `usualSay` and `usualVersion` say. */
export const packedFindingSchema = z.tuple([
  z.string(),
  signSchema,
  keysSchema,
  verdictFindingSchema
    .omit({ rule: true, result: true, missing: true })
    .extend({ says: verdictFindingSchema.shape.says.exactOptional(), version: versionSchema })
    .optional(),
]);
type PackedFinding = z.infer<typeof packedFindingSchema>;

/** Rule, sign, missing keys, what the request says to the conditions (a number: nothing to so many; null: not asked), what is not usual. */
export const packedExceptionSchema = z.tuple([
  z.string(),
  signSchema,
  keysSchema,
  z.union([z.array(factValueSchema.nullable()), placeSchema]).nullable(),
  z.strictObject({ version: versionSchema, why: verdictExceptionSchema.shape.why.exactOptional() }).optional(),
]);
type PackedException = z.infer<typeof packedExceptionSchema>;

type Regime = Pick<VerdictRegime, 'regime'>;

const shortRule = (rule: string, { regime }: Regime): string =>
  rule.startsWith(`${regime}-`) ? rule.slice(regime.length) : rule;
const longRule = (rule: string, { regime }: Regime): string => (rule.startsWith('-') ? `${regime}${rule}` : rule);

/** Findings on a regime as a whole. */
const FRAMES = ['-nexus', '-destination', '-allowed'] as const;

/** The first; none for a finding on the regime as a whole. */
const usualVersion = (rule: string, { regime }: Regime): number | null =>
  FRAMES.some((frame) => rule === `${regime}${frame}`) ? null : 0;

function usualSay(
  rule: string,
  { regime }: Regime,
  result: VerdictFinding['result'],
  version: number | null,
): UsualSay {
  if (rule === `${regime}-allowed`) return { code: 'moreNeeded' };
  if (rule === `${regime}-nexus`) return { code: result === 'applies' ? 'nexusApplies' : 'nexusOpen' };
  if (result === 'undetermined') return { code: 'ruleOpen' };
  return result === 'applies' ? { code: 'ruleApplies', version: version ?? 0 } : { code: 'ruleClear' };
}

type UsualSay = Extract<
  FindingSay,
  { code: 'moreNeeded' | 'nexusApplies' | 'nexusOpen' | 'ruleOpen' | 'ruleApplies' | 'ruleClear' }
>;

function isUsual([only, ...more]: readonly FindingSay[], usual: UsualSay): boolean {
  if (!only || more.length > 0 || only.code !== usual.code) return false;
  return only.code !== 'ruleApplies' || usual.code !== 'ruleApplies' || only.version === usual.version;
}

const SIGNS = { applies: '+', available: '+', doesNotApply: '-', notAvailable: '-', undetermined: '?' } as const;
const RESULTS = { '+': 'applies', '-': 'doesNotApply', '?': 'undetermined' } as const;
const AVAILABLE = { '+': 'available', '-': 'notAvailable', '?': 'undetermined' } as const;
const USUAL_WHY = {
  '+': { code: 'available' },
  '-': { code: 'notOffered' },
  '?': { code: 'conditionsOpen' },
} as const satisfies Record<string, ExceptionSay>;

export function packFinding(finding: VerdictFinding, regime: Regime, missing: number[]): PackedFinding {
  const { rule, result, missing: _missing, version = null, says, ...more } = finding;
  const unusual: NonNullable<PackedFinding[3]> = more;
  if (version !== usualVersion(rule, regime)) unusual.version = version;
  if (!isUsual(says, usualSay(rule, regime, result, version))) unusual.says = says;
  const sign = SIGNS[result];
  const short = shortRule(rule, regime);
  return Object.keys(unusual).length === 0 ? [short, sign, missing] : [short, sign, missing, unusual];
}

export function unpackFinding(
  [short, sign, , unusual = {}]: PackedFinding,
  regime: Regime,
  missing: string[],
): VerdictFinding {
  const rule = longRule(short, regime);
  const { version = usualVersion(rule, regime), says, ...more } = unusual;
  const result = RESULTS[sign];
  return {
    rule,
    ...(version === null ? {} : { version }),
    result,
    says: says ?? [usualSay(rule, regime, result, version)],
    ...(missing.length > 0 ? { missing } : {}),
    ...more,
  };
}

export function packException(exception: VerdictException, regime: Regime, missing: number[]): PackedException {
  const { rule, result, version = null, why, given } = exception;
  const sign = SIGNS[result];
  const unusual: NonNullable<PackedException[4]> = {};
  if (version !== 0) unusual.version = version;
  if (why.code !== USUAL_WHY[sign].code) unusual.why = why;
  const short = shortRule(rule, regime);
  const said = given === undefined ? null : given.every((value) => value === null) ? given.length : given;
  return Object.keys(unusual).length === 0 ? [short, sign, missing, said] : [short, sign, missing, said, unusual];
}

export function unpackException(
  [short, sign, , said, unusual = {}]: PackedException,
  regime: Regime,
  missing: string[],
): VerdictException {
  const { version = 0, why = USUAL_WHY[sign] } = unusual;
  const given = typeof said === 'number' ? new Array<null>(said).fill(null) : said;
  return {
    rule: longRule(short, regime),
    ...(version === null ? {} : { version }),
    result: AVAILABLE[sign],
    why,
    ...(given === null ? {} : { given }),
    ...(missing.length > 0 ? { missing } : {}),
  };
}
