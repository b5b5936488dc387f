/** `screen`: is this name on a list? One name, or a file of customers. */
import { EXIT } from '../../contract/index.ts';
import type { ScreeningInput } from '../../domain/screening.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { screenFile } from '../batch/screenFile.ts';
import { readIdentifierOption } from '../input/readIdentifierOption.ts';
import { readCountry } from '../input/readParty.ts';
import { type ScreenCommandOptions, screenOptions } from '../input/screenOptions.ts';
import { screeningText } from '../present/screeningText.ts';
import { type CommandContext, collect, type Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

export const registerScreen: Register = (program, run) => {
  uses(program.command('screen'), 'screen', 'screenMany')
    .description('screen a name, or a file of names, against the loaded lists')
    .argument('[name]', 'name of a person, company, vessel, or an address')
    .option('--country <country>', 'nationality, registration or seat')
    .option('--born <date>', 'birth date: YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--type <type>', 'person, organization, vessel or aircraft')
    .option('--gender <gender>', 'male or female')
    .option('--identifier <kind:number>', 'e.g. imo:9074729 or passport:A1234567:IR; repeatable', collect, [])
    .option('--address <address>', 'an address of the party in one line; repeatable', collect, [])
    .option('--list <list>', 'only this list; repeatable', collect, [])
    .option('--limit <n>', 'at most so many matches')
    .option('--model <name>', 'version of the matching model: portcullis-1 (default) or ofac')
    .option('--threshold <score>', 'show matches from this score on, 0 to 1')
    .option('--date <day>', 'as in force on this day; default today')
    .option('--known-at <when>', 'as known at this day or instant')
    .option('--file <csv>', 'screen every row of a CSV file with a header')
    .option('--out <csv>', 'write the results of --file there; default stdout')
    .option('--map <fields>', 'columns of --file, e.g. name=Customer,country=Land,born=DOB')
    .option('--threads <n>', 'threads that search a large --file; default: one less than there are cores')
    .option('--save', 'keep the screening with an audit event')
    .option('--exit-code', 'exit 0 clear, 20 review, 21 match, 22 not covered, 23 clear as of an earlier day')
    .action((name: string | undefined, options: ScreenCommandOptions) =>
      run((context) => work(context, name, options)),
    );
};

async function work(context: CommandContext, name: string | undefined, options: ScreenCommandOptions): Promise<number> {
  if ((name === undefined) === (options.file === undefined)) {
    throw new PortcullisError({
      code: 'USAGE',
      what: 'give either a name or --file',
      hint: 'portcullis screen "NSO Group"',
    });
  }
  const portcullis = await context.open();
  try {
    if (options.file) return await screenFile(context, portcullis, options.file, options);
    const screening = await portcullis.screen(queryOf(name ?? '', options), screenOptions(options));
    answer(context.io, screening, screeningText);
    return options.exitCode ? EXIT[screening.decision] : EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

/** The use case reads it, and names what is wrong. */
const queryOf = (name: string, options: ScreenCommandOptions) =>
  ({
    name,
    ...(options.country ? { country: readCountry(options.country, '--country') } : {}),
    ...(options.born ? { born: options.born } : {}),
    ...(options.type ? { type: options.type } : {}),
    ...(options.gender ? { gender: options.gender } : {}),
    identifiers: options.identifier.map(readIdentifierOption),
    addresses: options.address.map((full) => ({ full })),
  }) as ScreeningInput;
