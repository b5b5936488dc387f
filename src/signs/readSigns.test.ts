import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealSign } from '../domain/deal/dealSign.ts';
import { type Transaction, transactionSchema } from '../domain/transaction.ts';
import { readSigns } from './readSigns.ts';

const deal = (part: Partial<Transaction> | Record<string, unknown>): Transaction =>
  transactionSchema.parse({
    kind: 'export',
    exporter: null,
    from: 'US',
    to: 'AE',
    items: [{ classifications: [] }],
    parties: [],
    partiesComplete: true,
    endUse: null,
    facts: {},
    endUseAttestation: null,
    route: [],
    date: '2026-10-01',
    dates: { contract: null, exported: null },
    regimes: null,
    ...part,
  });

const told = ({ kind, words, country, region, partly }: DealSign): string =>
  kind === 'place' ? `${region ?? country}${partly ? ' partly' : ''}: ${words}` : `${kind}: ${words}`;
const use = (text: string, to = 'AE'): readonly string[] => readSigns(deal({ to, endUse: { text } })).map(told);
const address = (part: Record<string, string>, country = 'UA'): readonly string[] =>
  readSigns(deal({ to: country, parties: [{ name: 'Buyer', role: 'endUser', country, addresses: [part] }] })).map(told);

describe('a place in the text of a deal', () => {
  it.each([
    ['cannery in Bandar Abbas', 'IR: Bandar Abbas'],
    ['مصنع تعليب في بندر عباس', 'IR: بندر عباس'],
    ['ارسال به بندرعباس', 'IR: بندرعباس'],
    ['מפעל שימורים בבנדר עבאס', 'IR: בבנדר עבאס'],
    ['阿巴斯港罐头厂', 'IR: 阿巴斯港'],
    ['консервный завод в Бендер-Аббасе', 'IR: Бендер-Аббасе'],
    ["pour l'usine de Téhéran", 'IR: Téhéran'],
    ["pétrole d'Iran", "IR: d'Iran"],
    ['للتصدير إلى إيران', 'IR: إيران'],
    ['TAHRAN', 'IR: TAHRAN'],
    ['to Te\u200bh\u00adran', 'IR: Te\u200bh\u00adran'],
    ['Ｔｅｈｒａｎ', 'IR: Ｔｅｈｒａｎ'],
    ['BandarAbbas', 'IR: BandarAbbas'],
    ['больница в Луганске', 'UA-09: Луганске'],
    ['лікарня в Луганську', 'UA-09: Луганську'],
    ['Krankenhaus in Lugansk', 'UA-09: Lugansk'],
    ["hospital of Luhans'k", "UA-09: Luhans'k"],
    ['Simferopol', 'UA-43: Simferopol'],
    ['готель у Сімферополі', 'UA-43: Сімферополі'],
    ['Akmescit', 'UA-43: Akmescit'],
    ['порт Керчи', 'UA-43: Керчи'],
    ['塞瓦斯托波尔', 'UA-40: 塞瓦斯托波尔'],
    ['Пхеньян', 'KP: Пхеньян'],
    ['на Кубе', 'CU: Кубе'],
    ['Syrian hospital', 'SY: Syrian'],
    ['Perm, Russia', 'RU: Perm'],
    ['server room in Macau', 'MO: Macau'],
    ['school in Poland', 'PL: Poland'],
    ['shipment via Tehran', 'IR: Tehran'],
    ['transit via Bandar Abbas', 'IR: Bandar Abbas'],
    ['Crimea road project', 'UA-43: Crimea'],
    ['Tehran Dr. Ahmadi hospital', 'IR: Tehran'],
    ['T\u0435hran', 'IR: T\u0435hran'],
    ['\u0399RAN', 'IR: \u0399RAN'],
    ['\u041cockba', 'RU: \u041cockba'],
    ['M\u043e\u0441\u043a\u0432\u0430', 'RU: M\u043e\u0441\u043a\u0432\u0430'],
    ['Teh-ran', 'IR: Teh-ran'],
    ['T.e.h.r.a.n', 'IR: T.e.h.r.a.n'],
    ['T e h r a n', 'IR: T e h r a n'],
    ['Bandar Ab-\nbas', 'IR: Bandar Ab-\nbas'],
    ['Rostov-on-\nDon', 'RU: Rostov-on-\nDon'],
    ['Bandar&nbsp;Abbas', 'IR: Bandar&nbsp;Abbas'],
    ['<b>Teh</b>ran', 'IR: Teh</b>ran'],
    ['<Tehran>', 'IR: Tehran'],
    ['T&#101;hran', 'IR: T&#101;hran'],
    ['российской компании', 'RU: российской'],
    ['für iranischem Kunden', 'IR: iranischem'],
    ["Kuzey Kore'ye", "KP: Kuzey Kore'ye"],
    ['Korea, DPR', 'KP: Korea, DPR'],
    ['Ufa refinery', 'RU: Ufa'],
    ['Azovstal', 'UA-14: Azovstal'],
    ['Evpatoriya', 'UA-43: Evpatoriya'],
    ['Rovenki', 'UA-09: Rovenki'],
    ['Hasakah', 'SY: Hasakah'],
  ])('is found: %s', (text, sign) => {
    expect(use(text)).toContain(sign);
  });

  it.each([
    'Moscow, Idaho',
    'St. Petersburg, FL 33701',
    'Cuba, Missouri',
    'Damascus, MD, USA',
    'Moscow Road 5, London',
    '12 Teheran-ro, Gangnam, Seoul',
    'bone china plates',
    'Damascus steel knives',
    'Aleppo soap',
    'teaching Russian language',
    'hair perm lotion',
    '2 куба бетона',
    'Atlanta, Georgia',
    'מים קרים',
    'Via Teheran 5, Milano',
    '南京東路三段',
    'Peking duck',
  ])('is not found: %s', (text) => {
    expect(use(text)).toEqual([]);
  });

  it('is a town of the United States where the party or the destination is', () => {
    expect(use('Moscow', 'US')).toEqual([]);
    expect(address({ city: 'Moscow' }, 'US')).toEqual([]);
    expect(address({ city: 'Moscow' }, 'KZ')).toEqual(['RU: Moscow']);
  });

  it.each([
    ['Rue de Moscou, Paris', 'FR'],
    ['12 rue de Téhéran, 75008 Paris', 'FR'],
    ['Boulevard de Sébastopol 60, Paris', 'FR'],
    ['Rue de l’Armée 3, Bruxelles', 'BE'],
    ['Army Road 5, Pretoria', 'ZA'],
    ['Ordu Caddesi 5', 'TR'],
    ['מודיעין', 'IL'],
    ['台北市南京東路三段', 'TW'],
    ['ул. Советской Армии 5', 'KG'],
    ['пр. Москва 5', 'KG'],
    ['شارع طهران 5', 'AE'],
    ['Suriye Cd. 2', 'TR'],
    ['Sevastopol, IN 46510', 'FR'],
  ])('is not found where a street, or a town, of an address is called so: %s', (full, country) => {
    expect(address({ full }, country)).toEqual([]);
  });

  it('is found in an address that names a road through it', () => {
    expect(address({ full: 'Jebel Ali via Bandar Abbas' }, 'AE')).toEqual(['IR: Bandar Abbas']);
    expect(address({ full: 'Iran ring, Tehran' }, 'AE')).toContain('IR: Tehran');
  });

  it('of an oblast is told apart from its city, save where law reaches the whole', () => {
    expect(address({ full: 'Kramatorsk, Donetsk oblast' })).toEqual(['UA-14 partly: Donetsk']);
    expect(address({ region: 'Donetsk' })).toEqual(['UA-14 partly: Donetsk']);
    expect(address({ city: 'Donetsk' })).toEqual(['UA-14: Donetsk']);
    expect(address({ region: 'Crimea' })).toEqual(['UA-43: Crimea']);
    expect(use('Kherson')).toEqual(['UA-65 partly: Kherson']);
  });
});

