/** The door of the room: what the app may use of screening. */

export type { BuildOptions } from './firstVersion.ts';
export {
  buildScreeningIndex,
  compareNames,
  openIndex,
  searchIndex,
  searchSegments,
  serialiseIndex,
} from './firstVersion.ts';
export { DEFAULT_MODEL, type MatchingModel, MODELS, modelByName } from './models.ts';
export type { ScreeningIndex, SearchHit, SearchOptions, SearchSegment, SegmentHit } from './screeningIndex.ts';
export { screenText, type TextMention } from './screenText.ts';
