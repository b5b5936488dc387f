/**
 * Words by which a state's own bodies are called, over languages and scripts. Hand-made from facts, mostly from the names that the EU gives such
 * bodies in its languages. Spellings are lower case without accents, a phrase in blanks, other scripts as written.
 */

/** Each makes a name that of a state's body by itself. Compounds of "ministry" are found by their stem. */
export const HEADS: string = `
ministry, ministries, vezarat, wezarat, wizarat, wizara, bakanligi, bakanlik, kementerian, misrad, nazirliyi, vazirligi, vazorat, wazarat,
министерство, министерства, міністерство, міністэрства, министарство, вазорати, вазирлиги, وزارة, وزارت, משרד, υπουργειο, υπουργειον, 国防部, 國防部, 国防省, 防衛省, 防卫省, 公安部, 外交部, 内务部, 內政部, 国家安全部, 內務部, 국방부, 국방성, 내무성, 외무성, 인민무력부, 인민무력성, 人民武力部, 人民武力省, 국가보위성, 국가안전보위부
police, policia, polizia, polizei, policie, policija, policja, polis, politi, polisen, politie, rendorseg, politsei, policijas, politia, poliisi, zandarmeria, gendarmerie, gendarmeria, jandarma, jandarmeria, carabinieri, militsiya, bundespolizei, milisi, shurta, shorta, полиция, поліція, паліцыя, милиция, милиция, міліцыя, полиције, полиција, الشرطة, شرطة, משטרה, משטרת, αστυνομια, 警察, 警察厅, 警察廳, 警察庁, 경찰, 경찰청
army, armee, ejercito, exercito, esercito, armia, armada, armiya, hadsereg, kariuomene, heer, landstreitkrafte, leger, haeren, tatmadaw, artesh, jaysh, армия, армія, войско, الجيش, جيش, ارتش, צבא, στρατος, 人民军, 人民軍, 解放军, 解放軍, 陆军, 陸軍, 군대, 인민군, 육군
navy, marina militare, marinha, marine nationale, kriegsmarine, bundesmarine, navio de guerra, voyenno morskoy flot, voenno morskoi flot, flaten, военно морской флот, вмф, البحرية, نيروي دريايي, נהל, 海军, 海軍, 해군
parliament, parlamento, parlement, parlament, bundestag, duma, majlis, knesset, senate, senado, senat, парламент, государственная дума, البرلمان, مجلس النواب, הכנסת, 国会, 國會, 국회
government, gouvernement, gobierno, governo, regierung, bundesregierung, rzad, vlada, pravitelstvo, hukumat, правительство, уряд, урад, الحكومة, حكومة, דולת, ממשלה, ממשלת, κυβερνηση, 政府, 정부, 내각
customs, douane, douanes, aduana, aduanas, dogana, dogane, zoll, bundeszoll, zollverwaltung, toll, tullverket, clo, celnice, tamozhnya, таможня, таможенная служба, الجمارك, جمارك, گمرك, מכס, 海关, 海關, 海关总署, 세관
gosbank, bundesbank, bank markazi, sentralbank, zentralbank, notenbank, centralbanka, centralbank, بانك مركزي, центральный банк, центробанк, нацыянальны банк, национальный банк, нацбанк, البنك المركزي, البنك الوطني, מצרף, בנק ישראל, 中央银行, 中央銀行, 人民银行, 日本銀行, 国家银行, 중앙은행
prosecutor, prosecutors, procurator, procuratorate, procuraduria, fiscalia, prokuratura, prokuratur, staatsanwaltschaft, прокуратура, генеральная прокуратура, النيابة, 检察院, 検察庁, 검찰청
bundeswehr, wehrmacht, forsvaret, forsvarsmakten, puolustusvoimat, sil zbrojnych, вооруженные силы, вооружённые силы, збройні сили, القوات المسلحة, נ צהל, 自衛隊, 국군
bundesnachrichtendienst, verfassungsschutz, mukhabarat, المخابرات, المخابرات العامة, الاستخبارات, 情报局, 國安局, 국가정보원, 정찰총국, 侦察总局
treasury, tresor public, tesoro publico, gosudarstvennoe kaznacheistvo, казначейство, الخزانة
`;

