/** A transaction and a determination with every kind of part in it, as the API's description shows them. Not an answer of the engine. */
import type { z } from 'zod';
import type { determinationSchema, findingSchema } from '../../domain/determination.ts';
import type { TransactionInput } from '../../domain/transaction.ts';
import type { determinationShownSchema } from '../answers/determinationShown.ts';

type Finding = z.input<typeof findingSchema>;

const report = {
  instrument: 'Times of Israel, 25 November 2021, on a report of Calcalist',
  url: 'https://www.timesofisrael.com/amid-nso-scandal-israel-said-to-ban-cyber-tech-sales-to-65-countries/',
  published: '2021-11-25',
};
const act = {
  instrument: 'Defense Export Control Law, 5766-2007',
  provision: 's. 15',
  url: 'https://www.gov.il/en/departments/legalInfo/law_on_defense_export_control',
};

const finding = (rule: string, given: Partial<Finding>): Finding => ({
  rule,
  kind: 'requirement',
  result: 'applies',
  says: 'An export licence is required for controlled cyber items, whatever the destination.',
  missing: [],
  reviewPolicy: null,
  citations: [act],
  authority: 'statute',
  state: 'inForce',
  verification: 'secondary',
  verifiedOn: '2026-11-24',
  conflicts: [],
  listings: [],
  overcomeBy: [],
  holder: null,
  ...given,
});

export const AS_OF_EXAMPLE = {
  validAt: '2021-11-26',
  knownAt: '2026-11-24T05:40:00.000Z',
  knownBasis: 'public',
} as const;