describe('a country given by its code', () => {
  const signsOf = (part: Record<string, unknown>) => readSigns(deal(part)).map((sign) => `${sign.field} ${told(sign)}`);
  const party = (more: Record<string, unknown>, country = 'DE') => [
    { name: 'Plain Foods', role: 'endUser', country, ...more },
  ];

  it('is a place where an address, a register or the route has another than the party, or than the ends of the route', () => {
    expect(signsOf({ parties: party({ addresses: [{ country: 'IR' }, { country: 'DE' }] }) })).toEqual([
      'address IR: IR',
    ]);
    expect(signsOf({ parties: party({ identifiers: [{ kind: 'taxId', value: '1', country: 'IR' }] }) })).toEqual([
      'address IR: IR',
    ]);
    expect(signsOf({ route: ['IR', 'AE', 'US'] })).toEqual(['route IR: IR']);
    expect(signsOf({ parties: party({ addresses: [{ country: 'UA-43' }] }, 'UA') })).toEqual(['address UA-43: UA-43']);
    expect(signsOf({ parties: party({ addresses: [{ postalCode: 'Tehran 15875' }] }) })).toEqual([
      'address IR: Tehran',
    ]);
  });

  it('says nothing in the papers of a person', () => {
    const identifiers = [{ kind: 'passport', value: '1', country: 'IR' }];
    expect(signsOf({ parties: party({ type: 'person', identifiers }) })).toEqual([]);
  });
});

