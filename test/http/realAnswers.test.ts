import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPortcullis } from '../../src/app/compose/openPortcullis.ts';
import type { Portcullis } from '../../src/app/compose/portcullis.ts';
import { auditReportSchema } from '../../src/contract/answers/auditReport.ts';
import { determinationShownSchema } from '../../src/contract/answers/determinationShown.ts';
import { impactSchema } from '../../src/contract/answers/impact.ts';
import { lawDiffSchema, lawIndexSchema, lawShownSchema } from '../../src/contract/answers/lawShown.ts';
import { listShownSchema, listSummarySchema } from '../../src/contract/answers/listShown.ts';
import { listVersionShownSchema } from '../../src/contract/answers/listVersionShown.ts';
import { problemSchema } from '../../src/contract/answers/problem.ts';
import { replaySchema } from '../../src/contract/answers/replay.ts';
import {
  determinationAnswerSchema,
  tracedDeterminationSchema,
} from '../../src/contract/answers/tracedDetermination.ts';
import { determinationSchema } from '../../src/domain/determination.ts';
import { listDiffSchema } from '../../src/domain/list.ts';
import { screeningSchema } from '../../src/domain/screening.ts';
import { createHttpApp } from '../../src/http/createHttpApp.ts';

/** What the API says of itself, held against what the real application answers through it. */
describe('the real application through the API', () => {
  let folder = '';
  let portcullis: Portcullis;
  let app: ReturnType<typeof createHttpApp>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portcullis-http-'));
    portcullis = await openPortcullis({ dataDir: folder });
    app = createHttpApp(portcullis, { webDir: null });
  });
  afterAll(async () => {
    await portcullis?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const post = (body: unknown) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  async function answer<T>(schema: z.ZodType<T>, address: string, init?: RequestInit): Promise<T> {
    const response = await app.request(address, init);
    const body: unknown = await response.json();
    expect([response.status, response.status === 200 ? null : body]).toEqual([200, null]);
    return schema.parse(body);
  }

  it('keeps the schema of every answer', async () => {
    const transaction = { from: 'IL', to: 'AE', item: { code: '4D004' }, date: '2021-11-26' };
    const determination = await answer(determinationSchema, '/v1/determinations?trace=full', post(transaction));
    expect(determination).toMatchObject({ outcome: 'licenceRequired', saved: 'stored' });
    for (const trace of ['short', 'none']) {
      const less = await answer(
        tracedDeterminationSchema,
        `/v1/determinations?trace=${trace}&save=false`,
        post(transaction),
      );
      expect(less).toMatchObject({ trace, outcome: 'licenceRequired' });
    }
    expect(await answer(determinationAnswerSchema, '/v1/determinations?save=false', post(transaction))).toMatchObject({
      trace: 'short',
    });
    const shown = await answer(determinationShownSchema, `/v1/determinations/${determination.id}`);
    expect(shown).toMatchObject({ form: 2, words: 'asThen', determination: { text: determination.text } });
    expect(shown.determination?.regimes).toEqual(determination.regimes);
    const replay = await answer(replaySchema, `/v1/determinations/${determination.id}/replay`);
    expect(replay.result).toBe('same');
    const screening = await answer(
      screeningSchema,
      '/v1/screenings?date=2021-11-26&limit=3',
      post({ name: 'NSO Group' }),
    );
    expect(screening.matches[0]?.listing.name).toMatch(/NSO/);
    await answer(z.object({ lists: z.array(listSummarySchema) }), '/v1/lists');
    const list = '/v1/lists/il-cyber-destinations';
    expect((await answer(listShownSchema, `${list}?date=2021-11-26`)).members.length).toBeGreaterThanOrEqual(37);
    expect((await answer(listDiffSchema, `${list}/diff?from=2021-10-15&to=2021-11-26`)).kept).toBe(37);
    const { versions } = await answer(z.object({ versions: z.array(listVersionShownSchema) }), `${list}/versions`);
    expect(versions.map(({ size }) => size)).toEqual([102, 37]);
    const parties = [{ name: 'A ministry', country: 'AE' }];
    const impact = await answer(impactSchema, `${list}/impact?from=2021-10-15&to=2021-11-26`, post({ parties }));
    expect(impact.hits.map(({ party }) => party.name)).toEqual(['A ministry']);
    await answer(lawIndexSchema, '/v1/law');
    await answer(lawShownSchema, '/v1/law/us-ear-entity-list');
    await answer(lawDiffSchema, '/v1/law/diff?from=2021-11-03&to=2021-11-04');
    expect((await answer(auditReportSchema, '/v1/audit/verify')).ok).toBe(true);
  });

  it('answers a batch line by line, as it answers one by one', async () => {
    const transaction = { id: 'first', from: 'IL', to: 'AE', item: { code: '4D004' }, date: '2021-11-26' };
    const alone = await answer(tracedDeterminationSchema, '/v1/determinations?save=false', post(transaction));
    const body = `${JSON.stringify(transaction)}\n{"id":"second","from":"XQ"}\n`;
    const headers = { 'content-type': 'application/x-ndjson' };
    const response = await app.request('/v1/determinations/batch', { method: 'POST', headers, body });
    const [first, second] = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({ line: 1, answer: { ...alone, id: first.answer.id, asOf: first.answer.asOf } });
    expect(second).toMatchObject({ line: 2, id: 'second', error: { code: 'COUNTRY_UNKNOWN', status: 422 } });
    expect(second.error.errors[0].pointer).toBe('/from');
  });

  it.each([
    ['an unknown country', { from: 'XQ', to: 'AE', item: { code: '4D004' } }, 'COUNTRY_UNKNOWN'],
    ['an unknown item code', { from: 'IL', to: 'AE', item: { code: '9Z999' } }, 'ITEM_CODE_UNKNOWN'],
    ['an impossible date', { from: 'IL', to: 'AE', item: { code: '4D004' }, date: '2021-02-30' }, 'DATE_INVALID'],
    [
      'a party without a name',
      { from: 'IL', to: 'AE', item: { code: '4D004' }, parties: [{ name: ' ', role: 'endUser' }] },
      'PARTY_EMPTY',
    ],
    [
      'an unknown fact',
      { from: 'IL', to: 'AE', item: { code: '4D004' }, facts: { 'us-ear.nope': true } },
      'FACT_UNKNOWN',
    ],
  ])('refuses %s as a problem with its code', async (_name, transaction, code) => {
    const response = await app.request('/v1/determinations', post(transaction));
    expect(response.status).toBe(422);
    expect(problemSchema.parse(await response.json()).code).toBe(code);
  });
});
