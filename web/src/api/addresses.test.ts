import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ADDRESSES_FILE, addressesSource } from '../../../scripts/operations/addressesSource.ts';
import { api } from './client.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the client sends, and what it makes of the answer. */
async function asked<T>(ask: () => Promise<T>, answer: unknown) {
  const sent: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    sent.push([address, init]);
    return Response.json(answer);
  });
  const got = await ask();
  const [address, { method, body } = {}] = sent[0] ?? [];
  return { address, method, body: typeof body === 'string' ? JSON.parse(body) : undefined, got };
}

describe('the client of the API', () => {
  it('has the addresses of the operations (else: npm run operations)', () => {
    expect(readFileSync(ADDRESSES_FILE, 'utf8')).toBe(addressesSource());
  });

  it('puts members into the path, the query and the body', async () => {
    const shown = await asked(() => api.showList({ list: 'a/b', date: '2021-11-26' }), {});
    expect(shown.address).toBe('/v1/lists/a%2Fb?date=2021-11-26');
    expect(shown.method).toBeUndefined();
    const transaction = { from: 'IL', to: 'AE' };
    const determined = await asked(() => api.determine({ transaction, save: false, knownAt: '' }), {});
    expect(determined).toMatchObject({ address: '/v1/determinations?save=false', method: 'POST', body: transaction });
  });

  it('asks with and without a body that may be left out', async () => {
    const span = { list: 'x', from: '2021-10-15', to: '2021-11-26' };
    const address = '/v1/lists/x/impact?from=2021-10-15&to=2021-11-26';
    expect(await asked(() => api.impact(span), {})).toMatchObject({ address, method: undefined });
    const parties = [{ name: 'Ministry' }];
    expect(await asked(() => api.impact({ ...span, parties }), {})).toMatchObject({ address, body: { parties } });
  });

  it('takes a list out of the object that holds it', async () => {
    expect((await asked(() => api.lists({}), { lists: [1] })).got).toEqual([1]);
  });
});
