/** The frame of every page: skip link, header, the page the address names, footer. Each page is loaded when it is first opened. */
import { lazy, Suspense, useEffect } from 'react';
import { usePath } from '../kit/location.ts';
import { PageLoading } from '../kit/PageLoading.tsx';
import classes from './App.module.css';
import { Header } from './Header.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import { PageBoundary } from './PageBoundary.tsx';

const DeterminePage = lazy(() =>
  import('../determine/DeterminePage.tsx').then((page) => ({ default: page.DeterminePage })),
);
const ListChangesPage = lazy(() =>
  import('../lists/ListChangesPage.tsx').then((page) => ({ default: page.ListChangesPage })),
);

const TITLES: ReadonlyMap<string, string> = new Map(Object.entries({ '/': 'Determine', '/lists': 'List changes' }));

export function App() {
  const path = usePath();
  useEffect(() => {
    document.title = `${TITLES.get(path) ?? 'No such page'} · Portcullis`;
  }, [path]);
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to the content
      </a>
      <Header path={path} />
      <main id="main" tabIndex={-1} className={classes.main}>
        <PageBoundary key={path}>
          <Suspense fallback={<PageLoading />}>{pageAt(path)}</Suspense>
        </PageBoundary>
      </main>
      <footer className={classes.footer}>
        <p>
          Portcullis shows what dated law and lists say, with their sources and what is not known. It is no legal
          advice, and releases nothing by itself.
        </p>
      </footer>
    </>
  );
}

function pageAt(path: string) {
  if (path === '/') return <DeterminePage />;
  if (path === '/lists') return <ListChangesPage />;
  return <NoSuchPage path={path} />;
}
