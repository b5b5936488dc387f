/** `ownership`: who owns whom, from tables and by hand, as of a day. */
import { EXIT } from '../../contract/index.ts';
import { type AskedDay, askedDay } from '../input/askedDay.ts';
import { ownershipCheckText, ownershipImportText, ownershipText } from '../present/ownershipText.ts';
import { type CommandContext, collect, type Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

interface LinkOptions {
  readonly share?: string;
  readonly kind?: string;
  readonly control?: boolean;
  readonly jointWith: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
  readonly ownersComplete?: boolean;
  readonly published?: string;
}

export const registerOwnership: Register = (program, run) => {
  const ownership = program.command('ownership').description('who owns whom, with dates, shares and sources');
  uses(ownership.command('import'), 'importOwnership')
    .description('take in a table with the columns owner, owned, share (and kind, control, joint_with, valid_from ...)')
    .argument('<file>', 'CSV; a later file of the same name takes the place of the earlier one')
    .option('--published <day>', 'day the file speaks from; default today')
    .action((file: string, options: { published?: string }) =>
      run((context) => importFile(context, file, options.published)),
    );
  uses(ownership.command('add'), 'addOwnershipLink')
    .description('one link by hand; given again for the same pair it corrects the earlier one')
    .argument('<owner>', 'name of the owner')
    .argument('<owned>', 'name of the party it owns a part of')
    .option('--share <per-cent>', '60, 33.333333, 25-50, ">50"; left out: not known')
    .option('--kind <kind>', 'equity, voting or boardAppointment', 'equity')
    .option('--control', 'the owner directs the party by other means than its share')
    .option('--joint-with <name>', 'an owner whose holding is used jointly with this one', collect, [])
    .option('--from <day>', 'first day it holds')
    .option('--to <day>', 'first day it no longer holds')
    .option('--owners-complete', 'with this link every owner of the party is named')
    .option('--source <text>', 'register, report or address it is taken from')
    .option('--published <day>', 'day it became known; default today')
    .action((owner: string, owned: string, options: LinkOptions) =>
      run((context) => add(context, owner, owned, options)),
    );
  uses(ownership.command('show'), 'showOwnership')
    .description('owners, chains and listed parties above a party on a day')
    .argument('<name>', 'name of the party, as the links spell it')
    .option('--date <day>', 'YYYY-MM-DD; default today')
    .option('--known-at <instant>', 'leave out what became known later')
    .action((name: string, options: AskedDay) => run((context) => show(context, name, options)));
  uses(ownership.command('check'), 'checkOwnership')
    .description('what is odd in the record: sums above 100 %, circles, one party spelt twice')
    .option('--date <day>', 'YYYY-MM-DD; default today')
    .option('--known-at <instant>', 'leave out what became known later')
    .action((options: AskedDay) => run((context) => check(context, options)));
};

async function importFile(context: CommandContext, file: string, published: string | undefined): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.importOwnership(file, published), ownershipImportText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

async function add(context: CommandContext, owner: string, owned: string, options: LinkOptions): Promise<number> {
  const { share, kind, control, jointWith, from, to, source, ownersComplete, published } = options;
  const given = { owner, owned, share, kind, control, jointWith, validFrom: from, validTo: to, source, ownersComplete };
  const portcullis = await context.open();
  try {
    const added = await portcullis.addOwnershipLink(given, published);
    answer(context.io, added, ({ state, publishedOn }) => `${owner} in ${owned}: ${state}, known from ${publishedOn}`);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

async function show(context: CommandContext, name: string, options: AskedDay): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.showOwnership(name, askedDay(options)), ownershipText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

async function check(context: CommandContext, options: AskedDay): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.checkOwnership(askedDay(options)), ownershipCheckText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}
