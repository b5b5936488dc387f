/**
 * Japanese names in Han characters: family names and what characters are read as in given names, by how common. Long vowels as ou and uu.
 * Hand-made from common knowledge.
 */

/** Old and simplified forms of characters and the form that the tables below use, two characters each. */
export const CHARACTER_FORMS =
  '邊辺 邉辺 边辺 齋斎 齊斉 齐斉 髙高 澤沢 泽沢 廣広 广広 櫻桜 樱桜 濱浜 濵浜 滨浜 嶋島 嶌島 岛島 國国 黑黒 關関 关関 鹽塩 盐塩 德徳 榮栄 荣栄 惠恵 龍竜 龙竜 瀧滝 泷滝 眞真 萬万 學学 實実 实実 寶宝 圓円 條条 檜桧 桥橋 铃鈴 冈岡 户戸 东東 马馬 鸟鳥 见見 长長 门門 贺賀 叶葉 藏蔵 藝芸 壽寿 勳勲 勋勲 亞亜 亚亜 靜静 淨浄 净浄 豐豊 丰豊 來来 禮礼 穗穂 彌弥 繪絵 绘絵 聰聡 聪聡 會会 壯壮 將将 卷巻 鄕郷 鄉郷 乡郷 峯峰 﨑崎 嵜崎 祕秘 馆館 绪緒 纯純 纪紀 结結 织織 细細 绫綾 诚誠 讓譲 让譲 贵貴 贤賢 辉輝 进進 远遠 达達 鐵鉄 铁鉄 锐鋭 阳陽 顺順 饭飯 驹駒 鹤鶴 鹰鷹 凤鳳 鸭鴨 莲蓮 华華 树樹 业業 义義 爱愛 优優 伟偉 杰傑 刚剛 胜勝 务務 园園 梦夢 孙孫 寬寛 宽寛 嶽岳 宪憲 庆慶 戰戦 晉晋 曉暁 晓暁 书書 橫横 步歩 歲歳 淺浅 渕淵 渊淵 沟溝 润潤 瀨瀬 濑瀬 燈灯 獨独 當当 礒磯 祯禎 稻稲 經経 经経 縣県 顯顕 显顕 與与 舊旧 莊荘 薰薫 號号 裡裏 譽誉 讚讃 豬猪 辅輔 银銀 锦錦 镰鎌 鎭鎮 镇鎮 雙双 靑青 賴頼 赖頼 顏顔 飞飛 骏駿 髮髪 丽麗 黃黄';

