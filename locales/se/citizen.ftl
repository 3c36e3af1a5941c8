### Northern Sámi. To be read by a Sámi speaker before it is used.
### The citizen's pages: find a service, check and send, follow the case.

## Ovdasiidu

front-title = Mainna mii sáhttit veahkehit du?
front-lead = Gávnna bálvalusa maid dárbbašat, deavdde skovi ja čuovo iežat ášši neahtas.
front-search = Oza bálvalusa
front-search-do = Oza
front-themes = Fáttát
front-count = { $count ->
    [one] 1 bálvalus
    [two] { $count } bálvalusa
   *[other] { $count } bálvalusa
}
front-all = Buot bálvalusat
front-found = { $count ->
    [0] Eai leat bohtosat ohcamii «{ $query }»
    [one] 1 boađus ohcamii «{ $query }»
    [two] { $count } bohtosa ohcamii «{ $query }»
   *[other] { $count } bohtosa ohcamii «{ $query }»
}
front-none = Mii eat gávdnan bálvalusa. Geahččal eará sáni, dahje oza dan fáttáid vuolde.
front-show-all = Čájet buot bálvalusaid

## Los fáttát

theme-arbeid = Bargu
theme-bygg-og-eiendom = Huksen ja opmodat
theme-demokrati-og-innbyggerrettigheter = Demokratiija ja ássiid vuoigatvuođat
theme-familie-og-barn = Bearaš ja mánát
theme-helse-og-omsorg = Dearvvašvuohta ja fuolahus
theme-kultur-idrett-og-fritid = Kultuvra, valáštallan ja astoáigi
theme-lov-og-rett = Láhka ja riekti
theme-naring = Ealáhus
theme-natur-klima-og-miljo = Luondu, dálkkádat ja biras
theme-samfunnssikkerhet-og-beredskap = Servodatsihkarvuohta ja gearggusvuohta
theme-skatt-og-avgift = Vearut ja divadat
theme-skole-og-utdanning = Skuvla ja oahppu
theme-sosiale-tjenester = Sosiálabálvalusat
theme-trafikk-og-transport = Johtolat ja fievrrideapmi

## Bálvalus

service-not-spoken = Dát bálvalus ii leat vel davvisámegillii, ja danne mii čájehit dan eará gillii.
service-who = Geasa dát lea oaivvilduvvon?
service-need = Dán don dárbbašat
service-cost = Haddi
service-time = Gieđahallanáigi
service-time-text = Dábálaččat lea gieđahallanáigi eanemusat { $period }.
service-login = Sisaloggen
service-login-none = Don it dárbbaš logget sisa.
service-login-substantial = Don logget sisa elektrovnnalaš ID:in, ovdamearkka dihte MinID:in dahje BankID:in.
service-login-high = Don logget sisa elektrovnnalaš ID:in mas lea alla sihkarvuođadássi, ovdamearkka dihte BankID:in.
service-owner = Oktavuohta
service-has-draft = Don leat álgán dáinna skoviin, muhto it leat sádden dan.
service-go-on = Joatkke álgočállosiin
service-start = Deavdde skovi
service-start-another = Álgge ođđa skoviin
service-saved-note = Mii vurket vástádusaid juohke háve go manat viidáseappot. Sáhtát váldit bottu ja joatkit maŋŋel Mu siiddus.
service-law = Lágat ja njuolggadusat
service-privacy = Persuvdnasuodjalus

## Gean ovddas

party-title = Gean ovddas don dagat dán?
party-required = Vállje gean ovddas don dagat dán.
party-none = Mii eat gávdnan ovttage gean ovddas sáhtát dahkat dán.
party-down-population = Álbmotregisttar ii vástit dál, ja danne sáhttet mánát ja olbmot geaid goziheaddji don leat váilut listtus. Geahččal ođđasit maŋŋel.
party-down-altinn = Altinn ii vástit dál, ja danne sáhttet fitnodagat ja olbmot geaid goziheaddji don leat váilut listtus. Geahččal ođđasit maŋŋel.
party-missing = It go gávnna dan gean ozat?
party-missing-text = Listu boahtá almmolaš registariin, ja dain sáhttá juoga váilut. Váldde oktavuođa minguin, de mii veahkehit du eará láhkai. Min e-poastačujuhus ja telefovdnanummir leat siiddu vuolimusas.

