/**
 * Words that mean the same, or nothing, in names: legal forms, organisation words, honorifics, particles, numbers and places, over languages and
 * scripts. Hand-made from facts; one concept a line: `concept: spelling, spelling, ...`; spellings are lower case without accents, a phrase
 * in blanks, other scripts as written. A spelling without its own concept line means itself.
 */

/** Legal forms of the world tell nothing apart, also when misspelt. Related forms share a concept. */
export const LEGAL_FORMS: string = `
ltd: ltd, limite, limited, ltda, limitada, co ltd, co limited, company limited, company ltd, pte ltd, pte limited, private limited, pvt ltd, pvt limited, pty ltd, pty limited, pty, pte, pvt, p ltd, sdn bhd, sdn, bhd, berhad, ltee, limitee, sociedad limitada, sociedade limitada, llimited, limted, limitd, ltd co, ltd company, limited co, private company limited, 有限公司, 有限责任公司, 有限責任公司, 有限公, 유한회사, 有限会社, لیمیتد, ليميتد, лтд, лимитед, лімітед, בעמ, בע״מ, בע"מ
llc: llc, l l c, limited liability company, limited liability co, limited liability, ooo, o o o, obshchestvo s ogranichennoy otvetstvennostyu, obshchestvo s ogranichennoj otvetstvennostju, obshchestvo s ogranichennoi otvetstvennostyu, ооо, общество с ограниченной ответственностью, тов, tov, товариство з обмеженою відповідальністю, tovarystvo z obmezhenoyu vidpovidalnistyu, таа, таварыства з абмежаванай адказнасцю, ооо нпп, gmbh, g m b h, gesellschaft mit beschrankter haftung, gesmbh, mbh, sarl, s a r l, societe a responsabilite limitee, srl, s r l, societa a responsabilita limitata, sociedad de responsabilidad limitada, societatea cu raspundere limitata, s de r l, s de rl, spzoo, sp z o o, sp zoo, spolka z ograniczona odpowiedzialnoscia, spol s r o, spol sro, sro, s r o, spolecnost s rucenim omezenym, doo, d o o, drustvo s ogranicenom odgovornoscu, bv, b v, besloten vennootschap, kft, korlatolt felelossegu tarsasag, oy, osakeyhtio, aps, anpartsselskab, eood, еоод, ood, оод, sia, uab, ou, osauhing, osaühing, as sia, mchj, tdo, too, тоо, mmc, ммс, ltd sti, limited sirketi, limited sti, sti, eurl, unipessoal lda, lda, wll, w l l, fze, f z e, fzc, fzco, fz llc, fzllc, fz, free zone establishment, free zone company, dmcc, dwc llc, spc, ذ م م, ذمم, ش م م, شركة ذات مسؤولية محدودة, شركة محدودة المسؤولية, المحدودة, محدودة, با مسئولیت محدود, مسئولیت محدود, 股份有限责任公司, eirl, gmbh co kg, kg, gbr, ohg, scs, snc, sociedad anonima de responsabilidad limitada
jsc: jsc, j s c, joint stock company, joint stock co, joint stock, stock company, joynt stock company, ao, a o, aktsionernoe obshchestvo, aktsionernoye obshchestvo, aktsyjanernae tavarystva, ао, акционерное общество, акцыянернае таварыства, акціонерне товариство, ат, pjsc, public joint stock company, public joint stock, publichnoe aktsionernoe obshchestvo, publichnoye aktsionernoye obshchestvo, пао, публичное акционерное общество, pao, ojsc, open joint stock company, open joint stock, otkrytoe aktsionernoe obshchestvo, otkrytoye aktsionernoye obshchestvo, оао, открытое акционерное общество, адкрытае акцыянернае таварыства, аат, oao, cjsc, closed joint stock company, closed joint stock, zao, zakrytoe aktsionernoe obshchestvo, zakrytoye aktsionernoye obshchestvo, зао, закрытое акционерное общество, закрытае акцыянернае таварыства, зат, non public joint stock company, nonpublic joint stock company, private joint stock company, private joint stock, непубличное акционерное общество, нао, nao, prjsc, prat, пат, прат, ват, psc, p s c, pjs, sal, s a l, saog, saoc, saa, qsc, q s c, ksc, k s c, bsc, jstc, ag, a g, aktiengesellschaft, sa, s a, societe anonyme, sociedad anonima, sociedade anonima, societa per azioni, spa, s p a, nv, n v, naamloze vennootschap, ab, aktiebolag, publ, oyj, asa, aksjeselskap, aktieselskab, as, a s, a p s, anonim sirketi, a o o t, plc, p l c, public limited company, public company, public limited, tbk, pt, p t, perseroan terbatas, saf, sau, saic, s a i c, sae, s a e, sab, sa de cv, s a de c v, s a b de c v, sapi de cv, de cv, d d, dd, dionicko drustvo, ad, ад, акционерно дружество, rt, zrt, nyrt, reszvenytarsasag, akciova spolecnost, akciova spolocnost, spolka akcyjna, ae, a e, anonymi etaireia, ανωνυμη εταιρεια, αε, se, kk, k k, kabushiki kaisha, 株式会社, 주식회사, 股份有限公司, 股份公司, شرکت سهامی, سهامی خاص, سهامی عام, سهامی, شركة مساهمة, مساهمة, شركه مساهمه, ש מ, lp, l p, limited partnership, llp, l l p, limited liability partnership, lllp, slp, scsp, sicav, sca, s c a, scpa, pllc, pc, p c, pa, chartered, unlimited, uc, unltd, kommanditgesellschaft, kgaa, co kg
inc: inc, compan, compa, corporatio, corporati, incorporate, incorporated, incorp, incorporation, corp, corporation, coporation, corporacion, corporacao, korporatsiya, korporatsia, корпорация, карпарацыя, корпорація, cia, compania, companhia, compagnie, cie, company, co, kompaniya, kompania, компания, компанія, кампанія, kompani, kompanija, kompaniia, firma, фирма, фірма, firm, gesellschaft, sirket, sirketi, sherkat, sherkate, sherkat e, شرکت, شركة, شركه, شرکة, 公司, 会社, 회사, hoesa, hoisa, hwesa, חברה, חברת, εταιρεια, etaireia, societe, sociedad, sociedade, societa, tovarystvo, obshchestvo, общество, vallalat, yhtio, and co, and company
gp: fgup, фгуп, federalnoe gosudarstvennoe unitarnoe predpriyatie, federalnoye gosudarstvennoye unitarnoye predpriyatiye, федеральное государственное унитарное предприятие, federal state unitary enterprise, federal state owned unitary enterprise, fsue, f s u e, gup, гуп, государственное унитарное предприятие, state unitary enterprise, unitary enterprise, уп, унитарное предприятие, унітарнае прадпрыемства, chastnoe unitarnoe predpriyatie, rup, руп, республиканское унитарное предприятие, рэспубліканскае унітарнае прадпрыемства, republican unitary enterprise, республиканское производственное унитарное предприятие, republican production unitary enterprise, fgbu, фгбу, fgu, фгу, fkp, фкп, federal state budgetary institution, федеральное государственное бюджетное учреждение, федеральное государственное казенное предприятие, federal state enterprise, federal treasury enterprise, gosudarstvennoe uchrezhdenie, fgbou, fgaou, ano, ано, автономная некоммерческая организация, autonomous non profit organization, autonomous noncommercial organization, autonomous nonprofit organization, anco, nko, нко, некоммерческая организация, non profit organization, nonprofit organization, индивидуальный предприниматель, individual entrepreneur, чуп, чтуп, частное унитарное предприятие
foundation: foundation, fdn, fond, fonds, stiftung, fundacion, fundacao, fondation, fondazione, stichting, fundacja, фонд, الفؤسسة, مؤسسة, موسسه, مؤسسه, بنیاد, bonyad, waqf, endowment, 基金会, 基金會, 재단, קרן
`;

