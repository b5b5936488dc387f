/**
 * The cases one click away: the story of Israel's list of cyber destinations in November 2021, and of the firms that the US Entity
 * List took up, each on the days on which the answer or its reasons change. These are questions only; every answer comes from the server.
 */
import { EMPTY_QUESTION, newParty, type Question, type QuestionParty } from './question.ts';

export interface ExampleDay {
  /** The day of the question, `YYYY-MM-DD`. */
  readonly date: string;
  /** What is special about this day. */
  readonly note: string;
}

export interface Example {
  readonly title: string;
  readonly question: Question;
  readonly days: readonly ExampleDay[];
}

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}

const endUser = (name: string, country: string): QuestionParty => newParty({ name, country, type: 'organization' });

const cyberFromIsrael = (to: string): Question => ({ ...EMPTY_QUESTION, from: 'IL', to, item: '4D004' });

const toListedFirm = (name: string, country: string): Question => ({
  ...EMPTY_QUESTION,
  from: 'US',
  to: country,
  item: 'EAR99',
  origin: 'US',
  parties: [endUser(name, country)],
});

const ISRAEL: ExampleGroup = {
  title: '4D004 (intrusion software) from Israel, by its reported list of destinations',
  examples: [
    {
      title: 'To the Emirates',
      question: cyberFromIsrael('AE'),
      days: [
        { date: '2021-10-15', note: 'before the reported cut' },
        { date: '2021-11-10', note: 'inside the uncertain interval' },
        { date: '2021-11-26', note: 'after the report of the cut' },
      ],
    },
    {
      title: 'To India',
      question: cyberFromIsrael('IN'),
      days: [{ date: '2021-11-26', note: 'on the list; a later report says otherwise' }],
    },
    {
      title: 'To Brazil',
      question: cyberFromIsrael('BR'),
      days: [{ date: '2021-10-15', note: 'membership was never published' }],
    },
  ],
};

const ENTITY_LIST: ExampleGroup = {
  title: 'EAR99 of US origin, from the United States to a firm the Entity List took up',
  examples: [
    {
      title: 'NSO Group',
      question: toListedFirm('NSO Group', 'IL'),
      days: [
        { date: '2021-11-03', note: 'the day before the listing' },
        { date: '2021-11-04', note: 'the first day of the listing' },
      ],
    },
    {
      title: 'Candiru as “Saito Tech”',
      question: toListedFirm('Saito Tech', 'IL'),
      days: [{ date: '2021-11-04', note: 'found by an alias' }],
    },
    {
      title: 'Intellexa S.A.',
      question: toListedFirm('Intellexa S.A.', 'GR'),
      days: [
        { date: '2023-07-17', note: 'the day before the listing' },
        { date: '2023-07-18', note: 'the first day of the listing' },
      ],
    },
    {
      title: 'Sandvine',
      question: toListedFirm('Sandvine', 'CA'),
      days: [
        { date: '2024-02-27', note: 'listed' },
        { date: '2024-10-23', note: 'taken off the list' },
      ],
    },
  ],
};

export const EXAMPLE_GROUPS: readonly ExampleGroup[] = [ISRAEL, ENTITY_LIST];

/** The example's question on one of its days. */
export const questionOn = (example: Example, date: string): Question => ({ ...example.question, date });
