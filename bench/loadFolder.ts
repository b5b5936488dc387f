/**
 * The data folder of the load benchmark: a log of many events and two versions of a list as long as the US one. Uses real files of the US
 * Consolidated Screening List where they are at hand, else a made-up list of the same size.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPortcullis } from '../src/app/compose/openPortcullis.ts';
import { syntheticNames } from './syntheticNames.ts';

export interface LoadList {
  readonly list: string;
  readonly files: readonly (readonly [path: string, published: string])[];
  /** A further version, to be imported beside the server; after `list`, as the command line takes it. */
  readonly later: readonly string[];
}

const ROWS = 20_000;

/** Two versions and a later one; `shared` is the folder with the publishers' files. */
export function loadList(shared: string, folder: string): LoadList {
  const real = ['more/us-csl/consolidated_2020-07.csv.gz', 'more/us-csl/consolidated_2025-05.csv.gz'];
  const [before = '', after = ''] = real.map((file) => join(shared, file));
  const later = join(shared, 'us-csl/consolidated_2026-07-31.reserialised.json.gz');
  if ([before, after, later].every((path) => existsSync(path)))
    return {
      list: 'us-csl',
      files: [
        [before, '2020-07-15'],
        [after, '2025-05-15'],
      ],
      later: ['us-csl', later, '--published', '2026-07-31'],
    };
  return syntheticList(folder);
}

/** Versions that share four fifths of their rows. */
function syntheticList(folder: string): LoadList {
  const names = syntheticNames(ROWS * 1.5, 5);
  const [first, second, third] = [0, 1, 2].map((version) => {
    const path = join(folder, `version-${version}.csv`);
    const rows = names.slice((version * ROWS) / 5, (version * ROWS) / 5 + ROWS);
    writeFileSync(path, `id,name,country\n${rows.map((name) => `${names.indexOf(name)},${name},RU`).join('\n')}\n`);
    return path;
  });
  const files = [
    [first ?? '', '2020-07-15'],
    [second ?? '', '2025-05-15'],
  ] as const;
  return { list: 'my-load', files, later: ['custom', third ?? '', '--list', 'my-load', '--published', '2026-07-31'] };
}

/** Fills the folder; the events come first, while there are few names to search. */
export async function fillFolder(dataDir: string, events: number, { list, files }: LoadList): Promise<void> {
  const portcullis = await openPortcullis({ dataDir });
  try {
    for (let k = 0; k < events; k += 1) await portcullis.screen(`Nobody ${k} Atall`, { save: true });
    for (const [path, publishedOn] of files) {
      const own = list.startsWith('my-');
      await portcullis.importList(own ? 'custom' : list, [path], {
        publishedOn,
        ...(own ? { list } : {}),
        force: true,
      });
    }
  } finally {
    await portcullis.close();
  }
}
