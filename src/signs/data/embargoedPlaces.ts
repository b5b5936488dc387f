/**
 * Places of embargoed countries and of the regions of Ukraine that law treats apart, in the spellings that papers of a deal use: country,
 * people, cities, ports, plants. Rows: country, region (or none), names with a bar between them. Marks behind a name: `~` a town of the United
 * States has it too; `?` the word means other things too, so it counts only where the text treats it as a place; `%` the law covers a part of
 * it only. Forms of Cyrillic words, and prefixed articles of Arabic and Hebrew, are added when the table is read.
 */
export type PlaceRow = readonly [country: string, region: string, names: string];

export const EMBARGOED_PLACES: readonly PlaceRow[] = [
  // Russia
  [
    'RU',
    '',
    'russia~|russian federation|russland|russische föderation|russie|fédération de russie|rusia|federación de rusia|rusya|rusya federasyonu',
  ],
  [
    'RU',
    '',
    'россия|российская федерация|росія|російська федерація|روسيا|روسيا الاتحادية|روسیه|רוסיה|俄罗斯|俄羅斯|俄国|俄國',
  ],
  [
    'RU',
    '',
    'russian|russians|russisch|russische|russischen|russischer|russisches|russe|russes|ruso|rusos|rusa|rusas|российский|русский|російський|روسي|روسية|רוסי|רוסית',
  ],
  ['RU', '', 'moscow~|moskau|moscou|moscú|moskva|moskova|москва|московский|московський|موسكو|مسکو|מוסקבה|莫斯科'],
  [
    'RU',
    '',
    'st petersburg~|saint petersburg~|sankt petersburg|saint pétersbourg|san petersburgo|leningrad|санкт петербург|петербург|спб|سانت بطرسبرغ|سن پترزبورگ|סנקט פטרבורג|圣彼得堡|聖彼得堡',
  ],
  [
    'RU',
    '',
    'novosibirsk|nowosibirsk|новосибирск|新西伯利亚|yekaterinburg|ekaterinburg|jekaterinburg|екатеринбург|叶卡捷琳堡|nizhny novgorod|nizhni novgorod|nischni nowgorod|нижний новгород',
  ],
  [
    'RU',
    '',
    'kazan?|казань|chelyabinsk|tscheljabinsk|челябинск|samara?|самара|omsk|омск|rostov on don|rostow am don|rostov na donu|ростов на дону|ufa?|уфа|krasnoyarsk|krasnojarsk|красноярск',
  ],
  [
    'RU',
    '',
    'voronezh|woronesch|воронеж|perm?|пермь|volgograd|wolgograd|волгоград|krasnodar|краснодар|vladivostok|wladiwostok|владивосток|海参崴|符拉迪沃斯托克|فلاديفوستوك|novorossiysk|novorossiisk|novorossijsk|noworossijsk|новороссийск',
  ],
  [
    'RU',
    '',
    'murmansk|мурманск|arkhangelsk|archangelsk|архангельск|kaliningrad|калининград|tula?|тула|izhevsk|ischewsk|ижевск|khabarovsk|chabarowsk|хабаровск|irkutsk|иркутск|tomsk|томск|kemerovo|кемерово',
  ],
  [
    'RU',
    '',
    'nakhodka|находка|ust luga|усть луга|vyborg|выборг|sochi|сочи|grozny|грозный|makhachkala|махачкала|astrakhan|astrachan|астрахань|zelenograd|selenograd|зеленоград|dubna|дубна|sarov|саров|snezhinsk|снежинск',
  ],
  [
    'RU',
    '',
    'korolyov|королёв|tolyatti|togliatti?|тольятти|naberezhnye chelny|набережные челны|bryansk|брянск|belgorod|белгород|kursk|курск|smolensk|смоленск|tver|тверь|yaroslavl|ярославль|ryazan|рязань|saratov|саратов',
  ],
  [
    'RU',
    '',
    'siberia|sibirien|sibérie|сибирь|tatarstan|татарстан|chechnya|tschetschenien|чечня|dagestan|дагестан|sakhalin|сахалин|yakutsk|якутск|norilsk|норильск|severomorsk|североморск|baltiysk|балтийск',
  ],
  [
    'RU',
    '',
    'rusland|ryssland|rosja|rosji|rusko|rusijos|oroszország|ruska federacija|рф|rus şirketi|rus firması|러시아|모스크바|ロシア|モスクワ',
  ],
  [
    'RU',
    '',
    'sankt peterburg|st petersbourg|питер?|petersburg russia|nizhniy novgorod|niznij novgorod|nizhnij novgorod|veliky novgorod|великий новгород|rostow?|rostov?|rostov oblast|rostov region|moskovskaya oblast|moskauer gebiet|московия|königsberg?|俄方|海參崴',
  ],
  [
    'RU',
    '',
    'kamchatka|kamtschatka|камчатка|petropavlovsk kamchatsky|magadan|магадан|vladikavkaz|владикавказ|penza|пенза|orenburg|оренбург|barnaul|барнаул|tyumen|tjumen|тюмень|surgut|сургут|ulyanovsk|uljanowsk|ульяновск|lipetsk|lipezk|липецк|kaluga?|калуга',
  ],
  [
    'RU',
    '',
    'taganrog|таганрог|orel?|орёл?|novokuznetsk|новокузнецк|chita?|чита?|kostroma|кострома|vologda|вологда|cherepovets|череповец|magnitogorsk|магнитогорск|zheleznogorsk|железногорск|pskov|псков|stavropol|ставрополь|bashkortostan|башкортостан|udmurtia|удмуртия',
  ],
  [
    'RU',
    '',
    'ivanovo?|иваново|tambov|тамбов|nizhny tagil|нижний тагил|vladimir oblast|cheboksary|чебоксары|ulan ude|улан удэ|blagoveshchensk|благовещенск|komsomolsk on amur|комсомольск на амуре|syktyvkar|сыктывкар|petrozavodsk|петрозаводск|saransk|саранск|elabuga|alabuga?|елабуга|алабуга|nizhnekamsk|нижнекамск',
  ],
  [
    'RU',
    '',
    'ural mountains?|urals?|урал?|primorsk?|primorye|приморье|taman port|taman peninsula|тамань?|sabetta|сабетта|yamal?|ямал|skolkovo|сколково|shipunovo|biysk|бийск|kovrov|ковров|podolsk|подольск|khimki|химки|mytishchi|мытищи|vostochny cosmodrome|plesetsk|плесецк|arctic lng',
  ],
  // Belarus
  [
    'BY',
    '',
    'belarus|byelorussia|weißrussland|weissrussland|biélorussie|bielorrusia|bielorussia|belarús|beyaz rusya|беларусь|белоруссия|білорусь|بيلاروسيا|روسيا البيضاء|بلاروس|בלארוס|בלרוס|白俄罗斯|白俄羅斯',
  ],
  [
    'BY',
    '',
    'belarusian|belarusians|belarussian|belorussian|belarussisch|weißrussisch|biélorusse|bielorruso|белорусский|білоруський',
  ],
  [
    'BY',
    '',
    'minsk|минск|мінськ|مينسك|מינסק|明斯克|gomel|homel|гомель|mogilev|mahilyow|могилёв|vitebsk|viciebsk|витебск|grodno|hrodna|гродно|brest litovsk|baranovichi|барановичи|bobruisk|бобруйск|zhodino|жодино|soligorsk|солигорск|novopolotsk|новополоцк|mozyr|мозырь',
  ],
  // Iran
  [
    'IR',
    '',
    'iran|islamic republic of iran|irán|persia|i r iran|иран|исламская республика иран|іран|إيران|الجمهورية الإسلامية الإيرانية|ایران|איראן|אירן|伊朗',
  ],
  [
    'IR',
    '',
    'iranian|iranians|iranisch|iranische|iranischen|iranischer|iranien|iraniens|iranienne|iraní|iraníes|persian|иранский|іранський|إيراني|إيرانية|ایرانی|איראני|איראנית',
  ],
  ['IR', '', 'tehran|teheran|téhéran|teherán|tahran|тегеран|طهران|تهران|טהרן|טהראן|德黑兰|德黑蘭'],
  [
    'IR',
    '',
    'bandar abbas|bandarabbas|bandar e abbas|bandare abbas|bandar abbās|bender abbas|bender abas|бендер аббас|бандар аббас|бендер аббас|بندر عباس|بندرعباس|בנדר עבאס|בנדר אבאס|阿巴斯港',
  ],
  [
    'IR',
    '',
    'bushehr|bushire|buschehr|bouchehr|бушер|بوشهر|בושהר|布什尔|isfahan|esfahan|ispahan|исфахан|أصفهان|اصفهان|איספהאן|伊斯法罕|natanz|натанз|نطنز|נתנז|纳坦兹|fordow|fordo|фордо|فردو|פורדו|福尔多',
  ],
  [
    'IR',
    '',
    'arak?|арак?|shiraz|schiras|chiraz|шираз|شيراز|شیراز|שיראז|设拉子|tabriz|täbris|tebriz|тебриз|تبريز|تبریز|טבריז|大不里士|mashhad|meshed|maschhad|мешхед|مشهد|משהד|马什哈德|qom|ghom|qum|кум?|قم?|קום?|库姆',
  ],
  [
    'IR',
    '',
    'ahvaz|ahwaz|ахваз|أهواز|اهواز|אהוואז|阿瓦士|abadan|абадан|عبادان|آبادان|אבאדאן|khorramshahr|хорремшехр|خرمشهر|bandar imam khomeini|bandar e emam khomeyni|بندر امام خمینی|بندر الإمام الخميني|imam khomeini',
  ],
  [
    'IR',
    '',
    'chabahar|chahbahar|чахбехар|чабахар|چابهار|تشابهار|צ׳אבהאר|צ׳בהר|恰巴哈尔|kish island|جزیره کیش|جزيرة كيش|qeshm|кешм|قشم|קשם|assaluyeh|asaluyeh|ассалуйе|عسلویه|عسلوية|kharg|khark island|харк|خارك|خارک',
  ],
  [
    'IR',
    '',
    'karaj|karadsch|кередж|كرج|کرج|kermanshah|kermanschah|керманшах|كرمانشاه|kerman|керман|كرمان|yazd|йезд|يزد|یزد|rasht|rascht|решт|رشت|hamadan|hamedan|хамадан|همدان|qazvin|qaswin|казвин|قزوين|قزوین|zahedan|захедан|زاهدان',
  ],
  [
    'IR',
    '',
    'urmia|orumiyeh|урмия|أرومية|ارومیه|bandar anzali|anzali|энзели|بندر انزلی|parchin|парчин|بارشين|پارچین|פרצ׳ין|khuzestan|khusestan|хузестан|خوزستان|hormozgan|هرمزگان|semnan|سمنان|shahid rajaee|shahid rajaei|شهید رجایی',
  ],
  [
    'IR',
    '',
    'strait of hormuz?|mahshahr|bandar mahshahr|ماهشهر|lavan island|sirri island|sirjan|سیرجان|sari iran|gorgan|گرگان|ardabil|اردبیل|zanjan|زنجان|bandar lengeh|بندر لنگه|jask|جاسک',
  ],
  ['IR', '', 'irã|irão|perzsia|이란|테헤란|イラン|テヘラン|إيرانيين|الإيرانيين|iran air|naft iran'],
  [
    'IR',
    '',
    'asalouyeh|assaluyah|asaluyah|bandar e imam|bandar imam|بندر امام|chah bahar|mashad|masshad|mashhad e moqaddas|khoramshahr|khorramabad|خرم آباد|sanandaj|سنندج|bojnurd|بجنورد|birjand|بیرجند|zahidan|ilam province|ایلام|sistan and baluchestan|sistan|baluchestan|سیستان',
  ],
  [
    'IR',
    '',
    'khorasan|khorassan|خراسان|mazandaran|مازندران|gilan?|گیلان|lorestan|لرستان|golestan province|گلستان?|alborz province|البرز|markazi province|kordestan|کردستان|ardestan|isfehan|najafabad|نجف آباد|saveh|ساوه|babol|بابل?|amol?|آمل|dezful|دزفول|behshahr|kashan?|کاشان',
  ],
  [
    'IR',
    '',
    'south pars|pars jonoubi|پارس جنوبی|mobarakeh|kish free zone|kish iran|qeshm free zone|arvand free zone|aras free zone|imam khomeini airport|mehrabad|مهرآباد|bandar torkaman|bandar e torkaman|bandar deylam|bandar mahshahr|abu musa?|ابوموسی?|fordu|khondab',
  ],
  // North Korea
  [
    'KP',
    '',
    'north korea|northkorea|dprk|d p r k|democratic people s republic of korea|democratic peoples republic of korea|nordkorea|corée du nord|corea del norte|kuzey kore|северная корея|кндр|північна корея|كوريا الشمالية|کره شمالی|צפון קוריאה|קוריאה הצפונית|朝鲜|朝鮮民主主義|北朝鲜|北朝鮮|北韩|北韓',
  ],
  [
    'KP',
    '',
    'north korean|north koreans|nordkoreanisch|nord coréen|norcoreano|северокорейский|pyongyang|pjöngjang|piongyang|pyong yang|pyonyang|пхеньян|пхеньян|بيونغ يانغ|پیونگ یانگ|פיונגיאנג|פיונג יאנג|平壤',
  ],
  [
    'KP',
    '',
    'nampo|nampho|нампхо|南浦|wonsan|вонсан|元山|chongjin|ch ongjin|чхонджин|清津|sinuiju|синыйджу|新义州|kaesong|кэсон|开城|rason|rajin|расон|罗先|hamhung|hamhŭng|хамхын|咸兴|yongbyon|nyongbyon|йонбён|宁边|hungnam|хыннам',
  ],
  [
    'KP',
    '',
    'n korea|korea north|korea dpr|korea d p r|dpr korea|dpr of korea|korea democratic people s republic of|korea democratic peoples republic of|nord korea|noord korea|coreia do norte|severní korea|korea pólnocna|朝鮮?|북한|북조선|평양|조선민주주의인민공화국|phenian|pyeongyang|pyŏngyang|p yongyang',
  ],
  [
    'KP',
    '',
    'kumgang|mount kumgang|haeju|hyesan|kanggye|sariwon|tongchang ri|sohae|punggye ri|sinpo|najin|rajin sonbong|rason special economic zone',
  ],
  // Cuba
  [
    'CU',
    '',
    'cuba~|republic of cuba|kuba|küba|куба?|республика куба|كوبا|کوبا|קובה|古巴|cuban|cubans|cubain|cubaine|cubano|cubana|kubanisch|kubanische|кубинский|кубинський|כובאני|קובני',
  ],
  [
    'CU',
    '',
    'havana~|la habana|habana|havanna|la havane|гавана|هافانا|הוואנה|הוונה|哈瓦那|santiago de cuba|сантьяго де куба|mariel port|puerto mariel|puerto del mariel|mariel?|cienfuegos|сьенфуэгос|matanzas?|матансас|holguín|holguin|camagüey|camaguey|varadero|guantánamo|guantanamo|гуантанамо|关塔那摩',
  ],
  [
    'CU',
    '',
    'l avana|avana?|havanne|pinar del rio|villa clara|villaclara|santa clara cuba|moa cuba|ciego de avila|sancti spiritus|bayamo?|las tunas|granma province|mayabeque|isla de la juventud|nuevitas|쿠바|キューバ',
  ],
  // Syria
  [
    'SY',
    '',
    'syria~|syrian arab republic|syrien|syrie|siria|suriye|сирия|сирійська арабська республіка|сирія|سوريا|سورية|الجمهورية العربية السورية|سوریه|סוריה|叙利亚|敘利亞|syrian|syrians|syrisch|syrische|syrien ne|syrienne|sirio|siria|сирийский|сирійський|سوري?|סורי?',
  ],
  [
    'SY',
    '',
    'damascus~|damaskus|damas?|damasco?|dimashq|şam?|дамаск|دمشق|דמשק|大马士革|大馬士革|aleppo|alep|halep|алеппо|حلب?|חאלב|חלב?|阿勒颇|homs|хомс|حمص?|חומס|latakia|lattakia|latakié|lattaquié|lazkiye|латакия|اللاذقية|לטקיה|拉塔基亚',
  ],
  [
    'SY',
    '',
    'tartus|tartous|тартус|طرطوس|טרטוס|塔尔图斯|idlib|идлиб|إدلب|אידליב|raqqa|rakka|ракка|الرقة|א רקה|deir ez zor|deir ezzor|дейр эз зор|دير الزور|palmyra syria|daraa|deraa|درعا|qamishli|kamischli|القامشلي',
  ],
  [
    'SY',
    '',
    'hama?|حماة?|baniyas|banias?|بانياس|ar raqqah|raqqah|dayr az zawr|deir al zour|deir azzour|deir ezzour|hasakah|hasaka|hassakeh|الحسكة|suwayda|sweida|as suwayda|السويداء|kobani?|ayn al arab|كوباني|quneitra|القنيطرة|rif dimashq|ريف دمشق|jableh|جبلة?|douma?|دوما?|manbij|منبج|al bab syria|tadmur|تدمر?|시리아',
  ],
];

