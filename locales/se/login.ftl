### Northern Sámi. To be read by a Sámi speaker before it is used.
### Login: when it does not succeed, whom one may act for, and the demo's login.

error-login-cancelled-title = Don gaskkalduhttet sisaloggema
error-login-cancelled-text = Don it leat loggen sisa. Mihkkege das maid leat vurken, ii leat jávkan.
error-login-unknown-title = Sisaloggen ii lihkostuvvan
error-login-unknown-text = Dat bisttii menddo guhká, álggahuvvui eará neahttalohkkis dahje lea geavahuvvon ovdal. Logge sisa ođđasit.
error-login-level-too-low-title = Don fertet logget sisa alit sihkarvuođadásis
error-login-level-too-low-text = Dát bálvalus gáibida alla dási, ovdamearkka dihte BankID. Logge sisa ođđasit ja vállje sisaloggema mii lea dán dásis.
error-login-provider-down-title = Sisaloggenbálvalus ii vástit
error-login-provider-down-text = Vihki ii leat dus. Vuordde moadde minuhta ja geahččal ođđasit. Mihkkege das maid leat vurken, ii leat jávkan.
error-login-refused-title = Sisaloggenbálvalus hilggui min
error-login-refused-text = Vihki lea mis, ii dus. Geahččal ođđasit. Váldde oktavuođa minguin jus dat dáhpáhuvvá máŋgii.
error-login-rejected-title = Mii eat sáhttán luohttit sisaloggemii
error-login-rejected-text = Sisaloggenbálvalusa vástádus ii ceavzán min dárkkisteamis, ja danne don it leat loggen sisa. Geahččal ođđasit. Váldde oktavuođa minguin jus dat dáhpáhuvvá máŋgii.
error-login-no-identity-number-title = Mii eat ožžon du riegádannummira
error-login-no-identity-number-text = Don dárbbašat norgga riegádannummira dahje D-nummira vai sáhtát geavahit bálvalusa neahtas. Váldde oktavuođa minguin, de mii veahkehit du eará láhkai.
error-login-no-group-title = Dus ii leat lohpi oaidnit áššiid
error-login-no-group-text = Don it leat miellahttun makkárge joavkkus mii gieđahallá áššiid dáppe. Bivdde lobi iežat jođiheaddjis.
error-login-not-configured-title = Sisaloggen ii leat ráhkaduvvon
error-login-not-configured-text = Bálvalusas váilu sisaloggen. Váldde oktavuođa minguin.
error-logged-out-title = Don leat loggen olggos
error-logged-out-text = Jus earát maid geavahit seamma dihtora, de gidde maiddái neahttalohkki.

party-why-self = Don ieš
party-why-parent = Dus lea váhnenovddasvástádus
party-why-guardian = Don leat goziheaddji
party-why-chair = Don leat stivrajođiheaddji
party-why-manager = Don jođihat dahje eaiggáduššat fitnodaga
party-why-delegated = Fitnodat lea addán dutnje fápmudusa

demo-title = Logge sisa demoi
demo-warning = Dát lea demo.
demo-warning-text = Buot olbmot leat hutkojuvvon, ja vaikko gii sáhttá logget sisa vaikko geanin. Ale čále duohta persondieđuid.
demo-virus = Háliidatgo oaidnit mii dáhpáhuvvá fiillain mas lea virus? Viečča geahččalanfiilla, mii ii leat váralaš, ja lasit dan skovvái.
demo-virus-file = Geahččalanfiila mas lea virus (PDF)
demo-asks-for-high = Bálvalus gáibida alla sihkarvuođadási.
demo-choose = Logge sisa nugo { $name }
demo-cancel = Gaskkalduhte
demo-level-high = Alla dássi
demo-level-substantial = Dušše mearkkašahtti dássi
demo-person-anders = Ássi guhte ohcá alccesis.
demo-person-berit = Skuvlamusihkkajoavkku stivrajođiheaddji, sus lea fápmudus valáštallansearvvis ja son lea fuolkki goziheaddji. Čállá ođđadárogillii.
demo-person-camilla = Guovtti mánáidgárdemáná eadni, ovttas Hannain.
demo-person-fredrik = Sáhttá logget sisa dušše mearkkašahtti dásis, iige hálit digitála poastta.
demo-person-guro = Sus lea čiegus čujuhus.
demo-person-hannah = Sus lea D-nummir ja son hállá eaŋgalasgiela. Sus lea okta mánná okto ja guokte ovttas Camillain.
demo-person-marit = Áššegieđahalli joavkkus fritid.
demo-person-nils = Áššegieđahalli joavkkuin barnehage ja kultur.
demo-person-oda = Áššegieđahalli joavkkuin kultur ja fritid.
demo-person-siv = Áššegieđahalli joavkkuin skole, klage, skjenking ja skjerming.
demo-person-rune = Áššegieđahalli joavkkuin vei, vann-avlop ja parkering.
demo-person-pia = Čállá skoviid.
