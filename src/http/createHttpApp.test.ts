import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dossierShownSchema } from '../contract/answers/dossierShown.ts';
import { impactSchema } from '../contract/answers/impact.ts';
import { ownershipShownSchema } from '../contract/answers/ownershipShown.ts';
import { partyTimelineSchema } from '../contract/answers/partyTimeline.ts';
import { problemSchema } from '../contract/answers/problem.ts';
import { ERROR_CODES, isErrorCode } from '../contract/errorCodes.ts';
import { determinationSchema } from '../domain/determination.ts';
import { listDiffSchema } from '../domain/list.ts';
import { PortcullisError } from '../kit/errors.ts';
import { createHttpApp, type HttpAppOptions } from './createHttpApp.ts';
import { fakePortcullis } from './fixtures/fakePortcullis.ts';

let bugs: unknown[] = [];
beforeEach(() => {
  bugs = [];
});

function appOn(portcullis = fakePortcullis(), options: HttpAppOptions = {}) {
  return {
    portcullis,
    app: createHttpApp(portcullis, { webDir: null, reportBug: (error) => bugs.push(error), ...options }),
  };
}

const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const TRANSACTION = { from: 'IL', to: 'AE', item: { code: '4D004' }, date: '2021-11-26' };

/** The problem document, checked for what every one of them must have. */
async function problemIn(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`urn:portcullis:error:${problem.code}`);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  return problem;
}

