/**
 * Words of a kind, by kind, in English, German, French, Spanish, Russian, Ukrainian, Turkish, Arabic, Persian, Hebrew and Chinese, with a bar
 * between them. Whole words and phrases only. Plurals in -s of single Latin words, forms of Cyrillic words, and prefixed articles of Arabic and
 * Hebrew are added when the table is read.
 */
import type { SignKind } from '../../domain/deal/dealSign.ts';

export type WordKind = Exclude<SignKind, 'place' | 'listedName'>;

export const WORDS: readonly (readonly [kind: WordKind, words: string])[] = [
  [
    'military',
    'military|militaries|army|armies|navy|navies|air force|air forces|armed force|armed forces|marine corps|ministry of defence|ministry of defense|defence ministry|defense ministry|department of defence|defence industry|defense industry|defence forces|defense forces|weapon|weapons|weaponry|munition|ammunition|warship|warhead|artillery|infantry|soldier|battlefield|combat aircraft|combat vehicle|fighter jet|fighter aircraft|armoured vehicle|armored vehicle|naval base|paramilitary|troops|battalion|military unit|rosoboronexport|rostec',
  ],
  [
    'military',
    'militär|militärisch|militärische|militärischen|militärischer|militärisches|armee|streitkräfte|bundeswehr|luftwaffe|kriegsmarine|verteidigungsministerium|rüstung|rüstungsindustrie|waffe|waffen|munition|kriegswaffen|soldaten|truppen|panzerfahrzeug',
  ],
  [
    'military',
    'militaire|militaires|armée|armées|forces armées|armée de l air|ministère de la défense|marine nationale|arme|armes|armement|soldat|soldats|munitions|troupes',
  ],
  [
    'military',
    'militar|militares|ejército|fuerzas armadas|fuerza aérea|armada nacional|ministerio de defensa|arma|armas|armamento|soldados|municiones|tropas',
  ],
  [
    'military',
    'военный|армия|вооружённые силы|вооруженных сил|министерство обороны|министерства обороны|минобороны|военно морской|вмф|ввс|вкс|вооружение|оружие|боеприпас|солдат|войска|воинская часть|оборонный|военкомат|бронетехника|артиллерия|росгвардия',
  ],
  [
    'military',
    'військовий|армія|збройні сили|збройних сил|міністерство оборони|міністерства оборони|зброя|озброєння|боєприпас|війська|оборонний',
  ],
  [
    'military',
    'askeri|ordu|ordusu|silahlı kuvvetler|silahlı kuvvetleri|hava kuvvetleri|deniz kuvvetleri|milli savunma bakanlığı|savunma bakanlığı|savunma sanayi|silah|silahlar|mühimmat|asker|jandarma',
  ],
  [
    'military',
    'عسكري|عسكرية|جيش|القوات المسلحة|القوات الجوية|القوات البحرية|وزارة الدفاع|أسلحة|سلاح|ذخيرة|ذخائر|جنود|الحرس الثوري|قوات مسلحة',
  ],
  [
    'military',
    'نظامی|ارتش|نیروهای مسلح|نیروی هوایی|نیروی دریایی|وزارت دفاع|سلاح|اسلحه|مهمات|سربازان|سپاه پاسداران|سپاه',
  ],
  ['military', 'צבאי|צבאית|צבאיים|צבא|חיל האוויר|חיל הים|משרד הביטחון|נשק|כלי נשק|תחמושת|חיילים|משמרות המהפכה'],
  [
    'military',
    '军事|軍事|军队|軍隊|军方|军用|軍用|解放军|解放軍|国防部|國防部|国防科技|武器|弹药|彈藥|空军|空軍|海军|海軍|陆军|武警|士兵|部队',
  ],
  [
    'military',
    'irgc|revolutionary guard|revolutionary guards|islamic revolutionary guard corps|quds force|people s liberation army|peoples liberation army|wagner group|pla navy|pla air force',
  ],

  [
    'intelligence',
    'intelligence agency|intelligence agencies|intelligence service|intelligence services|intelligence directorate|intelligence unit|intelligence ministry|ministry of intelligence|ministry of state security|military intelligence|foreign intelligence|signals intelligence|secret service|secret police|federal security service|security service of|state security service|ministry for state security|counterintelligence|counter intelligence|espionage|spy|spying|spyware|fsb|svr|kgb|gru|vevak|ministry of public security',
  ],
  [
    'intelligence',
    'geheimdienst|geheimdienste|nachrichtendienst|nachrichtendienste|spionage|staatssicherheit|geheimpolizei|service de renseignement|services de renseignement|services secrets|renseignement militaire|espionnage|servicio de inteligencia|servicios de inteligencia|inteligencia militar|servicio secreto|espionaje|policía secreta',
  ],
  [
    'intelligence',
    'разведка|спецслужба|фсб|гру|свр|кгб|контрразведка|шпионаж|госбезопасность|служба безопасности|розвідка|спецслужби|шпигунство|служба безпеки|istihbarat|milli istihbarat|gizli servis|casusluk',
  ],
  [
    'intelligence',
    'استخبارات|مخابرات|المخابرات|الاستخبارات|تجسس|أمن الدولة|وزارت اطلاعات|سازمان اطلاعات|اطلاعات سپاه|جاسوسی|מודיעין|שירות ביטחון|ריגול|משטרה חשאית|情报|情報局|国家安全部|國家安全部|间谍|特工',
  ],

  [
    'nuclear',
    'nuclear|atomic energy|atomic bomb|atomic weapon|uranium|plutonium|centrifuge cascade|heavy water|enrichment plant|uranium enrichment|isotope separation|nuclear reactor|fissile|yellowcake|nuclear submarine|nuklear|nukleare|nuklearen|nukleares|kernkraftwerk|kernkraft|kernenergie|atomkraft|atomkraftwerk|atomwaffe|atomwaffen|atombombe|kernwaffen|uran|urananreicherung|schwerwasser',
  ],
  [
    'nuclear',
    'nucléaire|nucléaires|centrale nucléaire|bombe atomique|énergie atomique|eau lourde|enrichissement d uranium|nucleares|energía atómica|bomba atómica|uranio|plutonio|agua pesada|ядерный|атомный|уран|плутоний|тяжёлая вода|росатом|аэс|реактор?|ядерна зброя|ядерний|атомний|nükleer|atom bombası|atom enerjisi|uranyum|plütonyum',
  ],
  [
    'nuclear',
    'نووي|نووية|النووية|الطاقة الذرية|يورانيوم|بلوتونيوم|قنبلة ذرية|هسته ای|هستهای|انرژی اتمی|اورانیوم|پلوتونیوم|بمب اتم|آب سنگین|גרעיני|גרעינית|גרעיניים|אנרגיה אטומית|אורניום|פלוטוניום|פצצת אטום|מים כבדים|核武器|核电站|核电|核能|核反应堆|核子|浓缩铀|铀|钚|原子能|原子弹|重水',
  ],

  [
    'missile',
    'missile|missiles|rocket|rockets|rocketry|ballistic|cruise missile|rocket motor|rocket engine|icbm|warhead|guided bomb|hypersonic|rakete|raketen|raketentriebwerk|lenkflugkörper|marschflugkörper|lenkwaffen|missile balistique|fusée|fusées|balistique|misil|misiles|cohete|cohetes|balístico|balística',
  ],
  [
    'missile',
    'ракета|ракетный|баллистический|крылатая ракета|ракетний|балістичний|füze|füzeler|füzesi|roket|roketler|balistik|صاروخ|صواريخ|صاروخي|صاروخية|باليستي|باليستية|موشک|موشکی|موشکهای|بالستیک|راکت|טיל|טילים|רקטה|רקטות|בליסטי|בליסטית|导弹|導彈|飞弹|飛彈|火箭|弹道|彈道',
  ],

  [
    'drone',
    'drone|drones|uav|uavs|unmanned aerial|unmanned aircraft|unmanned air vehicle|loitering munition|quadcopter|shahed|drohne|drohnen|unbemannte|unbemannter|unbemanntes|aéronef sans pilote|avion sans pilote|dron|drones|avión no tripulado|vehículo aéreo no tripulado|no tripulado|no tripulados',
  ],
  [
    'drone',
    'беспилотник|беспилотный|бпла|дрон|квадрокоптер|шахед|герань 2|безпілотник|безпілотний|дрон|insansız hava aracı|insansız hava araçları|siha|i̇ha|طائرة مسيرة|طائرات مسيرة|طائرة بدون طيار|طائرات بدون طيار|الدرون|پهپاد|پهپادها|هواپیمای بدون سرنشین|רחפן|רחפנים|כטב״ם|כטבם|מל״ט|מזלט|כלי טיס בלתי מאויש|无人机|無人機|无人驾驶飞机|四旋翼',
  ],

  [
    'space',
    'space agency|space program|space programme|space launch|launch vehicle|spacecraft|spaceport|cosmodrome|satellite launch|satellite|satellites|orbital launch|aerospace force|raumfahrt|raumfahrtagentur|trägerrakete|raumfahrzeug|satelliten|satellit|agence spatiale|programme spatial|lanceur spatial|engin spatial|agencia espacial|programa espacial|lanzador espacial|satélite|satélites',
  ],
  [
    'space',
    'космический|космодром|роскосмос|спутник|ракета носитель|космічний|супутник|uzay ajansı|uzay programı|uydu|uydular|fırlatma aracı|وكالة الفضاء|برنامج الفضاء|قمر صناعي|أقمار صناعية|مركبة فضائية|سازمان فضایی|فضاپیما|ماهواره|ماهوارهبر|סוכנות החלל|לוויין|לווין|לוויינים|חללית|משגר לוויינים|航天|卫星|衛星|运载火箭|太空|航天局',
  ],

  [
    'chipPlant',
    'wafer fab|wafer fabrication|chip plant|chip fab|chip factory|chip foundry|semiconductor fab|semiconductor plant|semiconductor manufacturing|semiconductor fabrication|semiconductor foundry|semiconductor equipment|semiconductor factory|integrated circuit manufacturing|integrated circuit fabrication|foundry for chips|lithography system|advanced node|supercomputer|supercomputing|supercomputers|ai training cluster|gpu cluster|high performance computing center|high performance computing centre|exascale|smic|ymtc|cxmt',
  ],
  [
    'chipPlant',
    'chipfabrik|halbleiterfabrik|halbleiterfertigung|halbleiterwerk|waferfabrik|chipfertigung|supercomputer|superrechner|usine de puces|usine de semi conducteurs|fabrication de semi conducteurs|fonderie de semi conducteurs|supercalculateur|supercalculateurs|fábrica de chips|fábrica de semiconductores|fabricación de semiconductores|superordenador|supercomputadora',
  ],
  [
    'chipPlant',
    'завод микросхем|производство микросхем|производства микросхем|производство чипов|завод полупроводников|производство полупроводников|суперкомпьютер|завод мікросхем|виробництво мікросхем|виробництво напівпровідників|çip fabrikası|yarı iletken fabrikası|yarı iletken üretimi|süper bilgisayar|süperbilgisayar',
  ],
  [
    'chipPlant',
    'مصنع رقائق|مصنع أشباه الموصلات|تصنيع الرقائق|تصنيع أشباه الموصلات|حاسوب عملاق|حاسوب فائق|کارخانه تراشه|تولید تراشه|تولید نیمه هادی|ابررایانه|ابر رایانه|מפעל שבבים|ייצור שבבים|מפעל מוליכים למחצה|ייצור מוליכים למחצה|מחשב על|晶圆厂|晶圓廠|芯片厂|芯片制造|半导体制造|半导体工厂|集成电路制造|超级计算机|超級電腦|超算|光刻机',
  ],

  [
    'chemicalBiological',
    'chemical weapon|chemical weapons|biological weapon|biological weapons|chemical warfare|biological warfare|nerve agent|nerve agents|nerve gas|mustard gas|sarin|novichok|bioweapon|bioweapons|toxin weapon|anthrax weapon|chemiewaffen|chemische waffen|biowaffen|biologische waffen|kampfstoff|kampfstoffe|nervengas|senfgas|armes chimiques|armes biologiques|arme chimique|agent neurotoxique|armas químicas|armas biológicas|arma química|agente nervioso',
  ],
  [
    'chemicalBiological',
    'химическое оружие|химического оружия|биологическое оружие|биологического оружия|зарин|новичок?|боевое отравляющее|хімічна зброя|біологічна зброя|kimyasal silah|kimyasal silahlar|biyolojik silah|sinir gazı|أسلحة كيميائية|أسلحة بيولوجية|سلاح كيميائي|غاز الأعصاب|السارين|سلاح شیمیایی|سلاح بیولوژیک|تسلیحات شیمیایی|נשק כימי|נשק ביולוגי|גז עצבים|化学武器|化學武器|生物武器|神经毒剂|沙林',
  ],

  [
    'resale',
    'resale|resales|resell|resells|reselling|reseller|resold|re sale|re sell|re selling|re seller|retail sale to third|sale to third parties|sold on to|sell on to|selling on to|for further sale|for sale to customers|for sale to others|customers not named|customer not named|customer not yet named|end customer unknown|unknown end customer|unknown customers|wiederverkauf|weiterverkauf|wiederverkäufer|weiterveräußerung|zum verkauf an dritte|revente|revendeur|revendre|reventa|revendedor|revender',
  ],
  [
    'resale',
    'перепродажа|перепродать|реселлер|для продажи третьим|перепродаж|перепродажу|для перепродажи|yeniden satış|tekrar satış|yeniden satmak|إعادة البيع|إعادة بيع|لاعادة البيع|موزع للبيع|فروش مجدد|بازفروش|برای فروش مجدد|מכירה חוזרת|למכירה חוזרת|משווק מחדש|转售|轉售|转卖|轉賣|倒卖',
  ],

  [
    'stock',
    'for stock|to stock|into stock|in stock for|for our stock|for inventory|into inventory|stock order|stock orders|stock replenishment|stockpile|stockpiling|stocking distributor|replenish stock|replenish our stock|warehouse stock|auf lager|für lager|lagerware|lagerbestand|lagerhaltung|lagerauffüllung|vorrat|auf vorrat|pour stock|mise en stock|pour le stock|réapprovisionnement du stock|para stock|para existencias|para almacén|reposición de existencias',
  ],
  [
    'stock',
    'на склад|для склада|складской запас|пополнение склада|на складі|складський запас|stok için|stoka|stok amaçlı|depo stoku|للمخزون|للتخزين|تخزين للبيع|برای انبار|موجودی انبار|למלאי|עבור המלאי|לצורך מלאי|备货|備貨|库存备用|补充库存|囤货',
  ],

  [
    'freeZone',
    'free zone|freezone|free zones|free trade zone|free port|freeport|free warehouse|bonded warehouse|customs warehouse|special economic zone|foreign trade zone|freihandelszone|freizone|freihafen|zollfreilager|zolllager|zone franche|zones franches|port franc|entrepôt sous douane|zona franca|zonas francas|zona libre|depósito franco|almacén franco',
  ],
  [
    'freeZone',
    'свободная экономическая зона|свободной экономической зоне|свободная зона|свободной зоне|сэз|таможенный склад|порто франко|вільна економічна зона|вільна зона|митний склад|serbest bölge|serbest bölgesi|serbest ticaret bölgesi|gümrüklü antrepo|المنطقة الحرة|منطقة حرة|المناطق الحرة|مستودع جمركي|منطقه آزاد|مناطق آزاد|انبار گمرکی|אזור סחר חופשי|אזור חופשי|מחסן ערובה|自贸区|自由贸易区|自由貿易區|保税区|保稅區|保税仓|自由港',
  ],

  [
    'onward',
    'onward|onwards to|onward delivery|onward shipment|onward transport|onward sale|transhipment|transshipment|tranship|transship|re export|re exports|re exported|re exporting|reexport|reexports|reexported|for delivery to third|final destination unknown|destination unknown|further shipment|forward to|forwarding to|to order of|to the order of|consigned to order|made out to order|consignee to order|to order?|weiterleitung|weiterlieferung|weiterversand|wiederausfuhr|reexport|umladung|ziel unbekannt|réexportation|réexporter|réexpédition|transbordement|destination inconnue|reexportación|reexportar|transbordo|reenvío|destino desconocido',
  ],
  [
    'onward',
    'реэкспорт|перевалка|для дальнейшей отправки|дальнейшая отправка|дальнейшей поставки|переотправка|реекспорт|подальше відправлення|перевантаження|yeniden ihracat|yeniden ihraç|aktarma için|transit geçiş|إعادة التصدير|إعادة تصدير|لاعادة التصدير|إعادة الشحن|صادرات مجدد|صادرات مجدد به|ارسال مجدد|יצוא חוזר|ייצוא חוזר|למשלוח הלאה|שטעון|转口|轉口|再出口|转运|轉運|转出口',
  ],
];
