import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const architecture = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');

describe('ARCHITECTURE.md', () => {
  const table = architecture.split('## Where do I change X')[1]?.split('\n## ')[0] ?? '';
  const paths = [...table.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '').filter((path) => path.includes('/'));

  it('names places in its table', () => {
    expect(paths.length).toBeGreaterThan(20);
  });

  it.each(paths)('%s exists', (path) => {
    expect(existsSync(`${root}${path}`)).toBe(true);
  });
});
