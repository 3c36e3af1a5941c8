// A login provider as citizens and employees meet it: oidc-provider, with people to choose from in place of a BankID.
// Strict where ID-porten is: PKCE, pairwise `sub`, an id_token that lives two minutes, no address that isn't registered.
import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { Provider, interactionPolicy } from "oidc-provider";
import { choicePage, failed, keyOf, leaving, left } from "./openid-pages.mjs";

const HOURS = 3600;

export class OpenIdProvider {
  /**
   * Listens on a free port. `name` keeps its cookies apart from those of another provider on this machine, `people` can
   * log in, `claims` says what is told of one of them, `levels` are the `acr` values from the lowest, and `client`
   * is how the program is registered.
   */
  static async start({ name, people, claims, levels = [], client }) {
    const provider = new OpenIdProvider();
    provider.server = createServer();
    provider.server.listen(0, "127.0.0.1");
    await once(provider.server, "listening");
    provider.issuer = `http://127.0.0.1:${provider.server.address().port}`;
    const oidc = new Provider(provider.issuer, settings({ name, people, claims, levels, client }));
    provider.oidc = oidc;
    provider.logins = [];
    // What went wrong at its end, for whoever asks why a login failed.
    provider.trouble = [];
    for (const event of ["grant.error", "authorization.error", "server_error", "end_session.error"]) {
      oidc.on(event, (_, error) => provider.trouble.push(`${event}: ${error.error_description ?? error.stack}`));
    }
    const pages = oidc.callback();
    provider.server.on("request", (request, response) => {
      if (!request.url.startsWith("/interaction/")) return pages(request, response);
      return choose(oidc, people, levels, request, response).then(
        (login) => login && provider.logins.push(login),
        (error) => response.writeHead(500).end(String(error)),
      );
    });
    return provider;
  }

  /** The level at which somebody last logged in. */
  levelOf(person) {
    return this.logins.findLast((login) => login.name === person.name).acr;
  }

  /** Goes away once it has sent somebody back with a code, and before the code is redeemed. */
  stopAfterLogin() {
    return new Promise((resolve) => {
      this.oidc.once("authorization.success", ({ res }) => res.once("finish", () => resolve(this.stop())));
    });
  }

  /** Back at the same address after a stop, with the same keys. */
  async resume() {
    this.server.listen(new URL(this.issuer).port, "127.0.0.1");
    await once(this.server, "listening");
  }

  async stop() {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, "close");
  }
}

function settings({ name, people, claims, levels, client }) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const find = (key) => people.find((person) => keyOf(person) === key);
  return {
    clients: [{ subject_type: "pairwise", response_types: ["code"], grant_types: ["authorization_code"], ...client }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: `${name}-1` }] },
    cookies: {
      keys: [randomBytes(32).toString("hex")],
      names: { session: `${name}_session`, interaction: `${name}_interaction`, resume: `${name}_resume` },
    },
    subjectTypes: ["pairwise"],
    pairwiseIdentifier: (_, key, { clientId }) =>
      createHash("sha256").update(`${name} ${clientId} ${key}`).digest("hex"),
    acrValues: levels,
    scopes: ["openid", "profile"],
    claims: { openid: ["sub", "sid", ...Object.keys(claims(people[0]))], acr: null, auth_time: null, iss: null },
    // As ID-porten does it: what is told of a person stands in the id_token.
    conformIdTokenClaims: false,
    clientAuthMethods: ["private_key_jwt", "client_secret_basic", "client_secret_post"],
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 120,
      IdToken: 120,
      Interaction: 1800,
      Session: 2 * HOURS,
      Grant: 2 * HOURS,
    },
    extraClientMetadata: { properties: ["frontchannel_logout_uri"] },
    clientBasedCORS: () => false,
    interactions: { policy: policy(levels), url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: leaving, postLogoutSuccessSource: left },
    },
    renderError: failed,
    async findAccount(ctx, key) {
      const sid = ctx.oidc.entities.AuthorizationCode?.sessionUid;
      return { accountId: key, claims: () => ({ sub: key, sid, ...claims(find(key)) }) };
    },
    /** Nobody is asked for consent: the municipality has registered the program. */
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  };
}

/** Somebody who is logged in at a lower level than what is asked for logs in once more. */
function policy(levels) {
  const { Check, base } = interactionPolicy;
  const prompts = base();
  const isTooLow = ({ oidc }) => {
    const higher = Math.max(...ranks(levels, oidc.params.acr_values)) > levels.indexOf(oidc.acr);
    return higher && !oidc.result?.login ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
  };
  prompts.get("login").checks.add(new Check("level", "a higher level is asked for", isTooLow));
  return prompts;
}

/** Shows who can log in, and takes the choice: who it was and at which level, once it is made. */
async function choose(oidc, people, levels, request, response) {
  const { params } = await oidc.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(choicePage(people, params));
    return undefined;
  }
  const key = new URLSearchParams(await text(request)).get("person");
  const chosen = people.find((person) => keyOf(person) === key);
  const finish = (result) => oidc.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  if (!chosen) {
    await finish({ error: "access_denied", error_description: "the person went back" });
    return undefined;
  }
  // At the level that is asked for, but at none the person doesn't hold.
  const asked = Math.max(0, ...ranks(levels, params.acr_values));
  const acr = levels[chosen.level ? Math.min(asked, levels.indexOf(chosen.level)) : asked];
  await finish({ login: { accountId: key, acr, amr: ["choice"] } });
  return { name: chosen.name, acr };
}

/** How high each of the `acr` values that are asked for stands. */
function ranks(levels, asked = "") {
  return asked.split(" ").map((acr) => levels.indexOf(acr));
}
