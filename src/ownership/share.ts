/**
 * Shares as exact integers of a millionth of a per cent (100 % = 100,000,000), held as intervals with open or closed ends.
 * Sums stay exact below 2^53, which is 90 million links of 100 % each. No division and no fraction anywhere.
 */
import type { Share } from '../domain/ownership.ts';

export const FULL = 100_000_000;
const PER_CENT = 1_000_000;

/** `lo` and `hi` in millionths of a per cent; `loOpen`: more than lo; `hiOpen`: less than hi. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** The share of an owner of whom nothing but the name is known. */
const UNKNOWN_SHARE: Interval = { lo: 0, hi: FULL, loOpen: false, hiOpen: false };

export const exactly = (value: number): Interval => ({ lo: value, hi: value, loOpen: false, hiOpen: false });
export const isExact = (share: Interval): boolean => share.lo === share.hi;

/** Millionths of a per cent, or undefined when the text is no per cent from 0 to 100 with at most six decimals. */
export function parsePerCent(text: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d+))?$/.exec(text);
  if (!match) return undefined;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > 6) return undefined;
  const value = Number(match[1]) * PER_CENT + Number(decimals.padEnd(6, '0'));
  return value <= FULL ? value : undefined;
}

export function formatPerCent(value: number): string {
  const decimals = String(value % PER_CENT)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const whole = String(Math.trunc(value / PER_CENT));
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** The interval of a share, or undefined when it is malformed, upside down or empty. */
export function intervalOf(share: Share | null): Interval | undefined {
  if (share === null) return UNKNOWN_SHARE;
  if (typeof share === 'string') {
    const value = parsePerCent(share);
    return value === undefined ? undefined : exactly(value);
  }
  const [lo, hi] = [parsePerCent(share.from), parsePerCent(share.to)];
  if (lo === undefined || hi === undefined || lo > hi) return undefined;
  const [loOpen, hiOpen] = [share.fromOpen ?? false, share.toOpen ?? false];
  return lo === hi && (loOpen || hiOpen) ? undefined : { lo, hi, loOpen, hiOpen };
}

/** Back to exact text or a range; open ends are named only where they are open. */
export function shareOf(interval: Interval): Share {
  if (isExact(interval)) return formatPerCent(interval.lo);
  return {
    from: formatPerCent(interval.lo),
    to: formatPerCent(interval.hi),
    ...(interval.loOpen ? { fromOpen: true } : {}),
    ...(interval.hiOpen ? { toOpen: true } : {}),
  };
}

/** `60 %`, `25 % to 50 %`, `more than 25 % to 50 %`, `a share not known`. */
export function shareWords(share: Share | null): string {
  if (share === null) return 'a share not known';
  if (typeof share === 'string') return `${share} %`;
  return `${share.fromOpen ? 'more than ' : ''}${share.from} % to ${share.toOpen ? 'less than ' : ''}${share.to} %`;
}

/**
 * One holding stated more than once. It may be two parcels (then they add up) or two reports of one holding (then one is wrong),
 * so all that is certain lies between the smallest statement and the sum.
 */
export function repeated(first: Interval, second: Interval): Interval {
  const lower = first.lo < second.lo || (first.lo === second.lo && !first.loOpen) ? first : second;
  const hi = Math.min(FULL, first.hi + second.hi);
  return {
    lo: lower.lo,
    loOpen: lower.loOpen,
    hi,
    hiOpen: first.hi + second.hi <= FULL && (first.hiOpen || second.hiOpen),
  };
}

/** A limit a share has to reach: `strict` is more than, else that much or more. */
export interface Limit {
  readonly value: number;
  readonly strict: boolean;
}

/** More than half, the everyday sense of a majority of votes or seats. */
export const MAJORITY: Limit = { value: FULL / 2, strict: true };

/** Whether every value above a lower bound reaches the limit. */
export function surelyReaches(lo: number, open: boolean, limit: Limit): boolean {
  if (!limit.strict) return lo >= limit.value;
  return lo > limit.value || (lo === limit.value && open);
}

/** Whether some value below an upper bound reaches the limit. */
export function mayReach(hi: number, open: boolean, limit: Limit): boolean {
  if (limit.strict) return hi > limit.value;
  return hi > limit.value || (hi === limit.value && !open);
}

export const limitWords = (limit: Limit): string =>
  limit.strict ? `more than ${formatPerCent(limit.value)} %` : `${formatPerCent(limit.value)} % or more`;
