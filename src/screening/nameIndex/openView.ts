/** openView: the view behind an index that callers hold without knowing what is in it. */
import { IndexView } from './indexView.ts';
import type { ScreeningIndex } from './screeningIndex.ts';

export function viewOf(index: ScreeningIndex): IndexView {
  if (index instanceof IndexView) return index;
  throw new Error('not an index of this room');
}
