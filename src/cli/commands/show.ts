/** `show`: what was answered then? */
import { EXIT } from '../../contract/index.ts';
import type { Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

export const registerShow: Register = (program, run) => {
  uses(program.command('show'), 'showDetermination')
    .description('show a stored determination: what was found then, in words')
    .argument('<determination-id>', 'id of the determination')
    .action((id: string) =>
      run(async (context) => {
        const portcullis = await context.open();
        try {
          answer(
            context.io,
            await portcullis.showDetermination(id),
            ({ savedAt, actor, words, determination, missing }) =>
              [
                `kept ${savedAt} by ${actor}`,
                ...(words === 'ofToday' ? ['the same was found; the words are those of today'] : []),
                ...missing.map((sentence) => `cannot be told: ${sentence}`),
                ...(determination ? ['', determination.text] : []),
              ].join('\n'),
          );
          return EXIT.answered;
        } finally {
          await portcullis.close();
        }
      }),
    );
};
