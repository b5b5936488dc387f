/**
 * pg_trgm beside ours: a throw-away PostgreSQL cluster on a socket in a temporary folder, the same names in a table with a GIN index, the
 * same queries timed inside the server. Undefined with a reason when PostgreSQL is not here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PgFigures {
  readonly meanMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Share of the queries whose planted name stood among the first ten. */
  readonly recallAt10: number;
  readonly version: string;
}

function binaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const JUDGE = `
create function judge() returns table (ms double precision, among_ten boolean) language plpgsql as $$
declare q record; begun timestamptz; hit boolean;
begin
  for q in select * from queries loop
    begun := clock_timestamp();
    select exists (select 1 from (select id from names where name % q.text order by similarity(name, q.text) desc limit 10) t where t.id = q.expected) into hit;
    ms := extract(epoch from clock_timestamp() - begun) * 1000; among_ten := hit; return next;
  end loop;
end $$;`;

export function measurePgTrgm(
  names: readonly string[],
  queries: readonly { readonly text: string; readonly expected: number }[],
): PgFigures | string {
  const bin = binaries();
  if (!bin) return 'PostgreSQL is not installed';
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-pg-'));
  // PostgreSQL refuses to run as root: there the owner of the cluster is the postgres user.
  const asRoot = process.getuid?.() === 0;
  if (asRoot) spawnSync('chown', ['postgres', folder]);
  const run = (command: string, args: readonly string[]) =>
    asRoot
      ? spawnSync('runuser', ['-u', 'postgres', '--', join(bin, command), ...args], { encoding: 'utf8' })
      : spawnSync(join(bin, command), args, { encoding: 'utf8' });
  try {
    const data = join(folder, 'data');
    const made = run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8']);
    if (made.status !== 0) return `initdb failed: ${made.stderr.split('\n')[0]}`;
    const started = run('pg_ctl', [
      '-D',
      data,
      '-w',
      '-o',
      `-k ${folder} -c listen_addresses= -c shared_buffers=256MB`,
      '-l',
      join(folder, 'log'),
      'start',
    ]);
    if (started.status !== 0) return 'PostgreSQL did not start';
    try {
      return judge(run, folder, names, queries);
    } finally {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge(
  run: (
    command: string,
    args: readonly string[],
  ) => { readonly status: number | null; readonly stdout: string; readonly stderr: string },
  folder: string,
  names: readonly string[],
  queries: readonly { readonly text: string; readonly expected: number }[],
): PgFigures | string {
  const script = join(folder, 'load.sql');
  writeFileSync(
    script,
    `create extension pg_trgm;\ncreate table names (id int, name text);\ncopy names from stdin;\n${names.map((name, id) => `${id}\t${name}`).join('\n')}\n\\.\n
create index on names using gin (name gin_trgm_ops);\nanalyze names;\ncreate table queries (text text, expected int);\ninsert into queries values ${queries.map(({ text, expected }) => `(${quote(text)}, ${expected})`).join(',')};\n${JUDGE}\nselect version();\nselect * from judge();\n`,
    { mode: 0o644 },
  );
  const answer = run('psql', ['-h', folder, '-U', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1', '-f', script]);
  if (answer.status !== 0) return `pg_trgm could not be measured: ${answer.stderr.split('\n')[0]}`;
  const [version = '', ...rows] = answer.stdout.trim().split('\n');
  const times = rows.map((row) => Number(row.split('|')[0])).sort((a, b) => a - b);
  return {
    meanMs: times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    recallAt10: rows.filter((row) => row.endsWith('|t')).length / Math.max(1, rows.length),
    version: version.split(' on ')[0] ?? version,
  };
}
