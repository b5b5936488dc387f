import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../domain/auditEvent.ts';
import { EMPTY_ROOT, leafHash, nodeHash, payloadCommitment } from './hashes.ts';

const sha256Hex = (...bytes: readonly Buffer[]): string =>
  createHash('sha256').update(Buffer.concat(bytes)).digest('hex');

const EVENT: AuditEvent = {
  sequence: 0,
  type: 'ruleBookStored',
  at: '2026-11-24T00:00:00.000Z',
  actor: 'local:ann',
  subject: 'abc',
  facts: { b: 1, a: null },
  payloadCommitment: null,
};
const CANONICAL =
  '{"actor":"local:ann","at":"2026-11-24T00:00:00.000Z","facts":{"a":null,"b":1},"payloadCommitment":null,"sequence":0,"subject":"abc","type":"ruleBookStored"}';

describe('the hashes of the log, spelt out as RFC 6962 section 2.1 has them', () => {
  it('mark a leaf with a byte 0 before the canonical JSON', () => {
    expect(leafHash(EVENT)).toBe(sha256Hex(Buffer.of(0), Buffer.from(CANONICAL)));
  });
  it('mark a node with a byte 1 before the hashes of left and right', () => {
    const [left, right] = ['11'.repeat(32), '22'.repeat(32)];
    expect(nodeHash(left, right)).toBe(sha256Hex(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')));
  });
  it('give the hash of nothing to an empty log', () => {
    expect(EMPTY_ROOT).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
  it('put the salt before the payload', () => {
    expect(payloadCommitment('00ff', { b: 1, a: 2 })).toBe(sha256Hex(Buffer.of(0, 255), Buffer.from('{"a":2,"b":1}')));
  });
});
