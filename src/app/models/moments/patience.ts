/** How long does a request wait for names that are not in the index yet, and what is it told then? */
import { PortcullisError } from '../../../kit/errors.ts';

/** Waits for one thing after another, in milliseconds altogether; null: without end. */
export class Patience {
  private readonly late: Promise<never> | null;
  private timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number | null) {
    if (milliseconds === null) this.late = null;
    else {
      this.late = new Promise<never>((_, reject) => {
        this.timer = setTimeout(() => reject(indexNotReady()), milliseconds);
      });
      // It may come to its end while nobody waits for it.
      this.late.catch(() => {});
    }
  }

  /** Throws INDEX_NOT_READY. */
  async waitFor(work: Promise<void>): Promise<void> {
    await (this.late === null ? work : Promise.race([work, this.late]));
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

export const indexNotReady = (): PortcullisError =>
  new PortcullisError({
    code: 'INDEX_NOT_READY',
    what: 'a list version that was known then is stored, and its names cannot be searched yet',
    where: 'knownAt',
    expected: 'an instant before that version was recorded, or none',
    hint: 'ask again in a few seconds, or leave knownAt out: the answer then says up to when it knows',
  });
