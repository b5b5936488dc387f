/** `replay`: does a stored determination have the same answer again? */
import { EXIT } from '../../contract/index.ts';
import type { Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

export const registerReplay: Register = (program, run) => {
  uses(program.command('replay'), 'replay')
    .description('determine a stored transaction again from what it rested on, and compare')
    .argument('<determination-id>', 'id of the determination')
    .action((id: string) =>
      run(async (context) => {
        const portcullis = await context.open();
        try {
          answer(context.io, await portcullis.replay(id), (replay) =>
            [
              `${replay.result}: ${replay.id}`,
              ...replay.where.map((pointer) => `  differs at ${pointer}`),
              ...replay.missing.map((sentence) => `  ${sentence}`),
              `answered by ${replay.engine.stored}`,
              `replayed by ${replay.engine.running}`,
            ].join('\n'),
          );
          return EXIT.answered;
        } finally {
          await portcullis.close();
        }
      }),
    );
};
