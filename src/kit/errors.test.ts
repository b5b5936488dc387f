import { describe, expect, it } from 'vitest';
import { PortcullisError } from './errors.ts';

describe('PortcullisError', () => {
  it('has its code, so that a program can tell errors apart', () => {
    const error = new PortcullisError({ code: 'COUNTRY_UNKNOWN', what: 'no such country', got: 'XQ' });
    expect(error.code).toBe('COUNTRY_UNKNOWN');
    expect(error.code === 'COUNTRY_UNKNOWN' && error.detail.got).toBe('XQ');
    expect(error.message).toBe('COUNTRY_UNKNOWN: no such country; got XQ');
  });

  it('does not compile with a code that the table lacks', () => {
    // @ts-expect-error: the table of codes is closed.
    expect(new PortcullisError({ code: 'NO_SUCH_CODE', what: 'x' }).message).toBe('NO_SUCH_CODE: x');
  });
});
