/** The exit status and the HTTP status of each error code, and the exit statuses that are answers. */
import { ERROR_CODES, type ErrorCode } from '../kit/errorCodes.ts';

export { ERROR_CODES, type ErrorCode, isErrorCode } from '../kit/errorCodes.ts';

/** Exit statuses that are answers, not failures. */
export const EXIT = {
  answered: 0,
  failed: 1,
  usage: 2,
  batchWithBadRows: 3,
  importHeld: 4,
  allowed: 0,
  licenceRequired: 10,
  prohibited: 11,
  unknown: 12,
  clear: 0,
  review: 20,
  match: 21,
  notCovered: 22,
  clearAsOf: 23,
} as const;

export const exitStatusOf = (code: ErrorCode): number => ERROR_CODES[code].exit;
export const httpStatusOf = (code: ErrorCode): number => ERROR_CODES[code].http;
