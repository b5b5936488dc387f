/**
 * Records an event in the audit log. It runs inside the unit of work that made the change, so that both are stored or neither
 * is.
 */
import { randomBytes } from 'node:crypto';
import { appendEvent, type EventDraft } from '../../audit/index.ts';
import type { UnitOfWork } from '../../store/index.ts';

export interface AuditRecord extends Omit<EventDraft, 'payload'> {
  /** Personal data: kept apart under a salted commitment, erasable. Absent: none. */
  readonly payload?: unknown;
}

const SALT_BYTES = 32;

/** Appends the event and answers its sequence number. */
export async function recordAuditEvent(unit: UnitOfWork, record: AuditRecord): Promise<number> {
  const { payload, ...draft } = record;
  const salted = payload === undefined ? {} : { payload: { salt: randomBytes(SALT_BYTES).toString('hex'), payload } };
  const entry = appendEvent(await unit.audit.head(), { ...draft, ...salted });
  await unit.audit.append(entry);
  return entry.event.sequence;
}