## Geahča vástádusaid ja sádde

review-lead = Loga iežat vástádusaid čađa. Vállje «Rievdat» jus juoga ii leat riekta. Mii eat oaččo skovi ovdal go válljet «Sádde».
review-send = Sádde

## Vuostáiváldinduođaštus

receipt-title = Mii leat ožžon du skovi
receipt-reference = Referánsa:
receipt-received = Vuostáiváldon { $time }.
receipt-next-title = Mii dáhpáhuvvá dál?
receipt-next = { $owner } gieđahallá ášši.
receipt-next-day = { $owner } gieđahallá ášši. Sáhtát vuordit vástádusa maŋimustá { $day }.
receipt-follow = Don čuovut ášši Mu siiddus. Doppe vástidat jus mii jearrat juoidá, ja doppe logat mearrádusa.
receipt-mail = Mii sáddet vuostáiváldinduođaštusa e-poasttas dán čujuhussii: { $address }.
receipt-no-mail = Mis ii leat du e-poastačujuhus, eatge sáhte dieđihit dutnje ášši birra. Geahča danne Mu siiddus lea go boahtán juoga ođđa.
receipt-case = Mana áššái
receipt-pdf = Viečča vuostáiváldinduođaštusa (PDF)

## Vuostáiváldinduođaštus báhpáris

paper-heading = Vuostáiváldinduođaštus
paper-reference = Referánsa
paper-received = Vuostáiváldon
paper-waits = Vuordá vuolláičállosa, sáddejuvvon
paper-sender = Sáddejeaddji
paper-party = Gean ovddas
paper-page = Siidu { $page }, oktiibuot { $pages }
paper-spelt-out = Muhtin mearkkaid ii sáhte čálihit. Dat leat čállojuvvon kodan, ovdamearkka dihte { $code }.

## Mearrádus báhpáris

paper-decision-title = Mearrádus: { $title }
paper-appeal-title = Mearrádus váiddaáššis: { $title }
paper-appealed = Mearrádus guoská váidagii mearrádusas áššis { $reference }.
paper-granted = Ohcan lea mieđihuvvon.
paper-refused = Ohcan lea biehttaluvvon.
paper-dismissed = Ohcan lea hilgojuvvon. Dat mearkkaša ahte mii eat leat árvvoštallan dan sisdoalu.
paper-appeal-granted = Váidda lea mieđihuvvon.
paper-appeal-refused = Váidda ii leat mieđihuvvon.
paper-appeal-dismissed = Váidda lea hilgojuvvon. Dat mearkkaša ahte mii eat leat árvvoštallan dan sisdoalu.
paper-our-reference = Min referánsa
paper-day = Beaivi
paper-appeal-wait = Don sáhtát maid bivdit min vuordit mearrádusa čađahemiin dassážii go váidda lea mearriduvvon.
paper-access-title = Geahča ášši
paper-access = Ášši lea Mu siiddus, oktan dainna maid don leat sádden midjiide, maid mii leat vástidan, ja gii lea rahpan dan: { $address }
paper-access-unknown = Váldde oktavuođa minguin jus háliidat oaidnit ášši.
paper-contact = Gažaldagat?
paper-regards = Dearvvuođaiguin
paper-unsigned = Mearrádus lea dohkkehuvvon elektrovnnalaččat, ja danne das ii leat vuolláičála.

## Jearahallan

survey-invite = Muital midjiide mo manai
survey-invite-text = Vástit moatti gažaldahkii skovi birra. Vástádusaid ii sáhte čatnat dutnje dahje du áššái.
survey-start = Vástit jearahallamii
survey-send = Sádde vástádusaid
survey-thanks = Giitu, mii leat ožžon du vástádusaid
survey-thanks-text = Daid vehkiin mii buoridit skovi.

