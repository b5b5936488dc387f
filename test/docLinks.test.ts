/** Links between files of the repository lead somewhere: every relative link of every guide, decision and README. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync(['*.md', '{bench,docs,eval,law,lists,scripts,src,test,web}/**/*.md'], { cwd: root });

/** Targets of links to files; addresses and anchors within the page are left out. */
function deadLinks(file: string, text: string): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => (match[1] ?? '').split('#')[0] ?? '');
  return targets.filter(
    (target) => target && !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(file), target)),
  );
}

describe('links in Markdown', () => {
  it('are looked at in every file', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('%s', (file) => {
    expect(deadLinks(file, readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it('are found dead where the file is gone', () => {
    expect(deadLinks('docs/x.md', '[a](../README.md#run-it) [b](gone.md) [c](https://example.org)')).toEqual([
      'gone.md',
    ]);
  });
});
