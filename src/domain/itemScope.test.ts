import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatItemCode, parseItemCode } from './itemCode.ts';
import { inScope, type ScopeQuestion } from './itemScope.ts';
import { parseItemScope, ScopeSyntaxError } from './parseItemScope.ts';
import type { FactValue } from './transaction.ts';

function ask(scopeText: string, codeText: string, facts: Record<string, FactValue> = {}) {
  const code = parseItemCode(codeText);
  if (!code) throw new Error(`not a code: ${codeText}`);
  const asked: ScopeQuestion[] = [];
  const answer = inScope(parseItemScope(scopeText, code.base), code, {
    fact: (key) => facts[key],
    ask: (question) => asked.push(question),
  });
  return { answer, asked };
}

describe('parseItemCode', () => {
  it('takes codes of every list apart', () => {
    expect(parseItemCode('5a001.F.1')).toEqual({ base: '5A001', path: ['f', '1'], relatedTo: [] });
    expect(parseItemCode('4.D.4')).toEqual({ base: '4.D.4', path: [], relatedTo: [] });
    expect(parseItemCode('4.E.1.c')).toEqual({ base: '4.E.1', path: ['c'], relatedTo: [] });
    expect(parseItemCode('ML21.b.5')).toEqual({ base: 'ML21', path: ['b', '5'], relatedTo: [] });
    expect(parseItemCode('ear99')?.base).toBe('EAR99');
  });

  it('reads what software is for in either spelling', () => {
    expect(parseItemCode('5D001.a (for 5A001.j)')).toEqual(parseItemCode('5D001.a for 5A001.j'));
    expect(parseItemCode('5E001.a (for 5A001.j, 5D001.a (for 5A001.j))')?.relatedTo[1]?.relatedTo[0]?.base).toBe(
      '5A001',
    );
  });

  it('refuses what has no such shape', () => {
    expect(parseItemCode('4D004..a')).toBeUndefined();
    expect(parseItemCode('')).toBeUndefined();
    expect(parseItemCode('!!')).toBeUndefined();
    expect(parseItemCode('5D001.a (for ???)')).toBeUndefined();
  });

  it('writes what it reads', () => {
    for (const text of ['5A001.f.1', '4.D.4', 'EAR99', '5E001.a (for 5D001.a (for 5A001.f.1))'])
      expect(formatItemCode(parseItemCode(text) ?? { base: '', path: [], relatedTo: [] })).toBe(text);
  });
});

describe('inScope', () => {
  it.each([
    ['all', '5A001.j', 'true'],
    ['.f', '5A001.f.1', 'true'],
    ['.f.1', '5A001.f.3', 'false'],
    ['.f.1', '5A001.f', 'unknown'],
    ['.b except .b.5, .c', '5A001.b.5', 'false'],
    ['.b except .b.5, .c', '5A001.b.1', 'true'],
    ['.b except .b.5, .c', '5A001.b', 'unknown'],
    ['.b except .b.5, .c', '5A001.c', 'true'],
    ['all except (.y, .z)', '5A001.z.1', 'false'],
    ['.a to .d', '5A001.c.2', 'true'],
    ['.a to .d', '5A001.e', 'false'],
    ['.b.1 to .b.3', '5A001.b.10', 'false'],
    ['.b.1 to .b.3', '5A001.b', 'unknown'],
    ['5A002.a', '5A001.a', 'false'],
    ['.a for (5A001.j)', '5D001.a', 'unknown'],
    ['.a for (5A001.j)', '5D001.a (for 5A001.j)', 'true'],
    ['.a for (5A001.j)', '5D001.a (for 5A001.f.1)', 'false'],
    ['.a (for 5A001.f.1, 5D001.a (for 5A001.f.1))', '5E001.a (for 5D001.a (for 5A001.f.1))', 'true'],
    ['.a (for 5A001.f.1, 5D001.a (for 5A001.f.1))', '5E001.a (for 5D001.a)', 'unknown'],
    ['9A001 to 9A004', '9A003.b', 'true'],
    ['9A001 to 9A004', '9A012', 'false'],
    ['9A001 to 9A004', '9B003', 'false'],
    ['all for (2B350 to 2B352, 2D351)', '2E001 (for 2B352)', 'true'],
    ['all for (2B350 to 2B352, 2D351)', '2E001 (for 2B991)', 'false'],
    ['all except (.a to .c, (.d, .e) for (5A001.j))', '5D001.d (for 5A001.j)', 'false'],
    ['all except (.a to .c, (.d, .e) for (5A001.j))', '5D001.d (for 5A001.a)', 'true'],
    ['.a if "made for a banned use"', '5A001.a', 'unknown'],
    ['.a if "made for a banned use"', '5A001.b', 'false'],
  ])('%s and %s: %s', (scope, code, answer) => {
    expect(ask(scope, code).answer).toBe(answer);
  });

  it('tests declared facts and asks for them when absent', () => {
    const scope = 'all where us-ear.barrelLengthMm < 457';
    expect(ask(scope, '0A502', { 'us-ear.barrelLengthMm': 400 }).answer).toBe('true');
    expect(ask(scope, '0A502', { 'us-ear.barrelLengthMm': 457 }).answer).toBe('false');
    expect(ask(scope, '0A502')).toEqual({ answer: 'unknown', asked: [{ kind: 'fact', key: 'us-ear.barrelLengthMm' }] });
  });

  it('asks whether a list of texts holds a value', () => {
    const scope = '(.a, .c) where us-ear.meetsParametersOf has "7A103"';
    expect(ask(scope, '7A003.a', { 'us-ear.meetsParametersOf': ['7A103'] }).answer).toBe('true');
    expect(ask(scope, '7A003.a', { 'us-ear.meetsParametersOf': ['7A105'] }).answer).toBe('false');
    expect(ask(scope, '7A003.b', { 'us-ear.meetsParametersOf': ['7A103'] }).answer).toBe('false');
    expect(ask(scope, '7A003.c').asked).toEqual([{ kind: 'fact', key: 'us-ear.meetsParametersOf' }]);
  });

  it('keeps prose as a question', () => {
    expect(ask('.a if "x y"', '5A001.a').asked).toEqual([{ kind: 'prose', text: 'x y' }]);
  });

  it.each([
    '.a to',
    '.a except',
    '.a for',
    '.a if x',
    '.a,',
    '(.a',
    '.a where k ~ 3',
    '.a .b',
    '.b.1 to .c.2',
    '9A004 to 9A001',
    '9A001 to 9B004',
    '()',
  ])('refuses %s', (text) => {
    expect(() => parseItemScope(text, '5A001')).toThrow(ScopeSyntaxError);
  });

  it('refuses a path without an entry where none is given', () => {
    expect(() => parseItemScope('.a')).toThrow(/needs its entry/);
  });
});

const segment = fc.constantFrom('a', 'b', 'c', '1', '2');
const path = fc.array(segment, { maxLength: 3 });
const pathText = (segments: readonly string[]) => (segments.length === 0 ? 'all' : `.${segments.join('.')}`);

describe('a more specific code', () => {
  it('never contradicts what a less specific one already decided', () => {
    fc.assert(
      fc.property(path, path, path, segment, (scopePath, butPath, codePath, deeper) => {
        const scope = `${pathText(scopePath)} except ${pathText(butPath)}`;
        const coarse = ask(scope, ['5A001', ...codePath].join('.')).answer;
        const fine = ask(scope, ['5A001', ...codePath, deeper].join('.')).answer;
        expect(coarse === 'unknown' || coarse === fine).toBe(true);
      }),
    );
  });
});
