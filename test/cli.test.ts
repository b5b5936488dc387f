/** The command line as a user meets it: the built program in its own process. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/portcullis.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'portcullis-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function portcullis(args: readonly string[], options: { stdin?: string; dataDir?: string } = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      env: { ...process.env, PORTCULLIS_DATA_DIR: options.dataDir ?? join(folder, 'data') },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(options.stdin ?? '');
  });
}

const errorOf = (run: Run) => (JSON.parse(run.stderr) as { schema: string; error: Record<string, string> }).error;
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('check', () => {
  it('answers in one JSON document', async () => {
    const run = await portcullis([
      'check',
      '--from',
      'IL',
      '--item',
      '4D004',
      '--to',
      'AE',
      '--date',
      '2021-11-26',
      '--json',
    ]);
    expect(run.status).toBe(0);
    const answer = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(answer).toMatchObject({ schema: 'portcullis/1', outcome: 'licenceRequired' });
    expect(run.stderr).toBe('');
  });

  it('names the destination that a finding was made for, and takes an ultimate destination', async () => {
    const asked = [
      'check',
      '--from',
      'US',
      '--to',
      'FR',
      '--item',
      '3A001.a.7',
      '--origin',
      'US',
      '--regime',
      'us-ear',
    ];
    const party = ['--party', 'Shanghai Instruments:endUser:CN', '--date', '2026-10-01'];
    const open = await portcullis([...asked, ...party, '--json']);
    const { questions, regimes } = JSON.parse(open.stdout) as Record<string, Record<string, unknown>[]>;
    expect(questions?.map(({ fact }) => fact)).toContain('deal.ultimateDestination');
    expect(JSON.stringify(regimes)).toContain('"because":"endUser:Shanghai Instruments"');
    const said = await portcullis([...asked, ...party, '--ultimate-destination', 'FR', '--json']);
    expect(said.stdout).not.toContain('endUser:Shanghai Instruments');
    const wrong = await portcullis([...asked, ...party, '--ultimate-destination', 'Narnia']);
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('COUNTRY_UNKNOWN')]);
  });

  it('gives the answer as exit status when asked', async () => {
    const run = await portcullis([
      'check',
      '--from',
      'IL',
      '--item',
      '4D004',
      '--to',
      'AE',
      '--date',
      '2021-11-26',
      '--exit-code',
    ]);
    expect(run.status).toBe(10);
    expect(run.stdout).toMatch(/LICENCE REQUIRED/);
  });

  it('can be replayed, and the log verifies', async () => {
    const run = await portcullis([
      'check',
      '--from',
      'Israel',
      '--item',
      '4D004',
      '--to',
      'UAE',
      '--date',
      '2021-11-26',
      '--json',
    ]);
    const { id } = JSON.parse(run.stdout) as { id: string };
    const replay = await portcullis(['replay', id, '--json']);
    expect(JSON.parse(replay.stdout)).toMatchObject({ result: 'same', where: [] });
    const audit = await portcullis(['audit', 'verify', '--json']);
    expect(audit.status).toBe(0);
    expect(JSON.parse(audit.stdout)).toMatchObject({ ok: true });
  });

  it('answers a batch line by line, in order, bad lines with their error', async () => {
    const lines = [
      '{"id":"a","from":"IL","to":"AE","item":{"code":"4D004"},"date":"2021-11-26"}',
      '{"id":"b","from":"IL","to":"XX","item":{"code":"4D004"}}',
      'not json',
      '{"id":"d","from":"IL","to":"IN","item":{"code":"4D004"},"date":"2021-11-26"}',
    ];
    const run = await portcullis(['check', '--batch', '-'], { stdin: lines.join('\n') });
    expect(run.status).toBe(3);
    const answers = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, never>);
    expect(answers).toHaveLength(4);
    expect(answers[0]).toMatchObject({ transaction: { id: 'a' }, outcome: 'licenceRequired' });
    expect(answers[1]).toMatchObject({ line: 2, transaction: { id: 'b' }, error: { code: 'COUNTRY_UNKNOWN' } });
    expect(answers[2]).toMatchObject({ line: 3, error: { code: 'INPUT_NOT_JSON' } });
    expect(answers[3]).toMatchObject({ transaction: { id: 'd' } });
  });
});

describe('screen', () => {
  it('finds NSO Group on the bundled list', async () => {
    const run = await portcullis(['screen', 'NSO Group Technologies', '--country', 'IL', '--json']);
    expect(run.status).toBe(0);
    const screening = JSON.parse(run.stdout) as { decision: string; matches: { listing: { name: string } }[] };
    expect(screening.decision).toMatch(/match|review/);
    expect(screening.matches[0]?.listing.name).toBe('NSO Group');
  });

  it('never says clear while lists are missing', async () => {
    const run = await portcullis(['screen', 'Bakery Around The Corner', '--exit-code', '--json']);
    expect(run.status).toBe(22);
    expect(JSON.parse(run.stdout)).toMatchObject({ decision: 'notCovered' });
  });

  it('says clear as of the day of a list that was checked too long ago, with an exit status of its own', async () => {
    const path = file('sdn.csv', '1,"FIRST PERSON","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n');
    const data = ['--data-dir', join(folder, 'aged')];
    const published = ['--published', '2024-01-01'];
    await portcullis([...data, 'lists', 'import', 'us-ofac-sdn', path, ...published]);
    const asked = ['screen', 'Quandorf Velmora', '--list', 'us-ofac-sdn', '--date', '2026-07-29', '--exit-code'];
    const aged = await portcullis([...data, ...asked]);
    expect([aged.status, aged.stdout]).toEqual([23, expect.stringContaining('As of 2024-01-01')]);
    await portcullis([...data, 'lists', 'import', 'us-ofac-sdn', path, ...published, '--checked', '2026-07-28']);
    expect((await portcullis([...data, ...asked])).status).toBe(0);
  });

  it('screens a file of customers with a column mapping', async () => {
    const customers = file('customers.csv', 'Customer,Land\nNSO Group,IL\n"Bäckerei, Ecke",DE\n');
    const out = join(folder, 'results.csv');
    const run = await portcullis(['screen', '--file', customers, '--out', out, '--map', 'name=Customer,country=Land']);
    expect(run.status).toBe(0);
    const [header, first, second] = readFileSync(out, 'utf8').split('\n');
    expect(header).toMatch(/^row,id,name,country,decision,score/);
    expect(first).toMatch(/^2,,NSO Group,IL,match,/);
    expect(second).toMatch(/"Bäckerei, Ecke",DE,notCovered/);
  });
});

describe('screen-text', () => {
  it('finds the listed parties and countries of a news text with their places, and no common word', async () => {
    const text =
      "Israel's ministry cut its list after NSO Group and Candiru were listed. Sources close to the group say India stays.";
    const run = await portcullis(['screen-text', '-', '--json'], { stdin: text });
    const { mentions } = JSON.parse(run.stdout) as { mentions: { text: string; start: number; kind: string }[] };
    expect(mentions.map((mention) => [mention.kind, mention.text])).toEqual([
      ['country', 'Israel'],
      ['listing', 'NSO Group'],
      ['listing', 'Candiru'],
      ['country', 'India'],
    ]);
    for (const { text: words, start } of mentions) expect(text.slice(start, start + words.length)).toBe(words);
  });
});

describe('a Node that is too old', () => {
  const asNode20 = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})`;
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', asNode20, bin, ...args], { encoding: 'utf8' });

  it('is told what is needed and what to do, before anything else is loaded', () => {
    const { status, stdout, stderr } = run(['check']);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error NODE_TOO_OLD/);
    expect(stderr).toMatch(/24\.6/);
    expect(stderr).toMatch(/npx portcullis/);
  });

  it('is told as JSON with --json', () => {
    expect(JSON.parse(run(['check', '--json']).stderr)).toMatchObject({
      error: { code: 'NODE_TOO_OLD', got: '20.20.2' },
    });
  });
});

describe('bad input', () => {
  const cases: readonly (readonly [string, readonly string[], number, string])[] = [
    ['an unknown country', ['check', '--from', 'Atlantis', '--item', '4D004', '--to', 'AE'], 1, 'COUNTRY_UNKNOWN'],
    ['an unknown item code', ['check', '--from', 'IL', '--item', '9Z999', '--to', 'AE'], 1, 'ITEM_CODE_UNKNOWN'],
    [
      'an impossible date',
      ['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--date', '2021-02-30'],
      1,
      'DATE_INVALID',
    ],
    [
      'an empty party',
      ['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--party', ':endUser'],
      1,
      'PARTY_EMPTY',
    ],
    [
      'an unknown fact',
      ['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--fact', 'us-ear.colour=red'],
      1,
      'FACT_UNKNOWN',
    ],
    [
      'an unknown regime',
      ['check', '--from', 'IL', '--item', '4D004', '--to', 'AE', '--regime', 'mars'],
      1,
      'REGIME_UNKNOWN',
    ],
    ['missing options', ['check', '--from', 'IL'], 2, 'USAGE'],
    ['an unknown command', ['chekc'], 2, 'USAGE'],
    ['an unknown list', ['lists', 'show', 'nowhere'], 1, 'LIST_UNKNOWN'],
    ['a list that is not loaded', ['lists', 'show', 'us-csl'], 1, 'LIST_NOT_LOADED'],
    ['an unknown source', ['lists', 'import', 'nowhere', bin], 1, 'SOURCE_UNKNOWN'],
    ['a missing file', ['lists', 'import', 'un-sc', '/nowhere/un.xml'], 1, 'FILE_NOT_FOUND'],
    ['a file of the wrong kind', ['lists', 'import', 'un-sc', bin], 1, 'SOURCE_FORMAT'],
    ['a name of nothing', ['screen', '...'], 1, 'NAME_EMPTY'],
    ['an unknown determination', ['replay', 'abc'], 1, 'DETERMINATION_UNKNOWN'],
    ['an unknown rule', ['law', 'show', 'nothing-of-this-name'], 1, 'LAW_NOT_FOUND'],
  ];

  it.each(cases)('%s is refused with a coded error and an empty stdout', async (_what, args, status, code) => {
    const run = await portcullis([...args, '--json']);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(status);
    expect(errorOf(run)).toMatchObject({ code });
    expect(errorOf(run).what?.length).toBeGreaterThan(5);
  });

  it('is told to a person in lines that end with the next step', async () => {
    const run = await portcullis(['check', '--from', 'Isreal', '--item', '4D004', '--to', 'AE']);
    expect(run.stderr).toMatch(/^error COUNTRY_UNKNOWN: unknown country "Isreal"/);
    expect(run.stderr).toMatch(/did you mean Israel \(IL\)/);
  });

  it('in a transaction names every fault with its pointer', async () => {
    const path = file(
      'bad.json',
      JSON.stringify({
        from: 'IL',
        to: 'QQ',
        items: [],
        parties: [{ name: ' ', role: 'endUser' }],
        date: '2021-13-01',
        colour: 'red',
      }),
    );
    const run = await portcullis(['check', '--transaction', path, '--json']);
    const faults = (JSON.parse(run.stderr) as { error: { faults: { pointer: string; code: string }[] } }).error.faults;
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/to', 'COUNTRY_UNKNOWN'],
        ['/parties/0/name', 'PARTY_EMPTY'],
        ['/date', 'DATE_INVALID'],
        ['/colour', 'INPUT_INVALID'],
      ]),
    );
  });

  it('in law files names file and line', async () => {
    const law = mkdtempSync(join(folder, 'law-'));
    writeFileSync(join(law, 'regime.yml'), 'key: [unclosed\n');
    const run = await portcullis(['law', 'check', '--law', law, '--json']);
    expect(run.status).toBe(1);
    expect(errorOf(run)).toMatchObject({ code: 'LAW_INVALID' });
    expect(errorOf(run).where).toMatch(/regime\.yml/);
  });
});
