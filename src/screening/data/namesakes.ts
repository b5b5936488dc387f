/**
 * Name variants: the spellings of one name, in Latin and in the script it comes from, the latter in the form that names are compared in
 * (text/tokenize.ts). One name a line, the commonest Latin spelling first. Names that this script writes differently are apart: سليم and سالم
 * are two names, though both may be Salim. Hand-made from common knowledge.
 */
export const NAMESAKES: string = `
muhammad mohammed mohamed mohammad muhammed mohamad muhamad muhamed mouhamed mouhammad mohammod mohd محمد мухаммад мухаммед мохаммед мохамед מוחמד
ahmad ahmed ahmet achmad akhmad akhmed احمد ахмад ахмед אחמד
mahmud mahmoud mahmood mehmood makhmud mahmut محمود махмуд מחמוד
hamid hameed hamied حميد хамид
hamed hamid حامد хамед
hussein hussain husayn husain hossein hosein hossain houssein hussien husein hosain huseyn huseyin hocine houcine khusein حسين хусейн хуссейн חוסיינ
hassan hasan hassen khasan حسن хасан хассан חסנ
ali aly علي али
yusuf youssef yousef yusef yousuf youssouf yusif yousif yussuf youcef يوسف юсуф юсеф
ibrahim ebrahim ibraheem ibragim ابراهيم ибрагим אבראהימ
ismail ismael esmail ismaeel esmaeil ismaeil اسماعيل исмаил
khalid khaled khaleed chalid khalled خالد халид халед
khalil khaleel halil خليل халил
said saeed saied saaid saiid سعيد саид
sayyid sayed sayyed syed seyed seyyed saiyid sayid سيد сейид
umar omar oumar omer omair عمر умар омар
uthman othman osman usman ousmane عثمان осман усман
abdullah abdulla abdallah abdalla abdollah abdellah абдулла абдаллах
rahman rehman rahmane rahmaan رحمن рахман
rahim raheem rahem رحيم рахим
rashid rasheed rachid rachide رشيد рашид
rashed rashid rached راشد рашед
karim kareem kerim كريم карим
jamal gamal jamaal djamel jamel djamal cemal جمال джамал джамаль
jamil jameel gamil djamil cemil جميل джамиль
jabir jaber gaber djaber djabir جابر джабер
jalal galal djalal jalaal celal جلال джалал
jafar jaafar gaafar jaffar djafar djaafar cafer جعفر джафар
jawad javad djawad gawad jawwad جواد джавад
salim saleem selim سليم салим
salem salim سالم салем
salman selman salmaan سلمان салман
salih saleh salah صالح салех
salah salaah صلاح салах
sulayman suleiman sulaiman soleiman soliman suleyman sulieman suleman souleymane sulaymaan سليمان сулейман сулайман
mustafa mostafa moustafa mustapha moustapha mostapha mustafah مصطفي мустафа
musa mousa moussa moosa mosa موسي муса
isa issa eisa essa eissa عيسي иса
yahya yahia yehia yehya yahiya يحيي яхья яхъя
nur nour noor نور нур
nasir nasser naser nacer ناصر насер насир
tariq tarek tarik tareq tarique طارق тарик тарек
faisal faysal feisal faycal faizal فيصل фейсал
fahd fahad فهد фахд
khalifa khalifah khalifeh خليفة халифа
hamza hamzah hamzeh حمزة хамза
usama osama oussama ousama ussama اسامة усама
ayman aiman aymen ايمن айман
anwar anouar anouer enver انور анвар
amin ameen emin امين амин
amir ameer emir امير амир эмир
aziz azeez عزيز азиз
bilal belal bilaal بلال билал
bashir basheer bachir beshir بشير башир
basim bassem basem bassim باسم басем
farid fareed ferid فريد фарид
faruq farouk farouq farooq faruk faroq فاروق фарук
fuad fouad fuaad fouaad فؤاد фуад
ghassan gassan غسان гассан
habib habeeb حبيب хабиб
haitham haytham haytam haithem هيثم хайтам
hani hany haani هاني хани
hashim hashem hachem hachim هاشم хашим хашем
hashimi hashemi hachimi hashmi هاشمي хашими хашеми
husseini hosseini husayni hussaini hoseini husaini حسيني хусейни хоссейни
hisham hesham hicham hichem هشام хишам
idris idriss idrees edris ادريس идрис
imad emad عماد имад эмад
iyad eyad اياد ияд
jihad gihad djihad cihad جهاد джихад
jumah juma jumaa gomaa djuma جمعة джума
kamal kemal كمال камал кемаль
kamil kamel كامل камиль камель
kazim kazem kadhim kadhem kazhim kadhum كاظم казем казим
latif lateef لطيف латиф
luqman lokman lukman loqman لقمان лукман
mahdi mehdi mahdy mehdy مهدي махди мехди
majid majeed medjid مجيد маджид
majed majid maged ماجد маджед
malik malek maalik مالك малик
mansur mansour mansoor منصور мансур
marwan merouane marouane مروان марван
masud masoud massoud masood massud mesut مسعود масуд
mukhtar mokhtar moukhtar muhtar مختار мухтар
muhsin mohsen mohsin mohcine محسن мохсен
munir mounir muneer monir منير мунир
murad mourad mrad مراد мурад
murtada mortada morteza murtaza mortaza مرتضي мортеза
nabil nabeel nebil نبيل набиль
naji nagi nadji ناجي наджи
najib nagib najeeb nadjib naguib نجيب наджиб
imran emran omran عمران имран
qasim kassim qassem kasim qasem ghasem gasim kassem qassim kasem قاسم касем касим касым
qadir kader qader kadir قادر кадир кадер
qadhafi gaddafi kadhafi qaddafi gadhafi kaddafi gadafi قذافي каддафи
rafiq rafik rafeeq rafic رفيق рафик
ramadan ramadhan رمضان рамадан
reza rida reda ridha redha riza رضا реза
sabir saber sabeur صابر сабир
sadiq sadeq sadik sadegh sadek صادق садик садек
samir sameer سمير самир
shafiq shafik shafeeq chafik شفيق шафик
sharif shareef sherif cherif charif شريف шариф
tahir taher طاهر тахир
tawfiq tawfik toufik taufiq tewfik taoufik توفيق тауфик
walid waleed oualid وليد валид
wasim waseem وسيم васим
yasin yassin yaseen yacine yassine ياسين ясин
yasir yasser yaser ياسر ясир ясер
yunus younes younis yunis younus يونس юнус
yaqub yaqoub yacoub yakub yaghoub yakoub yaqoob يعقوب якуб
zayd zaid zeid زيد зейд
zayed zayid زايد зайед
zahir zaher zaheer ظاهر захир
zakariya zakaria zakarya zekeriya zakariyya زكريا закария
ziyad ziad zeyad زياد зияд
zubayr zubair zoubair zubeir zobeir زبير зубайр
zainab zeinab zaynab zineb zeynab zeynep زينب зейнаб
fatima fatimah fatma fatemeh فاطمة فاطمه фатима
aisha aysha aicha ayesha aishah عائشة айша
khadija khadijah khadijeh khadidja hatice خديجة хадиджа
maryam mariam meryem mariyam مريم марьям
layla leila laila leyla ليلي лейла
amina aminah ameena امينة амина
gholam ghulam golam غلام гулам
ghorban qurban korban kurban qorban قربان гурбан курбан
ihsan ehsan احسان ихсан эхсан
hikmat hekmat hikmet حكمت хикмет
izzat ezzat ezat عزت иззат
sultan soltan sultaan سلطان султан
nizam nezam نظام низам
akhtar akhter akther اختر ахтар
haqqani haqani hakkani حقاني хаккани
mawlawi molvi maulawi mawlavi مولوي
najibullah najeebullah nadjibullah نجيبالله
rahmatullah rahmatollah
nasrallah nasrullah nasralla نصرالله насралла
hizballah hezbollah hizbullah hizbollah حزبالله хезболла
bakr bakar bakir بكر бакр
bagdadi baghdadi بغدادي багдади
tikriti takriti تكريتي тикрити
masri misri مصري масри
khatib khateeb خطيب хатиб
najjar naggar nadjar نجار наджар
khouri khoury khuri خوري хури
sheikh shaikh shaykh cheikh sheik شيخ шейх
aleksandr alexander alexandr aleksander oleksandr aliaksandr alyaksandr aleksandrs aleksandras александр олександр аляксандр
aleksandra alexandra oleksandra александра олександра
aleksey aleksei alexei alexey oleksii oleksiy aliaksei alyaksei alexej aleksejs aleksejus алексей олексій
anatoliy anatoly anatoli anatolii anatolijs anatolijus анатолий анатолій
andrey andrei andrej andriy andrii andrejs andrejus андрей андрій
arkadiy arkady arkadi arkadii аркадий
artem artyom artiom артем
dmitriy dmitry dmitri dmitrii dmytro dzmitry dimitri dmitrij dmitrijs dmitrijus дмитрий дмитро
ekaterina yekaterina kateryna катерина екатерина
elena yelena olena jelena елена олена
evgeniy evgeny yevgeny evgeni yevgeni evgenii yevgeniy yevhen yevhenii evgenij jevgenijs jevgenijus jevgenij евгений євген євгеній
evgeniya evgenia yevgenia yevgeniya евгения
fedor fyodor fiodor fjodor федор
gennadiy gennady gennadi gennadii genadi геннадий
georgiy georgy georgi georgii heorhii georgijs георгий георгій
grigoriy grigory grigori grigorii hryhorii григорий григорій
igor ihor igors igoris игорь ігор
ilya ilia illia ilja илья ілля
irina iryna ирина ірина
kirill kyrylo kiril кирилл
konstantin konstantyn kostiantyn constantin konstantins konstantinas константин костянтин
kseniya ksenia xenia kseniia ксения
lyudmila ludmila liudmila lyudmyla людмила
maksim maxim maksym максим
mikhail mikhayl mykhailo mihail michail mihails michailas михаил михайло
natalya natalia nataliya nataliia наталья наталия наталія
nikita mykyta никита микита
nikolay nikolai nikolaj mykola mikalai nicolai nikolajs nikolajus николай микола
oleg oleh olegs olegas олег
olga olha ольга
pavel pavlo pavels pavelas павел павло
petr pyotr piotr petro pjotrs петр петро
sergey sergei serguei serhii serhiy siarhei syarhei sergej serge sergejs sergejus сергей сергій
sofiya sofia sophia sofya софия софья
tatyana tatiana tetiana tetyana татьяна тетяна
valeriy valery valeri valerii valerijs valerijus валерий валерій
vasiliy vasily vasili vasilii vasyl vassily vassili василий василь
viktor victor viktar viktors viktoras виктор віктор
vitaliy vitaly vitali vitalii виталий віталій
vladimir volodymyr uladzimir wladimir vladimirs vladimiras владимир володимир
vyacheslav viacheslav vjacheslav вячеслав
yuliya yulia julia iuliia iulia юлия юлія
yuriy yuri yury iurii yurii youri iouri jurij jurijs jurijus юрий юрій
zinaida зинаида
lavrov lavroff lavrovs lavrovas лавров لافروف
putin poutine putins putinas путин بوتين
medvedev medvedyev medwedew медведев
eltsin yeltsin jelzin ельцин
gorbachev gorbachov gorbatschow горбачев
khrushchev chruschtschow хрущев
tchaikovsky chaikovsky чайковский
solovev solovyov solovyev soloviev соловьев
ovchinnikov ovtchinnikov овчинников
shchukin schukin щукин
yakunin iakunin якунин
zhukov joukov schukow жуков
netanyahu netanyahou nethanyahu נתניהו нетаньяху نتنياهو
abraham avraham אברהמ
isaac yitzhak itzhak yitzchak izhak יצחק
jacob yaakov yakov jacov יעקב
moshe mosheh moishe משה
joseph yosef yossef יוספ
solomon shlomo shelomo שלמה
simon shimon שמעונ
yehuda jehuda yehudah judah יהודה
eliyahu elijah eliahu אליהו
chaim haim chayim hayim חיימ
park pak bak
choi choe
paek baek paik
pyongyang phyongyang
allah ullah ollah
abu abou abo ابو абу
wali vali ولي вали
jan djan jaan جان джан
din deen dine eddine eddin uddin addin oddin eddeen uddeen uddine aldin eldin дин دين
saif seif sayf saef saiff سيف сайф
saifi seifi sayfi سيفي
saad sad saed سعد саад
saadi sadi saedi سعدي саади
shihab shehab chihab shahab شهاب шихаб
shams chams شمس шамс
izz ezz عز
badr bader بدر бадр
asad assad اسد асад
jibril jebril djibril gibril gebril جبريل джибриль
yazid yezid yazeed يزيد
wahid waheed وحيد
ghani ghany غني
haq haqq hak حق
razzaq razaq razak razzak rezzak رزاق
jabbar djabbar gabbar جبار джаббар
raouf rauf raoof رؤوف
hadi hady هادي хади
salam salaam سلام салам
samad samed صمد
basit basset baset باسط
halim haleem حليم
nabi naby نبي
rasul rasool rassoul resul رسول расул
abbas abas عباس аббас
akbar akber اكبر акбар
asghar asgar اصغر
adil adel عادل адиль
adnan adnane عدنان аднан
atif atef عاطف
akram ekrem اكرم акрам
ashraf achraf اشرف ашраф
awad awadh عوض
ayub ayoub ayyub ayyoub ايوب аюб
aws aous اوس
burhan borhan برهان
daud dawud dawood daoud davud dawoud داود داوود дауд
dhahabi zahabi ذهبي
fadil fadel fazel fadhil فاضل
fathi fethi fathy فتحي фатхи
fayez faiz fayiz فايز
fawzi fouzi fawzy fauzi فوزي
ghazi gazi غازي гази
haidar haydar heydar haider haydr حيدر хайдар
hakim hakeem حكيم хаким
hakimi hakeemi حكيمي
harun haroun haroon هارون харун
hasani hassani حسني
hatim hatem حاتم
husam hussam hossam حسام
husni hosni housni حسني
karimi kareemi كريمي
khamis khamees خميس
lutfi lotfi لطفي
mahir maher ماهر
mamun maamoun mamoun مامون
marzuq marzouk marzouq مرزوق
mazin mazen مازن
miqdad mekdad mikdad مقداد
mubarak moubarak mobarak مبارك мубарак
muhanna mohanna مهنا
mundhir munzer mounzer منذر
muqtada moqtada مقتدي
mutlaq motlaq مطلق
muzaffar mozaffar مظفر музаффар
nadir nader نادر надир
nadim nadeem نديم
nawaf nawwaf نواف
nizar nezar نزار
qays qais kais قيس
qutaiba qutayba kutaiba قتيبة
rajab ragab radjab رجب раджаб
rami ramy رامي рами
rafi rafie رفيع
riyad riad riyadh ryad رياض рияд
sabri sabry صبري сабри
sajjad sajad سجاد
sami samy سامي сами
shakir shaker chaker شاكر шакер
shawqi shawki chaouki شوقي
shaaban shaban chaabane شعبان шабан
suhail suhayl suheil souhail sohail سهيل
taha tahaa طه
talib taleb طالب талиб
thabit thabet tabet ثابت
wael wail وائل ваэль
zaki zaky زكي
zafar dhafar ظفر
ahmadi ahmedi احمدي ахмади
mohammadi muhammadi mohamadi محمدي мохаммади
alavi alawi علوي алави
musavi mousavi mousawi musawi moussaoui موسوي мусави
rezaei rezai rezaee رضايي رضائي резаи
jafari jaafari جعفري джафари
sadeghi sadiqi sadeqi صادقي садеги
ebrahimi ibrahimi ابراهيمي эбрахими
moradi muradi مرادي моради
salehi salihi صالحي салехи
soleimani suleimani sulaimani soleymani سليماني сулеймани
esfahani isfahani اصفهاني исфахани
nuri nouri noori نوري нури
amiri ameeri اميري амири
karzai karzay كرزي كرزاي
rahimi raheemi رحيمي рахими
rahmani rehmani رحماني рахмани
shirazi chirazi شيرازي ширази
tehrani tahrani تهراني техрани
`;