/** Words that many organisations share: they weigh less than a proper name, but two different ones still contradict. */
export const ORGANISATION_WORDS: string = `
group: group, grp, gruppe, groupe, grupo, gruppo, grup, grupa, gruppa, группа, група, group of companies, группа компаний, 集团, 集團, 그룹, مجموعة, گروه, goruh, קבוצת, ομιλος, ομιλου
holding: holding, holdings, hldg, hldgs, holdco, холдинг, холдинговая, 控股, هلدینگ, القابضة, قابضة
international: international, intl, int l, int, internacional, internazionale, internationale, internationaal, mezhdunarodny, mezhdunarodnyy, mezhdunarodnaya, международный, международная, международное, міжнародний, 国际, 國際, 국제, kukche, kukje, kwukcey, الدولية, دولية, الدولي, دولي, بین المللی, بین الملل, בינלאומי, intern, διεθνης, διεθνων, διεθνους
trading: trading, trade, trdg, torgovy, torgovyi, torgovaya, торговый, торговая, торговое, handel, handels, handelsgesellschaft, commerce, commercial, comercial, comercio, commerciale, commercializadora, comercializadora, ticaret, tic, bazargani, بازرگانی, تجارت, تجاری, tejarat, التجارية, تجارية, للتجارة, التجارة, تجارة, تجاره, 贸易, 貿易, 商贸, 商貿, 经贸, 經貿, 무역, muyok, muyeok, muyeog, סחר, εμπορικη, εμπορικος, εμποριου
general: general, generale, generales, العامة, عامة, العام, генеральный, общий, 总, 总公司
import: import, imports, importing, импорт, ithalat, 进口, الاستيراد, استيراد
export: export, exports, exporting, экспорт, ihracat, 出口, التصدير, تصدير, صادرات
importexport: import export, import and export, imp and exp, impex, imp exp, imex, 进出口, 進出口, импэкс, الاستيراد والتصدير, استيراد وتصدير
technology: technology, technologies, tech, technologie, tecnologia, tecnologias, teknoloji, texnologiya, tekhnologii, tekhnologiya, технологии, технология, технологий, технологія, тэхналогіі, 技术, 技術, 科技, 기술, kisul, التكنولوجيا, تكنولوجيا, تکنولوژی, فناوری, fanavari, fannavari, פתרונות טכנולוגיים, טכנולוגיות, τεχνολογιας, τεχνολογια, τεχνολογικης, технологиите, технически, техническая, технический
science: science, sciences, scientific, scientifique, cientifico, nauchno, nauchny, nauchnyy, nauchnaya, научно, научный, научная, научное, навукова, науково, wissenschaft, 科学, 科學, 과학, علمی, elmi, العلمية, العلمي, علوم, επιστημονικης, επιστημων, επιστημονικο, επιστημονικης, научни, научен, научного
research: research, recherche, investigacion, forschung, ricerca, issledovatelsky, issledovatelskiy, issledovatelskii, исследовательский, исследовательская, исследований, даследчы, дослідний, 研究, 연구, تحقیقات, تحقیقاتی, tahghighat, tahqiqat, پژوهش, پژوهشی, pazhuhesh, البحوث, بحوث, الابحاث, ερευνας, ερευνων, ερευνα, исследования, изследвания, изследователски, научноисследовательский, исследованиям
development: development, developments, dev, developpement, desarrollo, entwicklung, razvitie, razvitiya, развитие, развития, 发展, 發展, 开发, 開發, 개발, توسعه, tose, toseh, التنمية, تنمية, تطوير, αναπτυξης, αναπτυξη
industry: industry, industries, industrial, ind, industrie, industriel, industrielle, industria, industrias, sanayi, san, promyshlennost, promyshlennyi, promyshlenny, промышленность, промышленности, промышленный, промышленная, прамысловасці, 工业, 工業, 实业, 實業, 产业, 산업, صنايع, صنایع, صنعت, صنعتی, sanaye, sanayeh, sanat, sanati, الصناعية, صناعية, الصناعات, صناعات, للصناعات, βιομηχανια, βιομηχανιας, βιομηχανιων, βιομηχανικος
manufacturing: manufacturing, manufacture, mfg, mfrs, manufacturers, manufacturer, manufacturas, production, proizvodstvo, proizvodstvennoe, proizvodstvennaya, производство, производственная, производственное, производственный, вытворчае, виробниче, 制造, 製造, تولید, تولیدی, toulidi, tolidi, الإنتاج
plant: plant, factory, works, zavod, завод, завода, fabrika, фабрика, fabrik, werk, werke, usine, fabrica, kombinat, комбинат, mill, mills, 厂, 廠, 工厂, 工廠, 공장, kongjang, كارخانه, کارخانه, karkhaneh, مصنع, מפעל, מפעלי, заводы, завода
institute: institute, institut, instituto, inst, институт, інстытут, інститут, institution, 研究所, 研究院, 学院, 연구소, yonguso, معهد, مؤسسه آموزشی, موسسه, انستیتو, מכון, ινστιτουτο, ιδρυμα, институтът, института
center: center, centre, ctr, centr, tsentr, centro, zentrum, центр, цэнтр, 中心, 센터, مركز, مرکز, markaz, מרכז, κεντρο, κεντρου
bureau: bureau, byuro, bjuro, бюро, buro, 局, مكتب, دفتر, daftar, γραφειο, γραφειου, бюрото
design: design, designing, konstruktorskoe, konstruktorskoye, конструкторское, конструктарскае, конструкторський, proektny, проектный, проектирование, 设计, 設計, تصميم, طراحی, конструкторский
bank: bank, banka, banque, banco, banca, банк, банка, банкъ, 银行, 銀行, 은행, unhaeng, بانک, بنك, البنك, مصرف, المصرف, בנק, τραπεζα, banking, bnk, τραπεζας
insurance: insurance, insur, assurance, assurances, seguros, versicherung, versicherungs, strakhovaya, страховая, страхование, sigorta, 保险, 保險, 보험, pohom, بیمه, bimeh, التأمين, تأمين, تامين
finance: finance, financial, finans, finanzas, financiera, financiere, финансовая, финансовый, финанс, финансы, 金融, 财务, 금융, مالی, المالية, مالية
investment: investment, investments, invest, inversiones, inversion, investissement, investissements, investitsionnaya, инвест, инвестиционная, инвестиции, инвестиционный, yatirim, 投资, 投資, 투자, سرمایه گذاری, sarmayegozari, الاستثمار, استثمار, للاستثمار, استثمارات, الاستثمارية
exchange: exchange, exchangers, sarafi, sarrafi, صرافی, صرافة, للصرافة, الصرافة, صراف, sarraf, hawala, حواله, حوالة, money exchange, money service, money services
capital: capital, kapital, капитал, 资本, 資本
fund: fund, funds, fonds fund, 基金, фонда, инвестиционный, фонд
trust: trust, trustees, trustee, траст, 信托
partners: partners, partner, partnership, associates, association partners, партнеры
services: services, service, svcs, svc, servicios, servicos, dienstleistungen, uslugi, услуги, сервис, 服务, 服務, خدمات, khadamat, الخدمات, للخدمات
management: management, mgmt, mgt, gestion, upravlenie, управление, управляющая, 管理, مدیریت, إدارة, ادارة
consulting: consulting, consultancy, consultants, consultant, advisory, konsalting, консалтинг, 咨询, مشاور, مهندسين مشاور, مهندسین مشاور, استشارات
engineering: engineering, eng, engg, engineers, ingenieria, ingenierie, ingegneria, inzhiniring, инжиниринг, инженерный, инженерная, muhendislik, 工程, 엔지니어링, مهندسی, mohandesi, الهندسية, هندسة, هندسية
construction: construction, constructions, construcciones, construccion, constructora, stroitelnaya, stroitelstvo, строительство, строительная, строй, stroy, insaat, 建设, 建築, 建筑, 건설, konsol, عمران, ساختمان, ساختمانی, sakhteman, الإنشاءات, للمقاولات, المقاولات, مقاولات, contracting, contractors, contractor, constructors, בנייה, בניה
machinery: machinery, machine, machines, machineries, mashinostroitelny, mashinostroitelnyy, машиностроительный, машиностроение, machine building, makina, makine, 机械, 機械, 기계, kigye, ماشین سازی, ماشین, المكائن, машиностроения, машиностроительная
machinetools: machine tool, machine tools, stankostroitelny, станкостроительный, 机床, 工具机
equipment: equipment, equipments, equip, oborudovanie, оборудование, equipos, 设备, 設備, 装备, تجهیزات, tajhizat, معدات, المعدات
electronics: electronics, electronic, elec, electronique, electronica, elektronik, elektronika, электроника, электронная, электронный, радиоэлектронных, 电子, 電子, 전자, الکترونیک, إلكترونيات, الالكترونيات
electric: electric, electrical, electrics, elektrotekhnichesky, электротехнический, электрическая, elektrik, electrotechnical, 电气, 電氣, 电器, 電器, 전기, برق, الكهربائية, الكهرباء, электромеханический, электромеханика, electromechanical, electromechanics, elektromechanical
energy: energy, energies, energia, energie, energiya, энергия, энергетика, энергетическая, энергетический, энерго, enerji, 能源, 에너지, انرژی, الطاقة, طاقة, power, электро
petroleum: petroleum, petrol, petroleo, petroleos, neft, нефть, нефтяная, нефтегаз, neftegaz, 石油, 석유, نفت, naft, النفط, نفط, النفطية, oil, البترول, بترول, بترولية
petrochemical: petrochemical, petrochemicals, neftekhim, нефтехим, нефтехимический, 石化, پتروشیمی, petroshimi, البتروكيماويات
chemical: chemical, chemicals, chemie, chimie, quimica, kimya, khimichesky, химический, химическая, химия, 化工, 化学, 化學, 화학, شیمیایی, شیمی, الكيماوية, كيماويات, chem, химико, химическое
gas: gas, gaz, газ, газовый, 燃气, 가스, گاز, الغاز, غاز
steel: steel, stal, сталь, acier, acero, stahl, celik, 钢铁, 鋼鐵, 강철, فولاد, foolad, الحديد, الصلب
metal: metal, metals, metall, metallurgical, metallurgichesky, metallurgy, металл, металлургический, металлургия, 金属, 金屬, 冶金, 금속, فلزات, متالورژی, المعادن, металлургии, металлургическая
mining: mining, mines, mineral, minerals, miniere, mineria, gornodobyvayushchaya, горный, горно, maden, 矿业, 礦業, 矿产, 광업, معدن, معادن, التعدين
shipping: shipping, ship, shipowning, ship management, shipmanagement, marine, maritime, maritima, maritimo, morskoy, morskaya, морской, морское, морская, судоходная, судоходство, denizcilik, 航运, 航運, 海运, 海運, 船务, 船務, 해운, haeun, کشتیرانی, keshtirani, الملاحة, البحرية, البحري, مارين, للشحن, ναυτιλιακες, ναυτιλιακη
shipbuilding: shipbuilding, shipyard, shipyards, shiprepair, sudostroitelny, sudostroitelnyy, судостроительный, судостроение, верфь, судоремонтный, проектирование судов, 造船, 船舶, 조선소, судоремонтная, судоверфь
logistics: logistics, logistic, logistique, logistica, logistik, логистика, логистик, логистическая, lojistik, nakliyat, 物流, 로지스틱스, لجستیک, اللوجستية, لوجستية, logistik services, freight, cargo, forwarding, transport, transports, transportation, transporte, transportes, transportnaya, транспорт, транспортная, транспортный, tasimacilik, 运输, 運輸, 货运, 貨運, 운수, حمل و نقل, haml va naghl, النقل, للنقل, نقل
airlines: airlines, airline, airways, air, avia, aviakompaniya, авиакомпания, авиа, авіакампанія, havayollari, 航空公司, 항공, hanggong, هواپیمایی, havapeymaee, havapeimaei, الطيران, طيران, للطيران, αερογραμμες
aviation: aviation, aviations, aircraft, aviatsionny, aviatsionnyy, aviatsiya, авиационный, авиация, авиационная, авиационных, авіяцыйны, havacilik, 航空, 航空工业, هوانوردی, aeronautics, aeronautical, aeronautic
aerospace: aerospace, space, cosmic, raketno, kosmicheskaya, космический, космическая, ракетно, 航天, 宇航, 우주, فضایی, هوافضا, havafaza, فضا, αεροδιαστημικες
defense: defense, defence, oborona, oboronny, оборона, оборонный, 国防, 國防, 방위, دفاع, دفاعی, defa, الدفاع, αμυνας, αμυντικων, αμυντικης, обороны, отбраната, отбрана
military: military, militaire, militar, voenno, voennyi, военный, военная, воинская, ваенны, 军事, 軍事, 군사, نظامی, nezami, العسكرية, العسكري, عسكرية, στρατιωτικη, στρατιωτικων, ενοπλες, военно, военното
arms: arms, armament, armaments, weapons, oruzheyny, оружейная, оружейный, оружия, вооружений, 武器, 兵器, تسلیحات, مهمات, mohemmat, الأسلحة, оружие, вооруженных, вооруженные, вооруженные
security: security, securities security, bezopasnost, безопасность, безопасности, seguridad, securite, guvenlik, 安全, 保安, 公安, 안전, امنیت, امنیتی, الأمن, الأمنية, امن, ασφαλειας, ασφαλεια, сигурност, сигурността
securities: securities, 证券, 證券, ценных бумаг
systems: systems, system, sistema, sistemas, sistemy, systemes, systeme, система, системы, систем, сістэмы, 系统, 系統, 시스템, سیستم, سامانه, أنظمة, نظم
solutions: solutions, solution, soluciones, решения, 解决方案, حلول, פתרונות
software: software, programmnoe obespechenie, программное обеспечение, 软件, 軟件, نرم افزار, البرمجيات, soft
information: information, informatics, info, informatsionny, informatsionnyy, информационный, информационная, информационные, інфармацыйны, 信息, 資訊, 정보, chongbo, اطلاعات, ettelaat, المعلومات, πληροφοριων, πληροφορικης
network: network, networks, net, сеть, сети, 网络, 網絡, شبکه, شبكة, радиочастотный
telecommunications: telecommunications, telecommunication, telecom, telekom, communications, communication, comm, svyaz, svyazi, связь, связи, телеком, телекоммуникации, 通信, 通訊, 电信, 통신, tongsin, مخابرات, mokhaberat, ارتباطات, الاتصالات, اتصالات, للاتصالات, επικοινωνιων
digital: digital, tsifrovye, tsifrovoy, цифровые, цифровой, 数码, 數碼, 数字, دیجیتال, الرقمية
media: media, medios, медиа, 传媒, 媒体, 媒體, رسانه, الإعلام, إعلام, اعلامية, broadcasting, вещание, вещательная, televizionnaya, televidenie, телевидение, телевизионная, television, tv, 电视, تلویزیون, التلفزيون, radio, радио, radioveshchatelnaya, радиовещательная, 广播, راديو, ραδιοτηλεοπτικος, вещания, телерадиовещательная
news: news, новости, novosti, 新闻, خبری, اخبار, الأخبار, خبرگزاری, khabargozari, information agency, news agency, информационное агентство
university: university, universitet, universidad, universite, universitat, univ, университет, університет, універсітэт, 大学, 大學, 대학, 대학교, taehak, دانشگاه, daneshgah, جامعة, الجامعة
school: school, schule, ecole, escuela, shkola, школа, uchilishche, училище, 学校, 學校, 학교, مدرسه, madrasa, madrassa, مدرسة, مدارس
academy: academy, academie, academia, akademie, akademiya, академия, акадэмія, 科学院, 學院, 아카데미, آکادمی, أكاديمية, الأكاديمية
college: college, colegio, kolledzh, колледж
ministry: ministry, ministerstvo, ministere, ministerio, министерство, міністэрства, міністерство, 部, 성, وزارت, وزارة, vezarat, υπουργειο, υπουργειου, ministerul, ministeri, ministarstvo, ministrstvo, minisztérium, miniszterium, ministerstva, ministerium, министерства, министерството
department: department, dept, departamento, departement, departament, департамент, управление департамент, 부서, اداره, دائرة, διευθυνση, διευθυνσης, τμημα, управления, дирекция, главное, управление, главного, управления
government: government, govt, gobierno, gouvernement, pravitelstvo, правительство, 政府, 정부, دولت, حكومة, الحكومة, κυβερνηση, κυβερνησης
state: state, gosudarstvennyi, gosudarstvenny, gosudarstvennaya, государственный, государственная, государственное, дзяржаўны, дзяржаўная, державний, estatal, staatliche, 国家, 國家, 국가, دولتی, الحكومية, κρατικη, κρατικο, πολιτεια, държавно, държавна, държавен
federal: federal, federalny, federalnyy, federalnaya, федеральный, федеральная, федеральное, ομοσπονδιακη, ομοσπονδιακο, федерално
national: national, nacional, nationale, natsionalny, natsionalnyi, natsionalnaya, национальный, национальная, национальное, нацыянальны, milli, meli, melli, ملی, الوطني, الوطنية, وطنية, 国立, 민족, 民族, לאומי, εθνικος, εθνικη, εθνικων, εθνικης
committee: committee, comite, komitet, комитет, камітэт, комітет, 委员会, 委員會, 위원회, wiwonhoe, کمیته, لجنة, اللجنة, ועד, επιτροπη, επιτροπης
council: council, conseil, consejo, sovet, совет, savet, савет, рада, 理事会, شورای, شورا, shoura, shura, مجلس, συμβουλιο, συμβουλιου
office: office, offices, oficina, офис, 办公室, إدارة المكتب, סוכנות, εισαγγελια, служба, службы
agency: agency, agence, agencia, agentstvo, агентство, агенцтва, ajans, 代理, سازمان, sazman, وكالة, υπηρεσια, υπηρεσιας
organization: organization, organisation, org, organizacion, organizatsiya, организация, арганізацыя, організація, 组织, 組織, 조직, منظمة, تنظيم, منظمات, οργανωση, οργανισμος, οργανωσης, οργανισμου, organizacija, organizacion, organizzazione, organizatia, szervezet
association: association, assoc, assn, asociacion, assotsiatsiya, ассоциация, асацыяцыя, dernek, dernegi, 协会, 協會, 협회, انجمن, anjoman, جمعية, الجمعية, رابطة, עמותת, עמותה, איגוד, ενωση, ενωσης, συλλογος, объединений
union: union, soyuz, soiuz, союз, саюз, спілка, syndicat, sindicato, 联盟, 연맹, اتحادیه, اتحاد, الاتحاد, союза, объединение, обединение
federation: federation, federacion, federatsiya, федерация, федэрацыя, 联合会, فدراسيون, فدراسیون, ομοσπονδιας, ομοσπονδια
party: party, partiya, partido, parti, партия, партыя, партія, 党, 당, حزب, hizb, hezb, κομμα, κομματος
movement: movement, mouvement, movimiento, dvizhenie, движение, рух, 运动, 운동, جنبش, حركة, harakat, haraka, jonbesh, תנועת, κινημα, κινηματος
front: front, jabhat, jabhah, фронт, جبهة, جبهه, 阵线, 전선, μετωπο, μετωπου, fronte, fronto, frontas
army: army, armee, ejercito, armiya, армия, 军, 軍, 군대, 인민군, ارتش, artesh, جيش, jaysh, jaish, jeish, στρατος, στρατου, armata, armija, armada, hadsereg
brigade: brigade, brigades, brigada, бригада, liwa, liwaa, لواء, تیپ, katibat, katiba, kataib, كتيبة, كتائب, battalion, батальон, گردان, ταξιαρχια, ταξιαρχιες, ταξιαρχιων, brigada, brigat, brigady, brigadas
force: force, forces, fuerzas, сил, силы, قوات, القوات, نیروی, niruye, nirouye, δυναμεις, δυναμη, δυναμεων, forte, fortele, snage, sile, sily, erok, eriko, forza, forze, сили, войски, войсковая
command: command, командование, komandovanie, قيادة, فرماندهی, farmandehi, headquarters, hq, штаб, ستاد, setad, قرارگاه, gharargah, qarargah, διοικηση, διοικησης, στολου
battalion: regiment, полк, polk, فوج
cooperative: cooperative, coop, co operative, cooperativa, kooperativ, кооператив, 合作社, تعاونی, taavoni, تعاونية, التعاونية
enterprise: enterprise, enterprises, entreprise, entreprises, empresa, empresas, predpriyatie, predpriyatiye, предприятие, прадпрыемства, підприємство, unternehmen, 企业, 企業, 기업, kiop, مؤسسة تجارية, بنگاه, مشروع, επιχειρηση, επιχειρησης, предприятия
society: society, societies, gesellschaft society, 学会, كميته
complex: complex, complexe, kompleks, комплекс, комплексов, 综合, مجتمع, mojtama
project: project, projects, proyecto, projet, proekt, проект, 项目, 项目, پروژه, مشروع
store: store, stores, shop, magazin, магазин, 商店, 商店, فروشگاه, متجر
market: market, markets, rynok, рынок, marketing, маркет, 市场, بازار
agriculture: agriculture, agricultural, agro, agricola, agricole, selskokhozyaystvennyy, сельскохозяйственный, агро, tarim, 农业, 農業, 농업, کشاورزی, keshavarzi, الزراعية, زراعية, الزراعي
food: food, foods, alimentos, prodovolstvennaya, пищевая, gida, 食品, 식품, مواد غذایی, غذایی, الغذائية, للمواد الغذائية
pharmaceutical: pharmaceutical, pharmaceuticals, pharma, farma, farmatsevtika, фарма, фармацевтический, ilac, 制药, 製藥, 药业, 제약, دارو, دارویی, daru, الأدوية, للأدوية
medical: medical, medicine, medico, meditsinsky, медицинский, медицинская, tibbi, 医疗, 醫療, 医药, 의료, پزشکی, طبی, الطبية, طبية, health, healthcare, здоровье, 健康, 卫生, بهداشت, الصحة, الصحية
hospital: hospital, hopital, gospital, госпиталь, больница, 医院, 醫院, 병원, بیمارستان, مستشفى
travel: travel, tourism, tourist, tours, turizm, туризм, тур, 旅游, 旅遊, 旅行, 관광, مسافرتی, گردشگری, السياحة, للسياحة
hotel: hotel, hotels, otel, гостиница, отель, 酒店, 호텔, هتل, فندق
realestate: real estate, realty, property, properties, immobilier, inmobiliaria, immobilien, nedvizhimost, недвижимость, emlak, gayrimenkul, 房地产, 地产, 부동산, العقارية, عقارات, للعقارات
shipmgt: crewing, manning
optical: optical, optics, optic, opto, optika, оптика, оптический, опто, 光学, 光電, 光电, 광학, اپتیک, نوری
laser: laser, lasers, lazer, лазер, лазерный, 激光, ليزر, لیزر
instruments: instruments, instrument, instrumentation, priborostroitelny, priborostroitelnyy, приборостроительный, приборостроение, прибор, 仪器, 儀器, ابزار دقیق, приборов, приборы, прибори
semiconductor: semiconductor, semiconductors, microelectronics, mikroelektronika, микроэлектроника, микроэлектроники, 半导体, 半導體, 集成电路, 微电子, نیمه هادی, полупроводниковых, полупроводниковые, полупроводники
computer: computer, computers, computing, kompyuter, компьютер, вычислительных, вычислительная, 计算机, 电脑, 計算機, 컴퓨터, رایانه, كمبيوتر, کامپیوتر, вычислительный
robot: robot, robots, robotics, robotic, робот, робототехника, 机器人, 機器人
intelligent: intelligent, intelligence, smart, 智能, 智能科技, اطلاعات هوشمند, هوشمند, разузнаване, разведка, разведки, razvedka, разведывательное
automation: automation, automatic, avtomatika, автоматика, автоматизация, автоматики, otomasyon, 自动化, 自動化, 数控, cnc, اتوماسیون
precision: precision, 精密, 精工
materials: materials, material, materialy, материалы, материалов, 材料, 재료, مواد
industrialpark: industrial park, industrial zone, 工业园, شهرک صنعتی
port: port, porto, порт, puerto, 港口, 港务, 港務, 码头, بندر, bandar, ميناء, الموانئ, λιμενας, λιμενα
terminal: terminal, terminals, терминал, 终端
vessel: vessel, tanker, tankers, танкер, fleet, флот, 舰队
road: road, street, highway, 路, 街
airport: airport, aeroport, аэропорт, 机场, فرودگاه, مطار
unmanned: unmanned, uav, uavs, drone, drones, беспилотные, беспилотный, бпла, бяспілотныя, беспілотныя, 无人机, 無人機, پهپاد, pahpad, الطائرات المسيرة
helicopter: helicopter, helicopters, vertolety, вертолеты, вертолет, верталёты, 直升机, بالگرد, هلیکوپتر
missile: missile, missiles, raketa, raketnoe, ракета, ракетное, 导弹, موشک, موشکی, mushak, الصواريخ, πυραυλων
nuclear: nuclear, yaderny, yadernyy, ядерный, ядерная, atomic, atom, атом, атомный, 核, 원자력, هسته ای, اتمی, النووية
aerodynamics: aerodynamics, gidrodinamika, hydrodynamics
humanitarian: humanitarian, charity, charitable, relief, blagotvoritelny, благотворительный, гуманитарный, 慈善, خیریه, kheiriyeh, khayriya, خيرية, الخيرية, الإغاثة, ανθρωπιστικη, φιλανθρωπικη
islamic: islamic, islami, islamiyya, islamiya, islamist, islam, إسلامية, الإسلامية, الإسلامي, اسلامی, اسلامية, الاسلامية, исламский, исламское, ισλαμικη, ισλαμικης, ισλαμικο, ισλαμικος, islamica, islamique, islamska, islamske, islamskih, islamskych, islamistic, ислямска, ислямски, исламская, исламской
people: people, peoples, popular, narodny, народный, народная, narodnaya, 人民, 인민, inmin, خلق, شعبي, الشعبية, مردمی, λαικη, λαικο, λαικος, λαοκρατικης, λαικης, popular, populara, narodni, narodowy, liaudies, народна, народно
republic: republic, republica, republique, respublika, республика, рэспубліка, республіка, 共和国, 공화국, جمهوری, jomhuri, جمهورية, δημοκρατια, δημοκρατιας, republike, republicii, respublikos, republika, repubblica, koztarsasag, република, республики
revolutionary: revolutionary, revolution, revolyutsionny, революционный, enghelab, enqelab, انقلاب, الثورة, الثوري, 혁명, 革命, επαναστατικη, επαναστατικος, επαναστατικες, επαναστασης, revolucionarna, revolucionarne, revolucionarias, revolutionara, revolutionnaire, rivoluzionaria, revolutsiooniline
special: special, spetsialny, специальный, специальная, ویژه, vizhe, vizheh, الخاصة, 特种, 특수, ειδικη, ειδικων
central: central, tsentralny, tsentralnyy, центральный, центральная, центральное, merkez, merkezi, 中央, 중앙, chungang, jungang, مرکزی, المركزي, المركزية, κεντρικη, κεντρικης, κεντρικο, централен, централна, централния
united: united, obedinennaya, obedinennyi, объединенный, объединенная, объединение, obedinenie, birlesik, 联合, 聯合, 연합, متحد, المتحدة
first: first, 1st, premiere, primero, pervy, pervyy, первый, اول, الأول, 第一, 제일, 제1
second: second, 2nd, vtoroy, второй, 第二, 제2, الثاني
third: third, 3rd, trety, третий, 第三, 제3, الثالث
fourth: fourth, 4th, 第四
fifth: fifth, 5th, 第五
sixth: sixth, 6th, 第六
seventh: seventh, 7th, 第七
eighth: eighth, 8th, 第八
ninth: ninth, 9th, 第九
tenth: tenth, 10th, 第十
new: new, novy, novyy, novaya, новый, новая, nouveau, nueva, nuevo, neue, yeni, 新, 새, جدید, الجديدة
east: east, eastern, vostok, vostochny, восток, восточный, orient, oriental, dogu, 东方, 東方, 동방, tongbang, شرق, الشرق, شرقی
west: west, western, zapad, zapadny, запад, западный, bati, 西方, غرب, الغرب
north: north, northern, sever, severny, север, северный, kuzey, 北方, 북방, شمال, الشمال
south: south, southern, yug, yuzhny, юг, южный, guney, 南方, 남방, جنوب, الجنوب
brothers: brothers, bros, brother, برادران, الإخوة, اخوان
sons: sons, son, fils, hijos, سыновья, أولاد, أبناء, وأولاده, اولاده
labor: labor, labour
russia: russian, российский, российская, российское, российской, россии, русский, русская, руската, руска, росії, расійскі, rossiyskaya, rossiyskiy, rossiiskii, rossiyskoy, rossiyskoe, rusa, russe, russisch, russische, rus, روسی, الروسية, 러시아의, ρωσικης, ρωσικη, ρωσικες, ρωσικων
iran: iranian, ирана, иранского, иранский, иранския, иранская, iranienne, irani, iranische, ایرانی, ایران, الإيرانية, إيران, ιρανικου, ιρανικης, ιραν
syria: syrian, сирийский, сирийская, сирийско, сирийска, سورية, السورية, السوري, سوريا, συριακη, συριακης, συρια
belarus: belarusian, byelorussian, белорусский, белорусская, белорусской, беларускі, беларуская, белоруси, беларуси, беларусь
china: chinese, китайская, китайский, κινεζικη
korea: korean, корейская, корейский, κορεας
moscow: moskva, москва, москвы, московский, московская, московское, moskovskaya, moskovskiy, moskovsky, μοσχας
donetsk: donetskaya, донецкая, донецкой, донецк, ντονετσκ
main: main, главный, главное, главная, glavnyy, glavnoe, chief, κεντρικη διευθυνση
precise: дакладнай, точной, tochnoy
mechanical: mechanical, mechanics, механический, механика, mekhanichesky, mekhanicheskiy, механическая
unit: military unit, войсковая часть, воинская часть
foreigneconomic: внешнеэкономическое, внешнеэкономический, vneshneekonomicheskoe, foreign economic
direct: прямых
arab: arab, arabic, αραβικες, араб
prison: prison, jail, penitentiary, colony, zatvor, zapor, wiezienie, inchisoare, vangla, zindan, زندان, тюрьма, колония, 监狱, 감옥, φυλακη, φυλακες, σωφρονιστικο, σωφρονιστικη
guard: guard, guards, garde, gardist, gardy, gardienilor, guardia, gvardiya, гвардия, پاسداران, pasdaran, φρουρων, φρουρα, الحرس
corps: corps, corp, corpului, zboru, سپاه, sepah, στρατου
police: police, policia, polizia, policie, politsei, polis, полиция, милиция, پلیس, 警察, 경찰, αστυνομια, שטרה, الشرطة, انتظامی, entezami
court: court, tribunal, suprem, sud, суд, دادگاه, 法院, δικαστηριο, محكمة
liberation: liberation, liberacion, befrielse, освобождения, التحرير, تحریر, απελευθερωτικος, απελευθερωση, απελευθερωτικο
business: business, businesses, biznes, бизнес
fleet: fleet, flota, флота, στολου
internet: internet, интернет, διαδικτυου, اینترنت
cyber: cyber, кибер, κυβερνοχωρου, سایبری, kibernetsko
region: region, regional, oblast, область, край, district, провинция, استان, ostan, province, provincial
`;

