/** The door of the room: what the app may use of the audit log: appending and verifying. */

export { appendEvent, type EventDraft } from './appendEvent.ts';
export type { Checkpoint } from './checkpoint.ts';
export { verifyLog } from './verifyLog.ts';
