// Stand-ins for the public registers that tell a name and an address: Maskinporten, which gives the tokens, the population
// register through KS Fiks, and the contact register KRR. As their documentation has them, and as strict.
import { createPublicKey, randomUUID, verify } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

const GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const FIKS = "ks:fiks";
const KRR = "krr:global/kontaktinformasjon.read";
const LONGEST = 120;

export class Registers {
  /** Listens on a free port. `client` is how the program is registered: its `id`, `keyId` and private `key`. */
  static async start(people, client) {
    const registers = new Registers();
    Object.assign(registers, { people, client, tokens: new Map(), password: randomUUID(), trouble: [] });
    registers.server = createServer((request, response) => registers.#answer(request, response));
    registers.server.listen(0, "127.0.0.1");
    await once(registers.server, "listening");
    registers.address = `http://127.0.0.1:${registers.server.address().port}`;
    registers.issuer = `${registers.address}/maskinporten/`;
    return registers;
  }

  async stop() {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, "close");
  }

  async #answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, this.address);
    const body = await text(request);
    const pid = pathname.match(/^\/folkeregister\/api\/v1\/role\/v1\/personer\/(\d{11})$/)?.[1];
    let [status, answer] = [404, {}];
    if (pathname === "/maskinporten/token") [status, answer] = this.#token(new URLSearchParams(body));
    else if (pid) [status, answer] = this.#person(request, pid, searchParams.getAll("part"));
    else if (pathname === "/rest/v1/personer") [status, answer] = this.#contact(request, body);
    if (status >= 400) this.trouble.push(`a register answered ${status} to ${pathname.replace(/\d{11}/, "…")}`);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  }

  #token(form) {
    const [header, claims, signature] = (form.get("assertion") ?? "").split(".");
    const read = (part) => JSON.parse(Buffer.from(part, "base64url"));
    const { id, keyId, key } = this.client;
    const signed = signature && Buffer.from(signature, "base64url");
    if (form.get("grant_type") !== GRANT || !signed) return [400, { error: "invalid_request" }];
    const { alg, kid } = read(header);
    const { aud, iss, iat, exp, jti, scope } = read(claims);
    const isOurs = alg === "RS256" && kid === keyId && iss === id && aud === this.issuer;
    const isInTime = iat <= now() + 10 && exp > now() && exp - iat <= LONGEST && jti;
    const isSigned = verify("sha256", `${header}.${claims}`, createPublicKey(key), signed);
    if (!isOurs || !isInTime || !isSigned) return [400, { error: "invalid_grant" }];
    if (![FIKS, KRR].includes(scope)) return [400, { error: "invalid_scope" }];
    const token = randomUUID();
    this.tokens.set(token, scope);
    return [200, { access_token: token, token_type: "Bearer", expires_in: LONGEST - 1, scope }];
  }

  #letsIn({ headers }, scope) {
    return this.tokens.get(headers.authorization?.replace(/^Bearer /, "")) === scope;
  }

  #person(request, pid, parts) {
    const { integrasjonid, integrasjonpassord } = request.headers;
    if (!this.#letsIn(request, FIKS) || !integrasjonid || integrasjonpassord !== this.password) return [401, {}];
    // Without it the real one gives a whole set, which nobody needs.
    if (parts.length === 0) return [400, {}];
    const person = this.people.find(({ number }) => number === pid);
    if (!person) return [404, {}];
    const [fornavn, etternavn] = person.name.split(" ");
    const current = { erGjeldende: true, kilde: "Synutopia", ajourholdstidspunkt: daysAgo(100) };
    const all = { navn: [{ ...current, fornavn, etternavn }], foreldreansvar: [] };
    const asked = Object.entries(all).filter(([part]) => parts.includes(part));
    const identifikasjonsnummer = [{ ...current, foedselsEllerDNummer: pid, status: "iBruk" }];
    return [200, { identifikasjonsnummer, ...Object.fromEntries(asked) }];
  }

  #contact(request, body) {
    if (request.method !== "POST" || !this.#letsIn(request, KRR)) return [401, {}];
    const personer = JSON.parse(body).personidentifikatorer.map((personidentifikator) => {
      const person = this.people.find(({ number }) => number === personidentifikator);
      if (!person?.email)
        return { personidentifikator, status: "IKKE_REGISTRERT", varslingsstatus: "KAN_IKKE_VARSLES" };
      const kontaktinformasjon = {
        epostadresse: person.email,
        epostadresse_oppdatert: daysAgo(900),
        epostadresse_sist_verifisert: daysAgo(90),
        mobiltelefonnummer: "+4740000001",
        mobiltelefonnummer_oppdatert: daysAgo(900),
      };
      const open = { reservasjon: "NEI", status: "AKTIV", varslingsstatus: "KAN_VARSLES" };
      return { personidentifikator, ...open, kontaktinformasjon, spraak: "nb" };
    });
    return [200, { personer }];
  }
}

const now = () => Math.floor(Date.now() / 1000);
const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