/** First word: what is no state's body by itself. The others: with one of these it is. */
export const HEADS_OF_TWO: string = `
bank, banco, banque, banca, banka, banku, bankas, банк, بانك, البنك: central, centrale, centralny, centralna, centralen, centralbank, centrala, zentral, national, nacional, nationale, nazionale, narodna, narodowy, narodni, nemzeti, reserve, reserva, state, gosudarstvennyi, peoples, people, ulusal, merkez, merkezi, центральный, национальный, государственный, нацыянальны
force, forces, fuerza, fuerzas, forca, forcas, forza, forze, krafte, streitkrafte, kraft, vapen, voimat, pajegos, speki, fortele, сили, силы, القوات, قوات, نيروي: air, armed, defence, defense, armadas, armees, armee, armate, aerea, aereas, aerienne, aeronautica, naval, navales, aerospace, land, ground, self, luft, luftstreit, vaabnede, vabnede, vapnade, воздушные, вооруженные, воздушно, военные, المسلحة, الجوية, الدفاع, هوايي
guard, guards, guardia, garde, gardes, garda, guarda, gwardia, gvardija, гвардия: national, nacional, nationale, naziona, nazionale, coast, costiera, cotes, costas, border, presidential, presidentielle, presidencial, republican, civil, royal, imperial, revolutionary, revolution, национальная, береговая, пограничная
service, servicio, service, servizio, servico, sluzba, sluzhba, dienst, tjeneste, служба, جهاز, שרות: intelligence, inteligencia, renseignement, renseignements, informazioni, security, securite, seguridad, secret, prison, prisons, correctional, corrections, customs, border, penitentiary, protective, bezpieczenstwa, bezopasnosti, vneshnei, razvedki, безопасности, разведки, пограничная, исправительная, الامن, المخابرات
agency, agencia, agence, agenzia, agentur, authority, autoridad, autorite, organization, organisation, organizacion, commission, comision, commissariat, komissiya, administration, administracion, council, consejo, conseil, committee, comite, komitet, office, bureau, department, departamento, directorate, direccion, direction, inspectorate, generaldirektion, управление, департамент, комитет, комиссия, агентство, سازمان, هيئة, وكالة, مجلس: space, spatiale, espacial, spaziale, atomic, atomique, atomica, nuclear, nucleaire, intelligence, inteligencia, renseignement, defence, defense, defensa, interior, justice, state, foreign, treasury, homeland, statistics, statistical, ministers, ministros, ministres, prosecutor, prosecutors, supreme, procurement, immigration, prisons, prison, customs, border, police, military, космическое, атомной, разведки, безопасности, обороны, فضايي, انرژي, الطاقة, الذرية, الامن
academy, academie, academia, akademie, akademiya, akademia, академия, آكادمي: sciences, science, sciencias, wissenschaften, nauk, nauki, ciencias, scienze, defence, defense, police, наук
troops, voiska, войска: internal, interior, border, railway, внутренние, пограничные
`;

