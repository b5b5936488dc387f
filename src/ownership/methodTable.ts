/**
 * How each family of lists adds shares up: the visible table. It says which kinds of share are held against the threshold and
 * which amount to control, with its sources. Thresholds, strictness and their dates are rules of law: they come with the test.
 */
import type { LinkKind, OwnershipMethodKey } from '../domain/ownership.ts';

/** One source of a method: what it says since when. `citation` is a key of OWNERSHIP_CITATIONS. */
export interface MethodBasis {
  readonly citation: keyof typeof OWNERSHIP_CITATIONS;
  /** Day from which it holds or was published (LocalDate); null: not established. */
  readonly from: string | null;
  /** Exclusive end; null: none known. */
  readonly to: string | null;
  readonly says: string;
}

export interface OwnershipMethod {
  readonly title: string;
  /** The way of adding up, in one sentence. */
  readonly says: string;
  /** Kinds held against the threshold, each alone. Voting follows equity where a party has no voting link of its own. */
  readonly ownershipKinds: readonly LinkKind[];
  /** Kinds of which more than half is control. */
  readonly controlKinds: readonly LinkKind[];
  readonly basis: readonly MethodBasis[];
}

/** Instruments the table rests on, with how they were read; the rules of law carry their full evidence. */
export const OWNERSHIP_CITATIONS = {
  'us-31cfr-587.406': {
    instrument: '31 CFR 587.406',
    url: 'https://www.ecfr.gov/current/title-31/section-587.406',
    verification: 'secondary',
  },
  'us-ofac-guidance-2014': {
    instrument: 'OFAC, Revised Guidance on Entities Owned by Persons Whose Property Is Blocked, 13 August 2014',
    url: 'https://ofac.treasury.gov/faqs/topic/1521',
    verification: 'secondary',
  },
  'us-ofac-faq-398': {
    instrument: 'OFAC FAQ 398 (control)',
    url: 'https://ofac.treasury.gov/faqs/398',
    verification: 'secondary',
  },
  'us-ofac-faq-399': {
    instrument: 'OFAC FAQ 399 (aggregation)',
    url: 'https://ofac.treasury.gov/faqs/399',
    verification: 'secondary',
  },
  'us-ofac-faq-401': {
    instrument: 'OFAC FAQ 401 (indirect ownership)',
    url: 'https://ofac.treasury.gov/faqs/401',
    verification: 'secondary',
  },
  'us-bis-affiliates': {
    instrument: 'FR Doc. 2025-19001, 30 September 2025',
    url: 'https://thefederalregister.org/documents/2025-19001/expansion-of-end-user-controls-to-cover-affiliates-of-certain-listed-entities',
    verification: 'secondary',
  },
  'us-bis-affiliates-suspension': {
    instrument: '90 FR no. 216, 12 November 2025',
    url: 'https://www.skadden.com/insights/publications/2025/11/bis-suspends-affiliates-rule-for-one-year-as-part-of-the-us-china-trade-deal',
    verification: 'secondary',
  },
  'gb-si-2019-855': {
    instrument: 'SI 2019/855, regulation 7 and Schedule 1 (and the like provisions of the other regimes)',
    url: 'https://www.legislation.gov.uk/uksi/2019/855/schedules/made',
    verification: 'secondary',
  },
  'gb-ofsi-guidance': {
    instrument: 'OFSI, UK financial sanctions general guidance, chapter 4 (aggregation, 2022)',
    url: 'https://mrwatchlist.com/2022/03/22/ofsi-updates-ownership-control-guidance/',
    verification: 'secondary',
  },
  'eu-best-practices-2018': {
    instrument: 'Council of the EU, Best Practices for the effective implementation of restrictive measures, 2018',
    url: 'https://data.consilium.europa.eu/doc/document/ST-8519-2018-INIT/en/pdf',
    verification: 'recalled',
  },
  'eu-best-practices-2024': {
    instrument: 'Council of the EU, Update of the EU Best Practices, 3 July 2024',
    url: 'https://akingump.com/en/insights/alerts/eu-publishes-new-best-practices-guidance-including-updated-ownership-test-and-additional-control-guidance',
    verification: 'secondary',
  },
  'eu-commission-faq-8': {
    instrument: 'European Commission, FAQ on asset freezes, question 8 (aggregate ownership)',
    url: 'https://www.mondaq.com/uk/fund-finance/1516340',
    verification: 'secondary',
  },
} as const satisfies Record<
  string,
  { instrument: string; url: string; verification: 'primaryText' | 'secondary' | 'recalled' }
