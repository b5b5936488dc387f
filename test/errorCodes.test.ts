/**
 * Whether every error code keeps its HTTP status and its exit status, and whether both edges give what the table says. The whole table is
 * written out once more here, so that a code that is added, removed or given another status is a decision made twice.
 */
import { describe, expect, it } from 'vitest';
import { runCli } from '../src/cli/runCli.ts';
import { ERROR_CODES, type ErrorCode, EXIT } from '../src/contract/errorCodes.ts';
import { createHttpApp } from '../src/http/createHttpApp.ts';
import { fakePortcullis } from '../src/http/fixtures/fakePortcullis.ts';
import { PortcullisError } from '../src/kit/errors.ts';

/** Code, HTTP status, exit status. */
const TABLE: readonly (readonly [ErrorCode, number, number])[] = [
  ['USAGE', 400, 2],
  ['NODE_TOO_OLD', 500, 1],
  ['INPUT_INVALID', 422, 1],
  ['INPUT_NOT_JSON', 400, 1],
  ['INPUT_TOO_LARGE', 413, 1],
  ['FILE_NOT_FOUND', 404, 1],
  ['COUNTRY_UNKNOWN', 422, 1],
  ['ITEM_CODE_UNKNOWN', 422, 1],
  ['ITEM_CODE_AMBIGUOUS', 422, 1],
  ['DATE_INVALID', 422, 1],
  ['DESTINATIONS_TOO_MANY', 422, 1],
  ['PARTY_EMPTY', 422, 1],
  ['FACT_UNKNOWN', 422, 1],
  ['FACT_INVALID', 422, 1],
  ['STATEMENT_UNKNOWN', 422, 1],
  ['STATEMENT_SIGNER', 422, 1],
  ['STATEMENT_FUTURE', 422, 1],
  ['REGIME_UNKNOWN', 422, 1],
  ['NAME_EMPTY', 422, 1],
  ['LIST_ID_INVALID', 422, 1],
  ['LIST_UNKNOWN', 404, 1],
  ['LIST_NOT_LOADED', 404, 1],
  ['LISTING_UNKNOWN', 404, 1],
  ['LIST_VERSION_UNKNOWN', 404, 1],
  ['SOURCE_UNKNOWN', 404, 1],
  ['SOURCE_FORMAT', 422, 1],
  ['SOURCE_TRUNCATED', 422, 1],
  ['SOURCE_UNSAFE', 422, 1],
  ['SOURCE_COLUMN_MISSING', 422, 1],
  ['SOURCE_DATE_MISSING', 422, 1],
  ['SOURCE_COUNT', 422, 1],
  ['PARTY_UNKNOWN', 404, 1],
  ['DOWNLOAD_FAILED', 502, 1],
  ['DOWNLOAD_TIMEOUT', 504, 1],
  ['DOWNLOAD_TRUNCATED', 502, 1],
  ['DOWNLOAD_TOO_LARGE', 502, 1],
  ['DOWNLOAD_OTHER_FILE', 502, 1],
  ['DOWNLOAD_REFUSED_HOST', 502, 1],
  ['OWNERSHIP_CSV', 422, 1],
  ['OWNERSHIP_SHARE_INVALID', 422, 1],
  ['OWNERSHIP_KIND_UNKNOWN', 422, 1],
  ['OWNERSHIP_CONTROL_INVALID', 422, 1],
  ['OWNERSHIP_COMPLETE_INVALID', 422, 1],
  ['OWNERSHIP_PERIOD_EMPTY', 422, 1],
  ['OWNERSHIP_TEST_INVALID', 422, 1],
  ['STORE_FOLDER', 500, 1],
  ['STORE_READ_ONLY', 503, 1],
  ['STORE_BUSY', 503, 1],
  ['STORE_FULL', 507, 1],
  ['STORE_GONE', 503, 1],
  ['STORE_CORRUPT', 500, 1],
  ['STORE_VERSION', 500, 1],
  ['LAW_INVALID', 422, 1],
  ['LAW_NOT_FOUND', 404, 1],
  ['DETERMINATION_CONFLICT', 409, 1],
  ['DETERMINATION_UNKNOWN', 404, 1],
  ['MODEL_UNKNOWN', 422, 1],
  ['INDEX_NOT_READY', 503, 1],
  ['THREAD_FAILED', 500, 1],
  ['WORK_QUEUE_FULL', 503, 1],
  ['IMPORT_INTERRUPTED', 500, 1],
  ['PORT_IN_USE', 500, 1],
  ['NOT_FOUND', 404, 1],
  ['NOT_PERMITTED', 403, 1],
  ['METHOD_NOT_ALLOWED', 405, 1],
  ['CONTENT_TYPE_UNSUPPORTED', 415, 1],
  ['HOST_NOT_ALLOWED', 421, 1],
  ['INTERNAL', 500, 1],
];

const thrown = (code: ErrorCode): PortcullisError => new PortcullisError({ code, what: 'this is thrown by a test' });

/** What a caller of the HTTP edge gets when the application throws. */
async function overHttp(error: Error) {
  const bugs: unknown[] = [];
  const portcullis = fakePortcullis();
  portcullis.failWith = error;
  const app = createHttpApp(portcullis, { webDir: null, reportBug: (bug) => bugs.push(bug) });
  const response = await app.request('/v1/lists');
  const problem = (await response.json()) as { readonly code: string; readonly status: number };
  return { status: response.status, problem, bugs: bugs.length };
}

/** What the shell gets when something below the command line throws: here the stream that it writes to. */
async function overCommandLine(error: Error) {
  let text = '';
  const exit = await runCli(['--version', '--json'], {
    out: () => {
      throw error;
    },
    err: (more) => {
      text += more;
    },
  });
  const [line = ''] = text.split('\n');
  return { exit, code: (JSON.parse(line) as { readonly error: { readonly code: string } }).error.code };
}

describe('the table of error codes', () => {
  it('holds these codes and no others', () => {
    expect(Object.keys(ERROR_CODES).sort()).toEqual(TABLE.map(([code]) => code).sort());
  });

  it.each(TABLE)('answers %s with HTTP status %i and exit status %i', async (code, http, exit) => {
    const { status, problem, bugs } = await overHttp(thrown(code));
    expect({ status, said: problem.status, code: problem.code, bugs }).toEqual({
      status: http,
      said: http,
      code,
      bugs: 0,
    });
    expect(await overCommandLine(thrown(code))).toEqual({ exit, code });
  });

  it('takes what is no coded error for a bug', async () => {
    expect(await overHttp(new Error('a bug'))).toMatchObject({ status: 500, problem: { code: 'INTERNAL' }, bugs: 1 });
    expect(await overCommandLine(new Error('a bug'))).toEqual({ exit: 1, code: 'INTERNAL' });
  });
});

describe('the exit statuses that are answers', () => {
  it('are these', () => {
    expect(EXIT).toEqual({
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
    });
  });
});
