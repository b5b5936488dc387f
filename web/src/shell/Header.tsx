/** Name, the two pages, light or dark. Each page's last question is kept while one looks at the other. */
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import type { MouseEvent } from 'react';
import { goTo } from '../kit/location.ts';
import classes from './Header.module.css';

const PAGES = [
  { path: '/', label: 'Determine' },
  { path: '/lists', label: 'List changes' },
] as const;

const lastSearch = new Map<string, string>();

export function Header({ path }: { readonly path: string }) {
  const open = (event: MouseEvent, target: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (target === path) return;
    lastSearch.set(path, location.search);
    goTo(`${target}${lastSearch.get(target) ?? ''}`);
  };
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <a href="/" className={classes.brand} onClick={(event) => open(event, '/')}>
          <Gate />
          Portcullis
        </a>
        <nav aria-label="Pages" className={classes.pages}>
          {PAGES.map((page) => (
            <a
              key={page.path}
              href={page.path}
              aria-current={page.path === path ? 'page' : undefined}
              onClick={(event) => open(event, page.path)}
            >
              {page.label}
            </a>
          ))}
        </nav>
        <a href="/openapi.json" className={classes.api}>
          API
        </a>
        <SchemeToggle />
      </div>
    </header>
  );
}

function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={`Use the ${other} colours`}
      onClick={() => setColorScheme(other)}
    >
      <svg
        width="18"
        height="18"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {other === 'light' ? (
          <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z" />
        ) : (
          <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" strokeLinejoin="round" />
        )}
      </svg>
    </ActionIcon>
  );
}

function Gate() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" className={classes.gate} />
      <path
        d="M7 24V14a9 9 0 0 1 18 0v10M12 8v19M16 6v21M20 8v19M7 15h18M7 21h18"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
