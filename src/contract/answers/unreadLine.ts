/** Stands in a stream for a line that is no JSON, so that its error is answered in its turn and the lines after it go on. */
import type { PortcullisError } from '../../kit/errors.ts';

export class UnreadLine {
  readonly error: PortcullisError;

  constructor(error: PortcullisError) {
    this.error = error;
  }
}
