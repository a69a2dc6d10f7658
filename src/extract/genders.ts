// Written by scripts/genders.ts.

/** First names that mostly women bear, in lower case. */
export const FEMALE_NAMES: ReadonlySet<string> = new Set(
  `
aaren aarika abagael abagail abbi abby abbye abena abigael abigail abigale abir abra ada adah adaline adara adda addi
addia adel adela adelaida adelaide adele adelheid adelice adelina adelind adeline adella adelle adena adey adi adiana
adina adora adore adoree adorne adrea adria adriaens adriana adriane adrianna adrianne adriena adrienne aeriel
aeriela aeriell afton ag agace agata agatha agathe aggi aggie aggy agna agnella agnes agnese agnesse agneta agnieszka
agnola agretha aida aidan aigneis aila aile ailee aileen ailene ailey aili ailina ailis ailsun ailyn aime aimee aimil
aindrea ainslee ainsley ainslie aisha ajda akiko alaine alameda alana alanah alane alanna alayne alba alberta
albertina albertine albina alecia aleda aleece aleen alejandra alejandrina aleksandra alena alene alessandra aleta
alethea alexa alexandra alexandrina alexi alexia alexina alexine alfi alfreda alia alica alice alicea alicia alicja
alida alidia alie alika alikee alina aline alis alisa alisha alison alissa alisun aliya aliza alla alleen allegra
allene alli allianora allie allina allis allison allissa allix allsun allx ally allyce allys allyson alma almeda
almeria almeta almira almire aloise aloisia aloysia alta althea alvera alverta alvina alvinia alvira alyce alyda alys
alysa alyse alysia alyson alyss alyssa amabel amabelle amal amalea amalee amaleta amalia amalie amalita amalle amanda
amandi amandie amandy amara amargo amata amber amberly ambur ame amelia amelie amelina ameline amelita ami amie amii
amil amina aminata amira amitie amity ammamaria amna amneh amrita amy amye ana anabal anabel anabella anabelle
analiese analise anallese anallise anastasia anastasie anastasiia anastassia anatola andee andeee anderea andi andie
andra andrea andreana andree andria andriana andriette andromache andrée anestassia anet aneta anett anetta anette
ange angela angele angelia angelica angelika angelina angeline angelique angelita angelle angil angy ania anica anika
anissa anita anitra anja anjanette anjela anke ann ann-kathrin ann-marie anna anna-diana anna-diane anna-maria
annabal annabel annabela annabell annabella annabelle annadiana annadiane annalee annalena annaliese annalise
annamaria annamarie anne anne-corinne anne-marie annecorinne annegret anneliese annelise annemarie annetta annette
anni annice annick annie annika annis annissa annmaria annmarie annnora annora anny anselma ansley anstice anthe
anthea anthia anthiathia antje antoinette antonella antonetta antonia antonie antonietta antonina anu anushka anya
aoife aparna apinya appolonia april aprilette arabel arabela arabele arabella arabelle arancha arda ardath ardeen
ardelia ardelis ardella ardelle arden ardene ardenia ardine ardis ardisj ardith ardra ardyce ardys ardyth aretha
ariadne ariana aridatha ariela ariella arielle arlana arlee arleen arlena arlene arleta arlette arleyne arlie arliene
arlina arlinda arline arluene arly arlyn arlyne arundhati aryn ashely ashia ashien ashil ashla ashlan ashlee ashleigh
ashlen ashli ashlie ashly asia asma asmaa astra astrid astrix asunción atalanta athena athene atlanta atlante auberta
aubine aubree aubrette aubrie aubry audi audie audra audre audrey audrie audry audrye audy augusta auguste augustina
aundrea aura aurea aurel aurelea aurelia aurelie auria aurie aurilia aurlie auroora aurora aurore austina austine ava
aveline averyl avie avis aviva avivah avril avrit aya ayaan ayako ayesha ayn ayumi azadeh azra aïssata bab babara
babb babbette babbie babette babita babs bambi bambie bamby barb barbabra barbara barbara-anne barbaraanne barbe
barbee barbette barbey barbi barbie barbra barby bari basia bathsheba batool batsheva bea beata beate beatrice
beatrisa beatrix beatriz bebe becca becka becki beckie becky bee begum beilul beitris bekki bel belia belicia belinda
belita bell bella bellanca belle bellina belva belvia benazir bendite benedetta benedicta benedikta benetta benita
benni benoite bente berenice beret berget berna bernadene bernadette bernadina bernadine bernardina bernardine
bernelle bernete bernetta bernette berni bernice bernita berri berrie berry berta berte bertha berthe bertina bertine
beryl beryle bess bessie bessy beth bethanne bethany bethena bethina betsey betsy betta bette bette-ann betteann
betteanne betti bettina bettine betty bettye beulah beverie beverlee beverley beverlie beverly bevvy beyoncé bianca
bianka bibbie bibby bibbye biddie biddy bidget bili billi billye binni binnie binny bird birdie birgit birgitta
blaire blakelee blakeley blanca blanch blancha blanche blinni blinnie blinny bliss blisse blithe blondell blondelle
blondie blondy blythe bobbe bobbee bobbette bobbi bobbye bobette bobina bobine bobinette bonita bonnee bonni
bonnibelle bonnie bonny bożena brana brandais brande brandea brandi brandice brandie brandise brandy breanne brear
bree breena brena brenda brenn brenna bria briana brianna brianne bride bridget bridgette bridie brier brietta brigid
brigida brigit brigitta brigitte brina briney brinn brinna briny brita britney britni britta brittan brittaney
brittani brittany britte britteny brittne brittney brittni brooke brunhilda brunhilde bryana bryna brynn brynna
brynne buffy bunni bunnie bunny bárbara béatrice cacilia cacilie cahra cairistiona caitlin caitrin calida calla
calley calli callida callie cally calypso camala camel camella camellia cami camila camile camilla camille cammi
cammie candace candi candice candida candide candie candis candra candy caoimhe caprice cara caralie caren carena
caresa caressa caresse cari caria carie caril carilyn carin carina carine cariotta carissa carita caritta carla
carlee carleen carlen carlene carley carlie carlina carline carlita carlota carlotta carlye carlyn carlynn carlynne
carma carme carmel carmela carmelia carmelina carmelita carmella carmelle carmen carmencita carmina carmita carmon
caro carol carol-jean carola carolan carolann carole carolee carolin carolina caroline caroljean carolyn carolyne
carolynn caron carree carri carrie carrissa carry caryn casandra casi casie cass cassandra cassandre cassandry
cassaundra cassey cassi cassie cassondra cassy catalina catarina cate caterina catha catharina catharine cathe cathee
catherin catherina catherine cathi cathie cathleen cathlene cathrin cathrine cathryn cathy cathyleen cati catie
catina catlaina catlee catlin catrina catriona caty caye cayla cecelia cecile ceciley cecilia cecilie cecilla cecily
ceil cele celene celesta celeste celestia celestina celestine celestyn celestyna celia celie celina celinda celine
celinka celisse celka celle cesya chanda chandal chandra chandrika channa chantal chantalle charil charin charis
charissa charisse charita charity charla charlean charleen charlena charlene charline charlot charlotta charlotte
charmain charmaine charmane charmian charmine charmion charo charyl chastity chelsae chelsea chelsey chelsie chelsy
cher chere cherey cheri cherianne cherice cherida cherie cherilyn cherilynn cherin cherise cherish cherlyn cherri
cherrita cherry chery cherye cheryl cheslie chiara chiarra chimamanda chiquia chiquita chizuru chlo chloe chloette
chloris chloé chrissy christa christabel christabella christal christalle christan christean christel christelle
christen christi christiana christiane christie christin christina christine christy christye christyna chrysa
chrysler chrystal chryste chrystel cicely cicily ciel cilka cinda cindee cindelyn cinderella cindi cindie cindra
cindy cinnamon cissiee cissy claire clara clarabelle clare claresta clareta claretta clarette clarey clari claribel
clarice clarie clarinda clarine clarissa clarisse clarita clary claude claudelle claudetta claudette claudia claudie
claudina claudine clea clemence clementia clementina clementine cleo cleopatra clerissa clio clo cloe cloris clotilda
clotilde clovis codee codie coleen colene coletta colette colleen collen collete collette collie colline colly
concepción concettina conchita concordia conni consolata constance constancia constancy constanta constantia
constantina consuela consuelo cookie cora corabel corabella corabelle coral coralie coraline coralyn corazon cordelia
cordelie cordey cordi cordula coreen corella corenda corene coretta corette corie corilla corina corine corinna
corinne coriss corissa corliss corly cornela cornelia cornelle correna corri corrianne corrina corrine corrinne corry
cortney cosetta cosette cosima costanza courtenay courtney crin cris crissie crissy crista cristabel cristal cristen
cristi cristie cristin cristina cristine cristionna cristy crysta crystal crystie cthrine cyb cybil cybill cymbre
cynde cyndi cyndia cyndie cyndy cynthea cynthia cynthie cynthy célia dacey dacia dacie dacy daffi daffie daffy dagmar
dahlia daile daisey daisi daisie daisy dalenna dalia dalila daloris damara damaris damita danell danella danette
dania danica danice daniela daniella danielle danika danila danit danita danièle danna danni dannye danuta danyelle
danyette daphene daphna daphne dara darbie darcee darcey darci darcie darda dareen darell darelle dari daria darice
darla darleen darlene darline darlleen darrelle darsey darsie darya daryn dasha dasi dasie dasya datha daune daveen
daveta davida davina davine davita dawn dawna dayle dayna ddene deana deane deanna deanne deb debbi debbie debby
debee debera debi debor debora deborah debra dede dedie dedra dee deeann deeanne deedee deena deepika deerdre deeyn
dehlia deidre deina deirdre dela delcina delcine delia delila delilah delinda della delly delora delores deloria
deloris delphine delphinia demeter demetra demetria dena deni denice denise denna denni deny denyse deonne desdemona
desirae desiree desiri destiny deva devan devi devina devinne devon devondra devonna devonne devora di diahann dian
diana diandra diane diane-marie dianemarie diann dianna dianne diannne didi dido diena dierdre dilma dina dinah
dinnie dinny dione dionis dionne dita dix dixie dniren dode dodi dodie dody doe doll dolley dolli dollie dolly
dolores dolorita doloritas domeniga dominga domini dominica dominika dona donella donelle donetta donia donica
donielle donna donnamarie donni dora doralia doralin doralyn doralynn doralynne doreen dorelia dorella dorelle dorena
dorene doretta dorette dori doria dorice dorine doris dorisa dorise dorita doro dorolice dorolisa dorota dorotea
doroteya dorothea dorothee dorothy dorree dorri dorrie dorris dorry dorthea dorthy dosi dot doti dotti dottie dotty
dre dreddy dredi drona druci drucie drucill drucy drusi drusie drusilla drusy dulce dulcea dulci dulcia dulciana
dulcie dulcine dulcinea dulcy dulsea dunja dusty dyan dyana dyane dyann dyanna dyanne dyna dynah eachelle eada eadie
eadith ealasaid eartha easter eba ebba ebonee ebony ebru eda edda eddi ede edee edeline eden edi edie edin edita
edith editha edithe ediva edna edwina edy edyta edyth edythe eeva effie eileen eilis eimile eirena ekaterina elaina
elaine elana elane elayne elberta elbertina elbertine eleanor eleanora eleanore electra eleen elena elene eleni
elenore eleonora eleonore elfie elfreda elfrida elfrieda elga elianora elianore elicia elie elif elina elinor elinore
elisa elisabet elisabeth elisabetta elise elisha elissa elita eliza elizabet elizabeth elka elke ella elladine elle
ellen ellene ellette elli ellie ellissa elly ellyn ellynn elmira elna elnora elnore eloisa eloise elonore elora elsa
elsbeth else elset elsey elsi elsie elsinore elspeth elsy elva elvera elvina elvira elwira elyn elyse elysee elysha
elysia elyssa elżbieta em ema emalee emalia eman emelda emelia emelina emeline emelita emelyne emera emilee emili
emilia emilie emiline emily emine emlynn emlynne emma emmalee emmaline emmalyn emmalynn emmalynne emmeline emmey emmi
emmie emmye emogene emyle emylee enas engracia enid enrica enrichetta enrika enriqueta eolanda eolande eran erda
erena erica ericha ericka erika erin erina erinn erinna erma ermengarde ermentrude ermina erminia erminie erna
ernaline ernesta ernestine ertha eryn esma esmaria esmeralda essa essie essy esta estel estele estell estella estelle
ester esther estrella estrellita ethel ethelda ethelin ethelind etheline ethelyn ethyl etta etti ettie etty eudora
eugenia eugenie eugine eula eulalie eunice euphemia eustacia eva evaleen evangelia evangelin evangelina evangeline
evania evanne eve eveleen evelina eveline evelyn evey evie evita evonne evvie evvy evy ewa eyde eydie ezmeralda
fadela fadia fae fahmida faina faith fallon fan fanchette fanchon fancie fancy fanechka fania fanni fannie fanny
fanya fara farah farand farica farida farra farrah farrand fatema fatima fatimah fatma fatou fatoumata faun faunie
faustina faustine fawn fawne fawnia fawzia fay faydra faye fayette fayina fayre fayth faythe federica fedora felecia
felicdad felicia felicity felicle felipa felisha felita feliza fenelia feodora ferdinanda ferdinande fern fernanda
fernande fernandina ferne fey fiann fianna fidela fidelia fidelity fifi fifine filia filide filippa fina fiona fionna
fionnuala fionnula fiorenze fleur fleurette flo flor flora florance flore florella florence florencia florentia
florenza florette flori floria florida florie florina florinda floris florri florrie florry flossi flossie flossy
flss fouzia fran franca francene frances francesca francine francisca franciska francoise francyne franni françoise
frauke frayda freda freddi fredelia frederica fredericka frederique fredi fredia fredra fredrika freida frieda
friederike fulvia fumiko fátima gabbey gabbi gabey gabriela gabriell gabriella gabrielle gabriellia gabrila gae gail
galina garland garnet garnette gates gauri gavra gavrielle gay gaye gayel gayla gayle gayleen gaylene gaynor geeta
gelya gena geneva genevieve genevra genia genna genni gennie gennifer genny genovera genvieve georgeanna georgeanne
georgena georgeta georgetta georgette georgia georgiana georgianna georgianne georgina georgine geralda geraldine
gerda gerhardine gerianna gerianne gerladina germana gerrilee gert gerta gerti gertie gertrud gertruda gertrude
gertrudis gerty gesine giacinta giana gianina gianna gigi gilberta gilberte gilbertina gilbertine gilda gilemette
gillan gilli gillian gillie gilligan gilly gina ginelle ginevra ginger ginni ginnie ginnifer ginny giorgia giovanna
gipsy giralda gisela gisele gisella giselle giuditta giulia giulietta giustina gizela glad gladi gladys gleda glenda
glenine glenna glennie glennis glori gloria gloriana gloriane glory glynda glynis glynnis gnni godiva golda goldarina
goldi goldia goldie goldina goldy golnaz grace gracia gracie grata gratia gratiana grayce grazia grażyna greer greta
gretal gretchen grete gretel grethel gretna gretta grier griselda grissel gro gráinne guendolen guenevere guenna
guglielma gui guillema guillemette guinevere guinna gulnara gunilla gusella gussi gussie gussy gusta gusti gustie
gusty gwen gwendolen gwendolin gwendolyn gweneth gwenette gwenneth gwenni gwennie gwenny gwenora gwenore gwyn gwyneth
gwynne gypsy hadria haifa hailee hala halette haley hali halie halima halimeda halina halley halli hallie hally hana
hanan hanna hannah hannelore hanni hannie hannis hanny happy harlene harli harlie harmonia harmonie harmony harri
harrie harriet harriett harrietta harriette harriot harriott hatti hattie hatty haya hayley hazel heather heba heda
hedda heddi heddie hedi hedvig hedvige hedwig hedwiga hedy heida heidi heidie heike helaina helaine helen
helen-elizabeth helena helene helenka helga helge helle helli heloise helsa helyn hendrika henka henrie henrieta
henrietta henriette henryetta hephzibah hermia hermina hermine herminia hermione herta hertha hester hesther hestia
hetti hettie hetty hilary hilda hildagard hildagarde hilde hildegaard hildegarde hildy hillary hilliary hina hind
hinda holli hollie holly holly-anne hollyanne honey honor honoria hope horatia hortense hortensia huda hulda humaira
hyacinth hyacintha hyacinthe hyacinthia hyacinthie hynda hélène ianthe ibbie ibby ida idalia idalina idaline idell
idelle idette ikram ilana ileana ileane ilene ilhan ilise ilka illa ilona ilsa ilse ilysa ilyse ilyssa imane imelda
imogen imogene imojean ina indira ines inesita inessa inez inga ingaberg ingaborg inge ingeberg ingeborg ingrid
ingunna inna inès inés ioana iolande iolanthe iona iormina ipek irena irene irina iris irita irma isabel isabelita
isabella isabelle isadora isahella iseabal isidora isis isla isobel issi issie issy ivana ivanka iveta ivett ivette
ivie ivonne ivory ivy iwona izabel izabela jacenta jacinda jacinta jacintha jacinthe jackelyn jacki jacklin jacklyn
jackquelin jackqueline jaclin jaclyn jacquelin jacqueline jacquelyn jacquelynn jacquenetta jacquenette jacquetta
jacquette jacqui jacquie jacynth jada jade jadwiga jaha jaine jami jamima jammie jana janaya janaye jandy jane janean
janeczka janeen janel janela janella janelle janene janenna janessa janet janeta janetta janette janeva janey jania
janice janie janifer janina janine janis janith janka janna jannel jannelle janot jany jaquelin jaquelyn jaquenetta
jaquenette jaquith jasmin jasmina jasmine jayalalithaa jayanthi jayme jaymee jayne jaynell jazmin jeana jeane
jeanelle jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jehanna jelena jelene jemie jemima jemimah
jemmie jemmy jen jena jenda jenelle jeni jenica jeniece jenifer jeniffer jenilee jenine jenn jenna jennee jennette
jenni jennica jennie jennifer jennilee jennine jenny jeralee jeri jerrilee jerrilyn jerrine jerrylee jessa jessalin
jessalyn jessamine jessamyn jesselyn jessi jessica jessika jessy jewel jewell jewelle jharna jill jillana jillane
jillayne jilleen jillene jilli jillian jillie jilly jinny jo-ann jo-anne joana joane joanie joann joanna joanne
joannes jobey jobi jobie jobina joby jobye jobyna jocelin joceline jocelyn jocelyne jodee jodi jodie joeann joela
joelie joell joella joelle joellen joelly joellyn joelynn joete johanna johannah johna johnath johnette johnna joice
jojo jolanta jolee joleen jolene joletta joli jolie joline joly jolyn jolynn jonell joni jonie jonis jordain jordana
jordanna jorey jori jorie jorrie jorry joscelin josee josefa josefina josepha josephina josephine josey josi josie
josselyn josy jourdan jovanka jovita joy joya joyan joyann joyce joycelin joye jsandye juana juanita judi judie judit
judith juditha judy judye juieta julee juli julia juliana juliane juliann julianna julianne julie julienne juliet
julieta julietta juliette julina juline julissa julita june junette junia junie junina justina justine justinn
justyna jutta jyoti kacey kacie kacy kaela kai kaia kaila kaile kailey kaitlin kaitlyn kaitlynn kaja kakalina kala
kaleena kali kalie kalila kalina kalinda kalindi kalli kally kamala kameko kamila kamilah kamillah kandace kandy
kania kanya kara kara-lynn karalee karalynn kare karee karen karena kari karia karie karil karilynn karin karina
karine kariotta karisa karissa karita karla karlee karleen karlen karlene karlie karlotta karlotte karly karlyn
karmen karna karol karola karole karolina karoline karon karrah karrie karry kary karyl karylin karyn kasey kasia
kass kassandra kassey kassi kassia kassie kat kata katalin katarina katarzyna kate katee katerina katerine kateryna
katey kath katha katharina katharine katharyn kathe katherina katherine katheryn kathi kathie kathleen kathlin
kathrin kathrine kathryn kathryne kathy kathye kati katie katina katine katinka katja katleen katlin katrin katrina
katrine katrinka katrín katti kattie katuscha katusha katy katya kay kaycee kaye kayla kayle kaylee kayley kaylil
kaylyn keeley keelia keely kelcey kelci kelcie kelcy kelila kelli kellia kellie kellina kellsie kellyann kelsey kelsi
kelsy kendra kendre kenna keri keriann kerianne kerri kerrie kerrill kerrin kerstin kesley keslie kessia kessiah
ketti kettie ketty kevina kevyn khadija khadijah ki kiah kial kiele kiersten kikelia kimberlee kimberley kimberli
kimberly kimberlyn kimbra kimmi kimmie kimmy kinga kinna kira kirbee kirbie kiri kirsten kirsteni kirsti kirstin
kirstyn kissee kissiah kissie kitti kittie kitty kizzee kizzie klara klarika klarrisa klaudia kolinda konstance
konstanze koo kora koral koralle kordula kore korella koren koressa kori korie korney korrie korry krissie krissy
krista kristal kristan kriste kristel kristen kristi kristien kristin kristina kristine kristy kristyn krisztina
krysta krystal krystalle krystle krystyna ksenia kyla kylen kylila kylynn kym kynthia kyrstin la lacee lacey lacie
lacy ladonna laetitia laila laina lainey lakshmi lamia lana lanae lanette lani lanita lanna lanni lara laraine lari
larina larine larisa larissa lark laryssa latashia latia latisha latoya latrena latrina laura lauraine laural
lauralee laure lauree laureen laurel laurella lauren laurena laurene lauretta laurette laurianne laurice laurie
lauryn lavena laverna laverne lavina lavinia lavinie layla layne layney lea leah leandra leann leanna leanor leanora
lebbie leda leeann leeanne leela leelah leena leesa leese legra leia leigha leila leilah leisha lela lelah lelia lena
lenee lenette lenka lenna lenora lenore leodora leoine leola leoline leona leonanie leone leonelle leonie leonor
leonora leonore leontine leontyne leora leshia lesley lesli lesly lesya leta lethia leticia letisha letitia letizia
letta letti lettie letty lexi lexie lexine lexis lexy leyla lezlie leïla lia lian liana liane lianna lianne lib
libbey libbi libbie libby licha lida lidia liesa lil lila lilah lilas lilia lilian liliana liliane lilias lilith
lilja lilla lilli lillian lillis lilllie lilly lily lilyan lina linda lindi lindie lindsay lindsy linea linell linet
linette linnea linnell linnet linnie linzy lira lisa lisabeth lisbeth lise lisetta lisette lisha lishe lissa lissi
lissie lissy lita liudmila liuka liv liva livia livvie livvy livvyy livy liz liza lizabeth lizbeth lizette lizzie
lizzy ljubica loella lois loise lola loleta lolita lolly lona lonee loni lonna lonni lora lorain loraine loralee
loralie loralyn loree loreen lorelei lorelle lorena lorene lorenza loretta lorette lori loria lorianna lorianne lorie
lorilee lorilyn lorinda lorine lorita lorna lorraine lorrayne lorri lorrin lory lotta lotte lotti lottie lotty loubna
louella louisa louise louisette loutitia lu lubna luci lucia luciana lucie lucienne lucila lucilia lucille lucina
lucinda lucine lucita lucky lucretia lucy lucía ludmila ludovika luella luelle luisa luise lula lulita lulu lura
lurette lurleen lurlene lurline lusa luz lyda lydia lydie lynda lynde lyndel lyndell lyndsay lyndsey lyndsie lyndy
lynea lynelle lynett lynette lynna lynne lynnea lynnell lynnelle lynnet lynnett lynnette lynsey lyssa lyubov lyudmila
maame mab mabel mabelle mable mada madalena madalyn maddalena maddi madel madelaine madeleine madelena madelene
madelin madelina madeline madella madelle madelon madelyn madge madhuri madina madlen madlin madonna mady mae maegan
mafalda mag magda magdaia magdalen magdalena magdalene maggee maggi maggie maggy maha mahala mahalia mahbooba mahira
mahnaz mai maia maible maiga maighdiln mair maire mairead maisey maisie maitilde maja maki makiko mala malala malanie
malena malgorzata malia malika malin malina malinda malinde malissa malissia mallissa mallorie mallory malorie malory
malva malvina malynda mamata mame mamie manal manda mandi mandie mandy manon manuela manya mara marabel maram marcela
marcelia marcella marcelle marcellina marcelline marchelle marci marcia marcie marcile marcille marcy mareah mareike
maren marena maressa marga margalit margalo margaret margareta margarete margaretha margarethe margaretta margarette
margarida margarita margaux marge margeaux margery marget margette margi margie margit margo margot margret margrethe
marguerite margy mari maria mariam mariama marian mariana mariann marianna marianne maribel maribelle maribeth marice
maricruz maridel marie marie-ann marie-jeanne marieann mariejeanne mariel mariele marielle mariellen marietta
mariette marigold marija marijo marika marilee marilena marilin marillin marilyn marin marina marine marinna marion
mariquilla maris marisa mariska marisol marissa marita maritsa maritza mariya marj marja marjan marje marji marjie
marjorie marjory marjy marketa marla marlane marleah marlee marleen marlena marlene marley marlie marline marlyn
marlène marna marne marney marni marnia marnie marquita marrilee marris marrissa marsha marsiella marta martelle
martguerita martha marthe marthena marti martica martina martine martita martynne mary marya maryam maryann maryanna
maryanne marybelle marybeth maryellen maryjane maryjo maryl maryla marylee marylin marylinda marylou marylynne maryna
maryrose marys marysa maría masha masih masoumeh masuma matelda mathilda mathilde matilda matilde matti maud maude
maudie maura maure maureen maureene maurene maurine maurita maurizia mavis mavra maxi maxine may maya mayawati
maybelle maye mayumi małgorzata mbali meagan meaghan meara mechelle meerjady meg megan megawati megen meggi meggie
meggy meghan meghann mehbooba mehetabel mei mela melamie melania melanie melantha melany melba melesa melessa
melicent melina melinda melinde melisa melisande melisandra melisenda melisent melissa melisse melita melitta mella
melli mellicent mellie mellisa mellisent melloney melly melodee melodie melody melonie melony melosa melva mercedes
merci mercie mercy meredith meredithe meridel meridith meriel merilee merilyn meris merissa merl merla merlina
merline merna merola merralee merridie merrie merrielle merrile merrilee merrili merrily merry mersey meryem meryl
meta mette mia micaela michaela michaelina michaeline michaella michelina micheline michell michelle michiko micki
midge mignon mignonne miguela miguelita mika mikaela mil mildred mildrid milena milicent milissent milka milli
millicent millie millisent milly milzie mimi mina minda mindy minerva minetta minette minna minnaminnie minne minni
minnie minnnie minny minta miof miquela mira mirabel mirabella mirabelle miran miranda mireielle mireille mirella
mirelle miriam mirilla mirjam mirna misha missie missy misti misty mitra mitzi mizuho modesta modestia modestine
modesty moina moira moll mollee molli mollie molly mommy mona monah monica monika monique mora moreen morena morgana
morganica morganne moria morissa morna moselle moyna moyra mozelle mufi mufinella muire muna munira mureil murial
muriel murielle myra myrah myranda myriam myrilla myrle myrlene myrna myrta myrtia myrtice myrtie myrtle mélanie
mónica nada nadean nadeen nadezhda nadia nadine nadiya nady nadya nafissatou nagwa nahid najat najla nalani nan
nananne nance nancee nancey nanci nancie nancy nanete nanette nani nanice nanine nannette nanni nannie nanny nanon
naoko naoma naomi nara narges nari nariko nasrin nata natacha natala natalee natalia natalie natalina nataline
nataliya natalya natasha natassia nathalia nathalie natividad natka nawal nazanin neala neda nedda nedi neely neema
neha neila neile neilla neille nelia nelie nell nelle nelli nellie nelly nerissa nerita nermin nert nerta nerte nerti
nertie nerty nessa nessi nessie nessy nesta netta netti nettie nettle netty nevsa neysa ngozi niamh nichol nichole
nicholle nicki nicole nicolea nicolette nicoli nicolina nicoline nicolle nikaniki nike nikki nikkie nikoletta nikolia
nilofar nina ninetta ninette ninnetta ninnette ninon nirmala nisha nissa nisse nissie nissy nita nixie nkosazana
noami nobuko noelani noell noella noelle noellyn noelyn noemi nola nolana nolie nomi nona nonah noni nonie nonna
nonnah noor nora norah norean noreen norene norina norine norma norri nouf noura novelia nuala nur nuria nydia nyssa
núria octavia odele odelia odelinda odella odelle odessa odetta odette odilia odille ofelia ofella ofilia oksana ola
olena olenka olga olha olia olimpia olive olivette olivia olivie oliy olva olwen olya olympe olympia olympie ondrea
oneida onida oona opal opalina opaline ophelia ophelie oprah ora oralee oralia oralie oralla oralle orel orelee
orelia orelie orella orelle oriana orla orly orsa orsola ortensia otha othelia othella othilia othilie ottilie oumou
paige paloma pam pamela pamelina pamella pammi pammie pammy pandora pansie pansy paola paolina papagena pari parvin
patience patrica patricia patrizia patsy patti pattie paula paule pauletta paulette pauli paulina pauline paulita
pavia pavla paz pearl pearla pearle pearline peg pegeen peggi peggie peggy penelopa penelope penni penny pepi pepita
peri peria perl perla perle perri perrine persis pet peta petra petrina petronella petronia petronilla petronille
petunia phaedra phaidra phebe phedra phelia philipa philippa philippine philis phillida phillie phillis philly
philomena phoebe phylis phyllida phyllis phyllys phylys pia pier pierette pierrette pietra pilar pinar piper pippa
pippy polly pollyanna poppy portia pratibha preet preeti pris prisca priscella priscilla prissie priti priya priyanka
pru prudence prudi prudy prue purnima pınar qandeel queenie querida quinta quintana quintilla quintina rachael rachel
rachele rachelle rae raeann raf rafa rafaela rafaelia rafaelita raffaella rahaf rahal rahel raina raine raisa rakel
ralina ramona ramonda rana randa randee randene randi ranee rani rania ranice ranique ranjana ranna raphaela raquel
raquela rasha rasia rasla raven raychel raye rayna raynell rayshell rea reba rebbecca rebe rebeca rebecca rebecka
rebeka rebekah rebekkah rebiya ree reeba reem reena reeta reeva reggi regina regine rehana reiko reina reine remy
rena renae renata renate renee renell renelle renie rennie renée reta retha revkah reyna rhea rheba rheta rhetta
rhiamon rhianna rhianon rhoda rhodia rhodie rhody rhona rhonda riane riannon rianon rica ricca rici ricki rigoberta
riki rima rina risa rita riva rivalee rivi rivkah rivy roana roanna roanne robbi robbin robbyn robena robenia roberta
robina robinett robinetta robinette robinia roby robyn roch rochell rochella rochelle rochette roda rodi rodie rodina
rois rola romina romola romona romonda romy rona ronalda ronda ronica ronna ronni ronnica roobbie rora rori rorie ros
rosa rosabel rosabella rosabelle rosaleen rosalia rosalie rosalind rosalinda rosalinde rosaline rosalyn rosalynd
rosalía rosamond rosamund rosana rosanna rosanne rosario rosavita rose roseann roseanna roseanne roselia roselin
roseline rosella roselle rosemaria rosemarie rosemary rosemonde rosene rosetta rosette roshelle rosie rosina rosita
roslyn rosmunda rosy row rowe rowena roxana roxane roxanna roxanne roxi roxie roxine roxy roya roz rozalie rozalin
rozamond rozanna rozanne roze rozele rozella rozelle rozina rubetta rubi rubia rubie rubina ruby ruperta ruqaya ruta
ruth ruthann ruthanne ruthe ruthi ruthie ruthy ryann rycca róisín saba sabiha sabina sabine sabra sabrina sada sadaf
sadella sadie sadye safiya sahar saidee saira sakina sal salaidh sallee salli sallie sally sallyann sallyanne salma
saloma salome salomi salomé samantha samara samaria samia samira sanam sande sandi sandie sandra sandye sania sanna
saoirse sapphira sapphire sara sara-ann saraann sarah sarajane saree sarena sarene sarette sari sarina sarine sarita
sashenka saudra savannah savina savitri scarlet scarlett seana seema seka sela selena selene selestina selia selie
selina selinda seline sella selle selma sena sephira serena serene sevgil shabana shabnam shahira shaima shaina
shaista shakira shalna shalne shami shana shanda shandee shandeigh shandie shandra shandy shani shanie shanna shannah
shannen shanon shanta shantee shara sharai shari sharia sharity sharl sharla sharleen sharlene sharline sharmila
sharmistha sharon sharona sharron sharyl shauna shawna shawnee shayla shaylah shaylyn shaylynn shayna shazia sheba
sheela sheelagh sheelah sheena sheeree sheikha sheila sheila-kathryn sheilah shel shela shelagh shelba shelbi shelia
shell shelley shelli shellie shelly shena sher sheree shereen sheri sherie sherill sherilyn sherline sherri sherrie
sherry sherye sheryl shilpa shina shir shirin shirl shirlee shirleen shirlene shirley shirline shoshana shoshanna
shreya shukria shyamala siana sianna sib sibbie sibby sibeal sibel sibella sibelle sibilla sibley sibylla sibylle
sidoney sidonia sidonnie sigrid sile sileas silke silva silvana silvia silvie simona simone simonetta simonette
simonne sindee sinead sinéad siobhan siobhán sioux siouxie sisely sisile sissie sissy siusan siv slavica smriti
snežana sofia sofie sofía sohair solveig somaya sondra sonia sonja sonni sonnnie sonya sophey sophi sophia sophie
sophronia soraya sorcha sosanna soumaya stace stacey staci stacia stacie stafani star starla starlene starlin starr
stefa stefania stefanie steffane steffi steffie stella stepha stephana stephani stephanie stephannie stephenie stephi
stephie stephine stesha stevana stevena stoddard storm stormi stormie stormy suad sue suellen sujata sukey suki sula
sumaya sunita sunshine susan susana susanetta susann susanna susannah susanne susette sushma susi susie susy suzana
suzann suzanna suzanne suzette suzi suzie suzy svenja svetlana sviatlana sybil sybila sybilla sybille sybyl sydel
sydelle sylvia sylvie ségolène tabatha tabbatha tabbi tabbitha tabina tabitha taffy taisia talia tallia tallou
tallulah talya talyah tamar tamara tamarah tamarra tamera tami tamiko tamma tammara tammi tammy tamqrah tamra tana
tandi tandie tandy tanhya tani tania tanitansy tanja tansu tansy tanya tara tarah tarana tarja tarra tarrah taryn
tasha tasia tatiana tatiania tatum tatyana tawakkol tawnya tawsha tedda teddi tedi tedra teena teirtza teodora tera
teresa terese teresina teresita teressa tereza teri teriann terra terrie terrijo terrye tersina terza tess tessa
tessi tessie tessy thalia thandi thea theadora theda thekla thelma theodora theodosia theresa therese theresina
theresita theressa therine thia thomasa thomasin thomasina thomasine thérèse tiena tierney tiertza tiff tiffani
tiffanie tiffany tiffi tiffie tiffy tilda tildi tildie tildy tillie tilly timi timmi timothea tina tine tiphani
tiphanie tiphany tish tisha tobey tobi tobye toinette toma tomasina tomasine tomi tommi tomoko tonia tonie tonya
tonye tootsie tori torie torrie tory toshiko tova tove tracee traci trenna tresa trescha tressa tricia trina trine
trish trisha trista trix trixi trixie trixy truda trude trudey trudi trudie trudy trula tsai tuesday tulsi twila
twyla tybi tybie tyne tzipi ubolratana ula ulla ulrica ulrika ulrikaumeko ulrike umeko umm una urmila ursa ursala
ursola ursula ursulina ursuline uschi uta uzma vaira valaree valaria valeda valencia valene valenka valentia
valentina valera valeria valerie valerye valida valina valli vallie vally valma valry valérie vanda vandana vanessa
vania vanna vanni vannie vanny vasundhara veda velma velvet venita venus vera veradis veranika vere verena verene
veriee verile verina verine verla verna vernice veronica veronika veronike veronique verónica vesna vevay vi vicki
vickie vicky victoria vida vigdís viki vikki vikky viktoria viktoriia vilhelmina vilma vina vinita vinni viola
violante viole violet violeta violetta violette virgina virginia virginie vita vitia vitoria vittoria viv viva vivi
vivia vivian viviana vivianna vivianne vivie vivien viviene vivienne viviyan vivyan vivyanne vonni vonnie vonny vyky
wafa walliw waly wanda wandie wandis waneta wangari wanids waris wenda wendeline wendi wendie wendy wendye wenona
wenonah whoopi wiktoria wileen wilhelmina wilhelmine wilie willa willabella willamina willetta willette willow willyt
wilma wilmette wilona wilone wilow windy winfred wini winifred winna winnah winne winni winnifred winona winonah
wisława wren wrennie wylma wynne wynnie wynny xaviera xena xenia xiomara xylia xylina yael yalonda yasmeen yasmin
yasmine yekaterina yelena yetta yettie yetty yevette yevgenia yingluck ynes ynez yoko yolanda yolande yolane yolanthe
yoshi yoshiko yovonnda ysabel yukiko yuko yulia yuliya yuriko yvette yvonne zabrina zahara zahra zainab zandra zaneta
zara zarah zaria zarla zaynab zea zehra zeinab zelda zelma zena zenia zeynep zilvia zita zitella zoe zofia zola zonda
zondra zonnya zora zorah zorana zorina zorine zoé zsa zsazsa zsuzsa zulema zuzana ágnes ángela élisabeth
`
    .trim()
    .split(/\s/),
);

