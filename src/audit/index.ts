/** The door of the room: what the app and the store may use of the audit log: appending and verifying. */

export { appendEvent, type EventDraft, type LogEntry } from './appendEvent.ts';
export type { Checkpoint } from './checkpoint.ts';
export { rowsRoot } from './rowsRoot.ts';
export type { TreeHead } from './treeHead.ts';
export { verifyLog } from './verifyLog.ts';
