/** StrictRecord and StrictElement: nothing in a record goes unseen. */
import { describe, expect, it } from 'vitest';
import type { XmlElement } from './formats/xmlStream.ts';
import { StrictElement } from './listing/strictElement.ts';
import { StrictRecord } from './listing/strictRecord.ts';
import { AccountBuilder } from './reading/account.ts';

const element = (name: string, text = '', children: XmlElement[] = [], attributes = {}): XmlElement => ({
  name,
  text,
  children,
  attributes,
  line: 1,
});

describe('StrictRecord', () => {
  it('counts what is used and ignored and reports the rest once', () => {
    const account = new AccountBuilder();
    const record = new StrictRecord('row', { a: ' x  y ', b: '1', c: '2', d: ' ' }, account, 'line 2');
    expect([record.take('a'), record.take('a'), record.take('d')]).toEqual(['x y', '', '']);
    record.ignore('b', 'd');
    record.finish();
    record.finish();
    expect(account.summary()).toMatchObject({
      used: { 'row: a': 1 },
      ignoredByName: { 'row: b': 1 },
      issues: [{ code: 'FIELD_UNKNOWN', where: 'line 2', count: 1 }],
    });
  });
});

describe('AccountBuilder', () => {
  it('counts a field whatever its name', () => {
    const account = new AccountBuilder();
    for (const name of ['constructor', '__proto__', 'constructor']) account.used(name);
    expect(Object.entries(account.summary().used)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });
});

describe('StrictElement', () => {
  it('reports unread children, attributes and text at every level', () => {
    const account = new AccountBuilder();
    const inner = element('name', 'Ann', [element('note', 'n')], { quality: 'low' });
    const record = new StrictElement(
      element('person', 'loose', [inner, element('empty'), element('skip', 'x')], { id: '1' }),
      account,
      'p1',
    );
    expect(record.text('name')).toBe('Ann');
    record.ignore('skip');
    record.finish();
    const { used, ignoredByName, issues } = account.summary();
    expect(used).toEqual({ 'person/name': 1 });
    expect(ignoredByName).toEqual({ 'person/skip': 1 });
    expect(issues.map(({ message }) => message.split(' is not')[0]).sort()).toEqual([
      'person (text)',
      'person/name/note',
      'person/name@quality',
      'person@id',
    ]);
  });

  it('reports a second element where one is expected', () => {
    const account = new AccountBuilder();
    const record = new StrictElement(element('p', '', [element('a', '1'), element('a', '2')]), account, 'p');
    expect(record.text('a')).toBe('1');
    expect(account.summary().issues).toMatchObject([{ code: 'FIELD_REPEATED' }]);
  });
});
