/** The `source` column of the Consolidated Screening List: which programme a row belongs to, and its short name in our keys. */

export interface CslProgramme {
  readonly programme: string;
  readonly short: string;
}

/** By the abbreviation in the last parentheses of the source's name, e.g. `Entity List (EL) - Bureau of Industry and Security`. */
const BY_ABBREVIATION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EL: 'us-bis-entity-list',
    DPL: 'us-bis-denied-persons',
    UVL: 'us-bis-unverified',
    MEU: 'us-bis-military-end-user',
    SDN: 'us-ofac-sdn',
    SSI: 'us-ofac-ssi',
    CMIC: 'us-ofac-cmic',
    'NS-MBS LIST': 'us-ofac-ns-mbs',
    CAP: 'us-ofac-capta',
    PLC: 'us-ofac-plc',
    FSE: 'us-ofac-fse',
    DTC: 'us-state-dtc',
    ISN: 'us-state-isn',
  }),
);

export function cslProgramme(source: string): CslProgramme | undefined {
  const abbreviation = /\(([^()]+)\)[^()]*$/.exec(source)?.[1]?.toUpperCase() ?? '';
  const programme = BY_ABBREVIATION.get(abbreviation);
  return programme === undefined ? undefined : { programme, short: abbreviation.replace(/ LIST$/, '') };
}
