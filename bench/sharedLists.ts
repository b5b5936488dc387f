/** Real list files as they lie in a folder of the machine that measures: source, path, and day of publication where the file does not say it. */
export const SHARED_LISTS: readonly (readonly [string, string, string?])[] = [
  ['us-csl', 'us-csl/consolidated_2026-07-31.reserialised.json.gz', '2026-07-31'],
  ['us-ofac-sdn', 'ofac-sdn/sdn_2024-05-03.csv.gz', '2024-05-03'],
  ['us-ofac-nonsdn', 'ofac-nonsdn/consolidated_2025-03-28.xml.gz'],
  ['un-sc', 'un/consolidated_2026-02-27.xml.gz'],
  ['gb-uksl', 'uk/UK-Sanctions-List_2026-08-22.reserialised.xml.gz'],
  ['eu-fsf', 'eu/FSF-FULL-1_1_2026-03-18.reserialised.xml.gz'],
  ['ca-sema', 'canada/sema-lmes_2025-05.xml.gz', '2025-05-25'],
];
