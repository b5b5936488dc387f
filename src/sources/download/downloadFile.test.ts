import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PortcullisError } from '../../kit/errors.ts';
import { downloadFile, type Validators } from './downloadFile.ts';
import { mirrorPolicy, officialPolicy } from './hostPolicy.ts';
import type { DownloadTools } from './limits.ts';
import {
  good,
  type LocalMirror,
  quickTools,
  silent,
  startLocalMirror,
  status,
  truncated,
  versioned,
} from './testing/localMirror.ts';

let mirror: LocalMirror;
let folder: string;
beforeEach(async () => {
  mirror = await startLocalMirror();
  folder = await mkdtemp(join(tmpdir(), 'download-'));
});
afterEach(async () => {
  await mirror.close();
  await rm(folder, { recursive: true, force: true });
});

const fetchFile = (path: string, tools: DownloadTools = quickTools(), validators?: Validators) =>
  downloadFile(
    {
      url: new URL(path, mirror.address),
      target: join(folder, 'file'),
      policy: mirrorPolicy(new URL(mirror.address), []),
      validators,
    },
    tools,
  );
const written = (): Promise<string> => readFile(join(folder, 'file'), 'utf8');
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof PortcullisError ? error.detail.code : `not refused: ${String(error)}`;
};

describe('a download', () => {
  test('writes the file and gives what the server said of it', async () => {
    mirror.answer('/list', good('one', { etag: '"1"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT' }));
    expect(await fetchFile('/list')).toEqual({
      state: 'downloaded',
      bytes: 3,
      validators: { etag: '"1"', lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT' },
    });
    expect(await written()).toBe('one');
    expect(mirror.headers()['accept-encoding']).toBe('gzip');
    expect(mirror.headers()['user-agent']).toBe('portcullis/test');
  });

  test('asks only for what changed', async () => {
    mirror.answer('/list', versioned('"1"', 'one'));
    expect(await fetchFile('/list', quickTools(), { etag: '"1"' })).toEqual({ state: 'notModified' });
    mirror.answer('/list', versioned('"2"', 'two'));
    expect(await fetchFile('/list', quickTools(), { etag: '"1"' })).toMatchObject({ state: 'downloaded' });
    expect(await written()).toBe('two');
  });

  test('sends If-Modified-Since where there is no ETag', async () => {
    mirror.answer('/list', status(304));
    const lastModified = 'Mon, 01 Jan 2024 00:00:00 GMT';
    expect(await fetchFile('/list', quickTools(), { lastModified })).toEqual({ state: 'notModified' });
    expect(mirror.headers()['if-modified-since']).toBe(lastModified);
  });

  test('refuses "not modified" to a request without a condition', async () => {
    mirror.answer('/list', status(304));
    expect(await codeOf(fetchFile('/list'))).toBe('DOWNLOAD_FAILED');
  });

  test('unpacks what was sent as gzip', async () => {
    mirror.answer('/list', good(gzipSync('packed text'), { 'content-encoding': 'gzip' }));
    await fetchFile('/list');
    expect(await written()).toBe('packed text');
  });

  test('tries again after a server error, and waits longer each time', async () => {
    const tools = quickTools();
    mirror.answer('/list', status(500), status(503), good('at last'));
    await fetchFile('/list', tools);
    expect(await written()).toBe('at last');
    expect(tools.waits).toEqual([750, 1500]);
  });

  test('waits as long as the server asks, up to the bound', async () => {
    const tools = quickTools();
    mirror.answer('/list', status(429, { 'retry-after': '7' }), status(503, { 'retry-after': '9999' }), good('x'));
    await fetchFile('/list', tools);
    expect(tools.waits).toEqual([7000, 60_000]);
  });

  test('gives up after the bounded number of tries and says so', async () => {
    mirror.answer('/list', status(500));
    const error = await fetchFile('/list').catch((thrown: PortcullisError) => thrown);
    expect(error).toMatchObject({ detail: { code: 'DOWNLOAD_FAILED', got: 'HTTP 500, after 4 tries' } });
    expect(mirror.asked).toHaveLength(4);
  });

  test('does not try again what will not pass by itself', async () => {
    for (const refusal of [400, 401, 403, 404, 410]) {
      mirror.asked.length = 0;
      mirror.answer('/list', status(refusal));
      expect(await codeOf(fetchFile('/list'))).toBe('DOWNLOAD_FAILED');
      expect(mirror.asked).toHaveLength(1);
    }
  });

  test('notices a file that ends before its announced length', async () => {
    mirror.answer('/list', truncated('a whole list of names'));
    expect(await codeOf(fetchFile('/list'))).toBe('DOWNLOAD_TRUNCATED');
    expect(mirror.asked).toHaveLength(4);
    mirror.answer('/list', truncated('a whole list of names'), good('a whole list of names'));
    await fetchFile('/list');
    expect(await written()).toBe('a whole list of names');
  });

  test('notices a packed file that ends early though its length is right', async () => {
    const packed = gzipSync('x'.repeat(10_000));
    mirror.answer('/list', good(packed.subarray(0, packed.length - 9), { 'content-encoding': 'gzip' }));
    expect(await codeOf(fetchFile('/list'))).toBe('DOWNLOAD_TRUNCATED');
  });

  test('gives up on a server that falls silent', async () => {
    mirror.answer('/list', silent('half'));
    expect(await codeOf(fetchFile('/list', quickTools({ idleMs: 60, tries: 2 })))).toBe('DOWNLOAD_TIMEOUT');
    expect(mirror.asked).toHaveLength(2);
  });

  test('gives up on a server that never answers', async () => {
    mirror.answer('/list', () => {});
    expect(await codeOf(fetchFile('/list', quickTools({ idleMs: 60, tries: 1 })))).toBe('DOWNLOAD_TIMEOUT');
  });

  test('gives up on a server that drips', async () => {
    mirror.answer('/list', (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await codeOf(fetchFile('/list', quickTools({ totalMs: 150, tries: 1 })))).toBe('DOWNLOAD_TIMEOUT');
  });

  test('refuses a file larger than the limit, announced or not', async () => {
    mirror.answer('/announced', good('x'.repeat(2000)));
    mirror.answer('/not', (_request, response) => void response.writeHead(200).end('x'.repeat(2000)));
    const tools = quickTools({ maxBytes: 1000 });
    expect(await codeOf(fetchFile('/announced', tools))).toBe('DOWNLOAD_TOO_LARGE');
    expect(await codeOf(fetchFile('/not', tools))).toBe('DOWNLOAD_TOO_LARGE');
    expect(mirror.asked).toEqual(['/announced', '/not']);
  });

  test('refuses a gzip bomb by its ratio and by its size', async () => {
    mirror.answer('/list', good(gzipSync(Buffer.alloc(3_000_000)), { 'content-encoding': 'gzip' }));
    expect(await codeOf(fetchFile('/list', quickTools({ ratioAllowance: 100_000 })))).toBe('SOURCE_UNSAFE');
    expect(await codeOf(fetchFile('/list', quickTools({ maxBytes: 1_000_000 })))).toBe('DOWNLOAD_TOO_LARGE');
  });

  test('refuses a packing that was not asked for, and gzip that is none', async () => {
    mirror.answer('/br', good('x', { 'content-encoding': 'br' }));
    mirror.answer('/false', good('not gzip', { 'content-encoding': 'gzip' }));
    expect(await codeOf(fetchFile('/br'))).toBe('DOWNLOAD_FAILED');
    expect(await codeOf(fetchFile('/false'))).toBe('DOWNLOAD_FAILED');
  });

  test('says when nobody listens', async () => {
    const gone = mirror.address;
    await mirror.close();
    mirror = await startLocalMirror();
    const url = new URL('list', gone);
    const work = downloadFile(
      { url, target: join(folder, 'file'), policy: mirrorPolicy(url, []) },
      quickTools({ tries: 1 }),
    );
    expect(await codeOf(work)).toBe('DOWNLOAD_FAILED');
  });
});

describe('a redirect', () => {
  test('is followed to the same host and, from a mirror on this machine, to another port of it', async () => {
    const other = await startLocalMirror();
    other.answer('/there', good('moved'));
    mirror.answer('/list', status(302, { location: '/here' }));
    mirror.answer('/here', status(307, { location: `${other.address}there` }));
    await fetchFile('/list');
    expect(await written()).toBe('moved');
    await other.close();
  });

  test('to another host is refused before that host is asked', async () => {
    mirror.answer('/list', status(302, { location: 'https://elsewhere.example/list' }));
    expect(await codeOf(fetchFile('/list'))).toBe('DOWNLOAD_REFUSED_HOST');
  });

  test.each([
    'http://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/',
    'file:///etc/passwd',
    'https://user:pw@127.0.0.1/',
  ])('to %s is refused', async (location) => {
    mirror.answer('/list', status(302, { location }));
    expect(await codeOf(fetchFile('/list'))).toBe('DOWNLOAD_REFUSED_HOST');
  });

  test('to nowhere, or without end, fails', async () => {
    mirror.answer('/list', status(302, { location: 'http://[' }));
    expect(await codeOf(fetchFile('/list'))).toBe('DOWNLOAD_FAILED');
    mirror.answer('/list', status(302, { location: '/list' }));
    mirror.asked.length = 0;
    expect(await codeOf(fetchFile('/list'))).toBe('DOWNLOAD_FAILED');
    expect(mirror.asked).toHaveLength(6);
  });
});

describe('an official address', () => {
  const policy = officialPolicy(['https://lists.example/a.csv'], ['store.example']);
  const resolveTo =
    (address: string) =>
    (
      _name: string,
      _options: unknown,
      callback: (error: null, addresses: { address: string; family: number }[]) => void,
    ) =>
      callback(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  const ask = (address: string, resolved: string): Promise<string> =>
    codeOf(
      downloadFile(
        { url: new URL(address), target: join(folder, 'file'), policy },
        {
          ...quickTools({ tries: 1, totalMs: 300 }),
          resolve: resolveTo(resolved) as NonNullable<DownloadTools['resolve']>,
        },
      ),
    );

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '169.254.169.254',
    '::1',
    'fd12::1',
    '::ffff:10.0.0.1',
    '100.64.0.1',
    '0.0.0.0',
  ])('whose name leads to %s is refused at the moment of connecting', async (address) => {
    expect(await ask('https://lists.example/a.csv', address)).toBe('DOWNLOAD_REFUSED_HOST');
    expect(await ask('https://store.example/a.csv', address)).toBe('DOWNLOAD_REFUSED_HOST');
  });

  test('is asked over TLS only, and only at its own hosts', async () => {
    expect(await ask('http://lists.example/a.csv', '93.184.216.34')).toBe('DOWNLOAD_REFUSED_HOST');
    expect(await ask('https://lists.example.evil.example/a.csv', '93.184.216.34')).toBe('DOWNLOAD_REFUSED_HOST');
    expect(await ask('https://127.0.0.1/a.csv', '127.0.0.1')).toBe('DOWNLOAD_REFUSED_HOST');
  });
});
