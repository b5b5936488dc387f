/** `law`: which law is loaded, what a rule says, what changed between two days, and whether a law folder is sound. */
import type { Portcullis } from '../../app/compose/portcullis.ts';
import { EXIT } from '../../contract/index.ts';
import { formatError } from '../../kit/errors.ts';
import { lawCheckText, lawDiffText, lawIndexText, lawShownText, lawStatementsText } from '../present/lawTexts.ts';
import type { CommandContext, Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

export const registerLaw: Register = (program, run) => {
  const law = program.command('law').description('the law as data');
  uses(law.command('list'), 'law')
    .description('regimes and their rules')
    .action(() =>
      run((context) =>
        withPortcullis(context, async (portcullis) => answer(context.io, await portcullis.law(), lawIndexText)),
      ),
    );
  uses(law.command('show'), 'showLaw')
    .description(
      'one regime, rule, exception, programme, fact, statement or item code (with its equivalents on other lists)',
    )
    .argument('<id>', 'its id')
    .action((id: string) =>
      run((context) =>
        withPortcullis(context, async (portcullis) => answer(context.io, await portcullis.showLaw(id), lawShownText)),
      ),
    );
  uses(law.command('statements'), 'lawStatements')
    .description('the statements that answer questions when a person signs them (check --statement ID --by NAME)')
    .action(() =>
      run((context) =>
        withPortcullis(context, async (portcullis) =>
          answer(context.io, await portcullis.lawStatements(), lawStatementsText),
        ),
      ),
    );
  uses(law.command('diff'), 'diffLaw')
    .description('what begins, ends or changes between two days')
    .requiredOption('--from <day>', 'earlier day')
    .requiredOption('--to <day>', 'later day')
    .action((options: { from: string; to: string }) =>
      run((context) =>
        withPortcullis(context, async (portcullis) =>
          answer(context.io, await portcullis.diffLaw(options.from, options.to), lawDiffText),
        ),
      ),
    );
  law
    .command('check')
    .description('check a law folder (--law DIR, default the bundled law)')
    .action(() => run(check));
};

async function withPortcullis(
  context: CommandContext,
  work: (portcullis: Portcullis) => Promise<void>,
): Promise<number> {
  const portcullis = await context.open();
  try {
    await work(portcullis);
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

async function check(context: CommandContext): Promise<number> {
  const { checkLaw } = await import('../../app/operations/law/checkLaw.ts');
  const report = await checkLaw(context.lawDir);
  const [first] = report.problems;
  if (first) {
    if (context.io.json)
      context.io.err(`${JSON.stringify({ schema: 'portcullis/1', error: { ...first, problems: report.problems } })}\n`);
    else for (const problem of report.problems) context.io.err(`error ${formatError(problem)}\n`);
    return EXIT.failed;
  }
  answer(context.io, report, lawCheckText);
  return EXIT.answered;
}