describe('determinations', () => {
  it('answers with a determination, saved unless told otherwise', async () => {
    const { app, portcullis } = appOn();
    const response = await app.request('/v1/determinations', post(TRANSACTION));
    expect(response.status).toBe(200);
    expect(determinationSchema.parse(await response.json()).outcome).toBe('licenceRequired');
    expect(portcullis.calls).toMatchObject([
      { use: 'determine', given: [TRANSACTION, { save: true }], actor: 'local:http' },
    ]);
    expect(portcullis.calls[0]?.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('hands save, knownAt and knownBasis on', async () => {
    const { app, portcullis } = appOn();
    await app.request('/v1/determinations?save=false&knownAt=2021-12-01&knownBasis=installation', post(TRANSACTION));
    expect(portcullis.calls[0]?.given[1]).toEqual({
      save: false,
      trace: 'short',
      knownAt: '2021-12-01',
      knownBasis: 'installation',
    });
  });

  it('names every wrong field with its JSON pointer', async () => {
    const { app } = appOn();
    const response = await app.request(
      '/v1/determinations',
      post({ from: 'XQ', to: 'AE', item: { code: '4D004' }, date: '2021-02-30' }),
    );
    expect(response.status).toBe(422);
    const problem = await problemIn(response);
    expect(problem.code).toBe('COUNTRY_UNKNOWN');
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/from', 'COUNTRY_UNKNOWN'],
      ['/date', 'DATE_INVALID'],
    ]);
  });

  it('replays by id', async () => {
    const { app, portcullis } = appOn();
    const response = await app.request('/v1/determinations/abc/replay');
    expect(await response.json()).toMatchObject({ result: 'same' });
    expect(portcullis.calls).toMatchObject([{ use: 'replay', given: ['abc'] }]);
  });
});

describe('bodies that are refused before anything is asked', () => {
  it.each([
    ['malformed JSON', post('{"from":'), 400, 'INPUT_NOT_JSON'],
    ['another content type', post('from=IL', { 'content-type': 'text/plain' }), 415, 'CONTENT_TYPE_UNSUPPORTED'],
    [
      'a form, as another site could send it',
      post('x', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'CONTENT_TYPE_UNSUPPORTED',
    ],
    ['no body', post(''), 400, 'INPUT_NOT_JSON'],
    ['a body beyond the limit', post({ from: 'x'.repeat(2_000) }), 413, 'INPUT_TOO_LARGE'],
  ])('%s', async (_name, init, status, code) => {
    const { app, portcullis } = appOn(fakePortcullis(), { maxBodyBytes: 1_000 });
    const response = await app.request('/v1/determinations', init);
    expect(response.status).toBe(status);
    expect((await problemIn(response)).code).toBe(code);
    expect(portcullis.calls).toEqual([]);
  });

  it('counts the bytes of a body that does not state its length', async () => {
    const { app } = appOn(fakePortcullis(), { maxBodyBytes: 1_000 });
    const chunks = new ReadableStream({
      start(controller) {
        for (let chunk = 0; chunk < 5; chunk += 1) controller.enqueue(new TextEncoder().encode(' '.repeat(500)));
        controller.close();
      },
    });
    const request = new Request('http://localhost/v1/determinations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: chunks,
      duplex: 'half',
    });
    expect((await app.request(request)).status).toBe(413);
  });

  it('reads content types with a suffix or a charset', async () => {
    const { app } = appOn();
    for (const type of ['application/json; charset=utf-8', 'application/vnd.example+json']) {
      expect((await app.request('/v1/determinations', post(TRANSACTION, { 'content-type': type }))).status).toBe(200);
    }
  });
});

describe('screenings', () => {
  it('hands lists, limit, model, threshold and date on', async () => {
    const { app, portcullis } = appOn();
    const response = await app.request(
      '/v1/screenings?lists=us-csl,un-sc&limit=5&model=ofac&threshold=0.8&date=2021-11-26',
      post({ name: 'NSO Group' }),
    );
    expect(response.status).toBe(200);
    expect(portcullis.calls[0]?.given).toEqual([
      { name: 'NSO Group' },
      { lists: ['us-csl', 'un-sc'], limit: 5, model: 'ofac', threshold: 0.8, date: '2021-11-26', save: false },
    ]);
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=many', '/limit'],
    ['threshold=2', '/threshold'],
    ['date=2021-02-30', '/date'],
    ['save=perhaps', '/save'],
    ['limits=5', '/limits'],
  ])('refuses ?%s with its pointer', async (query, pointer) => {
    const { app, portcullis } = appOn();
    const response = await app.request(`/v1/screenings?${query}`, post({ name: 'NSO Group' }));
    expect(response.status).toBe(422);
    expect((await problemIn(response)).errors?.[0]?.pointer).toBe(pointer);
    expect(portcullis.calls).toEqual([]);
  });
});

describe('lists', () => {
  it('gives the difference between two dates', async () => {
    const { app, portcullis } = appOn();
    const response = await app.request('/v1/lists/il-cyber-destinations/diff?from=2021-10-15&to=2021-11-26');
    const diff = listDiffSchema.parse(await response.json());
    expect([diff.from.size, diff.to.size, diff.kept, diff.unnamed.removed]).toEqual([102, 37, 37, 61]);
    expect(portcullis.calls).toMatchObject([
      { use: 'diffList', given: ['il-cyber-destinations', '2021-10-15', '2021-11-26', {}] },
    ]);
  });

  it('says 404 with a next step for a list that does not exist', async () => {
    const { app, portcullis } = appOn();
    portcullis.failWith = new PortcullisError({ code: 'LIST_UNKNOWN', what: 'no such list', hint: 'see /v1/lists' });
    const response = await app.request('/v1/lists/no-such-list?date=2021-11-26');
    expect(response.status).toBe(404);
    expect(await problemIn(response)).toMatchObject({ code: 'LIST_UNKNOWN', hint: 'see /v1/lists' });
  });

  it('asks the impact for a portfolio, or for the list alone', async () => {
    const { app, portcullis } = appOn();
    const address = '/v1/lists/il-cyber-destinations/impact?from=2021-10-15&to=2021-11-26';
    for (const init of [post({ parties: [{ name: 'Ministry', country: 'AE' }] }), undefined])
      impactSchema.parse(await (await app.request(address, init)).json());
    expect(portcullis.calls.map(({ given }) => given[3])).toEqual([[{ name: 'Ministry', country: 'AE' }], undefined]);
  });

  it('refuses a portfolio row without a name', async () => {
    const { app } = appOn();
    const response = await app.request(
      '/v1/lists/il-cyber-destinations/impact?from=2021-10-15&to=2021-11-26',
      post({ parties: [{ name: ' ' }] }),
    );
    expect(response.status).toBe(422);
    expect((await problemIn(response)).errors?.[0]?.pointer).toBe('/parties/0/name');
  });
});

describe('parties', () => {
  it.each([
    ['timeline', 'timeline', partyTimelineSchema],
    ['dossier', 'dossier', dossierShownSchema],
    ['ownership', 'showOwnership', ownershipShownSchema],
  ])('hands the name, date and time of knowledge on to %s', async (address, use, schema) => {
    const { app, portcullis } = appOn();
    const response = await app.request(
      `/v1/parties/NSO%20Group/${address}?date=2021-11-26&knownAt=2021-12-01&knownBasis=installation`,
    );
    expect(response.status).toBe(200);
    schema.parse(await response.json());
    await app.request(`/v1/parties/us-csl%3AEL%3A1/${address}`);
    expect(portcullis.calls.map(({ use, given }) => ({ use, given }))).toEqual([
      { use, given: ['NSO Group', { date: '2021-11-26', knownAt: '2021-12-01', knownBasis: 'installation' }] },
      { use, given: ['us-csl:EL:1', {}] },
    ]);
  });

  it('reads a name that holds a slash, and refuses what is no date or basis', async () => {
    const { app, portcullis } = appOn();
    expect((await app.request('/v1/parties/A%2FS%20Example/timeline')).status).toBe(200);
    expect(portcullis.calls[0]?.given[0]).toBe('A/S Example');
    for (const [query, pointer] of [
      ['date=2021-02-30', '/date'],
      ['knownBasis=rumour', '/knownBasis'],
    ]) {
      const response = await app.request(`/v1/parties/NSO/timeline?${query}`);
      expect(response.status).toBe(422);
      expect((await problemIn(response)).errors?.[0]?.pointer).toBe(pointer);
    }
  });

  it('says 404 for a party that nothing knows, and lists the dossiers', async () => {
    const { app, portcullis } = appOn();
    expect(await (await app.request('/v1/dossiers')).json()).toMatchObject({ dossiers: [{ key: 'nso-group' }] });
    portcullis.failWith = new PortcullisError({ code: 'PARTY_UNKNOWN', what: 'no listing has this name' });
    const response = await app.request('/v1/parties/Nobody/timeline');
    expect(response.status).toBe(404);
    expect((await problemIn(response)).code).toBe('PARTY_UNKNOWN');
  });
});

describe('law, audit, countries, health', () => {
  it('tells a rule apart from the difference of the law', async () => {
    const { app, portcullis } = appOn();
    await app.request('/v1/law/us-ear-entity-list');
    await app.request('/v1/law/diff?from=2021-11-03&to=2021-11-04');
    await app.request('/v1/law');
    expect(portcullis.calls.map(({ use }) => use)).toEqual(['showLaw', 'diffLaw', 'law']);
  });

  it('answers the rest', async () => {
    const { app } = appOn();
    expect(await (await app.request('/v1/audit/verify')).json()).toMatchObject({ ok: true });
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
    const { countries } = (await (await app.request('/v1/countries')).json()) as { countries: { code: string }[] };
    expect(countries.map(({ code }) => code)).toContain('XK');
  });
});

describe('errors', () => {
  it('gives each code the status that the table says', async () => {
    const { app, portcullis } = appOn();
    for (const code of Object.keys(ERROR_CODES).filter(isErrorCode)) {
      const { http } = ERROR_CODES[code];
      portcullis.failWith = new PortcullisError({ code, what: 'told by the application' });
      const response = await app.request('/v1/lists');
      expect([code, response.status]).toEqual([code, http]);
      expect((await problemIn(response)).code).toBe(code);
    }
    expect(bugs).toEqual([]);
  });

  it('tells nothing of a bug but the request id, and reports it', async () => {
    const { app, portcullis } = appOn();
    portcullis.failWith = new TypeError('secret path /home/somebody');
    const response = await app.request('/v1/lists', { headers: { 'x-request-id': 'abc-123' } });
    expect(response.status).toBe(500);
    const problem = await problemIn(response);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(problem.requestId).toBe('abc-123');
    expect(bugs).toEqual([portcullis.failWith]);
  });

  it('answers an unknown address with 404 and a wrong method with 405 and what is allowed', async () => {
    const { app } = appOn();
    for (const address of ['/v1/nothing', '/v2/determinations', '/nothing', '/']) {
      const response = await app.request(address);
      expect([address, response.status]).toEqual([address, 404]);
      expect((await problemIn(response)).code).toBe('NOT_FOUND');
    }
    const response = await app.request('/v1/determinations', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await problemIn(response)).code).toBe('METHOD_NOT_ALLOWED');
  });

  it('does not take a request id that could break a log line', async () => {
    const { app } = appOn();
    const response = await app.request('/healthz', { headers: { 'x-request-id': 'a b<script>' } });
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('answers only for the hosts it is meant to have', async () => {
    const { app } = appOn(fakePortcullis(), { allowedHosts: ['portcullis.example'] });
    for (const host of ['localhost:7080', '127.0.0.1:7080', '[::1]:7080', 'portcullis.example']) {
      expect([host, (await app.request(`http://${host}/healthz`)).status]).toEqual([host, 200]);
    }
    const response = await app.request('http://evil.example/v1/lists');
    expect(response.status).toBe(421);
    expect((await problemIn(response)).code).toBe('HOST_NOT_ALLOWED');
  });
});

describe('headers', () => {
  it('lets no inline script, no frame and no other origin in, also on errors', async () => {
    const { app } = appOn();
    for (const address of ['/healthz', '/v1/nothing']) {
      const { headers } = await app.request(address);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('lets nobody store an answer', async () => {
    const { app } = appOn();
    expect((await app.request('/v1/lists')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the OpenAPI document', () => {
  interface Described {
    readonly openapi: string;
    readonly paths: Record<string, Record<string, { readonly responses: Record<string, unknown> }>>;
    readonly components: { readonly schemas: Record<string, { readonly properties?: Record<string, unknown> }> };
  }
  const describedBy = async () => (await (await appOn().app.request('/openapi.json')).json()) as Described;

  it('is 3.1 and names every address', async () => {
    const { openapi, paths } = await describedBy();
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).sort()).toEqual([
      '/healthz',
      '/v1/audit/verify',
      '/v1/countries',
      '/v1/determinations',
      '/v1/determinations/batch',
      '/v1/determinations/{id}',
      '/v1/determinations/{id}/replay',
      '/v1/dossiers',
      '/v1/law',
      '/v1/law/diff',
      '/v1/law/statements',
      '/v1/law/{id}',
      '/v1/lists',
      '/v1/lists/{list}',
      '/v1/lists/{list}/diff',
      '/v1/lists/{list}/impact',
      '/v1/lists/{list}/versions',
      '/v1/parties/{party}/dossier',
      '/v1/parties/{party}/ownership',
      '/v1/parties/{party}/timeline',
      '/v1/screenings',
      '/v1/screenings/batch',
    ]);
  });

  it('refers only to schemas that it has, and a noun inside a noun is a reference', async () => {
    const document = await describedBy();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target ?? '');
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(references.filter((target) => !known.includes(target))).toEqual([]);
    expect(document.components.schemas.Determination?.properties?.screenings).toEqual({
      type: 'array',
      items: { $ref: '#/components/schemas/Screening' },
    });
  });

  it('describes a problem for every operation', async () => {
    const { paths } = await describedBy();
    for (const [path, operations] of Object.entries(paths)) {
      for (const { responses } of Object.values(operations))
        expect([path, Object.keys(responses)]).toEqual([path, expect.arrayContaining(['200', '500'])]);
    }
  });
});

describe('the web app', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portcullis-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<script src="/assets/a-1.js" nonce="__PORTCULLIS_NONCE__"></script>');
    writeFileSync(join(folder, 'assets', 'a-1.js'), 'console.log(1)'.repeat(50));
    writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const appWithWeb = () => appOn(fakePortcullis(), { webDir: folder }).app;
  const asBrowser = { headers: { accept: 'text/html,*/*' } };

  it('opens at every page address, fresh, with the nonce of its own policy', async () => {
    const app = appWithWeb();
    for (const address of ['/', '/lists?list=us-csl', '/some/page']) {
      const response = await app.request(address, asBrowser);
      expect([address, response.status, response.headers.get('cache-control')]).toEqual([address, 200, 'no-store']);
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1];
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    }
  });

  it('never uses a nonce twice', async () => {
    const app = appWithWeb();
    const [first, second] = await Promise.all([app.request('/', asBrowser), app.request('/', asBrowser)]);
    expect(await first?.text()).not.toBe(await second?.text());
  });

  it('lets hashed files be kept for ever, compresses them, and says when nothing changed', async () => {
    const app = appWithWeb();
    const response = await app.request('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    const etag = response.headers.get('etag') ?? '';
    expect((await app.request('/assets/a-1.js', { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await app.request('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('does not answer a missing file, the API or a path outside with the page', async () => {
    const app = appWithWeb();
    for (const address of ['/assets/gone.js', '/v1/nothing', '/../package.json', '/%2e%2e/package.json']) {
      expect([address, (await app.request(address, asBrowser)).status]).toEqual([address, 404]);
    }
  });

  it('says what to do when it is not built', async () => {
    const { app } = appOn(fakePortcullis(), { webDir: join(folder, 'missing') });
    const problem = await problemIn(await app.request('/', asBrowser));
    expect(problem.hint).toContain('npm run build:web');
  });
});
