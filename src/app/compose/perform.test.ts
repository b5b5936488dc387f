import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../contract/operations/index.ts';
import type { Instant } from '../../kit/localDate.ts';
import { IMPLEMENTATIONS } from '../operations/index.ts';
import { openPortcullis } from './openPortcullis.ts';
import type { Portcullis } from './portcullis.ts';

const TRANSACTION = { from: 'IL', to: 'AE', item: { code: '4D004' }, date: '2021-11-26' };
const START = Date.parse('2026-11-24T12:00:00Z');

let ticks: number;
let portcullis: Portcullis;
beforeEach(async () => {
  ticks = 0;
  const clock = () => new Date(START + 1000 * ticks++).toISOString() as Instant;
  portcullis = await openPortcullis({ dataDir: ':memory:', clock, actor: 'ann' });
});
afterEach(() => portcullis.close());

describe('the facade', () => {
  it('does every operation, each by the use case of its name', async () => {
    expect(Object.keys(IMPLEMENTATIONS).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
    for (const operation of OPERATIONS) {
      expect((await IMPLEMENTATIONS[operation.name].load()).operation).toBe(operation);
      expect(typeof portcullis[operation.name]).toBe('function');
    }
  });

  it('refuses options with a code, and never before it is waited for', async () => {
    const asked = portcullis.screen('NSO Group', { limit: 0 });
    await expect(asked).rejects.toMatchObject({ code: 'INPUT_INVALID', detail: { where: 'screen /limit' } });
    await expect(portcullis.showList('il-cyber-destinations', '2021-02-30')).rejects.toMatchObject({
      code: 'DATE_INVALID',
    });
  });

  it('screens a name alone', async () => {
    const [alone, whole] = [await portcullis.screen('NSO Group'), await portcullis.screen({ name: 'NSO Group' })];
    expect(alone.query).toEqual(whole.query);
    expect(alone.matches).toEqual(whole.matches);
  });

  it('ends a batch between two lines when its signal says so', async () => {
    const stop = new AbortController();
    const lines = Array.from({ length: 5 }, () => JSON.stringify(TRANSACTION));
    const seen: number[] = [];
    const batch = async () => {
      for await (const { line } of portcullis.determineBatch(lines, { signal: stop.signal })) {
        seen.push(line);
        if (line === 2) stop.abort(new Error('enough'));
      }
    };
    await expect(batch()).rejects.toThrow('enough');
    expect(seen).toEqual([1, 2]);
  });
});

describe('a caller', () => {
  it('has the instant of the clock, read once a call', async () => {
    const before = ticks;
    const { asOf } = await portcullis.determine(TRANSACTION);
    expect(asOf.knownAt).toBe(new Date(START + 1000 * before).toISOString());
    expect(ticks).toBe(before + 1);
  });

  it('may bring its own instant and request', async () => {
    const at = '2026-12-01T00:00:00.000Z' as Instant;
    const { asOf } = await portcullis.as({ actor: 'bob', at }).determine(TRANSACTION, { save: false });
    expect(asOf.knownAt).toBe(at);
    const later = await portcullis
      .as({ actor: 'bob', at })
      .as({ actor: 'eve' })
      .determine(TRANSACTION, { save: false });
    expect(later.asOf.knownAt).not.toBe(at);
  });

  it('is refused what none of its roles may do, in each kind of operation', async () => {
    const auditor = portcullis.as({ actor: 'eve', roles: ['auditor'] });
    await expect(auditor.determine(TRANSACTION)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    await expect(auditor.determineBatch([]).next()).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await auditor.verifyAudit()).ok).toBe(true);
    // Whom it stands for has no more roles than it has itself, unless said.
    await expect(auditor.as({ actor: 'mallory' }).determine(TRANSACTION)).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
    });
  });
});
