/** The door of the room: what the app may use of screening. */

export { type BuildOptions, buildScreeningIndex } from './buildScreeningIndex.ts';
export { compareNames, type PairResult } from './compareNames.ts';
export { contentAddress } from './contentAddress.ts';
export { INDEX_VERSION, openIndex, serialiseIndex } from './indexFile.ts';
export { DEFAULT_MODEL, type MatchingModel, MODELS, modelByName } from './models.ts';
export type { ModelRow } from './modelTable.ts';
export type { ScreeningIndex, SearchHit, SearchOptions, SearchSegment, SegmentHit } from './screeningIndex.ts';
export { screenText, type TextMention } from './screenText.ts';
export { searchIndex, searchSegments } from './searchIndex.ts';
