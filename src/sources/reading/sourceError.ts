/** How a reader refuses a file: one PortcullisError that names the file and the place in it. */
import { type ErrorDetail, PortcullisError } from '../../kit/errors.ts';

type SourceErrorCode =
  | 'SOURCE_FORMAT'
  | 'SOURCE_TRUNCATED'
  | 'SOURCE_UNSAFE'
  | 'SOURCE_COLUMN_MISSING'
  | 'SOURCE_DATE_MISSING'
  | 'SOURCE_COUNT';

/** Builds (never throws) the refusal of a file; `where` starts with the name of the file. */
export function sourceError(
  code: SourceErrorCode,
  what: string,
  where: string,
  rest: Omit<ErrorDetail, 'code' | 'what' | 'where'> = {},
  cause?: unknown,
): PortcullisError {
  return new PortcullisError({ code, what, where, ...rest }, cause === undefined ? undefined : { cause });
}
