### Northern Sámi. To be read by a Sámi speaker before it is used.
### The pages of a form: filling in and review.

form-place = Siidu { $at }, oktiibuot { $of }.
form-required-note = Deavdde buot, earret dan mas čuožžu «Eaktodáhtolaš».
form-next = Boahtte lávki
form-previous = Ovddit lávki
form-back-to-review = Ruovttoluotta čoahkkáigessui
form-save = Vurke ja joatkke maŋŋel
form-saved = Maŋimuš vurkejuvvon dii. { $time }.
form-revealed = Du vástádusaid geažil bohtet muhtin gažaldagat lassin dán siidui. Mii leat vurken dan maid leat čállán.
form-restored = Mii leat bidjan ruovttoluotta dan maid čállet ovdal go loggejuvvojit olggos. Fiillaid fertet válljet ođđasit.
form-stopped = Skovvi lea rievdan dan rájes go álget. Sáhtát lohkat álgočállosa, muhto fertet álgit ođđasit vai sáhtát sáddet skovi.
conditions-changed = Siiddu gažaldagat leat rievdan.
steps-label = Skovi lávkkit
steps-done = Gárvvis:
field-limit = Sáhtát čállit eanemusat { $max } mearkka.
field-choose = Vállje listtus
date-day = Beaivi
date-month = Mánnu
date-year = Jahki
address-street = Geaidnu ja nummir
address-postcode = Poastanummir
address-town = Poastabáiki
period-from = Vuosttaš beaivi
period-to = Maŋimuš beaivi
person-name = Namma
person-number = Riegádannummir dahje D-nummir
organisation-number = Organisašuvdnanummir
organisation-name = Fitnodaga namma
organisation-look-up = Viečča nama
organisation-found = Mii gávnnaimet «{ $name }» Enhetsregisteris. Jus namma ii leat riekta, de sáhtát divvut dan.
organisation-unknown = Mii eat gávdnan nummira Enhetsregisteris. Dárkkis ahte logut leat rievttes. Jus leat, de čále nama ieš.
organisation-removed = Fitnodat mas lea dát nummir, lea váldojuvvon eret Enhetsregisteris. Dárkkis nummira. Jus lea riekta, de čále nama ieš.
organisation-deleted = «{ $name }» lea sihkkojuvvon Enhetsregisteris. Dárkkis nummira. Jus lea riekta, de sáhtát joatkit.
organisation-bankrupt = Enhetsregister dadjá ahte «{ $name }» lea konkursa. Dárkkis nummira. Jus lea riekta, de sáhtát joatkit.
organisation-winding-up = Enhetsregister dadjá ahte «{ $name }» heaittihuvvo. Dárkkis nummira. Jus lea riekta, de sáhtát joatkit.
organisation-down = Mii eat oaččo vástádusa Enhetsregisteris dál. Čále nama ieš.
organisation-incomplete = Čále olles organisašuvdnanummira, buot 9 logu, ovdal go vieččat nama.
address-suggestions = { $count ->
    [0] Eai leat evttohusat.
    [one] Okta evttohus. Vállje njuollaboaluiguin.
    [two] { $count } evttohusa. Vállje njuollaboaluiguin.
   *[other] { $count } evttohusa. Vállje njuollaboaluiguin.
}
property-gnr = Dállonummir (gnr.)
property-bnr = Doallonummir (bnr.)
property-fnr = Láigonummir (fnr.)
property-snr = Seksuvdnanummir (snr.)
repeat-add = Lasit: { $item }
repeat-add-first = Lasit: { $item }
repeat-remove = Váldde eret: { $item }
repeat-added = { $item } lea lasihuvvon.
repeat-removed = { $item } lea váldojuvvon eret.
table-sum = Supmi
table-update = Rehkenastte sumiid
file-remove = Váldde eret: { $name }
file-upload = Lasit fiilla
file-waiting = Mii iskat leago fiillas virus. Ii oktage sáhte rahpat dan ovdal go dat lea dahkkon.
file-infected = Gávnnaimet virusa fiillas. Ii oktage sáhte rahpat dan.
upload-drop = Sáhtát maiddái luoitit fiillaid deike.
upload-start = Viežžamin: { $name }.
upload-half = { $name } lea beallemuttus.
upload-done = { $name } lea lasihuvvon.
upload-failed = { $name } ii ollen deike. Geahččalit ođđasit go leat neahtas.
upload-again = Geahččal ođđasit: { $name }
file-rename = Rievdat nama
file-name = Fiilla ođđa namma
file-rename-do = Vurke nama
file-later = Jus dus ii leat dat dál, de sáhtát sáddet dan maŋŋel go leat ohcan, { $period } siste.
file-limits = { $kinds }, eanemusat { $size }. { $count ->
    [one] Okta fiila.
    [two] Eanemusat { $count } fiilla.
   *[other] Eanemusat { $count } fiilla.
}
error-summary-title = Fertet divvut dán ovdal go sáhtát joatkit
review-title = Geahča vástádusaid ja sádde
summary-change = Rievdat
summary-change-what = vástádusaid: «{ $title }»
stale-title = Álgočálus lea rievdaduvvon eará láses
stale-text = Siidu maid sáddejit, lea dahkkojuvvon boarrásut álgočállosa vuođul. Mii eat leat čállán maidege badjel. Dás leat goappašat veršuvnnat daid vástádusain mat leat iešguđetláganat. Vállje goappá háliidat doalahit.
stale-question = Gažaldat
stale-saved = Vurkejuvvon álgočállosis
stale-yours = Siiddus maid sáddejit
stale-keep-saved = Doalat dan mii lea vurkejuvvon
stale-keep-yours = Geavat vástádusaid siiddus maid mun sáddejin
stale-same = Vástádusat leat seammaláganat goappašiid veršuvnnain, itge masse maidege.
stale-files = Fiillat maid válljejit, eai leat vurkejuvvon. Vállje daid ođđasit go leat fas siiddus.
form-closed = Skovvi ii leat rabas dál. Sáhtát lohkat álgočállosa, muhto it sáhte sáddet dan.
warnings-title = Geahča dán ovdal go joatkkát
warnings-text = Jus vástádus lea riekta, de sáhtát joatkit.
exit-title = Don it sáhte ohcat dáppe
exit-instead = Dán sáhtát dahkat dan sadjái
exit-kept = Mii leat vurken du vástádusaid. Jus leat vástidan boastut, de sáhtát rievdadit vástádusa ja joatkit.
exit-change = Rievdat vástádusa
exit-delete = Sihko álgočállosa
form-moved = Skovvi lea rievdan maŋŋel go maŋimuš ledjet dáppe. Muhtin vástádusat eai šat heive. Geahča vástádusaid ovdal go sáddet.
form-restored-offline = Mii leat bidjan ruovttoluotta dan maid čállet dan botta go it lean neahtas.
fetched-login = Vižžojuvvon du sisaloggemis.
fetched-population = Vižžojuvvon Álbmotregisttaris. Lea go boastut? Divo dan dáppe, ja dieđit Vearroetáhtii.
fetched-contact = Vižžojuvvon oktavuođaregisttaris. Lea go boastut? Divo dan dáppe, ja ođasmahte dan norge.no:s.
fetched-altinn = Vižžojuvvon Altinnas. Lea go boastut? Divo dan dáppe, ja dieđit Brønnøysund-registariidda.
fetched-organisations = Vižžojuvvon Ovttadatregisttaris. Lea go boastut? Divo dan dáppe, ja dieđit Brønnøysund-registariidda.
down-population = Mii eat ožžon dieđuid Álbmotregisttaris dál. Deavdde ieš.
down-contact = Mii eat ožžon dieđuid oktavuođaregisttaris dál. Deavdde ieš.
down-altinn = Mii eat ožžon dieđuid Altinnas dál. Deavdde ieš.
down-organisations = Mii eat ožžon dieđuid Ovttadatregisttaris dál. Deavdde ieš.
earlier-text = Don leat sádden dán skovi ovdal. Sáhtát deavdit vástádusaid das ja rievdadit daid maŋŋel. Fiillaid ja duođaštusaid fertet bidjat ođđasit.
earlier-use = Geavat ovddit ohcamuša vástádusaid (sáddejuvvon { $sent })
earlier-used = { $count ->
    [0] Eai lean šat vástádusat maid deavdit.
    [one] Mii devddiimet ovtta vástádusa ovddit ohcamušas. Geahča dan, ja rievdat jus mihkkege lea ođas.
    [two] Mii devddiimet guokte vástádusa ovddit ohcamušas. Geahča daid, ja rievdat dan mii lea ođas.
   *[other] Mii devddiimet { $count } vástádusa ovddit ohcamušas. Geahča daid, ja rievdat dan mii lea ođas.
}
form-offline = Don it leat neahtas. Dat maid čálát, vurkejuvvo dán rusttegii ja sáddejuvvo go leat fas neahtas. Dalle joatkit maiddái, jus leat válljen dan.
form-unsaved = Don it leat neahtas, ja neahttalohkki ii sáhte vurket dan maid čálát. Ale gidde siiddu ovdal go leat fas neahtas.
form-conflict = Álgočálus lea rievdaduvvon eará láses. Mihkkege ii čállojuvvo badjel. Vállje «Boahtte lávki», de oainnát goappašiid veršuvnnaid.
session-title = Fargga logget olggos
session-text = Lea guhká dassá go dahket maidege. Vállje «Joatkke» ovdal dii. { $time } jus áiggut bissut siste.
session-saved = Dat maid leat čállán, lea vurkejuvvon.
session-go-on = Joatkke
session-over-title = Don leat logget olggos
session-over-text = Mii vurket dan maid leat čállán. Logge sisa ođđasit, de joatkkát das gos ledjet.
session-login = Logge sisa ođđasit
field-left = Mearkkat vel: { $n }
field-over = Mearkkat badjel: { $n }
review-signers-title = Soapmásat fertejit vuolláičállit
review-signers = Go leat sádden skovi, de dat vuordá dassážii go dát leat loggen sisa ja vuolláičállán:
review-signers-see = Sii oidnet vástádusaid ja fiillaid, muhto eai čujuhusaid, telefonnummiriid eaige e-poastačujuhusaid.

## Ovttas deavdit

together-ask = Deavdde ovttas soapmásiin
together-see = Geahča geat leat mielde
together-with = Don deavddát ovttas dáinna: { $names }.
together-waiting = Don vuorddát vástádusa sus gean leat jearran.
together-saved = Maŋimuš vurken { $name } { $time }.
review-changed = Skovvi ii leat sáddejuvvon, danne go vástádusat leat rievdaduvvon maŋŋá go oidnet daid. Geahča ođđasit, ja sádde go buot lea riekta.
review-together-waiting = Soamis gean leat jearran, ii leat vel vástidan. Jus sáddet dál, de son ii šatta mielde ohcamušas.
review-together-sender = { $name } sádde skovi. Buot maid leat čállán, lea vurkejuvvon.
