/**
 * Is the audit log whole and unaltered? Five named steps over the stored events, the stored head, the payloads that are still there
 * and any checkpoints that were signed earlier. Each step says whether it holds and where it first breaks.
 */
import { type AuditEvent, auditEventSchema, isBound } from '../domain/auditEvent.ts';
import type { LogEntry } from './appendEvent.ts';
import type { Checkpoint } from './checkpoint.ts';
import { leafHash, payloadCommitment } from './hashes.ts';
import { MerkleTree } from './merkleTree.ts';
import type { TreeHead } from './treeHead.ts';

/**
 * sequence: events are well-formed and numbered 0, 1, 2, ... . leaves: each stored hash is that of its event. root: the tree of
 * the events has the stored size and root. payloads: each payload still kept is the one committed to. checkpoints: the log begins
 * with every log that was signed before.
 */
export const VERIFY_STEPS = ['sequence', 'leaves', 'root', 'payloads', 'checkpoints'] as const;
export type VerifyStep = (typeof VERIFY_STEPS)[number];

interface StepResult {
  readonly step: VerifyStep;
  readonly holds: boolean;
  /** Position in the log at which it first breaks; null when it holds or concerns the whole. */
  readonly at: number | null;
  /** One sentence. */
  readonly says: string;
}
interface LogVerification {
  readonly holds: boolean;
  readonly steps: readonly StepResult[];
  readonly size: number;
  readonly root: string;
  /** Payloads that were committed to and are no longer kept. */
  readonly erased: number;
}

/** Verifies the log. `entries` come in stored order; `checkpoints` are those whose signatures were checked (openCheckpoint). */
export async function verifyLog(
  entries: AsyncIterable<LogEntry> | Iterable<LogEntry>,
  head: TreeHead,
  checkpoints: readonly Checkpoint[] = [],
): Promise<LogVerification> {
  const breaks = new Map<VerifyStep, { at: number | null; says: string }>();
  const note = (step: VerifyStep, at: number | null, says: string): void => {
    if (!breaks.has(step)) breaks.set(step, { at, says });
  };
  const tree = new MerkleTree();
  let erased = 0;
  for await (const entry of entries) {
    const position = tree.size;
    checkEntry(entry, position, note);
    if (commitmentOf(entry.event) !== null && entry.payload === null) erased += 1;
    // INVARIANT: the tree is built from the events, never from the stored hashes, so that both altered together still show.
    tree.append(hashOrEmpty(entry));
  }
  checkRoot(tree, head, note);
  for (const checkpoint of checkpoints) checkCheckpoint(tree, checkpoint, note);
  const steps = VERIFY_STEPS.map((step) => resultOf(step, breaks.get(step), erased));
  return { holds: steps.every(({ holds }) => holds), steps, size: tree.size, root: tree.root(), erased };
}

/** What an event of the older form says of its payload; newer ones name the rows that hold what is personal. */
const commitmentOf = (event: AuditEvent): string | null => (isBound(event) ? null : event.payloadCommitment);

type NoteBreak = (step: VerifyStep, at: number | null, says: string) => void;

/** An event so broken that it has no canonical form counts as a leaf of its own that no true log contains. */
function hashOrEmpty({ event }: LogEntry): string {
  try {
    return leafHash(event);
  } catch {
    return '0'.repeat(64);
  }
}

function checkEntry(entry: LogEntry, position: number, note: NoteBreak): void {
  const { event, payload } = entry;
  if (!auditEventSchema.safeParse(event).success) note('sequence', position, 'the event is not well-formed');
  if (event.sequence !== position)
    note('sequence', position, `expected event ${position}, got event ${event.sequence}`);
  if (hashOrEmpty(entry) !== entry.leafHash) note('leaves', position, 'the event does not have its stored hash');
  if (payload === null) return;
  const commitment = commitmentOf(event);
  if (commitment === null) note('payloads', position, 'a payload is kept that the event does not know of');
  else if (payloadCommitment(payload.salt, payload.payload) !== commitment)
    note('payloads', position, 'the payload is not the one committed to');
}

function checkRoot(tree: MerkleTree, head: TreeHead, note: NoteBreak): void {
  if (tree.size !== head.size) note('root', null, `the head says ${head.size} events, the log has ${tree.size}`);
  else if (tree.root() !== head.root) note('root', null, 'the events do not give the root of the head');
}

function checkCheckpoint(tree: MerkleTree, { size, root }: Checkpoint, note: NoteBreak): void {
  if (size > tree.size)
    note('checkpoints', null, `a checkpoint of ${size} events was signed, the log has ${tree.size}`);
  else if (tree.root(size) !== root) note('checkpoints', size, `the first ${size} events are not those signed`);
}

const HOLDS: Record<VerifyStep, string> = {
  sequence: 'events are well-formed and numbered without gaps',
  leaves: 'each event has its stored hash',
  root: 'the events give the stored root',
  payloads: 'each payload kept is the one committed to',
  checkpoints: 'the log begins with every log signed before',
};

function resultOf(
  step: VerifyStep,
  broken: { at: number | null; says: string } | undefined,
  erased: number,
): StepResult {
  if (broken) return { step, holds: false, ...broken };
  const says = step === 'payloads' && erased > 0 ? `${HOLDS[step]} (${erased} erased)` : HOLDS[step];
  return { step, holds: true, at: null, says };
}
