/**
 * The built package as its users meet it, in an empty folder outside the repository: its files, its types, the library, the server, and
 * every command that README, the guides and `portcullis --help` show. The sources may pass where the package is broken.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../src/cli/runCli.ts';
import { CONSUMER, CONSUMER_OPTIONS } from './package/consumer.ts';
import { codeBlocks, documentedCommands } from './package/documentedCommands.ts';
import {
  CURL_IS_REQUIRED,
  HAS_CURL,
  IS_TRUE_INSTALL,
  type PackedPackage,
  packAndInstall,
  REPOSITORY,
  type Run,
  removePackage,
} from './package/packedPackage.ts';
import { type Served, serveFolder } from './package/serveFolder.ts';
import { FURTHER_COMMANDS, SUBSTITUTES } from './package/substitutes.ts';

const INSTALL_MS = 180_000;
const UNPACKED_BYTES_AT_MOST = 12_000_000;

/** The program of README. */
const EMBEDDED = codeBlocks('README.md').filter(({ language }) => language === 'ts');

let packed: PackedPackage;
let programs: ReturnType<typeof startPrograms>;
beforeAll(async () => {
  packed = await packAndInstall();
  programs = startPrograms();
}, INSTALL_MS);
afterAll(() => {
  if (packed) removePackage(packed);
});

/** Compiles and runs the programs that use the library, while the commands are tried. */
function startPrograms() {
  writeFileSync(join(packed.folder, 'embed.ts'), EMBEDDED.flatMap(({ lines }) => lines).join('\n'));
  writeFileSync(join(packed.folder, 'consumer.ts'), CONSUMER);
  writeFileSync(join(packed.folder, 'tsconfig.json'), JSON.stringify(CONSUMER_OPTIONS));
  const compilers = IS_TRUE_INSTALL ? ['tsc7', 'typescript'] : ['tsc7'];
  const compile = (compiler: string): Promise<Run> =>
    packed.run(`node "${join(REPOSITORY, 'node_modules', compiler, 'bin', 'tsc')}" -p .`);
  return {
    types: Promise.all(compilers.map(compile)),
    embed: packed.run('node embed.ts'),
    consumer: packed.run('node consumer.ts'),
  };
}

/** Status 0; what the command wrote to stderr tells what is wrong with it. */
function expectSuccess(run: Run): void {
  expect({ status: run.status, ...(run.status === 0 ? {} : { stderr: run.stderr }) }).toEqual({ status: 0 });
  expect(run.stderr).not.toMatch(/^error /m);
}

const textOf = (path: string): string => readFileSync(join(packed.root, path), 'utf8');
const manifest = (): { exports: object; dependencies: Record<string, string> } => JSON.parse(textOf('package.json'));

describe('the files of the package', () => {
  it('hold no test, no fixture, no stamp of the build, and nothing that the sources no longer have', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => /[.]test[.]|\/(fixtures|testing)\/|\.inputs$|^(src|test|web)\//.test(path))).toEqual(
      [],
    );
    const modules = paths.filter((path) => /^dist\/(?!chunks\/|web\/).*[.]js$/.test(path));
    const sourceOf = (path: string): string => join(REPOSITORY, path.replace(/^dist/, 'src').replace(/[.]js$/, '.ts'));
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.filter((path) => !existsSync(sourceOf(path)))).toEqual([]);
  });

  it('come to less than twelve megabytes unpacked', () => {
    expect(packed.files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(UNPACKED_BYTES_AT_MOST);
  });

  it('are there wherever package.json names one', () => {
    const named = JSON.stringify(manifest().exports).match(/[.]\/[^"]+[.](?:json|js|d[.]ts)\b/g) ?? [];
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => !existsSync(join(packed.root, path)))).toEqual([]);
  });

  it('import nothing but built-in modules and the dependencies that are installed with them', () => {
    const allowed = new Set(Object.keys(manifest().dependencies));
    const strangers = packed.files
      .filter(({ path }) => /^dist\/(?!web\/).*([.]js|[.]d[.]ts)$/.test(path))
      .flatMap(({ path }) => importsOf(textOf(path)).map((imported) => ({ path, imported })))
      .filter(({ imported }) => !isBuiltin(imported) && !allowed.has(packageOf(imported)));
    expect(strangers).toEqual([]);
  });
});

/** Names of packages that a module imports; a relative path is none. */
function importsOf(text: string): readonly string[] {
  const statements =
    /^(?:import|export)\b(?:[^;'"`]*?from)?\s*["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']\s*\)/gm;
  return [...text.matchAll(statements)]
    .map(([, from, loaded]) => from ?? loaded ?? '')
    .filter((name) => !/^[./]/.test(name));
}

