/** A share as people write it: `60`, `60 %`, `25,5`, `25-50`, `25 to 50`, `>25-50`, `>50-<75`, `>=75`, `<10`, or nothing. */
import type { Share } from '../domain/ownership.ts';
import { FULL, formatPerCent, intervalOf, parsePerCent } from './share.ts';

const END = /^(<=|>=|<|>|≤|≥)?\s*(\d{1,3}(?:[.,]\d+)?)\s*%?$/;

/** null: nothing is written, so the share is not known. undefined: it cannot be read. */
export function readShare(text: string): Share | null | undefined {
  const given = text.trim();
  if (given === '') return null;
  const single = endOf(given);
  if (single) return oneEnd(single);
  const [, first = '', second = ''] = /^(.+?)\s*(?:-|–|\.\.|\bto\b)\s*(.+)$/i.exec(given) ?? [];
  const [from, to] = [endOf(first), endOf(second)];
  if (!from || !to || isBelow(from.sign) || isAbove(to.sign)) return undefined;
  return checked({
    from: formatPerCent(from.value),
    to: formatPerCent(to.value),
    ...(from.sign === '>' ? { fromOpen: true } : {}),
    ...(to.sign === '<' ? { toOpen: true } : {}),
  });
}

interface End {
  readonly sign: string;
  readonly value: number;
}

function endOf(text: string): End | undefined {
  const match = END.exec(text.trim());
  const value = parsePerCent(match?.[2] ?? '');
  return match && value !== undefined ? { sign: match[1] ?? '', value } : undefined;
}

const isBelow = (sign: string): boolean => sign === '<' || sign === '<=' || sign === '≤';
const isAbove = (sign: string): boolean => sign === '>' || sign === '>=' || sign === '≥';

function oneEnd({ sign, value }: End): Share | undefined {
  if (sign === '') return formatPerCent(value);
  if (isBelow(sign)) return checked({ from: '0', to: formatPerCent(value), ...(sign === '<' ? { toOpen: true } : {}) });
  return checked({ from: formatPerCent(value), to: formatPerCent(FULL), ...(sign === '>' ? { fromOpen: true } : {}) });
}

const checked = (share: Share): Share | undefined => {
  const interval = intervalOf(share);
  if (interval === undefined) return undefined;
  return typeof share !== 'string' && share.from === share.to ? share.from : share;
};