/** A reading and the characters so read, one reading a line; the commonest reading of the same characters first. */
export const JAPANESE_FAMILY_NAMES: string = `
satou 佐藤 佐東
suzuki 鈴木
takahashi 高橋
tanaka 田中 田仲
itou 伊藤 伊東
watanabe 渡辺 渡部
yamamoto 山本 山元
nakamura 中村
kobayashi 小林
katou 加藤
yoshida 吉田
yamada 山田
sasaki 佐々木
yamaguchi 山口
matsumoto 松本
inoue 井上
kimura 木村
hayashi 林
saitou 斎藤 斉藤
shimizu 清水
yamazaki 山崎
yamasaki 山崎
mori 森 毛利 守
abe 阿部 安部 安倍 阿倍
ikeda 池田
hashimoto 橋本
yamashita 山下
ishikawa 石川
nakajima 中島
nakashima 中島
maeda 前田
fujita 藤田
ogawa 小川
gotou 後藤 五藤
okada 岡田
hasegawa 長谷川
murakami 村上
kondou 近藤
ishii 石井
sakamoto 坂本 阪本
endou 遠藤
aoki 青木
fujii 藤井
nishimura 西村
fukuda 福田
oota 太田 大田
miura 三浦
fujiwara 藤原
okamoto 岡本
matsuda 松田
nakagawa 中川
nakano 中野
harada 原田
ono 小野
tamura 田村
takeuchi 竹内 武内
kaneko 金子
wada 和田
nakayama 中山
ishida 石田
ueda 上田 植田
morita 森田 盛田
hara 原
shibata 柴田 芝田
sakai 酒井 坂井
kudou 工藤
yokoyama 横山
miyazaki 宮崎
miyamoto 宮本
uchida 内田
takagi 高木
andou 安藤
shimada 島田
taniguchi 谷口
oono 大野
maruyama 丸山
imai 今井
takada 高田
takata 高田
kouno 河野
kawano 河野 川野
fujimoto 藤本
murata 村田
takeda 武田 竹田
ueno 上野
sugiyama 杉山
masuda 増田 益田
sugawara 菅原
hirano 平野
ootsuka 大塚
kojima 小島 児島
chiba 千葉
kubo 久保
matsui 松井
iwasaki 岩崎
sakurai 桜井
kinoshita 木下
noguchi 野口
matsuo 松尾
nomura 野村
kikuchi 菊地 菊池
sano 佐野
oonishi 大西
sugimoto 杉本
arai 新井 荒井
hamada 浜田
ichikawa 市川
furukawa 古川
mizuno 水野
komatsu 小松
shimamura 島村
koyama 小山
oyama 小山 大山
takano 高野
yamauchi 山内
nishida 西田
kikuta 菊田
nishikawa 西川
igarashi 五十嵐
kitamura 北村
yasuda 安田 保田
kawaguchi 川口
hirata 平田
sekiguchi 関口
nakata 中田
kawasaki 川崎
goto 五島
iida 飯田
azuma 東
higashi 東
yoshikawa 吉川
honda 本田 本多
kubota 久保田 窪田
sawada 沢田
tsuji 辻
seki 関
yoshimura 吉村
watabe 渡部
iwata 岩田
nakanishi 中西
hattori 服部
higuchi 樋口
fukushima 福島
kawakami 川上
nagai 永井 長井
matsuoka 松岡
taguchi 田口
yamanaka 山中
morimoto 森本
tsuchiya 土屋
yano 矢野
hirose 広瀬
akiyama 秋山
ishihara 石原
matsushita 松下
oohashi 大橋
oguchi 小口
matsuura 松浦
yoshioka 吉岡
ooshima 大島
koike 小池
baba 馬場
asano 浅野
asai 浅井
kawai 河合 川合 河井
nagata 永田 長田
nishi 西
tajima 田島 但馬
nishiyama 西山
kawamura 川村 河村
araki 荒木
kurihara 栗原
hosokawa 細川
okumura 奥村
okuda 奥田
katayama 片山
kurita 栗田
hoshino 星野
koizumi 小泉
kan 菅
suga 菅 須賀
hatoyama 鳩山
fukuyama 福山
mouri 毛利
oda 織田 小田
toyotomi 豊臣
tokugawa 徳川
asahara 麻原
shinoda 篠田
takayama 高山
irie 入江
kitagawa 北川
kamiya 神谷
kuroda 黒田
kurosawa 黒沢
kurokawa 黒川
kuroki 黒木
oki 沖
okazaki 岡崎
okayama 岡山
oka 岡
miyata 宮田
miyake 三宅
miyagi 宮城
miyashita 宮下
miyajima 宮島
miyagawa 宮川
miki 三木
minami 南
mizutani 水谷
mizushima 水島
motomura 本村
murayama 村山
muraoka 村岡
muto 武藤
mutou 武藤
nagano 永野 長野
nagaoka 長岡
nagashima 長島 永島
naitou 内藤
naganuma 長沼
nakai 中井
nakahara 中原
nakao 中尾
nakaoka 中岡
nakazawa 中沢
narita 成田
niimi 新美
ninomiya 二宮
nishino 西野
nishioka 西岡
nishizawa 西沢
nishihara 西原
noda 野田
noma 野間
nozaki 野崎
numata 沼田
obata 小畑 小幡
ochi 越智
ochiai 落合
ogata 緒方 尾形
ogino 荻野
ogura 小倉
oguri 小栗
ohno 大野
oikawa 及川
okabe 岡部
okawa 大川
ookawa 大川
ooguchi 大口
oohara 大原
oomori 大森
oomura 大村
oosawa 大沢
ootake 大竹
ootani 大谷
ooya 大矢
ooyama 大山
ooi 大井
ooba 大場 大庭
oouchi 大内
ooishi 大石
ooki 大木
oosaki 大崎
osaki 尾崎
ozaki 尾崎
ozawa 小沢
saeki 佐伯
saga 嵯峨
saigou 西郷
sakaguchi 坂口
sakata 坂田 酒田
sakakibara 榊原
sakuma 佐久間
sakurada 桜田
sanada 真田
sasagawa 笹川
sasahara 笹原
sase 佐瀬
satake 佐竹
sawai 沢井
segawa 瀬川
senda 千田
shiba 柴 芝
shibuya 渋谷
shigeta 重田
shimazaki 島崎
shimazu 島津
shimoda 下田
shimomura 下村
shinohara 篠原
shinozaki 篠崎
shiraishi 白石
shirai 白井
shirakawa 白川
shiratori 白鳥
soga 曽我
sonoda 園田
sudou 須藤
sueda 末田
suenaga 末永
sugita 杉田
sugihara 杉原
sugiura 杉浦
sumita 住田
suwa 諏訪
tabata 田端 田畑
tachibana 橘 立花
tada 多田
tagawa 田川
taira 平
tashiro 田代
takai 高井
takahara 高原
takamatsu 高松
takamura 高村
takaoka 高岡
takase 高瀬
takashima 高島
takatsu 高津
takazawa 高沢
takei 武井
takemoto 竹本
takemura 竹村
takenaka 竹中
takeshita 竹下
takizawa 滝沢
tamaki 玉木 玉城
tanabe 田辺
tanahashi 棚橋
tani 谷
tanigawa 谷川
tanikawa 谷川
tazawa 田沢
terada 寺田
terauchi 寺内
teshima 手島
toda 戸田
togawa 戸川
toyama 外山
tooyama 遠山
tomita 富田
tomioka 富岡
tominaga 富永
toyoda 豊田
toyota 豊田
tsuboi 坪井
tsuchida 土田
tsuda 津田
tsukada 塚田
tsukamoto 塚本
tsunoda 角田
tsurumi 鶴見
tsutsui 筒井
tsutsumi 堤
uchiyama 内山
uehara 上原
uemura 上村 植村
uematsu 植松
umeda 梅田
umezawa 梅沢
umehara 梅原
uno 宇野
usui 臼井
wakabayashi 若林
wakamatsu 若松
washio 鷲尾
yabe 矢部
yagi 八木
yajima 矢島
yamagata 山形 山県
yamagishi 山岸
yamakawa 山川
yamamura 山村
yamane 山根
yamaoka 山岡
yamawaki 山脇
yanagi 柳
yanagida 柳田
yanagisawa 柳沢
yashiro 八代
yasui 安井
yasukawa 安川
yazawa 矢沢
yokoi 横井
yokota 横田
yokokawa 横川
yonekura 米倉
yoneda 米田
yoshihara 吉原
yoshimoto 吉本
yoshino 吉野
yoshizawa 吉沢
yuasa 湯浅
adachi 足立 安達
aihara 相原
aikawa 相川
aizawa 相沢
akagi 赤木
akamatsu 赤松
akimoto 秋元
akita 秋田
amano 天野
anzai 安西
aoyama 青山
aoyagi 青柳
arakawa 荒川
arima 有馬
arita 有田
asada 浅田
asakawa 浅川
ashida 芦田
asou 麻生
awaji 淡路
ban 坂 伴
chikamatsu 近松
date 伊達
doi 土井
ebihara 海老原
eguchi 江口
enomoto 榎本
eto 江藤
etou 江藤
fuchigami 淵上
fujikawa 藤川
fujimori 藤森
fujimura 藤村
fujino 藤野
fujioka 藤岡
fujisawa 藤沢
fujishima 藤島
fujiyama 藤山
fukai 深井
fukazawa 深沢
fukuhara 福原
fukui 福井
fukumoto 福本
fukunaga 福永
fukuoka 福岡
funabashi 船橋
furuta 古田
furuya 古谷 古屋
fuse 布施
hagiwara 萩原
hamaguchi 浜口
hamamoto 浜本
hanada 花田
handa 半田
haneda 羽田
hata 秦 羽田
hatakeyama 畠山
hatanaka 畑中 畠中
hayakawa 早川
hayami 速水
hayasaka 早坂
hida 飛田
higashiyama 東山
hino 日野
hirabayashi 平林
hirai 平井
hirakawa 平川
hiramatsu 平松
hirayama 平山
hirota 広田
hisamatsu 久松
homma 本間
honma 本間
hori 堀
horie 堀江
horiguchi 堀口
horiuchi 堀内
horikawa 堀川
hosoda 細田
hosoya 細谷
hotta 堀田
ichihara 市原
ichinose 一ノ瀬 一之瀬
igawa 井川
iijima 飯島
iizuka 飯塚
ikegami 池上
ikeuchi 池内
imada 今田
imamura 今村
inaba 稲葉
inada 稲田
inagaki 稲垣
inamori 稲盛
inukai 犬養
isayama 諫山
ishibashi 石橋
ishiguro 石黒
ishimoto 石本
ishiwata 石渡
ishiyama 石山
isobe 磯部
itagaki 板垣
itakura 板倉
itaya 板谷
iwai 岩井
iwamoto 岩本
iwase 岩瀬
iwashita 岩下
izumi 泉
kadota 門田
kagawa 香川
kai 甲斐
kaji 梶
kajita 梶田
kajiwara 梶原
kakuta 角田
kamata 鎌田
kamei 亀井
kameda 亀田
kanai 金井
kanda 神田
kaneda 金田
kanemoto 金本
kaneshiro 金城
kinjou 金城
kano 狩野 加納
kasahara 笠原
kasai 笠井 葛西
kashiwagi 柏木
katagiri 片桐
kataoka 片岡
kawabata 川端
kawachi 河内
kawada 川田 河田
kawahara 川原 河原
kawamoto 川本 河本
kawanishi 川西
kawashima 川島 河島
kawata 川田
kayama 香山
kazama 風間
kida 木田
kimoto 木本
kishi 岸
kishida 岸田
kishimoto 岸本
kita 北
kitada 北田
kitahara 北原
kitajima 北島
kitano 北野
kitaoka 北岡
kitayama 北山
kitazawa 北沢
kobori 小堀
koda 幸田
koga 古賀
koide 小出
komatsubara 小松原
komiya 小宮
komori 小森
konishi 小西
konno 今野 紺野
kono 河野
koshiba 小柴
kosugi 小杉
kotani 小谷
kouda 幸田
kowata 木幡
koyanagi 小柳
kume 久米
kumagai 熊谷
kumada 熊田
kunimoto 国本
kurata 倉田
kurashima 倉島
kuribayashi 栗林
kusano 草野
kuwabara 桑原
kuwahara 桑原
kuwata 桑田
kyan 喜屋武
machida 町田
maehara 前原
maekawa 前川
maki 牧 槙
makino 牧野
makita 牧田
manabe 真鍋
maruta 丸田
masuko 増子
masumoto 増本
matsubara 松原
matsukawa 松川
matsumura 松村
matsunaga 松永
matsushima 松島
matsuyama 松山
matsuzaki 松崎
matsuzawa 松沢
mihara 三原
mikami 三上
minagawa 皆川
mine 峰
mishima 三島
mita 三田
mitani 三谷
mitsui 三井
miwa 三輪
miyahara 宮原
miyasaka 宮坂
miyauchi 宮内
miyawaki 宮脇
miyazawa 宮沢
miyoshi 三好
mizoguchi 溝口
mizuta 水田
mochida 持田
mochizuki 望月
momose 百瀬
momota 百田
moriguchi 森口
morikawa 森川
morioka 森岡
morishita 森下
moriyama 森山
morozumi 両角
motoki 元木 本木
motoyama 本山
mukai 向井
munakata 宗像
murai 村井
murakawa 村川
muramatsu 村松
muramoto 村本
murase 村瀬
nagase 長瀬 永瀬
nagayama 永山
nanba 難波
namba 難波
nara 奈良
negishi 根岸
nemoto 根本
nishiguchi 西口
nishikori 錦織
nishimoto 西本
nishio 西尾
nishitani 西谷
nishiwaki 西脇
nitta 新田
nogami 野上
nogi 乃木
nojima 野島
nonaka 野中
nozawa 野沢
nukaga 額賀
oba 大場
obuchi 小淵
ogasawara 小笠原
okamura 岡村
okano 岡野
okita 沖田
okubo 大久保
ookubo 大久保
okuma 大熊
ookuma 大隈 大熊
okuno 奥野
okuyama 奥山
omori 大森
onishi 大西
onizuka 鬼塚
onoda 小野田
onodera 小野寺
onuki 大貫
osada 長田
oshima 大島
oshiro 大城
ooshiro 大城
otsuka 大塚
oyamada 小山田
rokkaku 六角
`;