/** Titles and forms of address in front of a name (or behind it, where people put them). */
export const HONORIFICS: string = `
mr: mr, mister, herr, monsieur, senor, sr don, don, sig, signor, господин, пан, السيد, آقای, 先生, 씨
mrs: mrs, ms, miss, mme, madame, mademoiselle, mlle, frau, senora, sra, dona, donna, signora, госпожа, السيدة, خانم, 女士
dr: dr, doctor, doktor, docteur, prof, professor, professeur, доктор, профессор, د, دکتر, الدكتور, دكتور, 博士, 教授, ing, engr, ir, dipl ing, engineer, eng, مهندس, المهندس
sir: sir, lady, lord, dame, baron, baroness, count, duke, prince, princess, king, queen, sultana, hrh, h r h, his excellency, her excellency, his holiness, honorable, honourable, rt hon
president: president, prime minister, vice president, minister, deputy minister, senator, governor, ambassador, chairman, secretary, congressman, congresswoman, representative, rep, judge, justice, mayor, президент, رئیس, الرئيس, وزير, وزیر, 主席, 总统
general: general, gen, major general, maj gen, lieutenant general, lt gen, brigadier general, brig gen, brigadier, colonel, col, lieutenant colonel, lt col, major, maj, captain, capt, commander, cmdr, cdr, lieutenant, lt, sergeant, sgt, admiral, rear admiral, adm, vice admiral, commodore, marshal, field marshal, corporal, officer, генерал, полковник, майор, капитан, сержант, адмирал, سردار, سرهنگ, سرلشکر, سرتیپ, اللواء, العميد, العقيد, النقيب, لواء, عميد, عقيد, سرتیپ دوم, دریادار, امیر سرتیپ
sheikh: шейх, sheikh, shaikh, shaykh, sheik, cheikh, shekh, xeque, الشيخ, شيخ, شیخ, imam, الإمام, امام, mullah, mulla, mollah, molla, ملا, المولوي, maulavi, mawlawi, maulvi, molvi, moulvi, maulana, mawlana, moulana, مولوی, mufti, مفتي, ayatollah, ayatullah, آیت الله, آية الله, hojatoleslam, hojjatoleslam, حجت الاسلام, hodjatoleslam, sayyid, sayyed, seyed, seyyed, sayed, syed, seyid, saiyid, sayid, sayeed, سید, السيد, haji, hajji, hadji, hajj, haj, hadj, al hajj, alhaji, el hadj, حاجی, الحاج, حاج, qari, قاری, ustad, ustadh, ustaz, استاد, الأستاذ, hafiz, al hafiz, rabbi, reverend, rev, father, fr, bishop, archbishop, cardinal, pope, pastor, patriarch, metropolitan, الرفيق, comrade, tovarishch
`;

