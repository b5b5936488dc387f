/** The door of the room: everything that other rooms may use of screening. */

export { type Caution, cautionOf } from './caution/cautionOf.ts';
export { countsAs } from './caution/countsAs.ts';
export { readStateBody } from './caution/stateBody.ts';
export { compareNames, type PairResult } from './compare/compareNames.ts';
export { screenText, type TextMention } from './mentions/screenText.ts';
export type { MatchingModel } from './model/matchingModel.ts';
export { DEFAULT_MODEL, MODELS, modelByName } from './model/models.ts';
export type { ModelReference, Thresholds } from './model/modelVersion.ts';
export { type BuildOptions, buildScreeningIndex } from './nameIndex/buildScreeningIndex.ts';
export { contentAddress } from './nameIndex/contentAddress.ts';
export { INDEX_VERSION, openIndex, serialiseIndex } from './nameIndex/indexFile.ts';
export type {
  ScreeningIndex,
  SearchHit,
  SearchOptions,
  SearchSegment,
  SegmentHit,
} from './nameIndex/screeningIndex.ts';
export { searchIndex, searchSegments } from './search/searchIndex.ts';
