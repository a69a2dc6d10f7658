// A country a line: its usual name, other names behind `=`, then behind `:` its adjectives and peoples.
const COUNTRIES = `
Afghanistan: Afghan
Albania: Albanian
Algeria: Algerian
Andorra: Andorran
Angola: Angolan
Argentina: Argentine Argentinian Argentinean
Armenia: Armenian
Australia: Australian Aussie
Austria: Austrian
Azerbaijan: Azerbaijani Azeri
Bahamas: Bahamian
Bahrain: Bahraini
Bangladesh: Bangladeshi
Barbados: Barbadian Bajan
Belarus: Belarusian Belarussian
Belgium: Belgian
Belize: Belizean
Benin: Beninese
Bhutan: Bhutanese
Bolivia: Bolivian
Bosnia and Herzegovina = Bosnia, Bosnia-Herzegovina, Bosnia & Herzegovina: Bosnian
Botswana: Botswanan Motswana Batswana
Brazil = Brasil: Brazilian
Brunei: Bruneian
Bulgaria: Bulgarian
Burkina Faso: Burkinabe Burkinabé
Burundi: Burundian
Cambodia: Cambodian
Cameroon: Cameroonian
Canada: Canadian
Cape Verde = Cabo Verde: Cape_Verdean
Central African Republic
Chad: Chadian
Chile: Chilean
China = PRC, P.R.C., People’s Republic of China: Chinese
Colombia: Colombian
Comoros: Comorian
Congo = Republic of the Congo, Congo-Brazzaville: Congolese
Costa Rica: Costa_Rican
Croatia: Croatian Croat
Cuba: Cuban
Cyprus: Cypriot
Czech Republic = Czechia: Czech
Democratic Republic of the Congo = DRC, D.R.C., DR Congo, Democratic Republic of Congo, Congo-Kinshasa
Denmark: Danish Dane
Djibouti: Djiboutian
Dominica
Dominican Republic: Dominican
East Timor = Timor-Leste: Timorese East_Timorese
Ecuador: Ecuadorian Ecuadorean
Egypt: Egyptian
El Salvador: Salvadoran Salvadorian
Equatorial Guinea
Eritrea: Eritrean
Estonia: Estonian
Eswatini = Swaziland: Swazi
Ethiopia: Ethiopian
European Union = EU, E.U.
Fiji: Fijian
Finland: Finnish Finn
France: French Frenchman Frenchwoman Frenchmen
Gabon: Gabonese
Gambia = The Gambia: Gambian
Georgia: Georgian
Germany: German
Ghana: Ghanaian
Greece: Greek
Greenland: Greenlandic Greenlander
Grenada: Grenadian
Guatemala: Guatemalan
Guinea: Guinean
Guinea-Bissau
Guyana: Guyanese
Haiti: Haitian
Honduras: Honduran
Hong Kong = HK: Hongkonger
Hungary: Hungarian
Iceland: Icelandic Icelander
India: Indian
Indonesia: Indonesian
Iran = Islamic Republic of Iran: Iranian
Iraq: Iraqi
Ireland = Republic of Ireland, Irish Republic: Irish Irishman Irishwoman
Israel = State of Israel: Israeli
Italy: Italian
Ivory Coast = Côte d’Ivoire, Cote d’Ivoire: Ivorian
Jamaica: Jamaican
Japan: Japanese
Jordan: Jordanian
Kazakhstan: Kazakh Kazakhstani
Kenya: Kenyan
Kiribati
Kosovo: Kosovan Kosovar
Kuwait: Kuwaiti
Kyrgyzstan: Kyrgyz Kyrgyzstani
Laos: Laotian
Latvia: Latvian
Lebanon: Lebanese
Lesotho: Basotho
Liberia: Liberian
Libya: Libyan
Liechtenstein
Lithuania: Lithuanian
Luxembourg: Luxembourgish Luxembourger
Macau = Macao: Macanese
Madagascar: Malagasy
Malawi: Malawian
Malaysia: Malaysian
Maldives: Maldivian
Mali: Malian
Malta: Maltese
Marshall Islands: Marshallese
Mauritania: Mauritanian
Mauritius: Mauritian
Mexico: Mexican
Micronesia: Micronesian
Moldova: Moldovan
Monaco: Monegasque
Mongolia: Mongolian
Montenegro: Montenegrin
Morocco: Moroccan
Mozambique: Mozambican
Myanmar = Burma: Burmese
Namibia: Namibian
Nauru: Nauruan
Nepal: Nepali Nepalese
Netherlands = Holland: Dutch Dutchman Dutchwoman
New Zealand = NZ, N.Z.: New_Zealander Kiwi
Nicaragua: Nicaraguan
Niger: Nigerien
Nigeria: Nigerian
North Korea = DPRK, D.P.R.K., N. Korea, Democratic People’s Republic of Korea: North_Korean
North Macedonia = Macedonia: Macedonian
Northern Ireland: Northern_Irish
Norway: Norwegian
Oman: Omani
Pakistan: Pakistani
Palau: Palauan
Palestine = State of Palestine, Palestinian Territories: Palestinian
Panama: Panamanian
Papua New Guinea = PNG: Papua_New_Guinean
Paraguay: Paraguayan
Peru: Peruvian
Philippines = The Philippines: Filipino Filipina Philippine
Poland: Polish
Portugal: Portuguese
Puerto Rico: Puerto_Rican
Qatar: Qatari
Romania: Romanian
Russia = Russian Federation: Russian
Rwanda: Rwandan
Samoa: Samoan
San Marino: Sammarinese
Saudi Arabia = KSA, Kingdom of Saudi Arabia: Saudi Saudi_Arabian
Scotland: Scottish Scot Scotsman
Senegal: Senegalese
Serbia: Serbian Serb
Seychelles: Seychellois
Sierra Leone: Sierra_Leonean
Singapore: Singaporean
Slovakia: Slovak Slovakian
Slovenia: Slovenian Slovene
Solomon Islands
Somalia: Somali
South Africa = RSA: South_African
South Korea = ROK, R.O.K., S. Korea, Republic of Korea: South_Korean
South Sudan: South_Sudanese
Soviet Union = USSR, U.S.S.R.: Soviet
Spain: Spanish Spaniard
Sri Lanka: Sri_Lankan
Sudan: Sudanese
Suriname: Surinamese
Sweden: Swedish Swede
Switzerland: Swiss
Syria = Syrian Arab Republic: Syrian
Taiwan = ROC, R.O.C., Republic of China: Taiwanese
Tajikistan: Tajik
Tanzania: Tanzanian
Thailand: Thai
Tibet: Tibetan
Togo: Togolese
Tonga: Tongan
Trinidad and Tobago = Trinidad & Tobago: Trinidadian
Tunisia: Tunisian
Turkey = Türkiye: Turkish Turk
Turkmenistan: Turkmen
Tuvalu: Tuvaluan
Uganda: Ugandan
Ukraine: Ukrainian
United Arab Emirates = UAE, U.A.E., Emirates: Emirati
United Kingdom = UK, U.K., Britain, Great Britain: British Briton
United Nations = UN, U.N.
United States = U.S., US, U.S.A., USA, America, United States of America, U. S.: American
Uruguay: Uruguayan
Uzbekistan: Uzbek
Vanuatu
Vatican City = Vatican, Holy See
Venezuela: Venezuelan
Vietnam = Viet Nam: Vietnamese
Wales: Welsh Welshman
England: English Englishman Englishwoman
Yemen: Yemeni
Zambia: Zambian
Zimbabwe: Zimbabwean`;

const UNCOUNTED = /(?:ese|ish|ch|ss|men|Thai)$/;

/** The usual name of a country by each of its names and abbreviations, with straight apostrophes: `U.S.`, `America`. */
export const COUNTRY_NAMES = new Map<string, string>();

/** The usual name of a country by its adjectives and peoples: `American`, `Americans`. */
export const DEMONYMS = new Map<string, string>();

for (const line of COUNTRIES.trim().split('\n')) {
  const [names = '', adjectives = ''] = line.split(':');
  const [name = '', others = ''] = names.split('=').map((part) => part.trim());
  for (const each of [name, ...others.split(', ').filter(Boolean)]) COUNTRY_NAMES.set(each.replaceAll('’', "'"), name);
  for (const adjective of adjectives.split(' ').filter(Boolean)) {
    const demonym = adjective.replaceAll('_', ' ');
    DEMONYMS.set(demonym, name);
    if (!UNCOUNTED.test(demonym)) DEMONYMS.set(`${demonym}s`, name);
  }
}
