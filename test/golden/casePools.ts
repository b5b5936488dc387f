/**
 * From which values are the generated cases of the baseline drawn? The values are written down here and not read from the law, so that
 * the same cases come out however law files and rule book are moved about. A change here makes other cases: write the baseline anew.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const codes = (text: string): readonly string[] => text.split('|').map((code) => code.trim());

export interface Frame {
  readonly regime: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const EAR_PLACES = `AE AE AE BR BR BR CA CA CA DE FR GB IN JP SA SG TW MX CN HK RU BY IR SY CU KP IL IQ LB PK AF VN KH EG CO KR KZ
  PS UA UA-43 UA-14 VE SD LI KY IS AU`;

const frame = (regime: string, from: string, to: string): Frame => ({ regime, from: words(from), to: words(to) });
const EAR = frame('us-ear', 'US US US US US US US US DE IL TW', EAR_PLACES);

/** Which way a case looks: the regime it is about, and places that concern that regime. A regime that stands twice comes twice as often. */
export const FRAMES: readonly Frame[] = [
  ...Array.from({ length: 11 }, () => EAR),
  frame('us-ofac', 'US US US US GB IL', 'AE CA CU FR IR KP SY UA UA-14 UA-43 VE'),
  frame('us-itar', 'US US US IL', 'AE CA CN KH GB'),
  frame('eu-dual-use', 'DE FR IE DE GB', 'AE FR GB IS JP US IN TR CN'),
  frame('eu-sanctions', 'DE FR DE FR RE IL', 'AE RU BY CH DE'),
  frame('gb-export-control', 'GB GB GB IL', 'AE CN FR JP PK US'),
  frame('gb-sanctions', 'GB GB GB IL', 'AE RU FR US'),
  frame('il-deca', 'IL IL IL DE', 'AE BR DE FR HU IN US'),
  frame('il-moe', 'IL FR', 'FR AE US'),
];

export const CODES =
  codes(`EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 | EAR99 |
  4D004 | 4D004 | 4D004 | 4D004 | 3A002.a | 3A002.a | 3A002.a | 3A002.a | 9A610.x | 6A004.a.1 | 5A002.a | 5A002.a
  | 5A001.j | 5A001.j | 5A992.c | 5A992.c | NOT-LISTED | NOT-LISTED | NOT-LISTED | 0A501.a | 0A501.y | 0A502.a |
  0A506 | 0A506.a | 0A507 | 0A509.b | 0A521 | 0A606.c | 0A919 | 0A981 | 0A982 | 0A983 | 0A998 | 1A002.a | 1A613.d
  | 1A999 | 1C350 | 1C355.a | 1C355.b | 1C395.b | 1E002.e | 2A983 | 2A994 | 2B001.a | 2B352 | 3A002.a | 3A002.h |
  3A090 | 3A611.a | 3A981 | 3A991.a.1 | 3A992 | 3B001.d | 3B994 | 3D001 | 3E001 | 3E001 (for 3A002) |
  3E001 for 3A002.a | 4A001.b | 4A003.c | 4A005.z.1 | 4A906 | 4D001 for 4A003.b | 4E001.c | 5A001 | 5A001.a |
  5A001.e | 5A001.f.1 | 5A001.f.2 | 5A001.f.3 | 5A001.q | 5A002.a | 5A004.a | 5A004.b | 5A980 | 5A991 | 5A992.z.2
  | 5D001.a | 5D001.a (for 5A001.b.5) | 5D001.a (for 5A001.f.1) | 5D001.a (for 5A001.j) | 5D002.c.1 | 5D991 |
  5D992.c | 5E002.a | 5E980 | 6A001.a.1.a | 6A002.a | 6A002.b | 6A003.a.1 | 6A003.b.4.b | 6A004.a.1 | 6A004.b |
  6A004.c | 6A005.a.1 | 6A008.l.1 | 6A993.a | 6E001 | 7A102 | 9A515 | 9A610.c | 9A610.x | 9E003.a.1 | 9E610.a |
  9E610.b | 0A918 | 0B614 | 0D617 | 1A231 | 1B115 | 1B226 | 1C116 | 1C233 | 1C988 | 1E201 | 2A226 | 2B005 | 2B122
  | 2D352 | 2E993 | 3A229 | 3A901 | 3C909 | 3D980 | 4A102 | 4D090 | 5B002 | 5E992 | 6A203 | 6B995 | 7A003 | 7A117
  | 8A992 | 9A012 | 9A116 | 9D991`);

/** Days for which most of the law was read in its own text, and days before, most of them about a change of law. */
export const RECENT_DATES = words('2026-07-23 2026-08-01 2026-09-23 2026-09-24 2026-10-01 2026-11-24');
export const EARLIER_DATES =
  words(`2006-12-31 2009-01-10 2014-06-01 2014-08-12 2015-01-10 2016-03-15 2019-06-01 2020-12-31 2021-01-01 2021-09-08
  2021-09-09 2021-10-15 2021-11-03 2021-11-04 2021-11-10 2021-11-26 2021-12-06 2021-12-07 2021-12-08 2022-01-10
  2022-02-20 2022-02-21 2022-02-28 2022-05-18 2022-06-01 2022-09-01 2023-01-10 2023-05-01 2024-01-10 2024-02-27
  2024-07-02 2024-07-03 2024-10-23 2025-03-11 2025-03-12 2025-05-22 2025-06-30 2025-07-01 2025-09-02 2025-09-28
  2025-10-15 2025-11-06 2025-11-07 2025-11-09 2025-11-14 2025-11-15 2026-04-01`);

export const KINDS =
  words(`export export export export export export export reexport transferInCountry deemedExport technologyRelease
  technicalAssistance brokering transit temporaryExport marketing remoteService`);

export const PROGRAMMES =
  words(`eu-fsf gb-uksl gb-uksl-other-measures un-sc us-bis-denied-persons us-bis-entity-list us-bis-military-end-user
  us-bis-unverified us-ofac-capta us-ofac-cmic us-ofac-fse us-ofac-ns-mbs us-ofac-plc us-ofac-sdn us-ofac-ssi
  us-state-dtc us-state-isn`);

/** Keys of ownership tests, as answers to them are found by. */
export const OWNERSHIP_TESTS: readonly { readonly test: string; readonly programmes: readonly string[] }[] = [
  { test: '[["us-ofac-sdn"],"cascade",50,null,false]', programmes: ['us-ofac-sdn'] },
  { test: '[["gb-uksl"],"ukOwnedOrControlled",null,50,true]', programmes: ['gb-uksl'] },
  { test: '[["eu-fsf"],"euOwnedOrControlled",null,50,false]', programmes: ['eu-fsf'] },
  { test: '[["eu-fsf"],"euOwnedOrControlled",50,null,false]', programmes: ['eu-fsf'] },
  {
    test: '[["us-bis-entity-list","us-bis-military-end-user"],"cascade",50,null,false]',
    programmes: ['us-bis-entity-list', 'us-bis-military-end-user'],
  },
];

export const RED_FLAG_RULES =
  words(`own-list eu-sanctions-un-listed gb-sanctions-other-measures us-ear-state-lists us-ear-unverified-list
  us-ofac-plc-list us-ofac-ssi-list`);
