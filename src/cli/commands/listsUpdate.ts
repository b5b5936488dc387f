/** `lists update`: fetch lists from their publishers or a mirror. `lists timeline`: one party over all of them. */
import type { Command } from 'commander';
import { EXIT, type ListUpdate } from '../../contract/index.ts';
import { askedDay } from '../input/askedDay.ts';
import { importPace } from '../present/importProgressText.ts';
import { timelineText } from '../present/timelineText.ts';
import { downloadLine, updateText } from '../present/updateText.ts';
import { type CommandContext, collect, type Work } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { overwriteLine } from '../terminal/overwriteLine.ts';
import { uses } from '../terminal/uses.ts';
import { linkWithProgress } from './listsLink.ts';

interface UpdateOptions {
  readonly from?: string;
  readonly published?: string;
  readonly force?: boolean;
  readonly allowHost: readonly string[];
  /** False with --no-link. */
  readonly link: boolean;
}

type Run = (work: Work) => Promise<void>;

export function registerListsUpdate(lists: Command, run: Run): void {
  uses(lists.command('update'), 'updateLists', 'linkLists')
    .description('fetch new versions from the official addresses, or from a mirror')
    .argument('[sources...]', 'list keys; default: every list that can be fetched')
    .option('--from <folder-or-url>', 'a mirror that stands in for the publishers (or PORTCULLIS_MIRROR)')
    .option('--published <day>', 'day of publication, when files and server do not say it; with one list')
    .option('--force', 'let a version through that the guards would hold')
    .option('--allow-host <host>', 'a host that may be asked or redirected to besides the known ones', collect, [])
    .option('--no-link', 'do not look up the new names among all others afterwards (see lists link)')
    .action((sources: string[], options: UpdateOptions) => run((context) => update(context, sources, options)));
  uses(lists.command('timeline'), 'timeline')
    .description('what was public about a party on a day, over all lists')
    .argument('<name-or-listing>', 'a name, or a listing id such as us-csl:EL:123')
    .option('--date <day>', 'YYYY-MM-DD; default today')
    .option('--known-at <instant>', 'leave out what became known later')
    .action((query: string, options: { date?: string; knownAt?: string }) =>
      run((context) => timeline(context, query, options)),
    );
}

async function update(context: CommandContext, sources: readonly string[], options: UpdateOptions): Promise<number> {
  const { io } = context;
  const portcullis = await context.open();
  const line = overwriteLine(io);
  const pace = importPace();
  try {
    const updated = await portcullis.updateLists(sources, {
      from: options.from ?? process.env.PORTCULLIS_MIRROR,
      publishedOn: options.published,
      force: options.force ?? false,
      allowHosts: options.allowHost,
      onProgress: (progress) => {
        const text = 'records' in progress ? pace(progress.list, progress) : downloadLine(progress);
        line.show(() => text);
      },
    });
    line.clear();
    // Said only when all is done: who reads the answer may ask about a party at once.
    if (options.link && updated.sources.some(({ state }) => state === 'imported'))
      await linkWithProgress(portcullis, io);
    answer(io, updated, updateText);
    return statusOf(updated);
  } finally {
    line.clear();
    await portcullis.close();
  }
}

/** A held list needs a person before anything else; a failed one is a bad row of a batch. */
function statusOf({ sources }: ListUpdate): number {
  if (sources.some(({ state }) => state === 'held')) return EXIT.importHeld;
  return sources.some(({ state }) => state === 'failed') ? EXIT.batchWithBadRows : EXIT.answered;
}

async function timeline(
  context: CommandContext,
  query: string,
  options: { readonly date?: string; readonly knownAt?: string },
): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.timeline(query, askedDay(options)), timelineText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}