const packageOf = (imported: string): string => imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');

const COMMANDS = documentedCommands();
const isRequest = (command: string): boolean => command.startsWith('curl ');
const REQUESTS = COMMANDS.filter(({ command }) => isRequest(command));
const substituteOf = (command: string) => SUBSTITUTES.find(({ documented }) => documented === command);

describe('the command line', () => {
  const lines = COMMANDS.filter(({ command }) => !isRequest(command)).flatMap(({ place, command }) => {
    const line = (substituteOf(command) ?? { instead: command }).instead;
    return line === null ? [] : [{ place, line }];
  });
  const further = FURTHER_COMMANDS.map((line) => ({ place: 'shown by --help', line }));

  // npx starts npm, which takes longer than most commands; that it finds the program is tested once.
  const withoutNpx = (line: string): string => line.replace(/^npx (?=portcullis )/, '');

  it('is found by npx', async () => {
    const run = await packed.run('npx portcullis --version');
    expectSuccess(run);
    expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('has a reason for every command of the documents that is not run as it stands, and no other', () => {
    const shown = new Set(COMMANDS.map(({ command }) => command));
    expect(SUBSTITUTES.filter(({ documented }) => !shown.has(documented))).toEqual([]);
    expect(SUBSTITUTES.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });

  it.each([...lines, ...further])('answers "$line" ($place)', async ({ line }) => {
    const run = line.includes('$DETERMINATION_ID')
      ? await packed.run(withoutNpx(line), { DETERMINATION_ID: await storedDetermination() })
      : await packed.run(withoutNpx(line));
    expectSuccess(run);
  });

  it('is tried whole: no command that --help shows is left out', async () => {
    const tried = [...lines, ...further].map(({ line }) => `${withoutNpx(line)} `);
    const served = 'serve';
    const left = (await commandsShown([])).filter(
      (command) => !tried.some((line) => line.startsWith(`portcullis ${command} `)),
    );
    expect(left).toEqual([served]);
  });
});

async function storedDetermination(): Promise<string> {
  const run = await packed.run('portcullis check --from IL --item 4D004 --to AE --date 2021-11-26 --json');
  return (JSON.parse(run.stdout) as { id: string }).id;
}

/** Every command without commands below it, as --help of those above shows them: `lists import`. */
async function commandsShown(path: readonly string[]): Promise<readonly string[]> {
  let help = '';
  await runCli([...path, '--help'], { out: (text: string) => (help += text) });
  const names = [...(help.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(
    ([, name = '']) => name,
  );
  if (names.length === 0) return [path.join(' ')];
  const below = names.filter((name) => name !== 'help').map((name) => commandsShown([...path, name]));
  return (await Promise.all(below)).flat();
}

describe('the library', () => {
  it('has types that the strictest compiler takes, without a package that is not installed with it', async () => {
    for (const run of await programs.types) expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('answers the program of README', async () => {
    expect(EMBEDDED).toHaveLength(1);
    const run = await programs.embed;
    expectSuccess(run);
    expect(run.stdout).toMatch(/^licenceRequired \d+ match NSO Group\n$/);
  });

  it('shares a large job among threads, refuses with a code, and reads a mapping in YAML', async () => {
    const run = await programs.consumer;
    expectSuccess(run);
    expect(JSON.parse(run.stdout)).toEqual({
      started: [2],
      answered: 2500,
      faults: 0,
      code: 'COUNTRY_UNKNOWN',
      known: true,
      imported: 'imported',
      alike: true,
    });
  });
});

describe('the server', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(packed);
  });

  it('serves the page and the files that it needs', async () => {
    const page = await fetch(`${served.url}/`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const html = await page.text();
    const needed = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(needed.length).toBeGreaterThan(1);
    for (const path of needed)
      expect({ path, status: (await fetch(served.url + path)).status }).toEqual({ path, status: 200 });
  });

  it('finds curl for the requests of the documents', (context) => {
    if (!HAS_CURL && !CURL_IS_REQUIRED) context.skip('curl is not installed: the requests of README are not tried');
    expect(HAS_CURL, 'curl is missing: apt-get install curl').toBe(true);
  });

  it.skipIf(!HAS_CURL).each(REQUESTS)('answers "$command" ($place)', async ({ command }) => {
    const here = command.replace('curl -s ', 'curl -sSf ').replace('http://127.0.0.1:7080', served.url);
    const run = await packed.run(here);
    expectSuccess(run);
    expect(JSON.parse(run.stdout)).toBeTypeOf('object');
  });

  it('ends with status 0 when it is asked to', async () => {
    expect(await served.stop()).toBe(0);
  });
});
