/** The audit log as stored: events with their leaf hashes, the head of their tree, and payloads apart. */
import type { Kysely } from 'kysely';
import type { AuditEvent } from '../../domain/auditEvent.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import { sha256 } from '../../kit/sha256.ts';
import { chunksOf } from '../schema/page.ts';
import type { Tables } from '../schema/tables.ts';
import { corruptError } from '../storeErrors.ts';
import type { AuditPayload, AuditReads, StoredAuditEntry, StoredAuditEvent, StoredTreeHead } from './port.ts';

const PAGE = 1000;
const EVENTS_AT_ONCE = 200;
const HEAD_ROW = 1;

export class AuditRepository implements AuditReads {
  private readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async head(): Promise<StoredTreeHead> {
    const row = await this.database.selectFrom('audit_head').selectAll().where('id', '=', HEAD_ROW).executeTakeFirst();
    if (row) return { size: row.size, root: row.root, frontier: JSON.parse(row.frontier) as string[] };
    return { size: 0, root: sha256(''), frontier: [] };
  }

  async *entries({ from = 0, to }: { from?: number; to?: number } = {}): AsyncIterable<StoredAuditEntry> {
    for (let next = from; to === undefined || next < to; ) {
      const rows = await this.page(next, to);
      for (const row of rows) yield { ...storedEvent(row), payload: payloadOf(row) };
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      next = last.sequence + 1;
    }
  }

  private page(from: number, to: number | undefined) {
    const query = this.database
      .selectFrom('audit_event')
      .leftJoin('audit_payload', 'audit_payload.sequence', 'audit_event.sequence')
      .select([
        'audit_event.sequence as sequence',
        'audit_event.json as json',
        'audit_event.leaf_hash as leaf_hash',
        'audit_payload.salt as salt',
        'audit_payload.json as payload',
      ])
      .where('audit_event.sequence', '>=', from);
    const bounded = to === undefined ? query : query.where('audit_event.sequence', '<', to);
    return bounded.orderBy('audit_event.sequence').limit(PAGE).execute();
  }

  /** Appends events that follow the stored head, and moves it once. Only under the write lock, so nobody else can append between. */
  async append(entries: readonly StoredAuditEvent[], head: StoredTreeHead): Promise<void> {
    const { size } = await this.head();
    const first = entries[0]?.event.sequence;
    if (first !== size || head.size !== size + entries.length)
      throw new Error(`audit event ${first} does not follow a log of ${size}`);
    for (const chunk of chunksOf(entries, EVENTS_AT_ONCE)) {
      const rows = chunk.map(({ event, leafHash }) => ({
        sequence: event.sequence,
        subject: event.subject,
        leaf_hash: leafHash,
        json: canonicalJson(event),
      }));
      await this.database.insertInto('audit_event').values(rows).execute();
    }
    await this.moveHead(head);
  }

  private async moveHead({ size, root, frontier }: StoredTreeHead): Promise<void> {
    const values = { size, root, frontier: JSON.stringify(frontier) };
    await this.database
      .insertInto('audit_head')
      .values({ id: HEAD_ROW, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
}

/** INVARIANT: what is returned is what stands in the row, so that a verifier sees every alteration. */
function storedEvent(row: { sequence: number; json: string; leaf_hash: string }): StoredAuditEvent {
  return { event: parsed(row.json, row.sequence) as AuditEvent, leafHash: row.leaf_hash };
}

function payloadOf(row: { sequence: number; salt: string | null; payload: string | null }): AuditPayload | null {
  if (row.salt === null || row.payload === null) return null;
  return { salt: row.salt, payload: parsed(row.payload, row.sequence) };
}

function parsed(json: string, sequence: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw corruptError(`audit event ${sequence}`, 'a stored audit event is not JSON', error);
  }
}
