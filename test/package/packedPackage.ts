/**
 * The package as a user gets it: packed with npm, and put into an empty folder outside the repository. Its dependencies are linked from
 * the repository, the production ones alone, so that no network is needed; with PORTCULLIS_TRUE_INSTALL=1 npm installs them.
 */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOWNLOADED, MIRROR } from './substitutes.ts';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** CI sets it: npm installs the package and what it depends on. */
export const IS_TRUE_INSTALL: boolean = process.env.PORTCULLIS_TRUE_INSTALL === '1';

/** Whether the documents' requests can be sent as they stand. */
export const HAS_CURL: boolean = (process.env.PATH ?? '')
  .split(delimiter)
  .some((path) => existsSync(join(path, 'curl')));

/** CI sets it: there a missing curl is a failure, not a skip. */
export const CURL_IS_REQUIRED: boolean = process.env.PORTCULLIS_REQUIRE_CURL === '1';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface PackedFile {
  readonly path: string;
  readonly size: number;
}

export interface PackedPackage {
  /** The folder that the package was installed in. */
  readonly folder: string;
  /** Where the package lies in it. */
  readonly root: string;
  readonly files: readonly PackedFile[];
  /** Runs a line of a shell in the folder, with the commands of the folder's packages. */
  readonly run: (line: string, env?: Readonly<Record<string, string>>) => Promise<Run>;
}

/** Packs dist/ as it is. Throws when it is older than what it is built from, or when npm fails. */
export async function packAndInstall(): Promise<PackedPackage> {
  await succeed(`"${process.execPath}" scripts/build.ts --check`, REPOSITORY);
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-package-'));
  const packing = await succeed(`npm pack --json --ignore-scripts --pack-destination "${folder}"`, REPOSITORY);
  const { filename, files } = packedOf(packing.stdout);
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const root = join(folder, 'node_modules', 'portcullis');
  if (IS_TRUE_INSTALL) await succeed(`npm install "./${filename}" --prefer-offline --no-audit --no-fund`, folder);
  else await unpackAndLink(folder, root, filename);
  placeGivenFiles(folder, root);
  return { folder, root, files, run: (line, env = {}) => runShell(line, folder, environmentOf(folder, env)) };
}

export const removePackage = ({ folder }: PackedPackage): void => rmSync(folder, { recursive: true, force: true });

interface Packed {
  readonly filename: string;
  readonly files: readonly PackedFile[];
}

/** npm answers with a list, and from version 12 on with an object by package name. */
function packedOf(json: string): Packed {
  const [packed] = Object.values(JSON.parse(json) as Readonly<Record<string, Packed>>);
  if (!packed) throw new Error(`npm pack told of no package: ${json}`);
  return packed;
}

async function unpackAndLink(folder: string, root: string, filename: string): Promise<void> {
  mkdirSync(root, { recursive: true });
  await succeed(`tar -xzf "${filename}" -C "${root}" --strip-components=1`, folder);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(REPOSITORY, 'node_modules', name), link, 'dir');
  }
  const bin = join(folder, 'node_modules', '.bin');
  mkdirSync(bin);
  chmodSync(join(root, 'bin', 'portcullis.mjs'), 0o755);
  symlinkSync('../portcullis/bin/portcullis.mjs', join(bin, 'portcullis'));
}

/** The sample files where the documents name them, what a reader has downloaded, and a mirror in place of the publishers. */
function placeGivenFiles(folder: string, root: string): void {
  cpSync(join(root, 'docs'), join(folder, 'docs'), { recursive: true });
  for (const [path, sample] of Object.entries(DOWNLOADED)) cpSync(join(REPOSITORY, sample), join(folder, path));
  for (const [list, names] of Object.entries(MIRROR))
    for (const name of names)
      cpSync(join(REPOSITORY, 'src/sources', list, 'fixtures', name), join(folder, 'mirror', list, name));
}

const environmentOf = (folder: string, env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: [join(folder, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
  HOME: process.env.HOME,
  PORTCULLIS_DATA_DIR: join(folder, 'data'),
  PORTCULLIS_MIRROR: join(folder, 'mirror'),
  ...env,
});

export function runShell(line: string, cwd: string, env: NodeJS.ProcessEnv = process.env): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', line], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

async function succeed(line: string, cwd: string): Promise<Run> {
  const run = await runShell(line, cwd);
  if (run.status !== 0) throw new Error(`${line}\nended with status ${run.status}\n${run.stderr}${run.stdout}`);
  return run;
}