/** Of what a state's body has charge, and words that tell it no further apart. Organisation words of other tables count as well. */
export const MATTERS: string = `
of, the, for, and, de, del, della, delle, dell, dello, degli, dei, des, du, la, le, les, el, los, las, die, der, das, den, und, y, e, et, dos, da, do, i, en, van, het, na, za, al, og, och, ir, un, ja, va, o, w, v, zu, its, to, in,
national, nacional, nationale, nationaux, nazionale, nationales, narodowej, narodni, nemzeti, nacionalne, nationella, nationale, nasional, ulusal, milli, melli, federal, federale, bundes, bundesministerium, royal, general, generale, generalen, main, chief, supreme, high, central, people, peoples, s, public, republican, islamic, revolutionary, revolution, socialist, democratic, imperial, kingdom, union, federation, presidential, state, staff, headquarters, command, joint, corps, armed, force, forces, military, support, logistics, his, her, majesty, hm, office, department, directorate, administration, service, services, secretariat, bureau,
defence, defense, defensa, defesa, difesa, verteidigung, defensie, obrony, obrany, obrana, obrane, odbrane, obranu, forsvar, forsvaret, forsvars, forsvarsministeriet, kaitse, gynybos, krasto, krasta, apsaugos, aizsardzibas, honvedelmi, honvedelem, puolustus, puolustusministerio, apararii, aparare, savunma, defenca, difiza, otbrana, otbranata, oborony, oboroni, obrambo, obrambe, mbrojtjes, pertahanan, defa, mudofaa, обороны, оборони, отбраната, одбране, абароны, الدفاع, دفاع, ביטחון, הביטחון, הבטחון, αμυνας, αμυνης,
interior, interieur, interno, interna, internas, interni, innern, inneren, inner, innen, intern, interne, internelor, internal, affairs, vnitra, vnutra, wewnetrznych, vnutarnjih, unutarnjih, unutrasnjih, unutrasnje, poslova, notranje, zadeve, notranjih, belugy, belugyi, sisa, sise, vidaus, reikalu, iekslietu, icisleri, ichki, ishlar, binnenlandse, zaken, indenrigs, inrikes, sisaasiain, spraw, veci, afacerilor, raboti, dahili, dahiliya, внутренних, дел, внутрішніх, справ, внутрашњих, послова, الداخلية, كشور, הפנים, εσωτερικων, home,
foreign, external, exterior, exteriores, etrangeres, etrangere, esteri, aussern, auswartiges, auswartigen, auswartige, amt, aussen, buitenlandse, zahranicnich, zagranicznych, vanjskih, spoljnih, utrikes, udenrigs, valisministeerium, valis, kulugyi, externe, kharejeh, asuntos, relaciones, relations, affaires, affari, negocios, иностранных, закордонних, الخارجية, خارجه, החוץ, εξωτερικων,
justice, justicia, justica, giustizia, justiz, finance, finances, financial, finanzas, finanzen, economy, economic, economia, economie, wirtschaft, education, educacion, bildung, science, sciences, scientific, research, technology, culture, cultural, health, sanidad, salud, sante, gesundheit, transport, transports, verkehr, communications, communication, information, energy, energie, energia, industry, industrie, industria, trade, commerce, agriculture, food, environment, labour, labor, mines, mining, minerals, oil, petroleum, gas, electricity, water, tourism, housing, planning, development, sports, youth, religious, immigration, social, local, planning, immigration, aviation, civil, maritime, railways, railway, telecommunications, digital, statistics, intelligence, security, seguridad, securite, sicherheit, secret, counter, terrorism, border, borders, coast, air, land, ground, naval, navy, space, atomic, nuclear, prison, prisons, emergency, situations, customs, revenue, tax, taxation, treasury, procurement, safety, homeland, investigation, investigations, criminal, aerospace, reserve, guard, guards
`;

/** Said of a state beside its name; alone it may be a region's. */
export const OF_A_STATE =
  'republic, republica, republik, republique, republika, republiki, республика, республики, جمهورية, الجمهورية';

/** A name with one of these is that of a part, a place or a firm of the state, not the state's own body. */
export const PARTS: string = `
branch, district, liberation, liberacion, resistance, new, united, front, movement, party, jihad, islam, commercial, merchant, subordinate, region, regional, oblast, province, provincial, city, municipal, municipality, town, local, governorate, prefecture, county, unit, brigade, battalion, regiment, division, squadron, factory, plant, works, industries, institute, university, college, school, hospital, center, centre, complex, combine, enterprise, export, import, trading, company, corporation, group, holding, fund, foundation, shipyard, arsenal, laboratory, club, association, hotel, store, shop, press, news, museum, systems, solutions, consulting, exchange, insurance, investment, airlines, shipping
`;

