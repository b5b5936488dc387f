/** The form in which an answer is kept: what was found, on what, and in which words it was told; see src/domain/verdict/storedDetermination.ts. */

import type { Screening } from '../../../domain/screening.ts';
import { packVerdict } from '../../../domain/verdict/packedVerdict.ts';
import type { StoredDetermination, StoredScreening } from '../../../domain/verdict/storedDetermination.ts';
import { editionOf } from '../../../rules/index.ts';
import type { Judged } from './judgeAsOf.ts';

export const storedForm = ({ transaction, asOf, verdict, joined, digests }: Judged): StoredDetermination => ({
  form: 2,
  transaction,
  asOf,
  verdict: packVerdict(verdict),
  screenings: joined.screenings.map(storedScreening),
  disposition: null,
  digests,
  prose: editionOf('en'),
});

const storedScreening = ({ query, decision, matches }: Screening): StoredScreening => ({
  name: query.name,
  decision,
  matches: matches.map(({ listing: { id, inForce }, score, explanation: { evidence } }) => ({
    listing: id,
    score,
    inForce,
    ...(evidence.length > 0 ? { evidence: evidence.map(({ kind }) => kind) } : {}),
  })),
});