/**
 * Chinese syllables in Pinyin and in Wade-Giles, where the latter is no Pinyin syllable itself: Chang may be Zhang or Chang and tells
 * neither. What ends in -ung is left out too: Korean names have it and -ong as two syllables.
 */
export const WADE_GILES: string = `
jia chia
qia chia
jiang chiang
qiang chiang
jiao chiao
qiao chiao
jie chieh
qie chieh
jian chien
qian chien
zhi chih
chi chih
jiu chiu
qiu chiu
jue chueh
que chueh
er erh
xi hsi
xia hsia
xiang hsiang
xiao hsiao
xie hsieh
xian hsien
xin hsin
xing hsing
xiu hsiu
xu hsu
xuan hsuan
xue hsueh
xun hsun
ri jih
gui kuei
kui kuei
lie lieh
lian lien
lue lueh
mie mieh
mian mien
nie nieh
nian nien
bie pieh
pie pieh
bian pien
pian pien
shi shih
si ssu
si szu
die tieh
tie tieh
dian tien
tian tien
za tsa
ca tsa
zai tsai
cai tsai
zan tsan
can tsan
zang tsang
cang tsang
zao tsao
cao tsao
ze tse
ce tse
zen tsen
cen tsen
zeng tseng
ceng tseng
zuo tso
cuo tso
zou tsou
cou tsou
zu tsu
cu tsu
zuan tsuan
cuan tsuan
zui tsui
cui tsui
zun tsun
cun tsun
zi tzu
ci tzu
ye yeh
yan yen
yue yueh
`;
