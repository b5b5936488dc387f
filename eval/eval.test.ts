import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const run = fileURLToPath(new URL('./run.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'portcullis-eval-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const evaluate = (...args: readonly string[]) => spawnSync(process.execPath, [run, ...args], { encoding: 'utf8' });

describe('npm run eval', () => {
  writeFileSync(
    join(folder, 'name_bench.csv'),
    'case_hash,case_group,schema,name1,name2,is_match,quality\n' +
      'a,g1,Person,Igor Sechin,Igor Setchin,true,STRONG\n' +
      'b,g1,Person,Igor Sechin,Boris Petrov,false,STRONG\n' +
      'c,g2,Person,Ann Lee,Boris Petrov,true,WEAK\n',
  );
  writeFileSync(
    join(folder, 'ofac_search_scores.csv'),
    'case_hash,query_name,result_name,ofac_score\na,PUTIN VLADIMIR,"PUTIN, Vladimir",100\n',
  );

  writeFileSync(
    join(folder, 'cyanheads_correctness.csv'),
    'case_hash,query,indexed,expected,expected_match\n' +
      'a,Igor Setchin,Igor Sechin,"rank 1; \'Boris Petrov\' must not hit",true\n' +
      'b,Ann Lee,Ann Lee,strong,true\n',
  );
  writeFileSync(
    join(folder, 'watchman_name_scores.csv'),
    'case_hash,test,query,indexed,expected_score,expected_match\n' +
      'a,T,Ann Lee,Ann Lee,1,true\nb,T,Ann Lee,Anna Leigh,0.7,\nc,T,Ann Lee,Boris Petrov,0.1,false\n',
  );
  writeFileSync(join(folder, 'somebody_elses.csv'), 'a,b\n1,2\n');

  it('gives the promised figures as one JSON document', () => {
    const answer = evaluate(folder, '--json');
    expect(answer.status).toBe(0);
    const { model, threshold, sets, skipped } = JSON.parse(answer.stdout);
    expect([model, threshold]).toEqual(['portcullis-1', 0.7]);
    expect(sets.name_bench).toMatchObject({
      n: 3,
      precision: 1,
      recall: 0.5,
      f1: 0.6667,
      byGroup: { 'case_group=g1': { n: 2, f1: 1 } },
    });
    expect(sets.ofac_search_scores).toEqual({ n: 1, within5: 1, meanAbsDiff: 0 });
    expect(skipped.length).toBeGreaterThan(5);
    expect(skipped).toContain('somebody_elses: no evaluation set of this name is known');
  });

  it('counts who must not come up, who must come first, and rows that are no labels', () => {
    const { sets } = JSON.parse(evaluate(folder, '--json').stdout);
    expect(sets.cyanheads_correctness).toMatchObject({ n: 3, trueNegative: 1, recall: 1, recallAt1: 1 });
    expect(sets.watchman_name_scores).toMatchObject({ n: 2, notLabels: 1, recallAt1: 1, f1: 1 });
  });

  it('prints confusion by group and the worst cases', () => {
    const { stdout } = evaluate(folder);
    expect(stdout).toContain('case_group=g2: n 1');
    expect(stdout).toContain('missed: Ann Lee | Boris Petrov');
  });

  it('says so when the folder is not there', () => {
    const answer = evaluate(join(folder, 'nowhere'));
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('FILE_NOT_FOUND');
  });

  const shared = join(process.env.PORTCULLIS_SHARED ?? '../shared', 'eval');
  it.skipIf(!existsSync(shared))(
    'keeps the figures of the pair sets above what is asked (skipped without the shared sets)',
    () => {
      const { sets } = JSON.parse(evaluate(shared, '--json', '--set', 'name_bench').stdout);
      expect(sets.name_bench.f1).toBeGreaterThanOrEqual(0.84);
      expect(sets.name_bench.byGroup['quality=STRONG'].f1).toBe(1);
    },
  );
});
