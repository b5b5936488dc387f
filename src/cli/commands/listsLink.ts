/**
 * `lists link`: search the names of all lists among one another and store the results, so that questions about a party are fast.
 */
import type { Command } from 'commander';
import type { Portcullis } from '../../app/compose/portcullis.ts';
import { EXIT, type NamesLinked } from '../../contract/index.ts';
import { sharePace } from '../present/importProgressText.ts';
import type { CommandContext, Work } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { overwriteLine } from '../terminal/overwriteLine.ts';
import { uses } from '../terminal/uses.ts';

export function registerListsLink(lists: Command, run: (work: Work) => Promise<void>): void {
  uses(lists.command('link'), 'linkLists')
    .description('look up all names among one another, so that timelines and dossiers are quick at once')
    .action(() => run(link));
}

async function link(context: CommandContext): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await linkWithProgress(portcullis, context.io), linkedText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

/** Shows how many names are done on a terminal. */
export async function linkWithProgress(portcullis: Portcullis, io: CommandContext['io']): Promise<NamesLinked> {
  const line = overwriteLine(io);
  const pace = sharePace();
  try {
    return await portcullis.linkLists(({ names, of }) => {
      const text = pace(names, of, 'names looked up');
      line.show(() => text);
    });
  } finally {
    line.clear();
  }
}

const linkedText = ({ names, contents }: NamesLinked): string =>
  names === 0
    ? 'every name was linked already'
    : `${names} names of all lists linked, ${contents} contents of listings were new`;
