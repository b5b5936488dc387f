/** `serve`: the HTTP API and the web app on 127.0.0.1. */
import { EXIT } from '../../contract/index.ts';
import { PortcullisError } from '../../kit/errors.ts';
import { determinationText } from '../present/determinationText.ts';
import type { CommandContext, Register } from '../terminal/command.ts';
import { uses } from '../terminal/uses.ts';

interface ServeOptions {
  readonly port: string;
  readonly host: string;
  readonly welcome?: boolean;
}

export const registerServe: Register = (program, run) => {
  uses(program.command('serve'), 'determine')
    .description('serve the web app and the HTTP API')
    .option('--port <n>', 'port', process.env.PORT ?? '7080')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--welcome', 'print one worked answer first')
    .action((options: ServeOptions) => run((context) => serve(context, options)));
};

/** The question of the story, asked on each start with --welcome. */
const WORKED_QUESTION = { id: 'worked-example', from: 'IL', to: 'AE', item: { code: '4D004' }, date: '2021-11-26' };

async function serve(context: CommandContext, options: ServeOptions): Promise<number> {
  const port = readPort(options.port);
  const portcullis = await context.open('server');
  try {
    if (options.welcome) {
      const determination = await portcullis.determine(WORKED_QUESTION, { save: false });
      context.io.out(
        `May 4D004 go from Israel to the United Arab Emirates on 2021-11-26?\n\n${determinationText(determination)}\n\n`,
      );
    }
    const { createHttpApp } = await import('../../http/createHttpApp.ts');
    const { startHttpServer } = await import('../../http/startHttpServer.ts');
    const server = await startHttpServer(createHttpApp(portcullis, { allowedHosts: [options.host] }), {
      port,
      host: options.host,
    });
    context.io.out(`Portcullis ${portcullis.version} is ready: ${server.url}\n`);
    await untilStopped();
    await server.close();
    return EXIT.answered;
  } finally {
    await portcullis.close();
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PortcullisError({
    code: 'USAGE',
    what: 'the port is not a number in its range',
    where: '--port',
    expected: '0 to 65535',
    got: text,
  });
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