/** Joining words: not compared, but the patronymic ones order the parts around them. */
export const PARTICLES: string = `
bin: bin, ibn, ben, bint, binti, bte, ould, uld, walad, veled, weld, beni, بن, ابن, بنت, ولد, בן, בת, oglu, oğlu, ogly, uly, uulu, kyzy, kizi, оглы, кызы, улы, zade son of
al: al, el, ul, ur, ud, us, uz, as, ad, ar, an, ash, at, az, il, le, la, les, los, las, lo, der, die, das, the, de, del, della, di, da, do, dos, das, du, des, van, von, zu, vom, ten, ter, den, y, e, et, und, and, og, och, i, of, for, to, in, for the, و, في, از, ال, и, та, з, і, в, по, о, для, на, с, im, имени, им, имя, 和, 的, 与, 및, ve, va, wa, bil, lil, fi, a, do the, te, av, af, im the, zur, zum, מ, ה, של, פון, ואן, דה, די, דו, דר, 폰, 판, 반, 드, 데, 디, 폰데어, فون, فان, دي, دو, دا, фон, ван, де, ди, да, дю, дер, ла, フォン, ファン, ヴァン, デ, ド, ラ
`;

/** Numbers as words. */
export const NUMBER_WORDS: string = `
1: one, uno, ein, eins, odin, один, 一
2: two, dos, zwei, deux, dva, два, 二
3: three, tres, drei, trois, tri, три, 三
4: four, cuatro, vier, quatre, 四
5: five, cinco, funf, cinq, 五
6: six, seis, sechs, 六
7: seven, siete, sieben, sept, 七
8: eight, ocho, acht, huit, 八
9: nine, nueve, neun, neuf, 九
10: ten, diez, zehn, dix, 十
11: eleven
12: twelve
13: thirteen
14: fourteen
15: fifteen
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty, veinte
30: thirty
40: forty, fourty
50: fifty
60: sixty
70: seventy
80: eighty
90: ninety
100: hundred
`;
