/**
 * Wraps the long lines of the YAML files in the given folders; the data stays the same. With --check nothing is written: each line over
 * the limit is named with its file, and there is exit 1.
 *
 * node scripts/wrapYaml.ts [--check] FOLDER...
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_LINE, longLines, wrapYaml } from './yaml/wrapYaml.ts';

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yml'))
    .map((path) => join(folder, path))
    .sort();
}

function main(args: readonly string[]): number {
  const files = args.filter((arg) => !arg.startsWith('--')).flatMap(yamlFiles);
  if (!args.includes('--check')) {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const wrapped = wrapYaml(text);
      if (wrapped !== text) writeFileSync(file, wrapped);
    }
  }
  const places = files.flatMap((file) => longLines(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`));
  for (const place of places) process.stderr.write(`${place} has over ${LONGEST_LINE} characters\n`);
  if (places.length > 0) process.stderr.write('run: node scripts/wrapYaml.ts law lists\n');
  return places.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
