// The program as a municipality runs it: no demo, but a login provider for citizens, one for employees and a mail server,
// each reached over the network through the file of configuration.
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { citizens, employees } from "../people.mjs";
import { Server } from "../server.mjs";
import { MailServer } from "./mail-server.mjs";
import { OpenIdProvider } from "./openid-provider.mjs";
import { Registers } from "./registers.mjs";

export const LEVELS = ["idporten-loa-substantial", "idporten-loa-high"];
/** A service that asks for the higher one; none of ours does. */
export const AT_HIGH = "parkeringstillatelse";
/** An employee whose groups have nothing to do with us. */
export const outsider = { name: "Tor Utegård", groups: [] };

const SECRET = "en hemmelighet: & + %";

export class Parts {
  /** With a `clamd`, files are shown to it. */
  static async start({ clamd } = {}) {
    const parts = new Parts();
    parts.clamd = clamd;
    parts.mail = await MailServer.start();
    parts.server = await Server.start((server) => parts.#configure(server));
    parts.address = parts.server.address;
    return parts;
  }

  async #configure({ address, folder, forms }) {
    const form = join(forms, AT_HIGH, "form.yaml");
    writeFileSync(form, readFileSync(form, "utf8").replace(/^login: substantial$/m, "login: high"));
    const client = {
      client_id: "skranke",
      redirect_uris: [`${address}/login/callback`],
      post_logout_redirect_uris: [`${address}/logout/done`],
      frontchannel_logout_uri: `${address}/login/frontchannel`,
    };
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = createPublicKey(privateKey).export({ format: "jwk" });
    this.citizens = await OpenIdProvider.start({
      name: "citizens",
      people: citizens,
      claims: ({ number }) => ({ pid: number, locale: "nb" }),
      levels: LEVELS,
      client: {
        ...client,
        token_endpoint_auth_method: "private_key_jwt",
        token_endpoint_auth_signing_alg: "RS256",
        jwks: { keys: [{ ...key, kid: "key-1", use: "sig", alg: "RS256" }] },
      },
    });
    this.employees = await OpenIdProvider.start({
      name: "employees",
      people: [...employees, outsider],
      claims: ({ name, groups }) => ({ name, roles: groups }),
      client: { ...client, token_endpoint_auth_method: "client_secret_post", client_secret: SECRET },
    });
    this.registers = await Registers.start(citizens, { id: "skranke", keyId: "key-1", key: privateKey });
    const keyFile = join(folder, "key.pem");
    writeFileSync(keyFile, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
    const file = join(folder, "skranke.toml");
    writeFileSync(file, this.#configuration(keyFile));
    return ["--config", file];
  }

  #configuration(keyFile) {
    const { citizens, employees, mail } = this;
    return `
synthetic_people = true
form_targets = [${[citizens, employees].map(({ issuer }) => toml(issuer)).join(", ")}]

[mail]
smtp = ${toml(mail.address)}

[citizens]
issuer = ${toml(citizens.issuer)}
client_id = "skranke"
client_authentication = "private_key_jwt"
private_key = ${toml(keyFile)}
key_id = "key-1"

[employees]
issuer = ${toml(employees.issuer)}
client_id = "skranke"
client_authentication = "client_secret_post"
client_secret = ${toml(SECRET)}
acr_substantial = []
acr_high = []
groups_claim = "roles"
${this.clamd ? `\n[scan]\nclamd = ${toml(this.clamd.address)}\n` : ""}${this.#registers(keyFile)}`;
  }

  #registers(keyFile) {
    const { issuer, address, password } = this.registers;
    return `
[registers.maskinporten]
issuer = ${toml(issuer)}
client_id = "skranke"
key_id = "key-1"
private_key = ${toml(keyFile)}

[registers.folkeregisteret]
address = ${toml(`${address}/folkeregister/api/v1/role`)}
integration_id = "end2end"
integration_password = ${toml(password)}

[registers.krr]
address = ${toml(`${address}/rest/v1/personer`)}
`;
  }

  /** What the program said, and what the providers refused. */
  get log() {
    return [this.server.log, ...this.citizens.trouble, ...this.employees.trouble, ...this.registers.trouble].join("\n");
  }

  async stop() {
    await this.server?.remove();
    for (const part of [this.citizens, this.employees, this.registers, this.mail]) await part?.stop();
  }
}

const toml = (text) => JSON.stringify(text);
