/** Small lists and registers, invented, in the publishers' formats: who is listed where, and who owns whom. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Portcullis } from '../../src/app/compose/portcullis.ts';
import type { Determination, Finding } from '../../src/domain/determination.ts';
import { openTestPortcullis } from '../support/openTestPortcullis.ts';

export const LISTED = {
  entity: 'Grey Falcon Instruments',
  military: 'Basalt Arsenal Works',
  sdn: 'Black Heron Trading',
  secondSdn: 'Umber Lynx Shipping',
  denied: 'Quartz Viper Export',
  eu: 'Violet Marten Bank',
  uk: 'Amber Osprey Capital',
  secondUk: 'Cobalt Weasel Holdings',
} as const;

const row = (id: string, source: string, name: string, start: string | null) => ({
  id,
  source,
  name,
  alt_names: [],
  addresses: [],
  start_date: start,
  end_date: null,
  programs: source.startsWith('Specially') ? ['SDGT'] : [],
  type: source.startsWith('Specially') ? 'Entity' : null,
  ...(source.startsWith('Entity')
    ? {
        license_requirement: 'For all items subject to the EAR. (See §744.11 of the EAR)',
        license_policy: 'Presumption of denial.',
      }
    : {}),
});

const csl = (day: string): string =>
  JSON.stringify({
    total: 5,
    sources_used: [
      {
        source: 'Entity List (EL) - Bureau of Industry and Security',
        import_rate: 'Hourly',
        source_last_updated: `${day}T11:00:00+00:00`,
        last_imported: `${day}T13:15:00+00:00`,
      },
    ],
    results: [
      row('e1', 'Entity List (EL) - Bureau of Industry and Security', LISTED.entity, '2021-11-04'),
      row('m1', 'Military End User (MEU) List - Bureau of Industry and Security', LISTED.military, '2020-12-23'),
      row('d1', 'Denied Persons List (DPL) - Bureau of Industry and Security', LISTED.denied, '2020-01-01'),
      row('101', 'Specially Designated Nationals (SDN) - Treasury Department', LISTED.sdn, null),
      row('102', 'Specially Designated Nationals (SDN) - Treasury Department', LISTED.secondSdn, null),
    ],
  });

const eu = (day: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="${day}T10:00:00.000+02:00" globalFileId="1">
  <sanctionEntity designationDate="2022-03-01" euReferenceNumber="EU.901.1" logicalId="901">
    <regulation regulationType="amendment" organisationType="council" publicationDate="2022-03-01" entryIntoForceDate="2022-03-01" numberTitle="2022/1 (OJ L1)" programme="UKR" logicalId="2"><publicationUrl>https://example.invalid/act</publicationUrl></regulation>
    <subjectType code="enterprise" classificationCode="E"/>
    <nameAlias wholeName="${LISTED.eu}" strong="true" logicalId="3"/>
  </sanctionEntity>
</export>`;

const designation = (id: string, name: string): string =>
  `<Designation><LastUpdated>14/04/2022</LastUpdated><DateDesignated>22/02/2022</DateDesignated><UniqueID>${id}</UniqueID>` +
  `<Names><Name><Name6>${name}</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>The Example Regulations 2020</RegimeName>` +
  '<IndividualEntityShip>Entity</IndividualEntityShip><SanctionsImposed>Asset freeze</SanctionsImposed>' +
  '<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></SanctionsImposedIndicators></Designation>';

const uk = (day: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><Designations><DateGenerated>${day.split('-').reverse().join('/')}</DateGenerated>` +
  `${designation('RUS0901', LISTED.uk)}${designation('RUS0902', LISTED.secondUk)}</Designations>`;

/** An installation with the lists as of each of the days. */
export async function openWithLists(
  days: readonly string[],
  dataDir?: string,
): Promise<{ portcullis: Portcullis; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-ownership-'));
  const portcullis = await openTestPortcullis(dataDir ?? ':memory:');
  for (const day of days) {
    const files = {
      'us-csl': ['consolidated.json', csl(day)],
      'eu-fsf': ['export.xml', eu(day)],
      'gb-uksl': ['UK-Sanctions-List.xml', uk(day)],
    };
    for (const [source, [name = '', text = '']] of Object.entries(files)) {
      const path = join(folder, name);
      await writeFile(path, text);
      await portcullis.importList(source, [path], { publishedOn: day, force: true });
    }
  }
  return { portcullis, folder };
}

/** Imports rows `owner,owned,share[,kind,control,joint_with,valid_from,valid_to,source]` under a name. */
export async function register(
  { portcullis, folder }: { portcullis: Portcullis; folder: string },
  rows: readonly string[],
  { name = 'register.csv', published = '2020-01-01' } = {},
): Promise<void> {
  const path = join(folder, name);
  const header = 'owner,owned,share,kind,control,joint_with,valid_from,valid_to,source';
  const wide = rows.map((line) => line + ','.repeat(Math.max(0, 8 - (line.match(/,/g)?.length ?? 0))));
  await writeFile(path, [header, ...wide].join('\n'));
  await portcullis.importOwnership(path, published);
}

export const findingOf = ({ regimes }: Determination, rule: string): Finding => {
  const found = regimes.flatMap(({ findings }) => findings).find((one) => one.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
};
