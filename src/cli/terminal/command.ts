/**
 * What does a command receive? Its streams, a way to open Portcullis on the chosen data folder, and a way to set the exit
 * status.
 */
import type { Command } from 'commander';
import type { Portcullis } from '../../app/compose/portcullis.ts';
import type { Io } from './io.ts';

/** A server does no import in its own process, since others would wait; a command does only large ones in another. */
export type OpenedAs = 'command' | 'server';

export interface CommandContext {
  readonly io: Io;
  /** Data folder from --data-dir, PORTCULLIS_DATA_DIR or the user's default. */
  readonly dataDir: string;
  /** `--law DIR`: read YAML there instead of the bundled rule book. */
  readonly lawDir: string | null;
  /** A folder that cannot be written is opened with a warning; what must write then fails with STORE_READ_ONLY. */
  readonly open: (as?: OpenedAs) => Promise<Portcullis>;
}

/** A command's work: gives its exit status. Thrown errors are printed and turned into theirs. */
export type Work = (context: CommandContext) => Promise<number>;

/** Adds one command (with its options) to the program; `run` carries out its work with a context. */
export type Register = (program: Command, run: (work: Work) => Promise<void>) => void;

/** Collects a repeatable option. */
export const collect = (value: string, previous: readonly string[]): readonly string[] => [...previous, value];
