### Innlogging: når den ikke lykkes, hvem man kan opptre for, og demoens innlogging.

error-login-cancelled-title = Du avbrøt innloggingen
error-login-cancelled-text = Du er ikke logget inn. Ingenting av det du har lagret, er borte.
error-login-unknown-title = Innloggingen kunne ikke fullføres
error-login-unknown-text = Den tok for lang tid, ble startet i en annen nettleser eller er brukt før. Logg inn på nytt.
error-login-level-too-low-title = Du må logge inn på et høyere sikkerhetsnivå
error-login-level-too-low-text = Denne tjenesten krever nivå høyt, for eksempel BankID. Logg inn på nytt og velg en innlogging på dette nivået.
error-login-provider-down-title = Innloggingstjenesten svarer ikke
error-login-provider-down-text = Feilen er ikke hos deg. Vent noen minutter og prøv igjen. Ingenting av det du har lagret, er borte.
error-login-refused-title = Innloggingstjenesten avviste oss
error-login-refused-text = Feilen er hos oss, ikke hos deg. Prøv igjen. Ta kontakt hvis det skjer flere ganger.
error-login-rejected-title = Vi kunne ikke stole på innloggingen
error-login-rejected-text = Svaret fra innloggingstjenesten besto ikke kontrollen vår, så du er ikke logget inn. Prøv igjen. Ta kontakt hvis det skjer flere ganger.
error-login-no-identity-number-title = Vi fikk ikke fødselsnummeret ditt
error-login-no-identity-number-text = Du trenger et norsk fødselsnummer eller D-nummer for å bruke tjenesten på nett. Ta kontakt med oss, så hjelper vi deg på en annen måte.
error-login-no-group-title = Du har ikke tilgang til noen saker
error-login-no-group-text = Du er ikke medlem av noen gruppe som behandler saker her. Be lederen din om tilgang.
error-login-not-configured-title = Innlogging er ikke satt opp
error-login-not-configured-text = Tjenesten mangler innlogging. Ta kontakt med oss.
error-logged-out-title = Du er logget ut
error-logged-out-text = Bruker du en maskin sammen med andre, bør du lukke nettleseren også.

party-why-self = Deg selv
party-why-parent = Du har foreldreansvar
party-why-guardian = Du er verge
party-why-chair = Du er styreleder
party-why-delegated = Du har fått fullmakt av virksomheten

demo-title = Logg inn i demoen
demo-warning = Dette er en demo.
demo-warning-text = Alle personene er oppdiktet, og hvem som helst kan logge inn som hvem som helst. Ikke skriv ekte personopplysninger.
demo-asks-for-high = Tjenesten ber om sikkerhetsnivå høyt.
demo-choose = Logg inn som { $name }
demo-cancel = Avbryt
demo-level-high = Nivå høyt
demo-level-substantial = Bare nivå betydelig
demo-person-anders = En innbygger som søker for seg selv.
demo-person-berit = Styreleder i et skolekorps, har fullmakt fra et idrettslag og er verge for en slektning. Skriver nynorsk.
demo-person-camilla = Mor til to barn i barnehage.
demo-person-fredrik = Kan bare logge inn på nivå betydelig, og er ikke i kontaktregisteret.
demo-person-guro = Har gradert adresse.
demo-person-hannah = Har D-nummer, snakker engelsk og har ett barn.
demo-person-marit = Saksbehandler i gruppen fritid.
demo-person-nils = Saksbehandler i gruppene barnehage og kultur.
demo-person-oda = Saksbehandler i gruppene kultur og fritid.
demo-person-pia = Skriver skjemaene.
