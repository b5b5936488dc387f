/** `doctor`: is the installation in order, and what is to be done if not? */
import { EXIT } from '../../contract/index.ts';
import type { Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

export const registerDoctor: Register = (program, run) => {
  uses(program.command('doctor'), 'doctor')
    .description('check the installation: Node, data folder, store, law, lists, audit log')
    .action(() =>
      run(async (context) => {
        const portcullis = await context.open();
        try {
          const report = await portcullis.doctor();
          answer(context.io, report, ({ checks }) =>
            checks
              .map(
                ({ check, state, says, hint }) =>
                  `${state.padEnd(8)} ${check}: ${says}${hint ? `\n         ${hint}` : ''}`,
              )
              .join('\n'),
          );
          return report.healthy ? EXIT.answered : EXIT.failed;
        } finally {
          await portcullis.close();
        }
      }),
    );
};
