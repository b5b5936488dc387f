/** `lists`: which lists are held, how fresh are they, which members do they have, and what has changed? */
import { EXIT } from '../../contract/index.ts';
import { importPace } from '../present/importProgressText.ts';
import { diffText, freshnessText, importText, listShownText, listsText } from '../present/listTexts.ts';
import type { CommandContext, Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { overwriteLine } from '../terminal/overwriteLine.ts';
import { uses } from '../terminal/uses.ts';
import { registerListsLink } from './listsLink.ts';
import { registerListsUpdate } from './listsUpdate.ts';

interface GivenImport {
  readonly published?: string;
  readonly checked?: string;
  readonly force?: boolean;
  readonly list?: string;
  readonly mapping?: string;
}

export const registerLists: Register = (program, run) => {
  const lists = uses(program.command('lists'), 'lists').description('the lists that are held, with their history');
  lists.action(() => run((context) => showAll(context, listsText)));
  uses(lists.command('freshness'), 'lists')
    .description('how old each list is')
    .action(() => run((context) => showAll(context, freshnessText)));
  uses(lists.command('import'), 'importList')
    .description("import one version of a list from the publisher's own files")
    .argument('<source>', 'key such as us-ofac-sdn, us-csl, un-sc; custom for a list of your own')
    .argument('<files...>', 'the files of one version')
    .option('--list <id>', 'with custom: which of your own lists, such as my-watchlist')
    .option('--mapping <file>', 'with custom: which column is what, as JSON or YAML')
    .option('--published <day>', 'day of publication, when the file does not say it')
    .option('--checked <day>', 'day on which the file was checked with its publisher; else its publication day')
    .option('--force', 'let a version through that the guards would hold')
    .action((source: string, files: string[], options: GivenImport) =>
      run((context) => importFiles(context, source, files, options)),
    );
  uses(lists.command('show'), 'showList')
    .description('members of a list as in force on a day')
    .argument('<list>', 'list key')
    .option('--date <day>', 'YYYY-MM-DD; default today')
    .action((list: string, options: { date?: string }) => run((context) => show(context, list, options.date)));
  uses(lists.command('diff'), 'diffList')
    .description('what changed between two days; without dates the newest two versions')
    .argument('<list>', 'list key')
    .option('--from <day>', 'earlier day')
    .option('--to <day>', 'later day')
    .action((list: string, options: { from?: string; to?: string }) => run((context) => diff(context, list, options)));
  registerListsUpdate(lists, run);
  registerListsLink(lists, run);
};

async function showAll(context: CommandContext, text: typeof listsText): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, { lists: await portcullis.lists() }, text);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

async function importFiles(
  context: CommandContext,
  source: string,
  files: readonly string[],
  options: GivenImport,
): Promise<number> {
  const portcullis = await context.open();
  const line = overwriteLine(context.io);
  const pace = importPace();
  try {
    const account = await portcullis.importList(source, options.mapping ? [...files, options.mapping] : files, {
      ...(options.list ? { list: options.list } : {}),
      ...(options.published ? { publishedOn: options.published } : {}),
      ...(options.checked ? { checkedOn: options.checked } : {}),
      force: options.force ?? false,
      onProgress: (progress) => {
        const text = pace(source, progress);
        line.show(() => text);
      },
    });
    line.clear();
    answer(context.io, account, importText);
    return account.state === 'held' ? EXIT.importHeld : EXIT.answered;
  } finally {
    line.clear();
    await portcullis.close();
  }
}

async function show(context: CommandContext, list: string, date: string | undefined): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.showList(list, date), listShownText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

async function diff(context: CommandContext, list: string, options: { from?: string; to?: string }): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.diffList(list, options.from, options.to), diffText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}
