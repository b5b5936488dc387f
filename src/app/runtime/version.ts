/** The version of the program according to package.json, and the engine text that every determination carries. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packagePath } from '../../kit/packageRoot.ts';

const manifest = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packagePath('package.json'), 'utf8')));

export const VERSION = manifest.version;

/** Replay is promised bit for bit while this text stays the same: names compare by ICU tables, so its version is part of it. */
export const ENGINE = `portcullis ${VERSION}, ICU ${process.versions.icu ?? 'none'}, Unicode ${process.versions.unicode ?? 'none'}`;
