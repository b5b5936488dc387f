/**
 * Checkpoint: a signed statement of the log's size and root. A third party can keep it and compare the log with it later. It is
 * a signed note with one Ed25519 signature (C2SP signed-note and tlog-checkpoint).
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

export interface Checkpoint {
  /** Name of the log, unique to it; no spaces, no plus sign. */
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
}

const ED25519 = 0x01;
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const textOf = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;

const rawPublicKey = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(SPKI_PREFIX.length);

/** First four bytes of sha256(name || "\n" || 0x01 || public key). */
const keyIdOf = (name: string, publicKey: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(ED25519)).update(publicKey).digest().subarray(0, 4);

/** The note: text, blank line, signature line. The key's name is the origin. `privateKey` is an Ed25519 key. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const text = textOf(checkpoint);
  const signature = sign(null, Buffer.from(text, 'utf8'), privateKey);
  const keyId = keyIdOf(checkpoint.origin, rawPublicKey(privateKey));
  return `${text}\n— ${checkpoint.origin} ${Buffer.concat([keyId, signature]).toString('base64')}\n`;
}

/** `name+hex key id+base64 key`: what a verifier needs to know, in the form that other tools read. */
export function verifierKey(origin: string, privateOrPublicKey: KeyObject): string {
  const key = privateOrPublicKey.type === 'public' ? publicBytes(privateOrPublicKey) : rawPublicKey(privateOrPublicKey);
  const encoded = Buffer.concat([Buffer.of(ED25519), key]).toString('base64');
  return `${origin}+${keyIdOf(origin, key).toString('hex')}+${encoded}`;
}

const publicBytes = (key: KeyObject): Buffer =>
  key.export({ type: 'spki', format: 'der' }).subarray(SPKI_PREFIX.length);

/** The checkpoint of a note if a signature by the verifier key holds, else undefined. */
export function openCheckpoint(note: string, verifier: string): Checkpoint | undefined {
  const key = parseVerifierKey(verifier);
  const split = note.indexOf('\n\n');
  if (!key || split < 0) return undefined;
  const [text, signatures] = [note.slice(0, split + 1), note.slice(split + 2)];
  const signed = signatures.split('\n').some((line) => holdsSignature(line, text, key));
  return signed ? parseText(text) : undefined;
}

interface VerifierKey {
  readonly name: string;
  readonly keyId: Buffer;
  readonly publicKey: Buffer;
}

function parseVerifierKey(text: string): VerifierKey | undefined {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const [name, hexId, encoded] = [match?.[1], match?.[2], match?.[3]];
  if (name === undefined || hexId === undefined || encoded === undefined) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  const publicKey = bytes.subarray(1);
  const keyId = keyIdOf(name, publicKey);
  if (bytes[0] !== ED25519 || publicKey.length !== 32 || keyId.toString('hex') !== hexId) return undefined;
  return { name, keyId, publicKey };
}

function holdsSignature(line: string, text: string, key: VerifierKey): boolean {
  const match = /^— (\S+) (\S+)$/.exec(line);
  if (match?.[1] !== key.name) return false;
  const bytes = Buffer.from(match[2] ?? '', 'base64');
  if (bytes.length !== 68 || !bytes.subarray(0, 4).equals(key.keyId)) return false;
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, key.publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, Buffer.from(text, 'utf8'), publicKey, bytes.subarray(4));
}

function parseText(text: string): Checkpoint | undefined {
  const match = /^(\S+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n/.exec(text);
  const [origin, size, root] = [match?.[1], match?.[2], match?.[3]];
  if (origin === undefined || size === undefined || root === undefined) return undefined;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64').toString('hex') };
}