/** Readings in given names, one character a line, the commonest first. */
export const JAPANESE_GIVEN_READINGS: string = `
一 ichi kazu hajime hitoshi i
二 ji tsugu
三 zou san mi mitsu
四 shi yo
五 go
六 roku mu
七 nana shichi
八 hachi ya
九 ku kyuu
十 juu tou
百 momo
千 chi sen
万 kazu man
郎 rou o
朗 rou akira o
太 ta futoshi tai
大 dai hiro masaru tai
介 suke kai
助 suke
輔 suke
祐 yuu suke hiro
佑 yuu suke
丞 jou suke
之 yuki no
幸 yuki kou sachi
行 yuki
夫 o
男 o
雄 o yuu takeshi
生 o ki sei
央 o hiro
緒 o
子 ko
美 mi yoshi
実 mi minoru sane
未 mi
海 umi kai mi
恵 e megumi kei
絵 e
江 e
枝 e
衣 e i kinu
奈 na nao
菜 na
那 na
代 yo shiro
世 yo se
加 ka
香 ka kaori kaoru
佳 ka yoshi kei
花 hana ka
華 hana ka
歌 uta ka
里 ri sato
理 ri osamu tadashi masa
利 toshi ri
莉 ri
梨 ri rin nashi
紗 sa
沙 sa
早 sa haya
咲 saki sa
希 ki nozomi
紀 nori ki toshi
樹 ki itsuki miki
貴 taka ki takashi atsushi
喜 yoshi ki
輝 teru ki akira
記 nori ki
基 moto ki
軌 ki
真 ma shin makoto masa mi
麻 ma asa
摩 ma
茉 ma
舞 mai
優 yuu masaru yu suguru
由 yu yoshi
有 yuu ari yu
友 tomo yuu
悠 yuu haruka hisashi
勇 isamu yuu isao
裕 hiroshi yuu hiro yutaka
夕 yuu
結 yui yu
唯 yui
明 akira aki mei
昭 akira aki shou
章 akira shou aki
彰 akira shou aki
晃 akira kou teru
暁 akira aki
亮 ryou akira suke
諒 ryou
涼 ryou suzu
良 yoshi ryou ryo
遼 ryou haruka
竜 ryuu tatsu
隆 takashi taka ryuu
孝 takashi taka kou
崇 takashi taka shuu
敬 takashi kei taka
尚 nao hisashi takashi shou hisa
高 taka
鷹 taka
剛 tsuyoshi takeshi gou
毅 takeshi tsuyoshi
健 ken takeshi tate
建 ken tate
賢 ken satoshi masaru
謙 ken
憲 ken nori
研 ken
武 takeshi take
猛 takeshi
丈 takeshi jou
岳 gaku take
誠 makoto sei masa
信 shin nobu makoto
慎 shin
伸 shin nobu
進 susumu shin
新 arata shin
晋 shin susumu
心 kokoro shin
和 kazu
数 kazu
浩 hiroshi hiro kou
博 hiroshi hiro haku
弘 hiroshi hiro kou
洋 hiroshi you hiro
寛 hiroshi hiro kan
広 hiroshi hiro kou
宏 hiroshi hiro kou
紘 hiro kou
正 tadashi masa shou
忠 tadashi tada
雅 masa miyabi
昌 masa
政 masa
将 masa shou
勝 masaru katsu
克 katsu
義 yoshi
吉 yoshi kichi
芳 yoshi
好 yoshi
善 yoshi
慶 kei yoshi
圭 kei
啓 kei hiro
桂 kei katsura
恭 yasu kyou
康 yasu kou yasushi
泰 yasu tai yasushi
靖 yasushi yasu
安 yasu an
保 tamotsu yasu
俊 toshi shun
敏 toshi satoshi
年 toshi
寿 toshi hisashi ju kazu
智 tomo satoshi
知 tomo
朋 tomo
朝 tomo asa
倫 michi tomo rin
哲 tetsu satoshi tetsuya
鉄 tetsu
徹 tooru tetsu
透 tooru
聡 satoshi sou
悟 satoru go
覚 satoru
修 osamu shuu
治 osamu ji haru
秀 hide shuu
英 hide ei
栄 ei sakae hide
直 nao tadashi sunao
春 haru
晴 haru sei
陽 you haru hinata
遥 haruka
夏 natsu ka
秋 aki shuu
冬 fuyu
雪 yuki
月 tsuki
日 hi
光 hikaru mitsu kou mitsuo
満 mitsuru mitsu
充 mitsuru
道 michi
通 michi
典 nori
則 nori
法 nori
範 nori
徳 nori toku
教 nori
宣 nori nobu
延 nobu
展 nobu
暢 nobu
久 hisa hisashi
重 shige
茂 shigeru shige
繁 shigeru shige
成 shige nari sei
滋 shigeru
守 mamoru mori
衛 mamoru ei
護 mamoru
昇 noboru shou
登 noboru to
豊 yutaka toyo
穣 yutaka minoru
稔 minoru
薫 kaoru
馨 kaoru
潤 jun
淳 jun atsushi
純 jun
順 jun
準 jun
篤 atsushi
厚 atsushi atsu
敦 atsushi atsu
温 atsushi
翔 shou kakeru
祥 shou yoshi
翼 tsubasa
渉 wataru
航 wataru kou
亘 wataru
渡 wataru
歩 ayumu ayumi
学 manabu gaku
仁 hitoshi jin masashi to
均 hitoshi
斉 hitoshi
等 hitoshi
司 tsukasa shi ji
士 shi
志 shi
史 fumi shi
文 fumi aya
郁 iku fumi
彦 hiko
也 ya nari
哉 ya
弥 ya
矢 ya
斗 to
人 to hito
都 to miyako
平 hei taira
兵 hei
作 saku
策 saku
朔 saku
蔵 zou
造 zou
吾 go
伍 go
次 tsugu ji
児 ji
嗣 tsugu
継 tsugu
続 tsuzuku
太郎 tarou
次郎 jirou
二郎 jirou
三郎 saburou
四郎 shirou
五郎 gorou
六郎 rokurou
一郎 ichirou
大和 yamato
大輝 daiki
翔太 shouta
拓 taku hiraku
琢 taku
匠 takumi
巧 takumi
卓 taku suguru takashi
傑 suguru
功 isao kou
勲 isao
公 kimi kou
君 kimi
清 kiyoshi kiyo sei
潔 kiyoshi
浄 kiyoshi jou
静 shizu shizuka sei
貞 sada
定 sada
節 setsu
晶 aki akira shou
周 shuu
宗 mune sou
総 sou
創 sou hajime
壮 sou takeshi
颯 sou
蒼 sou aoi
葵 aoi
碧 aoi midori
緑 midori roku
翠 midori sui
紅 beni
茜 akane
朱 ake
桃 momo
桜 sakura
梅 ume
菊 kiku
蘭 ran
百合 yuri
蓮 ren
連 ren
廉 ren
凛 rin
鈴 suzu rin
玲 rei
礼 rei
麗 rei
怜 rei satoshi
令 rei
瑠 ru
留 ru tome
流 ru ryuu
琉 ryuu
璃 ri
路 ro michi
呂 ro
露 ro
亜 a
阿 a
愛 ai mana
藍 ai
逢 ai
杏 an kyou
庵 an
伊 i
依 i yori
泉 izumi
出 izuru
糸 ito
卯 u
宇 u taka
羽 ha u
映 ei
永 ei hisa naga
瑛 ei
悦 etsu
越 etsu
円 madoka
音 oto ne on
恩 on
桐 kiri
霧 kiri
国 kuni
邦 kuni
熊 kuma
倉 kura
駒 koma
琴 koto
今 ima
斎 itsuki
冴 sae
栞 shiori
詩 shi uta
織 ori
鹿 shika
島 shima
珠 tama
玉 tama
環 tamaki
民 tami
為 tame
多 ta
田 ta
竹 take
達 tatsu tatsuya
辰 tatsu
立 tatsu
巽 tatsumi
鶴 tsuru
弦 gen
元 gen hajime moto
源 gen
玄 gen
耕 kou
耀 you
要 kaname
庸 you
瑶 you
葉 you ha
蓉 you
仲 naka
中 naka
長 naga osa
波 nami
浪 nami
並 nami
南 minami nami
楠 kusu
西 nishi
北 kita
東 azuma
虎 tora
寅 tora
彪 takeshi
馬 ma
駿 shun
瞬 shun
峻 shun
隼 hayato shun
颯太 souta
勇人 hayato
隼人 hayato
悠斗 yuuto
陽菜 hina
雛 hina
響 hibiki
瞳 hitomi
眸 hitomi
宝 takara
誉 homare
牧 maki
巻 maki
槙 maki
円香 madoka
正義 masayoshi
睦 mutsumi mutsu
陸 riku
村 mura
盛 mori sei
森 mori
杜 mori
弓 yumi
由美 yumi
夢 yume
弥生 yayoi
城 shiro ki
白 shiro
若 waka
分 wake
嵐 arashi
荒 ara
在 ari
石 ishi
磯 iso
巌 iwao
岩 iwa
梓 azusa
楓 kaede
霞 kasumi
忍 shinobu
雫 shizuku
菫 sumire
純子 junko
園 sono
苑 sono
空 sora
昂 subaru kou
蕾 tsubomi
椿 tsubaki
紬 tsumugi
剣 ken tsurugi
時 toki
凪 nagi
渚 nagisa
汀 nagisa
望 nozomi
遥香 haruka
光希 mitsuki
満里 mari
帆 ho
穂 ho
星 hoshi sei
螢 hotaru
蛍 hotaru
誠司 seiji
正一 shouichi
清志 kiyoshi
聖 sei kiyoshi
征 sei masa
省 shou
尊 takeru mikoto
命 mikoto
武尊 takeru
樹里 juri
寧 nei yasushi
恒 tsune hisashi kou
市 ichi
常 tsune
経 tsune
兼 kane
金 kane kin
銀 gin
宮 miya
門 mon kado
衛門 emon
家 ie
臣 omi
頼 yori
資 suke
景 kage
力 riki chikara
福 fuku
富 tomi
精 sei
照 teru
磨 ma
麿 maro
丸 maru
佐 sa suke
彬 akira
顕 aki ken
諭 satoshi
淑 yoshi toshi
尋 hiro
皓 hiro
祢 ne
根 ne
乃 no
野 no
姫 hime
妃 hi
夜 yo
津 tsu
尭 taka
謹 nori
蕗 fuki
峰 mine
嶺 mine
岐 ki
己 mi ki
規 nori ki
機 ki
毬 mari
鞠 mari
房 fusa
風 kaze fuu
楽 raku
磐 iwao
井 i
川 kawa
`;
