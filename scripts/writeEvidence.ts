/**
 * Writes docs/evidence/answers.md: the commands that show what Portcullis must answer, run now against the built program, each with what
 * came out. `npm run evidence -- [--data ../shared/data]`; parts that need real list files say so when the folder is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Impact } from '../src/contract/answers/impact.ts';
import type { Determination } from '../src/domain/determination.ts';
import type { ImportAccount, ListDiff } from '../src/domain/list.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'portcullis-evidence-'));
const dataFlag = process.argv.indexOf('--data');
const data = dataFlag > 0 ? (process.argv[dataFlag + 1] ?? '') : join(root, '../shared/data');
const lines: string[] = [];

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], dataDir = 'bundled'): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/portcullis.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, PORTCULLIS_DATA_DIR: join(folder, dataDir) },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

const shown = (args: readonly string[]): string =>
  `npx portcullis ${args.map((argument) => (/[^\w./:@=-]/.test(argument) ? `"${argument}"` : argument)).join(' ')}`;

/** The command as a user would type it, and the lines that answer. */
function show(args: readonly string[], answer: readonly string[]): void {
  lines.push(
    '```',
    `$ ${shown(args.filter((argument) => argument !== '--json'))
      .replaceAll(data, 'DATA')
      .replaceAll(folder, '.')
      .replaceAll(root, './')}`,
    ...answer,
    '```',
    '',
  );
}

function json<T>(args: readonly string[], dataDir?: string): T {
  const ran = run([...args, '--json'], dataDir);
  if (ran.stdout === '') throw new Error(`${shown(args)}: ${ran.stderr}`);
  return JSON.parse(ran.stdout) as T;
}

function check(args: readonly string[], dataDir?: string): void {
  const answer = json<Determination>(['check', ...args], dataDir);
  const findings = answer.regimes.flatMap((regime) => regime.findings);
  const rows = new Map(findings.flatMap((finding) => finding.listings).map((row) => [row.id + row.programme, row]));
  const missing = new Set(
    findings.flatMap((finding) => finding.missing).filter((key) => key.startsWith('programme:us-bis-entity')),
  );
  const policy = answer.reviewPolicy;
  const membership = findings.find(({ rule }) => rule === 'il-deca-export-licence');
  show(
    ['check', ...args],
    [
      `outcome ${answer.outcome}; review policy ${policy ? `${policy.policy} (${policy.regime}, ${policy.authority})` : 'none'}; could be worse: ${answer.couldBeWorse.join(', ') || 'no'}`,
      ...(membership && args.includes('IL') && membership.result === 'applies' ? [membership.says] : []),
      ...[...rows.values()].map(
        (row) =>
          `row ${row.name} on ${row.programme}, in force: ${row.inForce} (${row.validFrom ?? '?'} to ${row.validTo ?? 'open'})`,
      ),
      ...(missing.size > 0 ? [`missing: ${[...missing].join(', ')}`] : []),
      ...(membership?.conflicts ?? []).map(({ says }) => `conflict: ${says}`),
      `cited: ${[...new Set(findings.filter(({ result }) => result === 'applies').flatMap(({ citations }) => citations.map(({ instrument }) => instrument)))].slice(0, 4).join('; ')}`,
    ],
  );
}

function story(): void {
  lines.push('## The story, on the bundled law and lists', '');
  for (const [to, date] of [
    ['AE', '2021-10-15'],
    ['AE', '2021-11-10'],
    ['AE', '2021-11-26'],
    ['IN', '2021-11-26'],
    ['BR', '2021-10-15'],
  ] as const) {
    check(['--from', 'IL', '--item', '4D004', '--to', to, '--date', date]);
  }
  for (const [party, to, dates] of [
    ['NSO Group', 'IL', ['2021-11-03', '2021-11-04']],
    ['Saito Tech', 'IL', ['2021-11-04']],
    ['Intellexa S.A.', 'GR', ['2023-07-17', '2023-07-18']],
    ['Sandvine', 'CA', ['2024-02-26', '2024-02-27', '2024-10-23']],
  ] as const) {
    for (const date of dates)
      check([
        '--from',
        'US',
        '--origin',
        'US',
        '--item',
        'EAR99',
        '--to',
        to,
        '--party',
        `${party}:endUser`,
        '--date',
        date,
      ]);
  }
}

function change(): void {
  lines.push('## The change from 102 to 37', '');
  const args = ['lists', 'diff', 'il-cyber-destinations', '--from', '2021-10-15', '--to', '2021-11-26'];
  const diff = json<ListDiff>(args);
  show(args, [
    `${diff.from.size} -> ${diff.to.size}: kept ${diff.kept}, removed by name ${diff.removed.map((listing) => `${listing.countries[0]} (${listing.evidence?.citations.map(({ instrument }) => instrument).join('; ')})`).join(', ')}`,
    `removed, not named: ${diff.unnamed.removed}; assumes ${diff.unnamed.assumes}`,
    `disputed: ${diff.disputed.map(({ countries }) => countries[0]).join(', ')}`,
    ...diff.notes,
  ]);
  const customers = join(folder, 'customers.csv');
  writeFileSync(customers, 'name,country\nGulf Telecom,AE\nDelhi Systems,IN\nSao Paulo Lab,BR\nWarszawa Sieci,PL\n');
  const impactArgs = [
    'impact',
    '--list',
    'il-cyber-destinations',
    '--from',
    '2021-10-15',
    '--to',
    '2021-11-26',
    '--portfolio',
    customers,
  ];
  const impact = json<Impact>(impactArgs);
  show(impactArgs, [
    `${impact.checked} checked`,
    ...impact.hits.map((hit) => `${hit.party.name}: ${hit.before} -> ${hit.after} (${hit.certainty}). ${hit.reason}`),
  ]);
  show(
    ['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--date', '2021-10-15', '--compare', '2021-11-26'],
    run(['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--date', '2021-10-15', '--compare', '2021-11-26'])
      .stdout.trim()
      .split('\n'),
  );
}

