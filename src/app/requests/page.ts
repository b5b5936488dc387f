/**
 * Which part of a long answer is asked for? A part is a stretch of things in a fixed order. The text that asks for the next one names the
 * versions that the answer is made of, so that parts of different versions are never taken for one list.
 */
import { inputError, type Page } from '../../contract/index.ts';
import type { PortcullisError } from '../../kit/errors.ts';

export interface PageAsked {
  /** At most so many. */
  readonly limit?: number | undefined;
  /** `next` of the part before. */
  readonly after?: string | undefined;
}

export interface Part {
  /** The first, counted from 0, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly page: Page;
}

/** `made`: of which versions. Null: everything is asked for. Throws INPUT_INVALID when `after` is of another answer. */
export function partAsked({ limit, after }: PageAsked, total: number, made: string): Part | null {
  if (limit === undefined && after === undefined) return null;
  const start = after === undefined ? 0 : placeAfter(after, made);
  const end = limit === undefined ? total : Math.min(total, start + limit);
  return { start, end, page: { total, next: end < total ? textOf(made, end) : null } };
}

const textOf = (made: string, place: number): string =>
  Buffer.from(JSON.stringify([made, place])).toString('base64url');

function placeAfter(text: string, made: string): number {
  const [before, place] = readText(text);
  if (before === made) return place;
  throw refused('the part before is of other versions', 'begin again without "after"');
}

function readText(text: string): readonly [made: string, place: number] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const [made, place] = Array.isArray(read) ? (read as readonly unknown[]) : [];
    if (typeof made === 'string' && typeof place === 'number' && Number.isInteger(place) && place >= 0)
      return [made, place];
  } catch {
    // No JSON: refused like everything else that no answer gave.
  }
  throw refused('this is no "next" of an answer', 'take it from page.next of the part before');
}

const refused = (what: string, hint: string): PortcullisError =>
  inputError([{ code: 'INPUT_INVALID', pointer: '/after', what, hint }]);
