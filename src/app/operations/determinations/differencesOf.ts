/** At which JSON Pointers do two JSON values differ? The result is empty when they are equal. */
import { ownMember } from '../../../kit/ownMember.ts';

const MOST = 50;

export function differencesOf(a: unknown, b: unknown): string[] {
  const found: string[] = [];
  visit(a, b, '', found);
  return found.slice(0, MOST);
}

function visit(a: unknown, b: unknown, pointer: string, found: string[]): void {
  if (Object.is(a, b) || found.length > MOST) return;
  if (!isBranch(a) || !isBranch(b) || Array.isArray(a) !== Array.isArray(b)) {
    found.push(pointer || '/');
    return;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    visit(ownMember(a, key), ownMember(b, key), `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, found);
  }
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