## Mu siidu

my-saved = Álgočálus lea vurkejuvvon. Dás don gávnnat dan go áiggut joatkit.
my-deleted = Álgočálus lea sihkkojuvvon.
my-empty = Dus eai leat álgočállosat eaige áššit.
my-find = Gávnna bálvalusa
my-drafts = Álgočállosat maid it leat sádden
my-saved-at = Maŋimuš vurkejuvvon { $time }.
my-days-left = { $days ->
    [0] Mii sihkkut álgočállosa odne jus it joatkke.
    [one] Mii sihkkut álgočállosa 1 beaivvi geahčen jus it joatkke.
    [two] Mii sihkkut álgočállosa { $days } beaivvi geahčen jus it joatkke.
   *[other] Mii sihkkut álgočállosa { $days } beaivvi geahčen jus it joatkke.
}
my-delete = Sihko
my-delete-what = álgočállosa «{ $title }»
my-delete-sure = Buot maid leat čállán ja lasihan álgočállosii, jávká oalát.
my-delete-do = Sihko álgočállosa
my-cases = Du áššit
my-received = Sáddejuvvon { $time }. Referánsa: { $reference }.

## Ášši

case-reference = Referánsa: { $reference }
case-expected = Sáhtát vuordit vástádusa maŋimustá { $day }.
case-you = Don
case-answer = Du vástádus
case-answer-send = Sádde vástádusa
case-answer-received = Mii leat ožžon du vástádusa.
case-answer-empty = Čále juoidá dahje lasit fiilla ovdal go sáddet.
case-sent = Dán don sáddejit
case-sent-show = Čájet iežat vástádusaid
case-to-my = Mana Mu siidui