/** First names that mostly men bear, in lower case. */
export const MALE_NAMES: ReadonlySet<string> = new Set(
  `
aaron ab abba abbas abbot abbott abdallah abdel abdelaziz abdelfattah abdelkader abdoulaye abdul abdulaziz abdulla
abdullah abdullahi abdulrahman abe abel abelard abeu abey abie abiy abner abraham abrahan abram abramo abran abu ad
adair adam adamo adams addison ade adebayo adelbert adham adil adlai adler adnan ado adolf adolph adolphe adolpho
adolphus adriano adrien agosto aguie aguistin aguste agustin aharon ahmad ahmed ahmet ailbert ajay ajit akbar akhtar
akihito akim akinwumi akio akira akram aksel al alain alair alan aland alano alanson alard alaric alasdair alastair
alasteir alaster alberik albert alberto albie albrecht alden aldin aldis aldo aldon aldous aldric aldrich aldridge
aldus aldwin alec alejandro alejoa aleksandar aleksander aleksandr aleksei aleksey alessandro alex alexander alexandr
alexandre alexandro alexandros alexei alexey alexio alf alfons alfonse alfonso alford alfred alfredo algernon alic
alick alireza alisander alistair alister allan allard allayne allen alley alleyn allin allister allistir aloin alon
alonso alonzo aloysius alpha alphard alphonse alphonso alric aluin aluino alva alvan alvie alvin alvis alvy alwin
alwyn alyosha amadou amar amble ambros ambrose ambrosi ambrosio ambrosius amby amerigo amery amin amir amit amitabh
ammar amory amos anan anatol anatole anatollo anatoly ancell anders anderson andonis andras andre andreas andrei
andrej andres andrew andrey andrii andris andriy andros andrus andrzej andré andrés andy angeli angelico angelo angus
anil ansel ansell anselm anson anthony antin antoine anton antone antoni antonin antonino antonio antonis antonius
antons antony antónio anupam anwar any araldo arash arch archaimbaud archambault archer archibald archibaldo
archibold archie archy arel ari arie arin ario aristotle arjun arlan arley arlin arman armand armando armin armstrong
arnaldo arne arney arni arnie arnold arnoldo arnuad arny aron arri arron art artair arte artem artemas artemis
artemus arther arthur artie artur arturo artus arty arun arv arvie arvin arvind arvy asa asad asaf ase ash ashbey
ashby asher ashlin ashok ashraf ashton asif askar aslan atef atul aube auberon aubert augie august augustin augusto
augustus augy aung aurthur austen ave averell averill avery avi avichai avictor avigdor avraham avram avrom ax axe
axel aylmar aylmer ayman aymer aymeric aziz badr baek bail bailey bailie baillie baily baird bakhtiar balaji bald
balduin baldwin bale ban bancroft bank banky bar barack barbabas barclay bard barde barn barnabas barnabe barnaby
barnard barnebas barnett barney barnie barny baron barr barret barrett barri barris barron barry bart bartel barth
barthel bartholemy bartholomeo bartholomeus bartholomew bartie bartlet bartlett bartolemo bartolomeo barton bartram
barty bary baryram base bashar bashir basil basile basilio basilius bassam bastian bastien bat batholomew baudoin bax
baxie baxter baxy bay bayard beale bealle bear bearnard beau beaufort beauregard beck beji beltran ben bendick
bendicty bendix benedetto benedick benedict benedicto benedikt bengt beniamino benigno benito benjamen benjamin benji
benjie benjy benn bennett benny benoit benoît benson bent bentlee bentley benton benyamin ber berk berke berkeley
berkie berkley berkly berky bern bernard bernardo bernarr bernd berne bernhard bert berton bertram bertrand bertrando
bevan bevin bevon bezalel bibi bil bill billy bing bink binky birch birk biron bjorn björn blaine blaise blane blayne
bo bob bobby bogart bogdan bogey bohdan boigie bola bond bondie bondon bondy bone bong boniface boone boonie boony
boot boote booth boothe bord borden bordie bordy borg boris bourke boutros bowie boy boyce boycey boycie boyd boyko
brad bradan brade braden bradford bradley bradly bradney brady bram bran brand branden brander brandon brandtr
brandyn branko brannon brant brantley brendan brenden brendin brendis brendon brennan brennen brent bret brett brew
brewer brewster brian briano briant brice brien brig brigg briggs brigham brion brit brnaba brnaby brock brockie
brocky brod broddie broddy broderic broderick brodie brody brok bron bronnie bronny bronson brose bruce brucie bruis
bruno bryan bryant bryanty bryce bryon buck buckie bucky bud budd buddie buddy buiron burch burg burgess burhan burk
burke burl burlie burnaby burnard burr burt burtie burton burty butch byram byran byrann byrle byrom byron cad
caddric caesar cal caldwell cale caleb calhoun callean calv calvin camey can car carce care carl carles carleton
carling carlo carlos carlyle carney carny carolus carr carrol carson cart carter carver casar case cash caspar casper
cassius caz cazzie cchaddie cece cecil cecilio cecilius ced cedric cello cengiz cesar cesare cesaro chad chadd
chaddie chaddy chadwick chaim chalmers chan chance chancey chandler chane charbel chariot charles charley charlton
chas chase chaunce chauncey che cheick cheikh ches chester cheston chet chev chevalier chevy chic chick chico chilton
chinua chip chris chrisse christiano christoffer christoforo christoper christoph christophe christopher
christophorus christos chrisy chrotoem chucho chuck cirillo cirilo ciro claiborn claiborne clair clarance clarence
clark clarke claudell claudian claudianus claudio claudius claus clay clayborn clayborne claybourne clayson clayton
cleavland clem clemens clement clemente clementius cleon clerc cletis cletus cleve cleveland clevey clevie cliff
clifford clim clint clive cly clyde clyve clywd cob cobb cobbie cobby cody cointon colan colas colby cole coleman
colet colin collin colman colver con conan conant conn conney connor conrad conrade conrado conroy consalve
constantin constantino conway coop cooper corbet corbett corbie corbin corby cord cordell corey cornall cornel
cornelius cornell corney cort cortie corty cory cos cosimo cosme cosmo costa court cozmo craggie craggy craig
crawford creigh creight creighton crichton cristian cristiano cristobal cristóbal crosby cross cull cullan cullen
culley cullie cullin cully culver curcio curr curran currey currie curry curt curtice curtis cy cyril cyrill cyrille
cyrillus cyrus célestin dag dagny dal dale dalis dall dallas dalli dallis dallon dalston dalt dalton dame damian
damiano damien damon dan dane danie daniel daniele danilo dannel danny dante dar darbee dare daren darill darin dario
darius dariusz darn darnall darnell darrel darrell darren darrick darrin darwin daryle dav dave daven davey david
davidde davide davidson davie davin davis davon davy dawood dean decca deck declan deepak del delainey delaney delano
delbert dell delmar delmer delmor delmore demetre demetri demetrios demetrius demott den dene deng denis dennet
denney dennis dennison denny denver denys denzel der derby derek derick derk dermot derrek derrick derrik derril
derron derry derward derwin des desi desmond desmund dev devendra devland devlen devlin devy dew dewain dewey dewie
dewitt dex dexter diarmid dick dickie dicky didier diego dieter dietmar dietrich dilan dilip dill dillie dillon dilly
dimitri dimitrios dimitris dimitry dinesh dino dionisio dionysus dirk dmitri dmitriy dmitry dmytro dolf dolph dom
domenic domenico domingo dominic dominick dominik don donal donald donall donalt donaugh donavon donn donnell donnie
donovan doug dougie douglas douglass dougy dov doy doyle dragan drake drew drud drugi duane dud dudley duff duffie
duffy dugald duke dukey dukie duky dun dunc duncan dunn dunstan dur durand durant durante durward dušan dwain dwayne
dwight dylan eadmund eal eamon earl earle earlie early earvin eb eben ebeneser ebenezer eberhard eberto ebrahim ed
edan edd eddie eddy edgar edgard edgardo edik edlin edmon edmund edouard edsel eduard eduardo eduino edvard edward
edwin efrem efren egan egbert egon egor ehud eitan el elbert elden eldin eldon eldredge eldridge eli elia elias elihu
elijah eliot ellary ellerey ellery elliot elliott ellis ellswerth ellsworth ellwood elmer elmo elmore elnar elon
elroy elston elsworth elton elvin elvis elvyn elwin elwood elwyn ely emanuel emanuele emelen emerson emery emil emile
emilio emlen emmanuel emmerich emmery emmet emmett emmit emmott emomali emory enda engelbert englebert ennis enoch
enos enrico enrique enver eoin ephraim ephrayim ephrem erasmus erastus erek erhard erhart eric erich erick erie erik
erl ermanno ermin ernest ernesto ernestus ernie ernst erny errick errol erroll erskine erv ervin erwin esdras esra
esteban estevan etan ethan ethe ethelbert ethelred etienne ettore euell eugen eugene eugenio eugenius eustace ev evan
evelin even everard evered everett evin evo evyn ewan eward ewart ewell ewen ezechiel ezekiel ezequiel eziechiele
ezra ezri fabe faber fabian fabiano fabien fabio fabrice fadi fahad fahd fair fairfax fairleigh fairlie faisal faiz
falito falkner far farhad farid farlay farlee farleigh farley farlie farly farooq farouk farr farrel farrell farris
faruk faulkner fawzi fax fayez federico fee felic felicio felike feliks felipe felix felizio feodor ferd ferdie
ferdinand ferdy fergus ferguson ferhat fernando ferrel ferrell ferris fidel fidelio fidole field fielding fields
filbert filberte filberto filip filippo filmer filmore fin findlay findley finlay finley finn firas fitz fitzgerald
flem fleming flemming fletch fletcher flin flinn flint florian floyd flynn fons fonsie fonz fonzie forbes ford forest
forester forrest forrester forster foss foster fowler francesco franchot francis francisco franciskus francklin
francklyn francois frank frankie franklin franklyn frans fransisco frants franz franzen françois frasco fraser
frasier frasquito fraze frazer frazier fred freddie freddy fredek frederic frederich frederick frederico frederigo
frederik fredric fredrick free freedman freeland freeman freemon fremont friedrich friedrick fritz frédéric fulton
fumio fyodor félix gabby gabe gabriel gabriele gabriello gaelan gage gaile gal gale galen gallagher gallard galvan
galven galvin gamaliel gan gannie gannon ganny gar garald gard gardener gardie gardiner gardner gardy gare garek
gareth garey garfield garik garner garold garrard garrek garret garreth garrett garrick garrik garrot garrott garry
garth garv garvey garvin garvy garwin garwood gary gaspar gaspard gasparo gasper gaston gaultiero gauthier gav gavan
gaven gavin gawain gawen gayelord gayler gaylor gaylord gaël gearalt gearard geert gene gennady geno geoff geoffrey
geoffry georas geordie georg george georges georgi georgy gerald gerard gerardo gerd gerek gerhard gerhardt gerick
gerik germayne gerome gerrard gerry gery ghassan gheorghe gherardo giacobo giacomo giacopo gian giancarlo gianni
giavani gib gibb gibbie gibby gideon giff giffard giffer giffie gifford giffy gil gilbert gilberto gilburt giles
gilles gino giordano giorgi giorgio giorgos giovanni giraldo giraud giselbert giuliano giulio giuseppe giustino
giusto glen glenden glendon glenn glyn glynn godard godart goddard goddart godfree godfrey godfry godwin gonzales
gonzalo goober goran goraud gordan gorden gordie gordon gordy gotabaya gothart gottfried gradeigh gradey grady
graehme graeme graham graig gram gran grange granger grannie granny grant grantham granthem grantley granville greg
gregg greggory gregoire gregoor gregor gregorio gregorius gregory grenville griff griffie griffin griffith griffy
grigory gris griswold griz grove grover gualterio guglielmo guido guilbert guillaume guillermo guiseppe gun gunar
gunner guntar gunter gunther guss gustaf gustav gustave gustavo gustavus guthrey guthrie guthry guy gérard günter
günther habib had hadi hadlee hadleigh hadley hadrian hafez hagan hagen haider haile hailey haitham haji hakan hakeem
hakim hal hale hall hallsy halsey halsy ham hamad hamdi hamed hameed hamel hamid hamil hamilton hamish hamlen hamlin
hammad hamnet hamza hani hank hans hansiain hanson hao harald harbert harcourt hardy haris harish harjit harlan
harland harlen harley harlin harman harmon harold haroon haroun harp harper harris harrison harry hart hartley
hartwell haruki harv harvey harwell harwilll hasan hasheem hashim haskel haskell haslett hassan hassane hastie
hastings hasty hatem haven hayden haydon hayes haytham hayward haywood hayyim haze hazlett heall heath hebert hector
heiko heindrick heinrich heinrick heinrik heinz helmut henderson hendrick hendrik henri henrik henrique henry henryk
herb herbert herbie herby herc hercule hercules herculie heriberto herman hermann hermie hermon hermy hernando herold
herrick hersch herschel hersh hershel herve hervey hew hewe hewet hewett hewie hewitt heywood hi hichem hideki hideo
hieronymus hilario hilarius hill hillard hillel hillery hilliard hillie hillier hilly hillyer hilton hinze hiram
hirohito hiroshi hirsch hisham hobard hobart hobey hobie hodge hoebart hogan holden hollis holmes holt homer homere
homerus horace horacio horatio horatius horst hort horten horton hosni hossein howard howey howie hoyt hube hubert
huberto hubey hubie huey hugh hughie hugibert hugo hugues humbert humberto humfrey humfrid humfried humphrey hun
hunfredo hunt hunter huntington huntlee huntley hurlee hurleigh hurley husain husein hussain hussein hy hyatt hyman
hymie héctor iago iain ian ibrahim ibrahima ichabod idriss iggie iggy ignace ignacio ignacius ignatius ignaz ignazio
igor ihor ike ikey ilaire ilario ilham ilya imad immanuel imran ingamar ingar ingelbert ingemar inglebert inglis
ingmar ingra ingram ingrim inigo inness innis inácio iorgo iorgos iosep iosif irakli irv irvin irvine irving irwin
irwinn isaac isaak isac isacco isador isadore isaiah isaias isak ishaq isiahi isidor isidore isidoro isidro ismael
ismail israel issa issiah itamar itch ivan ivar ive iver ives ivo ivor iván izaak izak izzy iñigo jaap jabez jacinto
jack jackson jacob jacobo jacques jae jafar jagdish jaime jair jake jakie jakob jakub jalal jamaal jamal jamel james
jameson jamesy jamey jamil jamill jamison jammal janek janos jarad jard jareb jared jarib jarid jaroslav jarosław
jarrad jarred jarret jarrett jarrid jarrod jarvis jase jasen jason jasper jasun jaswant javad javed javid javier
jawad jay jaye jaymie jayson jdavie jean-claude jean-jacques jean-luc jean-marie jean-paul jean-pierre jean-yves jeb
jecho jed jedd jeddy jedediah jedidiah jeff jefferey jefferson jeffie jeffrey jeffry jeffy jehu jeno jens jephthah
jerad jerald jeramey jeramie jereme jeremiah jeremias jeremie jeremy jermain jermayne jerome jeromy jerri jerrold
jerrome jerry jervis jerzy jesse jessee jessey jesus jesús jeth jethro jiang jignesh jim jimmie jimmy jiří joachim
joaquin joaquín job jochen jock jocko joe joel joey johan johann johannes john johnathan johnathon johnnie johnny
johny jon jonah jonas jonathan jonathon jone jonny jordi jordon jorgan jorge jory jose josef joseito josep joseph
josh joshia joshua joshuah josiah josias josip josé jourdain jovan jozef joão juan jud judah judas judd jude judon
juha jule julian julien julio julius junichiro jupp justen justin justinian justino justis justus jörg jürgen jānis
kader kahaleel kahlil kailash kain kaine kais kaiser kale kaleb kalil kalle kalvin kamal kamil kamran kane kanye
kareem karel karim karl karlan karlens karlik karlis karney karsten karthik kash kaspar kasper kasym-jomart katsuya
kayne kazimierz kazuo kean keane keanu kearney keary keefe keefer keelby keen keenan keene keiji keir keith kelbee
kelby kele kellby kelvin kelwin kemal ken kendal kendall kendell kendrick kendricks kenji kenn kennan kennedy kenneth
kennett kennie kennith kenny kenon kent kenton kenyon kenzo ker kerby kerk kermie kermit kermy kerr kerwin kerwinn
kev kevan keven kevin kevon khairi khaled khalid khalifa khalil khamis khan kiel kienan kile kilian killian killie
killy kimball kimbell kimble kin kincaid kingsley kingsly kingston kinnie kinny kinsley kip kippar kipper kirby kirk
kit klaus klemens klement kleon kliment knox koenraad kofi koichi konrad konstantin konstantine konstantinos korey
kort kory kostas krisha krishna krishnah krispin kristian kristo kristofer kristoffer kristofor kristoforo kristopher
kristos krzysztof kumar kunal kurt kurtis ky kyle kyriakos laird laith lakhdar lalo lamar lambert lamine lammond
lamond lamont lance lancelot land lane langsdon langston lannie larry lars laszlo laughton launce laurence laurens
laurent lauri lauritz law lawrence lawry lawton lay layton lazar lazare lazaro lazarus leandro lebron lech leeland
lefty leicester leif leighton lek lem lemar lemmie lemmy lemuel len lenard lenci lennard lennie lenny leo leon
leonard leonardo leonel leonerd leonhard leonid leonidas leopold leopoldo leroi leroy les lester leupold lev levey
levi levin levon levy lew lewes lewie lewiss lezley liam lief linc lincoln lindon link linoel linus lion lionel
lionello lisle llewellyn lloyd llywellyn lock locke lockwood lodovico logan lombard lon lonnard lonnie lonny lorant
loren lorens lorenzo lorin lothaire lothario lou louie louis lovell lowe lowell lowrance loy loydie luc luca lucais
lucas lucho lucian luciano lucias lucien lucio lucius ludovico ludvig ludwig luigi luis luiz lukas luke lutero luther
luís ly lydon lyell lyle lyman lyn lyon lászló mac mace mack mackenzie madison magnum mahathir mahdi mahendra mahinda
mahmood mahmoud mahmud maison maithripala maje major mal malachi malchy malcolm malik malvin mamadou mamoun man
mandel manfred manmohan mannie manny mano manoj manolis manolo manuel mar marc marcel marcello marcellus marcelo
marchall marcin marco marcos marcus marek mariano marijn marino mario marius mariusz mark marko markos markus marlin
marlon marlow marlowe marmaduke marsh marshal marshall mart martainn marten martin martino martti martyn marv marve
marven marvin marwin masato mason masoud massimiliano massimo mata mateo mateusz mathe mathew mathian mathias matias
matt matteo matthaeus mattheus matthew matthias matthieu matthiew matthus mattias matty maurice mauricio maurie
maurits maurizio mauro maury max maxim maxime maximilian maximilianus maximilien maximo maxwell mayer maynard mayne
maynord mayor mehdi mehmet mehrdad meier meir mel melvin melvyn menachem menard mendel mendie mendy meredeth merell
merill merrel merrick merv mervin merwin merwyn mevlüt meyer mian mic micah michael michail michale michał micheal
micheil michel mick mickey micky miguel mihai mikael mike mikel mikey mikhail mikheil mikkel mikko miklós mikol milan
mile miles mill millard miller milo milorad miloš milt miltie milton milty miner minor miroslav mischa mitch mitchael
mitchel mitchell mitt moammar modibo moe moez mohamad mohamed mohammad mohammed mohan mohandas mohandis mohsen moise
moises moishe moisés mokhtar momčilo moncef monro monroe montague monte montgomery monti monty moore moqtada mord
mordecai mordechai mordy morey morgun morie moritz morlee morley morly morrie morris morry morse mort morten mortie
mortimer morton morty mose moses moshe moss mounir mousa moussa mozes muammar mufti muhammad muhammadu muhammed
muhyiddin mukesh mullah munmro munroe muqtada murad murat murdoch murdock murray murry murtaza murvyn musa mustafa
mustapha mwai my myca mycah mychal myer mykhailo mykola myles mylo myron myrvyn myrwyn nabil nader naftali naguib
nahum najib nap napoleon nappie nappy narendra nasser natal natale nataniel nate nathan nathanael nathanial nathaniel
nathanil naveen nawaf nawaz nayib neal neale neall nealon nealson nealy ned neddie neddy neel nefen nehemiah neil
neill neils nels nelson nero neron nester nestor nev nevil nevile neville nevin nevins newt newton nguyen nial niall
nic niccolo nicholas nichols nick nickey nicko nickola nickolai nickolas nickolaus nicky nico nicolae nicolai
nicolais nicolas nicolis nicolás nicos niel niels nigel niko nikol nikola nikolai nikolaos nikolas nikolaus nikolay
nikolos nikos nil niles nils nilson nir nitin niven nizar noach noah noak noam nobe nobie noble noby noe noel nolan
noland noll nolly norbert norbie norby norman normand normie normy norris north northrop northrup norton nouri nowell
nuno nursultan nye néstor oates obadiah obadias obaidul obed obediah oberon obidiah obie oby octavius ode odell odey
odie odo ody ogdan ogden ogdon olaf olag olav ole oleg oleh oleksandr oleksii oleksiy olenolin olin oliver olivero
olivier oliviero ollie olusegun olvan omar omero onfre onfroi onofredo onésimo oran orazio orbadiah oren orin orion
orlan orland orlando orran orren orrin orson orton orv orville osama osbert osborn osborne osbourn osbourne oscar
osgood oskar osman osmond osmund ossie oswald oswell otes othello otho otis otto ousmane owen ozzie ozzy paavo pablo
pace packston paco pacorro paddie paddy padget padgett padraic padraig padriac pail pal pall palm palmer panchito
pancho pankaj panos paolo papageno paquito parke parker parnell parrnell parry parsifal pascal pascale pasquale pate
paten patin paton patric patrice patricio patrick patrik patrizio patrizius patten pattin patton paul paulo pavel
pavlo pavlov paweł paxon paxton payton peadar pearce pebrook peder pedro peer peirce pembroke peng penn penrod pepe
pepillo pepito per perceval percival percy perice perkin pernell perren perry pervez petar pete peter peterus petey
petr petro petros peyter peyton pharrell phil philbert philip philipp philippe phillip phillipe phillipp phineas phip
pierce pierre piers pierson pieter pietrek pietro piggy pincas pinchas pincus piotr pip pippo port porter portie
porty poul powell pradeep prakash pramod pranab prashant pravin prayuth prem pren prent prentice prentiss prescott
preston price prince prinz pryce puff purcell putnam putnem pyotr pádraig qaboos qasem quent quentin quill quillan
quincey quincy quinlan quint quintin quinton quintus rab rabbi rabi rad radcliffe raddie raddy radek radosław radovan
rafael rafaellle rafaello rafał rafe raff raffaello raffarty rafferty rafi rafic rafik raghuram ragnar rahim rahm
rahul raila raimondo raimund raimundo rainer raj rajendra rajesh rajiv rajnath rakesh raleigh ralf ralph ram ramesh
rami ramon ramsay ramsey ramzan ramzi ramón rance rancell rand randal randall randell randolf randolph randy ranil
ranjit ransell ransom raoul raphael raphaël rashad rashid raul ravi ravid raviv rawley ray raymond raymund raynard
rayner raynor raúl read reade reagan reagen reamonn recep red redd redford reece reed rees reese reg regen reggie
reggis reggy reginald reginauld reid reidar reider reilly reinald reinaldo reinaldos reince reiner reinhard reinhold
reinold reinwald rem remington remus ren renado renaldo renard renato renaud renault rene rené reube reuben reuven
rex reynard reynold reynolds reza rhett rhys riad ric ricard ricardo riccardo rice rich richard richardo richart
richie richmond richmound richy rick rickard rickert rickey ricky ricoriki rida rik rinaldo ring ringo riobard
riordan rip ripley rishi ritchie ritesh riyad roarke rob robb robbert robers robert roberto robinson rochester rock
rockey rockie rockwell rocky rod rodd roddie roddy roderic roderich roderick roderigo rodge rodger rodney rodolfo
rodolph rodolphe rodrick rodrigo rodrique rog rogelio roger rogerio rogers roh rohan rohit roi roland rolando roldan
roley rolf rolfe rolland rollie rollin rollins rollo rolph roma romain roman romano romeo ron ronald ronen ronnie
ronny rooney roosevelt rorke rory rosco roscoe ross rossie rossy roth rourke rouvin rowan rowen rowland rowney roy
royal royall royce rriocard ruaridh rube ruben rubin rubén rudd ruddie ruddy rudie rudiger rudolf rudolfo rudolph
rudy rudyard rufe rufus ruggiero ruhollah rui rupert ruperto ruprecht rurik russ russell rustam rustie rustin rusty
rutger rutherford rutledge rutter ruttger ruy ryan ryley ryon ryszard ryun saad sachin saddam sadiq saeb saeed sahil
said saif sajid salah salam saleem saleh salem salim salman salmon salomo salomon salomone salva salvador salvatore
salvidor sameh samer sami samir sammie sammy sampson samson samuel samuele sancho sander sanders sanderson sandor
sandro sanford sanjay sanjeev sanson sansone santiago santos sarath sarge sargent satoshi satya saud saul sauncho
saunder saunders saunderson sauveur saw sawyer sawyere sax saxe saxon say sayed sayer sayers sayres sayyid scarface
schuyler scot scott scotti scottie scotty seamus sean sebastian sebastiano sebastien sebastián see selby selig selim
semyon serge sergeant sergei sergent sergey sergio serhii serhiy seth seumas seward seyed seymour shadow shafiq shah
shahbaz shahid shai shalom shamus shanan shane shankar shannan sharad sharif shashi shaughn shaul shaun shavkat shaw
shawn sheff sheffie sheffield sheffy shehbaz shelden shelton shem shep shepard shepherd sheppard shepperd sheridan
sherlock sherlocke sherm sherman shermie shermy sherwin sherwood sherwynd shigeru shimon shinzo shivraj shlomo shoaib
sholom shurlock shurlocke shurwood si sid sidnee siegfried siffre sig sigfrid sigfried sigismond sigismondo sigismund
sigismundo sigmar sigmund sigvard silas silvain silvan silvano silvanus silvester silvio sim simeon simmonds simon
simón sinclair sinclare sirajul siward skell skelly skip skipp skipper skippie skippy skipton sky skye skylar skyler
slade sloan sloane slobodan sly smith smitty sol sollie solly solomon somerset son sonny soren spence spencer spense
spenser spike staffard stafford staford stan standford stanfield stanford stanislas stanislaus stanislav stanislaw
stanisław stanleigh stanley stanly stanton stanwood stavro stavros stearn stearne stefan stefano stefanos steffen
sten stepan stephan stephane stephanus stephen sterling stern sterne steve steven stevie stevy steward stewart
stillman stillmann stinky stipe stirling stu stuart stéphane subrahmanyam sullivan sully sumeet sumner sundar sunny
suresh surya susilo sutherlan sutherland sutton svein sven svend swen syd syed sylas sylvain sylvan sylvester syman
symon sébastien søren sławomir tab tabb taber tabor tad tadd taddeo taddeusz tadeas tadeo tades tadeusz tadio taha
tailor tait taite takeshi talal talbert talbot tam tamas tamás tan tann tanner tanney tannie tanny tareck tarek tareq
tariq taro tarrance tawfik tayyip teador ted tedd teddy tedie tedman tedmund tedros temp temple templeton teodoor
teodor teodorico teodoro terence terencio terrance terrel terrell terrence terrill terry thabo thacher thaddeus
thaddus thadeus thain thaine thaksin thane thatch thatcher thaxter thayne thebault thedric thedrick thein theo
theobald theodor theodore theodoric theodoros thiago thibaud thibaut thierry thom thoma thomas thor thorin thorn
thorndike thornie thornton thorny thorpe thorstein thorsten thorvald thurstan thurston tibold tibor tiebold tiebout
tiler tim timmy timo timofei timoteo timothee timotheus timothy tirrell tito titos titus tobiah tobias tobie tobin
tobit toby tod todd toddie toddy toiboid tom tomas tomaso tomasz tome tomkin tomlin tommy tomás tomáš toni tonnie
tony tore torey torin torr torrance torre torrence torrey torrin torry torsten toshihiro town towney townie townsend
towny trace traver travers travis travus trefor tremain tremaine tremayne trent trenton trev trevar trever trevor
trey trip tripp tris tristam tristan troy trstram trueman trumaine truman trumann tuck tucker tuckie tucky tudor tull
tulley tully tuncay tunku turner ty tybalt tye tyler tymon tymothy tynan tyrone tyrus tyson tzachi udale udall udell
ugo ulberto ulick ulises ulric ulrich ulrick ulysses umar umaro umberto upton urbain urban urbano urbanus uri uriah
uriel urson usman uwe vachel vaclav vadim vail valdemar valdis valentijn valentin valentino valery valle valéry vance
vasco vasili vasilis vasily vassili vassily vasyl vaughan vaughn venkaiah verge vergil vern vernen verney vernon
vernor viacheslav vic vicente vick victoir victor vidovic vidovik vijay vikram viktar viktor vin vince vincent
vincents vincenty vincenz vincenzo vinny vinod vinson virat virge virgil virgilio vishal vitali vitaliy vitaly vite
vito vittorio vivek vlad vladamir vladimir vladimír vojislav volker volodymyr von vyacheslav václav wade wadsworth
wain wainwright wait waite waiter wake wakefield wald waldemar walden waldo waldon walid walker wallace wallache
wallas wally walsh walt walter walther walton wang ward warde warden ware waring warner warren wash washington wat
waverley waverly way waylan wayland waylen waylin waylon wayne web webb weber webster weidar weider welbie welby
welch wells welsh wendall wendel wendell werner wernher wes wesley west westbrook westbrooke westleigh westley weston
weylin wheeler whit whitaker whitby whitman whittaker wiatt wilbert wilbur wilburt wilden wildon wilek wiley wilfred
wilfrid wilfried wilhelm will willard willdon willem willey william willie willis willy wilmar wilmer wilt wilton wim
win windham winfield winfried winifield winn winny winslow winston winthrop wit witt wittie witty wojciech wolf
wolfgang wolfie wolfy woo wood woodie woodman woodrow woody worden worth worthington worthy wright wyatan wyatt wye
wylie wyn wyndham xavier xenos xerxes xever xi ximenes ximenez xymenes yahya yair yakov yale yanaton yance yancey
yancy yanis yank yankee yann yannis yao yard yardley yaser yasir yasser yasuhiro yasuo yehudi yehudit yevgeni yevgeny
yevhen yigal yisrael yitzhak yogi yoram yorgo yorgos york yorke yorker yoshihide yoshihiko yoshiro yossi youcef
yousaf youssef youssouf yousuf yul yule yulma yuma yuri yurik yuriy yury yusuf yuval yves yvon yvor zac zaccaria zach
zacharia zachariah zacharias zacharie zachary zacherie zachery zack zackariah zafar zaher zaid zak zakaria zane zared
zayed zbigniew ze'ev zeb zebadiah zebedee zebulen zebulon zechariah zed zedekiah zeid zeke zelig zerk zheng zhou zia
ziad zine zollie zolly zoran zulfikar zvi éamon édouard éric étienne óscar ömer łukasz
`
    .trim()
    .split(/\s/),
);
