/** The errors of a store, whichever database stands behind it. Each says what is wrong and what to do. */
import { PortcullisError } from '../kit/errors.ts';

export function busyError(where: string, cause?: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_BUSY',
      what: 'another process is writing to the store',
      where,
      hint: 'nothing was changed; try again when the other command is done',
    },
    { cause },
  );
}

export function fullError(where: string, cause: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_FULL',
      what: 'the store could not be written: the disk is full, over its quota, or failing',
      where,
      hint: 'nothing was changed; free space on that disk and try again',
    },
    { cause },
  );
}

export function corruptError(where: string, what: string, cause?: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_CORRUPT',
      what,
      where,
      hint: 'restore the file from a backup, or move it away to start anew and import the lists again',
    },
    { cause },
  );
}

export function readOnlyError(where: string, cause?: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_READ_ONLY',
      what: 'the data folder cannot be written',
      where,
      hint: 'give write permission, or name another data folder with --data-dir',
    },
    { cause },
  );
}

/** The path leads through a file, or names one: no folder can be made there. */
export function noFolderError(where: string, cause: unknown): PortcullisError {
  return new PortcullisError(
    {
      code: 'STORE_FOLDER',
      what: 'the data folder cannot be made',
      where,
      expected: 'a path to a folder, every part of it a folder',
      hint: 'name another data folder with --data-dir',
    },
    { cause },
  );
}

/** The database file is no longer the one that was opened: what is written there is lost. */
export function goneError(where: string): PortcullisError {
  return new PortcullisError({
    code: 'STORE_GONE',
    what: 'the database file was deleted, moved or replaced while it was open',
    where,
    expected: 'the file that was opened',
    hint: 'nothing was acknowledged since; put the folder back, or start Portcullis again over the folder that is to be used',
  });
}