/** Regions of Ukraine that law treats apart: Crimea, Sevastopol, and the four oblasts of which parts are held by Russia. */
export const REGION_PLACES: readonly PlaceRow[] = [
  [
    'UA',
    'UA-43',
    'crimea|krim|krym|crimée|kirim|kırım|republic of crimea|autonomous republic of crimea|крым|республика крым|крим|автономна республіка крим|القرم|شبه جزيرة القرم|کریمه|חצי האי קרים|קרים?|克里米亚|克里米亞|克里木',
  ],
  ['UA', 'UA-43', 'crimean|крымский|кримський|tavrida|taurida|таврида|таврія?'],
  [
    'UA',
    'UA-43',
    'simferopol|simferopil|sympheropol|sympferopol|simferopol|симферополь|сімферополь|симферопольский|сімферопольський|akmescit|aqmescit|акмесджит|سيمفيروبول|سيمفيروبل|سیمفروپل|סימפרופול|辛菲罗波尔|辛费罗波尔',
  ],
  [
    'UA',
    'UA-43',
    'qırım|qirim|simphéropol|simferopolj|theodosia|evpatoriya|evpatorija|yevpatoriia|bakhchisarai|bakhchysaray|bachtschissarai|koktebel|коктебель|gurzuf|гурзуф|alupka|алупка|massandra|массандра|kerczi|kercz|zaliv shipyard|tarkhankut|тарханкут|saki crimea|saki?%|sudak?%|gaspra|гаспра|foros crimea|форос?|belogorsk crimea|dzhankoj|perekop|перекоп|krasnoperekopsk|krasnoperekops k',
  ],
  [
    'UA',
    'UA-43',
    "kerch|kertsch|kertch|kertch|керчь|керч|керченский|kerç|كيرتش|کرچ|קרץ׳?|קרץ'|刻赤|yalta|jalta|ялта|ялтинский|يالطا|יאלטה|ילטה|雅尔塔|feodosia|feodosiya|feodosija|феодосия|феодосія|kefe?|فيودوسيا|פאודוסיה|费奥多西亚",
  ],
  [
    'UA',
    'UA-43',
    'yevpatoria|yevpatoriya|evpatoria|eupatoria|jewpatorija|евпатория|євпаторія|gözleve|kezlev|يفباتوريا|叶夫帕托里亚|dzhankoi|dzhankoy|djankoi|dschankoj|джанкой|canköy|alushta|aluschta|алушта|aluşta|bakhchysarai|bakhchisaray|bachtschyssaraj|бахчисарай|bahçesaray',
  ],
  [
    'UA',
    'UA-43',
    'armyansk|armiansk|армянск|армянськ|krasnoperekopsk|красноперекопск|красноперекопськ|sudak crimea|судак?|saky|саки?|chornomorske|черноморское|shcholkine|щёлкино|inkerman|инкерман|balaklava?|балаклава',
  ],
  [
    'UA',
    'UA-40',
    'sevastopol~|sebastopol~|sewastopol|sébastopol|sevastopil|sivastopol|севастополь|севастопольский|севастопольський|aqyar|akyar|سيفاستوبول|سواستوپل|סבסטופול|塞瓦斯托波尔|塞瓦斯托波爾|塞凡堡',
  ],
  ['UA', 'UA-40', 'sevastopolj|sewastopol|севастопол|inkerman sevastopol|balaklava sevastopol'],
  [
    'UA',
    'UA-14',
    'donetsk|donezk|donetzk|donieck|донецк|донецький|донецьк|донецкий|دونيتسك|دونتسک|דונייצק|דונצק|顿涅茨克|頓涅茨克|donetsk people s republic|donetsk peoples republic|донецкая народная республика|днр',
  ],
  ['UA', 'UA-14', 'donbas%|donbass%|donbaß%|донбасс%|донбас%|دونباس%|דונבאס%|顿巴斯%|頓巴斯%'],
  [
    'UA',
    'UA-14',
    'mariupol|mariupil|marioupol|мариуполь|маріуполь|ماريوبول|מריופול|马里乌波尔|horlivka|gorlovka|horliwka|горловка|горлівка|makiivka|makeevka|makeyevka|makijiwka|макеевка|макіївка|yenakiieve|enakievo|енакиево|єнакієве',
  ],
  [
    'UA',
    'UA-14',
    'debaltseve|debaltsevo|дебальцево|дебальцеве|ilovaisk|ilovaysk|иловайск|іловайськ|volnovakha|волноваха|khartsyzk|харцызск|харцизьк|snizhne|snezhnoe|снежное|сніжне|shakhtarsk|шахтёрск|шахтарськ|yasynuvata|ясиноватая|ясинувата|avdiivka|avdeevka|авдеевка|авдіївка|bakhmut|артёмовск|бахмут',
  ],
  [
    'UA',
    'UA-14',
    'dnr?|d n r|dpr?|ldnr|doneck|doniezk|donezkaja|donetskaya|makiyivka|makijivka|yenakiyevo|yenakievo|torez?|торез|chystiakove|чистякове|khartsyzsk|азовсталь|azovstal|novoazovsk|новоазовск|новоазовськ|amvrosiivka|амвросиевка|амвросіївка|dokuchaievsk|dokuchaevsk|докучаевск|докучаєвськ|starobesheve|старобешево|toretsk%|торецьк%|vuhledar%|угледар%|вугледар%|marinka donetsk|chasiv yar%|часов яр%',
  ],
  [
    'UA',
    'UA-09',
    'luhansk|lugansk|luhans k|luhanśk|louhansk|lougansk|luhanszk|луганск|луганськ|луганский|луганський|لوهانسك|لوغانسك|لوهانسک|לוהנסק|לוגנסק|卢甘斯克|盧甘斯克|luhansk people s republic|lugansk people s republic|луганская народная республика|лнр',
  ],
  [
    'UA',
    'UA-09',
    'alchevsk|altschewsk|алчевск|алчевськ|stakhanov?|stachanow|стаханов|kadiivka|кадиевка|кадіївка|antratsyt|antracit|антрацит?|dovzhansk|довжанськ|krasnodon|краснодон|rovenky|ровеньки|khrustalnyi|хрустальный|хрустальний|krasnyi luch|красный луч',
  ],
  [
    'UA',
    'UA-09',
    'lnr?|l n r|lpr?|luganskaya|luhanskaya|luhansʹk|kadiyivka|kadiivka|krasny luch|krasnyy luch|syeverodonetsk|sieverodonetsk|rovenki|ровеньки|antratsit|antrazit luhansk|bryanka|брянка|sverdlovsk luhansk|pervomaisk?%|первомайск?%|svatovo|stanytsia luhanska|станица луганская|milove|bilovodsk|shchastia luhansk|perevalsk|перевальск|kreminna|кременная|кремінна|popasna|попасная|попасна|zolote luhansk',
  ],
  [
    'UA',
    'UA-09',
    'sievierodonetsk|severodonetsk|sjewjerodonezk|северодонецк|сєвєродонецьк|lysychansk|lisichansk|лисичанск|лисичанськ|rubizhne|rubezhnoe|рубежное|рубіжне|starobilsk|starobelsk|старобельск|старобільськ|pervomaisk luhansk|svatove|сватово|сватове',
  ],
  [
    'UA',
    'UA-65',
    'kherson%|cherson%|херсон%|херсонский%|херсонський%|خيرسون%|חרסון%|赫尔松%|nova kakhovka|новая каховка|нова каховка|henichesk|genichesk|геническ|генічеськ|skadovsk|скадовск|скадовськ|oleshky|олешки',
  ],
  [
    'UA',
    'UA-23',
    'zaporizhzhia%|zaporizhia%|zaporozhye%|saporischschja%|zaporijjia%|запорожье%|запоріжжя%|запорожский%|запорізький%|زاباروجيا%|זפוריז׳יה%|扎波罗热%|melitopol|мелитополь|мелітополь|berdiansk|berdyansk|бердянск|бердянськ|enerhodar|energodar|энергодар|енергодар|tokmak|токмак',
  ],
];
