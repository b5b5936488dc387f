/** Which edition of the prose wrote a text? A stored answer names it, so that a text that reads otherwise today is known for a new wording. */
import type { StoredDetermination } from '../../domain/verdict/storedDetermination.ts';
import { canonicalJson } from '../../kit/canonicalJson.ts';
import { sha256 } from '../../kit/sha256.ts';
import { type Language, sentencesOf } from './sentences.ts';

export interface Edition {
  readonly language: Language;
  /** Goes up when the order or the choice of sentences changes, which the digest does not see. */
  readonly version: number;
  /** sha256 of the canonical JSON of the language's sentences, with those that it takes from English. */
  readonly digest: string;
}

const VERSION = 1;

const editions = new Map<Language, Edition>();

export function editionOf(language: Language): Edition {
  let edition = editions.get(language);
  if (!edition) {
    edition = { language, version: VERSION, digest: sha256(canonicalJson(sentencesOf(language))) };
    editions.set(language, edition);
  }
  return edition;
}

/** Whether a text of this edition reads as in the one that a stored answer names. */
export const isSameEdition = (edition: Edition, named: StoredDetermination['prose']): boolean =>
  edition.language === named.language && edition.version === named.version && edition.digest === named.digest;