decision-reasons = Vuođustus
decision-by = { $name } dagai mearrádusa { $time }.
decision-appeal = Ná don váiddát
decision-appeal-text = Jus don leat eará oaivilis, de sáhtát váidit mearrádusa hálddašanlága mielde. Áigemearri lea golbma vahku dan rájes go oaččut dieđu mearrádusa birra, ja maŋimuš beaivi lea { $day }. Váidde midjiide čálalaččat. Čále makkár mearrádusa don váiddát, maid háliidat rievdadit, ja manne. Jus mii eat mieđit dutnje, de sáddet váidaga viidáseappot { $body }, mii dan mearrida. Dus lea vuoigatvuohta oaidnit ášši dokumeanttaid. Váldde oktavuođa minguin jus dárbbašat veahki váidit.
decision-appeal-body = váidinorgánii
service-opening = Goas sáhtát ohcat
service-open-from = Álgá { $from }
service-open-until = Maŋimuš beaivi lea { $until }
service-open-between = Álgá { $from }, ja maŋimuš beaivi lea { $until }
service-not-yet = Sáhtát ohcat dán beaivvi rájes: { $from }.
service-over = Áigemearri lei { $until }.
service-not-saved-note = Don it sáhte vurket skovi ja joatkit eará beaivvi. Vástádusat leat dán neahttalohkkis ovtta jándora.
receipt-unknown = Vurke referánssa. Don it leat loggen sisa, ja danne ášši ii oidno Mu siiddus. Mii sáhttit vástidit dutnje dušše jus leat čállán skovvái mo mii olahit du.
front-life-events = Eallindáhpáhusat
front-did-you-mean = Oaivvildit go { $words }?
front-contact = It go gávnna dan maid ozat? Váldde oktavuođa minguin, de veahkehat mii du.
front-feed = Čuovo rahpamiid ja áigemeriid
feed-title = Rahpamat ja áigemearit: { $municipality }
feed-opens = { $title } rahpasa { $day }
feed-closes = Áigemearri, { $title }: { $day }
life-event-fa-barn = Oažžut máná
life-event-flytte = Fárret
life-event-miste-og-finne-arbeid = Massit dahje gávdnat barggu
life-event-sykdom-og-funksjonsnedsettelse = Buozalmasvuohta ja doaibmavádjitvuohta
life-event-dodsfall-og-arv = Jápmin ja árbi
life-event-starte-og-drive-bedrift = Álggahit ja jođihit fitnodaga
service-output = Vástádus gielddas
my-waiting = Dát vuordá du
my-waits-answer = Mii leat jearran dus juoidá.
my-waits-decision = Don leat ožžon mearrádusa maid it leat rahpan.
my-waits-files = Mii vuordit fiillaid dus. Áigemearri: { $day }.
my-waits-message = Don leat ožžon ođđa dieđu.
decision-opened = Don rahpet mearrádusa { $time }.
case-write = Sádde midjiide dieđu dahje mildosiid
case-write-label = Du diehtu
case-write-send = Sádde
case-write-received = Mii leat ožžon dan maid sáddejit.
withdraw-start = Geasse ášši ruovttoluotta
withdraw-title = Áiggut go geassit ášši ruovttoluotta?
withdraw-means = Go geasát ášši ruovttoluotta, de dáhpáhuvvá ná:
withdraw-stops = Mii heaitit gieđahallamis dan, ja don it oaččo mearrádusa.
withdraw-final = Don it sáhte gáhtat. Jus rievdadat oaivila, de fertet sáddet skovi ođđasit.
withdraw-kept = Don sáhtát ain lohkat ášši Mu siiddus. Mii sihkkut dan maŋŋel { $period }, earret dan maid arkiivaláhka gohčču min vurket.
withdraw-do = Geasse ášši ruovttoluotta
withdraw-not = In, mana ruovttoluotta áššái
withdraw-done = Don leat geassán ášši ruovttoluotta. Mii eat gieđahala dan šat.
decision-final-title = Sáhtátgo váidit ođđasit?
decision-final = Dát lea vástádus váidagii, ja dan it sáhte váidit ođđasit. Jus oaivvildat ahte ášši lea gieđahallojuvvon boastut, de sáhtát váidit Sivilombudii.
decision-appeal-do = Váidde mearrádusa
case-readers = Gii lea rahpan du ášši?
case-readers-text = Dát leat gieldda bargit geat leat rahpan ášši. Sis lea jávohisvuođageasku.
case-readers-none = Ii oktage gielddas leat vel rahpan ášši.
about-title = Dat maid mii diehtit du birra, ja du válljemat
about-known = Dat maid mii diehtit du birra
about-name = Namma
about-number = Riegádannummir dahje D-nummir
about-level = Sisalogen
about-level-high = Alla sihkarvuođadássi
about-level-substantial = Mearkkašahtti sihkarvuođadássi
about-email = E-poasta
about-phone = Mátketelefovdna
about-none = Ii leat registrerejuvvon
about-no-answer = Mii eat ožžon dán dieđu dál
about-from-login = Sisalogemis (ID-porten)
about-from-population = Álbmotregisttaris
about-from-contact = Oktavuođa- ja várrenregisttaris
about-parties = Sin ovddas sáhtát dahkat juoidá
about-parties-missing = Buot registarat eai vástit dál, ja danne sáhttá muhtin váilut.
about-wrong = Lea go mihkke boastut? Nama divut Álbmotregisttaris, ja e-poastta ja mátketelefovnna norge.no:s. Mii viežžat dieđuid ođđasit boahtte háve.
about-rest = Muđui mis lea dat maid ieš leat čállán ja viežžan bajás, ja dat maid mii leat viežžan registariin du skoviide, omd. čujuhus. Dan oainnát Mu siiddu álgočállosiin ja áššiin.
about-choices = Du válljemat
about-lang = Giella min e-poasttain
about-mail = Dáhtut go e-poastta go juoga dáhpáhuvvá áššis?
about-mail-law = Láhka dadjá ahte don galggat oažžut dieđu go mii leat dahkan mearrádusa. Dan dieđu mii sáddet goitge. Jus mis ii leat du čujuhus, de oaččut reivve.
about-mail-on = Juo, sádde munnje e-poastta
about-mail-off = In, dušše dieđu mearrádusas
about-save = Vurke válljemiid
about-saved = Du válljemat leat vurkejuvvon.
about-everything = Viečča buot
about-everything-text = Don oaččut álgočállosiid, áššiid, dieđuid, mearrádusaid ja mildosiid namaid: PDF:n lohkamii, dahje JSON:n eará prográmmaide. Fiillas leat persovdnadieđut, nu ahte vurke dan bures.
about-everything-pdf = Viečča buot (PDF)
about-everything-do = Viečča buot (JSON)

