### Northern Sámi. To be read by a Sámi speaker before it is used.
### The caseworker's pages: the queues and the case.

## Vuorrolisttut

queue-list = Vuorrolisttut
queue-mine = Mu áššit
queue-mine-empty = Dus eai leat rabas áššit.
queue-empty = Dás eai leat áššit.
queue-counts = { $received } { $received ->
    [one] ođđa
    [two] ođđa
   *[other] ođđa
}, { $open } { $open ->
    [one] rabas
    [two] rabas
   *[other] rabas
}
queue-reference = Referánsa
queue-service = Bálvalus
queue-status = Stáhtus
queue-received = Vuostáiváldon
queue-due = Áigemearri
queue-late = Áigemearri lea mannan
queue-assignee = Áššegieđahalli
queue-nobody = Ii oktage
queue-next = Boahtte siidu
queue-show-open = Čájet rabas áššiid
queue-show-closed = Čájet loahpahuvvon áššiid

## Ášši

case-awaited = Váilot
case-sender = Sáddejeaddji
case-party = Gean ovddas
case-notice = Dieđiheapmi
case-unreachable = Mis ii leat ohcci e-poastačujuhus, ja danne son ii oaččo dieđu. Riŋge dahje sádde reivve.
case-answers = Vástádusat skovis
case-do = Gieđahala ášši
case-take = Váldde ášši
case-take-note = Váldde ášši vai sáhtát jearrat juoidá dahje dahkat mearrádusa.
case-taken-note = Muhtin eará lea váldán ášši. Sáhtát lohkat dan ja čállit notáhta.
case-resume = Joatkke vástádusa haga
case-release = Bija ruovttoluotta vuorrolistui

case-ask = Jeara juoidá ohccis
case-ask-label = Gažaldat ohccái
case-ask-do = Sádde gažaldaga
case-ask-empty = Čále gažaldaga ovdal go sáddet dan.
case-note = Čále siskkáldas notáhta
case-note-label = Notáhtta (ohcci ii oainne dan)
case-note-do = Vurke notáhta
case-note-empty = Čále notáhta ovdal go vurket dan.

case-decide = Daga mearrádusa
case-decide-do = Daga dán mearrádusa
case-outcome = Boađus
case-outcome-empty = Vállje bohtosa.
case-reasons = Vuođustus
case-reasons-help = Ohcci lohká dán. Čále makkár njuolggadusat ja dieđut leat mearrádusa vuođđun, ja masa don leat bidjan deattu. Váidinvuoigatvuohta ja váidináigemearri bohtet automáhtalaččat fárrui.
case-reasons-empty = Čále vuođustusa.

message-applicant = Ohcci
message-question = Gažaldat
message-answer = Ohccis
message-note = Notáhtta

## Maid don easka dahket

notice-taken = Don leat váldán ášši.
notice-taken-by = { $name } lea juo váldán ášši.
notice-released = Ášši lea biddjojuvvon ruovttoluotta vuorrolistui.
notice-noted = Notáhtta lea vurkejuvvon.
notice-asked = Gažaldat lea sáddejuvvon. Ášši vuordá vástádusa.
notice-resumed = Ášši gieđahallojuvvo fas.
notice-decided = Mearrádus lea dahkkojuvvon.
notice-changed = Ášši lea rievdan dan rájes go rahpet dan, ja danne dát ii vurkejuvvon. Geahča ášši ja geahččal ođđasit.
case-decision-opened = Ohcci rabai mearrádusa { $time }.
case-decision-unopened = Ohcci ii leat vel rahpan mearrádusa.
case-no-mail = Ohcci ii dáhto e-poastta. Son oažžu dušše dieđu mearrádusas, ja oaidná muđui ođđa áššiid Mu siiddus.
case-letter = Álgge standárdteavsttain: «{ $outcome }»
case-co-applicants = Ohcá ovttas dáinna
