// What was acknowledged is there after a power cut; a draft as it was saved, too.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { anders, marit } from "../people.mjs";
import { Server } from "../server.mjs";
import { fillAndGoOn, question } from "../steps/fill.mjs";
import { fillAll, pages, SERVICE, statement, TITLE } from "../steps/ledsagerbevis.mjs";
import { open, start } from "../steps/login.mjs";
import { download, reads, says } from "../steps/page.mjs";
import { openQueue, row } from "../steps/queue.mjs";
import { post } from "../steps/posts.mjs";

export const scripts = "off";

export default async function durable(world) {
  const server = await Server.start();
  try {
    const page = await world.visitor({ at: server.address });
    const sent = await fillAll(page, anders);
    const answer = await post(page, `${sent}/review`, { form: {} });
    await server.kill();
    assert.equal(answer.status(), 303);
    await server.run();

    const receipt = answer.headers().location;
    await open(page, receipt, anders);
    await says(page, receipt.split("/")[3]);
    await isWhole(world, server, receipt.split("/")[3]);

    const draft = await start(page, SERVICE, anders);
    await fillAndGoOn(page, { ...pages["Hvem søker du for?"], "Navnet ditt": "Lagret rett før" });
    await server.kill();
    await server.run();
    await open(page, `${draft}/soker`, anders);
    assert.equal(await question(page, "Navnet ditt").inputValue(), "Lagret rett før");

    await post(page, `${draft}/soker`, { form: { _revision: "1", hemmelig: "Lagret rett før" } });
    isSealed(server);
  } finally {
    await server.remove();
  }
}

/** Neither the log nor the files of the database hold what people wrote or who they are. */
function isSealed(server) {
  const data = join(server.folder, "data");
  const stored = readdirSync(data)
    .filter((file) => file.startsWith("skranke.db"))
    .map((file) => readFileSync(join(data, file)));
  assert.ok(
    stored.some((bytes) => bytes.includes("ledsagerbevis")),
    "it is the database that is looked into",
  );
  const secrets = [
    anders.number,
    anders.email,
    "Lagret rett før",
    "Jeg ser dårlig",
    statement.buffer.toString("latin1"),
  ];
  for (const secret of secrets) {
    assert.ok(!stored.some((bytes) => bytes.includes(secret)), `the database holds “${secret}” in the clear`);
    assert.ok(!server.log.includes(secret), `the log tells “${secret}”`);
  }
}

async function isWhole(world, server, reference) {
  const worker = await world.visitor({ at: server.address });
  await openQueue(worker, "fritid-ost", marit);
  await row(worker, reference).getByRole("link").click();
  await reads(worker, `${TITLE} ${reference}`);
  const file = await download(worker, worker.getByRole("link", { name: statement.name }));
  assert.ok(file.content.equals(statement.buffer));
}
