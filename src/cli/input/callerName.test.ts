import { describe, expect, it } from 'vitest';
import { actorOf } from './callerName.ts';

describe('--as', () => {
  it('puts the name after the operating-system user', () => {
    expect(actorOf('local:ann', undefined)).toBe('local:ann');
    expect(actorOf('local:ann', ' Bob Example ')).toBe('local:ann as Bob Example');
    expect(actorOf('local:ann', 'רות כהן')).toBe('local:ann as רות כהן');
  });

  it.each([
    ['an empty name', ' '],
    ['a line break', 'Bob\nadmin'],
    ['an escape', 'Bob\u001b[2J'],
    ['a mark that turns the direction of text', 'Bob\u202eadmin'],
    ['a name of more than 200 characters', 'B'.repeat(201)],
  ])('refuses %s with a code', (_what, name) => {
    expect(() => actorOf('local:ann', name)).toThrow(/USAGE: .*at --as; expected a name of 1 to 200 characters/);
  });
});