>;

export const OWNERSHIP_METHOD_TABLE: { readonly [key in OwnershipMethodKey]: OwnershipMethod } = {
  cascade: {
    title: 'Aggregate ownership, level by level (OFAC 50 per cent rule, BIS affiliates rule)',
    says: 'Direct shares of listed owners are added up with the whole direct shares of owners that pass the same test; nothing is multiplied, and control alone counts for nothing.',
    ownershipKinds: ['equity'],
    controlKinds: ['voting', 'boardAppointment'],
    basis: [
      {
        citation: 'us-31cfr-587.406',
        from: '2022-03-01',
        to: null,
        says: 'direct or indirect, alone or in the aggregate',
      },
      {
        citation: 'us-ofac-guidance-2014',
        from: '2014-08-13',
        to: null,
        says: 'several listed owners are added up; before, each stood alone',
      },
      { citation: 'us-ofac-faq-398', from: '2014-08-13', to: null, says: 'ownership, not control' },
      {
        citation: 'us-ofac-faq-399',
        from: '2014-08-13',
        to: null,
        says: 'owners listed under different programmes are added up',
      },
      {
        citation: 'us-ofac-faq-401',
        from: '2014-08-13',
        to: null,
        says: 'indirect means through parties that pass the test themselves',
      },
      {
        citation: 'us-bis-affiliates',
        from: '2025-09-29',
        to: '2025-11-10',
        says: 'the same way of adding up for the Entity List, the Military End-User List and some SDN programmes',
      },
      {
        citation: 'us-bis-affiliates-suspension',
        from: '2025-11-10',
        to: '2026-11-10',
        says: 'suspended; back by its own terms unless extended',
      },
    ],
  },
  ukOwnedOrControlled: {
    title: 'Owned or controlled, person by person (United Kingdom)',
    says: 'Each listed person stands alone, with the shares, votes and board rights of those it owns or controls, and with what its partners hold under a joint arrangement.',
    ownershipKinds: ['equity', 'voting'],
    controlKinds: ['boardAppointment'],
    basis: [
      {
        citation: 'gb-si-2019-855',
        from: '2020-12-31',
        to: null,
        says: 'shares or votes, the board, or affairs run as the person wishes; joint arrangements combine',
      },
      {
        citation: 'gb-ofsi-guidance',
        from: '2022-03-22',
        to: null,
        says: 'different listed persons are not simply added up',
      },
    ],
  },
  euOwnedOrControlled: {
    title: 'Owned in the aggregate, or controlled (European Union)',
    says: 'Shares of all listed owners are added up with the whole shares of parties they own or control; a majority of votes or seats, or other control, is control.',
    ownershipKinds: ['equity'],
    controlKinds: ['voting', 'boardAppointment'],
    basis: [
      { citation: 'eu-best-practices-2018', from: null, to: '2024-07-03', says: 'more than the threshold, or control' },
      { citation: 'eu-commission-faq-8', from: '2022-03-20', to: null, says: 'listed owners are added up' },
      {
        citation: 'eu-best-practices-2024',
        from: '2024-07-03',
        to: null,
        says: 'the threshold or more, or control, with more signs of control',
      },
    ],
  },
  notModelled: {
    title: 'Not modelled',
    says: 'How this list treats ownership is not modelled, so a listed owner anywhere above the party leaves it undetermined.',
    ownershipKinds: ['equity'],
    controlKinds: ['voting', 'boardAppointment'],
    basis: [],
  },
};
