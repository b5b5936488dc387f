/** The sign of an outcome: each has its own shape, so it reads without its colour; the text stands beside it. */
import type { Outcome } from '../../../src/domain/determination.ts';

const SHAPES: Readonly<Record<Outcome, string>> = {
  // A circle with a tick.
  allowed: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM7.5 12.3l3.1 3.1 5.9-6.3',
  // A diamond with a question mark.
  unknown: 'M12 1.8 22.2 12 12 22.2 1.8 12ZM9.6 9.6a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.5M12 16.4v.1',
  // A sheet with a seal: a paper is needed.
  licenceRequired:
    'M5 2.5h10l4 4v15H5ZM15 2.5v4h4M8.5 9.5h4M8.5 13h2.5M14.5 13.2a2.3 2.3 0 1 0 .1 0M13.4 17.4l-.6 2.6 1.8-.9 1.8.9-.6-2.6',
  // An octagon with a bar.
  prohibited: 'M8.1 2.5h7.8l5.6 5.6v7.8l-5.6 5.6H8.1l-5.6-5.6V8.1ZM7.5 12h9',
};

export function OutcomeMark({ outcome, size = 20 }: { readonly outcome: Outcome; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 24 ? 1.7 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[outcome]} />
    </svg>
  );
}
