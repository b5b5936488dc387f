import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../kit/sha256.ts';
import { version } from './fixtures/arbitraryLists.ts';
import { versionDigest } from './versionDigest.ts';

const contentOf = ({ version: _name, recordedAt: _at, raw: _raw, ...content }: ReturnType<typeof version>) => content;
const content = contentOf(version('v', '2024-01-01'));

describe('versionDigest', () => {
  it('does not depend on the order of members', () => {
    expect(versionDigest(content, ['b', 'a'])).toBe(versionDigest(content, ['a', 'b']));
    expect(versionDigest(content, ['a', 'b'])).toMatch(/^[0-9a-f]{12}$/);
  });

  it('changes with members and with what the version says of itself', () => {
    expect(versionDigest(content, ['a'])).not.toBe(versionDigest(content, ['a', 'b']));
    expect(versionDigest({ ...content, size: 9 }, ['a'])).not.toBe(versionDigest(content, ['a']));
  });
});

it('is that of the canonical JSON of everything, whatever the notes say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'0123456789abcdef') })),
      fc.array(fc.string({ unit: 'grapheme' })),
      (members, words) => {
        const given = { notes: ['"members":[]', '\\"members":[]', ...words] };
        const content = contentOf(version('v', '2024-01-01', given));
        const whole = digestOf({ ...content, members: [...members].sort() }).slice(0, 12);
        expect(versionDigest(content, members)).toBe(whole);
      },
    ),
  );
});