everything-title = Buot maid mii diehtit du birra
everything-lead = Dát lea buot maid { $municipality } diehtá du birra dáppe. Ráhkaduvvon { $time }.
everything-files = Mildosiin leat namat. Juohke mildosa vieččat áššis.
everything-part = Dát lea oassi { $part }, oktiibuot { $parts }. Eará osiid vieččat dáppe: { $addresses }
everything-none = Ii mihkkege.
everything-unchosen = Ii leat válljejuvvon
everything-needs-login = Logge sisa alit sihkarvuođadásis ja viečča ođđasit vai oainnát mii dáppe čuožžu.
everything-begun = Álggahuvvon
everything-saved = Maŋimuš vurkejuvvon
everything-deleted = Sihkkojuvvo
everything-beside = Eará maid don leat čállán
everything-beside-text = Dát leat vástádusat gažaldagaide mat eai oidno dál, dahje juoga maid mii eat sáhttán lohkat vástádussan.
everything-attached = Mildosat
everything-named = Du namma skovis
everything-told = Dieđihuvvon
everything-read = Lohkkojuvvon
everything-invitations = Dan leat earát bivdán du deavdit
everything-asked = Jerron
everything-answered = Vástiduvvon
everything-joined = Don vástidit juo.
everything-unanswered = Don it leat vástidan.

awaited-title = Dát váilot dus
awaited-review = Dáid sáhtát sáddet maŋŋel go leat ohcan
awaited-within = { $label }: { $period } siste maŋŋel go leat ohcan
awaited-by = { $label }: ovdal { $day }
awaited-how = Don sáddet daid ášši siiddus.
awaited-until = Sádde ovdal { $day }.
awaited-late = Áigemearri lei { $day }. Sáhtát sáddet nu guhká go ášši lea rabas.
awaited-file = Vállje fiilla: { $label }
awaited-send = Sádde

## Earáid ohcama vuolláičállin

receipt-waits-title = Skovvi vuordá vuolláičállosa
receipt-waits = Sáddejuvvon { $time }. Vástádusaid ii sáhte rievdadit dan botta go earát vuolláičállet.
case-not-delivered = Skovvi ii sáddejuvvon, nu ahte mii eat gieđahala dan. Don sáhtát ohcat ođđasit ja geavahit vástádusaid fas.
case-anew = Oza ođđasit
my-signed = Dan leat earát bivdán du vuolláičállit
my-sign = Don leat bivdojuvvon vuolláičállit maŋimustá { $day }.
sign-title = Loga ja vuolláičále
sign-from = { $name } lea deavdán dán ja bivdá du vuolláičállit.
sign-party = Dat guoská dása: { $party }.
sign-until = Don fertet vuolláičállit maŋimustá { $day }. Mii oažžut skovi easkka go buohkat geat fertejit, leat vuolláičállán.
sign-answers = Dát čuožžu skovis
sign-left-out = Čujuhusaid, telefonnummiriid ja e-poastačujuhusaid eat čájet dáppe.
sign-confirm = Du vuolláičálus
sign-unticked = Ruossal dan maid duođaštat, dahje vállje ahte it hálit vuolláičállit.
sign-do = Vuolláičále
sign-decline = In hálit vuolláičállit
sign-decline-title = Hálidatgo leat vuolláičálekeahttá?
sign-decline-means = De skovvi ii sáddejuvvo, ja mii eat gieđahala dan. Dat gii sáddii dan, oažžu diehtit ahte don celkot ii. Don it sáhte gáhtat.
sign-decline-do = In vuolláičále
sign-decline-not = Mana ruovttoluotta
sign-signed-title = Don leat vuolláičállán
sign-signed = Don vuolláičállet { $time }.
sign-declined-title = Don leat cealkán ii
sign-declined = Don celkot ii vuolláičállimii { $time }.
sign-over-title = Don it dárbbaš vuolláičállit
sign-over = Skovvi ii vuordde šat du vuolláičállosa.
sign-status = Ná lea dál:

