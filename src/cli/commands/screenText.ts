/** `screen-text`: which listed parties and countries does a text name? */
import { EXIT, type TextScreening } from '../../contract/index.ts';
import { countryName } from '../../domain/country.ts';
import { askedDay } from '../input/askedDay.ts';
import { readText } from '../input/readInput.ts';
import type { Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

export const registerScreenText: Register = (program, run) => {
  uses(program.command('screen-text'), 'screenText')
    .description('find the listed parties and countries that a text names, with their places')
    .argument('<file>', 'text file, - for stdin')
    .option('--date <day>', 'as in force on this day; default today')
    .option('--known-at <when>', 'as known at this day or instant')
    .action((file: string, options: { date?: string; knownAt?: string }) =>
      run(async (context) => {
        const text = await readText(file, context.io);
        const portcullis = await context.open();
        try {
          answer(context.io, await portcullis.screenText(text, askedDay(options)), mentionsText);
          return EXIT.answered;
        } finally {
          await portcullis.close();
        }
      }),
    );
};

function mentionsText({ mentions }: TextScreening): string {
  if (mentions.length === 0) return 'The text names no listed party and no country.';
  return mentions
    .map((mention) => {
      const place = `${mention.start}-${mention.end}`.padEnd(14);
      if (mention.kind === 'country') return `${place} ${mention.text}  country ${countryName(mention.country ?? '')}`;
      const rows = mention.listings.map(
        ({ name, programs, list, inForce }) =>
          `${name} [${programs.join(', ') || list}${inForce === 'true' ? '' : ', not in force or not known'}]`,
      );
      return `${place} ${mention.text}  LISTED  ${rows.join('; ')}`;
    })
    .join('\n');
}
