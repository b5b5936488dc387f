/** Words that are members of every object (`constructor`, `__proto__`) are plain text or a coded error wherever a caller may write them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portcullis } from '../src/app/compose/portcullis.ts';
import type { TransactionInput } from '../src/domain/transaction.ts';
import { createHttpApp } from '../src/http/createHttpApp.ts';
import { PortcullisError } from '../src/kit/errors.ts';
import { openTestPortcullis } from './support/openTestPortcullis.ts';

const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

let folder = '';
let portcullis: Portcullis;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portcullis-words-'));
  portcullis = await openTestPortcullis();
});
afterAll(async () => {
  await portcullis.close();
  await rm(folder, { recursive: true, force: true });
});

const codeOf = async (asked: () => unknown): Promise<string> => {
  try {
    await asked();
    return 'no error';
  } catch (error) {
    if (error instanceof PortcullisError) return error.detail.code;
    throw error;
  }
};

const fileOf = async (name: string, lines: readonly string[]): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
};

/** JSON text keeps `__proto__` as a key of its own; an object literal does not. */
const transactionOf = (members: string): TransactionInput =>
  JSON.parse(`{ "from": "IL", "to": "AE", "item": { "code": "4D004" }, "date": "2021-11-26"${members} }`);
const determine = (members: string) => portcullis.determine(transactionOf(members), { save: false });

describe.each(WORDS)('in a transaction, %s', (word) => {
  it.each([
    ['country', `, "to": "${word}"`, 'COUNTRY_UNKNOWN'],
    ['kind', `, "kind": "${word}"`, 'INPUT_INVALID'],
    ['role', `, "parties": [{ "name": "A", "role": "${word}" }]`, 'INPUT_INVALID'],
    [
      'country of a party',
      `, "parties": [{ "name": "A", "role": "endUser", "country": "${word}" }]`,
      'COUNTRY_UNKNOWN',
    ],
    ['item code', `, "item": { "code": "${word}" }`, 'ITEM_CODE_UNKNOWN'],
    ['fact', `, "facts": { "${word}": true }`, word === '__proto__' ? 'INPUT_INVALID' : 'FACT_UNKNOWN'],
    ['regime', `, "regimes": ["${word}"]`, 'REGIME_UNKNOWN'],
    ['member', `, "${word}": 1`, 'INPUT_INVALID'],
  ])('as a %s is refused with a code', async (_what, members, code) => {
    expect(await codeOf(() => determine(members))).toBe(code);
  });

  it('as the list of a code is refused with a code', async () => {
    const items = `, "items": [{ "classifications": [{ "code": "4D004", "list": "${word}" }] }]`;
    const input = JSON.parse(`{ "from": "IL", "to": "AE", "date": "2021-11-26"${items} }`);
    expect(await codeOf(() => portcullis.determine(input, { save: false }))).toBe('ITEM_CODE_UNKNOWN');
  });

  it('as the name of a party, an end use or an id is text', async () => {
    const parties = `, "parties": [{ "name": "${word}", "role": "endUser", "country": "AE" }]`;
    const named = await determine(`${parties}, "id": "${word}", "endUse": "${word}"`);
    const plain = await determine(parties.replace(word, 'Qwrtplz'));
    expect(named.outcome).toBe(plain.outcome);
    expect(named.questions.map(({ fact }) => fact.replaceAll(word, 'Qwrtplz'))).toEqual(
      plain.questions.map(({ fact }) => fact).filter((fact) => fact !== 'endUse'),
    );
  });
});

describe.each(WORDS)('asked for by name, %s', (word) => {
  it('is no list, no law, no party and no determination', async () => {
    expect(await codeOf(() => portcullis.showList(word))).toBe('LIST_UNKNOWN');
    expect(await codeOf(() => portcullis.diffList(word))).toBe('LIST_UNKNOWN');
    expect(await codeOf(() => portcullis.screen({ name: 'A' }, { lists: [word] }))).toBe('LIST_UNKNOWN');
    expect(await codeOf(() => portcullis.importList(word, [import.meta.filename]))).toBe('SOURCE_UNKNOWN');
    expect(await codeOf(() => portcullis.updateLists([word]))).toBe('SOURCE_UNKNOWN');
    expect(await codeOf(() => portcullis.showLaw(word))).toBe('LAW_NOT_FOUND');
    expect(await codeOf(() => portcullis.timeline(word))).toBe('PARTY_UNKNOWN');
    expect(await codeOf(() => portcullis.dossier(word))).toBe('PARTY_UNKNOWN');
    expect(await codeOf(() => portcullis.replay(word))).toBe('DETERMINATION_UNKNOWN');
  });

  it('is a name like any other to screening', async () => {
    expect(await portcullis.screen({ name: word })).toMatchObject({ query: { name: word }, matches: [] });
  });
});

describe('in files', () => {
  it('stands as text in the cells of an own list, and in its columns', async () => {
    const rows = WORDS.map((word) => `${word},${word},${word},${word},${word},${word}`);
    const path = await fileOf('own.csv', [`name,type,country,programme,tags,${WORDS[1]}`, ...rows]);
    const account = await portcullis.importList('custom', [path], { list: 'my-words', publishedOn: '2026-11-01' });
    expect(account).toMatchObject({ state: 'imported', rows: { row: WORDS.length } });
    const unread = account.issues
      .map(({ message }) => message)
      .filter((message) => message.includes('field __proto__'));
    expect(unread).toHaveLength(1);
    const { members } = await portcullis.showList('my-words');
    expect(members.map(({ name }) => name).sort()).toEqual([...WORDS].sort());
    expect(members.flatMap(({ countries }) => countries)).toEqual([]);
  });

  it('stands as text in a table of owners', async () => {
    const [a = '', b = '', c = ''] = WORDS;
    await portcullis.importOwnership(await fileOf('owners.csv', ['owner,owned,share', `${a},${b},60`, `${b},${c},70`]));
    const { owners } = await portcullis.showOwnership(c);
    expect(owners).toMatchObject([{ owner: b, share: '70' }]);
    expect(await codeOf(async () => portcullis.importOwnership(await fileOf('x.csv', [WORDS.join(',')])))).toBe(
      'SOURCE_COLUMN_MISSING',
    );
  });
});

describe('over HTTP', () => {
  it('is no parameter, no path and no error code', async () => {
    const app = createHttpApp(portcullis, { webDir: null });
    for (const word of WORDS) {
      expect((await app.request(`/v1/lists?${word}=1`)).status, word).toBe(422);
      expect((await app.request(`/v1/lists/${word}`)).status, word).toBe(404);
      expect((await app.request(`/v1/${word}`)).status, word).toBe(404);
      expect((await app.request(`/v1/law/${word}`)).status, word).toBe(404);
    }
  });
});
