/** The command line: parses arguments, runs one command, prints its answer or its error, and gives the exit status. */
import { Command, CommanderError } from 'commander';
import type { Portcullis } from '../app/compose/portcullis.ts';
import { localActor } from '../app/runtime/localActor.ts';
import { VERSION } from '../app/runtime/version.ts';
import { importInChild } from '../jobs/importInChild.ts';
import { startIndexBuilder } from '../jobs/startIndexBuilder.ts';
import { startSearchThreads } from '../jobs/startSearchThreads.ts';
import { startWorkThreads } from '../jobs/startWorkThreads.ts';
import { PortcullisError } from '../kit/errors.ts';
import { registerAudit } from './commands/audit.ts';
import { registerCheck } from './commands/check.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerDossier } from './commands/dossier.ts';
import { registerImpact } from './commands/impact.ts';
import { registerLaw } from './commands/law.ts';
import { registerLists } from './commands/lists.ts';
import { registerOwnership } from './commands/ownership.ts';
import { registerReplay } from './commands/replay.ts';
import { registerScreen } from './commands/screen.ts';
import { registerScreenText } from './commands/screenText.ts';
import { registerServe } from './commands/serve.ts';
import { registerShow } from './commands/show.ts';
import { actorOf } from './input/callerName.ts';
import { chooseDataDir } from './input/dataDir.ts';
import type { CommandContext, Register, Work } from './terminal/command.ts';
import { fail, type Io } from './terminal/io.ts';

/** A process of its own costs a third of a second; from here on its heap saves more. */
const LARGE_IMPORT_BYTES = 8 * 1024 ** 2;

const COMMANDS: readonly Register[] = [
  registerCheck,
  registerScreen,
  registerScreenText,
  registerLists,
  registerImpact,
  registerDossier,
  registerOwnership,
  registerLaw,
  registerReplay,
  registerShow,
  registerAudit,
  registerServe,
  registerDoctor,
];

/** Runs one command line (without node and script) and gives its exit status; never throws. */
export async function runCli(args: readonly string[], streams: Partial<Io> = {}): Promise<number> {
  const io: Io = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stdin: process.stdin,
    isTty: process.stderr.isTTY === true,
    ...streams,
    json: args.includes('--json'),
  };
  let status = 0;
  const program = buildProgram(io, (code) => {
    status = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return usageStatus(io, error);
    return fail(io, error);
  }
}

/** Every command with its options; `setStatus` is told the exit status of the one that runs. */
export function buildProgram(io: Io, setStatus: (code: number) => void): Command {
  const program = new Command('portcullis')
    .description(
      'May this item go to this party in this country for this use on this date? Answers with dated, cited law.',
    )
    .version(VERSION)
    .enablePositionalOptions()
    .option('--data-dir <dir>', 'data folder (or PORTCULLIS_DATA_DIR)')
    .option('--law <dir>', 'read the law from YAML in this folder instead of the bundled rule book')
    .option(FOR_WHOM, 'for whom the command is given; recorded after the operating-system user')
    .option('--json', 'one JSON document on stdout; errors as JSON on stderr')
    .showHelpAfterError('(portcullis --help shows every command)')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: (text) => (io.json ? undefined : io.err(text)) });
  const run = async (work: Work): Promise<void> => {
    setStatus(await work(contextOf(program, io)));
  };
  for (const register of COMMANDS) register(program, run);
  for (const command of allCommands(program))
    command
      .exitOverride()
      .configureOutput({ writeOut: io.out, writeErr: (text) => (io.json ? undefined : io.err(text)) });
  return program;
}

/** With positional options each command reads its own: `dossier settle --as same` says what was decided, not for whom. */
const FOR_WHOM = '--as <name>';
const ownsAs = ({ options }: Command): boolean =>
  options.some(({ long, flags }) => long === '--as' && flags !== FOR_WHOM);

/** Every command below, with the global options added so that they may stand anywhere. */
function allCommands(program: Command): Command[] {
  return program.commands.flatMap((command) => {
    command
      .option('--json', 'one JSON document on stdout')
      .option('--data-dir <dir>', 'data folder')
      .option('--law <dir>', 'law folder');
    if (!ownsAs(command)) command.option(FOR_WHOM, 'for whom the command is given');
    return [command, ...allCommands(command)];
  });
}

function contextOf(program: Command, io: Io): CommandContext {
  const globals = globalOptions(program);
  const dataDir = chooseDataDir(globals.dataDir, process.env);
  const lawDir = globals.law ?? null;
  return {
    io,
    dataDir,
    lawDir,
    open: async (as = 'command') => {
      const actor = actorOf(localActor(), globals.as);
      const { openPortcullis } = await import('../app/compose/openPortcullis.ts');
      const importProcess = importInChild({ leastBytes: as === 'server' ? 0 : LARGE_IMPORT_BYTES });
      const workers = { startSearchThreads, startIndexBuilder, startWorkThreads, importProcess };
      // Whoever asks a server meanwhile is answered with what can be searched, so an import need not hold up its caller.
      const importsWait = as !== 'server';
      const portcullis = await openPortcullis({ dataDir, lawDir, actor, importsWait, ...workers });
      return io.json ? portcullis : tellingWarnings(portcullis, io);
    },
  };
}

/** Warnings are told when the data folder is opened, and those that came meanwhile when it is closed. */
function tellingWarnings(portcullis: Portcullis, io: Io): Portcullis {
  let told = 0;
  const tell = (): void => {
    for (const warning of portcullis.warnings.slice(told)) io.err(`warning: ${warning}\n`);
    told = portcullis.warnings.length;
  };
  tell();
  return {
    ...portcullis,
    close: async () => {
      tell();
      await portcullis.close();
    },
  };
}

interface GlobalOptions {
  dataDir?: string;
  law?: string;
  as?: string;
}

/** Global options may be given before or after the command; the innermost wins. */
function globalOptions(program: Command): GlobalOptions {
  const found: GlobalOptions = {};
  const visit = (command: Command): void => {
    const options = command.opts<GlobalOptions>();
    if (options.dataDir) found.dataDir = options.dataDir;
    if (options.law) found.law = options.law;
    if (options.as !== undefined && !ownsAs(command)) found.as = options.as;
    command.commands.forEach(visit);
  };
  visit(program);
  return found;
}

const HELP_CODES = new Set(['commander.helpDisplayed', 'commander.help', 'commander.version']);

function usageStatus(io: Io, error: CommanderError): number {
  if (HELP_CODES.has(error.code) && error.exitCode === 0) return 0;
  const what = error.message.replace(/^error: /, '').split('\n')[0] ?? '';
  if (io.json)
    fail(io, new PortcullisError({ code: 'USAGE', what, hint: 'portcullis --help shows every command and option' }));
  return 2;
}
