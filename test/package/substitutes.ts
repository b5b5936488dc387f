/** Commands of the documents that a fresh folder cannot run as they stand: what runs instead, or nothing, and why. */

export interface Substitute {
  /** The command as the document has it. */
  readonly documented: string;
  /** Null: nothing is run. */
  readonly instead: string | null;
  readonly reason: string;
}

export const SUBSTITUTES: readonly Substitute[] = [
  {
    documented: 'npm ci && npm start',
    instead: null,
    reason: 'it builds and starts a clone of the repository; the server of the package has a test of its own',
  },
  {
    documented: 'npm ci && npm test',
    instead: null,
    reason: 'it is the command that runs this test',
  },
  {
    documented: 'npx portcullis serve --port 7080',
    instead: null,
    reason: 'it runs until it is stopped, and the port may be taken; the test of the server starts it on a free port',
  },
  {
    documented: 'npx portcullis show DETERMINATION_ID',
    instead: 'npx portcullis show "$DETERMINATION_ID"',
    reason: 'the id differs from one data folder to the next',
  },
  {
    documented: 'npx portcullis replay DETERMINATION_ID',
    instead: 'npx portcullis replay "$DETERMINATION_ID"',
    reason: 'the id differs from one data folder to the next',
  },
  {
    documented: 'portcullis lists timeline "Hassan Dahir Aweys" --date 2026-09-01',
    instead: 'portcullis lists timeline "John Example" --date 2026-09-01',
    reason: 'the real list is not in the repository; the sample file has other rows',
  },
  {
    documented: 'portcullis lists timeline un-sc:QDi.042',
    instead: 'portcullis lists timeline un-sc:QDi.901',
    reason: 'the real list is not in the repository; the sample file has other rows',
  },
  {
    documented:
      'portcullis dossier settle us-csl:SDN:7006 us-ofac-sdn:11744 --as different --why "other birth date on the order"',
    instead: 'portcullis dossier settle us-csl:SDN:36 us-ofac-sdn:36 --as different --why "one is an airline"',
    reason: 'the real lists are not in the repository; the sample files have other rows',
  },
  {
    documented: 'node scripts/law/deriveEar.ts FOLDER_OF_THE_COPY',
    instead: null,
    reason: 'a script of the repository, which reads a copy of the control list that is not part of it',
  },
  {
    documented: 'node scripts/law/deriveEar.ts FOLDER_OF_THE_COPY --check',
    instead: null,
    reason: 'a script of the repository, which reads a copy of the control list that is not part of it',
  },
];

/** Files that a reader of the documents has downloaded from a publisher: path in the fresh folder, and the sample that stands in. */
export const DOWNLOADED: Readonly<Record<string, string>> = {
  'consolidated.json': 'src/sources/us-csl/fixtures/consolidated.json',
};

/** The publishers' files of one version by list, as a mirror has them: `lists update` asks it, so that no network is needed. */
export const MIRROR: Readonly<Record<string, readonly string[]>> = {
  'ca-sema': ['sema-lmes.xml'],
  'ch-seco': ['whole-list.xml'],
  'eu-fsf': ['export.xml'],
  'gb-uksl': ['UK-Sanctions-List.xml'],
  'jp-meti': ['notice.txt'],
  opensanctions: ['entities.ftm.json'],
  'un-sc': ['consolidated.xml'],
  'us-bis-dpl': ['dpl.txt'],
  'us-ofac-nonsdn': ['cons_prim.csv'],
  'us-ofac-sdn': ['add.csv', 'alt.csv', 'sdn.csv', 'sdn_comments.csv'],
};

/** Commands that no document shows, so that every command of `portcullis --help` and every kind of file is tried in the package. */
export const FURTHER_COMMANDS: readonly string[] = [
  'portcullis check --transaction docs/examples/transaction.json --explain',
  'portcullis check --batch docs/examples/quotes.jsonl --save',
  'portcullis check --law node_modules/portcullis/law --from IL --item 4D004 --to AE --date 2021-11-26',
  'portcullis screen --file docs/examples/customers.csv --map name=name,country=country --out results.csv',
  'portcullis screen-text docs/examples/order.txt',
  'portcullis lists import il-cyber-destinations node_modules/portcullis/lists/il-cyber-destinations/2-list-of-37.yml',
  'portcullis lists show il-cyber-destinations --date 2021-11-26',
  'portcullis law list',
  'portcullis law show us-ear-entity-list',
  'portcullis law diff --from 2021-10-15 --to 2021-11-26',
  'portcullis law check',
  'portcullis doctor',
];
