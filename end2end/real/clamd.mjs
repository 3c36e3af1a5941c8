// clamd as a municipality has it, with one signature of our own instead of the world's: a line of text that stands in no
// other file.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:net";
import { eventually } from "../steps/page.mjs";

const PROGRAMS = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"];
const program = process.env.CLAMD ?? PROGRAMS.find((path) => existsSync(path));

/** Why it can't be started here, with what to do about it. */
export const missing = program ? undefined : "there is no clamd here (Debian: sudo apt-get install clamav-daemon)";

/** What it takes for a virus. */
export const VIRUS = "skranke: this text is the virus of our journeys";

export class Clamd {
  static async start() {
    const clamd = new Clamd();
    clamd.folder = mkdtempSync(join(tmpdir(), "skranke-clamd-"));
    clamd.socket = join(clamd.folder, "clamd.ctl");
    const signatures = join(clamd.folder, "signatures");
    mkdirSync(signatures);
    // In any kind of file, anywhere in it.
    writeFileSync(join(signatures, "own.ndb"), `Skranke.Journey:0:*:${Buffer.from(VIRUS).toString("hex")}\n`);
    const configuration = [`LocalSocket ${clamd.socket}`, `DatabaseDirectory ${signatures}`, "Foreground yes", "FixStaleSocket yes"];
    clamd.file = join(clamd.folder, "clamd.conf");
    writeFileSync(clamd.file, configuration.map((line) => `${line}\n`).join(""));
    await clamd.resume();
    return clamd;
  }

  /** As the program is told of it. */
  get address() {
    return `unix:${this.socket}`;
  }

  async resume() {
    let said = "";
    this.child = spawn(program, ["--config-file", this.file], { stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on("data", (text) => (said += text));
    this.ended = new Promise((resolve) => this.child.once("exit", resolve));
    await eventually("clamd listens", () => {
      if (this.child.exitCode !== null) throw new Error(`clamd stopped at once:\n${said}`);
      return this.#listens();
    }, 30);
  }

  #listens() {
    return new Promise((resolve) => {
      const socket = connect(this.socket, () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
  }

  async stop() {
    this.child.kill();
    await this.ended;
  }

  async remove() {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}
