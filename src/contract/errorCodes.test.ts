import { describe, expect, it } from 'vitest';
import { exitStatusOf, httpStatusOf, isErrorCode } from './errorCodes.ts';

describe('the statuses of a code', () => {
  it('are those of the table', () => {
    expect([exitStatusOf('USAGE'), httpStatusOf('LIST_UNKNOWN')]).toEqual([2, 404]);
  });

  it.each(['NO_SUCH_CODE', 'constructor', '__proto__', 'toString'])('do not exist for %s', (code) => {
    expect(isErrorCode(code)).toBe(false);
  });
});
