/** Words beside a word that make it harmless, words that say "not", words before places, and names of states and streets. Folded texts. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

interface Beside {
  readonly after?: ReadonlySet<string>;
  readonly before?: ReadonlySet<string>;
}

/** By the matched words: a neighbour of these makes them mean something else. */
export const HARMLESS_BESIDE: ReadonlyMap<string, Beside> = new Map<string, Beside>([
  ['army', { after: set('knife knives surplus green ant ants worm worms'), before: set('salvation swiss ant') }],
  ['soldier', { after: set('fly flies beetle beetles pile piles'), before: set('toy tin lead chocolate plastic') }],
  ['weapon', { before: set('toy') }],
  ['air force', { after: set('1 one') }],
  ['battalion', { after: set('chief'), before: set('fire') }],
  ['ordu', { after: set('ilinde ili ilcesi belediyesi valiligi turkiye') }],
  ['warhead', { after: set('candy candies sour') }],
  ['navy', { after: set('blue bean beans federal'), before: set('old') }],
  ['arma', { after: set('3 reforger') }],
  ['arme', { after: set('leute familien familie kinder menschen'), before: set('die vier') }],
  ['rusa', { before: set('montana ensaladilla ruleta') }],
  ['rusas', { before: set('montanas') }],
  ['peking', { after: set('duck opera ente') }],
  ['chip plant', { before: set('potato wood corn tortilla banana plantain apple') }],
  ['chip factory', { before: set('potato wood corn tortilla banana plantain apple') }],
  [
    'free zone',
    {
      before: set(
        'smoke ice duty car traffic drug fault hands gluten nut allergen barrier pollution tobacco noise alcohol frost weed pest phone conflict',
      ),
    },
  ],
  ['heavy water', { after: set('damage use usage bottle bottles bottling consumption flow pressure leak leaks') }],
  ['uranium', { after: set('glass') }],
  ['ядерныи', { after: set('магнитныи магнитного медицина медицины медицине медицину') }],
  ['نووي', { before: set('طب الطب') }],
  ['نوويه', { after: set('طب الطب') }],
  ['גרעינית', { before: set('רפואה') }],
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
  ['drone', { after: set('bee bees music'), before: set('honeybee bee') }],
  [
    'rocket',
    {
      after: set('salad salads leaves lettuce stove pesto internet league mortgage science'),
      before: set('wild toy model firework fireworks bottle'),
    },
  ],
  ['roket', { after: set('salata') }],
  [
    'nuclear',
    {
      after: set(
        'medicine magnetic family families resonance pore cell cells dna receptor receptors imaging cardiology staining extract extracts radiology',
      ),
      before: set('non anti'),
    },
  ],
  ['space', { after: set('heater heaters') }],
  [
    'satellite',
    {
      after: set(
        'tv television dish dishes office offices receiver receivers internet phone phones radio town campus clinic clinics map maps image images imagery navigation kitchen kitchens laboratory',
      ),
    },
  ],
  ['satellites', { after: set('tv') }],
  ['spy', { after: set('hole glass novel novels film films') }],
  ['spying', { after: set('glass') }],
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

/** By Han words: what follows makes them mean something else. */
export const HARMLESS_HAN: ReadonlyMap<string, readonly string[]> = new Map([
  ['卫星', ['电视', '导航', '接收']],
  ['衛星', ['電視', '導航', '接收']],
  ['海军', ['蓝']],
  ['海軍', ['藍']],
  ['空军', ['一号']],
  ['火箭', ['沙拉']],
  ['太空', ['舱酒店', '棉']],
  ['朝鲜', ['族', '蓟', '泡菜', '半岛']],
  ['朝鮮', ['族', '薊', '泡菜', '人參', '半島']],
]);

/** They say "not" before a word, with none but fillers between. */
export const NEGATIONS: ReadonlySet<string> = set(
  'no not non never without neither nor kein keine keinen keiner keinerlei nicht ohne sans pas aucun aucune sin ningun ninguna не без нет ні жодної hicbir degil bez بدون ليس لا غير نه هیچ ללא לא אין',
);
export const FILLERS: ReadonlySet<string> = set(
  'a an any the for use uses used using in of to into its our other be been being is are it will shall may must intended meant destined designed suitable purpose purposes connection connected related with by end either further later as goods items product products application applications zu zur zum fur den die das der eine einen im pour de du des la le les un une l d usage uso para fines fins zweck zwecke zwecken verwendung nutzung bestimmt gedacht целеи использования el los las ninguna для в на использования та або или целях целей предназначено предназначены назначения or und oder et ou y o and استخدام يستخدم تستخدم لاستخدام لاغراض للاغراض اغراض الاغراض او ای برای לשימוש של',
);

/** What is denied with these words is a limit of it: `no resale restrictions`. */
export const NEGATION_UNDONE: ReadonlySet<string> = set(
  'restriction restrictions restricted limit limits limitation limitations ban bans prohibition objection objections problem problems concern concerns prohibited forbidden excluded ruled beschrankung beschrankungen verbot restrictions restricciones ограничении запрета',
);
/** They join the last of a list. */
export const ALTERNATIVES: ReadonlySet<string> = set('or nor oder noch ou ni o u или либо чи або veya او یا או');
/** They stand behind a use that is not meant. */
export const EXCLUDED: ReadonlySet<string> = set(
  'excluded prohibited forbidden disallowed barred ausgeschlossen verboten untersagt exclu exclue exclus interdit interdite excluido excluida prohibido prohibida исключено исключается запрещено degil degildir kullanilmayacak kullanilmayacaktir kullanilmaz yasaktir',
);

/** They stand before a place. */
export const BEFORE_PLACE: ReadonlySet<string> = set(
  'in to into from near at via of towards city port bis nach aus bei uber von stadt hafen a en depuis vers chez ville desde hacia ciudad puerto в во из на у г город порт через від з до місто в m m ф من في إلى الي مدينة ميناء از در به شهر بندر',
);

/** They stand behind the name of a place where something is. */
export const AFTER_PLACE: ReadonlySet<string> = set(
  'plant factory refinery works mill yard shipyard harbor harbour port airport terminal depot branch office warehouse hospital clinic university institute oblast region province district governorate city helicopter aircraft aviation motor steel chemical petrochemical avtovaz werk raffinerie hafen special free economic development zone heavy завод нпз область порт',
);

/** A street is called after the place. */
export const STREET_WORDS: ReadonlySet<string> = set(
  'street st str road rd avenue ave av boulevard blvd lane ln drive dr way square sq strasse straße allee platz weg gasse ring ulitsa ul ulica vulytsia vul ro gil caddesi cad cd sokak sk straat laan plein улица ул вулиця вул проспект просп пл площадь шоссе',
);
export const BEFORE_STREET: ReadonlySet<string> = set(
  'пр شارع רחוב שדרות rue via calle carrera jalan avenida av ave avenue ulica ulitsa ul vul улица ул вулиця вул проспект rua plaza place piazza viale boulevard bd',
);

/** They stand between a street word and what it is called after: `rue de l'Armée`, `ул. Советской Армии`. */
export const STREET_FILLERS: ReadonlySet<string> = set(
  'de la le les l du des d della delle dei del di las los el da do das dos красной краснои советскои советской героев',
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
