/** The door of the room: what the app may use of sources: definitions, readers and opened files; what talks to the network is behind download/index.ts. */

export { bundledLists } from './bundled/bundledLists.ts';
export { CUSTOM, isOwnList, ownListDefinition } from './custom/ownList.ts';
export { ownListSource } from './custom/ownListSource.ts';
export { DEFINITIONS, definitionOf } from './definitions/definitions.ts';
export { openSourceFile } from './formats/openFile.ts';
export { AccountBuilder } from './reading/account.ts';
export type { Source, SourceDefinition, SourceFile, SourceHeader } from './reading/source.ts';
export { sourceByKey } from './registry.ts';
