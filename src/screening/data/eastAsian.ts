/** Facts on Chinese and Korean names: family names that open a name written without blanks, and places in organisations' names. */

/** The family names of nearly all Chinese, simplified and traditional; two-character ones first. */
export const CHINESE_FAMILY_NAMES =
  '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 皇甫 尉迟 公孙 夏侯 东方 慕容 令狐 王 李 张 張 刘 劉 陈 陳 杨 楊 赵 趙 黄 黃 周 吴 吳 徐 孙 孫 胡 朱 高 林 何 郭 马 馬 罗 羅 梁 宋 郑 鄭 谢 謝 韩 韓 唐 冯 馮 于 董 萧 蕭 肖 程 曹 袁 邓 鄧 许 許 傅 沈 曾 彭 吕 呂 苏 蘇 卢 盧 蒋 蔣 蔡 贾 賈 丁 魏 薛 叶 葉 阎 閻 余 潘 杜 戴 夏 钟 鍾 汪 田 任 姜 范 範 方 石 姚 谭 譚 廖 邹 鄒 熊 金 陆 陸 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 顧 侯 邵 孟 龙 龍 万 萬 段 雷 钱 錢 汤 湯 尹 黎 易 常 武 乔 喬 贺 賀 赖 賴 龚 龔 文 习 習 牛 殷 俞 温 溫 庄 莊 严 嚴 柳 岳 齐 齊 向 葛 倪 邢 安 樊 兰 蘭 童 聂 聶 耿 关 關 焦 左 包 祝 纪 紀 舒 毕 畢 申 霍 路 韦 韋 梅 盛 詹 单 單 管 曲 祁 凌 欧 歐 佟 尤 裴 卓 阮 鲁 魯 苗 宁 甯 涂 游 翁 鲍 鮑 屈 靳 骆 駱 植 冉 成 符 解 柯 连 連 辛 谷 项 項 房 卞 米 候 穆 简 簡 甘 柴 应 應 洪 褚 车 車 党 滕 鞠 伍 饶 饒 臧 艾 华 華 商 瞿 虞 麦 麥 匡 古 桂 戚 蒙 郎 农 边 邊 古 沙 池 桑 巩 扬 娄 婁 云 雲 晏 车';
export const KOREAN_FAMILY_NAMES =
  '남궁 황보 제갈 사공 선우 독고 김 이 리 박 최 정 강 조 윤 장 임 림 한 오 서 신 권 황 안 송 류 유 홍 전 고 문 손 양 량 배 백 허 남 심 노 로 하 곽 성 차 주 우 구 민 진 나 라 지 엄 채 원 천 방 공 현 함 변 염 렴 여 려 추 도 소 석 선 설 마 길 연 련 위 표 명 기 반 왕 금 옥 육 륙 인 맹 제 모 탁 국 어 은 편 용 룡 예 례 경 봉 사 부 태 계 피 두 감 음 빈 동 온 호 범 좌 팽 승 간 상 시 갈 단 견 당 화 창';

/** Places that open or close the name of a Chinese or Korean organisation, with their Latin spelling. */
export const EAST_ASIAN_PLACES = `
beijing 北京
shanghai 上海
tianjin 天津
chongqing 重庆 重慶
guangdong 广东 廣東
guangzhou 广州 廣州
shenzhen 深圳
dongguan 东莞 東莞
foshan 佛山
zhuhai 珠海
hongkong 香港
macau 澳门 澳門
taiwan 台湾 臺灣 台灣
taipei 台北
jiangsu 江苏 江蘇
nanjing 南京
suzhou 苏州 蘇州
wuxi 无锡 無錫
changzhou 常州
nantong 南通
zhejiang 浙江
hangzhou 杭州
ningbo 宁波 寧波
wenzhou 温州
shandong 山东 山東
jinan 济南 濟南
qingdao 青岛 青島
yantai 烟台
weihai 威海
hebei 河北
shijiazhuang 石家庄
henan 河南
zhengzhou 郑州
luoyang 洛阳
hubei 湖北
wuhan 武汉 武漢
hunan 湖南
changsha 长沙
sichuan 四川
chengdu 成都
mianyang 绵阳
shaanxi 陕西
xian 西安
shanxi 山西
taiyuan 太原
anhui 安徽
hefei 合肥
fujian 福建
fuzhou 福州
xiamen 厦门 廈門
jiangxi 江西
nanchang 南昌
guangxi 广西
nanning 南宁
yunnan 云南
kunming 昆明
guizhou 贵州
guiyang 贵阳
liaoning 辽宁 遼寧
shenyang 沈阳
dalian 大连
liaoyang 辽阳
dandong 丹东
jilin 吉林
changchun 长春
heilongjiang 黑龙江
harbin 哈尔滨
neimenggu 内蒙古
ningxia 宁夏
gansu 甘肃
lanzhou 兰州
qinghai 青海
xinjiang 新疆
urumqi 乌鲁木齐
hainan 海南
hongkonghk 港
china 中国 中國 中华 中華 중국
korea 朝鲜 朝鮮 조선 한국 韩国
pyongyang 平壤 평양
tokyo 东京 東京
japan 日本
asia 亚洲 亞洲 아시아 亚太
russia 俄罗斯 러시아
iran 伊朗 이란
singapore 新加坡
malaysia 马来西亚
huawei 华为
zhongxing 中兴
jiujiang 九江
zhuzhou 株洲
xuzhou 徐州
yiwu 义乌
zhongshan 中山
huizhou 惠州
jiaxing 嘉兴
shaoxing 绍兴
taizhou 台州
changan 长安 長安
`;
