// Words that say what kind of name they stand in or beside; no npm package lists them.
const list = (text: string) => text.trim().split(/\s*[,\n]\s*/);

export const countries = list(`
US, U.S., USA, U.S.A., UK, U.K., UAE, U.A.E., EU, DRC, PRC, Britain, Great Britain, England, Scotland, Wales, Northern Ireland
America, Holland, Burma, Ivory Coast, Congo, Korea, South Korea, North Korea, Russia, Czech Republic, Palestine, Macau, Hong Kong
Macedonia, Swaziland, East Timor, Vatican, Turkey, Türkiye, Gaza, West Bank, Crimea, Kashmir, Kurdistan, Tibet, Catalonia, Chechnya
Africa, Asia, Europe, North America, South America, Latin America, Central America, Oceania, Antarctica, Middle East, Caribbean
Balkans, Scandinavia, Sahel, Maghreb, Southeast Asia, South Asia, East Asia, Central Asia, East Africa, West Africa, Southern Africa
Bosnia, Herzegovina, Soviet Union, USSR, Yugoslavia, Great Britain, Republic of Korea, Republic of Ireland, Saudi, Sri Lanka
`);
export const demonyms = list(`
American, British, English, Scottish, Welsh, Irish, French, German, Italian, Spanish, Portuguese, Dutch, Belgian, Swiss, Austrian, Danish
Swedish, Norwegian, Finnish, Icelandic, Polish, Czech, Slovak, Hungarian, Romanian, Bulgarian, Greek, Turkish, Russian, Ukrainian
Belarusian, Lithuanian, Latvian, Estonian, Serbian, Croatian, Bosnian, Slovenian, Albanian, Macedonian, Kosovar, Maltese, Cypriot
Armenian, Georgian, Azerbaijani, Kazakh, Uzbek, Turkmen, Tajik, Kyrgyz, Afghan, Pakistani, Indian, Bangladeshi, Sri Lankan, Nepali
Nepalese, Bhutanese, Maldivian, Chinese, Japanese, Korean, South Korean, North Korean, Taiwanese, Mongolian, Vietnamese, Thai, Lao
Cambodian, Burmese, Malaysian, Indonesian, Filipino, Singaporean, Australian, New Zealander, Fijian, Samoan, Tongan, Papuan, Iranian
Iraqi, Syrian, Lebanese, Israeli, Palestinian, Jordanian, Saudi, Kuwaiti, Emirati, Qatari, Bahraini, Omani, Yemeni, Egyptian, Libyan
Tunisian, Algerian, Moroccan, Sudanese, South Sudanese, Ethiopian, Eritrean, Somali, Kenyan, Ugandan, Tanzanian, Rwandan, Burundian
Congolese, Cameroonian, Nigerian, Ghanaian, Ivorian, Liberian, Guinean, Senegalese, Gambian, Malian, Burkinabe, Nigerien, Chadian
Gabonese, Angolan, Zambian, Zimbabwean, Malawian, Mozambican, Namibian, Botswanan, South African, Basotho, Swazi, Malagasy, Mauritian
Canadian, Mexican, Guatemalan, Honduran, Salvadoran, Nicaraguan, Costa Rican, Panamanian, Cuban, Haitian, Dominican, Jamaican
Puerto Rican, Trinidadian, Barbadian, Colombian, Venezuelan, Ecuadorian, Peruvian, Bolivian, Chilean, Argentine, Argentinian
Uruguayan, Paraguayan, Brazilian, Guyanese, Surinamese, European, Asian, African, Arab, Western, Kurdish, Basque, Catalan, Tibetan
Uyghur, Rohingya, Hispanic, Latino, Muslim, Christian, Jewish, Hindu, Sikh, Buddhist, Catholic, Protestant, Sunni, Shia, Shiite, Soviet
Frenchman, Frenchwoman, Briton, Englishman, Irishman, Dane, Swede, Finn, Pole, Turk, Spaniard, Serb, Croat, Islamic, Persian
Democrat, Republican, Democratic, Conservative, Liberal, Communist, Socialist, Mormon, Anglican, Jew, Californian, Texan, Parisian
`);
export const titles = list(`
Mr, Mrs, Ms, Miss, Dr, Prof, Sir, Dame, Lord, Lady, Rev, Fr, St, Sen, Rep, Gov, Gen, Lt, Col, Maj, Capt, Sgt, Cpl, Hon, President
Prime Minister, Minister, Chancellor, Premier, Secretary, Senator, Congressman, Congresswoman, Representative, Governor, Mayor
Ambassador, King, Queen, Prince, Princess, Pope, Archbishop, Bishop, Cardinal, Imam, Sheikh, Sheik, Ayatollah, Sultan, Emir, General
Colonel, Major, Captain, Lieutenant, Sergeant, Corporal, Admiral, Brigadier, Marshal, Chairman, Chairwoman, Director, Professor
Doctor, Judge, Justice, Detective, Inspector, Superintendent, Commissioner, Constable, Officer, Coach, Councillor, MP, MEP, CEO
Speaker, Attorney, Deputy, Vice, Baroness, Baron, Duke, Duchess, Father, Sister, Brother, Rabbi, Pastor, Reverend, Spokesman
Spokeswoman, Spokesperson, Chief, Leader, Emperor, Crown Prince, Adv, Shri, Smt, Datuk, Tan, Dato, Haji, Cde, Comrade, Engr, Alhaji
`);
export const organizationHeads = list(`
Ministry, University, Party, Inc, Inc., Ltd, Ltd., Corp, Corp., Corporation, Company, Co., LLC, PLC, Group, Agency, Department, Council
Committee, Commission, Association, Union, Bank, Court, Institute, Foundation, Federation, Organization, Organisation, Authority
Bureau, Office, Board, Congress, Parliament, Senate, Assembly, Police, Army, Navy, Force, Forces, Club, United, FC, F.C., League
Society, Centre, Center, College, School, Hospital, Church, Times, Post, News, Herald, Journal, Tribune, Television, TV, Radio, Press
Airlines, Airways, Motors, Holdings, Industries, Technologies, Systems, Services, Partners, Capital, Fund, Network, Alliance, Front
Movement, Coalition, Campaign, Administration, Cabinet, Government, House, Tribunal, Trust, Team, Service, Command, Brigade, Guard
Guards, Regiment, Battalion, Directorate, Secretariat, Chamber, Exchange, Studios, Records, Entertainment, Media, Daily, Gazette
Confederation, Consortium, Academy, Laboratory, Observatory, Museum, Library, Gallery, GmbH, AG, SA, S.A., Pty, Pvt, Limited, Sons
Electric, Energy, Oil, Gas, Steel, Pharma, Pharmaceuticals, Bancorp, Insurance, Software, Labs, Watch, International, Rovers, City
Wanderers, Athletic, Rangers, Panthers, Tigers, Lions, Eagles, Warriors, Band, Orchestra, Choir, Liga, Democrats, Republicans
Conservatives, Labour, Greens, Liberals, Taliban, Hamas, Hezbollah, NATO, UN, U.N., EU, NGO, BBC, CNN, AFP, Reuters, AP, Xinhua, TASS
`);
export const eventHeads = list(`
War, Wars, Battle, Olympics, Games, Cup, Championship, Championships, Election, Summit, Conference, Festival, Revolution, Uprising
Crisis, Massacre, Operation, Hurricane, Typhoon, Cyclone, Tropical Storm, Earthquake, Pandemic, Day, Open, Grand Prix, Convention
Referendum, Treaty, Accord, Attack, Attacks, Bombing, Fair, Awards, Tour, Marathon, Series, Bowl, Paralympics, Expo, Forum, Week
Christmas, Easter, Ramadan, Eid, Diwali, Brexit, Holocaust, Protests, March, Strike, Race, Final, Storm, Spring, Tournament, Trophy
`);
export const placeHeads = list(`
Street, Road, Avenue, Boulevard, Square, Park, Bridge, Airport, Station, Island, Islands, River, Lake, Sea, Ocean, Bay, Gulf, Mount
Mountain, Mountains, Valley, Desert, Peninsula, Cape, Coast, Strait, Province, State, County, District, City, Town, Village, Region
Republic, Kingdom, Territory, Stadium, Arena, Hall, Palace, Castle, Tower, Building, Hotel, Prison, Canal, Port, Harbour, Harbor
Beach, Forest, Hill, Hills, Creek, Falls, Lane, Highway, Plaza, Temple, Mosque, Cathedral, North, South, East, West, Northern
Southern, Eastern, Western, Central, Upper, Lower, New, San, Santa, Fort, Saint, El, Al, Los, Las, Governorate, Prefecture, Oblast
`);
export const times = list(`
Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January, February, March, April, May, June, July, August, September
October, November, December, Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sep, Sept, Oct, Nov, Dec, AM, PM, GMT, UTC, BST, EST, CET, EDT
`);
export const lastNames = list(`
Smith, Johnson, Williams, Brown, Jones, Garcia, Miller, Davis, Rodriguez, Martinez, Hernandez, Lopez, Gonzalez, Wilson, Anderson, Thomas
Taylor, Moore, Jackson, Martin, Lee, Perez, Thompson, White, Harris, Sanchez, Clark, Ramirez, Lewis, Robinson, Walker, Young, Allen, King
Wright, Scott, Torres, Nguyen, Hill, Flores, Green, Adams, Nelson, Baker, Hall, Rivera, Campbell, Mitchell, Carter, Roberts, Gomez
Phillips, Evans, Turner, Diaz, Parker, Cruz, Edwards, Collins, Reyes, Stewart, Morris, Morales, Murphy, Cook, Rogers, Gutierrez, Ortiz
Morgan, Cooper, Peterson, Bailey, Reed, Kelly, Howard, Ramos, Kim, Cox, Ward, Richardson, Watson, Brooks, Chavez, Wood, James, Bennett
Gray, Mendoza, Ruiz, Hughes, Price, Alvarez, Castillo, Sanders, Patel, Myers, Long, Ross, Foster, Jimenez, Singh, Kumar, Sharma, Gupta
Khan, Ahmed, Ali, Hussein, Hassan, Mohammed, Mohamed, Muhammad, Abdullah, Ibrahim, Rahman, Malik, Sheikh, Chaudhry, Butt, Iqbal, Shah
Reddy, Rao, Nair, Menon, Iyer, Das, Ghosh, Banerjee, Chatterjee, Mukherjee, Bose, Sen, Mishra, Pandey, Yadav, Verma, Joshi, Modi, Gandhi
Wang, Li, Zhang, Liu, Chen, Yang, Huang, Zhao, Wu, Zhou, Xu, Sun, Ma, Zhu, Hu, Guo, He, Lin, Gao, Luo, Zheng, Liang, Xie, Tang, Han, Cao
Deng, Feng, Peng, Xi, Park, Choi, Jung, Kang, Cho, Yoon, Jang, Lim, Shin, Oh, Seo, Kwon, Hwang, Ahn, Song, Moon, Sato, Suzuki, Takahashi
Tanaka, Watanabe, Ito, Yamamoto, Nakamura, Kobayashi, Kato, Yoshida, Yamada, Sasaki, Abe, Mori, Tran, Pham, Hoang, Phan, Vu, Dang, Bui
Santos, Bautista, Ocampo, Aquino, Dela Cruz, Villanueva, Ivanov, Petrov, Smirnov, Kuznetsov, Popov, Volkov, Novak, Kowalski, Nowak
Hansen, Johansen, Olsen, Larsen, Jensen, Nielsen, Andersen, Pedersen, Johansson, Andersson, Karlsson, Nilsson, Virtanen, Korhonen
Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Rossi, Russo, Ferrari, Esposito, Bianchi, Romano
Dubois, Durand, Moreau, Laurent, Lefebvre, Silva, Sousa, Ferreira, Oliveira, Pereira, Costa, Almeida, Carvalho, Gomes, Ribeiro, Rocha
Yilmaz, Kaya, Demir, Celik, Erdogan, Öztürk, Papadopoulos, Cohen, Levy, Mizrahi, Peretz, Katz, Friedman, Mensah, Owusu, Boateng, Osei
Okafor, Okonkwo, Adeyemi, Balogun, Obi, Eze, Nwosu, Bello, Abubakar, Musa, Yusuf, Sani, Kamau, Mwangi, Otieno, Odhiambo, Njoroge, Wanjiru
Kipchoge, Mutua, Moyo, Ncube, Dube, Sibanda, Ndlovu, Dlamini, Nkosi, Khumalo, Zulu, Mokoena, Banda, Phiri, Tembo, Mugisha, Diallo
Traoré, Keita, Diop, Ndiaye, Sow, Fall, Touré, Konaté, Tadesse, Bekele, Tesfaye, Haile, Hosseini, Mohammadi, Ahmadi, Karimi, Rezaei
Widodo, Wijaya, Susanto, Suharto, Rajapaksa, Perera, Fernando, de Silva, Bandara, Wickremesinghe, Shrestha, Thapa, Gurung, Tamang
`);
/** States, provinces and regions, and waters, ranges and islands that no list of cities or countries has. */
export const regions = list(`
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa
Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada
New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island
South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, Puerto Rico
Washington D.C., Washington DC, D.C., Calif., Fla., Mass., Pa., Conn., Ariz., Colo., Mich., Minn., Tenn., Wash., Wis., Va., N.Y., N.J.
Ontario, Quebec, Québec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland, Labrador
Newfoundland and Labrador, Prince Edward Island, Yukon, Northwest Territories, Nunavut, New South Wales, NSW, Queensland, Victoria
Tasmania, South Australia, Western Australia, Northern Territory, Canterbury, Otago, Waikato, Northland, Southland
Andhra Pradesh, Arunachal Pradesh, Assam, Bihar, Chhattisgarh, Goa, Gujarat, Haryana, Himachal Pradesh, Jharkhand, Karnataka, Kerala
Madhya Pradesh, Maharashtra, Manipur, Meghalaya, Mizoram, Nagaland, Odisha, Orissa, Punjab, Rajasthan, Sikkim, Tamil Nadu, Telangana
Tripura, Uttar Pradesh, Uttarakhand, West Bengal, Ladakh, Jammu, Jammu and Kashmir, Puducherry, Konkan, Bengal, Vidarbha, Marathwada
Sindh, Balochistan, Khyber Pakhtunkhwa, Gilgit-Baltistan, Azad Kashmir, Waziristan, FATA, Helmand, Kandahar, Nangarhar, Kunduz
Anhui, Fujian, Gansu, Guangdong, Guangxi, Guizhou, Hainan, Hebei, Heilongjiang, Henan, Hubei, Hunan, Inner Mongolia, Jiangsu, Jiangxi
Jilin, Liaoning, Ningxia, Qinghai, Shaanxi, Shandong, Shanxi, Sichuan, Xinjiang, Yunnan, Zhejiang, Kowloon, New Territories, Pudong
Hokkaido, Okinawa, Kyushu, Honshu, Shikoku, Aichi, Kanagawa, Hyogo, Gyeonggi, Jeju, Gangwon, Gyeongsang, Jeolla, Gangnam
Java, Sumatra, Sulawesi, Borneo, Kalimantan, Bali, Papua, West Papua, Aceh, Lombok, Maluku, Sabah, Sarawak, Selangor, Johor, Penang
Perak, Kelantan, Terengganu, Pahang, Kedah, Negeri Sembilan, Luzon, Mindanao, Visayas, Cebu, Palawan, Leyte, Samar, Bangsamoro, Sulu
Rakhine, Shan, Kachin, Kayin, Chin, Sagaing, Isan, Mekong Delta, Phuket, Koh Samui, Punjab, Darfur, Kordofan, Tigray, Amhara, Oromia
Afar, Somaliland, Puntland, Jubaland, Gambella, Sidama, Lagos, Kano, Kaduna, Borno, Rivers, Bayelsa, Benue, Plateau, Ogun, Oyo, Osun
Ondo, Ekiti, Edo, Anambra, Enugu, Ebonyi, Imo, Abia, Akwa Ibom, Cross River, Taraba, Adamawa, Yobe, Bauchi, Gombe, Jigawa, Katsina
Zamfara, Sokoto, Kebbi, Niger, Nasarawa, Kogi, Kwara, Niger Delta, Ashanti, Volta, Brong Ahafo, Gauteng, KwaZulu-Natal, Limpopo
Mpumalanga, Free State, Western Cape, Eastern Cape, Northern Cape, North West, Transvaal, Soweto, Matabeleland, Mashonaland, Manicaland
Copperbelt, Katanga, Kivu, North Kivu, South Kivu, Ituri, Kasai, Zanzibar, Pemba, Mombasa, Turkana, Rift Valley, Nyanza, Cabo Delgado
Cabinda, Casamance, Azawad, Cyrenaica, Tripolitania, Fezzan, Sinai, Upper Egypt, Nile Delta, Kabylie, Rif, Western Sahara, Ceuta, Melilla
Jujuy, Salta, Tucumán, Mendoza, Córdoba, Santa Fe, Entre Ríos, Misiones, Chaco, Formosa, Patagonia, Chubut, Neuquén, Santa Cruz, La Pampa
Tierra del Fuego, Catamarca, La Rioja, San Juan, Corrientes, Acre, Amapá, Amazonas, Bahia, Ceará, Espírito Santo, Goiás, Maranhão
Mato Grosso, Minas Gerais, Pará, Paraíba, Paraná, Pernambuco, Piauí, Rio Grande do Sul, Rondônia, Roraima, Santa Catarina, São Paulo
Sergipe, Tocantins, Antioquia, Cauca, Nariño, Chocó, Cundinamarca, Putumayo, Arauca, Catatumbo, Táchira, Zulia, Bolívar, Carabobo
Oaxaca, Chiapas, Guerrero, Michoacán, Jalisco, Sinaloa, Sonora, Chihuahua, Tamaulipas, Nuevo León, Coahuila, Veracruz, Yucatán, Yucatan
Quintana Roo, Tabasco, Puebla, Guanajuato, Baja California, Zacatecas, Hidalgo, Morelos, Nayarit, Durango, Colima, Campeche, Tlaxcala
Guanacaste, Limón, Puntarenas, Bocas del Toro, Chiriquí, Darién, Veraguas, Petén, Galápagos, Galapagos, Bavaria, Saxony, Hesse
Brandenburg, Thuringia, Westphalia, North Rhine-Westphalia, Lower Saxony, Normandy, Brittany, Provence, Alsace, Lorraine, Corsica
Burgundy, Sicily, Sardinia, Tuscany, Lombardy, Piedmont, Calabria, Veneto, Campania, Andalusia, Galicia, Basque Country, Aragon, Castile
Valencia, Navarre, Balearic Islands, Canary Islands, Tenerife, Mallorca, Majorca, Ibiza, Madeira, Azores, Algarve, Flanders, Wallonia
Tyrol, Carinthia, Silesia, Pomerania, Bohemia, Moravia, Transylvania, Vojvodina, Republika Srpska, Dalmatia, Istria, Crete, Peloponnese
Lesbos, Thrace, Anatolia, Cappadocia, Donbas, Donbass, Donetsk, Luhansk, Kherson, Zaporizhzhia, Kharkiv, Transnistria, Abkhazia, South Ossetia
Nagorno-Karabakh, Karabakh, Dagestan, Ingushetia, Tatarstan, Bashkortostan, Siberia, Caucasus, North Caucasus, Ural, Urals, Kamchatka
Yorkshire, Lancashire, Kent, Essex, Sussex, Surrey, Devon, Cornwall, Dorset, Norfolk, Suffolk, Cumbria, Merseyside, Midlands, Ulster
Connacht, Leinster, Munster, Galway, Donegal, Kerry, Highlands, Orkney, Shetland, Hebrides, Anglesey, Gwynedd, Jersey, Guernsey
Idlib, Rojava, Golan, Golan Heights, Galilee, Negev, Judea, Samaria, Gaza Strip, East Jerusalem, Anbar, Nineveh, Khuzestan
Hejaz, Najd, Hadramawt, Marib, Hodeidah, Levant, Persian Gulf, Gulf of Aden, Gulf of Mexico, Red Sea, Black Sea, Caspian Sea, Baltic Sea
North Sea, Mediterranean, Mediterranean Sea, South China Sea, East China Sea, Yellow Sea, Sea of Japan, Arabian Sea, Bay of Bengal
Indian Ocean, Pacific, Pacific Ocean, Atlantic, Atlantic Ocean, Arctic, Arctic Ocean, Southern Ocean, Adriatic, Aegean, Strait of Hormuz
Suez Canal, Panama Canal, English Channel, Amazon, Nile, Amazon Basin, Mekong, Danube, Rhine, Volga, Ganges, Indus, Yangtze
Yellow River, Zambezi, Lake Victoria, Lake Chad, Himalayas, Himalaya, Karakoram, Hindu Kush, Andes, Alps, Pyrenees, Carpathians, Rockies
Rocky Mountains, Appalachia, Everest, Mount Everest, Kilimanjaro, Sahara, Gobi, Kalahari, Okavango, Serengeti, Great Barrier Reef
Horn of Africa, Sub-Saharan Africa, North Africa, Great Lakes, Gulf, Far East, Near East, Western Balkans, Eastern Europe, Western Europe
Central Europe, Northern Europe, Southern Europe, Iberia, Benelux, Nordic, Baltics, Indochina, Melanesia, Micronesia, Polynesia, ASEAN
Asia-Pacific, Indo-Pacific, Asia Pacific, Eurasia, Midwest, New England, Bay Area, Silicon Valley, Wall Street, Capitol Hill
Downing Street, Manhattan, Brooklyn, Bronx, Queens, Harlem, Hollywood, Westminster, Kremlin, Soho, Kashmir Valley, Northeast, Earth, Mars
Moon, Sun, Jupiter, Saturn, Venus, Mercury, Milky Way, Solar System, Guam, Greenland, Falkland Islands, Malvinas, Diego Garcia, Taiwan Strait
Crimean Peninsula, Korean Peninsula, Arabian Peninsula, West Africa, Alexandria, Bougainville, Vanua Levu, Viti Levu, Kowloon Peninsula
`);
/** Bodies, companies, parties, papers and clubs that the news names without saying what they are. */
export const organizations = list(`
UN, U.N., United Nations, Security Council, General Assembly, UNESCO, UNICEF, UNHCR, UNDP, UNEP, UNFPA, UNODC, UNAIDS, UNRWA, WFP, FAO, WHO
World Health Organization, ILO, IOM, ICC, ICJ, IAEA, IPCC, WTO, World Trade Organization, IMF, International Monetary Fund, World Bank
ADB, AfDB, Asian Development Bank, African Development Bank, IDB, OECD, OPEC, OPEC+, G7, G8, G20, G-7, G-20, BRICS, NATO, EU, European Union
European Commission, European Parliament, European Council, European Central Bank, ECB, OSCE, Council of Europe, ECHR, Interpol, Europol, Frontex
African Union, AU, ECOWAS, SADC, EAC, COMESA, IGAD, Arab League, GCC, OIC, ASEAN, SAARC, APEC, OAS, Mercosur, CARICOM, CELAC, Commonwealth
Red Cross, ICRC, Red Crescent, MSF, Médecins Sans Frontières, Doctors Without Borders, Amnesty, Amnesty International, Human Rights Watch, HRW
Oxfam, Greenpeace, WWF, Save the Children, Transparency International, Freedom House, Reporters Without Borders, CPJ, IFRC, Caritas
White House, Pentagon, Congress, Senate, House, House of Representatives, Supreme Court, State Department, Department of State, Treasury, FBI, CIA
NSA, DEA, DHS, ICE, IRS, SEC, FDA, CDC, EPA, FAA, FCC, FTC, NASA, NOAA, NIH, USAID, TSA, FEMA, NTSB, DOJ, Justice Department, Federal Reserve
Fed, Democratic Party, Republican Party, Democrats, Republicans, GOP, DNC, RNC, ACLU, NRA, NAACP, Parliament, House of Commons, House of Lords
Labour, Labour Party, Conservative Party, Tories, Conservatives, Liberal Democrats, Lib Dems, SNP, DUP, Sinn Féin, Sinn Fein, Plaid Cymru, UKIP
NHS, MI5, MI6, Scotland Yard, Met Police, Bank of England, Home Office, Foreign Office, Bundestag, CDU, CSU, SPD, AfD, FDP, Élysée, Assembly
National Assembly, National Rally, Kremlin, Duma, United Russia, FSB, KGB, GRU, Rosneft, Gazprom, TASS, RIA Novosti, Sputnik, Wagner Group
Communist Party, CCP, CPC, PLA, Politburo, Xinhua, CCTV, CGTN, Global Times, People's Daily, Huawei, Alibaba, Tencent, ByteDance, Baidu, JD.com
Xiaomi, BYD, Evergrande, Sinopec, PetroChina, CNOOC, KMT, Kuomintang, DPP, TSMC, Foxconn, Legislative Yuan, Executive Yuan, LegCo
LDP, Liberal Democratic Party, Diet, Komeito, NHK, Kyodo, Yomiuri, Asahi, Nikkei, Toyota, Honda, Nissan, Sony, Nintendo, Panasonic, Hitachi
Toshiba, Mitsubishi, SoftBank, Samsung, Hyundai, Kia, LG, SK Hynix, Kakao, Naver, Yonhap, Blue House, BJP, Congress Party, INC, AAP, TMC, DMK
AIADMK, CPM, CPI, Shiv Sena, NCP, RSS, VHP, Lok Sabha, Rajya Sabha, PTI, ANI, RBI, CBI, ISRO, BCCI, IPL, Tata, Reliance, Infosys, Wipro, Adani
Times of India, Hindustan Times, NDTV, PML-N, PPP, PDM, ISI, ISPR, Dawn, Geo News, Awami League, BNP, Jamaat-e-Islami, JVP, UNP, SLFP, SLPP, LTTE
Taliban, Haqqani Network, Al-Qaeda, al-Qaeda, Al Qaeda, ISIS, ISIL, IS, Islamic State, Daesh, Boko Haram, ISWAP, Al-Shabaab, al-Shabab, Hamas
Hezbollah, Hizbullah, Houthis, Houthi, Fatah, PLO, Palestinian Authority, Islamic Jihad, Muslim Brotherhood, IRGC, Revolutionary Guards
Quds Force, Mossad, Shin Bet, IDF, Knesset, Likud, Shas, Meretz, Yesh Atid, Haaretz, Jerusalem Post, PKK, YPG, SDF, AKP, HDP, CHP, MHP
Anadolu, Anadolu Agency, Turkish Airlines, Saudi Aramco, Aramco, SABIC, Emirates, Etihad, Qatar Airways, Al Jazeera, Al Arabiya, SPA, WAM, KUNA
IRNA, Fars, Tasnim, Mehr, SANA, MENA, Al-Ahram, ANC, EFF, DA, COSATU, Cosatu, Eskom, Transnet, SABC, SAPS, NPA, Zanu-PF, ZANU-PF
MDC, CCC, SWAPO, Swapo, FRELIMO, Frelimo, RENAMO, Renamo, MPLA, UNITA, CCM, Chadema, ODM, UDA, Jubilee, KANU, NRM, FDC, TPLF, EPRDF, RPF, M23
APC, PDP, INEC, EFCC, NNPC, ASUU, NLC, CBN, NDC, NPP, GRA, MTN, Safaricom, Vodacom, Airtel, Dangote, ECOMOG, FARC, ELN, EZLN, PRI, PAN, Morena
PRD, PT, PSDB, PSUV, FMLN, ARENA, FSLN, Sandinista, Petrobras, Pemex, PDVSA, YPF, Ecopetrol, Codelco, Vale, Embraer, Petronas, UMNO, PKR, DAP
PAS, Bersatu, Barisan Nasional, Pakatan Harapan, Perikatan Nasional, PAP, PDI-P, Golkar, Pertamina, Garuda, NLD, Tatmadaw, NUG, PNP, NBI, PCOO
Rappler, Philippine Daily Inquirer, Bernama, Straits Times, Bangkok Post, South China Morning Post, SCMP, VnExpress, Antara, Jakarta Post
BBC, BBC News, CNN, NBC, CBS, ABC, ABC News, NBC News, CBS News, Fox, Fox News, MSNBC, NPR, PBS, HBO, ESPN, CNBC, C-SPAN, AP, Associated Press, AFP
Agence France-Presse, Reuters, Bloomberg, Bloomberg News, UPI, dpa, DPA, EFE, ANSA, New York Times, Washington Post, Wall Street Journal, USA Today
Los Angeles Times, Guardian, Daily Mail, Financial Times, Telegraph, Independent, Economist, Time, Newsweek, Forbes, Politico, Axios, Vox, BuzzFeed
Le Monde, Le Figaro, Der Spiegel, Spiegel, Die Zeit, Bild, El País, El Mundo, La Repubblica, Corriere della Sera, Deutsche Welle, DW, RT, Sky News
ITV, Channel 4, CBC, CTV, RTÉ, SBS, RNZ, Voice of America, VOA, Radio Free Europe, Google, Apple, Microsoft, Amazon, Facebook, Meta, Twitter
YouTube, Instagram, WhatsApp, TikTok, Snapchat, Telegram, Netflix, Disney, Spotify, Uber, Lyft, Airbnb, Tesla, SpaceX, Boeing, Airbus, Lockheed Martin
Raytheon, General Electric, GE, General Motors, GM, Ford, Chrysler, Stellantis, Renault, Peugeot, Volkswagen, VW, BMW, Mercedes, Daimler, Audi, Porsche
Fiat, Ferrari, Siemens, Bosch, BASF, Bayer, SAP, Nestlé, Nestle, Unilever, Shell, BP, Total, TotalEnergies, Exxon, ExxonMobil, Chevron, ConocoPhillips
Glencore, Rio Tinto, BHP, Anglo American, Goldman Sachs, JPMorgan, JPMorgan Chase, Citigroup, Citibank, Bank of America, Wells Fargo, Morgan Stanley
HSBC, Barclays, Lloyds, Standard Chartered, UBS, Credit Suisse, Deutsche Bank, BNP Paribas, Société Générale, Santander, BBVA, UniCredit, ING
Mastercard, Visa, PayPal, Intel, AMD, Nvidia, Qualcomm, IBM, Oracle, Cisco, Dell, HP, Adobe, Salesforce, Ericsson, Nokia, Vodafone, AT&T, Verizon
T-Mobile, Comcast, Walmart, Costco, Target, McDonald's, Starbucks, KFC, Coca-Cola, Pepsi, PepsiCo, Nike, Adidas, Puma, IKEA, Zara, H&M, LVMH
Pfizer, Moderna, AstraZeneca, Johnson & Johnson, BioNTech, Novartis, Roche, Sanofi, GSK, GlaxoSmithKline, Merck, Novavax, Sinovac, Sinopharm
KPMG, PwC, Deloitte, EY, Ernst & Young, McKinsey, Accenture, Moody's, Fitch, S&P, Nasdaq, NYSE, FIFA, UEFA, CAF, AFC, CONCACAF, CONMEBOL, IOC, IAAF
WADA, ICC, FIBA, NBA, NFL, NHL, MLB, MLS, PGA, LPGA, ATP, WTA, F1, UFC, NCAA, Premier League, La Liga, Serie A, Bundesliga, Ligue 1, Manchester United
Manchester City, Liverpool, Chelsea, Arsenal, Tottenham, Everton, Barcelona, Real Madrid, Atletico Madrid, Juventus, Bayern Munich, PSG, Ajax, Benfica
Yankees, Red Sox, Dodgers, Lakers, Celtics, Warriors, Patriots, Cowboys, Harvard, Harvard University, Yale, Princeton, Stanford, MIT, Oxford, Cambridge
UCLA, Columbia University, Wikipedia, Wikimedia, Wikinews, Mozilla, GitHub, Red Hat, Linux Foundation, Reddit, LinkedIn, X, OpenAI, Anonymous, WikiLeaks
`);
