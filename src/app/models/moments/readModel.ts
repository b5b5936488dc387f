/**
 * ReadModel: data of the store in the form that requests read, as it stood at a change number. One protocol for all of them: a state is never
 * changed, and the next is read when the number has moved.
 */

import type { ChangeNumbers } from '../../../store/index.ts';

export interface ReadModel<State> {
  readonly follows: keyof ChangeNumbers;
  /** The state at this number; what cannot have changed since `before` is taken from it. */
  readonly read: (number: number, before: State | null) => Promise<State>;
}

/** A read model and the state that it had last. */
export class Followed<State> {
  private readonly model: ReadModel<State>;
  private last: { readonly number: number; readonly state: State } | null = null;

  constructor(model: ReadModel<State>) {
    this.model = model;
  }

  /** Read only when the number has moved. */
  async at(numbers: ChangeNumbers): Promise<State> {
    const number = numbers[this.model.follows];
    if (this.last?.number === number) return this.last.state;
    const state = await this.model.read(number, this.last?.state ?? null);
    this.last = { number, state };
    return state;
  }
}