describe('a telling word', () => {
  it.each([
    ['resale, customers not named', ['resale: resale', 'resale: customers not named']],
    ['zum Wiederverkauf', ['resale: Wiederverkauf']],
    ['для перепродажи', ['resale: для перепродажи']],
    ['转售', ['resale: 转售']],
    ['للمخزون', ['stock: للمخزون']],
    ['serbest bölgesi', ['freeZone: serbest bölgesi']],
    ['onward delivery', ['onward: onward delivery']],
    ['МИНИСТЕРСТВУ ОБОРОНЫ', ['military: МИНИСТЕРСТВУ ОБОРОНЫ']],
    ['لوزارة الدفاع', ['military: لوزارة الدفاع']],
    ['לצבא', ['military: לצבא']],
    ['ракетными двигателями', ['missile: ракетными']],
    ['drones for inspection', ['drone: drones']],
    ['wafer fab', ['chipPlant: wafer fab']],
    ['nerve agents', ['chemicalBiological: nerve agents']],
    ['Geheimdienst', ['intelligence: Geheimdienst']],
    ['uranium enrichment', ['nuclear: uranium enrichment']],
    ['launch vehicle', ['space: launch vehicle']],
    ['no problem for military use', ['military: military']],
    ['not for use. Military base', ['military: Military']],
    ['Not for use: army', ['military: army']],
    ['no use, navy', ['military: navy']],
    ['No resale, military base', ['military: military']],
    ['not without military use', ['military: military']],
    ['no resale restrictions', ['resale: resale']],
    ['military use is not excluded', ['military: military']],
    ['<b>mili</b>tary', ['military: mili</b>tary']],
    ['no drones, army', ['military: army']],
  ])('is found: %s', (text, signs) => {
    expect(use(text)).toEqual(signs);
  });

  it.each([
    'army knife',
    'space heater',
    'stock screws, spare',
    'for the stock exchange',
    'nuclear medicine',
    'nuclear magnetic resonance spectrometer',
    'rocket salad',
    'satellite TV',
    'business intelligence software',
    'no military use',
    'not for any military use',
    'keine militärische Nutzung',
    'not for resale',
    'not intended for resale',
    'The goods will not be re-exported',
    'shall never be used for military purposes',
    'no military, nuclear or missile end use',
    'not in connection with chemical, biological or nuclear weapons',
    'military use is excluded',
    "pas d'usage militaire",
    'askeri amaçlı değildir',
    'لا يستخدم لأغراض عسكرية',
    '不用于军事用途',
    '非军用',
    '卫星电视',
    'smoke-free zone',
    'black soldier fly farm',
    'potato chip plant',
    'from 2026 onwards',
    'toy soldiers',
    'الطب النووي',
    'רפואה גרעינית',
    'made to order furniture',
    'Salvation Army shop',
  ])('is not found: %s', (text) => {
    expect(use(text)).toEqual([]);
  });

  it('of trade says nothing in the name of a firm', () => {
    const named = (name: string) =>
      readSigns(deal({ parties: [{ name, role: 'endUser', type: 'organization' }] })).map(told);
    expect(named('Gulf Resale Trading Free Zone LLC')).toEqual([]);
    expect(named('General Missile Works')).toEqual(['missile: Missile']);
  });

  it('says nothing in the name of a person', () => {
    expect(readSigns(deal({ parties: [{ name: 'Moscow Rocket', role: 'endUser', type: 'person' }] }))).toEqual([]);
  });
});

