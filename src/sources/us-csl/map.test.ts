import { describe, expect, it } from 'vitest';
import { listingSchema } from '../../domain/list.ts';
import { readSource } from '../readSource.ts';
import { codeOf, fileOf, fixture } from '../testing/fixture.ts';
import { cslProgramme } from './programmes.ts';
import { source } from './read.ts';
import { requiresAllItems, reviewPolicyOf } from './requirement.ts';

const readJson = () => readSource(source, [fixture('us-csl/fixtures/consolidated.json')]);

describe('us-csl', () => {
  it('reads consolidated.json: day, size, programmes, and a key of source and id', async () => {
    const { listings, header, account } = await readJson();
    for (const listing of listings) expect(listingSchema.parse(listing)).toEqual(listing);
    expect(header).toMatchObject({ publishedOn: '2024-06-01', statedSize: 3, coverage: 'full' });
    expect(listings.map(({ id, programs }) => [id, programs])).toEqual([
      ['us-csl:EL:abc1', ['us-bis-entity-list']],
      ['us-csl:SDN:36', ['us-ofac-sdn']],
      ['us-csl:DPL:36', ['us-bis-denied-persons']],
    ]);
    expect(account.issues.map(({ message }) => message)).toEqual([
      'row: field new_field is not known and was left out',
      'birth date "31/02/1970" was kept as text',
      'country "Region: Nowhere" was kept as text',
    ]);
  });

  it('reads requirement, names, address and period of an Entity List row', async () => {
    expect((await readJson()).listings[0]).toMatchObject({
      type: 'unknown',
      names: [{ text: 'ExSpy' }, { text: 'Example Two' }].sort((a, b) => (a.text < b.text ? -1 : 1)),
      addresses: [{ street: '1 Main St', city: 'Herzliya', postalCode: '46733', country: 'IL' }],
      validFrom: '2021-11-04',
      validTo: null,
      requirement: {
        scope: 'allItems',
        text: 'For all items subject to the EAR. (See §744.11 of the EAR)',
        policy: 'presumptionOfDenial',
        policyText: 'Presumption of denial.',
      },
      remarks: 'Federal Register: 86 FR 1',
    });
  });

  it('reads a person, and points to the same row of OFAC', async () => {
    expect((await readJson()).listings[1]).toMatchObject({
      type: 'person',
      programTags: ['A', 'B', 'SDGT'],
      titles: ['Mayor', 'Minister'],
      gender: 'male',
      countries: ['IR'],
      identifiers: [{ kind: 'passport', value: 'A1', country: 'IR', note: 'Passport; issued 2010-01-01' }],
      sameAs: ['us-ofac-sdn:36'],
      remarks: 'Birth date: 31/02/1970; Secondary sanctions risk: section 1(b); Country: Region: Nowhere',
    });
  });

  it('lets a denial order hold through its last day', async () => {
    expect((await readJson()).listings[2]).toMatchObject({ validFrom: '2019-01-01', validTo: '2024-01-02' });
  });

  it('names a listing that is an address alone by its address', async () => {
    const row = (addresses: string) =>
      `{"total":1,"results":[{"id":"1","source":"Entity List (EL) - BIS","name":"Address 01","addresses":${addresses}}]}`;
    const read = async (addresses: string) =>
      (await readSource(source, [fileOf('c.json', row(addresses))])).listings[0];
    const given = await read('[{"address":"Unit 3, 1 Road","city":"Hong Kong","country":"HK"}]');
    expect(given).toMatchObject({
      type: 'address',
      name: 'Unit 3, 1 Road, Hong Kong',
      remarks: 'Listed as Address 01',
    });
    expect(await read('[{"address":null,"country":"HK"}]')).toMatchObject({ type: 'address', name: 'Address 01' });
  });

  it.each(['2022', '2025'])('reads the CSV layout of %s to the same content', async (year) => {
    const { listings, account } = await readSource(source, [fixture(`us-csl/fixtures/consolidated_${year}.csv`)]);
    expect(account.issues).toEqual([]);
    expect(listings).toMatchObject([
      {
        id: 'us-csl:FSE:17526',
        programs: ['us-ofac-fse'],
        programTags: ['FSE-SY', 'SYRIA'],
        addresses: [{ country: 'TR' }, { full: 'Old Road 5, Bern', country: 'CH' }],
        names: [{ text: 'H. Doe' }, { text: 'Haliz Doe' }],
        gender: 'male',
        countries: ['CH', 'RU'],
        identifiers: [
          { kind: 'bic', value: 'CKLBCNBJ' },
          { kind: 'passport', value: 'X0906223', country: 'CH' },
        ],
        remarks: 'Listing Date (EO 14024 Directive 2): 24 Feb 2022',
        sameAs: ['us-ofac-nonsdn:17526'],
      },
    ]);
  });

  it.each([
    ['a count that is not met', '{"total":2,"results":[{"id":"1","source":"(EL)","name":"X"}]}', 'SOURCE_COUNT'],
    ['JSON of something else', '{"items":[]}', 'SOURCE_FORMAT'],
    ['JSON cut short', '{"total":1,"results":[{"id":"1"', 'SOURCE_TRUNCATED'],
    ['CSV without a column', '_id,source,name\n1,EL,X', 'SOURCE_COLUMN_MISSING'],
    ['nothing', '', 'SOURCE_FORMAT'],
  ])('refuses %s', async (_what, text, code) => {
    expect(await codeOf(readSource(source, [fileOf('consolidated', text)]))).toBe(code);
  });
});

describe('the licence requirement of a row', () => {
  it.each([
    'For all items subject to the EAR. (See §744.11 of the EAR)',
    'For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2',
    'All items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)',
    'For All Items Subject to the EAR (See §744.11 of the EAR). This license requirement may be overcome by License Exception GOV under §740.11(b)(2) and (e).',
  ])('is all items: %s', (text) => {
    expect(requiresAllItems(text)).toBe(true);
  });

  it.each([
    '',
    'For any item subject to the EAR listed in supplement no. 2 to part 744.',
    'All items subject to the EAR except for food or medicine designated as EAR99.',
    'For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR',
    'For all items subject to the EAR (See §744.11 of the EAR), apart from items that are authorised',
    'For items on the CCL and listed in supplement no. 7 to part 746 of the EAR',
  ])('stays text: %s', (text) => {
    expect(requiresAllItems(text)).toBe(false);
  });

  it.each([
    ['Presumption for denial.', 'presumptionOfDenial'],
    ['Policy of denial See §§ 746.8(b) and 744.21(e).', 'policyOfDenial'],
    ['Case-by-case review.', 'caseByCase'],
    [
      'Policy of denial for all items subject to the EAR apart from EAR99 food, which will be reviewed on a case-by-case basis.',
      'mixed',
    ],
    ['Presumption of approval for EAR99 items', null],
    ['See § 744.2(d) of the EAR', null],
    ['', null],
  ])('reads the policy "%s" as %s', (text, policy) => {
    expect(reviewPolicyOf(text)).toBe(policy);
  });

  it('knows no programme for a list it has never seen', () => {
    expect(cslProgramme('New List (NEW) - Department')).toBeUndefined();
  });
});
