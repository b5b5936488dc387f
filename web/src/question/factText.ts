/** Facts as text: how a value is shown and how typed text becomes one. */
import type { FactValue } from '../../../src/domain/transaction.ts';

export const showFact = (value: FactValue): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** `true` and `yes` are a yes, digits a number, the rest text. */
export function readFactText(text: string): FactValue {
  if (/^(true|yes)$/i.test(text)) return true;
  if (/^(false|no)$/i.test(text)) return false;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