const WORDS = [
  'Luhansk',
  'Bandar Abbas',
  'Тегеран',
  'בטהרן',
  'بندر عباس',
  '阿巴斯港',
  'resale',
  'military',
  'pumps',
  'water',
  'Moscow',
  'в',
  'for',
  'no',
  ', Idaho',
  "d'Iran",
  'Çin',
  'ракет',
  '\u0000',
  '😀',
  'ﬁ',
  '́',
];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
);
const anyDeal = fc
  .record({ endUse: anyText, name: anyText, owner: anyText, city: anyText, item: anyText })
  .map((texts) =>
    deal({
      endUse: { text: texts.endUse },
      items: [{ classifications: [], description: texts.item }],
      parties: [
        {
          name: texts.name.trim() || 'x',
          role: 'endUser',
          owners: [{ name: texts.owner.trim() || 'x', share: 10 }],
          addresses: [{ city: texts.city }],
        },
      ],
    }),
  );

function textAt(transaction: Transaction, pointer: string): unknown {
  let value: unknown = transaction;
  for (const part of pointer.split('/').slice(1)) value = (value as Record<string, unknown>)[part];
  return value;
}

describe('the signs of any deal', () => {
  it('hold words that stand in the text at their pointer', () => {
    fc.assert(
      fc.property(anyDeal, (transaction) => {
        for (const { at, words } of readSigns(transaction)) {
          const text = textAt(transaction, at);
          expect(typeof text === 'string' && words !== '' && text.includes(words)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same whatever the case of the text', () => {
    const kinds = (text: string): readonly string[] =>
      readSigns(deal({ endUse: { text } })).map(({ kind, country, region }) => [kind, country, region].join(' '));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS.slice(0, 18)), { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        expect(kinds(text.toUpperCase())).toEqual(kinds(text));
        expect(kinds(text.toLowerCase())).toEqual(kinds(text));
      }),
    );
  });

  it('are the same whatever the order of the parties', () => {
    const party = (name: string) => ({ name, role: 'endUser', addresses: [{ city: name }] });
    const signsOf = (names: readonly string[]): readonly string[] =>
      readSigns(deal({ parties: names.map(party) }))
        .map((sign) => `${sign.field} ${told(sign)}`)
        .sort();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Luhansk Steel', 'Tehran Bank', 'Plain Foods', 'Missile Works')),
        (names) => {
          expect(signsOf(names.toReversed())).toEqual(signsOf(names));
        },
      ),
    );
  });
});

describe('the country of an address as a code', () => {
  it.each([
    [{ country: 'RU' }, 'KZ', ['RU: RU']],
    [{ country: 'UA-43' }, 'TR', ['UA-43: UA-43']],
    [{ city: 'Tehran', country: 'IR' }, 'AE', ['IR: Tehran']],
    [{ country: 'KZ' }, 'KZ', []],
    [{ city: 'Almaty' }, 'KZ', ['KZ: Almaty']],
  ])('%j of a party in %s', (part, country, signs) => {
    expect(address(part, country)).toEqual(signs);
  });
});

describe('the country of a register', () => {
  const party = (part: Record<string, unknown>): readonly string[] =>
    readSigns(deal({ parties: [{ name: 'Buyer', role: 'endUser', country: 'KZ', ...part }] })).map(told);
  const number = (kind: string, country: string) => ({ kind, value: '1027700132195', country });

  it.each([
    [{ identifiers: [number('registration', 'RU')] }, ['RU: RU']],
    [{ identifiers: [number('registration', 'KZ')] }, []],
    [{ identifiers: [number('passport', 'RU')] }, []],
    [{ type: 'person', identifiers: [number('taxId', 'RU')] }, []],
  ])('%j', (part, signs) => {
    expect(party(part)).toEqual(signs);
  });
});
