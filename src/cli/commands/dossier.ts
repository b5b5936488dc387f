/**
 * `dossier`: what is known of a party beyond its rows on lists? It also records a person's decision whether two listings are one
 * party.
 */
import { EXIT } from '../../contract/index.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { askedDay } from '../input/askedDay.ts';
import { dossiersText, dossierText } from '../present/dossierText.ts';
import { undecidedText } from '../present/timelineText.ts';
import type { CommandContext, Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

export const registerDossier: Register = (program, run) => {
  const dossier = program.command('dossier').description('listings, owners and events of a party, with their evidence');
  uses(dossier.command('list'), 'dossiers')
    .description('the dossiers that are kept')
    .action(() => run(list));
  uses(dossier.command('show'), 'dossier')
    .description('one party or group as of a day')
    .argument('<name>', 'key, name or listing id')
    .option('--date <day>', 'YYYY-MM-DD; default today')
    .option('--known-at <instant>', 'leave out list versions that became known later')
    .action((name: string, options: { date?: string; knownAt?: string }) =>
      run((context) => show(context, name, options)),
    );
  uses(dossier.command('undecided'), 'undecidedLinks')
    .description("pairs of listings that may be one party and wait for a person's word")
    .argument('<list>', 'list whose listings are looked at')
    .option('--limit <n>', 'at most so many pairs', '50')
    .action((list: string, options: { limit: string }) => run((context) => undecided(context, list, options.limit)));
  uses(dossier.command('settle'), 'settleLink')
    .description('say whether two listings are one party; kept with who and why')
    .argument('<listing>', 'listing id, e.g. gb-uksl:AFG0001')
    .argument('<other>', 'listing id')
    .requiredOption('--as <outcome>', 'same, different or undecided')
    .requiredOption('--why <sentence>', 'what the decision rests on')
    .action((a: string, b: string, options: { as: string; why: string }) =>
      run((context) => settle(context, a, b, options)),
    );
};

async function list(context: CommandContext): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.dossiers(), dossiersText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

async function show(
  context: CommandContext,
  name: string,
  options: { readonly date?: string; readonly knownAt?: string },
): Promise<number> {
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.dossier(name, askedDay(options)), dossierText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

async function undecided(context: CommandContext, listKey: string, limit: string): Promise<number> {
  if (!/^[1-9]\d{0,5}$/.test(limit))
    throw new PortcullisError({
      code: 'USAGE',
      what: 'not a number of pairs',
      where: '--limit',
      expected: '1 to 999999',
      got: limit,
    });
  const portcullis = await context.open();
  try {
    answer(context.io, await portcullis.undecidedLinks(listKey, Number(limit)), undecidedText);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

const OUTCOMES = ['same', 'different', 'undecided'] as const;

async function settle(
  context: CommandContext,
  a: string,
  b: string,
  options: { readonly as: string; readonly why: string },
): Promise<number> {
  const outcome = OUTCOMES.find((known) => known === options.as);
  if (outcome === undefined)
    throw new PortcullisError({
      code: 'USAGE',
      what: 'no such decision',
      where: '--as',
      expected: OUTCOMES.join(', '),
      got: options.as,
    });
  const portcullis = await context.open();
  try {
    const settled = await portcullis.settleLink(a, b, { outcome, why: options.why });
    answer(
      context.io,
      settled,
      () => `${a} and ${b}: ${outcome}, by ${settled.resolution.by} (audit event ${settled.auditSequence})`,
    );
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}
