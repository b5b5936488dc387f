/** `impact`: whom does a change of a list affect? */
import { EXIT, parseMapping, readPortfolio } from '../../contract/index.ts';
import { readText } from '../input/readInput.ts';
import { impactText } from '../present/impactText.ts';
import type { CommandContext, Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

interface ImpactOptions {
  readonly list: string;
  readonly from: string;
  readonly to: string;
  readonly portfolio?: string;
  readonly map?: string;
}

export const registerImpact: Register = (program, run) => {
  uses(program.command('impact'), 'impact')
    .description('whom a change of a list hits: countries, and the parties of a portfolio')
    .requiredOption('--list <list>', 'list key')
    .requiredOption('--from <day>', 'earlier day')
    .requiredOption('--to <day>', 'later day')
    .option('--portfolio <csv>', 'your customers: a CSV file with name and country')
    .option('--map <fields>', 'columns of the portfolio, e.g. name=Customer,country=Land')
    .action((options: ImpactOptions) => run((context) => work(context, options)));
};

async function work(context: CommandContext, options: ImpactOptions): Promise<number> {
  const portfolio = options.portfolio
    ? readPortfolio(await readText(options.portfolio, context.io), {
        mapping: parseMapping(options.map),
        where: options.portfolio,
      })
    : null;
  const portcullis = await context.open();
  try {
    const impact = await portcullis.impact(
      options.list,
      options.from,
      options.to,
      portfolio?.rows.map(({ row }) => row),
    );
    const unread = (portfolio?.faults ?? []).map(({ line, error }) => ({ party: `line ${line}`, why: error.message }));
    answer(context.io, { ...impact, notJudged: [...impact.notJudged, ...unread] }, impactText);
    return unread.length > 0 ? EXIT.batchWithBadRows : EXIT.answered;
  } finally {
    await portcullis.close();
  }
}
