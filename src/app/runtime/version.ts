/** Version of the program, as package.json says it, and the engine text that stands in every determination. */
import { readFileSync } from 'node:fs';
import { packagePath } from '../../kit/packageRoot.ts';

const manifest = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as {
  version: string;
};

export const VERSION = manifest.version;

/** Replay is promised bit for bit while this text stays the same: names compare by ICU tables, so its version is part of it. */
export const ENGINE = `portcullis ${VERSION}, ICU ${process.versions.icu ?? 'none'}, Unicode ${process.versions.unicode ?? 'none'}`;