export const DETERMINATION_EXAMPLE: z.input<typeof determinationSchema> = {
  schema: 'portcullis/1',
  id: '3b1f6a0c5d2e4f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8',
  transaction: {
    kind: 'export',
    exporter: null,
    from: 'IL',
    to: 'AE',
    items: [{ classifications: [{ code: '4D004', basis: 'self' }], origin: null }],
    parties: [],
    partiesComplete: false,
    endUse: null,
    facts: {},
    endUseAttestation: null,
    route: [],
    date: '2021-11-26',
    dates: { contract: null, exported: null },
    regimes: null,
  },
  asOf: AS_OF_EXAMPLE,
  engine: 'portcullis 0.3.0, ICU 78.2',
  outcome: 'licenceRequired',
  possible: ['licenceRequired', 'prohibited'],
  couldBeWorse: ['prohibited'],
  reviewPolicy: { policy: 'restrictive', regime: 'il-deca', citation: report, authority: 'reportedPolicy' },
  authorisation: null,
  regimes: [
    {
      regime: 'il-deca',
      nexus: 'applies',
      outcome: 'licenceRequired',
      possible: ['licenceRequired'],
      listBased: 'licenceRequired',
      findings: [
        finding('il-deca-export-licence', { holder: 'exporter', reviewPolicy: 'restrictive' }),
        finding('il-deca-marketing-licence', {
          says: 'A marketing licence is required before the item is offered; the reported list frees some destinations from it, and the United Arab Emirates are not on it.',
          holder: 'exporter',
          citations: [{ ...act, provision: 's. 14' }],
        }),
        finding('il-deca-registration', {
          result: 'undetermined',
          says: 'Whoever exports must stand in the register of exporters.',
          missing: ['il-deca.registered'],
          holder: 'exporter',
        }),
        finding('il-cyber-destinations', {
          kind: 'definition',
          says: 'The United Arab Emirates are not on the list of 37 that was reported for November 2021.',
          authority: 'reportedPolicy',
          citations: [report],
          conflicts: [
            {
              says: 'A report of April 2022 counts 38 destinations.',
              citations: [
                {
                  instrument: 'Globes, 25 April 2022',
                  url: 'https://il.vlex.com/vid/export-controls-strangling-israel-902476700',
                },
              ],
            },
          ],
        }),
        finding('il-deca-embargo', {
          kind: 'prohibition',
          result: 'doesNotApply',
          says: 'No embargo of Israel reaches the destination.',
        }),
      ],
      exceptions: [],
    },
    {
      regime: 'us-ear',
      nexus: 'undetermined',
      outcome: 'unknown',
      possible: ['unknown', 'licenceRequired'],
      listBased: 'unknown',
      findings: [
        finding('us-ear-entity-list', {
          result: 'undetermined',
          says: 'A party on the Entity List needs a licence for every item subject to the EAR; whether the item is subject is not known.',
          missing: ['origin'],
          authority: 'regulation',
          verification: 'primaryText',
          verifiedOn: '2026-07-23',
          reviewPolicy: 'presumptionOfDenial',
          citations: [
            { instrument: '15 CFR 744.11', url: 'https://www.ecfr.gov/current/title-15/section-744.11' },
            { instrument: '86 FR 60759' },
          ],
          listings: [
            {
              party: 'NSO Group',
              id: 'surveillance-vendors:nso',
              name: 'NSO Group',
              programme: 'us-bis-entity-list',
              inForce: 'true',
              validFrom: '2021-11-04',
              validTo: null,
              score: 1,
            },
          ],
        }),
      ],
      exceptions: [
        {
          rule: 'us-ear-ace',
          symbol: 'ACE',
          result: 'undetermined',
          overcomes: ['us-ear-control-list:NS'],
          why: 'Open to most destinations for cybersecurity items; the end user decides.',
          conditions: [
            {
              fact: 'us-ear.governmentEndUser',
              needed: 'the end user is no government end user of the named countries',
              given: null,
            },
          ],
          citations: [{ instrument: '15 CFR 740.22' }],
        },
      ],
    },
  ],
  regimesNotEvaluated: [
    { regime: 'eu-dual-use', why: 'No nexus: the item does not leave the EU.' },
    { regime: 'us-itar', why: 'Jurisdiction only; the item is not on the USML as far as told.' },
  ],
  questions: [
    { fact: 'party:endUser', text: 'Who is the end user?', settles: ['us-ear-entity-list'] },
    {
      fact: 'il-deca.registered',
      text: 'Is the exporter in the register of defence exporters?',
      settles: ['il-deca-registration'],
      type: 'boolean',
      whoKnows: 'the exporter',
    },
    {
      fact: 'us-ear.usContentPercent',
      text: 'How much controlled US content is in the item?',
      settles: ['us-ear-de-minimis'],
      type: 'number',
      unit: 'per cent',
    },
    { fact: 'programme:us-ofac-sdn', text: 'The SDN list is not loaded for this date.', settles: ['us-ofac-blocking'] },
  ],
  redFlags: [
    {
      rule: 'us-ear-flag-reexport',
      text: 'The destination is a known place of re-export for items of this kind.',
      citations: [{ instrument: '15 CFR 732, Supp. 3' }],
      resolved: false,
    },
  ],
  obligations: [
    {
      rule: 'il-undertaking',
      when: 'before',
      what: 'Obtain the end-user undertaking that licence applications have needed since December 2021.',
      due: null,
      citation: report,
    },
    { rule: 'il-records', when: 'after', what: 'Keep the records of the export.', due: 'for 7 years', citation: act },
  ],
  recheckBy: '2021-12-06',
  nextKnownChange: { on: '2021-12-06', what: 'the end-user undertaking becomes part of every application' },
  screenings: [],
  coverage: [
    {
      programme: 'us-bis-entity-list',
      state: 'partial',
      reaches: ['endUser'],
      lists: [{ list: 'surveillance-vendors', version: 'ab12cd34ef56', publishedOn: '2026-07-31', basis: 'compiled' }],
      note: 'Only surveillance vendors are covered: a hit counts, a no-hit does not.',
    },
    { programme: 'us-ofac-sdn', state: 'notLoaded', reaches: ['endUser'] },
  ],
  digests: {
    ruleBook: 'aa'.repeat(32),
    listVersions: { 'il-cyber-destinations': '0123456789ab' },
    resolutions: null,
    matchingModel: 'first-1',
  },
  text: 'An export licence is required. The reported policy for destinations off the list of 37 is restrictive; it is no ban in law. Whether US rules reach the item is not known.',
};

export const DETERMINATION_SHOWN_EXAMPLE: z.input<typeof determinationShownSchema> = {
  schema: 'portcullis/1',
  id: DETERMINATION_EXAMPLE.id,
  savedAt: '2021-11-26T09:00:00.000Z',
  actor: 'local:http',
  outcome: DETERMINATION_EXAMPLE.outcome,
  form: 1,
  words: 'asThen',
  determination: DETERMINATION_EXAMPLE,
  missing: [],
};

/** The shortest transaction that says all that is needed. */
export const TRANSACTION_EXAMPLE: TransactionInput = {
  from: 'IL',
  to: 'AE',
  item: { code: '4D004' },
  date: '2021-11-26',
};
