/** Words beside a word that make it harmless, words that say "not", words before places, and names of states and streets. Folded texts. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

interface Beside {
  readonly after?: ReadonlySet<string>;
  readonly before?: ReadonlySet<string>;
}

/** By the matched words: a neighbour of these makes them mean something else. */
export const HARMLESS_BESIDE: ReadonlyMap<string, Beside> = new Map<string, Beside>([
  ['army', { after: set('knife knives surplus green ant ants'), before: set('salvation swiss') }],
  ['navy', { after: set('blue bean beans federal'), before: set('old') }],
  ['arma', { after: set('reforger') }],
  ['arme', { before: set('die vier') }],
  ['waffe', { after: set('eisen') }],
  [
    'china',
    {
      after: set(
        'plate plates cup cups ware cabinet cabinets set sets clay teapot teapots doll dolls dishes tableware bowl bowls vase vases closet painting',
      ),
      before: set('bone fine porcelain ironstone dinner vitreous'),
    },
  ],
  ['cuba', { after: set('libre') }],
  ['cuban', { after: set('sandwich sandwiches cigar cigars heel heels coffee link links bread') }],
  ['persian', { after: set('rug rugs carpet carpets cat cats lamb cucumber') }],
  ['persia', { after: set('rug rugs') }],
  [
    'russian',
    {
      after: set(
        'language languages speaking translation translations translator literature doll dolls salad dressing roulette keyboard keyboards olive lessons course courses teacher teachers classes subtitles ballet tea blue',
      ),
    },
  ],
  ['syrian', { after: set('hamster hamsters bread') }],
  ['aleppo', { after: set('pepper soap pine') }],
  ['shiraz', { after: set('wine wines grape grapes') }],
  ['damascus', { after: set('steel knife knives blade blades pattern') }],
  ['moscow', { after: set('mule mules') }],
  ['havana', { after: set('brown') }],
  ['shanghai', { after: set('cooperation') }],
  ['astrakhan', { after: set('fur collar') }],
  ['crimean', { after: set('war') }],
  ['iran', { after: set('contra') }],
  ['drone', { after: set('bee bees music'), before: set('honeybee') }],
  ['rocket', { after: set('salad salads leaves lettuce stove pesto internet league mortgage'), before: set('wild') }],
  ['roket', { after: set('salata') }],
  [
    'nuclear',
    {
      after: set(
        'medicine magnetic family families resonance pore cell cells dna receptor receptors imaging cardiology',
      ),
      before: set('non anti'),
    },
  ],
  ['space', { after: set('heater heaters') }],
  [
    'satellite',
    {
      after: set(
        'tv television dish dishes office offices receiver receivers internet phone phones radio town campus clinic clinics map maps imagery navigation',
      ),
    },
  ],
  ['satellites', { after: set('tv') }],
  ['spy', { after: set('hole glass') }],
  ['for stock', { after: set('exchange market markets trading photo photos preparation room rooms control') }],
  ['to stock', { after: set('exchange market markets trading') }],
  ['for inventory', { after: set('management software system systems control counting tracking') }],
  ['into inventory', { after: set('management software system systems') }],
  ['vorrat', { before: set('ohne') }],
  ['troops', { before: set('scout scouts') }],
  ['onward', { after: set('journey education') }],
  [
    'to order',
    {
      after: set('management processing entry picking fulfilment fulfillment'),
      before: set('made built engineered make build'),
    },
  ],
  ['forward to', { before: set('look looking') }],
  ['free port', { before: set('interrupt') }],
  ['ballistic', { after: set('nylon vest vests glass gelatin') }],
  ['arsenal', { after: set('football') }],
  ['uran', { after: set('glas') }],
]);

/** They say "not" before a word, with none but fillers between. */
export const NEGATIONS: ReadonlySet<string> = set(
  'no not non never without neither nor kein keine keinen keiner keinerlei nicht ohne sans pas aucun aucune sin ningun ninguna не без нет ні жодної hicbir degil بدون ليس لا غير نه هیچ ללא לא אין',
);
export const FILLERS: ReadonlySet<string> = set(
  'a an any the for use uses in of to into its our other zu zur zum fur den die das der eine einen im pour de du des la le les un une l d usage uso para el los las ninguna для в на использования та або или or und oder et ou y o and استخدام برای לשימוש של',
);

/** They stand before a place. */
export const BEFORE_PLACE: ReadonlySet<string> = set(
  'in to into from near at via of towards city port bis nach aus bei uber von stadt hafen a en depuis vers chez ville desde hacia ciudad puerto в во из на у г город порт через від з до місто в m m ф من في إلى الي مدينة ميناء از در به شهر بندر',
);

/** A street is called after the place. */
export const STREET_WORDS: ReadonlySet<string> = set(
  'street st str road rd avenue ave av boulevard blvd lane ln drive dr way square sq strasse straße allee platz weg gasse ring ulitsa ul ulica vulytsia vul ro gil caddesi cad sokak sk straat laan plein улица ул вулиця вул проспект просп пл площадь шоссе',
);
export const BEFORE_STREET: ReadonlySet<string> = set(
  'rue via calle avenida avenue ulica ulitsa ul vul улица ул вулиця вул проспект rua plaza place piazza viale boulevard bd',
);

/** An oblast, region or district is meant, not its city. */
export const AREA_WORDS: ReadonlySet<string> = set(
  'oblast region province governorate district raion rayon gebiet oblasti область области обл облсть області район',
);

const STATES =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming';
/** States of the United States; of those of two words, the first. */
export const STATE_NAMES: ReadonlySet<string> = set(`${STATES} new north south rhode west`);
export const SECOND_OF_STATE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['new', set('york jersey mexico hampshire')],
  ['north', set('carolina dakota')],
  ['south', set('carolina dakota')],
  ['rhode', set('island')],
  ['west', set('virginia')],
]);
export const STATE_CODES: ReadonlySet<string> = set(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy',
);
