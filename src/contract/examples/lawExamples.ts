/** Law, and answers about answers, as the API's description shows them. */
import type { z } from 'zod';
import type { lawDiffSchema, lawIndexSchema, lawShownSchema, lawStatementsSchema } from '../answers/lawShown.ts';
import type { replaySchema } from '../answers/replay.ts';
import type { whyChangedSchema } from '../answers/whyChanged.ts';

export const LAW_INDEX_EXAMPLE: z.input<typeof lawIndexSchema> = {
  regimes: [{ id: 'us-ear', title: 'Export Administration Regulations' }],
  digest: 'aa'.repeat(32),
};

export const LAW_SHOWN_EXAMPLE: z.input<typeof lawShownSchema> = {
  id: 'us-ear-entity-list',
  kind: 'requirement',
  title: 'A licence for parties on the Entity List',
};

export const LAW_STATEMENTS_EXAMPLE: z.input<typeof lawStatementsSchema> = {
  statements: [
    {
      id: 'us-ear.no-military-intelligence',
      regime: 'us-ear',
      text: 'We know of no military-intelligence end use or end user.',
      provision: '15 CFR 744.22',
      kind: 'deal',
    },
  ],
};

export const LAW_DIFF_EXAMPLE: z.input<typeof lawDiffSchema> = {
  from: '2021-11-26',
  to: '2021-12-06',
  changes: [
    {
      regime: 'il-deca',
      kind: 'rule',
      id: 'il-undertaking',
      title: 'The end-user undertaking',
      change: 'begins',
      on: '2021-12-06',
      scheduled: false,
      says: 'The end-user undertaking becomes part of every application.',
      citations: [{ instrument: 'Ministry of Defence, notice of 6 December 2021' }],
    },
  ],
};

export const REPLAY_EXAMPLE: z.input<typeof replaySchema> = {
  schema: 'portcullis/1',
  id: '3b1f6a0c5d2e4f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8',
  result: 'same',
  missing: [],
  where: [],
  engine: { stored: 'portcullis 0.3.0, ICU 78.2', running: 'portcullis 0.3.0, ICU 78.2' },
  now: null,
};

export const WHY_CHANGED_EXAMPLE: z.input<typeof whyChangedSchema> = {
  before: {
    validAt: '2021-10-15',
    outcome: 'licenceRequired',
    possible: ['licenceRequired'],
    reviewPolicy: null,
  },
  after: {
    validAt: '2021-11-26',
    outcome: 'licenceRequired',
    possible: ['licenceRequired'],
    reviewPolicy: null,
  },
  changed: true,
  regimes: [],
  findings: [],
  obligations: { added: [], removed: [] },
  redFlags: { added: [], removed: [] },
  causes: [
    {
      id: 'membership il-cyber-destinations AE',
      kind: 'membership',
      says: 'AE on il-cyber-destinations was member and then notMember.',
      list: 'il-cyber-destinations',
      country: 'AE',
      before: 'member',
      after: 'notMember',
    },
  ],
  withoutEffect: [],
  text: '2021-10-15: licence required. 2021-11-26: licence required. The outcome is the same.',
};
