### Northern Sámi. To be read by a Sámi speaker before it is used.
### Words that stand on every page, and words the applicant and the caseworker share.

skip-link = Njuike sisdollui
demo-banner = Demo: Buot mii lea dáppe, lea hutkojuvvon. Ale čále duohta persondieđuid.
nav-languages = Giella
nav-account = Konto
nav-my = Mu siidu
nav-queues = Vuorrolisttut
nav-author = Skovit
nav-login = Logge sisa
nav-logout = Logge olggos
nav-on-behalf = ovddasta: { $party }
footer-help = Dárbbašat go veahki?
footer-accessibility = Olahahttivuođajulggaštus
footer-employees = Bargiide
error-prefix = Meattáhus: { $title }
yes = Juo
no = Ii
optional = Eaktodáhtolaš
not-answered = Ii leat vástiduvvon
confirmed = Nannejuvvon
unknown-name = Sisaloggen olmmoš
period-days = { $count ->
    [one] 1 beaivi
    [two] { $count } beaivvi
   *[other] { $count } beaivvi
}
period-weeks = { $count ->
    [one] 1 vahkku
    [two] { $count } vahku
   *[other] { $count } vahku
}
period-months = { $count ->
    [one] 1 mánnu
    [two] { $count } mánu
   *[other] { $count } mánu
}
period-years = { $count ->
    [one] 1 jahki
    [two] { $count } jagi
   *[other] { $count } jagi
}

## Stáhtus, historjá ja boađus: seammá ohccái ja áššegieđahallái

status-received = Vuostáiváldon
status-in-progress = Gieđahallojuvvo
status-waiting-for-applicant = Dárbbaša eambbo dieđuid
status-decided = Mearriduvvon
status-withdrawn = Gessojuvvon ruovttoluotta

event-received = Skovvi lea vuostáiváldon
event-taken = Áššegieđahalli lea váldán ášši
event-released = Ášši lea biddjojuvvon ruovttoluotta vuorrolistui
event-noted = Notáhtta lea čállojuvvon
event-asked = Gažaldat lea sáddejuvvon ohccái
event-answered = Ohcci lea vástidan
event-status = Ođđa stáhtus: { $detail }
event-decided = Mearrádus lea dahkkojuvvon
event-decision-opened = Mearrádus lea rahppojuvvon
event-read = Ášši lea lohkkojuvvon
event-file-read = Mielddus lea rahppojuvvon
event-decision-fetched = Mearrádus lea vižžojuvvon PDF:n
event-own-asked = Mii jearaimet dus juoidá
event-own-answered = Don vástidit
event-own-written = Don sáddejit dieđu dahje mildosiid
event-own-withdrawn = Don gesset ášši ruovttoluotta
event-own-decided = Mii dagaimet mearrádusa
event-own-decision-opened = Don rahpet mearrádusa
event-file-infected = Mildosis lea gávdnon virus
scan-message = Gávnnaimet virusa fiillas «{ $name }» maid sáddejit midjiide. Danin ii oktage sáhte rahpat dan. Sádde fiilla ođđasit dáppe. Ráhkat dan áinnas ođđasit eará dihtoris vuos.

outcome-granted = Mieđihuvvon
outcome-refused = Biehttaluvvon
outcome-dismissed = Hilgojuvvon gieđahalakeahttá

case-messages = Dieđáhusat
case-history = Dát lea dáhpáhuvvan
case-text-long = Teaksta lea menddo guhkki. Čále eanemusat 5000 mearkka.
case-closed-meanwhile = Ášši loahpahuvvui dan botta go čállet, ja danne diehtu ii sáddejuvvon.
case-message-restored = Dás lea dat maid čállet ovdal go loggejuvvojit olggos. Dat ii leat vel sáddejuvvon.
unsent-title = Dat maid čállet
decision-title = Mearrádus
decision-pdf = Viečča mearrádusa (PDF)
case-appeals = Dát lea váidda mearrádusas áššis:
case-appealed = Mearrádus lea váidojuvvon:
case-files = Lasit fiillaid
case-files-again = Vállje fiillaid ođđasit. Dat eai sáddejuvvon.
event-written = Ohcci lea sádden dieđu dahje mildosiid
event-withdrawn = Ohcci lea geassán ášši ruovttoluotta
## Earáid ohcama vuolláičállin

status-waiting-for-signatures = Vuordá vuolláičállosa
status-not-signed = Ii leat sáddejuvvon
event-sign-sent = Skovvi vuordá vuolláičállosa
event-signed = Okta sis geat galget vuolláičállit, lea vuolláičállán
event-sign-declined = Okta sis geat galge vuolláičállit, celkkii ii. Skovvi ii leat sáddejuvvon
event-sign-expired = Vuolláičállima áigemearri lea meaddel. Skovvi ii leat sáddejuvvon
event-sign-unsigned = Vuolláičállima áigemearri lea meaddel. Skovvi lea sáddejuvvon váikko buot vuolláičállosat eai leat
event-sign-read = Okta sis geat galget vuolláičállit, lea lohkan skovi
signatures-title = Vuolláičállosat
signatures-lead = Mii oažžut skovi easkka go buohkat dás vulobealde leat vuolláičállán. Sii fertejit vuolláičállit maŋimustá { $day }.
signatures-link = Sii logget sisa ja vuolláičállet dán čujuhusas. Don sáhtát sáddet dan sidjiide:
signature-signed = Vuolláičálii { $time }.
signature-declined = Celkkii ii { $time }.
signature-told = Ii leat vel vuolláičállán. Mii leat sádden e-poastta dan birra.
signature-untold = Ii leat vel vuolláičállán. Mis ii leat e-poastačujuhus maid sáhttit geavahit, nu ahte don fertet ieš dieđihit.
signature-missing = Ii vuolláičállán.
