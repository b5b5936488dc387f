/** While a page's code is on its way. */
import { Skeleton } from '@mantine/core';

export function PageLoading() {
  return (
    <div role="status" aria-label="Loading the page">
      <Skeleton height={28} width={260} mb={16} />
      <Skeleton height={160} mb={12} />
      <Skeleton height={160} />
    </div>
  );
}
