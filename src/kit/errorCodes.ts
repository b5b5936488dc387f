/**
 * Every error code with its exit status, HTTP status and meaning: the one table. It is data without domain words and stands here so that
 * the type of an error can name its codes; edges read it through the contract.
 */

interface ErrorStatus {
  /** Process exit status: 1 refused input or failed, 2 wrong usage. */
  readonly exit: 1 | 2;
  readonly http: number;
  readonly meaning: string;
}

export const ERROR_CODES = {
  USAGE: { exit: 2, http: 400, meaning: 'the command line is wrong' },
  NODE_TOO_OLD: { exit: 1, http: 500, meaning: 'the running Node is older than Portcullis needs' },
  INPUT_INVALID: { exit: 1, http: 422, meaning: 'a field of the input is missing, of the wrong kind or out of range' },
  INPUT_NOT_JSON: { exit: 1, http: 400, meaning: 'the input is not JSON' },
  INPUT_TOO_LARGE: { exit: 1, http: 413, meaning: 'the input is larger than what is read' },
  FILE_NOT_FOUND: { exit: 1, http: 404, meaning: 'the named file is not there or cannot be read' },
  COUNTRY_UNKNOWN: { exit: 1, http: 422, meaning: 'no such country' },
  ITEM_CODE_UNKNOWN: { exit: 1, http: 422, meaning: 'no control list that is loaded has this code on any date' },
  ITEM_CODE_AMBIGUOUS: { exit: 1, http: 422, meaning: 'the code needs a paragraph or a list' },
  DESTINATIONS_TOO_MANY: {
    exit: 1,
    http: 422,
    meaning: 'a transaction names more countries where items end than are judged',
  },
  DATE_INVALID: { exit: 1, http: 422, meaning: 'not a real day' },
  PARTY_EMPTY: { exit: 1, http: 422, meaning: 'a party without a name' },
  FACT_UNKNOWN: { exit: 1, http: 422, meaning: 'no regime declares this fact key' },
  FACT_INVALID: { exit: 1, http: 422, meaning: 'the value does not fit the fact type' },
  STATEMENT_UNKNOWN: { exit: 1, http: 422, meaning: 'no regime has a statement with that id' },
  STATEMENT_SIGNER: { exit: 1, http: 422, meaning: 'a statement without the name of a person' },
  STATEMENT_FUTURE: { exit: 1, http: 422, meaning: 'a statement that was signed after the day of the transaction' },
  REGIME_UNKNOWN: { exit: 1, http: 422, meaning: 'no such regime' },
  NAME_EMPTY: { exit: 1, http: 422, meaning: 'a name with nothing that can be compared' },
  LIST_ID_INVALID: { exit: 1, http: 422, meaning: "a list of one's own needs an id such as my-watchlist" },
  LIST_UNKNOWN: { exit: 1, http: 404, meaning: 'no such list' },
  LIST_NOT_LOADED: { exit: 1, http: 404, meaning: 'no version of the list is stored' },
  LISTING_UNKNOWN: { exit: 1, http: 404, meaning: 'no version of any list ever held that listing' },
  LIST_VERSION_UNKNOWN: { exit: 1, http: 404, meaning: 'no version of the list holds on that date' },
  SOURCE_UNKNOWN: { exit: 1, http: 404, meaning: 'no such source' },
  SOURCE_FORMAT: { exit: 1, http: 422, meaning: "the file is not in the publisher's format" },
  SOURCE_TRUNCATED: { exit: 1, http: 422, meaning: 'the file ends too early' },
  SOURCE_UNSAFE: { exit: 1, http: 422, meaning: 'the file holds a document type, entity or archive that is refused' },
  SOURCE_COLUMN_MISSING: { exit: 1, http: 422, meaning: 'a column that the format has is missing' },
  SOURCE_DATE_MISSING: { exit: 1, http: 422, meaning: 'the file does not say when it was published; give --published' },
  SOURCE_COUNT: { exit: 1, http: 422, meaning: 'the counts in the file contradict what was read' },
  PARTY_UNKNOWN: { exit: 1, http: 404, meaning: 'no listing, dossier or ownership link has that name' },
  DOWNLOAD_FAILED: { exit: 1, http: 502, meaning: 'a file could not be fetched from its address' },
  DOWNLOAD_TIMEOUT: { exit: 1, http: 504, meaning: 'a server fell silent or took too long' },
  DOWNLOAD_TRUNCATED: { exit: 1, http: 502, meaning: 'a download ended before the file was whole' },
  DOWNLOAD_TOO_LARGE: { exit: 1, http: 502, meaning: 'a download is larger than any list' },
  DOWNLOAD_OTHER_FILE: { exit: 1, http: 502, meaning: 'an address answered with something else than the list' },
  DOWNLOAD_REFUSED_HOST: { exit: 1, http: 502, meaning: 'an address or redirect leads to a host that is not allowed' },
  OWNERSHIP_CSV: { exit: 1, http: 422, meaning: 'the file or a row of it is not a table of ownership links' },
  OWNERSHIP_SHARE_INVALID: { exit: 1, http: 422, meaning: 'a share is no per cent from 0 to 100 and no range of them' },
  OWNERSHIP_KIND_UNKNOWN: { exit: 1, http: 422, meaning: 'no such kind of share' },
  OWNERSHIP_CONTROL_INVALID: { exit: 1, http: 422, meaning: 'control is neither yes nor no' },
  OWNERSHIP_COMPLETE_INVALID: { exit: 1, http: 422, meaning: 'owners_complete is neither yes nor no' },
  OWNERSHIP_PERIOD_EMPTY: { exit: 1, http: 422, meaning: 'an ownership link ends before it begins' },
  OWNERSHIP_TEST_INVALID: { exit: 1, http: 422, meaning: 'an ownership test that cannot be applied' },
  NOT_PERMITTED: { exit: 1, http: 403, meaning: 'the caller has no role that may do this' },
  STORE_FOLDER: { exit: 1, http: 500, meaning: 'the data folder cannot be made' },
  STORE_READ_ONLY: { exit: 1, http: 503, meaning: 'the data folder cannot be written' },
  STORE_BUSY: { exit: 1, http: 503, meaning: 'another process holds the store' },
  STORE_FULL: { exit: 1, http: 507, meaning: 'no space is left for the store' },
  STORE_CORRUPT: { exit: 1, http: 500, meaning: 'the store fails its own check' },
  STORE_GONE: { exit: 1, http: 503, meaning: 'the database file was deleted, moved or replaced while it was open' },
  STORE_VERSION: { exit: 1, http: 500, meaning: 'the store was written by a newer Portcullis' },
  LAW_INVALID: { exit: 1, http: 422, meaning: 'a law file breaks its schema or refers to something that is not there' },
  LAW_NOT_FOUND: { exit: 1, http: 404, meaning: 'no rule or regime with that id' },
  DETERMINATION_CONFLICT: { exit: 1, http: 409, meaning: 'another answer is stored under the same id' },
  DETERMINATION_UNKNOWN: { exit: 1, http: 404, meaning: 'no determination with that id is stored' },
  MODEL_UNKNOWN: { exit: 1, http: 422, meaning: 'no matching model with that name' },
  INDEX_NOT_READY: {
    exit: 1,
    http: 503,
    meaning: 'the names of a list version that was known then cannot be searched yet',
  },
  THREAD_FAILED: { exit: 1, http: 500, meaning: 'a thread ended before its answer' },
  WORK_QUEUE_FULL: { exit: 1, http: 503, meaning: 'too many large questions wait for their turn' },
  IMPORT_INTERRUPTED: { exit: 1, http: 500, meaning: 'the process of an import ended before its account' },
  PORT_IN_USE: { exit: 1, http: 500, meaning: 'another program listens on that port' },
  NOT_FOUND: { exit: 1, http: 404, meaning: 'no such address' },
  METHOD_NOT_ALLOWED: { exit: 1, http: 405, meaning: 'the address does not answer this method' },
  CONTENT_TYPE_UNSUPPORTED: { exit: 1, http: 415, meaning: 'the body is not of a content type that is read here' },
  HOST_NOT_ALLOWED: { exit: 1, http: 421, meaning: 'the request names a host that this server does not answer for' },
  INTERNAL: { exit: 1, http: 500, meaning: 'a bug in Portcullis' },
} as const satisfies Record<string, ErrorStatus>;

export type ErrorCode = keyof typeof ERROR_CODES;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_CODES, code);
