// A server of a journey's own, with its own data and forms.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eventually } from "./steps/page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const program = process.env.SKRANKE_PROGRAM ?? join(target, "debug", "skranke");

// The variables that tell the journeys where to go are not for the program.
const { SKRANKE_ADDRESS, SKRANKE_PROGRAM, ...environment } = process.env;

/** Runs the program until it ends: its exit code and all it said. */
export function skranke(args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: root,
    env: { ...environment, ...env },
    encoding: "utf8",
    timeout: 30_000,
  });
  if (error) throw error;
  return { status, output: stdout + stderr };
}

export class Server {
  /** `configure` is told of the server before it runs, and answers with what `serve` is to be told. */
  static async start(configure = () => ["--demo"], file = program) {
    const server = new Server();
    server.program = file;
    server.log = "";
    server.folder = mkdtempSync(join(tmpdir(), "skranke-own-"));
    server.forms = join(server.folder, "forms");
    cpSync(join(root, "forms"), server.forms, { recursive: true });
    server.port = await freePort();
    server.address = `http://127.0.0.1:${server.port}`;
    server.args = ["serve", ...(await configure(server))];
    await server.run();
    return server;
  }

  async run() {
    const env = {
      ...environment,
      SKRANKE_LISTEN: `127.0.0.1:${this.port}`,
      SKRANKE_PUBLIC_ADDRESS: this.address,
      SKRANKE_DATA: join(this.folder, "data"),
      SKRANKE_FORMS: this.forms,
    };
    this.child = spawn(this.program, this.args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on("data", (text) => (this.log += text));
    this.ended = new Promise((resolve) => this.child.once("exit", resolve));
    await eventually(`the server answers (${this.log})`, () => this.isHealthy());
  }

  async isHealthy() {
    if (this.child.exitCode !== null) throw new Error(`the server stopped at once:\n${this.log}`);
    return fetch(`${this.address}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  /** Ends it as a power cut would. */
  async kill() {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  async remove() {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
