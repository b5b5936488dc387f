/**
 * The tables as the queries see them. Portable types only: TEXT for ids, dates, instants and JSON, INTEGER, and bytes.
 * The migrations say what each column means for the database.
 */
/** Of a row that may be one of many in an event. */
interface Placed {
  salt: string | null;
  /** Sequence of the event that names the row by a root, and its place there; null: it is named by itself, or from before binding. */
  event: number | null;
  leaf: number | null;
}

export interface Tables {
  schema_migration: { version: number; name: string; applied_at: string };
  counter: { name: string; value: number };
  raw_object: { sha256: string; codec: string; base: string | null; size: number; bytes: Uint8Array };
  list_version: {
    id: number;
    list: string;
    version: string;
    published_on: string;
    recorded_at: string;
    /** The version whose members `version_member` rows of this one change; null: a keyframe. */
    base_id: number | null;
    depth: number;
    json: string;
    account: string;
    /** Of a list of somebody's own: whose. null: everybody's. */
    tenant: string | null;
  };
  list_version_file: { version_id: number; position: number; name: string; sha256: string };
  listing_content: { id: number; digest: string; listing_id: string; json: string };
  /** A listing that some content of its own refers to: `to_text` as given, `to_key` without regard to case. */
  listing_reference: { from_id: string; to_key: string; to_text: string };
  /** A telling number that some content of the listing bears. */
  listing_number: { number_key: string; listing_id: string };
  /** `hits`: content id, score, content id, score ... */
  name_likeness: { name_key: string; hits: string };
  /** One row: all kept names were held against every content up to `up_to`. */
  name_likeness_state: { id: number; reading: string; up_to: number };
  /** op 1: holds the content. op 0: no longer holds what its base holds. */
  version_member: { version_id: number; content_id: number; op: number };
  /** One for each list and day; `how`: fetched or byHand. */
  list_check: { list: string; checked_on: string; recorded_at: string; how: string };
  held_import: {
    list: string;
    files_digest: string;
    published_on: string;
    recorded_at: string;
    reason: string;
    files: string;
    account: string;
    tenant: string | null;
  };
  ownership_version: {
    id: number;
    version: string;
    source: string;
    published_on: string;
    recorded_at: string;
    /** null: given by hand, not in a file. */
    raw: string | null;
    links: number;
    tenant: string;
    /** Of the row's digest in the log, hex; null: the row is from before binding. */
    salt: string | null;
  };
  /** Keys are names without regard to case, width and spacing, as the caller makes them. */
  ownership_link: {
    version_id: number;
    position: number;
    owner_key: string;
    owned_key: string;
    json: string;
  } & Placed;
  determination: {
    tenant: string;
    id: string;
    saved_at: string;
    actor: string;
    outcome: string;
    json: string | null;
  } & Placed;
  rule_book: { digest: string; stored_at: string; bytes: Uint8Array };
  screening: {
    tenant: string;
    id: string;
    saved_at: string;
    actor: string;
    customer: string | null;
    json: string | null;
  } & Placed;
  match_resolution: {
    id: number;
    customer: string;
    listing_id: string;
    listing_digest: string;
    customer_digest: string;
    decided_at: string;
    expires_on: string | null;
    json: string;
    tenant: string;
    salt: string | null;
  };
  audit_event: { sequence: number; subject: string; leaf_hash: string; json: string };
  audit_payload: { sequence: number; salt: string; json: string };
  audit_head: { id: number; size: number; root: string; frontier: string };
  audit_checkpoint: { size: number; signed_at: string; note: string };
}
