### Northern Sámi. To be read by a Sámi speaker before it is used.
### Pages shown when something went wrong: what happened, that nothing is lost, and what you can do.

error-number = Muital midjiide nummira { $number } jus válddát oktavuođa minguin dán birra.
error-to-front = Mana ovdasiidui
error-login-again = Logge sisa ođđasit
error-not-found-title = Mii eat gávnna siiddu
error-not-found-text = Siidu ii gávdno, dahje dat ii leat du. Dat maid leat vurken, ii leat jávkan: Álgočállosiid ja áššiid gávnnat Mu siiddus.
error-forbidden-title = Dus ii leat lohpi
error-forbidden-text = Don it sáhte oaidnit dahje dahkat dán. Mihkkege ii leat rievdan, ja dat maid leat vurken, ii leat jávkan. Váldde oktavuođa minguin jus oaivvildat ahte dus galgá leat lohpi.
error-conflict-title = Muhtin eará lei jođánut
error-conflict-text = Muhtin eará rievdadii ášši dan botta go dus lei dat rabas. Mihkkege ii leat čállojuvvon badjel. Mana ruovttoluotta ja raba dan ođđasit.
error-sent-title = Skovvi lea juo sáddejuvvon
error-sent-text = Dat sáddejuvvui eará láses, dahje su bokte geainna deavddát dan ovttas. Dat maid čállet dán siidui dan maŋŋá, ii boahtán mielde. Jus háliidat lasihit juoidá, de sáhtát čállit dieđu áššis.
error-stopped-title = Skovvi lea rievdan
error-stopped-text = Skovvi lea rievdan dan rájes go álget, ja danne dán álgočállosa ii sáhte sáddet. Dat ii leat sihkkojuvvon: Don gávnnat dan Mu siiddus ja sáhtát doppe lohkat iežat vástádusaid dan botta go deavddát ođđa skovi.
error-party-ended-title = Don it sáhte šat sáddet dán su ovddas
error-party-ended-text = Registarat eai šat dieđit ahte don sáhtát doaibmat su ovddas gean álgočálus guoská. Ohcamuš ii leat sáddejuvvon. Álgočálus gávdno ain Mu siiddus. Jus dat lea boastut, váldde oktavuođa minguin.
error-register-down-title = Mii eat sáhttán dárkkistit ahte don sáhtát sáddet dán
error-register-down-text = Almmolaš registtar ii vástit dál. Ohcamuš ii leat sáddejuvvon, muhto álgočálus lea vurkejuvvon. Vuordde moadde minuhta ja geahččal ođđasit.
error-login-needed-title = Don leat loggejuvvon olggos
error-login-needed-text = Don loggejuvvojit olggos go manai guhkes áigi, dahje go ieš loggejit olggos eará láses. Dat mii lea vurkejuvvon, lea ain das. Logge sisa ođđasit vai sáhtát joatkit das gosa bohtet.
error-login-kept-title = Don leat loggejuvvon olggos
error-login-kept-text = Don loggejuvvojit olggos go manai guhkes áigi, dahje go ieš loggejit olggos eará láses. Mii leat vurken dan maid čállet. Logge sisa ođđasit, de mii bidjat dan fas siidui.
error-bad-request-title = Mii eat ádden dan mii sáddejuvvui
error-bad-request-text = Neahttalohkki sáddii juoidá maid skovvi ii jeara, ja danne mii eat leat vurken dan. Dat mii lei vurkejuvvon ovdal, lea ain das. Mana ruovttoluotta, raba siiddu ođđasit ja geahččal fas.
error-too-large-title = Dat maid sáddejit, lea menddo stuoris
error-too-large-text = Fiila dahje teaksta lea stuorát go maid skovvi sáhttá váldit vuostá. Dat mii lei vurkejuvvon ovdal, lea ain das. Mana ruovttoluotta ja vállje unnit fiilla dahje čále unnit.
error-busy-title = Mii eat nagodan vástidit áigái
error-busy-text = Dat mii lei vurkejuvvon ovdal, lea ain das. Vuordde veaháš ja geahččal ođđasit.
error-internal-title = Mis manai juoga boastut
error-internal-text = Dat ii leat du sivva, ja mii leat čállán muitui mii dáhpáhuvai. Dat mii lei vurkejuvvon ovdal, lea ain das. Geahččal fas oanehis áiggi geahčen.
error-to-my = Mana Mu siidui
error-try-again = Geahččal ođđasit
