/**
 * Compiles law/ into dist/data/law.json, the one file the program loads. Prints each fault with file and line; checks that every rule
 * has a scenario that fires it and one that does not, and that every scenario comes out as written. Exit 1 on any fault.
 *
 * node scripts/compileLaw.ts [--check] [law-folder] [out-file]
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { formatError } from '../src/kit/errors.ts';
import { loadRuleBook } from '../src/rules/book/loadRuleBook.ts';
import { compileLaw } from '../src/rules/law/compileLaw.ts';
import { checkScenarios } from '../src/rules/scenario/checkScenarios.ts';

function readFolder(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return files;
}

function main(args: readonly string[]): number {
  const [root = 'law', out = 'dist/data/law.json'] = args.filter((arg) => !arg.startsWith('--'));
  const { source, problems, scenarios } = compileLaw(readFolder(root));
  const faults = problems.length > 0 ? problems : checkScenarios(loadRuleBook(source), scenarios);
  for (const fault of faults) process.stderr.write(`${formatError(fault)}\n`);
  if (faults.length > 0) return 1;
  if (!args.includes('--check')) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${JSON.stringify(source)}\n`);
  }
  const rules = source.regimes.reduce((sum, regime) => sum + regime.rules.length, 0);
  process.stdout.write(
    `law: ${source.regimes.length} regimes, ${rules} rules, ${scenarios.length} scenarios, digest ${source.digest.slice(0, 12)}\n`,
  );
  return 0;
}

process.exitCode = main(process.argv.slice(2));
