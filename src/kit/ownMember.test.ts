import { describe, expect, it } from 'vitest';
import { ownMember, protoKeys } from './ownMember.ts';

const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

describe('a member of a record', () => {
  it.each(WORDS)('called %s is there only when it was put there', (word) => {
    expect(ownMember<number>({}, word)).toBeUndefined();
    expect(ownMember<number>(JSON.parse(`{ "${word}": 1 }`), word)).toBe(1);
  });
});

describe('the places of __proto__', () => {
  it('are found at any depth, in lists too', () => {
    const value: unknown = JSON.parse(
      '{ "a": [{ "b": 1 }, { "__proto__": { "c": 2 } }], "__proto__": null, "x": "__proto__" }',
    );
    expect(protoKeys(value)).toEqual(expect.arrayContaining([['__proto__'], ['a', 1, '__proto__']]));
    expect(protoKeys(value)).toHaveLength(2);
  });

  it('are none where it is no key, however deep the value is', () => {
    let deep: unknown = '__proto__';
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(protoKeys(deep)).toEqual([]);
    expect(protoKeys({ constructor: 1, list: ['__proto__'] })).toEqual([]);
  });
});
