/** `audit verify`: is the log unaltered? */
import { EXIT } from '../../contract/index.ts';
import type { Register } from '../terminal/command.ts';
import { answer } from '../terminal/io.ts';
import { uses } from '../terminal/uses.ts';

export const registerAudit: Register = (program, run) => {
  const audit = program.command('audit').description('the log that nobody can alter unseen');
  uses(audit.command('verify'), 'verifyAudit')
    .description('verify the whole log; exit 1 when it is broken')
    .action(() =>
      run(async (context) => {
        const portcullis = await context.open();
        try {
          const report = await portcullis.verifyAudit();
          answer(context.io, report, ({ ok, events, rootHash, steps }) =>
            [
              `${ok ? 'The log verifies' : 'The log is BROKEN'}: ${events} events, tree head ${rootHash ?? 'none'}`,
              ...steps.map((step) => `  ${step.ok ? 'ok    ' : 'FAILED'} ${step.step}: ${step.says}`),
            ].join('\n'),
          );
          return report.ok ? EXIT.answered : EXIT.failed;
        } finally {
          await portcullis.close();
        }
      }),
    );
};
