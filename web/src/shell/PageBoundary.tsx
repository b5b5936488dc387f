/** Catches what a page throws while it is drawn, and says so instead of going blank. */
import { Component, type ReactNode } from 'react';
import { problemOf } from '../api/problemError.ts';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';

interface State {
  readonly error: unknown;
}

export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <ProblemNotice problem={problemOf(this.state.error)} onRetry={() => location.reload()} />;
  }
}
