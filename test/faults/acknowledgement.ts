/**
 * What does a process under load tell its tester? One JSON line on its standard output for each step, written synchronously after the
 * product acknowledged it: what the tester has read was acknowledged, even when the process was killed the moment after.
 */
import { writeSync } from 'node:fs';

export type Acknowledgement =
  | { readonly kind: 'determination' | 'screening'; readonly id: string }
  | { readonly kind: 'ownershipLink'; readonly owner: string; readonly owned: string }
  | { readonly kind: 'import'; readonly list: string; readonly version: string; readonly newcomer: string };

/** A request that got a coded error: it must have changed nothing. */
export interface Refusal {
  readonly kind: 'refused';
  readonly asked: Acknowledgement['kind'];
  readonly code: string;
  readonly waitedMs: number;
}

/** `opening`: the modules are loaded, and the folder is about to be opened. `open`: it is. */
export type Word = Acknowledgement | Refusal | { readonly kind: 'opening' | 'open' };

export function tell(word: Word): void {
  writeSync(1, `${JSON.stringify(word)}\n`);
}

/** The words of whole lines; a line that the kill cut off was not acknowledged. */
export const wordsOf = (output: string): readonly Word[] =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Word);

export const isAcknowledgement = (word: Word): word is Acknowledgement =>
  word.kind !== 'opening' && word.kind !== 'open' && word.kind !== 'refused';
export const isRefusal = (word: Word): word is Refusal => word.kind === 'refused';
