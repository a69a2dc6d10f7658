/** Nouns that name people and groups of people, from WordNet 3.1 by scripts/speaking-nouns.ts. */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set(
  `
abator abbe abbess abbot abbreviator abdicator abductor abecedarian aberrant abetter abettor abhorrer
abiogenist abjurer abnegator abolitionist abomination abominator aboriginal aborigine abortionist abridger
abrogator absconder abseiler absentee absolutist absolver abstainer abstinent abstracter abstractionist
abstractor abuser abutter academe academia academic academician academy accessary accommodator accompanist
accompanyist accomplice accordionist accoucheur accoucheuse accountant accumulation accumulator accused
accuser achiever acolyte acoustician acquaintance acquirer acrobat activist actor actress actuary adapter
adder addict addlehead addressee adducer adept adherent adhocracy adjudicator adjuster adjustor adjutant
adman admass administrator admiral admiralty admirer admonisher adolescent adonis adoptee adopter adorer
adulator adult adulterer adulteress advancer adventurer adventuress adversary advertiser advertizer advisee
adviser advisor advocate advocator aeon aerialist aeronaut aerophile aesthete aesthetician aether aetiologist
affiant affiliate affine affirmer affluent aficionado aged agency agglomeration aggravator aggregation
aggregator aggressor agitator agnate agnostic agonist agriculturalist agriculturist agronomist aide
aircraftman aircraftsman aircrew aircrewman airforce airhead airman airwoman alarmist albino alcalde
alchemist alcoholic alderman alexic algebraist alien alienator alienee alienist alienor alignment alinement
aliterate alky allayer allegoriser allegorizer allergist alleviator allies alliterator allocator ally almoner
almsgiver alphabetiser alphabetizer alpinist alsatian alternate alto altoist altruist alumna alumnus amah
amalgamator amanuensis amateur amazon ambassador ambassadress ambler ambusher ameer amigo amir amnesiac
amnesic amora amoralist amorist amphictyony amphisbaena amputator amputee ana anaesthetist anagnost analogist
analphabet analphabetic analysand analyst anarchist anathema anatomist ancestor ancestress ancestry anchorite
anchorman anchorperson ancient ancients androgyne anecdotist anesthesiologist anesthetist angel angiologist
angler anglophil anglophile anglophobe animator animist annalist annihilator annotator announcer annoyer
annuitant anointer anomalist anorectic anorexic answerer antagonist antecedent antediluvian anthologist
anthropoid anthropologist anthropophagite anthropophagus anti antibiosis anticipant anticipator antifeminist
antihero antinomian antipope antiquarian antiquary antique apache aper aphakic aphasic aphorist apiarist
apiculturist apologist apostate apostle apothecary apotheosis apparatchik apparition appeaser appellant
applauder applicant applier appointee appraiser appreciator apprehender apprentice appropriator approver
aquanaut arb arbiter arbitrager arbitrageur arbitrator arboriculturist arborist archaeologist archaist
archangel archbishop archdeacon archduchess archduke archeologist archer archimandrite architect archivist
archpriest argonaut argosy arguer argus arianist aristocracy aristocrat arithmetician armada armamentarium
armiger armorer armour armourer army arouser arranger array arriver arriviste arrogator arrowsmith arsonist
arthritic articulator artificer artillery artilleryman artisan artist artiste ascender ascetic asker aspirant
aspirer assailant assassin assassinator assaulter assayer assemblage assemblyman assemblywoman assenter
asserter assessee assessor asseverator assignee assignor assimilator assistant assizes associate association
assortment asthmatic astrogator astrologer astrologist astronaut astronomer astrophysicist atavist atheist
athenaeum atheneum athlete atlas attache attacker attempter attendant attendee attender attestant attestator
attester attestor attorney attracter attractor auctioneer audience audile auditor augur aunt auntie aunty
auspex auteur authenticator author authoress authoriser authoritarian authoritarianism authorities authority
authorizer autobiographer autochthon autocracy autocrat autodidact automaker automaton automobilist auxiliary
avatar avenger aviation aviator aviatress aviatrix avifauna avower ayah ayatollah baas babbler babe baboo
babu baby babyminder babysitter bacchanal bacchant bacchante bachelor bachelorette backbencher backbiter
backer backfield backlog backpacker backscratcher backslapper backslider backstop backstroker backwoodsman
bacteriologist baddie badger badgerer baedeker baffled baggageman bagger bagman bagpiper bailee bailey
bailiff bailor bairn baker balancer baldhead baldpate baldy balker balladeer ballerina balletomane balloonist
ballplayer bambino band banderillero bandit bandleader bandmaster bandsman bank banker bankrupt banneret
bannister banquet banshee banshie bantamweight banting barbarian barber bard bargainer bargee bargeman
baritone barkeep barkeeper barker barmaid barman barnburner barnstormer baron baronage baroness baronet
baronetage barrater barrator barrister bartender barterer bartlett barytone basileus basilisk basketeer
basketmaker basketweaver bassist basso bassoonist baster bastion batch bather batman batsman battalion batter
battery battler baulker bawd bawler beachcomber beadle beadsman beanfeast bearer beater beatnik beatniks
beats beau beautician becket bedesman bedfellow bedlamite bedwetter beefeater beekeeper begetter beggar
beggarman beggarwoman beginner beguiler beguine begum behaviorist behaviourist behemoth beholder beldam
beldame believer bellarmine bellboy belle bellhop belligerent bellman bellower bellwether bellyacher beloved
benedick benedict benedictine benefactor benefactress beneficiary bereaved berserk berserker besieger
bestower betrayer betrothed bettor bevy bey bibliographer bibliophile bibliopole bibliopolist bibliothec
bibliotheca bibliotist bicycler bicyclist bidder bigamist bigot bigwig biker bikers bilingual bilingualist
billionaire bimetallist binger biochemist biographer biologist biome biophysicist biota biotype birdbrain
birder bisexual bishop biter blabber blabbermouth blackguard blackleg blackmailer blacksmith blasphemer
blaster bleacher bleeder blighter blimp blind bloc blocker blogger bloke blond blonde bloodline bloodstock
blowhard blubberer blucher bludgeoner bluecoat bluejacket bluenose bluestocking bluffer blunderer blusterer
board boarder boaster boatbuilder boatman boatswain bobby bobbysoxer bodybuilder bodyguard boffin bogey
bogeyman bogie bohemian bolshie bolshy bombardier bombshell bondholder bondmaid bondman bondsman bondswoman
bondwoman bonesetter boniface boob booboisie booby booger boogeyman bookbinder bookclub bookdealer booker
bookfair bookie bookkeeper booklover bookmaker bookman bookseller bookworm boomer boor booster bootblack
bootboys bootlegger bootlicker bootmaker boozer bop borderer bore borrower bosk boss bosun botanist botany
botcher bottler boulevardier bouncer bounder bourbon bourgeois bourgeoisie bowdleriser bowdlerizer bowler
bowman boxer boy boyfriend bracero brachycephalic bracket braggart bragger brahman brahmin braille brainiac
brainworker brakeman branch brat brave bravo brawler breadline breadwinner breaker breaststroker breed
breeder brethren brewer briber bricklayer bride bridegroom bridesmaid brigade brigadier brigand brit broad
broadcaster broker brokerage broncobuster brood brother brotherhood brownie browning browse browser bruiser
brunet brunette brush brute buccaneer buckaroo buckeroo bucolic buddy buff buffoon bugaboo bugbear bugler
bugologist bulimic bullfighter bullfinch bully bullyboy bum bumbler bumpkin bunch bundle bungler bunkmate
bunny bunsen bunter bureau bureaucracy bureaucrat bureaucratism burger burgess burgher burglar burgomaster
burgrave burnside bursar busboy bushman business businessman businessmen businesspeople businessperson
businesswoman busker busman buster busybody butcher butler butterball butterfingers buttinsky buyer bystander
cabal cabalist cabby cabdriver cabinetmaker cabman caboodle cacodaemon cacodemon cad caddie cadet cadger
cadre caffer caffre cager calculator calif caliph callathump caller calligrapher calligraphist calliope
callithump camarilla cameraman campaigner camper campmate canary candidate candlemaker candymaker canebrake
cannibal cannoneer canoeist canonist cantor canvasser capitalism capitalist capo captain captive captor
capturer carabineer carabinier caravan carbineer cardholder cardinal cardinalate cardiologist cardsharp
cardsharper careerist caregiver caretaker carhop caricaturist carillonneur carioca carload carmaker caroler
caroller carouser carpenter carper carpetbagger carrel carrier carrottop cartel carter cartographer
cartoonist cartwright carver caseworker cashier cast castaway caster castrate castrato casualty casuist
cataleptic cataloger cataloguer catamite catcher catechist catechumen categorisation categorization category
catena caterer cattleman caucus cautious cavalcade cavalier cavalry cavalryman caveman caviler caviller
celebrant celebrater celebrator celebrity celibate cellist cenobite censor centaur centenarian centerfielder
centrist centurion ceramicist ceramist chachka chain chairman chairperson chairwoman challenger chamberlain
chambermaid chameleon champ champion chancellor chancery chandler changeling changer chap chaparral
chapelgoer chaperon chaperone chaplain chapman character chargeman charioteer charity charlatan charmer
chartist charwoman chased chaser chatelaine chatterer chauffeur chauffeuse chauvinist chawbacon cheapjack
cheapskate cheater chebab checker cheerer cheerleader cheesemonger chef chela chemist cherub chesterfield
chevalier chewer chicane chichi chief chieftain child chiliast chimaera chimera chimneysweep chimneysweeper
chiromancer chiropodist chiropractor chiseler chiseller chit choir choirboy choirmaster choker chooser
choragus choreographer chorine chorister chosen chou chow christ chronicler chum chump chunk church
churchgoer churchman churchwarden churl chutzpanik cicerone cinematographer circle circus citizen citizenry
civilian civilization clade claimant clairvoyant clan clansman clanswoman clapper claque clarinetist
clarinettist class classic classicist classification classifier classmate claustrophobe clergy clergyman
cleric clericalist clerisy clerk clew client clientele climatologist clinic clinician clique cloakmaker
clochard clockmaker clocksmith clod clon clone closer clothier clowder clown club clump cluster clustering
coach coachbuilder coachman coadjutor coalition coalman coaster coastguard coastguardsman coauthor coaxer
cobber cobbler cockatrice cockney coconspirator cocotte coddler codefendant coder codetalker codger coenobite
coeval coevals cofounder cog cognate cognoscente cohort coiffeur coiffeuse coiner collaborationist
collaborator colleague collection collective collectivism collectivist collector colleen college collegian
collier collins colloquium colonel colonial colonialist coloniser colonist colonizer colony coloratura
colorist colossus column columnist combatant comber combination combo comedian comedienne comer comforter
comic command commandant commander commando commentator commie commissar commission commissionaire
commissioner committee committeeman committeewoman commodore commonality commonalty commoner commonwealth
communicant communicator communism communist community commuter companion company compatriot compeer compere
competitor compiler complainant complainer complexifier composer compositor compromiser comptroller
compulsive comrade conceiver concertinist concessionaire concessioner conchologist concierge conciliator
conclave concourse concubine conductor conductress confectioner confederacy confederate conferee conference
conferrer confessor confidant confidante conformist confrere confuter congeries congregant congregation
congress congressman congresswoman conjurer conjuror connoisseur conqueror conquistador conscript conservancy
conservationist conservative conservativist conservator conservatory consignee consigner consignor consistory
consort consortium conspiracy conspirator constable constabulary constituency constitutionalism
constitutionalist constructivism constructivist constructor consul consultant consumer consumptive contadino
contemplative contemporaries contemporary contender content contents contestant contestee contester
contingent contortionist contrabandist contractor contralto contrapuntist contrarian contributor contriver
controller controversialist convalescent convener conventicle convention conventioneer conversationalist
conversationist convert conveyancer conveyer conveyor convict convocation convoy cook cooky cooper
cooperative cooperator coordinator cop copartner copartnership copilot coppersmith coppice copse copycat
copyist copyreader copywriter coquette cordon core coreligionist corespondent cornerback cornetist cornhusker
cornhusking coroner corp corporal corporation corporatist corps corrections correspondent corsair cortege
cosignatory cosigner cosmetician cosmetologist cosmographer cosmographist cosmologist cosmonaut cosmopolitan
cosmopolite costermonger costumer costumier cotenant coterie cottager cottar cotter cottier council
councillor councilman councilwoman counsel counsellor counselor counterdemonstrator counterfeiter counterman
counterperson counterrevolutionary counterrevolutionist counterspy countertenor counterterrorist counterwoman
countess country countryfolk countryman countrywoman couple courier courser court courtesan courtier cousin
couturier coven covert covey coward cowboy cowgirl cowhand cowherd cowman cowpoke cowpuncher coxcomb coxswain
crackerjack crackpot cracksman crafter craftsman cragsman crammer crane craniologist crank crapshooter
crasher craven crawler crazy cream creator creditor creep creole crew crewman cricketer crier criminal
criminologist crimper criollo critic crofter crone crony crook crookback crooner cropper crossbencher
crosspatch crossroads croupier crowd cruiserweight crusader crybaby cryptanalyst cryptographer cryptologist
crystallographer cub cubism cubist cuckold cuirassier culprit cult cultist cultivator culturati culture
cummings cumulation cunctator cupbearer cupid curandera curandero curate curator curmudgeon currier cuss
custodian customer cutler cutpurse cutter cutthroat cybernaut cyberpunk cyborg cyclist cyclops cymbalist
cynic cyprian cytogeneticist cytologist czar czarina czaritza dabbler dacoit dad dada dadaism daddy daemon
daimon dairymaid dairyman dakoit dalesman dallier dalmatian damascene dame damned damoiselle damosel damozel
damsel dancer dandy danseur danseuse daredevil darling darner data dauber daughter dauphin dawdler dayboy
daydreamer daygirl deacon deaconess dead deadbeat deadeye deadhead deaf dealer dealership dean dear dearest
dearie deary deb debaser debater debauchee debaucher debitor debtor debutante decadent deceased decedent
deceiver decipherer decker deckhand declarer deco decoder deconstructivism decorator decoy defalcator defamer
defaulter defeated defeatist defecator defector defendant defender defiler defrauder degenerate degrader
deipnosophist deist deity delayer delegate delegation delinquent deliverer deliveryman demagog demagogue
demander demigod demimondaine demimonde demiurge democracy democrat demographer demographist demoiselle demon
demoniac demonstrator denizen denomination dentist denturist departed departer department dependant dependent
deponent deportee deposer depositor depreciator depressive deputation deputy derelict dermatologist dervish
descendant descendants descendent descender deserter designer deskman desperado desperate despoiler despot
detainee detective determinist detractor developer deviant deviate deviationist devil devisee deviser devisor
devotee devourer diabetic diabolist diagnostician dialectician diarchy diarist diaspora dibbuk dichotomy
dichromat dictator dictatorship diehard diemaker diesel diesinker dieter dietician dietitian differentiator
digger dignitary dilettante dillydallier diner dingbat dink diocesan diplomat diplomate diplomatist
dipsomaniac director directorate disabled disarmer disburser disciple disciplinarian discomfited discoverer
discriminator discussant disentangler disparager dispatcher disprover disputant dissembler disseminator
dissenter dissident dissimulator distiller distortionist distributer distributor disturber diva diver
diversionist divider divine diviner divinity division divorcee diwan djinn djinni djinny doc docent docker
dockhand dockworker doctor doctrinaire dodderer dodger dodo doe doer doge dogfighter dogmatist dogsbody
dolichocephalic domestic dominatrix domine dominee dominie domino dominus don donee donna donor doomed
doorkeeper doorman doormat doppelganger dosser dotard doubter doughboy doula dowager dowdy dowser doxy doyen
doyenne draftee drafter draftsman draftsperson dragger dragnet dragoman dragon dragoon drake dramatist draper
draughtsman drawee drawler dreamer dressmaker dribbler drifter drinker driveller driver drooler dropkicker
dropout drove drover drudge druggist drumbeater drummer drunk drunkard dry dryad dualist duality duce duchess
ducky dud dude dueler duelist dueller duellist duenna duette duffer duke dulcinea dummy dunker dupe dustman
dwarf dweeb dweller dyarchy dybbuk dyer dynamiter dynamitist dynast dynasty dyslectic dyslexic dyspeptic earl
earner earthling earthman easterner eater eavesdropper eblis eccentric ecclesiastic ecdysiast eclectic
eclecticist ecologist econometrician econometrist economiser economist economizer economy ecosystem ectomorph
ecumenism eddy edger edition editor editorialist educatee educationalist educationist educator effecter
effector effendi egalitarian egghead egocentric egoist egomaniac egotist eightsome ejaculator ejector elder
elderly eldest elect elector electorate electrician electrocutioner electrologist electroplater
electrotherapist elegist elf elite elitist elocutionist emancipationist emancipator embalmer embassador
embezzler embodiment embroiderer embroideress embryologist emcee emeer emeritus emigrant emigre emigree emir
emissary emperor empire empiricist employable employee employer empress emptor emulator enate enchanter
enchantress encroacher encyclopaedist encyclopedist endocrinologist endodontist endomorph endorser enemy
energiser energizer enforcer engineer engraver enjoyer enlightened enlistee enologist enophile enosis
enquirer enrollee ensemble ensign entente enterprise enterpriser entertainer enthusiast entomologist
entourage entrepreneur enumerator environmentalist envoy enzymologist eparch epicene epicure epicurean
epidemiologist epigon epigone epileptic episcopacy epistemologist equal equalitarian equerry equestrian
equivocator eradicator eremite eristic eros erotic escadrille escalader escapee escapist escapologist
eschatologist escort esquire essayer essayist establishment esthete esthetician estimator eta etcher ethician
ethicist ethnarch ethnic ethnographer ethnologist ethnos ethologist etiologist etymologist eudaemon eudemon
eulogist eunuch evacuee evaluator evangelist eve everyman evildoer evolutionist ewe examinee examiner exarch
excavator excellency exchanger exciseman excogitator excursionist excuser executant executioner executive
executor executrix exegete exhibition exhibitioner exhibitionist exhibitor exile existentialist exodontist
exorciser exorcist expat expatriate expectorator expedition expender experimenter expert exploiter explorer
expo exponent exporter expositor expounder expressionism expressionist expurgator exterminator extern
extoller extortioner extortionist extra extraterrestrial extravert extremist extrovert eyeful eyewitness
fabricator fabulist facilitator faction factotum faculty faddist faerie faery fairy faithful fakeer faker
fakir falangist falconer faller falsifier familiar family famulus fan fanatic fancier fandom fantasist
fantasm fantast faqir faquir farmer farmerette farmhand farrago farrier fascist fascista fashionmonger
fastener fatalist fate father fatso fatty faultfinder faun fauna fauvism fauvist favourite fawner fay feast
featherweight fedayeen federalist federation fella fellah feller fellow fellowship felon feminist fencer
fencesitter fermentologist ferryman fetishist feudalism feudatory few fiance fiancee fibber fiddler fiduciary
fielder fieldhand fieldsman fieldworker fiend fighter figurehead figurer filer filibuster filibusterer
filicide fille filmdom filmmaker finagler finalist financier finder findings finisher fink firebug firedrake
firefighter firm firstborn firth fisher fisherman fishmonger fishwife fitter fixer flack flagellant flagging
flak flamen flank flanker flapper flasher flatfoot flatmate flatterer flautist fledgeling fledgling fleer
fleet flibbertigibbet flier flight flinders flirt flock flogger floorwalker flora florist flouter flunkey
flunky flutist flyweight fodder foe foeman fogey fogy fold folk folks follower followers following fomenter
fondler foodie fool footballer footman footpad footslogger fop forager forbear force ford forebear forecaster
forefather foreigner forelady foreman foremother foreperson forerunner forest forester forewoman forger
forgiver formation fornicator fornicatress fortuneteller forum forward fossil fossilist fosterling foundation
founder foundling foundress foursome fowler fox framer frank franklin frat fraternity fratricide freak free
freebooter freedman freedwoman freeholder freelance freelancer freeloader freeman freethinker freewheeler
freewoman frequenter fresher freshman friar friend friendly frogman frontbencher frontiersman frontierswoman
frotteur fruitcake fruiterer frump fry fugitive fugleman fullback fuller fumbler fumigator funambulist
functionalist functionary fundamentalist fundraiser furrier fusilier fusspot futurism futurist gadabout
gadfly gadgeteer gaffer gaggle gagman gagster gagwriter gainer galaxy galere gallant gallery gallimaufry
galoot galvaniser galvanizer gam gambist gambler gamekeeper gamelan gamin gamine gang gangdom ganger gangland
gangsta gangster gaolbird gaoler garbageman garden gardener garibaldi garland garmentmaker garnishee garroter
garrotter gasbag gasman gastroenterologist gastronome gatecrasher gatekeeper gatherer gathering gaucho gaudy
gawker gay gazetteer geek geezer geisha gendarme gendarmerie gendarmery genealogist genealogy general
generalissimo generalist generation genet geneticist genie genitor genius genome genotype gens gent gentile
gentlefolk gentleman gentlewoman gentry genus geographer geologist geomancer geometer geometrician
geophysicist geordie geriatrician gerontocracy gerontologist ghostwriter ghoul giant giantess gibbon giggler
gigolo gild gilder gillie gimmickry gipsy girl girlfriend gitana gitano giver gladiator glassblower
glassmaker glassworker glazer glazier gleaner glob globetrotter glossarist glutton gnome goalie goalkeeper
goaltender goatherd gob gobbler goblin god godchild goddaughter goddess godfather godmother godparent godson
goer gofer goffer goldbeater goldbrick goldsmith goldworker golem golfer goliard goliath gondolier gondoliere
goner gopher gore gorger gospeler gospeller gossiper gossipmonger gouger gourmand gourmandizer gourmet
governance governed governess government governor goy grabber grade grader graduate graham grammarian gramps
gran grandad grandaunt grandchild granddad granddaddy granddaughter grandee grandfather grandma grandmaster
grandmother grandnephew grandniece grandpa grandparent grandson grandstand grandstander granduncle granger
grannie granny grantee granter grantor graphologist grappler gravedigger graverobber graybeard grazier great
greengrocer greenhorn greenskeeper greeter gremlin grenadier grey greyback greybeard gridlock griever griffin
griffon grifter grind gringo grinner griot groaner grocer groom groomsman grouch groundbreaker groundkeeper
groundling groundskeeper groundsman groupie grove groveler groveller grower growler grownup grumbler grump
grunter gryphon guarantor guard guardian guardsman guerilla guerrilla guesser guest guestworker guide guild
guitarist gula gull gulper gumshoe gunman gunner gunrunner gunslinger gunsmith guru guttersnipe guvnor guy
guzzler gymnasium gymnast gymnosophist gynaecologist gynandromorph gynarchy gynecocracy gynecologist gypsy
haberdasher habitant habitue hack hacker hadji haematologist haemophile haemophiliac hag haggler hagiographer
hagiographist hagiologist hairdresser hairsplitter hairstylist haji hajji hakeem hakim halberdier halcyon
halfback hamadryad hamlet handicapped handicapper handler handyman hanger hangman hanuman haranguer harasser
hardliner hardwareman harlequin harlot harmoniser harmonizer harper harpist harpooneer harpooner
harpsichordist harpy harridan harrier hart harvester hatemonger hater hatmaker hatter hauler haulier have
hawala hawker hawking hawkshaw haycock hayrick hayseed haystack hazan headcounter headhunter headliner
headman headmaster headmistress headsman headwaiter healer heap hearer heartbreaker heartthrob heathen heavy
heavyweight heckler hedgefund hedger hedonist hegemon hegemony heir heiress hellcat hellhound hellion
helmsman helot helper helpmate helpmeet hematologist hemiplegic hemophile hemophiliac henchman herald
herbalist herbarium herd herder herdsman heretic heritor hermaphrodite hermit hero heroine heron
herpetologist hesitater hesitator heterosexual hewer hick hierarch hierarchy hierocracy highbinder highbrow
highflier highflyer highjacker highness highschool highwayman hijacker hiker hippie hippies hippy hipster
hipsters hire hireling hirer hisser histologist historian historiographer histrion hitchhiker hitman hitter
hive hoarder hoaxer hob hobbit hobbledehoy hobbler hobbyist hobgoblin hobo hodgepodge hodman hog hogan hogg
hoister holdout holdover holidaymaker hombre homebody homebound homeboy homebuilder homefolk homegirl
homeless homemaker homeopath homeowner homesteader homoeopath homophile homophobe homosexual homunculus
honcho honey honeymooner honker honoree hood hoodlum hoofer hooligan hopeful hoper horde hornist horologer
horologist horseman horseshoer horsewoman horticulturist hosier host hostage hosteller hostess hostile
hostler hotchpotch hotdog hotelier hotelkeeper hotelman hothead hotshot hotspur hound houri housebreaker
housebuilder housefather houseguest household householder househusband housekeeper housemaid houseman
housemaster housemate housemother housewarming housewife housewrecker hoyden hubby huckster huddler hudood
hudud hugger hulk humanist humanitarian humdinger hummer humorist humourist hunk hunt hunter huntress
huntsman hurdler hurler husband husbandman hussar hustler hydra hydrologist hydromancer hygienist hymen
hyperope hypertensive hypnotiser hypnotist hypnotizer hypochondriac hypocrite hypotensive hysteric ianfu
iceman ichthyologist iconoclast idealist idealogue ideologist ideologue idler idol idolater idolatress
idoliser idolizer ignoramus illegitimate illiterate illusionist illustrator imagism imam imaum imbiber
imitator immigrant immortal immune immunologist imp imperialist impersonator importee importer imposter
impostor impresario impressionist improver inamorata inamorato incarnation incendiary inciter incompetent
incubus incumbent incurable indaba independent indexer indie indigen indigene individualist indorser inductee
industrialism industrialist industry inebriate infant infanticide infantry infantryman inferior infernal
infidel infielder infiltrator informant informer ingenue ingrate ingroup inhabitant inheritor inheritress
inheritrix initiate initiator inmate innkeeper innocent innovator inoculator inpatient inquirer inquisition
inquisitor insider insolvent insomniac inspector inspectorate inspirer instigant instigator institute
institution instructor instructress instrumentalist instrumentality insured insurer insurgent insurrectionist
intellectual intelligentsia intercessor interlocutor interloper intermediary intermediator intern
internationalist interne internee internist internuncio interpreter interrogator intersex intervenor
interviewee interviewer intimate intriguer introvert intruder invader invalid invalidator inventor
investigator investor invigilator invitee ira ironist ironman ironmonger ironside ironworker irredentist
irregular irreligionist irridentist islander isolationist issuer itinerant jabberer jackanapes jacquard
jailbird jailer jailor janissary janitor jati jawan jay jaywalker jazzman jeerer jenny jeroboam jester
jeweler jeweller jezebel jilt jimdandy jimhickey jingo jingoist jinnee jinni jinx jobber jobholder jock
jockey jogger joiner joker jokester jonah jongleur journalist journeyer journeyman judas judge judicatory
judicature judiciary juggernaut juggler juicer jumper junior junkie junky junta junto jurist juror jury
juryman jurywoman justiciar justiciary justifier juvenile kabbalist kachina kafir kalif kaliph keeper kelpie
kelpy kern keyboardist khalif khalifah khan kibbutz kibbutznik kibitzer kicker kid kiddie kiddy kidnaper
kidnapper killer killjoy kin kindergarten kindergartener kindergartner kindred kinfolk king kingmaker kingpin
kinsfolk kinsman kinsperson kinswoman kisser kith klavern kleptomaniac kludge klutz knacker knave kneeler
knight knighthood knitter knocker knockout knot knower koinonia kolkhoz kolkhoznik kook kvetch labor laborer
labour labourer lacer lackey lad laddie lady ladylove laggard lagger laird laity lama lame lamenter lamia
laminator lamplighter lampooner lancer landau landgrave landholder landlady landlord landlubber landman
landowner landscaper landscapist landsman langlaufer languisher lapidarist lapidary lapidator lapidist
larcener larcenist lascar lasher lass lassie lasso latecomer latitudinarian laudator lauder laugher
laughingstock laundress laundryman laundrywoman laureate laver law lawbreaker lawgiver lawmaker lawman lawyer
layabout layman layperson lazar lazybones leader leaders leadership league leaker leaper learner leaseholder
leatherneck leaver lech lecher lector lecturer ledgeman lee lefthander leftist lefty legate legatee legion
legionary legionnaire legislator legislature lender lensman leper lepidopterist lepidopterologist leprechaun
lesbian lessee lessor let letch letterer letterman levee leveler leveller leviathan lexicographer
lexicologist liar libber libeler liberal liberalist liberator libertarian libertine librarian library
librettist licensee licenser licentiate liege liegeman lieutenant lifeguard lifer lifesaver lifter liftman
lighterman lightweight lilliputian limner limnologist limper line lineage linebacker lineman linemen
linendraper linesman lingerer linguist linkboy linkman linksman liquidator lisper listener lister literate
literati lithographer lithomancer litigant litigator litter litterateur litterbug litterer liturgist
liveryman loader loafer loaner loather lobbyist lobsterback lobsterman locater locator lockkeeper lockman
lockmaster locksmith locum lodge lodger logger logician logistician logomach logomachist lohan loiterer loner
longbowman longer longshoreman looker lookout loon looney loony looter lord loser lost loudmouth lounger
lovely lover lowbrow lowerclassman loyalist lucifer lug lulu lumberjack lumberman luminary luminism lump
lumpenproletariat lumper lunatic luncher lunger lurcher lurker lush lutanist lutenist luthier lutist
lycanthrope lycee lyceum lyricist lyrist macaroni macebearer macer machinator machinist macho macroeconomist
macumba macushla madam madame madcap madman madrasa madrasah madrigalist madwoman maenad maestro maffia mafia
mafioso magdalen magician magistrate magnate magnifico magus maharaja maharajah maharanee maharani mahatma
mahout maid maiden maidservant mailer mailing mailman maimed maimer mainstay maintainer major majorette
majors maker malacologist malahini malcontent male malefactor malfeasant maligner malik malingerer maltman
maltreater maltster mama mamma mammalogist man management manager manageress manakin mandatary mandator
mandatory maneuverer mangler maniac manicurist manikin manipulator mannequin mannikin manoeuvrer manpower
manservant manslayer mantichora manticora manticore mantiger mantrap manufacturer manumitter mapper mara
marathoner marauder marcher marchioness margrave mariachi marine mariner market marketer marksman maroon
marquess marquis marquise marriage married marshal marshall martin martinet martyr marveller mascot masher
masker masochist mason masque masquer masquerade masquerader massager masses masseur masseuse master
mastermind masturbator matador matcher matchmaker mate mater materfamilias materialist mates mathematician
matman matriarch matriarchate matriarchy matricide matriculate matrikin matrisib matrix matron mauler maven
maverick mavin mayor mayoress mead meanie meany measurer meatman mechanic mechanist medalist medallist
meddler mediator mediatrix medico medusa meeter meeting megalomaniac melancholiac melancholic melange
meliorist melter member membership memoriser memorizer memsahib men menage menagerie mender mendicant menial
mensch mensh mentioner mentor mercantilism mercenary mercer merchandiser merchant meritocracy merlin mermaid
merman merrymaker meshuggeneh meshuggener mesmerist mesmerizer mesomorph messenger messiah messmate mestiza
mestizo metadata metalhead metallurgist metalworker meteorologist metic metropolitan mezzo microbiologist
microeconomist microscopist middlebrow middleman middleweight midget midinette midshipman midwife migrant
migrator mikado militant militarist military militia militiaman milkmaid milkman milksop millenarian
millenarist miller milliner millionaire millionairess millwright milord mime mimer mimic mimicker minder
miner mineralogist mineworker miniaturist minimalism minimalist minion minister ministrant ministry minor
minority minors minstrel minstrelsy minter minx minyan misanthrope misanthropist misbeliever miscellanea
miscellany miscreant miser misfit mishmash mishpachah mishpocha misleader misogamist misogynist miss mission
missionary missioner missis missus missy mistress mixer mixologist mnemonist moaner mob mobocracy mobster
mocker mod modeler modeller moderate moderationist modern modernist modiste mods mohawk molester moll
mollycoddle mollycoddler moloch mom momma mommy monarch monarchist monarchy monastic monetarist moneyer
moneygrubber moneylender moneymaker moneyman monger mongoloid monitor monitrice monk monochromat monocracy
monogamist monogynist monolingual monologist monomaniac monopoliser monopolist monopolizer monotheist
monotype monster monstrosity mooch moocher moonlighter moonshiner moor mope mopper moppet moralist morosoph
mortgagee mortgager mortgagor mortician moshav mossback mother motile motley motorcade motorcyclist motorist
motorman motormouth moujik mountaineer mountebank mounter mourner mover moviegoer muadhdhin muazzin muckheap
muckhill muckraker mudslinger muezzin mufti muggee mugger muggins mugwump mujahadeen mujahadein mujahadin
mujahedeen mujahedin mujahid mujahideen mujahidin mujik mujtihad muleteer muller multiversity mumbler mummer
mummy munch muncher muralist murderee murderer murderess murmurer musclebuilder muscleman muse muser musher
musician musicologist musketeer musketry muster mutant mutation mute mutilator mutineer mutterer muzhik
muzjik muzzler mycologist mycophage mycophagist myope myrmidon mystic mythologist mythology nabob nag nagger
naif nailer namer namesake nan nanna nanny nanus napoleon naprapath narc narcissist narcist narcoleptic nark
narrator natator nation national nationalist nationality native nativist natural naturalist naturist
naturopath navigator navvy navy nawab naysayer nazi nebbech nebbish nebuchadnezzar necessitarian necker
necromancer needer needlewoman needleworker needy negativist neglecter negotiant negotiator negotiatress
negotiatrix neighbor neighborhood neighbour nelson nemesis neoclassicist neocon neoconservative
neoexpressionism neoliberal neologist neonate neoromanticism nephew nepotist nerd nester netkeeper netminder
network neurasthenic neurobiologist neurolinguist neurologist neuroscientist neurosurgeon neurotic neutral
neutralist newbie newborn newcomer newlywed newsagent newsboy newscaster newsdealer newsman newsmonger
newspaper newspaperman newspaperwoman newsperson newsreader newsroom newsvendor newswoman newswriter newton
nibbler niece niggler nightbird nighthawk nightrider nihilist ninja nipper niqaabi nitpicker nob nobility
noble nobleman noblewoman nobody noctambulist nomad nominalist nominator nominee nonachiever nonagenarian
nonalignment nonalinement nonattender nonbeliever noncandidate noncitizen noncom noncombatant noncompliant
nonconformist nondescript nondrinker nondriver nonesuch nonmember nonpareil nonparticipant nonpartisan
nonpartizan nonperson nonreader nonresident nonsmoker nonstarter nonsuch nonworker normaliser normalizer
nosher notability notable notary noticer novelist novice novillero nudger nudist nudnick nudnik nullifier
nullipara numen numerologist numismatist numismatologist nun nuncio nurse nurseling nursemaid nurser
nurseryman nursling nut nutcase nutritionist nutter nymph nymphet nympho nympholept nymphomaniac oarsman
oarswoman obeah obi objector oblate obliger oboist obscurantist observer obsessive obstetrician obstructer
obstructionist obstructor occult occultist occupant occupier oceanaut oceanographer ochlocracy octette
octogenarian oculist odalisque oddball oddments odist oecumenism oenologist oenophile offender offerer
offeror office officeholder officer official officialdom officiant offspring ogler ogre ogress oiler oilman
oldster oldtimer oligarch oligarchy ombudsman omnivore onanist oncologist oneiromancer onlooker onomancer
operagoer operative operator ophthalmologist opponent opportunist opposer opposite oppressor optician
optimist optometrist oracle orator orchestra orchestrator ordainer orderer ordering orderly ordinand ordinary
organisation organiser organist organization organizer orientalist originator ornamentalist ornithologist
orphan orthodontist orthoepist orthopaedist orthopedist orthoptist osculator osteologer osteologist osteopath
osteopathist ostiarius ostiary ostler ostrich otolaryngologist otologist otorhinolaryngologist ottoman ouster
outcast outcaste outdoorsman outdoorswoman outfielder outfit outfitter outgoer outlander outlaw outlier
outpatient outpost outrider outsider overachiever overcomer overlord overnighter overpopulation overseer
overspill owner oyabun pacha pachuco pacificist pacifier pacifist pack package packer packet packman packrat
padder paddler padre padrone paederast paediatrician paedophile pagan pageboy painter pair pal palace paladin
palaeontologist palatine paleographer paleographist paleontologist pallbearer palmist palmister palooka
palsgrave pamperer pamphleteer panacea panchayat panchayet pandar pander panderer panegyrist panelist
panellist panhandler panjandrum panoply pansexual pantaloon pantheist pantheon pantomimer pantomimist
pantryman pantywaist papa papacy paparazzo paperboy paperer paperhanger papoose pappa pappoose parachuter
parachutist parade parader paragrapher paralegal paralytic paramedic paramedical paramilitary paramour
paranoiac paranoid paraplegic paraprofessional parapsychologist paratrooper paratroops pardner pardoner
parent parer paretic pariah parish parishioner parliament parliamentarian parlormaid parlourmaid parodist
parolee parr parricide parson partaker participant partisan partitionist partizan partner partnership party
partygoer parvenu pasha passenger passer passerby paster pastor pastorate patentee pater paterfamilias
pathfinder pathologist patient patrial patriarch patriarchy patrician patricide patrikin patriot patrioteer
patrisib patrol patroller patrolman patron patroness patronne patsy patternmaker patzer pauper pavlova pawer
pawnbroker payee payer paymaster paynim peacekeeper peacemaker peacenik pearler peasant peasantry peculator
pedagog pedagogue pedaler pedaller pedant peddler pederast pedestrian pediatrician pediatrist pedigree pedlar
pedodontist pedophile peel peeler peeper peepshow peer peerage peeress pendragon penetrator penitent penman
penologist penpusher pensionary pensioner pentagon pentathlete peon people peoples perceiver percher
percipient percussionist perfecter perfectionist performer perfumer peri perinatologist periodontist
peripatetic perisher perjurer perpetrator perry persecutor personage personification personnel perspirer
persuader pesantran pesantren peshmerga pessimist pesterer petitioner petter pettifogger phalangist phalanx
phantasm phantasma phantom pharisee pharma pharmacist pharmacologist philanderer philanthropist philatelist
philharmonic philhellene philhellenist philistine philologist philologue philomath philosopher philosophiser
philosophizer phiz phlebotomist phoner phonetician phoney phonologist phony photographer photojournalist
photometrician photometrist phratry phrenologist phyle phylum physician physicist physiologist
physiotherapist phytochemist phytologist pianist picador picker picket picklepuss picknicker pickpocket
picnicker pietism pigman pigmy pile pilferer pilgrim pillager pilot pimp pinchgut pinhead pinko pioneer piper
piranha pirate pistoleer piston pitcher pitchman pitman pivot pixie placeholder placekicker plagiariser
plagiarist plagiarizer plainclothesman plainsman plaintiff plaiter planner planter plantsman plasterer
platelayer plater platitudinarian platoon playactor playboy player playfellow playgoer playmaker playmate
playschool playwright pleader pleaser pleb plebe plebeian pledgee pledger plenipotentiary plenum plier
plodder plotter ploughboy ploughman ploughwright plowboy plower plowman plowwright plugger plumber plunderer
plunger pluralism pluralist plutocracy plutocrat plyer poacher podiatrist poet poetess poilu pointillism
pointillist pointsman poisoner pol polack pole polemic polemicist polemist police policeman policewoman
policyholder politburo politician politico pollack pollock pollster polluter polo poltergeist poltroon
polyandrist polygamist polyglot polygynist polymath polytechnic polytheist pomologist pompadour ponce
ponderer pons pontifex pontiff pontificate pooler poor pop pope popinjay popper populace populariser
popularizer population populist pornographer porter portraitist portrayer portwatcher poser poseur poseuse
positivist posse posseman possessor postdiluvian posterity postgraduate postilion postillion postman
postmaster postmistress postponer postulant postulator posturer potboy potentate pothead potholer pothunter
potman potpourri potter potterer poulterer poultryman pouter powderer powerbroker powerhouse practician
practitioner praesidium praetor pragmatist prankster prater prattler preacher prebendary precentor preceptor
predator predecessor predestinarian predestinationist predictor preemie preemptor prefect prelacy prelate
prelature premie premier prentice presbyope presbyter preschool preschooler presenter presentist
preservationist preserver president presidium pressman prestidigitator preteen preteenager pretender
preterist pretor prevaricator prexy prey priest priestess priesthood prig primate primigravida primipara
primitive primogenitor primus prince princeling princess printer printmaker prior prioress prisoner private
privateer privateersman prizefighter pro probable probationer processor proconsul procrastinator proctologist
proctor procurator procurer procuress prodigal prodigy producer prof profession professional professor
profiteer profligate progenitor progeny prognosticator programmer progression prohibitionist projectionist
prole proletarian proletariat promisee promiser promisor promoter prompter promulgator proofreader
propagandist propagator prophesier prophet prophetess propman proponent proposer propositus proprietor
proprietress prosecution prosecutor proselyte prospector prosthetist prosthodontist prostitute protagonist
protectionist protector protege protegee protester protozoologist provider provincial provisioner provocateur
provoker provost prowler proxy prude pruner psalmist psephologist pseud pseudo pseudohermaphrodite psyche
psychedelia psychiatrist psychic psycho psychoanalyst psycholinguist psychologist psychoneurotic psychopath
psychophysicist psychopomp psychotherapist psychotic pteridologist public publican publiciser publicist
publicizer publisher puck puddler pudge pueblo puerpera pugilist puller punchayet puncher pundit punk punks
punster punter pupil puppeteer purchaser purist puritan purser pursued pursuer purveyor pusher pushover
pussycat putter putterer putz pygmy pyre pyrographer pyromancer pyromaniac pythoness qadi quack quad
quadripara quadriplegic quadrumvirate quadruple quaestor quaffer quaker qualifier quango quarreler quarreller
quarrier quarry quarryman quarterback quartermaster quartette querier quester questioner queue quibbler
quiche quidnunc quietist quin quintette quintipara quintuple quisling quitter quizmaster quizzer quorum
quoter rabbi rabbinate rabble race racer racialist racist racker racketeer raconteur radiobiologist
radiochemist radiographer radiologist radiotherapist raftman raftsman ragamuffin ragbag ragpicker ragsorter
raider railbird railroader railwayman rainforest rainmaker raiser raja rajah rajanya rake rakehell rally
rambler rancher ranee ranger rani rank ranker ranter raper rapist rappeller rapper rapporteur rapscallion
rascal ratepayer ratifier ratiocinator rationalist ratter ravel raver ravisher reactionary reader readership
realist reaper rear rearguard reasoner rebel rebuker rebutter receiver reception receptionist recessional
recidivist recipient recitalist reciter reckoner recluse reconciler recoverer recreant recruit recruiter
rector recusant redact redactor redcap redcoat redeemer redhead redheader reductivism reeler reenactor ref
referee referral refiner refinisher reformer reformist refugee refuter regent regicide regime regiment
registrant registrar regular reincarnation relative reliever religionist religious remuda remunerator
renegade renovator renter rentier rep repairer repairman repatriate repeater repertoire reporter repository
representative reproacher reprobate reprover republic republican requester rescuer researcher reserve
reserves reservist resident resister respecter respondent responder restauranter restaurateur rester restorer
retailer retaliator retinue retiree retreatant retreated retrospective reunion reveler reveller revenant
revenuer revere reverend reversioner reversionist reviewer reviser revisionism revisionist revivalist
revolutionary revolutionist rewriter rhabdomancer rhea rhetorician rheumatic rheumatologist
rhinolaryngologist ribald rich rider ridiculer riff rifleman rigger righthander rightist ringer ringleader
ringmaster rioter rip ripper riser ritualist ritz rival riveter rivetter roadhog roadman roamer roarer
roaster robber roc rocker rockers rogue roisterer rollerblader roman romantic romanticist romper roofer
rookie roomer roomie roommate roomy rooter ropedancer ropemaker roper ropewalker rota roue roughneck
roughrider rounder roundhead roundsman rouser roustabout rout router rover row rowdy rower royalist
rubberneck rubbernecker rube ruck ruffian ruiner ruler ruminator rummy rumormonger rumourmonger rumrunner
runner ruralist rusher rustic rustler ruth sabbat saboteur sabra sachem sacrificer sacristan saddhu saddler
sadhu sadist sadomasochist safebreaker safecracker sagamore sage sahib sailmaker sailor saint sainthood saki
salesclerk salesgirl saleslady salesman salesperson saleswoman salmagundi salter salutatorian saluter
salvager salvor same samurai sandbagger sandboy sandman sandwichman sangoma sannup sannyasi sannyasin sanyasi
saphead sapper sartor satirist satrap satyr saunterer savant saver savior saviour sawbones sawyer sax saxist
saxophonist sayeret scab scalawag scallywag scalper scammer scamp scandalmonger scanner scapegoat scapegrace
scaremonger scatterbrain scattergood scenarist sceneshifter sceptic schemer schizophrenic schlemiel
schlimazel schlockmeister schmear schmeer schmo schmoozer schmuck schnook schnorrer scholar scholastic
scholiast school schoolboy schoolchild schoolfellow schoolfriend schoolgirl schoolman schoolmarm schoolmaster
schoolmate schoolmistress schoolteacher scientist sciolist scion scoffer scofflaw scold scolder scorekeeper
scorer scorner scorpion scoundrel scourer scourger scout scouter scoutmaster scrag scrambler scrapper
scratcher scrawler screamer screecher screener screenland screenwriter screwball screwballer scribbler scribe
scrimshanker scriptwriter scrivener scrooge scrounger scrub scrubber scrutineer scrutiniser scrutinizer
sculler scullion sculptor sculptress sculpturer seafarer seaman seamster seamstress seance searcher seasonal
seasoner secession secessionist secondary seconder secretariat secretariate secretary sect sectarian
sectarist sectary sector secular secularist secundigravida securer seducer seductress seeder seedman seedsman
seeker seer segregate segregationist segregator seigneur seignior seismologist seizer selectman selector
selectwoman self seller sellout selva semanticist semifinalist seminar seminarian seminarist seminary
semiotician semipro semiprofessional sempstress senate senator sendee sender seneschal senior sensationalist
sensitive sensualist sentimentalist sentinel sentry separationist separatism separatist sept septette
septuagenarian sequence seraph serf sergeant sericulturist series serjeant sermoniser sermonizer serologist
servant server serviceman servitor set setter settlement settler settlor sevensome sex sexagenarian sexist
sexpot sextette sexton sezession shadower shaheed shaitan shaker shaman shammer shamus shanghaier shaper
sharecropper shareholder shareowner sharer sharia shariah sharper sharpie sharpshooter sharpy shaver shaytan
shearer shebang shedder sheepherder sheepman sheik sheika sheikh sheikha sheller shelver shepherd shepherdess
sheriff sherlock shielder shifter shiksa shikse shill shindig shindy shingler shipbuilder shipmate shipowner
shipper shipwright shirker shirtmaker shlemiel shlimazel shlockmeister shmear shmo shmuck shnook shnorrer
shocker shoeblack shoemaker shogun shogunate shoofly shopaholic shopkeeper shoplifter shopper shopwalker
shortstop shouter shoveler shoveller shover showgirl showman shrew shrink shrubbery shudra shuffler
shutterbug shylock shyster sib sibling sibyl sick sidekick sidesman sightreader sightseer signage signaler
signaller signalman signatory signer signior signor signora signore signorina silenus silly silvan
silversmith silverworker simperer simpleton singer sinner sipper sir sirdar sire siren sirrah sis sissy
sister sitter sixsome skateboarder skater skeptic sketcher skidder skier skimmer skinflint skinhead skinheads
skinner skipper skirmisher skivvy skulker skycap skydiver slacker slagheap slain slammer slanderer slapper
slasher slaughterer slave slaveholder slaver slavey slayer sledder sleeper sleepwalker sleepyhead sleuth
sleuthhound slicer slider slinger slobberer sloganeer slogger slopseller slouch sloucher sloven slowcoach
slowpoke slugabed sluggard slugger slumberer slyboots smallholder smarta smasher smiler smirker smith
smithereens smoker smoothie smoothy smorgasbord smotherer smuggler snacker snapper snarer snatcher sneak
sneerer sneezer sniffer sniffler sniper snitch snitcher sniveler sniveller snob snoop snooper snoot snorer
snorter snot snowboarder snuffler sobersides sociable social socialiser socialist socialite socializer
society sociobiologist sociolinguist sociologist sociopath sodalist sodality sodbuster softie softy soiree
sojourner solderer soldier soldiery solicitor solitudinarian soloist solon solver sommelier somnambulist
somniloquist son songster songstress songwriter sonneteer sonny soothsayer soph sophist sophisticate
sophomore soprano sorcerer sorceress sorehead sorority sorrower sorter sot soubrette soul soundman sourpuss
souse southpaw sovereign soviet sovietism sower spaceman spacewalker spammer spanker sparer spastic speaker
spearhead specialiser specialist specializer species specifier spectator spectre speculator speechifier
speechmaker speechwriter speeder speedskater spelaeologist speleologist spellbinder speller spelunker spender
spendthrift spewer sphinx spiller spindlelegs spindleshanks spinmeister spinner spinney spinster spirit
spiritualist spitfire spitter spiv splicer splitter spoiler spoilsport spokesman spokesperson spokeswoman
sponger sponsor spook sportscaster sportsman sportswoman sportswriter spotter spouse spouter sprawler sprayer
sprigger sprinter sprite sprog spurner spy spymaster squabbler squad squadron squanderer squatter squaw
squawker squealer squinter squire squirearchy squirmer squirt stabber stableboy stableman stack stacker staff
staffer stagehand stager staggerer stainer stakeholder stalker stalwart stammerer stamp stamper standardiser
standardizer standee stander star starer starets stargazer starlet starveling statesman stateswoman stationer
stationmaster statistician statuary steady stealer steamfitter steamroller steelmaker steelman steelworker
steeplejack steerer steersman stemmer stenographer stentor stepbrother stepchild stepdaughter stepfather
stepmother stepparent stepper stepsister stepson stevedore steward stewardess stickler stiff stifler
stigmatic stigmatist stinter stipendiary stippler stirrer stitcher stockbroker stockholder stockist
stockjobber stockman stocktaker stoic stoker stomper stonecutter stonemason stoner stonewaller stooge stoolie
stoolpigeon stooper storekeeper storyteller stowaway strafer straggle straggler straight stranger straphanger
strapper strategian strategist stratocracy strawman strayer streak streaker streetwalker strider
strikebreaker striker stringer strings striper stripling striptease stripteaser striver stroller strongman
struggler stud student stuffer stumblebum stumbler stunner stutterer styler stylist stylite subaltern
subclass subcommittee subcontractor subculture subdeacon subdivider subduer subeditor subfamily subgenus
subgroup subjectivist subjugator subkingdom sublieutenant submariner submitter subnormal suborder subordinate
suborner subphylum subscriber subset subsidiary subsidiser subsidizer subsister subspace subspecies subsystem
subtracter suburbanite subversive subverter subvocaliser subvocalizer succeeder successor succorer succourer
succuba succubus sucker suckling sudra suer sufferer suffragan suffragette suffragist suggester suitor sultan
summercater summercaters sunbather sundowner super supercargo superclass superfamily supergrass
superintendent superior superman supermarketeer supermarketer supermodel supermom supernatural supernumerary
superorder superordinate superphylum superpower superstar supervisor supplanter suppliant supplicant supplier
supporter suppresser suppressor supremacist suprematism suprematist supremo surfboarder surfer surgeon
surmounter surpriser surrealism surrealist surrenderer surrogate surveyor survivalist survivor suspect
sustainer sutler suzerain swad swagger swaggerer swaggie swagman swain swami swarm swashbuckler swayer
swearer swede sweeper sweet sweetheart sweetie swellhead swift swimmer swindler swineherd swinger switcher
switchman swordsman swot sybarite sycophant syllogiser syllogist syllogizer sylph sylvan symboliser symbolist
symbolizer sympathiser sympathizer symphonist symposiarch symposiast symposium syncopator syndic syndicalism
syndicalist syndicate syndicator synod synonymist synset syntactician syntax synthesiser synthesist
synthesizer syphilitic systematiser systematist systematizer systemiser systemizer table tableau tablemate
tacker tackle tackler tactician tagalong tagger tailback tailgater tailor taker talebearer taleteller talker
tallis tallyman tamer tantaliser tantalizer taoiseach tapper tapster taskmaster taskmistress taster
tatterdemalion tattler tattletale taxer taxidermist taxidriver taximan taxman taxon taxonomer taxonomist
taxonomy taxpayer tchotchke tchotchkeleh teacher team teammate teamster tearaway tease teaser tec tech techie
technician technocracy technocrat technologist technophile technophobe teen teenager teetotaler teetotalist
teetotaller tekki telco telecaster telegrapher telegraphist teleologist telepathist telephoner telephonist
televangelist teller telltale tellurian temp temporary temporiser temporizer tempter temptress tenant
tenantry tenderfoot tenno tenorist tentmaker tergiversator termagant termer terminator terpsichore
terpsichorean territorial terrorist terry tertigravida testate testator testatrix testee tester testifier
thane thatcher thaumaturge thaumaturgist theatergoer theatregoer theist theocracy theologian theologiser
theologist theologizer theoretician theoriser theorist theorizer theosophist therapist thespian theurgy
thicket thief thinker thirster thoroughbred threescore throng throttler throwaway throwback thrower throwster
thruster thug thunderbird thunderer thurifer thwarter tiddler tiger tightwad tike tiler tilter timberman
timekeeper timeserver timid timpanist tinker tinkerer tinner tinsmith tinter tipper tippler tipster tiro
titan tither titterer toady toaster toastmaster tobacconist tobogganist toddler toff toiler toller
tollgatherer tollkeeper tollman tomboy tomfool toolmaker toper topper torchbearer toreador torero tormenter
tormentor torpedo tortfeasor torturer totalitarian totalitarianism totem totemist toter totterer toucher
tough toughie tourer tourist tout touter tovarich tovarisch towhead townee towner townie townsfolk townsman
townspeople towny toxicologist tracer tracker tracklayer trader tradesman tradespeople traditionalist
traducer traffic trafficker tragedian tragedienne trailblazer trailer trainband trainbandsman trainbearer
trainee trainer trainman trainmaster traitor traitress tramp tramper trampler transactor transalpine
transcendentalist transcriber transexual transferee transferer transferor transferrer transgendered
transgressor transient translator transmigrante transmitter transplanter transpose transsexual transvestite
trapper trapshooter traveler traveller traverser trawler treasonist treasurer treater trekker trembler
trencher trencherman trespasser tribade tribe tribesman tribologist tribunal tribune trichotomy tricker
trickster trier trifler triggerman trigonometrician trilby trilogy trimmer trinketry triplicity tripper
tritheist triton triumvir triumvirate troglodyte trojan troll troller trombonist troop trooper troops
troponomy troubadour troublemaker troubler troubleshooter troupe trouper truant trucker truckler trudger
truelove trumpeter trustbuster trustee truster trustor trusty tryst tsar tsarina tsaritsa tsatske tshatshke
tubercular tucker tuft tugger tumbler tuner turncoat turncock turner turnkey turnout turnverein turtler
tussock tutee tutor tutu twaddler twerp twiddler twin twiner twirler twirp twit tycoon tyke tympanist
typesetter typist typographer tyranny tyrant tyro tyrolean tzar tzarina ulama ulema ultraconservative
ultramontane ump umpire uncle unconfessed underachiever underboss underbrush underclass underclassman
underdog undergrad undergraduate underground undergrowth underling underperformer undersecretary underseller
understudy undertaker underwood underworld underwriter undesirable undine undoer unemployed unfastener
unfortunate unicorn unicyclist unilateralist uninitiate union unionism unionist university unperson unraveler
unraveller untier untouchable upbraider upholder upholsterer uprooter upsetter upstager upstart uranologist
urchin urinator urologist user usher usherette usufructuary usurer usurper utiliser utilitarian utility
utilizer utterer uxor uxoricide vacationer vacationist vaccinator vaccinee vacillator vagrant vaisya
valedictorian valentine valet valetudinarian valuator valuer vamp vamper vampire van vandal vandyke vanguard
vanisher vanquisher vaquero variety varlet varmint varnisher varsity vassal vaticinator vaudevillian vaulter
vaunter vegan vegetarian vegetation venation vendee vender vendor venerator venire venter ventriloquist
venturer venturi verbaliser verbalizer verger verifier vermin vernation vernier vestal vestry vestryman
vestrywoman vet veteran veterinarian veterinary vexer vibist vibraphonist vicar vicariate vicarship
vicegerent vicereine viceroy victim victimiser victimizer victor victualer victualler viewer viewers
vigilante vilifier villa village villager villain villainess villein vindicator vintager vintner violator
violinist violist violoncellist virago virgin virologist virtuoso viscount viscountess visionary visit
visitant visitor visualiser visualizer vitaliser vitalist vitalizer viticulturist vivisectionist vixen vizier
vocaliser vocalist vocalizer vociferator voicer voider voluntary volunteer voluptuary vomiter votary voter
vouchee voucher vower voyager voyeur vulcaniser vulcanizer vulgarian vulgariser vulgarizer wacko waddler
waffler wag wagerer waggoner waggonwright wagoner wagonwright waif wailer wain wainwright waiter waitress
waker walker wallah walloper wallpaperer waltzer wanderer wangler wannabe wannabee wanter wanton warbler ward
warden warder wardress warehouseman warehouser warlock warlord warmonger warner warrantee warranter warrantor
warren warrener warrior washer washerman washerwoman washwoman wasp wassailer waster wastrel watchdog watcher
watchmaker watchman watercolorist watercolourist waterer waterman waters waterworks waver waverer wayfarer
weakling wearer weasel weatherman weaver webmaster weeder weekender weeper weigher weightlifter weirdie
weirdo weirdy weisenheimer welcher welcomer welder welsher wencher werewolf westerner wetnurse whacko whale
whaler wheedler wheeler wheelwright whiffer whiner whipper whippersnapper whirler whisperer whistleblower
whistler white whitehead whittler whiz whizz wholesaler widow widower widowman wiener wife wiggler wight
wigmaker wildcat wildcatter wildlife wimp windbag winder windtalker winemaker wingback winger wingman winker
winner wino wiper wireman wirer wiretapper wiseacre wisenheimer wisp witch withdrawer withholder withstander
witness witnesser wittol wivern wiz wizard wolfman wolverine woman womaniser womanizer womankind wonderer
wonk wood woodcarver woodcutter woodman woodpile woods woodsman woodworker wooer woolgatherer woolsorter
wordmonger wordsmith workaholic worker workfellow workforce workingman workman workmate world worldling worm
worrier worrywart worshiper worshipper worthy wounded wrangler wrecker wren wrester wrestler wretch wriggler
wright writer wrongdoer wuss wyvern xylophonist yachtsman yachtswoman yahoo yakuza yanker yardbird yardie
yardman yardmaster yawner yearling yearner yeller yenta yeoman yeomanry yeshiva yeshivah yeti yielder yob
yobbo yobo yodeller yogi yokel youngster younker youth yuppie zamboorak zamburak zamburek zany zealot
zeppelin zombi zombie zoologist zoology zumbooruck zumbooruk
`
    .trim()
    .split(/\s/),
);
