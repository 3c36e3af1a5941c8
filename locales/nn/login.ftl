### Innlogging: når ho ikkje lukkast, kven ein kan opptre for, og innlogginga i demoen.

error-login-cancelled-title = Du avbraut innlogginga
error-login-cancelled-text = Du er ikkje logga inn. Ingenting av det du har lagra, er borte.
error-login-unknown-title = Innlogginga kunne ikkje fullførast
error-login-unknown-text = Ho tok for lang tid, vart starta i ein annan nettlesar eller er brukt før. Logg inn på nytt.
error-login-level-too-low-title = Du må logge inn på eit høgare tryggleiksnivå
error-login-level-too-low-text = Denne tenesta krev nivå høgt, til dømes BankID. Logg inn på nytt og vel ei innlogging på dette nivået.
error-login-provider-down-title = Innloggingstenesta svarer ikkje
error-login-provider-down-text = Feilen er ikkje hos deg. Vent nokre minutt og prøv igjen. Ingenting av det du har lagra, er borte.
error-login-refused-title = Innloggingstenesta avviste oss
error-login-refused-text = Feilen er hos oss, ikkje hos deg. Prøv igjen. Ta kontakt viss det skjer fleire gonger.
error-login-rejected-title = Vi kunne ikkje stole på innlogginga
error-login-rejected-text = Svaret frå innloggingstenesta kom ikkje gjennom kontrollen vår, så du er ikkje logga inn. Prøv igjen. Ta kontakt viss det skjer fleire gonger.
error-login-no-identity-number-title = Vi fekk ikkje fødselsnummeret ditt
error-login-no-identity-number-text = Du treng eit norsk fødselsnummer eller D-nummer for å bruke tenesta på nett. Ta kontakt med oss, så hjelper vi deg på ein annan måte.
error-login-no-group-title = Du har ikkje tilgang til nokon saker
error-login-no-group-text = Du er ikkje medlem av noka gruppe som behandlar saker her. Be leiaren din om tilgang.
error-login-not-configured-title = Innlogging er ikkje sett opp
error-login-not-configured-text = Tenesta manglar innlogging. Ta kontakt med oss.
error-logged-out-title = Du er logga ut
error-logged-out-text = Bruker du ei maskin saman med andre, bør du lukke nettlesaren òg.

party-why-self = Deg sjølv
party-why-parent = Du har foreldreansvar
party-why-guardian = Du er verje
party-why-chair = Du er styreleiar
party-why-delegated = Du har fått fullmakt av verksemda

demo-title = Logg inn i demoen
demo-warning = Dette er ein demo.
demo-warning-text = Alle personane er oppdikta, og kven som helst kan logge inn som kven som helst. Ikkje skriv ekte personopplysningar.
demo-asks-for-high = Tenesta ber om tryggleiksnivå høgt.
demo-choose = Logg inn som { $name }
demo-cancel = Avbryt
demo-level-high = Nivå høgt
demo-level-substantial = Berre nivå betydeleg
demo-person-anders = Ein innbyggjar som søkjer for seg sjølv.
demo-person-berit = Styreleiar i eit skulekorps, har fullmakt frå eit idrettslag og er verje for ein slektning. Skriv nynorsk.
demo-person-camilla = Mor til to barn i barnehage.
demo-person-fredrik = Kan berre logge inn på nivå betydeleg, og er ikkje i kontaktregisteret.
demo-person-guro = Har gradert adresse.
demo-person-hannah = Har D-nummer, snakkar engelsk og har eitt barn.
demo-person-marit = Saksbehandlar i gruppa fritid.
demo-person-nils = Saksbehandlar i gruppene barnehage og kultur.
demo-person-oda = Saksbehandlar i gruppene kultur og fritid.
demo-person-pia = Skriv skjemaa.
