import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../contract/operations/index.ts';
import { buildProgram } from '../runCli.ts';
import { operationsOf } from '../terminal/uses.ts';

const silent = { out: () => {}, err: () => {}, stdin: process.stdin, isTty: false, json: false };

/** Path -> command, of all that do something: leaves, and groups that answer by themselves. */
function commandsOf(parent: Command, above = ''): [path: string, command: Command][] {
  return parent.commands.flatMap((command) => {
    const path = `${above}${command.name()}`;
    const does = command.commands.length === 0 || operationsOf(command).length > 0;
    return [...(does ? [[path, command] as [string, Command]] : []), ...commandsOf(command, `${path} `)];
  });
}

const COMMANDS = new Map(commandsOf(buildProgram(silent, () => {})));

/** They ask for no operation: a law folder is checked without a data folder being opened. */
const WITHOUT_OPERATION = ['law check'];

const partsOf = (binding: string) => {
  const [path = '', option] = binding.split(' --');
  return { path, option: option === undefined ? undefined : `--${option}` };
};

describe('commands and operations', () => {
  it('each operation names commands that exist, with their options, and that name it', () => {
    for (const { name, cli } of OPERATIONS)
      for (const binding of cli) {
        const { path, option } = partsOf(binding);
        const command = COMMANDS.get(path);
        if (!command) throw new Error(`${name} names the command "${path}", which does not exist`);
        expect([name, operationsOf(command)]).toEqual([name, expect.arrayContaining([name])]);
        if (option) expect(command.options.map(({ long }) => long)).toContain(option);
      }
  });

  it('each command names operations that name it', () => {
    for (const [path, command] of COMMANDS) {
      const named = operationsOf(command);
      expect([path, named.length === 0]).toEqual([path, WITHOUT_OPERATION.includes(path)]);
      for (const name of named) {
        const { cli = [] } = OPERATIONS.find((operation) => operation.name === name) ?? {};
        expect([path, name, cli.map((binding) => partsOf(binding).path)]).toEqual([
          path,
          name,
          expect.arrayContaining([path]),
        ]);
      }
    }
  });
});
