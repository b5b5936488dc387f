/**
 * A publisher's XML of 100 MB: how long does reading it take, and how much memory? Files in the shape of OFAC, EU and UK lists are written
 * to a temporary folder; each is read in a process of its own, through its source alone and through a whole import into an empty store.
 * `--megabytes=N` for another size.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { IMPORT_HEAP_FLAGS } from '../src/jobs/importInChild.ts';
import { BIG_XML_SHAPES, bigXmlText } from './bigXmlText.ts';
import { machine, machineLine } from './machine.ts';
import type { BigXmlFigures, BigXmlMode } from './readBigXml.ts';

/** What reading may cost. */
const LIMIT = { seconds: 10, peakMb: 250 };
const BYTES = Number(process.argv.find((argument) => argument.startsWith('--megabytes='))?.slice(12) ?? 100) * 1e6;

await table();

function inChild(mode: BigXmlMode, source: string, path: string): BigXmlFigures {
  const script = fileURLToPath(new URL('readBigXml.ts', import.meta.url));
  // As the process of an import is started.
  const flags = mode === 'import' ? IMPORT_HEAP_FLAGS : [];
  const run = spawnSync(process.execPath, [...flags, script, mode, source, path], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${mode} of ${source} failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as BigXmlFigures;
}

async function table(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-bench-'));
  const rows: Record<string, unknown>[] = [];
  process.stdout.write(`${machineLine()}\n`);
  for (const shape of BIG_XML_SHAPES) {
    const path = join(folder, shape.file);
    await pipeline(Readable.from(bigXmlText(shape, BYTES)), createWriteStream(path));
    for (const mode of ['read', 'import'] as const) {
      const figures = inChild(mode, shape.source, path);
      const { listings, issues, seconds, cpuSeconds, peakMb } = figures;
      const limit = mode === 'read' ? `  (at most ${LIMIT.seconds} s and ${LIMIT.peakMb} MB)` : '';
      process.stdout.write(
        `${shape.source.padEnd(12)} ${(statSync(path).size / 1e6).toFixed(1)} MB  ${mode.padEnd(6)} ${listings} listings, ${issues} kinds of issues, ${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s processor), peak ${peakMb} MB${limit}\n`,
      );
      if (mode === 'read' && (seconds > LIMIT.seconds || peakMb > LIMIT.peakMb || listings === 0)) process.exitCode = 1;
      rows.push({ source: shape.source, mode, ...figures });
    }
    rmSync(path);
  }
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${JSON.stringify({ benchmark: 'bigXml', machine: machine(), bytes: BYTES, rows })}\n`);
}
