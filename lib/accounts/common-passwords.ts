/*
 * Passwords that many people use, from @zxcvbn-ts/language-common 4.1.3 (npm), src/passwords.json, sorted by letter:
 * of all 49,233 those of 10 characters or more, and of the 6,000 most frequent those that are one word.
 *
 * Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc.
 * Copyright (c) 2021 @zxcvbn-ts
 *
 * Permission is hereby granted, free of charge, to any person obtaining
 * a copy of this software and associated documentation files (the
 * "Software"), to deal in the Software without restriction, including
 * without limitation the rights to use, copy, modify, merge, publish,
 * distribute, sublicense, and/or sell copies of the Software, and to
 * permit persons to whom the Software is furnished to do so, subject to
 * the following conditions:
 *
 * The above copyright notice and this permission notice shall be
 * included in all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
 * EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
 * MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
 * LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
 * OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
 * WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Common passwords of 10 characters or more, in lower case. */
export const COMMON_PASSWORDS = words(`
0000000000d 0000000000o 000777fffa 0102030405 010203040506 01234567890 012345678910 0123654789 0123698745
014702580369 0147258369 0147852369 0147896325 0192837465 01telemike01 050605rostik 0987654321a 0cdh0v99ue
0o9i8u7y6t 1020304050 102030405060 1029384756 1029384756q 10293847qp 10987654321 1111111111zz 1111122222
11111aaaaa 1112131415 111222333000 111222333444555 111222333a 1122112211 1122334455 112233445566 1123581321
1133557799 1212312121 1213141516 1223334444 122333444455555 123123123a 123123123q 123123qweqwe 123321123321
123321456654 123321qweewq 1234509876 1234554321 1234554321a 1234554321q 1234562000 12345654321 123456654321
12345672000 12345677654321 123456782000 1234567887654321 123456789* 123456789. 1234567890 12345678900
123456789000 12345678900987654321 12345678901 123456789012 1234567890987654321 1234567890a 1234567890d
1234567890l 1234567890m 1234567890o 1234567890p 1234567890q 1234567890qaz 1234567890qw 1234567890qwe
1234567890qwerty 1234567890s 1234567890w 1234567890z 1234567890zzz 1234567891 12345678910 123456789101
12345678912 123456789123 1234567892000 12345678987654321 1234567899 123456789987654321 123456789a 123456789aa
123456789aaa 123456789abc 123456789as 123456789asd 123456789b 123456789c 123456789d 123456789e 123456789f
123456789g 123456789i 123456789j 123456789k 123456789l 123456789m 123456789n 123456789o 123456789p 123456789q
123456789qaz 123456789qq 123456789qqq 123456789qw 123456789qwe 123456789qwer 123456789qwerty 123456789r
123456789s 123456789t 123456789v 123456789w 123456789x 123456789y 123456789z 123456789zx 123456789zxc
123456789zz 12345678qwe 1234567qwertyu 123456qwer 123456qwert 123456qwerty 123456zxcvbn 12345abcde 12345asdfg
12345qazwsx 12345qwert 12345qwert7 12345qwerty 12345trewq 12345zxcvb 1234qwerasdf 1234qwerasdfzxcv 1234qwerty
1236547890 123654789a 123ewqasdcxz 123hfjdk147 123qwe123qwe 123qwe456rty 123qweasdzx 123qweasdzxc 123qwerty123
12andriy14 12qw34er56ty 1324354657 132forever 1346798520 1357908642 1357924680 1357997531 1472583690
147258369a 159753159753 1597532486 159753456852 17171717aa 1928374655 192837465q 193570356033 1958proman
1986irachka 1994200414 19952009sa 19960610ilja 19mtpgam19 1a2a3a4a5a 1a2a3a4a5a6a 1a2b3c4d5e 1a2s3d4f5g
1a2s3d4f5g6h 1pass1page 1q2q3q4q5q 1q2w3e4r5t 1q2w3e4r5t6y 1q3e5t7u9o 1qa2ws3ed4rf 1qa2ws3ed4rf5tg
1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazwsxedc 1qazxsw23edc 1qazxsw23edcvfr4 1qwertyuiop 1z2x3c4v5b 20162016up
2143658709 23176djivanfros 23wkoa0fp78dk 2468013579 2606642yra 26429vadim 2dumb2live 31217221027711 3141592654
3216732167 32615948worms 38gjgeuftd 3f3fpht7op 3rjs1la7qe 3syqo15hil 413276191q 41d8cd98f00b 420842084208555
4294967296 42qwerty42 4815162342 4815162342a 4815162342lf 4815162342lost 4815162342q 4904s677075 51051051051
541233432442 5432112345 5544332211 5858855abc 59382113kevinp 5hsu75kpot 5t4r3e2w1q 6215mila6215 671fsa75yt
70780070780 7410258963 7418529630 742617000027 7777755102q 7894561230 789456123a 789456123q 7elephants
7jokx7b9du 7ugd5hip2j 80070633pc 80361665abc 80637852730 8096468644q 80972694711 80988218126 87654321vv
87e5nclizry 88002000600 89015173454 89032073168 89057003343 89063032220m 89132664230 89172735872 89181502334
89211375759 89231243658s 89600506779 89614774181 89876065093rax 89semtsriuty 8phrowz622 8phrowz624 9085084232
9085603566 9293709b13 9638527410 9731553197 9874563210 987654321a 987654321g 987654321z 989244342a 9988776655
999111999q 99strenght 9z5ve9rrcz a123456789 a1234567890 a1a2a3a4a5 a1b2c3d4e5 a1s2d3f4g5 a1s2d3f4g5h6
a3eilm2s2y a789456123 a987654321 aa123456789 abc123456789 abcd123456 abcde12345 abercrombie abracadabra
abrakadabra absolutely accountbloc accounting activation ad12345678 admin18533362 administrator adrenaline
aezakmi123 afghanistan afrika2002 ajcuivd289 ajnjuhfabz aksjdlasdakj89879 alabama123 alejandro1 aleksander
aleksandra alessandra alessandro alexander1 alexandra1 alexandria alexsander alinaalina alisaalisa alkanaft123
allahuakbar alpha135792468 alphabravo alphaomega alternativa alternative am4h39d8nh amadeusptfcor ambassador
amsterdam1 an83546921an13 anastasija anastasiya anderlecht andrewjackie andrey1992 angelangel angelochek
angelofwar animal2000 antananarivu antichrist anytimetoday apocalypse apokalipsis applejuice applesauce
armageddon arsenal123 artemartem asd123asd123 asdfg12345 asdfgh123456 asdfghjkl1 asdfghjkl123 asshole123
astalavista astonmartin astonvilla astra334566 auckland2010 australia1 avrillavigne awdrgyjilp awesome123
awo8rx3wa8t azerbaijan azerbaycan azertyuiop azsxdcfvgb azwebitalia babemagnet badiman28200 badnaamhere
bangladesh barbarossa baseball10 baseball11 baseball12 baseball21 basketball basketball1 bassmaster
battlefield battlestar beautiful1 belladonna berezuckiy berlin1945 bernadette bestfriend bhrh0h2oof6xbqjeh
biblioteka bigbrother birmingham birthday10 birthday100 birthday133 birthday21 birthday26 birthday27
birthday28 birthday299 birthday36 birthday54 blackadder blackberry blackdragon blackhawks blackheart
blackhorse blacklabel blackmetal blacksheep blacksonblon blackwhite bladerunner blingbling blitzkrieg
bltynbabrfwbz bluedevils bluedragon bmvm3e46gtr bondarenko boredboi4u bot_schokk boy1cool23 boy4u2ownnyc
bpgjldsgjldthnf braveheart breakdance brucewayne bujhmbujhm bullnuts2003 bullwinkle bushmaster businessbabe
butterbean butterfly1 bvncnbnvvbn byajhvfnbrf c43dae874d c43qpul5rz c7e4f8ezqh calculator california
california1 callofduty candyeater candyfinger cannondale casablanca caterpillar cegthgegth cegthgfhjkm
celtic1888 cfkfvfylhf cghfdjxybr cgtwbfkbcn challenger charleston charlie111 charlie123 charlotte1 cheburashka
cheerleader cheerleaers cheeseburger cheesecake chessmaster chester123 chesterfield chicken123 chickenwing101
chinchilla chocolate1 chrisbrown christiaan christian1 christophe christopher christopher1 chupakabra
cincinnati cinderella civilization cjdthitycndj clubpenguin cnfc35762209 cnfnbcnbrf cnjvfnjkju cockgobbler
cocksucker collection combat123654 comicbookdb comicbooks commercial compatible computador computadora
computer12 confidence configuratio connection constantin constantine construction contortionist contrasena
controller coorslight copenhagen corperfmonsy corporation cosmopolitan counterstrike crazyhorse crepusculo
cristopher ctdfcnjgjkm cuntfinger cvzefh1gkc cxfcnkbdfz cxfcnmttcnm cyberonline cyecvevhbr cyjdsvujljv
cytuehjxrf daddysgirl darkknight darthvader dashadasha dbrnjhjdbx dbrnjhjdyf dctvcjcfnm dctvghbdtn deeppurple
deepthroat deerhunter deltaforce demolition department depechemode description desperados destruction
deutschland devastator devildriver devilmaycry devilmaycry4 dfktynbyrf dhjnvytyjub dictionary difference
digitalprodu disneyland djljghjdjl dkflbdjcnjr dkflbvbhjdbx dkflbvbhjdyf dmiller12as dodgeviper doggystyle
dogphil3650 domainlock2005 domination domodedovo donaldduck donkeykong dragonball dragonballz dragonfire
dragonforce dreamonline drumandbass dtynbkznjh dunnowho89 duranduran e6pz84qfcj edwardcullen efbcapa201
eghfdktybt ejaculation ekaterina20 electronic electronics elizabeth1 elsalvador engineering enterprise
entertainment escaflowne evanescence evangelion everything excellence experience experienced eybdthcbntn
fallenangel falloutboy fartripper fatima753357 fcbarcelona fcnfkfdbcnf fdnjhbpfwbz felicidade fenerbahce
fgjkbyfhbz fgjrfkbgcbc fighting54 finalfantasy findaupair007 fiorentina firefighter firestarter firstone123
fishfinger fitzgerald fkg7h4f3v6 fkmnthyfnbdf fktrcfylh1 fktrcfylhf fktrcfylhjd fktrcfylhjdbx fktrcfylhjdf
fktrcfylhjdyf fktrcfylth flintstone flvbybcnhfnjh football10 football12 football123 foreveryoung forgetmenot
formatters foundation frankzappa frederiksberg freelancer freyfvfnfnf friendship friendster froinlaven
fromvermine frozenfish fuck_inside fuckinside fuckmehard fuckmylife fuckoff666 fuckthemall fucktheworld
fuckthroat fuckyou123 fuckyoubitch fuckyouguys fufnfrhbcnb fyfcnfcbz1 fyfnjkmtdbx fyfnjkmtdyf fynfyfyfhbde
galatasara galatasaray gamemaster gangbanged gatekeeper gblfhfcbyf gearsofwar generation georgetown gerasimova
gettysburg gfhfcjkmrf gfhfktkjuhfv gfhfvgfvgfv gfhjkmgfhjkm ghbdtndctv ghbdtnghbdtn ghbdtngjrf ghbdtnrfrltkf
ghhh47hj764 ghhh47hj7649 ghjatccbjyfk ghjcnbnenrf ghjcnbvtyz ghjcnjabkz ghjcnjgbpltw ghjcnjgfhjkm ghjcnjghjcnj
ghjcnjnfr1 ghjcnjqgfhjkm ghjcnjrdfibyj ghjcnjrdfif ghjgfufylf ghjnbdjcnjzybt ghjnbdjufp ghjrehfnehf ghjrjgtyrj
ghjuhfvbcn ghjuhfvvbcn ghostrecon ghostrider ghtdtlvtldtl gilbert2707 girlfriend gjdtkbntkm gjhjlfcjqrb
gjikbdctyf gjkysqgbpltw gjyjvfhtdf gjytltkmybr godisgreat godzils4s7 goldfinger good123654 goodfellas
goodmorning gordolee85 grandmaster grandorgue grasshopper greedisgood greengreen greenhouse greenlantern
grimreaper groupd2013 gthtcnhjqrf gthtrfnbgjkt gthtrhtcnjr gtnhjpfdjlcr guitarhero gundamwing gunslinger
gxlmxbewym gy3yt2rgls h72sfibbnl hallelujah hammerhead hammertime happyhappy hardwareid harrypotter
hd764nw5d7e1vb1 hd764nw5d7e1vbv headhunter heavymetal hedimaptfcor helicopter hellohello hellokitty hellothere
helloworld hellraiser hesoyam123 highlander hijodeputa hocuspocus hollister1 hollywood1 hondacivic hondas2000
horsepower housemusic housewifes hshfd4n279 htubcnhfwbz hurricanes hypnodanny iaapptfcor iamawesome
iampurehaha2 iddqdiddqd iddqdidkfa idontknow1 ilikepussy illuminati iloveboobies ilovegirls ilovejesus
ilovemusic ilovemyfamily ilovemylife ilovemyself ilovepussy iloveyou11 iloveyou12 iloveyou123 iloveyou143
iloveyou22 imagination imjakie123 impossible incredible independent infalicall information ingodwetrust
insertions installdevic installsqlst installutil intelinside intelligence interacial intercourse intermilan
international ipo54tj45uy856 ironmaiden iseedeadpeople itsasecret ivanivanov j3qq4h7h2v jackdaniels jackhammer
jacqueline jamesbond007 jamesjames jasmine123 jediknight jedimaster jessejames jesuschris jesuschrist
jesusfreak jesusislord jesussaves jetbalance jigei743ks jimandanne jlbyjxtcndj jokerjoker josephphone7
juancarlos juggernaut justforfun justinbiebe justinbieber jxfhjdfirf k123456789 kalifornia kaliningrad
kamehameha kamelia2011 kanmax1994 katyakatya kazakhstan kbnthfnehf kd189nlcih kensington kingfisher kittykitty
kl?benhavn klapaucius klubnichka knickerless knucklehead kobebryant konovalova konstantin kozanostra
krasavchik kravchenko kristopher kryptonite ktjynsq40147 kudos4ever kurtcobain kwiatuszek ladyffesta
lamborghini lamborgini leavemealone ledzeppelin left4dead2 letmein123 letmeinnow lfplhfgthvf lhbjkjubz2957704
lifeisgood lighthouse lightsaber limpbizkit lineage123 linkinpark lissalissa littlebear littlebitch littlefuck
littlegirl littleminge littleslut littlewhore liverpool1 liverpoolfc livestrong lkjhgfdsazx lockerroom
lololyo123 loploprock losangeles lost4815162342 lothlorien lotrfotr34 love777321777 loveforever loveislife
lovezp1314 lp2568cskt lsia9dnb9y luansantana lucifer666 luckycharm lumberjack luojianhua lytdybrbdfvgbhf
lytghjgtnhjdcr lzhan16889 m123456789 m6cjy69u35 ma123123123 madagascar madagaskar magical123 mailcreated5240
maintenance maisuradze management manchester manchester1 mandarinka mandragora mangust6403 mapet123456
mapleleafs maprchem56458 marcuseckos margherita mariamaria marinamarina marinochka markhegarty mashamasha
massimiliano masterbaiting masterbate masterbating mastercard masterchief mastermind masturbate masturbation
matchbox20 matematica matematika mathematics mattylad10 maurolarastefy maximilian maxmotives mechanical
meditation metallica1 metropolis mevefalkcakk michael123 michaeljackson mickeymouse microphone milfhunter
millennium millerlite millertime millionaire minecraft123 minhasenha minicooper minnesota_hp misiaczek1
mississippi mitsubishi momsanaladventure moneymaker moneymoney monkeybutt monster123 montecarlo montenegro
montgom240 montgomery morganstanley mortalkombat mostwanted motdepasse motherfuck motherfucker motherlode
motorcycle mousemouse msoracle32re msorcloledbr multimedia multiplelo multiplelog murcielago musiclover
myjdxtcxks mypassword nastya1995 nastya1996 nastya1997 nastya2010 nastyanastya natasha123 naughtyboy
navigation nccpl25282 ne_e_pod_chehyl necromancer necronomicon need4speed needforspeed nemvxyheqdd5oqxyxyzi
nesterenko networkingpe neveragain nevergiveup neverwinter neworleans newpassword newproject2004 newzealand
nhbujyjvtnhbz nhecsyfujkjdt nhfdvfnjkju123 nhfrnjhbcn nhfycajhvths nick1234-rem936 nightcrawler nightmare1
nightshade nikita1998 nikita2000 nikolaevna nintendo64 nissan350z nokia6230i nokiadermo nondriversig
noonehackme nopassword nostradamus nottingham novosibirsk nthvbyfnjh nthvbyfnjh2 ntktdbpjh1994 nuaddn9561
nuttertools oc247ngucz olcrackmaster oldsmobile olegnaruto omgkremidia onetwothree ontheoutside ontherocks
opensesame orochimaru p0o9i8u7y6 painkiller paintball1 pandemonium paraklast1974 parliament parol12345
parolparol passmaster passtrader password00 password01 password10 password11 password12 password123
password1234 password13 password21 password22 password23 password69 password88 password99 passwordassword
passwordpassword passwordstandard pathfinder peacemaker peanutbutter penetrating penetration peppermint
percussion perfection performance performing peternorth peugeot406 pfhfnecnhf pfqwtd27121988 phezc419hv
philadelphia philippines philosophy pineapple1 pittsburgh playground playstatio playstation playstation2
playstation3 plhfdcndeq pointblank pointbreak pokemon123 polniypizdec0211 polniypizdec1102 polniypizdec110211
polopolo09 pornografia pornographic pornography porsche911 portishead portsmouth postov1000 powerpower
premiumcash presidente prettygirl primetime21 prisonbreak production professional programmer progressive
prometheus prosperity protection psychnaut1 ptybnxtvgbjy puertorico pufunga7782 punksnotdead pussybitch
pussyeater pussylicker pussylover pussypussy pyfrjvcndj q123456789 q1234567890 q1q2q3q4q5 q1w2e3r4t5
q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0 qawsedrftg qawsedrftgyh qaz123wsx456
qaz26101778 qazwsx1234 qazwsx12345 qazwsx123456 qazwsxedc1 qazwsxedc12 qazwsxedc123 qazwsxedcrfv
qazwsxedcrfvtgb qazwsxqazwsx qazxswedc123 qazxswedcvfr qpwoeiruty qq123456789 quant4307s queenas8151
quicksilver quiksilver qwaszxerdfcv qwe1234567 qwe123qwe123 qweasdzxc1 qweasdzxc12 qweasdzxc123 qwerasdfzxcv
qwert12345 qwert54321 qwertasdfg qwertasdfgzxcvb qwertgfdsa qwerttrewq qwerty1234 qwerty12345 qwerty123456
qwerty123456789 qwerty2010 qwertyasdfgh qwertyu123 qwertyuiop qwertyuiop1 qwertyuiop10 qwertyuiop12
qwertyuiop123 qwertyuiop12345 qwertyytrewq r3vi3wpass rainforest rammstein1 rangerover rashley198 rattlesnake
realmadrid reanimator redemption residentevil respublika revelation reviewpass revolution reymysterio
rfcgthcrbq rfgecnfcerf rfhfrfnbwf rfhfvtkmrf rfkbajhybz rfkmrekznjh rfnfcnhjaf rfnfgekmnf rfnthbyf1988
rhbcnbyjxrf rhfcyjzhcr rhfvfnjhcr richardson riverplate rjhjkmbien rjirfrgbde rjkjrjkmxbr rjycnbnewbz
rjycnfynby rkfdbfnehf roadrunner rockandroll rockbottom rockhopper roflcopter romanroman ronaldinho
ronaldinho10 ronaldo123 rottweiler rubberduck runescape1 s123456789 s1a2s3h4a5 s456123789 sacramento
sagittarius sailormoon salamander salamandra samsung123 sanandreas sanfrancisco santamaria saqartvelo
sasha12345 sashasasha sataniv1993 satisfaction saun24865709 scandinavian schoolgirlie schumacher scoubidou2
scoubidou6 sdh686drth sdicmt7seytn sebastian1 seemnemaailm selfok2013 seniseviyor serendipity sergeevich
sersolution service321 sevastopol sexmachine sexpistols shadow1212 shakespeare shamanking shelbygt500
shevchenko shithappens sidewinder silenthill silverstone simferopol simpleplan skateboard skorpion39
slipknot666 smallville snusmumrik sojdlg123aljg solidsnake something1 sonnenschein sonyericsson soso123aljg
spam967888 spartak1922 spartan117 specialinsta specialist spiderman1 spiderman3 springfield springsteen
ss6z2sw6lu stalingrad stalker123 starcraft2 starscream starwars123 statistika steamforums stephanie1
stickdaddy77 stinkyfinger stomatolog stonehenge stratocaster strawberry streetball stronghold studioworks
studmuffin subscriber suckmycock suckmydick summertime sundaypunch sunderland sunflower1 sunglasses sunshine69
superduper superman12 superman123 supermanboy supermario supernatural superpower superpuper supersonic
supervisor sutvsc5ysaa svensps820 svetasveta sweetdream sweetdreams sweetheart sweetiepie sweetpussy
sylviahans syncmaster systemofadown t34vfrc1991 t5r4e3w2q1 table54781 tadmichaels tamwsn3sja taylormade
tdfyutkbjy technician techniques technology telecaster television temppassword terminator testing123
thebeatles thecakeisalie thesimpsons thirteen13 throatfuck thugstools thunderbird thundercat ticketmaster
tigertiger tigerwoods timberlake timberland timberwolf tinkerbell tokiohotel tombraider tottenham1 transexual
transformer transformers translator trustnoone tupacshakur tylerca310 ublhjgjybrf ubnkthrfgen ubvyfcnbrf
ufhhbgjnnth ujkjdjkjvrf unbelievable uncencored undercover undergroun underground understand undertaker
underwater underworld unforgiven uniqueness universidad university userexecute usuckballz1 utyyflmtdyf
v123456789 vaffanculo valentinka vanyarespekt vbhjndjhtw venom121293 verygoodbot vfhbyfvfhbyf vfhufhbnrf
vfhvtkflrf vflfufcrfh vfntvfnbrf vfrcbvtyrj vfrcbvvfrcbv vfvfgfgf123 vfvfvskfhfve vfylfhbyrf villeneuve
vinogradov virtuagirl vitalik123 vladimirovna vladislava vladivostok volkswagen volleyball voxstrange
vqsablpzla vsjasnel12 vyjujnjxbt w1w2w3w4w5 w2dlww3v5p wachtwoord walkman555 wallstreet warhammer40k
washington waterfalls watermelon wazzkaprivet wcrfxtvgbjy webhompass websolutions websolutionssu webuivalidat
weihnachte weihnachten weihnachtsbau weihnachtsbaum welcome123 wellington wenef45313 werty12345 wethepeople
whatthefuck whatthehell whitepower whosyourdaddy widespread winchester winnipeg261 winstonone wishmaster
wolverines wonderland wonderwall wonderwoman wrestling1 writerspace wwwooo1234 xiaoyua123 xpressmusic
xxxp455w0rd5 yanshi1982 ybrjkftdbx ybrjkftdyf yfcnhjtybt yfcnzyfcnz yfnfitymrf yjdsqgfhjkm yoshimitsu
z123456789 z1x2c3v4b5 z1x2c3v4b5n6 z1x2c3v4b5n6m7 zaq12wsxcde3 zaq1xsw2cde3 zaqwsxcderfv zaratustra
zcfvfzkexifz zcxfcnkbdf zcxfcnkbdfz zexts364325 zjses9evpa zqjphsyf6ctifgu zx123456789 zxcasdqwe123 zxcvb12345
zxcvbasdfg zxcvbn123456 zxcvbn3215 zxcvbnm123 zxcvbnm1234 zxcvbnm123456789 zxcvbnmmnbvcxz
`);

