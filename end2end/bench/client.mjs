// A light client that does as a browser does: a cookie, kept connections, forms as pages send them.
import { Agent, request } from "node:http";
import { randomBytes } from "node:crypto";

/** As many connections as requests are under way at once. */
export const CONNECTIONS = 16;

// What Chromium asks for.
const ACCEPTED = "gzip, deflate, br, zstd";

/** More answers in a row that lead on than any way has. */
const MOST_STEPS = 10;

export class Client {
  /** Somebody at the program at `address`, with one connection. */
  constructor(address, { accept = ACCEPTED } = {}) {
    this.address = address;
    this.accept = accept;
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
    this.cookies = new Map();
  }

  get(path, headers) {
    return this.#send("GET", path, headers);
  }

  /** Posts fields, each `[name, text]` or `[name, { name, mimeType, buffer }]` for a file. */
  post(path, fields) {
    const isFile = ([, value]) => typeof value === "object";
    if (!fields.some(isFile)) {
      const body = new URLSearchParams(fields).toString();
      return this.#send("POST", path, { "content-type": "application/x-www-form-urlencoded" }, Buffer.from(body));
    }
    const boundary = randomBytes(16).toString("hex");
    const parts = fields.map(([name, value]) => {
      const file = value.buffer ? `; filename="${value.name}"\r\ncontent-type: ${value.mimeType}` : "";
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n`;
      return Buffer.concat([Buffer.from(head), value.buffer ?? Buffer.from(value), Buffer.from("\r\n")]);
    });
    const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
    return this.#send("POST", path, { "content-type": `multipart/form-data; boundary=${boundary}` }, body);
  }

  /** Follows where an answer leads, to the page at the end, which has its `path`. */
  async follow(answer) {
    let at = answer;
    for (let step = 0; at.status === 303; step += 1) {
      const path = at.location;
      if (step === MOST_STEPS) throw new Error(`${path} and others lead to one another`);
      at = { ...(await this.get(path)), path };
    }
    return at;
  }

  /** Logs in at the demo's provider as one of its people. */
  async logIn(person, home = "/nb/my") {
    const asked = await this.get(`/nb/login?to=${encodeURIComponent(home)}`);
    const { pathname, searchParams } = new URL(asked.location, this.address);
    await this.follow(await this.post(pathname, [...searchParams, ["person", person]]));
  }

  close() {
    this.agent.destroy();
  }

  #send(method, path, headers = {}, body) {
    const url = new URL(path, this.address);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const all = { "accept-encoding": this.accept, ...(cookie && { cookie }), ...headers };
    if (body)
      Object.assign(all, { "content-length": body.length, origin: this.address, "sec-fetch-site": "same-origin" });
    return new Promise((resolve, reject) => {
      const sent = request(url, { method, agent: this.agent, headers: all }, (response) => {
        for (const set of response.headers["set-cookie"] ?? []) this.#keep(set);
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => {
          const { location } = response.headers;
          resolve({ status: response.statusCode, location, body: Buffer.concat(chunks) });
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  #keep(set) {
    const [, name, value] = set.match(/^([^=]+)=([^;]*)/);
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}
