/** XML of any size in the shape of three publishers' files, drawn by a seeded generator: every run reads the same bytes. */
import { seededRandom, syntheticNames } from './syntheticNames.ts';

export interface BigXmlShape {
  /** Key of the source that reads it. */
  readonly source: string;
  readonly file: string;
  readonly head: string;
  readonly record: (key: number, name: string, random: () => number) => string;
  readonly tail: string;
}

const digits = (random: () => number, below: number): string => String(Math.floor(random() * below));
const day = (random: () => number): string => String(1 + Math.floor(random() * 28)).padStart(2, '0');
const year = (random: () => number): number => 1940 + Math.floor(random() * 60);

const sdn: BigXmlShape = {
  source: 'us-ofac-sdn',
  file: 'sdn.xml',
  head: '<?xml version="1.0" standalone="yes"?>\n<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"><publshInformation><Publish_Date>03/28/2025</Publish_Date></publshInformation>\n',
  record: (key, name, random) =>
    `<sdnEntry><uid>${key}</uid><lastName>${name.toUpperCase()}</lastName><sdnType>Individual</sdnType><remarks>Example party ${key}</remarks><programList><program>SDGT</program><program>IRAN</program></programList>` +
    `<idList><id><uid>${key}1</uid><idType>Passport</idType><idNumber>${digits(random, 1e9)}</idNumber><idCountry>Turkey</idCountry></id><id><uid>${key}2</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>` +
    `<akaList><aka><uid>${key}3</uid><type>a.k.a.</type><category>strong</category><lastName>${name.split(' ').reverse().join(' ')}</lastName></aka><aka><uid>${key}4</uid><type>a.k.a.</type><category>weak</category><lastName>${name.slice(0, 8)}</lastName></aka></akaList>` +
    `<addressList><address><uid>${key}5</uid><address1>${digits(random, 400)} Long Road</address1><city>Kabul</city><country>Afghanistan</country></address></addressList>` +
    `<dateOfBirthList><dateOfBirthItem><uid>${key}6</uid><dateOfBirth>${day(random)} Mar ${year(random)}</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList></sdnEntry>\n`,
  tail: '</sdnList>\n',
};

const eu: BigXmlShape = {
  source: 'eu-fsf',
  file: 'export.xml',
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2025-03-28T15:29:22.497+01:00" globalFileId="1">\n',
  record: (key, name, random) =>
    `<sanctionEntity designationDate="2020-03-${day(random)}" designationDetails="" unitedNationId="" euReferenceNumber="EU.${key}.1" logicalId="${key}"><remark>Example party ${key}</remark>` +
    `<regulation regulationType="amendment" organisationType="council" publicationDate="2020-04-08" entryIntoForceDate="2020-04-09" numberTitle="2020/${key % 1000} (OJ L1)" programme="IRN" logicalId="${key}1"><publicationUrl>https://example.invalid/act</publicationUrl></regulation><subjectType code="person" classificationCode="P"/>` +
    `<nameAlias firstName="" middleName="" lastName="" wholeName="${name}" nameLanguage="EN" function="Director" gender="M" title="" strong="true" regulationLanguage="en" logicalId="${key}2"><regulationSummary regulationType="amendment"/></nameAlias>` +
    `<nameAlias firstName="" middleName="" lastName="" wholeName="${name.split(' ').reverse().join(' ')}" nameLanguage="" function="" gender="" title="" strong="false" regulationLanguage="en" logicalId="${key}3"/>` +
    `<citizenship region="" countryIso2Code="DZ" countryDescription="ALGERIA" regulationLanguage="en" logicalId="${key}4"/>` +
    `<birthdate circa="false" calendarType="GREGORIAN" birthdate="${year(random)}-12-${day(random)}" city="Algiers" countryIso2Code="DZ" countryDescription="ALGERIA" regulationLanguage="en" logicalId="${key}5"/>` +
    `<identification diplomatic="false" knownExpired="false" knownFalse="false" number="${digits(random, 1e9)}" countryIso2Code="TN" countryDescription="TUNISIA" identificationTypeCode="passport" identificationTypeDescription="National passport" regulationLanguage="en" logicalId="${key}6"/></sanctionEntity>\n`,
  tail: '</export>\n',
};

const uk: BigXmlShape = {
  source: 'gb-uksl',
  file: 'UK-Sanctions-List.xml',
  head: '<?xml version="1.0" encoding="utf-8"?>\n<Designations><DateGenerated>28/03/2025</DateGenerated>\n',
  record: (key, name, random) => {
    const [first = '', ...rest] = name.split(' ');
    return (
      `<Designation><LastUpdated>14/01/2025</LastUpdated><DateDesignated>${day(random)}/01/2021</DateDesignated><UniqueID>RUS${key}</UniqueID><OFSIGroupID>${key}</OFSIGroupID>` +
      `<Names><Name><Name1>${first}</Name1><Name6>${rest.join(' ')}</Name6><NameType>Primary Name</NameType></Name><Name><Name6>${rest.join(' ')} ${first}</Name6><NameType>Alias</NameType></Name></Names>` +
      `<RegimeName>The Example Regulations 2020</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip><DesignationSource>UK</DesignationSource><SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed><SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze><TravelBan>true</TravelBan></SanctionsImposedIndicators><OtherInformation>Example party ${key}.</OtherInformation>` +
      `<Addresses><Address><AddressLine1>${digits(random, 400)} Long Road</AddressLine1><AddressLine6>Kabul</AddressLine6><AddressCountry>Afghanistan</AddressCountry></Address></Addresses>` +
      `<IndividualDetails><Individual><DOBs><DOB>${day(random)}/03/${year(random)}</DOB></DOBs><Genders><Gender>Male</Gender></Genders><Nationalities><Nationality>Afghanistan</Nationality></Nationalities><PassportDetails><Passport><PassportNumber>${digits(random, 1e9)}</PassportNumber></Passport></PassportDetails></Individual></IndividualDetails></Designation>\n`
    );
  },
  tail: '</Designations>\n',
};

export const BIG_XML_SHAPES: readonly BigXmlShape[] = [sdn, eu, uk];

/** The file in pieces of some hundred records, ending with the record that reaches `bytes`. */
export function* bigXmlText({ head, record, tail }: BigXmlShape, bytes: number): Generator<string> {
  const random = seededRandom(2025);
  const names = syntheticNames(20_000, 2025);
  yield head;
  let [written, piece] = [Buffer.byteLength(head), ''];
  for (let key = 1; written < bytes; key += 1) {
    const text = record(100_000 + key, names[key % names.length] ?? '', random);
    written += Buffer.byteLength(text);
    piece += text;
    if (key % 500 !== 0) continue;
    yield piece;
    piece = '';
  }
  yield piece + tail;
}
