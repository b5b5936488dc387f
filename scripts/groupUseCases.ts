/**
 * For the bundle: use cases are loaded on demand, one by one in the source. As chunks of their own they and what each shares with some others
 * would be two hundred files, and reading many small files costs a command more than the code it does not need; so the use cases of one folder
 * are loaded together.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const NAMESPACE = 'use-cases';

/** `folder`: of the use cases, with the array in its index.ts. */
export function groupUseCases(folder: string): Plugin {
  const files = namedFiles(`${folder}/index.ts`);
  return {
    name: NAMESPACE,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/[a-z]+\/[A-Za-z]+\.ts$/ }, ({ kind, path, importer }) => {
        if (kind !== 'dynamic-import' || importer !== `${folder}/index.ts`) return undefined;
        return { path: nounOf(path.slice(2)), namespace: NAMESPACE };
      });
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: files.flatMap((file) => (nounOf(file) === path ? [`export * from './${file}';`] : [])).join('\n'),
        resolveDir: folder,
      }));
    },
  };
}

const nounOf = (file: string): string => file.split('/')[0] ?? '';

/** Those that the array names: others, such as what talks to the network, are loaded by them. */
const namedFiles = (index: string): readonly string[] => {
  const found = [...readFileSync(index, 'utf8').matchAll(/import\('\.\/([^']+)'\)/g)];
  return [...new Set(found.map(([, file = '']) => file))];
};
