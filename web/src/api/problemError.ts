/** An error the API answered with, as the page shows it: the problem document, or what stands in for it when the server is not reached. */
import type { Problem } from '../../../src/contract/index.ts';

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Any thrown value as a problem document. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    type: 'about:blank',
    title: 'a bug in this page',
    status: 0,
    detail: error instanceof Error ? error.message : String(error),
    code: 'PAGE_ERROR',
    hint: 'reload the page; if it happens again, report it with the address of this page',
  };
}

export const unreachable = (): Problem => ({
  type: 'about:blank',
  title: 'the server does not answer',
  status: 0,
  detail: 'the Portcullis server cannot be reached',
  code: 'SERVER_UNREACHABLE',
  expected: `a server at ${location.origin}`,
  hint: 'check that "portcullis serve" is still running, then ask again',
});

/** For an answer that is neither JSON nor a problem document, e.g. from a proxy in between. */
export const unreadable = (status: number, where: string): Problem => ({
  type: 'about:blank',
  title: 'the answer cannot be read',
  status,
  detail: `the server answered with status ${status} and no problem document`,
  code: 'ANSWER_UNREADABLE',
  where,
  hint: 'look at the server’s log; a proxy between this page and the server may have answered in its place',
});