/** Common passwords of 5 to 9 letters, in lower case: “monkey” with digits behind it is no better. */
export const COMMON_BASES = words(`
aaliyah aardvark aaron abbott aberdeen abgrtyu abigail abnormal abraham absolut absolute abstr access accord
account achilles action active adams adgjmptw adidas admin admiral adonis adrian adriana adrienne adult adults
aezakmi africa again aggies aikido airborne airbus airforce airplane airport airwolf akira alabama aladin
alaska albany albatros albert alberto albina albion alejandr alejandro aleksandr aleksey alenka alexalex
alexande alexander alexandr alexandra alexey alexia alexis alfred alfredo alibaba alice alicia alien aliens
alina alisha alison alissa allan allen alliance allison allmine allsop allstar almond aloha alone alpha
alphabet alpine altima alucard always alyssa amadeus amanda amateur amateurs amazing amazon amber amelia
america american amerika amigo amsterda amsterdam anaconda anakin analsex anarchy anastasi anastasia anders
andersen anderson andre andrea andreas andrei andres andrew andrey andromed andromeda anfield angel angela
angelica angelika angelina angelo angels angie angus anhyeuem animal animals anime anita annabell annette
annie annika answer anthon anthony anthrax antoine anton antoni antonio anubis anything apache apollo apple
applepie apples april aptiva aquarius aragorn arcadia archer archie argentina ariana arizona arjay arlene
armagedon armand armani arnold arrow arrows arsenal artem artemis artemka arthur artist artur arturo asdasd
asddsa asdfasdf asdfg asdfgh asdfghj asdfghjk asdfghjkl asdfjkl asdfzxcv asdzxc ashlee ashleigh ashley ashton
asian aspire aspirine assass assassin assfuck asshole assholes assman assword asterix astra astrid astro
astros athena athens athlon atlanta atlantic atlantis atomic attack attila attitude aubrey auburn audrey
august augusta augustus aurora aussie austin australi australia autumn avalanch avalon avatar avenger avenue
aviation awesome azamat azerty azsxdc azsxdcfv babes babies babybaby babyblue babyboy babydoll babyface
babygirl babylon babylove bacardi bacchus backdoor backup bacon badass badboy baddog badger badgers badgirl
badman baggins baggio bagira bailey baker balance baldwin baller ballin balloon balloons balls bambam bamboo
banana bananas banane bandit bangbang banger bangkok banker banner banshee banzai barbados barbara barber
barbie barcelon barcelona barefoot barker barkley barnes barney baron barrett barron barry barsik bartman
barton basebal baseball basket basketba basset bassman bastard batman battery battle baxter bayern bcfields
beach beaches beacon beagle beamer beaner beanie beans bearbear bearcat beardog bears beast beastie beatle
beatles beatrice beautifu beautiful beauty beaver beavis because becker beckham becky beefcake beemer beerbeer
beerman beetle believe belinda bella belle belly bender benfica bengals benjamin bennett benny benson bentley
beowulf beretta berger bergkamp berlin bermuda bernard bernie bertha bertie bessie bethany better betty
beverly bhbirf bianca bicycle bigass bigballs bigbear bigben bigbird bigblock bigblue bigboobs bigboss bigboy
bigbutt bigcat bigcock bigdaddy bigdick bigdog bigfish bigfoot bigger biggie biggles bigguy bigmac bigman
bigmike bigmoney bigone bigred bigsexy bigtime bigtit bigtits bikini bilbo billie billy billybob billyboy
bimmer bingo binladen biology birdie birdman birthday biscuit bishop bitch bitchass bitches biteme bizkit
blabla black blackbir blackcat blackdog blackhaw blackie blackjac blackjack blackman blackout blacks blacky
blade blades blahblah blake blaster blaze blazer blessed blessing blizzard blond blonde blondes blondie blood
bloody blossom blowjob blowme bluebell bluebird blueblue blueboy bluedog blueeyes bluefish bluemoon blues
bluesky bobafett bobbie bobbob bobby bobcat bobdylan boeing bogart bogdan bogey bohica bollocks bollox bolton
bombay bomber bombers bondage bonehead boner bones bonita bonjour bonjovi bonkers bonnie bonsai boobie boobies
booboo boobs booger boogie booker bookworm boomboom boomer booster bootie boots booty boozer boricua boris
borussia bosco bossman boston bottle bottom bounce bounty bowler bowling bowser bowwow boxer boxers boxing
boxster bradford bradley brains brandi brando brandon brandy brasil braves bravo brazil breast breasts breeze
brenda brendan brent brett brewer brewster brian briana brianna bridge bridget bright brighton brigitte
bristol british britney brittany brittney broadway brodie broken broker bronco broncos bronson bronze brooke
brooklyn brooks brother brothers brown brownie browning browns bruce brucelee bruins bruiser bruno brutus
bryan bryant bubba bubbas bubble bubbles bucket buckeye buckeyes buckshot budapest buddah buddha buddie buddy
buddyboy budlight budman budweise buffalo buffett buffy bugger builder bulldog bulldogs bullet bullfrog bulls
bullseye bullshit bummer bumper bunghole bunker bunnies bunny burger burrito burton bushido business busted
buster busty butch butcher butler butter buttercu butterfl butterfly buttfuck butthead butthole buttman button
buttons butts buzzard byteme cabbage cabron cactus cadillac caesar caitlin calgary calico caliente californ
caligula callaway callie callum calvin camaro cambiami camel camelot camels cameltoe camera cameron camila
camilla camille campbell camper canada canadian cancel cancer cancun candace candice candle candy candyman
cannabis cannon canon cantona canyon capital capone caprice capslock captain caramel caravan carbon cardinal
cards carina carla carlito carlitos carlo carlos carlton carmel carmen carnage carol carole carolin carolina
caroline carolyn carpedie carpet carrera carrie carrot carson carter cartman cartoon casanova cascade caserta
casey casino casper cassidy cassie castle castro catalina catdog catfish catherin catherine cathy catman
cattle caught cavalier caveman ccbill cdtnbr cdtnkfyf cecilia cedric celeb celeron celeste celica celine
celtic celtics center central century cerberus cessna cfitymrf cgfhnfr chainsaw chair chambers champ champion
champs chance chandler chanel chang change changed changeme channel chantal chaos charger chargers charity
charlene charles charley charli charlie charlott charlotte charlton charly charmed charter chase chaser
cheater check checkers cheech cheeks cheers cheese cheetah chelsea chemical cheng cherokee cherry cheryl
chester chestnut chevelle chevrole chevrolet chevy chewie cheyenne chicago chichi chicken chickens chicks
chico chief chiefs children chillin chilly chimera china chinook chipmunk chipper chippy chivas chloe chocolat
chocolate choice chong choochoo chopin chopper chris chrisbln chriss chrissy christ christia christian
christie christin christina christine christma christmas christop christy chrome chronic chrono chrysler chuai
chuang chubby chuck chuckie chuckles chucky chunky church ciccio cicero cigar cigars cinder cindy cinema
cinnamon circle circus citadel citizen civic cjkysirj cjkywt claire clancy clapton clarence clarinet clark
classic classics claude claudi claudia claudio claymore clayton clemson clevelan clifford climber clinton
clipper clippers clitoris cloud clouds clover clown clowns coach cobain cobalt cobra cobras cocacola cocaine
cocks coconut coffee cohiba coldbeer coleman colleen college collin collins colnago colombia colonel colorado
colors colton coltrane columbia columbus comanche combat comet comfort comics command commando common company
compaq compass compton compute computer concord concorde concrete condom condor confused connect conner connie
connor conover conrad consumer contact content control cookie cookies coolcool cooldude cooler coolguy coolio
coolman coolness cooper cooter copper corey corleone cornell corolla corona corrado corsair corvette cosmic
cosmo cosmos cosworth cottage cotton cougar cougars counter country county courage courtney cowboy cowboys
coyote crack cracker craig cramps crash crawford crazy crazybab cream creampie creamy create creation creative
creature credit cricket criminal crimson cristian cristina critter crjhgbjy cross cruise cruiser crunch
crusader crusher crysis crystal cthtuf cthulhu cthutq ctrhtn cubbies cubswin cuddles cumming cumshot cunts
cupcake curious curtis custom cutlass cutter cxfcnmt cyber cyclone cyclops cygnus cynthia cypress dabears
daddy daemon daewoo dagger daisy dakota dalejr dallas dalton damage damian damien dammit damnit dance dancer
dancing danger danie daniel daniela danielle daniil danila danni danny dannyboy dante danzig daphne darius
darklord darkman darkness darkside darkstar darlene darling darrell darren darryl darwin david davide davids
davidson davis dawson dayton daytona dbrnjh dbrnjhbz deacon deadhead deadman deadpool deanna death debbie
deborah december deedee deejay deeznuts deeznutz defender defense defiant deftones delete delight delilah
delphi delta deluxe demon demons denali denis denise deniska dennis denver depeche derek derrick desert design
designer desire desiree deskjet desmond destiny destroy detroit deutsch devil devildog devils dexter dfcbkbq
dfkthbz dfkthf dfktynbyf dfvgbh dharma diablo dialog diamond diamonds diana diane dianne dickhead dickie dicks
diego diehard diesel dietcoke dieter digger diggler digimon digital dilbert dildo dilligaf dillon dinamo
dingdong dinosaur dipshit direct director dirtbike dirty discover disney diver divine diving divorce dixie
dkflbckfd dkflbvbh doberman doctor dodge dodger dodgeram dodgers dogbert dogboy dogcat dogfood dogger doggie
doggy doghouse dogman dogshit doitnow dollar dollars dolly dolores dolphin dolphins domain dominic domino
donald donkey donna donnie donovan donuts doobie doodle doofus doogie dookie doomsday dorian dorothy dotcom
dottie double doughboy douglas download downtown dracula drago dragon dragonba dragons dragoon drake drakon
dream dreamer dreams drifter drive driver drizzt droopy drowssap drpepper drummer drunk dthjybrf dublin ducati
duchess duckie dudedude dudley dumbass duncan dundee dupont durango duster dustin dusty dutch dutchess dwayne
dwight dylan dynamite dynamo dynasty eagle eagles earnhard earth easter easton eastside eastwood eatme
eatpussy eatshit ebony eclipse eddie edgar edison eduard eduardo edward edwards eeyore eileen einstein
ekaterina elaine eldorado eleanor electra electric electro electron element elena elephant eleven elijah elite
elizabet elizabeth elizaveta ellen ellie elliot elliott elvira elvis elwood emerald emerson emilia emily
eminem emmanuel emmitt empire energy engage engine engineer england english enigma enjoy enrico enter enterpri
entropy epsilon eraser erica ericsson erika ernest ernie erotic erotica escape escort esther estrella eternal
eternity eugene eureka europa europe evelyn everest everett everton evolution excalibu excalibur exigen
exigent exodus exotic explorer express extreme fabian fabie fabric facial faggot faith faithful falcon falcons
fallen fallout family famous fandango fantasy farley farmer farscape farside fashion fastball faster fatass
fatboy fatcat father fatima fatman feather february federal federico felicia felipe felix female fender fergie
fergus ferguson fernand fernando ferrari ferret ferris fester festival fetish fghtkm fgtkmcby ficken fiction
fidelio fiesta figaro fight fighter filter filthy finance finger fingers finish fireball firebird firefly
firefox fireman firewall first fischer fishbone fisher fishes fishin fishing fishman fisting fitness fktrcfylh
fktrctq flames flamingo flash flatron fletch fletcher flexible flight flipper floppy florence flores florian
florida flounder flower flowers floyd fluffy flyboy flyers flying focus foobar footbal football force forest
foreve forever forfun forget forgot format formula forrest forsaken fortuna fortune forum forward foryou
fossil foster fountain fowler foxtrot franc france frances francesc francesco francis franco francois frank
frankie franklin franky fraser freak freaks freaky freckles freddie freddy frederic fredfred freebird freedom
freeman freepass freeporn freeuser freeway freeze french fresh friday friend friendly friends fright frisco
frisky fritz frodo frogger froggy frontier frost frosty frozen fubar fucked fucker fuckers fuckface fuckfuck
fuckher fuckin fucking fuckit fuckme fuckoff fuckthis fucku fuckyo fuckyou fugazi fulham fullmoon function
funny funtime fusion futbol future fuzzy fyfcnfcbz fylhtq fytxrf fyutkbyf gabrie gabriel gabriela gabriell
gadget galaxy galina galore gambit gameboy gamecock gamecube gameover games gandalf ganesh gangbang gangsta
gangster garage garbage garcia garden garfield gargoyle garion garrett gasman gaston gateway gator gatorade
gators gawker gbpltw gegcbr geheim gemini general generic genesis geneva genius geoffrey georg george georgia
gerald gerard german germany geronimo gertrude gesperrt getmoney getout getsome gfhjkm ghbdtn ghbdtnbr
ghblehjr ghetto ghjcnj ghjcnjnfr ghost ghosts giant giants gibson gidget gilbert gilles gillian ginger giorgi
giorgio giovanni giraffe girls giuseppe gizmo gizmodo gjkbyf glacier gladiator glenn global gloria glory
gmoney goalie goaway gobears goblin goblue gobucks goddess godfathe godfather godsmack godzilla gofish goforit
goirish goldberg golden goldfish goldie goldstar goldwing golfball golfer golfgolf golfing goliath gollum
gonavy gonzalez gonzo goober goodboy goodbye goodluck goodman goodtime goofy google gooner goose gopher gordon
gorgeous gorilla gotcha gothic gotohell govols grace gracie graham grande grandma granny grant grapes graphics
grateful grease great greatone greece green greenbay greenday greene greens gregor gregory gremlin grendel
gretchen gretzky griffey griffin gringo grizzly gromit groove groovy groucho grover grumpy guang guardian
guess guest guiness guinness guitar guitars gundam gunnar gunner gunners gunther gustav guyver hacked hacker
haggis hailey hairy halflife halifax hallie hallo hambone hamburg hamilton hamish hamlet hammer hammers
hammond hampton hamster handsome handyman hanna hannah hannibal hansen hansolo happiness happy happyday
hardcock hardcore harder hardon hardrock hardware harley harmony harold harper harris harrison harry harvard
harvest harvey hassan hastings havana havefun hawaii hawaiian hawkeye hawkeyes hayabusa hayden hayley health
heart hearts heater heather heaven heckfy hector hedgehog heidi heineken heinrich helen helena helene hellboy
hellfire hello helloo hellos hellyeah helmet helpme hendrix henry hentai herbert herbie hercules heritage
herman hermes heroes hershey hesoyam hewlett heynow hidden higgins highheel highland highway hillary hilton
hiphop hippie history hithere hitler hitman hjccbz hjvfirf hobbes hobbit hockey hokies holden holiday holidays
holland hollie hollow holly hollywoo hollywood holmes holyshit homeboy homer homerj homers homerun honda
hondas honey hongkong honolulu hookem hooker hookup hooligan hooper hoosier hoosiers hooter hooters hootie
hoover hopeful hopeless hopper horizon horndog hornet horney horny horse horses hotbox hotboy hotdog hotpussy
hotred hotrod hotsex hotshot hotstuff hottie hounddog house houses houston hover howard howdy huang hubert
hudson hughes hummer hungry hunter hunting hurley hurrican husker huskers huskies hustler hyperion iamgod
ibanez iceberg icecream icehouse iceman idiot idontkno idontknow idunno iforgot iguana ihateyou illini
illinois illusion iloveme ilovesex iloveu iloveyo iloveyou imagine imation immortal impact impala imperial
incubus india indian indiana indians indigo infantry inferno infiniti infinity ingrid insane insanity insert
inside insomnia inspiron install integra intel internet intrepid intruder inuyasha iomega ipswich ireland
irina irish irishman ironman isaac isabel isabella isabelle isaiah iscool island islander israel istanbul
italia italian ivanov ivanova iverson iwantu jabroni jackal jackass jackie jackjack jackoff jackpot jackson
jacob jacobs jacques jagger jaguar jakejake jamaica james jamesbon jamesbond jameson jamie jammer jammin janet
janice janine january japan japanese jared jarhead jarvis jasmin jasmine jason jasper javier jaybird jayden
jayhawk jayhawks jayson jazzman jeanette jeanne jefferso jeffery jeffrey jelly jellybea jenkins jenna jennie
jennife jennifer jenny jensen jeremiah jeremy jericho jerkoff jerome jerry jersey jesse jessic jessica jessie
jester jesus jethro jetski jewels jezebel jiang jiggaman jillian jimbo jimbob jimmie jimmy jingle jiong
jktymrf joanna joanne jockey joejoe johann johanna johannes johnboy johndeer johnjohn johnny johnson joker
jokers jonathan jones jorda jordan joseph josephin joshua journey jrcfyf juanita jubilee judith juggalo juice
julia julian julie juliet juliette julius jumper junebug jungle junior jupiter justdoit justice justin justine
justme juventus kahuna kaiser kaitlyn kakashka kaktus kamikaze kamila kangaroo kansas karate karen karin
karina karma karolina kashmir kasper katana katarina katerina katherin katherine kathleen kathryn kathy katie
katrin katrina kawasaki kayla kaylee kazantip keegan keeper keith keller kelley kellie kelly kelsey kendall
kendra kennedy kenneth kenny kenshin kentucky kenwood kenworth kermit kerstin kevin keyboard keystone keywest
kfhbcf kickass kicker kidrock killbill killer killers killjoy killkill killme kilroy kimber kimberly kimmie
kinder kingdom kingfish kingkong kingpin kings kingston kinky kipper kirby kirill kirsten kirsty kisses
kissing kisskiss kissme kissmyass kitkat kitten kittens kitty kittycat kittykat kjkszpj kjrjvjnbd klaster
kleopatra klingon knickers knicks knight knights knockers knopka kodiak kolobok koshka kosmos kostya kotaku
kotenok kramer krishna krista kristen kristi kristin kristina kristine kristy krusty krypton krystal ktyjxrf
kuang kungfu labrador labtec lacrosse ladies ladybug laguna lakers lakota lambert lamont lance lancelot lancer
landon lansing lantern laptop larisa larry laser lassie lasvegas latin latina latinas latino laura laurel
lauren laurence laurent laurie lawrence lawyer lazarus leader leanne leather ledzep legacy legend legion
legolas lemon lemons lennon lenny leonard leonardo leonid leopard lesbian lesbians lesley leslie lespaul
lestat lester letmein letsgo letter lewis lexmark lexus liang liberty library licker licking lickit lickme
lifehack lifetime light lighter lightnin lightning lights lilian lillian lilly lincoln linda lindros lindsay
lindsey lionel lionking lions lipstick liquid lisalisa lithium little liverpoo liverpool living lizard lizzie
loaded lobster logan logitech lokomotiv lolipop lolita lollipop lollol lollypop london lonely lonestar
lonewolf longbow longhorn longjohn looker looking looney looser lorenzo lorraine loser losers lottie lotus
louie louis louise loulou lovebug loveit loveless lovelife lovelove lovely loveme lover loverboy lovers
lovesex loveyou loving lowrider ltybcrf lucas lucifer lucille lucky luckydog ludmila ludwig lumber luther
lvbnhbq macbeth macdaddy machine macross madden maddie maddog madeline madina madison madman madmax madness
madonna madrid maestro magazine magelan maggie maggot magic magical magician magick magicman magnet magnolia
magnum magnus magpie maiden mailman majestic major makaveli maksim maksimka malaka malcolm malibu malina
mallard mallory malone mamapapa manager manchest mancity mandarin mandingo mandy mango maniac mankind manning
manolo manowar manson mantis manuel manuela manutd maradona marathon marcel marcello march marcia marco marcos
marcus margaret margarita maria mariah marian mariana marianna marianne marie marika marilyn marin marina
marine mariners marines marino mario marion mariposa marisa marissa marius marker market markus marlboro
marlene marley marlin marlon married marsha marshall martha martin martina martine martinez martini marty
marvel marvin maryann maryjane maryland masamune mason massage massimo massive maste master masters matador
mathew matilda matrix matteo matthew matthews mattie mature maureen maurice maverick maxell maxim maxima
maxime maximum maximus maxine maxmax maxwell maxxxx mayday mayhem maynard mazafaka mazda mckenzie mclaren
meagan meatball meathead meatloaf mechanic media medic medical medicine medion medusa megadeth megaman megan
megapass megatron meghan meister melanie melinda melissa mellon mellow melody melvin member memorex memory
memphis menace meowmeow mephisto mercedes mercury meredith meridian merlin merlot mermaid mersedes metal
metallic metallica method mexican mexico miami michae michael michaela micheal michel michele michell michelle
michigan mickey micro microlab micron microsof microsoft midget midnight midway mighty miguel mihail mikemike
mikey milan milana milano milena miles military milkman miller millie million millions millwall milton
minecraft minime minnie miracle mirage miranda miriam mirror misery misfit misfits misha mishka mission
missouri missy mister mistress misty mitch mitchell mittens mobile mobydick model models modena mohamed
mohammed mollie molly mollydog moloko molson mommy momoney monaco monalisa monarch monday mondeo money
moneyman moneys mongoose monica monika monique monitor monke monkey monkeybo monkeys monopoly monroe monster
monsters montana monte montreal monty moocow mookie moomoo moonbeam moondog moonlight moore moose mordor
moreno morgan moritz morning morpheus morris morrison mortgage mortimer moscow moses mother motley motorola
mountain mouse mouth movie movies mozart mudvayne muffin mulder mullet munchkin muppet murder murphy murray
musashi muscle muscles mushroom music musica musicman mustafa mustang mustangs mustard mybaby mydick mygirl
mylife mylove myname mypass myself mystery mystic nadine naked namaste nancy nanook napass napoleon napoli
napster naruto nascar nasty nastya natali natalia natalie natasha nathalie nathan national natural nature
naughty nebraska nellie nelson nemesis neptune netscape network nevada never nevermind newbie newcastl newlife
newman newpass newport newton newyork nextel nfnmzyf nguyen niang niceass niceguy nicholas nichole nickel
nicol nicola nicolas nicole nigga nigger night nightmare nights nikita nikitos nikki nikola nikolay nimbus
nimrod niners ninja ninjas nintendo nipper nipple nipples nirvana nissan nitram nobody noelle nofear nokia
nolimit nomore noodle noodles nookie nopass normal norman north northern norton norway norwich nothing novell
november ntktajy nudist nugget nuggets number nutmeg nygiants nyjets nylons nymets oakland oakley oasis
oatmeal obelix obiwan oblivion ocean oceans october odessa office officer ohyeah oilers oklahoma oksana oldman
oliver olivia olivier omega onelove onetime onetwo online onlyme openup operator optimus oracle orange oranges
orchid oregon orgasm orient original orioles orion orlando oscar osiris othello outkast outlaw overkill
overlord oxford pablo pacers pacific packard packer packers pacman paddle padres paint paintbal paintball
painter pakistan palace paladin pallmall palmer paloma pamela panama panasoni panasonic pancho panda pandora
pantera panther panthers panties pants pantyhos panzer paper paradise paradox paranoid paris parker parola
parrot partner party pascal passat passes passion passme passpass passport passwd passwor password passwords
passwort pasword patches patience patric patrice patricia patrick patriot patriots patton patty paula paulie
paulina pauline pavel pavilion pavlov payton pdtplf peace peach peaches peacock peanut peanuts pearl pearljam
pebbles pecker pedro peekaboo peewee pegasus pelican pencil penelope penguin penguins penis penny penthous
pentium people pepito pepper pepsi perfect persik person personal pervert peter peterpan peters peterson petra
petrov peugeot peyton phantom pharmacy pheonix philip philippe philips phillies phillip phillips philly phish
phoebe phoeni phoenix phone photo photos phpbb piano pianoman piazza picard picasso piccolo pickle pickles
pickup picture picturs pierce pierre piglet pikachu pillow pilot pimpin pinball pineappl pineapple pingpong
pinhead pinkfloy pinkfloyd pinky pioneer piper pippen pippin pippo piramida pirate pirates pisces pissing
pissoff pistol pistons pitbull pixies pizza pizzas placebo planet plasma plastic platinum platypus playboy
player players playing playstat playtime please pleasure plumber pluto plymouth pobeda pocket poetry poison
pokemon poker poland polaris police polina polly polopolo polska pompey poncho pontiac poochie poodle poohbear
pookie poontang pooper poopie poopoo pooppoop poopy pooter popcorn popeye popper poppy porkchop porno pornos
pornporn pornstar porsche porter portland portugal poseidon positive possum postal postman potato pothead
potter powder powell power powers praise preacher precious predator prelude premier premium presario presiden
presto preston pretty primus prince princes princess pringles printer prissy private privet prodigy profit
project promise property prophet prowler proxy psycho public puddin pudding puffin puffy pulsar pumpkin
pumpkins punisher punkin punkrock puppies puppy pupsik purdue purple pussey pussie pussies pussy pussycat
pussyman pussys putter pyramid python qawsed qawsedrf qazqaz qazwsx qazwsxed qazwsxedc qazxsw qazxswedc qazzaq
qiang qiong quality quantum quartz quattro queen queenie queens quest quincy qwaszx qweasd qweasdzxc qweqwe
qwerasdf qwert qwerty qwertyu qwertyui qwertyuio rabbit rabota racecar racer racerx rachael rachel racing
radical radio radiohea radiohead rafael ragnarok raider raiders railroad rainbow rainman raistlin ralph
rambler rambo ramirez rammstein ramona ramones ramrod ramses ramsey rancid randall random randy ranger rangers
raptor raquel rascal rasputin rasta rastaman raven ravens raymond rbhbkk rctybz reader reading ready reagan
reality really reaper rebecca rebel rebels reckless record records recovery redalert redbird redbull reddevil
reddog reddwarf redfish redhead redhot redline redman redneck redrum redskins redsox redwing redwings redwood
reebok reefer reggie regina register reload remember remote renata renault renee renegade rereirf rescue
research resident respect retard retired revenge review reynolds rfhbyf rfnthbyf rfrfirf rfrnec rhbcnbyf
rhfcjnrf rhiannon rhino rhjrjlbk rhonda rhtdtlrj ricardo richard richards richie richmond ricky rider rightnow
riley ripken ripley ripper ripple river rivers rjhjktdf rjntyjr roadkill roadking roadrunn roadster robbie
robert roberta roberto roberts robin robinson robot robotech robotics rochelle rocker rocket rockets rockford
rockhard rockon rocks rockstar rocky rodman rodney roger rogers roland roller rolling rolltide roman romance
romano romans romashka romeo romero rommel ronald ronaldo ronnie rookie rooney rooster rootbeer roscoe rosebud
rosemary rosie rotten rover rovers roxanne royal royals rtyuehe rubber rufus rugby rules rulez rulezzz
runescape runner running rupert ruslan russell russia russian rustam rusty sabbath sabina sabine sabres
sabrina sacred sadie safari safety sahara sailboat sailing sailor saint saints sairam saiyan sakura salasana
saleen sally salmon salomon salsero salvador samantha samara samiam sammie sammy sampson samson samsun samsung
samtron samuel samurai sanchez sancho sander sanders sandiego sandman sandra sandro sandwich sandy sanfran
santa santafe santana santiago santos sapper sapphire sarah saratoga sascha sasha sassy sasuke satan satana
saturday saturn sauron sausage sausages savage savannah sayang scania scanner scarface scarlet scarlett
schalke school science scooby scoobydo scooter scorpio scorpion scotch scotland scott scottie scotty scout
scrabble scrappy scratch scream screen script scruffy scuba scully seadoo seahawks seamus searay search season
seattle sebastia sebastian second secret secrets secure security seeker seeking seinfeld select selena
seminole semperfi senator senators senior sensei sentinel septembe september serega serena serenity sergeant
sergei sergey sergi sergio server service services sesame seven severin sexsex sexual sexxxx sexxxy sexyboy
sexygirl sexyman sexysexy shado shadow shadows shaggy shalom shaman shamrock shane shang shanghai shania
shanna shannon shanti shaolin shark sharks sharky sharon shasta shaved shawn shazam shearer sheba sheena
sheila shelby shell shelley shelly shemale sheng shepherd sheridan sheriff sherlock sherman sherri sherry
sherwood shiloh shiner shirley shitface shithead shitty shock shocker shogun shooter shopping short shorty
shotgun showme showtime shuai shuang shutup sidney siemens sierra silence silent silly silver silverad silvia
simba simmons simon simona simone simple simpson simpsons sinatra sinbad sinclair singer single sinister
sinned sinner sirius sister sithlord sixers skate skater skeeter skidoo skiing skinny skipper skippy skittles
skorpion skydive skylar skyler skyline skywalke skywalker slacker slamdunk slapper slappy slapshot slave
slavik slayer sleeper sleepy slick slider slinky slipknot slippery sluts slutty small smashing smeghead smegma
smelly smile smiles smiley smirnoff smith smiths smitty smoke smoker smokes smokey smokie smokin smoking
smooth smudge snake snakes snapon snapper snapple snappy snatch sneakers snickers sniper snooker snoop
snoopdog snoopy snowball snowboar snowboard snowflak snowman snuffy snuggles sobaka soccer socrates softail
softball software soldier soleil solnce solomon solution someone somethin something sommer sonic sonics sonny
sonoma sooner sooners sophi sophia sophie soprano soulmate sound southern southpar southpark sowhat space
spaceman spanish spank spanking spankme spanky sparkle sparks sparky sparrow sparta spartak spartan spartans
spawn speaker spears special specialk spectre spectrum speed speedo speedy spencer sphinx spice spider
spiderma spiderman spidey spike spiker spikes spinner spirit spitfire splash splinter spock sponge spongebo
spongebob spooky spoon sport sporting sports sporty spread spring springer sprint sprite spunky spurs sputnik
spyder squall squash squeeze squirrel squirt srinivas stacey stacy stalin stalker stallion standard stanford
stanislav stanley staples starbuck starcraf starcraft stardust starfire starfish stargate starman stars
starship starstar start starter startrek starwars stasik state static station stealth steam steel steele
steeler steelers stefan stefanie stefano steffi stella stepan steph stephani stephanie stephen stereo sterlin
sterling steve steven stevens stevie stewart stick sticks sticky stiffy stimpy sting stinger stingray stinky
stocking stocks stolen stone stonecol stonecold stoned stoner stones stoney store stories storm stormy strange
stranger stratus street strength stress stretch strider strike striker string strip stripper stroke stroker
strong stuart stubby student studio studly stuff stumpy stunner stupid stylus subaru sublime submit subway
subzero success sucker sucking suckit suckme sucks sugar suicide sullivan sultan summer summit sundance sunday
sunflowe sunflower sunny sunnyday sunrise sunset sunshin sunshine super superb superfly superma superman
supersta superstar support supreme surfer surfing susan susana susanne sutton suzanne suzuki sveta svetik
svetlana svoboda swallow sweden sweet sweetie sweetnes sweetpea sweets sweety swimmer swimming swinger
swingers sword swordfis swordfish swords sydney sylvia syracuse system syzygy tabitha tacobell tacoma talisman
talon tamara tammy tango tanker tanner tanya tardis target tarheel tarheels tarzan tasha tasty tatiana tattoo
tatyana taurus taxman taylor tazman tazmania tbone tdutybq tdutybz teacher technics techno teddy teddybea
teddybear teens tekken telefon telephon tempest templar temple temppass tennis tequila teresa terminal
terrapin terror terry tester testing testpass testtest texas thailand thanatos thanks thankyou theater theatre
theboss thecat thedog thedoors thedude theend thegame thegreat thekid theking thelma theman theodore theone
theresa therock thesims thing thirteen thisisit thoma thomas thompson thong thongs three throat thuglife
thumbs thumper thunder thunderb thursday tiberius tiburon ticket tickle tiffany tiger tigers tigger tight
tights timber timmy timothy tinker tinman tintin tipper titan titanic titanium titans titleist titten titties
titty tkbpfdtnf toaster tobias today toffee together toledo tolkien tomato tomcat tommy tommyboy tomorrow
tomtom tongue toolman tootie tootsie topcat topdog topgun topher topper tornado toronto torres toshiba
tottenha tottenham towers toyota tracey tracker tractor tracy trader traffic train trainer training trains
trance transam trapper travel traveler travis treasure trebor trevor trfnthbyf trial triangle tricia tricky
trident trigger trinidad trinity triple tripod tripper trisha tristan triton triumph trixie trojan trojans
trombone trooper trouble trout truck trucker trucks truelove truman trumpet trunks trust tsunami tucker
tuesday tulips tunafish tundra tuning turbo turkey turner turtle tweety twenty twilight twinkle twins twisted
twister tyler typhoon tyrone tyson ufkbyf ultima ultimate ultra umbrella underdog undertak unicorn unique
united universal universe unknown unreal uranus ursula usarmy usnavy utopia vacation vader vadim vagina
valencia valentin valentina valera valeri valeria valerie valhalla valkyrie valley vampire vampires vanessa
vanguard vanhalen vanilla varvara vasilisa vector vectra vedder vegas vegeta velvet venera venice ventura
venus verbatim veritas verizon vermont vernon verona veronica veronika versace vertigo vette vfczyz vfhbyf
vfhecz vfhufhbnf vfibyf vfitymrf vfksirf vfrcbv vfrcbvrf vfvekz vfvfgfgf vfvjxrf viagra victor victoria
victory video vietnam viewsonic viking vikings viktor viktoria viktoriya village vincent vinnie violet
violetta violin viper vipers virgin virginia virtual vision visual vitalik vivian vjcrdf vkontakte vladik
vladimir vladislav volcom volley volume volvo voodoo vortex voyager voyeur vsegda vulcan wagner walker wallace
walleye wally walmart walnut walrus walter wanker wanted wapbbs warcraft wareagle warhammer warlock warlord
warner warning warren warrior warriors warthog washingt wasser wassup watch watcher water waterloo waters
watson wayne weasel weather weaver webber webhompas webmaste webmaster webster wedding weezer weird welcom
welcome welder wendy werder werewolf werner wesley western westham westside westwood wetpussy whatever whatsup
wheels whiskers whiskey whisky whisper white whiteout whitesox whitey whitney whocares whore whynot wibble
wicked wifey wilbur wildcard wildcat wildcats wildfire wildman willia william williams willie willis willow
willy wilson windmill window windows windsor windsurf wingman wings winner winners winnie winston winter
wisdom wishbone wizard wolfgang wolfie wolfman wolfpack wolverin wolverine wolves woman wombat women wonder
woodland woody woofer woofwoof woohoo wookie wordpass working world wraith wrangler wrench wrestle wrestlin
wrestling wright writer wutang xanadu xander xavier xerxes xfiles xiang xiong xtreme xxxpass yamaha yankee
yankees ybrbnf ybrjkfq yeahbaby yellow yfcntymrf yfnfif yfnfkmz yolanda yomama yosemite young yourmom yousuck
yugioh yummy yvette yvonne yzerman zachary zalupa zander zaphod zappa zaqwsx zaqxsw zaqxswcde zaraza zenith
zephyr zeppelin zerocool zhang zheng zhjckfd zhong zhuai zhuang zidane ziggy zigzag zildjian zipper zippy
zombie zorro zvezda zxcasd zxcasdqwe zxcvbn zxcvbnm zzzxxx
`);
