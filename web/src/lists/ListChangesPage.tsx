/** The second page: what changed on a list between two dates, and how sure that is. */
import { useQuery } from '@tanstack/react-query';
import { problemOf } from '../api/problemError.ts';
import { diffQuery, listsQuery } from '../api/queries.ts';
import { goTo, useSearch } from '../kit/location.ts';
import { PageLoading } from '../kit/PageLoading.tsx';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { ChangesForm } from './ChangesForm.tsx';
import { addressOfChanges, type ChangesAsked, changesOf } from './changesAddress.ts';
import { DiffView } from './DiffView.tsx';
import classes from './ListChangesPage.module.css';

export function ListChangesPage() {
  const asked = changesOf(useSearch());
  const lists = useQuery(listsQuery);
  const diff = useQuery(diffQuery(asked.list, asked.from, asked.to));
  const ask = (next: ChangesAsked) => goTo(addressOfChanges(next));
  const summary = lists.data?.find(({ list }) => list === asked.list);
  return (
    <>
      <h1 className={classes.title}>What changed on the list</h1>
      <ChangesForm asked={asked} lists={lists.data ?? []} onAsk={ask} />
      {diff.error && !diff.isFetching && (
        <ProblemNotice problem={problemOf(diff.error)} onRetry={() => void diff.refetch()} />
      )}
      {!diff.data && !diff.error && <PageLoading />}
      {diff.data && !diff.error && (
        <div aria-busy={diff.isFetching} className={diff.isPlaceholderData ? classes.stale : undefined}>
          <DiffView diff={diff.data} summary={summary} />
        </div>
      )}
    </>
  );
}
