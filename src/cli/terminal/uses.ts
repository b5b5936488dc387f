/** Which operations a command asks for: said where the command is registered, held against the operations' own `cli` by a test. */
import type { Command } from 'commander';
import type { OperationName } from '../../contract/operations/index.ts';

const NAMED = new WeakMap<Command, readonly OperationName[]>();

/** The command, with the operations that it may ask for. */
export function uses(command: Command, ...operations: readonly OperationName[]): Command {
  NAMED.set(command, operations);
  return command;
}

export const operationsOf = (command: Command): readonly OperationName[] => NAMED.get(command) ?? [];
