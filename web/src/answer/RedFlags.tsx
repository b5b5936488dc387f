/** Signs that somebody has to look into before anything is released. */
import type { RedFlag } from '../../../src/domain/determination.ts';
import { Sheet } from '../kit/Sheet.tsx';
import { Citations } from './Citations.tsx';
import classes from './RedFlags.module.css';
import { count } from './words.ts';

export function RedFlags({ flags }: { readonly flags: readonly RedFlag[] }) {
  if (flags.length === 0) return null;
  const open = flags.filter(({ resolved }) => !resolved).length;
  return (
    <Sheet
      title="Red flags"
      aside={open === 0 ? 'all resolved' : `${count(open, 'flag')} to resolve before release`}
      tone="attention"
    >
      <ul className={classes.flags}>
        {flags.map((flag) => (
          <li key={`${flag.rule} ${flag.text}`} className={classes.flag}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className={classes.mark}>
              <path
                d="M3.5 15V1.5h9l-2 3.5 2 3.5h-9"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
                strokeLinejoin="round"
                strokeLinecap="round"
              />
            </svg>
            <div>
              <p>
                {flag.text} {flag.resolved && <strong>(resolved)</strong>}
              </p>
              {flag.resolution && (
                <p>
                  {flag.resolution.by}, {flag.resolution.on}: {flag.resolution.why}
                </p>
              )}
              <p className={classes.sources}>
                <Citations citations={flag.citations} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