/** States of whose bodies lists speak, as they and their people are called beyond English. ISO codes first: two where the word alone leaves open which. */
export const STATE_WORDS: string = `
KP KR: korea, korean, coree, corea, корея, корейской
CD CG: congo, congolese, конго
SY: siria, syrie, syrien, syrische, syrischen, syrienne, sirio, suriye, suriya, suriyya, сирия, сирии, сирийской, سوريا, سورية, السورية, السوري, סוריה, 叙利亚, 敍利亞, 시리아
KP: dprk, d p r k, north korea, north korean, corea del norte, coree du nord, nordkorea, coreana, кндр, корейской народно демократической, كوريا الشمالية, צפון קוריאה, 朝鲜, 朝鮮, 북한, 조선
IR: irán, iran, irgc, pasdaran, iranien, iranienne, irani, iranische, irana, islami iran, иран, ирана, иранской, إيران, ايران, الإيرانية, אירן, איראן, 伊朗, 이란
RU: russia, russian, rossii, rossiyskoy federatsii, rossiiskoi, rusia, rusa, russie, russe, russland, russische, russischen, rusya, federacion de rusia, россия, россии, российской федерации, рф, российский, روسيا, الروسية, רוסיה, 俄罗斯, 俄羅斯, 俄国, 러시아
BY: belarus, belarusi, byelorussia, bielorrusia, bielorussie, weissrussland, belorusii, беларусь, беларуси, республики беларусь, рэспублікі беларусь, بيلاروس, בלארוס, 白俄罗斯, 벨라루스
MM: burma, burmese, birmania, birmanie, birma, мьянма, мьянмы, ميانمار, 缅甸, 緬甸, 미얀마
CU: cuba, cubano, cubana, cubanas, kuba, куба, кубы, كوبا, קובה, 古巴, 쿠바
VE: venezuela, venezolana, bolivariana, bolivariano, bolivarian, венесуэла, венесуэлы, فنزويلا, ונצואלה, 委内瑞拉
NI: nicaragua, nicaraguense, nicaraguan, никарагуа, نيكاراغوا
CN: china, chinese, prc, p r c, chine, kitai, китай, китая, кнр, китайской народной, الصين, סין, 中国, 中國, 中华人民共和国, 중국
ZW: zimbabwe, zimbabwean, зимбабве, زيمبابوي
SD: sudan, sudanese, soudan, судан, судана, السودان, السودانية, סודאן
LY: libya, libyan, libia, libye, ливия, ливии, ليبيا, الليبية, לוב
IQ: iraq, iraqi, irak, iraquí, ирак, ирака, العراق, العراقية, עיראק
AF: afghanistan, afghan, afganistan, афганистан, афганистана, أفغانستان, الأفغانية
YE: yemen, yemeni, йемен, اليمن, اليمنية
LB: lebanon, lebanese, liban, ливан, لبنان, اللبنانية, לבנון
`;

/**
 * Codes by which publishers mark a regime over one state; names of states in a tag are read as they are ("1718 (DPRK)", BURMA-EO14014). A regime over
 * Ukraine lists mostly others than Ukraine, so it stands for no state.
 */
export const STATE_TAGS: string = `
SY: SYR, EO13894, PAARSSR
KP: PRK, DPRK2, DPRK3, DPRK4, NKSPEA
IR: IRN, IRGC, IFSR, HRIT-IR
MM: MMR
BY: BLR
VE: VEN
NI: NIC
ZW: ZWE
SD: SDN, DARFUR
SS: SSD
LY: LBY, LIBYA2, LIBYA3
IQ: IRQ, IRAQ2, IRAQ3
AF: AFG
YE: YEM
`;

/** Pairs of states of which one holds land of the other: a body there may be given either. */
export const HELD_LAND = 'UA RU, GE RU, MD RU, CY TR, RS XK, AZ AM, EH MA, UA BY';

/** Regions that bear no name of a state: a body of one is no state's own. */
export const REGIONS: string = `
donetsk, donetska, donetskaya, donetskoy, donets, luhansk, lugansk, luhanska, luganskaya, luganskoy, dnr, lnr, dpr, lpr, crimea, crimean, krym, kryma, sevastopol, zaporizhzhia, zaporozhye, kherson, chechen, chechnya, tatarstan, bashkortostan, dagestan, ingushetia, abkhazia, abkhaz, ossetia, ossetian, transnistria, nagorno, karabakh, artsakh, republika srpska, xinjiang, tibet, kurdistan, puntland, somaliland, northern cyprus, donbass, donbas, novorossiya,
донецкой, луганской, днр, лнр, крым, крыма, крыму, чеченской, севастополя, 新疆, 西藏
`;