## Ovttas deavdit

co-applicants-title = Deavdde ovttas
co-applicants-lead = Don sáhtát bivdit soapmása deavdit skovi ja ohcat ovttas duinna. Son logge ieš sisa ja vástida juo dahje ii. Don sáddet skovi loahpas.
co-applicants-see = Dat gii vástida juo, oaidná buot mii čuožžu skovis, maiddái riegádannummiriid, čujuhusaid ja fiillaid. Go skovvi lea sáddejuvvon, de oaidnibeahtti goappašagat ášši.
co-applicants-of = { $name } álggii skovvái ja sádde dan.
co-applicants-asked = Sii geaid leat jearran
co-applicants-in = Jerron ja mielde skovis
co-applicant-waiting = Ii leat vel vástidan. Mii leat sádden e-poastta.
co-applicant-untold = Ii leat vel vástidan. Mis ii leat e-poastačujuhus maid sáhttit geavahit, nu ahte don fertet ieš dieđihit.
co-applicant-accepted = Lea mielde.
co-applicant-declined = Vástidii ii.
co-applicant-left = Lea geassádan.
co-applicant-removed = Don leat váldán gažaldaga ruovttoluotta.
co-applicants-link = Sii loggejit sisa ja vástidit dán čujuhusas. Don sáhtát sáddet dan sidjiide:
co-applicants-ask = Jeara soapmása
co-applicants-do = Jeara
co-applicants-self = Dát lea du iežat nummir. Čále dan nummira gean áiggut jearrat.
co-applicants-full = Don it sáhte jearrat eanebuid.
co-applicants-remove = Sihko
co-applicants-remove-what = { $name } skovis
co-applicants-was-asked = Dál lea gažaldat sáddejuvvon.
co-applicants-was-removed = Olmmoš ii leat šat mielde skovis. Vástádusat leat ain das.
co-applicants-leave = Geassát skovis
co-applicants-leave-means = De don it sáhte šat lohkat iige deavdit skovi. Dat maid leat čállán, bissu.
co-applicants-leave-do = Geassát
co-applicants-back = Ruovttoluotta skovvái
invitation-title = Hálidatgo deavdit ovttas?
invitation-from = { $name } lea álgán dán skovvái ja bivdá du deavdit dan ovttas.
invitation-means = Jus vástidat juo
invitation-means-both = Doai lohkabeahtti ja deavdibeahtti seamma skovi.
invitation-means-send = Dat gii jearai dus, sádde skovi.
invitation-means-case = Doai ohcabeahtti ovttas. Goappašagat oaidniba ášši, ja goappašagat ožžuba vástádusa.
invitation-means-leave = Don sáhtát geassádit dassážii go skovvi lea sáddejuvvon.
invitation-yes = Juo, mun lean mielde
invitation-no = Ii
invitation-over-title = Don it dárbbaš vástidit
invitation-declined = Don leat vástidan ii, ja dat gii jearai dus, oaidná dan.
invitation-left = Don leat geassádan skovis.
invitation-removed = Gažaldat lea váldojuvvon ruovttoluotta.
my-invited = { $name } bivdá du deavdit ovttas.
my-together = Ovttas dáinna: { $name }
my-left = Don leat geassádan skovis.
case-together = Don ozat ovttas dáinna: { $names }.
