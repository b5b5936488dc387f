/** `check`: is this transaction allowed? It takes one transaction from options or a file, or a batch of them. */
import { Option } from 'commander';
import { systemClock } from '../../app/runtime/clock.ts';
import { EXIT, parseJson, TRACES, type Trace, tracedDetermination } from '../../contract/index.ts';
import type { Determination } from '../../domain/determination.ts';
import { TRANSACTION_KINDS, type TransactionInput } from '../../domain/transaction.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { dayOf } from '../../kit/localDate.ts';
import { runBatch } from '../batch/runBatch.ts';
import { inputLines, readText } from '../input/readInput.ts';
import { readCountry, readExporter, readFact, readParty } from '../input/readParty.ts';
import { readStatements } from '../input/readStatements.ts';
import { determinationText } from '../present/determinationText.ts';
import { type CommandContext, collect, type Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

interface CheckOptions {
  readonly from?: string;
  readonly item: readonly string[];
  readonly to?: string;
  readonly ultimateDestination?: string;
  readonly party: readonly string[];
  readonly partiesComplete?: boolean;
  readonly endUse?: string;
  readonly attest?: string;
  readonly statement: readonly string[];
  readonly by?: string;
  readonly on?: string;
  readonly statements?: string;
  readonly date?: string;
  readonly knownAt?: string;
  readonly knownBasis?: 'public' | 'installation';
  readonly fact: readonly string[];
  readonly regime: readonly string[];
  readonly origin?: string;
  readonly kind?: string;
  readonly exporter?: string;
  readonly usPerson?: boolean;
  readonly route: readonly string[];
  readonly transaction?: string;
  readonly batch?: string;
  readonly save?: boolean;
  readonly trace?: Trace;
  readonly compare?: string;
  readonly explain?: boolean;
  readonly exitCode?: boolean;
}

export const registerCheck: Register = (program, run) => {
  uses(program.command('check'), 'determine', 'determineBatch', 'compareDays')
    .description('determine one transaction, or a batch of them')
    .option('--from <country>', 'country it leaves')
    .option('--to <country>', 'country it goes to')
    .option('--ultimate-destination <country>', 'where it ends, if an end user is registered elsewhere than it goes')
    .option('--item <code>', 'item code such as 4D004 or EAR99; repeatable', collect, [])
    .option('--origin <country>', 'country of origin of the items')
    .option('--party <name:role>', 'a party, e.g. "NSO Group:endUser" or "Acme:purchaser:AE"; repeatable', collect, [])
    .option('--parties-complete', 'no other party takes part')
    .option('--end-use <text>', 'what it will be used for')
    .option('--statement <id>', 'a statement of the law that somebody signed (law statements); repeatable', collect, [])
    .option('--by <name>', 'who signed the statements: a name of at least two words, or user:ID')
    .option('--on <day>', 'when they were signed; default the day of the transaction')
    .option('--statements <file>', 'signed statements as JSON: {"statements": [{"id", "by", "on"}]}')
    .option('--attest <text>', 'an attestation in free text; it is quoted and answers nothing')
    .option('--date <day>', 'day of the transaction, YYYY-MM-DD; default today')
    .option('--known-at <when>', 'as known at this day or instant; default now')
    .addOption(
      new Option('--known-basis <basis>', 'known to the public or to this installation').choices([
        'public',
        'installation',
      ]),
    )
    .option('--fact <key=value>', 'a fact of a regime; repeatable', collect, [])
    .option('--regime <key>', 'only these regimes; repeatable', collect, [])
    .addOption(new Option('--kind <kind>', 'kind of transaction').choices(TRANSACTION_KINDS))
    .option('--exporter <name:country>', 'who exports')
    .option('--us-person', 'the exporter is a US person')
    .option('--no-us-person', 'the exporter is not a US person')
    .option('--route <country>', 'a country passed through; repeatable, in order', collect, [])
    .option('--transaction <file>', 'read the transaction as JSON from a file, - for stdin')
    .option('--batch <file>', 'one transaction as JSON a line, - for stdin; one answer a line')
    .option('--save', 'with --batch: keep the answers')
    .addOption(
      new Option(
        '--trace <trace>',
        'how much of the reasons JSON carries: all, what was found or is open, or the answer alone; default full, with --batch short',
      ).choices(TRACES),
    )
    .option('--compare <day>', 'why is the answer of this other day not the same?')
    .option('--explain', 'show every finding with its citations')
    .option('--exit-code', 'exit 0 allowed, 10 licence required, 11 prohibited, 12 unknown')
    .action((options: CheckOptions) =>
      run((context) => (options.batch ? checkBatch(context, options) : checkOne(context, options))),
    );
};

async function checkOne(context: CommandContext, options: CheckOptions): Promise<number> {
  // Whatever it is: the use case reads it, and names what is wrong.
  const asked = options.transaction
    ? parseJson(await readText(options.transaction, context.io), options.transaction)
    : inputOf(options);
  const input = (await withStatements(asked, options, context)) as TransactionInput;
  const portcullis = await context.open();
  try {
    if (options.compare) {
      answer(context.io, await portcullis.compareDays(input, options.compare, askOptions(options)), ({ text }) => text);
      return EXIT.answered;
    }
    const determination = await portcullis.determine(input, askOptions(options));
    answer(context.io, tracedDetermination(determination, options.trace ?? 'full'), () =>
      options.explain ? portcullis.explain(determination) : determinationText(determination),
    );
    return options.exitCode ? outcomeStatus(determination) : EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

/** The transaction with the statements that options and files give, after its own. */
async function withStatements(asked: unknown, options: CheckOptions, { io }: CommandContext): Promise<unknown> {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return asked;
  const { date, statements: own } = asked as Record<string, unknown>;
  const signed = await readStatements(options, typeof date === 'string' ? date : dayOf(systemClock()), io);
  return signed.length === 0 ? asked : { ...asked, statements: [...(Array.isArray(own) ? own : []), ...signed] };
}

async function checkBatch(context: CommandContext, options: CheckOptions): Promise<number> {
  const lines = inputLines(options.batch ?? '-', context.io);
  const portcullis = await context.open();
  try {
    // A line with every reason is some ninety kilobytes, most of it rules that do not bite; whoever reads many wants what was found.
    const asked = { ...askOptions(options), save: options.save ?? false, trace: options.trace ?? 'short' };
    return await runBatch(context.io, portcullis.determineBatch(lines, asked));
  } finally {
    await portcullis.close();
  }
}

const askOptions = (options: CheckOptions) => ({
  ...(options.knownAt ? { knownAt: options.knownAt } : {}),
  ...(options.knownBasis ? { knownBasis: options.knownBasis } : {}),
});

const outcomeStatus = (determination: Determination): number => EXIT[determination.outcome];

/** The transaction that the options describe; absent options stay absent, so that the contract names what is missing. */
function inputOf(options: CheckOptions): Record<string, unknown> {
  if (!options.from || !options.to || options.item.length === 0) throw missingOption(options);
  const origin = options.origin ? readCountry(options.origin, '--origin') : undefined;
  const exporter = exporterOf(options);
  return {
    from: readCountry(options.from, '--from'),
    to: readCountry(options.to, '--to'),
    ...(options.ultimateDestination
      ? { ultimateDestination: readCountry(options.ultimateDestination, '--ultimate-destination') }
      : {}),
    items: options.item.map((code) => ({ classifications: [{ code }], ...(origin ? { origin } : {}) })),
    parties: options.party.map(readParty),
    facts: Object.fromEntries(options.fact.map(readFact)),
    route: options.route.map((country) => readCountry(country, '--route')),
    ...(options.kind ? { kind: options.kind } : {}),
    ...(exporter ? { exporter } : {}),
    ...(options.partiesComplete ? { partiesComplete: true } : {}),
    ...(options.endUse ? { endUse: { text: options.endUse } } : {}),
    ...(options.attest ? { endUseAttestation: options.attest } : {}),
    ...(options.date ? { date: options.date } : {}),
    ...(options.regime.length > 0 ? { regimes: options.regime } : {}),
  };
}

function exporterOf(options: CheckOptions): Record<string, unknown> | undefined {
  const exporter = {
    ...(options.exporter ? readExporter(options.exporter) : {}),
    ...(options.usPerson === undefined ? {} : { usPerson: options.usPerson }),
  };
  return Object.keys(exporter).length > 0 ? exporter : undefined;
}

function missingOption(options: CheckOptions): PortcullisError {
  const missing = [!options.from && '--from', !options.to && '--to', options.item.length === 0 && '--item'].filter(
    Boolean,
  );
  return new PortcullisError({
    code: 'USAGE',
    what: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`,
    expected: '--from COUNTRY --item CODE --to COUNTRY, or --transaction FILE, or --batch FILE',
    hint: 'for example: portcullis check --from IL --item 4D004 --to AE --date 2021-11-26',
  });
}
