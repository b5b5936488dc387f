/** Which members of an answer are words, and say nothing that stands nowhere else in it? They alone may differ between two tellings of one answer. */

/** JSON Pointers; `*` stands for any one member. */
const PROSE = [
  '/text',
  '/regimes/*/findings/*/says',
  '/regimes/*/exceptions/*/why',
  '/regimesNotEvaluated/*/why',
  '/questions/*/text',
  '/redFlags/*/text',
  '/obligations/*/what',
  '/obligations/*/due',
  '/nextKnownChange/what',
  '/authorisation/conditions/*',
  '/coverage/*/note',
  '/screenings/*/coverage/*/note',
  '/screenings/*/matches/*/explanation/sentence',
  '/screenings/*/matches/*/explanation/parts/*/says',
  '/screenings/*/matches/*/explanation/evidence/*/says',
].map((pointer) => new RegExp(`^${pointer.replaceAll('*', '[^/]+')}$`));

/** Whether what stands at this JSON Pointer of an answer is words alone. */
export const isProse = (pointer: string): boolean => PROSE.some((form) => form.test(pointer));
