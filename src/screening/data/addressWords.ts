/**
 * Words of addresses, one meaning a line: the word we hold, then its spellings and abbreviations in the languages lists are written in.
 * Words of ways, buildings and administration say little; what stands before a number tells what it numbers.
 */

export const WAY_WORDS = `
street st str strasse strase straat strada ulitsa ulica ul vulytsia vulitsya vul rua rue calle via jalan jl sokak sokagi sok sk gata gatan gade utca jie khiaban khiyaban kh sharia shari улица ул вулиця вул شارع خيابان 街 路
avenue ave av aven avenida avda prospekt prospect prosp pr prt allee cadde caddesi cad проспект пр просп пркт 大道
road rd rde carretera marg shosse dao шоссе ш طريق 道
boulevard blvd bvd bd boul bulvar bulevardi bulevar bulevard бульвар бул بلوار
lane ln pereulok per proezd alley kucheh koocheh close crescent cres terrace переулок пер проезд كوچه زقاق 巷
square sq platz plaza place pl piazza ploshchad ploschad pl площадь пл meydan meydani maydan ميدان
drive dr court ct trail way
highway hwy expressway expy freeway autobahn km
embankment emb naberezhnaya nab набережная наб quay
`;

export const BUILDING_WORDS = `
branch branches headquarters hq
building bldg bld edificio edif immeuble imm gebaude bina binasi korpus korp stroenie str corpus корпус корп строение стр здание 大厦 大廈
house dom haus d casa maison дом д بناية ساختمان
tower twr towers torre burj برج
centre center ctr cntr centr centro zentrum merkezi центр
plaza mall market bazaar souk arcade
industrial ind industry industries промышленная
estate est park zone area complex district dist rayon raion mahallesi mah mahalle район р مدينة zona
city town village gorod g selo pos poselok город г shahr
north south east west n s e w
near opposite opp behind next to the of and at de la le du del y der die in
no nr number num numero plot lot no. № n° номер
`;

/** Words of what is larger than a city. */
export const REGION_WORDS =
  'province prov region oblast obl область обл state governorate ostan krai kray край county canton prefecture republic respublika республика district rayon raion район zone area dong guyok kuyok gu ku ri qu';

/** What the number behind (or, for floors, before) these words counts. */
export const FLOOR_WORDS =
  'floor fl flr f level lvl etage et etaj etazh kat piso stock og этаж эт طبقة طابق 楼 樓 层 層';
export const UNIT_WORDS =
  'unit flat apartment apt appt app room rm suite ste office ofis of shop kvartira kv pomeshchenie pom komnata kom door block blk wing daire no2 квартира кв офис оф помещение пом комната ком واحد 室';
export const BOX_WORDS = 'pobox box postbox postfach apartado postal bp cp abonentskiy ая صندوق';

/** Cities that are written in more than one way beyond transliteration. */
export const CITY_NAMES = `
moscow moskva moskau moscou москва
saintpetersburg saintpeterburg sanktpeterburg petersburg peterburg spb санктпетербург петербург спб
kyiv kiev київ киев
kharkiv kharkov харків харьков
minsk минск мінск
beijing peking 北京
guangzhou canton 广州 廣州
shenzhen 深圳
shanghai 上海
hongkong xianggang 香港
taipei taibei 台北 臺北
tehran teheran تهران طهران
baghdad bagdad بغداد
damascus damas damaskus dimashq دمشق
aleppo halab حلب
beirut beyrouth beirout bayrut بيروت
cairo kairo lecaire alqahirah القاهرة
dubai dubayy doubai دبي
abudhabi aboudabi ابوظبي
sharjah alshariqah sharja الشارقة
jerusalem alquds yerushalayim ירושלים القدس
telaviv תלאביב
tripoli tarabulus طرابلس
sanaa sana صنعاء
khartoum alkhartum الخرطوم
mogadishu muqdisho mogadiscio
kabul kaboul كابل
istanbul constantinople
izmir smyrna
nicosia lefkosia lefkosa
athens athina αθηνα
vienna wien
munich munchen muenchen
cologne koln koeln
geneva geneve genf ginevra
zurich zuerich
rome roma
milan milano
lisbon lisboa
warsaw warszawa
prague praha
bucharest bucuresti
belgrade beograd београд
brussels bruxelles brussel
thehague denhaag
copenhagen kobenhavn
pyongyang 平壤 평양
seoul 서울
yangon rangoon
mumbai bombay
kolkata calcutta
hochiminhcity saigon
mexicocity ciudaddemexico mexicodf
havana lahabana
`;
