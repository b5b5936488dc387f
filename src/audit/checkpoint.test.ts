import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../kit/sha256.ts';
import { openCheckpoint, signCheckpoint, verifierKey } from './checkpoint.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const origin = 'portcullis.example/log';
const checkpoint = { origin, size: 42, root: sha256('root') };
const verifier = verifierKey(origin, publicKey);

describe('checkpoint', () => {
  it('opens with the key that signed it', () => {
    expect(openCheckpoint(signCheckpoint(checkpoint, privateKey), verifier)).toEqual(checkpoint);
    expect(verifierKey(origin, privateKey)).toBe(verifier);
  });

  it('is a signed note as other tools read it', () => {
    const [name, size, root, blank, signature, end] = signCheckpoint(checkpoint, privateKey).split('\n');
    expect([name, size, blank, end]).toEqual([origin, '42', '', '']);
    expect(Buffer.from(root ?? '', 'base64').toString('hex')).toBe(checkpoint.root);
    expect(signature).toMatch(/^— portcullis\.example\/log [A-Za-z0-9+/]{91}=$/);
  });

  it('has the key id that the signed-note specification computes', () => {
    // A seed of zeros, whose public key is known from test vectors of Ed25519.
    const seed = Buffer.from('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'base64');
    const key = createPrivateKey({
      key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const [name, id, encoded] = verifierKey('zero', key).split('+');
    const raw = Buffer.from(encoded ?? '', 'base64');
    expect(name).toBe('zero');
    expect(raw.subarray(1).toString('hex')).toBe('3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29');
    expect(id).toBe(sha256(Buffer.concat([Buffer.from('zero\n'), raw])).slice(0, 8));
  });

  it('does not open when a byte of it differs, or with another key or name', () => {
    const note = signCheckpoint(checkpoint, privateKey);
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 33, max: 126 }), (at, code) => {
        const place = at % (note.length - 1);
        const altered = note.slice(0, place) + String.fromCharCode(code) + note.slice(place + 1);
        fc.pre(altered !== note);
        const opened = openCheckpoint(altered, verifier);
        // The last base64 letter carries bits that no byte uses; the note is then still the one signed.
        if (opened !== undefined) expect(opened).toEqual(checkpoint);
      }),
    );
    const other = generateKeyPairSync('ed25519');
    expect(openCheckpoint(note, verifierKey(origin, other.publicKey))).toBeUndefined();
    expect(openCheckpoint(note, verifierKey('other', publicKey))).toBeUndefined();
    expect(openCheckpoint(note, 'nonsense')).toBeUndefined();
    expect(openCheckpoint('nonsense', verifier)).toBeUndefined();
    expect(openCheckpoint(note.replace('42', '43'), verifier)).toBeUndefined();
  });

  it('opens beside signatures of others', () => {
    const note = signCheckpoint(checkpoint, privateKey);
    const witness = '— witness.example AAAAAAAA\n';
    expect(openCheckpoint(note.replace('\n\n', `\n\n${witness}`), verifier)).toEqual(checkpoint);
  });
});