function importAll(): void {
  lines.push('## Real list files', '', "DATA is a folder of the publishers' files.", '');
  if (!existsSync(data)) {
    lines.push(`The folder ${data} is missing, so this part was not run.`, '');
    return;
  }
  const imports: readonly (readonly [string, readonly string[], string?])[] = [
    ['us-ofac-sdn', ['ofac-sdn/sdn_2024-04-26.csv.gz'], '2024-04-26'],
    ['us-ofac-sdn', ['ofac-sdn/sdn_2024-05-03.csv.gz'], '2024-05-03'],
    [
      'us-ofac-sdn',
      ['sdn.csv.gz', 'alt.csv.gz', 'add.csv.gz', 'sdn_comments.csv'].map((name) => `ofac-sdn/2021-07_full-set/${name}`),
      '2021-07-07',
    ],
    ['un-sc', ['un/consolidated_2025-04-19.xml.gz']],
    ['un-sc', ['un/consolidated_2025-11-20.xml.gz']],
    ['un-sc', ['un/consolidated_2026-02-27.xml.gz']],
    ['us-csl', ['us-csl/consolidated_2026-07-31.reserialised.json.gz'], '2026-07-31'],
    ['us-csl', ['us-csl/consolidated_2022-05.without-SDN.csv.gz'], '2022-05-16'],
  ];
  for (const [source, files, published] of imports) {
    const args = [
      'lists',
      'import',
      source,
      ...files.map((file) => join(data, file)),
      ...(published ? ['--published', published] : []),
    ];
    const account = json<ImportAccount>(args, 'real');
    show(args, [
      `${account.state}: ${account.listings} listings of ${account.publishedOn}; rows ${Object.entries(account.rows)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')}`,
      `fields: ${Object.keys(account.used).length} used, ${Object.keys(account.ignoredByName).length} ignored by name, ${account.issues.length} kinds of issue (${account.issues.map(({ code, count }) => `${code} ${count}`).join(', ') || 'none'})`,
      ...(Object.keys(account.programmes).length > 1
        ? [
            Object.entries(account.programmes)
              .map(([programme, count]) => `${programme} ${count}`)
              .join(', '),
          ]
        : []),
    ]);
  }
  for (const [list, from, to] of [
    ['us-ofac-sdn', '2024-04-26', '2024-05-03'],
    ['un-sc', '2025-04-19', '2025-11-20'],
    ['un-sc', '2025-11-20', '2026-02-27'],
  ] as const) {
    const args = ['lists', 'diff', list, '--from', from, '--to', to];
    const diff = json<ListDiff>(args, 'real');
    show(args, [
      `added ${diff.added.length}, removed ${diff.removed.length}, changed ${diff.changed.length}, kept ${diff.kept}`,
    ]);
  }
  const args = [
    'check',
    '--from',
    'US',
    '--origin',
    'US',
    '--item',
    'EAR99',
    '--to',
    'IL',
    '--party',
    'NSO Group:endUser',
    '--date',
    '2026-08-01',
  ];
  check(args.slice(1), 'real');
  const replayed = json<{ id: string }>(args, 'real');
  show(['replay', 'THE_ID'], run(['replay', replayed.id], 'real').stdout.trim().split('\n'));
  show(['audit', 'verify'], run(['audit', 'verify'], 'real').stdout.trim().split('\n'));
}

function badInput(): void {
  lines.push('## Bad input', '');
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const law = join(folder, 'law');
  mkdirSync(law, { recursive: true });
  write('law/regime.yml', 'key: [unclosed\n');
  const cases: readonly (readonly string[])[] = [
    ['check', '--from', 'Atlantis', '--item', '4D004', '--to', 'AE'],
    ['check', '--from', 'IL', '--item', '9Z999', '--to', 'AE'],
    ['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--date', '2021-02-30'],
    ['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--party', ':endUser'],
    ['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--fact', 'us-ear.colour=red'],
    ['law', 'check', '--law', law],
    [
      'lists',
      'import',
      'un-sc',
      write(
        'truncated.xml',
        '<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00Z"><INDIVIDUALS><INDIVIDUAL>',
      ),
    ],
    [
      'lists',
      'import',
      'un-sc',
      write(
        'bomb.xml',
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>',
      ),
    ],
    ['lists', 'import', 'us-csl', write('column.csv', 'name,country\nAcme,IL\n'), '--published', '2026-01-01'],
    ['lists', 'import', 'un-sc', join(root, 'package.json')],
  ];
  for (const args of cases) {
    const ran = run(args);
    show(args, [
      ...ran.stderr
        .trim()
        .split('\n')
        .map((line) => line.replaceAll(folder, '.').replaceAll(root, './')),
      `exit ${ran.status}, stdout ${ran.stdout === '' ? 'empty' : 'NOT EMPTY'}`,
    ]);
  }
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
lines.push(
  '# Answers, shown',
  '',
  `Written by \`npm run evidence\` (Portcullis ${version}): each block is a command and what it said. Do not edit by hand.`,
  '',
);
story();
change();
importAll();
badInput();
mkdirSync(join(root, 'docs/evidence'), { recursive: true });
writeFileSync(join(root, 'docs/evidence/answers.md'), `${lines.join('\n').trimEnd()}\n`);
rmSync(folder, { recursive: true, force: true });
