### Northern Sámi. To be read by a Sámi speaker before it is used.
### The author's pages: the forms, the versions and the preview.

author-title = Skovit
author-lead = Skovit máhpas { $folder }. Fiila mii rievdaduvvo, lohkkojuvvo ođđasit moatti sekundda siste. Fiila mas leat meattáhusat, ii goassege boađe buori veršuvnna sadjái.
author-form = Skovvi
author-key = Čoavdda
author-state = Dilli
author-version = Veršuvdna
author-drafts = Rabas álgočállosat
author-submissions = Sáddejuvvon skovit
author-live = Almmuhuvvon
author-warned = Almmuhuvvon, rávvagiiguin
author-held = Meattáhus: ovddit veršuvdna lea almmuhuvvon
author-broken = Meattáhus: ii leat almmuhuvvon
author-error = Meattáhus
author-warning = Ráva
author-said = Maid dárkkisteapmi dadjá
author-nothing-said = Dárkkisteapmi ii daja maidege.
author-versions = Veršuvnnat
author-since = Váldon atnui
author-unused = Oktage ii leat vel álgán dáinna skoviin.
author-pin = Álgočálus bisuha dan veršuvnna mainna dat álggahuvvui (drafts: pin).
author-migrate = Álgočálus joatkašuvvá ođđaseamos veršuvnnas daid vástádusaiguin maid dat jearrá (drafts: migrate).
author-stop = Álgočállosa sáhttá lohkat, muhto ii sáddet, go skovvi lea rievdan (drafts: stop).
author-size = { $pages ->
    [one] 1 siidu
    [two] { $pages } siiddu
   *[other] { $pages } siiddu
}, { $fields ->
    [one] 1 gieddi
    [two] { $fields } gietti
   *[other] { $fields } gietti
}, { $tests ->
    [one] 1 teasta
    [two] { $tests } teastta
   *[other] { $tests } teastta
}.
author-changes = Rievdan ovddit veršuvnna rájes
author-paths = Geainnut skovi čađa
author-paths-list = Geainnut listun
author-way-refused = Ii sáhte ohcat
author-way-sent = Sáddejuvvon
author-way-sent-to = Sáddejuvvon: { $queue }
author-way-or = dahje
author-way-more = Ja { $count } eará.
author-preview = Čájet ovdalgihtii
author-as-citizen = Geahča bálvalusa nugo ássi oaidná dan
author-back = Buot skovit
preview-title = Ovdačájeheapmi
preview-lead = Juohke siidu gáržžes ja govda hámis, daid vástádusaiguin maid válljet. Siidu rahpasa ođđasit go fiila rievdá.
preview-with = Vástádusat
preview-empty = Vástádusaid haga
preview-errors = Vástádusaid haga, buot meattáhusaiguin
preview-test = Teasta «{ $name }»
preview-show = Čájet
preview-languages = Ovdačájeheami giella
preview-hidden = Siidu ii čájehuvvo dáiguin vástádusaiguin.
preview-frame = { $title }, { $width }
preview-narrow = gárži
preview-wide = govdat
preview-alone = Raba siiddu sierra, ovdamearkka dihte jus áiggut čálihit dan
preview-receipt = Vuostáiváldinduođaštus
preview-mail = E-poasta
preview-made = Hutkojuvvon vástádusat { $number }
preview-wrong = Hutkojuvvon vástádusat { $number }, main lea okta meattáhus
preview-letter = Mearrádus: { $outcome }
author-accessibility = Olahanmuddu
author-unchecked = Ii oktage leat dárkkistan dán veršuvnna olahanmuttu. Vuodje { $command }.
author-checked = Dárkkistuvvon { $at }: { $states ->
    [one] okta dilli
   *[other] { $states } dili
 }, { $findings ->
    [0] ii mihkkege gávdnon
    [one] okta gávdnon meattáhus
   *[other] { $findings } gávdnon meattáhusa
 }.
