/** openView: the view behind an index, whose contents callers do not know. */
import { IndexView } from './indexView.ts';
import type { ScreeningIndex } from './screeningIndex.ts';

export function viewOf(index: ScreeningIndex): IndexView {
  if (index instanceof IndexView) return index;
  throw new Error('not an index of this room');
}
