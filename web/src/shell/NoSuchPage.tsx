/** An address of this app that no page has. */
import { VisuallyHidden } from '@mantine/core';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';

export function NoSuchPage({ path }: { readonly path: string }) {
  return (
    <>
      <VisuallyHidden>
        <h1>No such page</h1>
      </VisuallyHidden>
      <ProblemNotice
        problem={{
          type: 'about:blank',
          title: 'no such page',
          status: 404,
          detail: 'There is no page at this address.',
          code: 'NOT_FOUND',
          where: path,
          hint: 'Go to “Determine” to ask a question, or to “List changes” to compare two dates of a list.',
        }}
      />
    </>
  );
}
