/**
 * Which of the bounds on a download refuses what, each by itself: the length that a server announces, the bytes that it sends, and the bytes
 * that these unpack to.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf } from '../testing/fixture.ts';
import { downloadFile } from './downloadFile.ts';
import { mirrorPolicy } from './hostPolicy.ts';
import { good, type LocalMirror, quickTools, startLocalMirror } from './testing/localMirror.ts';

const MOST = 1000;
const packed = { 'content-encoding': 'gzip' };

let mirror: LocalMirror;
let folder: string;
beforeEach(async () => {
  mirror = await startLocalMirror();
  folder = await mkdtemp(join(tmpdir(), 'portcullis-download-'));
});
afterEach(async () => {
  await mirror.close();
  await rm(folder, { recursive: true, force: true });
});

const fetchList = (): Promise<unknown> =>
  downloadFile(
    {
      url: new URL('/list', mirror.address),
      target: join(folder, 'file'),
      policy: mirrorPolicy(new URL(mirror.address), []),
      validators: undefined,
    },
    quickTools({ maxBytes: MOST, tries: 1, idleMs: 200 }),
  );

describe('a download', () => {
  it('is refused by the length that the server announces, before anything is sent', async () => {
    mirror.answer('/list', (_request, response) => {
      response.writeHead(200, { 'content-length': String(MOST + 1) }).write('x');
    });
    expect(await codeOf(fetchList())).toBe('DOWNLOAD_TOO_LARGE');
  });

  it('is refused by the bytes that are sent, though they unpack to nothing', async () => {
    const nothing = Buffer.concat(Array.from({ length: MOST / 10 }, () => gzipSync('')));
    mirror.answer('/list', (_request, response) => void response.writeHead(200, packed).end(nothing));
    expect(await codeOf(fetchList())).toBe('DOWNLOAD_TOO_LARGE');
  });

  it('is refused by the bytes that it unpacks to, though few are sent', async () => {
    mirror.answer('/list', good(gzipSync('x'.repeat(MOST + 1)), packed));
    expect(await codeOf(fetchList())).toBe('DOWNLOAD_TOO_LARGE');
  });

  it('is kept when it is as large as the bounds allow', async () => {
    mirror.answer('/list', good('x'.repeat(MOST)));
    expect(await fetchList()).toMatchObject({ state: 'downloaded', bytes: MOST });
  });
});
