### Northern Sámi. To be read by a Sámi speaker before it is used.
### What must be corrected in an answer: what you do, and in which field. Stands below the field and in the list at the top of the page.

problem-required = Deavdde «{ $label }».
problem-required-choice = Vállje vástádusa: «{ $label }».
problem-required-date = Deavdde beaivvi, mánu ja jagi giettis «{ $label }».
problem-required-file = Lasit fiilla: «{ $label }».
problem-required-declaration = Merke ja nanne: «{ $label }»
problem-required-table = Deavdde unnimusat ovtta ruvttu tabeallas.

## Teaksta

problem-too-long = Čále unnit giettis «{ $label }»: eanemusat { $max } mearkka. Dál leat { $length }.
problem-too-short = Čále eambbo giettis «{ $label }»: unnimusat { $min } mearkka.
problem-control-characters = Giettis «{ $label }» leat čiegus mearkkat maid mii eat sáhte vurket. Sihko teavstta ja čále dan ođđasit.

## Logut

problem-not-a-number = Čále logu giettis «{ $label }», ovdamearkka dihte 25.
problem-not-an-integer = Čále olles logu giettis «{ $label }», komma haga.
problem-too-many-decimals = { $decimals ->
    [one] Čále eanemusat ovtta lohkomearkka komma maŋŋel giettis «{ $label }».
    [two] Čále eanemusat { $decimals } lohkomearkka komma maŋŋel giettis «{ $label }».
   *[other] Čále eanemusat { $decimals } lohkomearkka komma maŋŋel giettis «{ $label }».
}
problem-too-small = Lohku giettis «{ $label }» lea menddo unni. Čále { $min } dahje eambbo.
problem-too-large = Lohku giettis «{ $label }» lea menddo stuoris. Čále { $max } dahje unnit.

## Válljemat

problem-not-an-option = Vástádusa maid leat válljen, ii sáhte geavahit dás: «{ $label }». Vállje eará vástádusa.
problem-too-few-choices = { $min ->
    [one] Vállje unnimusat ovtta vástádusa: «{ $label }».
    [two] Vállje unnimusat { $min } vástádusa: «{ $label }».
   *[other] Vállje unnimusat { $min } vástádusa: «{ $label }».
}
problem-too-many-choices = { $max ->
    [one] Vállje dušše ovtta vástádusa: «{ $label }».
    [two] Vállje eanemusat { $max } vástádusa: «{ $label }».
   *[other] Vállje eanemusat { $max } vástádusa: «{ $label }».
}

## Dáhtonat ja áiggit

problem-not-a-date = Dáhton giettis «{ $label }» ii gávdno. Čále beaivvi, mánu ja jagi loguiguin, ovdamearkka dihte 24 11 2026.
problem-date-incomplete = Dáhton giettis «{ $label }» ii leat ollis. Deavdde sihke beaivvi, mánu ja jagi.
problem-date-too-early = Dáhton giettis «{ $label }» lea menddo árrat. Čále { $min } dahje maŋit dáhtona.
problem-date-too-late = Dáhton giettis «{ $label }» lea menddo maŋŋit. Čále { $max } dahje árat dáhtona.
problem-not-a-month = Mánnu giettis «{ $label }» ii gávdno. Čále mánu ja jagi, ovdamearkka dihte 3 2026.
problem-month-incomplete = Mánnu giettis «{ $label }» ii leat ollis. Deavdde sihke mánu ja jagi.
problem-month-too-early = Mánnu giettis «{ $label }» lea menddo árrat. Čále { $min } dahje maŋit mánu.
problem-month-too-late = Mánnu giettis «{ $label }» lea menddo maŋŋit. Čále { $max } dahje árat mánu.
problem-not-a-time = Čále áiggi giettis «{ $label }», ovdamearkka dihte 08.30.
problem-time-too-early = Áigi giettis «{ $label }» lea menddo árrat. Čále { $min } dahje maŋit áiggi.
problem-time-too-late = Áigi giettis «{ $label }» lea menddo maŋŋit. Čále { $max } dahje árat áiggi.
problem-period-backwards = Dáhton giettis «{ $label }» lea ovdal go áigodat álgá. Čále seamma beaivvi go dat álgá, dahje maŋit dáhtona.

## Nummirat ja čujuhusat

problem-not-an-email = Čále olles e-poastačujuhusa giettis «{ $label }», ovdamearkka dihte namma@example.no.
problem-not-a-phone = Telefovdnanummir giettis «{ $label }» ii leat riekta. Norgga nummiris leat 8 lohkomearkka, olgoriikka nummir álgá mearkkain + ja riikkakodain.
problem-not-a-national-id = Nummir giettis «{ $label }» ii leat riekta. Riegádannummiris dahje D-nummiris leat 11 lohkomearkka. Dárkkis ahte buot leat riekta.
problem-not-an-organisation-number = Nummir giettis «{ $label }» ii leat riekta. Organisašuvdnanummiris leat 9 lohkomearkka. Dárkkis ahte buot leat riekta.
problem-not-a-bank-account = Nummir giettis «{ $label }» ii leat riekta. Kontonummiris leat 11 lohkomearkka. Dárkkis ahte buot leat riekta.
problem-not-a-postcode = Čále 4 lohkomearkka giettis «{ $label }», ovdamearkka dihte 0150.
problem-not-a-property-number = Čále nummira giettis «{ $label }» loguiguin, ovdamearkka dihte 41. Dat lea gaskal 1 ja 99999.

## Máŋga seammalágana

problem-too-few-rows = { $min ->
    [one] Lasit unnimusat ovtta: «{ $label }».
    [two] Lasit unnimusat { $min }: «{ $label }».
   *[other] Lasit unnimusat { $min }: «{ $label }».
}
problem-too-many-rows = { $max ->
    [one] Dus sáhttá leat dušše okta: «{ $label }». Váldde eret daid earáid.
    [two] Dus sáhttet leat eanemusat { $max }: «{ $label }». Váldde muhtimiid eret.
   *[other] Dus sáhttet leat eanemusat { $max }: «{ $label }». Váldde muhtimiid eret.
}

## Fiillat

problem-file-too-large = Fiila giettis «{ $label }» lea menddo stuoris. Vállje fiilla mii lea eanemusat { $max }.
problem-file-too-many = { $max ->
    [one] Sáhtát lasihit dušše ovtta fiilla: «{ $label }». Váldde eret dan mii dus lea, jus háliidat lonuhit.
    [two] Sáhtát lasihit eanemusat { $max } fiilla: «{ $label }». Váldde ovtta dain eret jus háliidat lonuhit.
   *[other] Sáhtát lasihit eanemusat { $max } fiilla: «{ $label }». Váldde ovtta dain eret jus háliidat lonuhit.
}
problem-file-empty = Fiila giettis «{ $label }» lea guorus. Raba dan ja geahča ahte dat lea riekta, ja lasit dan ođđasit.
problem-file-wrong-kind = Mii eat sáhte váldit vuostá dán fiilašlája: «{ $label }». Vállje ovtta dáin šlájain: { $kinds }.
problem-file-broken = Eat sáhte lohkat gova «{ $name }» giettis «{ $label }». Geahččal váldit gova ođđasit dahje vállje eará fiilla.
problem-file-infected = Gávnnaimet virusa fiillas «{ $name }» giettis «{ $label }», danin eat leat váldán dan vuostá. Vállje eará fiilla, dahje ráhkat fiilla ođđasit dihtoris mas ii leat virus.
problem-picture-too-large = Govas «{ $name }» giettis «{ $label }» leat menddo ollu piksalat. Dahka dan unnibun, dahje váldde ođđa gova.
