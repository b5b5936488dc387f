/** Lists and differences in parts: put together, the parts are the whole. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortcullis } from '../../src/app/compose/openPortcullis.ts';
import type { Portcullis } from '../../src/app/compose/portcullis.ts';
import { type ListDiffShown, listDiffShownSchema } from '../../src/contract/answers/listDiffShown.ts';
import { type ListShown, listShownSchema } from '../../src/contract/answers/listShown.ts';
import { createHttpApp } from '../../src/http/createHttpApp.ts';

let folder = '';
let portcullis: Portcullis;
let app: ReturnType<typeof createHttpApp>;
const LIST = '/v1/lists/my-list';

async function importRows(from: number, to: number, publishedOn: string): Promise<void> {
  const path = join(folder, `${publishedOn}.csv`);
  const rows = Array.from(
    { length: to - from },
    (_, k) => `${from + k},Party ${from + k} ${(from + k) % 7 ? '' : publishedOn}`,
  );
  await writeFile(path, `id,name\n${rows.join('\n')}\n`);
  await portcullis.importList('custom', [path], { list: 'my-list', publishedOn, force: true });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portcullis-pages-'));
  portcullis = await openPortcullis({ dataDir: join(folder, 'data') });
  app = createHttpApp(portcullis, { webDir: null });
  await importRows(0, 40, '2025-01-01');
  await importRows(10, 55, '2025-02-01');
});
afterAll(async () => {
  await portcullis?.close();
  await rm(folder, { recursive: true, force: true });
});

async function asked(address: string, status = 200): Promise<unknown> {
  const response = await app.request(address);
  expect(response.status).toBe(status);
  return response.json();
}

/** Every part, from the first to the last. */
async function partsOf<T extends { page?: { next: string | null } | undefined }>(
  address: string,
  read: (answer: unknown) => T,
): Promise<readonly T[]> {
  const parts: T[] = [];
  for (let after = ''; ; ) {
    const part = read(await asked(`${address}${after}`));
    parts.push(part);
    if (!part.page?.next) return parts;
    after = `&after=${part.page.next}`;
  }
}

describe('a list in parts', () => {
  const read = (answer: unknown): ListShown => listShownSchema.parse(answer);

  it('has every member once, in the order of the whole, with the number of all', async () => {
    const { members, ...rest } = read(await asked(`${LIST}?date=2025-03-01`));
    expect(rest.page).toBeUndefined();
    const parts = await partsOf(`${LIST}?date=2025-03-01&limit=20`, read);
    expect(parts.map((part) => [part.members.length, part.page?.total])).toEqual([
      [20, 45],
      [20, 45],
      [5, 45],
    ]);
    expect(parts.flatMap((part) => part.members)).toEqual(members);
    for (const { members: _, page: __, ...other } of parts) expect(other).toEqual(rest);
  });

  it('is not mixed with another version, which a later import or another day brings', async () => {
    const { page } = read(await asked(`${LIST}?date=2025-01-15&limit=20`));
    expect(await asked(`${LIST}?date=2025-03-01&limit=20&after=${page?.next}`, 422)).toMatchObject({
      code: 'INPUT_INVALID',
      detail: 'the part before is of other versions',
      errors: [{ pointer: '/after' }],
    });
  });

  it.each(['limit=0', 'limit=10001', 'after=nonsense', 'limit=5&after=W10'])('refuses ?%s', async (query) => {
    expect(await asked(`${LIST}?${query}`, 422)).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('may be taken by a program', async () => {
    const first = await portcullis.showList('my-list', '2025-03-01', { limit: 44 });
    const rest = await portcullis.showList('my-list', '2025-03-01', { after: first.page?.next ?? '' });
    expect([rest.members.length, rest.page]).toEqual([1, { total: 45, next: null }]);
  });
});

describe('a difference in parts', () => {
  const read = (answer: unknown): ListDiffShown => listDiffShownSchema.parse(answer);

  it('has every change once, in the order of the whole, with the numbers of all', async () => {
    const { added, removed, changed, ...rest } = read(await asked(`${LIST}/diff`));
    expect([added.length, removed.length, changed.length]).toEqual([15, 10, 4]);
    const parts = await partsOf(`${LIST}/diff?limit=12`, read);
    expect(parts.map((part) => [part.added.length, part.removed.length, part.changed.length])).toEqual([
      [12, 0, 0],
      [3, 9, 0],
      [0, 1, 4],
    ]);
    expect(parts.flatMap((part) => part.added)).toEqual(added);
    expect(parts.flatMap((part) => part.removed)).toEqual(removed);
    expect(parts.flatMap((part) => part.changed)).toEqual(changed);
    for (const { added: _a, removed: _r, changed: _c, page, ...other } of parts) {
      expect(other).toEqual(rest);
      expect(page).toMatchObject({ total: 29, added: 15, removed: 10, changed: 4 });
    }
  });
});
