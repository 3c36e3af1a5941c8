// A mail server that takes mail over SMTP from whoever knows the password, and keeps it.
import { once } from "node:events";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { eventually } from "../steps/page.mjs";

const USER = "skranke";
const PASSWORD = "et passord";

export class MailServer {
  /** Listens on a free port. */
  static async start() {
    const mail = new MailServer();
    mail.letters = [];
    mail.smtp = new SMTPServer({
      // The way from here to here needs no encryption.
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        username === USER && password === PASSWORD ? done(null, { user: USER }) : done(new Error("who?")),
      onData: (stream, { envelope }, done) => mail.#take(stream, envelope).then(() => done(), done),
    });
    mail.smtp.listen(0, "127.0.0.1");
    await once(mail.smtp.server, "listening");
    const { port } = mail.smtp.server.address();
    mail.address = `smtp://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;
    return mail;
  }

  async #take(stream, { mailFrom, rcptTo }) {
    const raw = Buffer.concat(await stream.toArray());
    const { subject, text, html, attachments, from } = await PostalMime.parse(raw);
    const to = rcptTo.map(({ address }) => address);
    this.letters.push({
      sender: mailFrom.address,
      to,
      from,
      subject,
      text,
      html,
      attachments,
      raw: raw.toString("latin1"),
    });
  }

  /** The letters with a subject. */
  about(subject) {
    return this.letters.filter((letter) => letter.subject === subject);
  }

  /** Waits for the one letter with a subject. */
  async arrives(subject) {
    const subjects = () => this.letters.map((letter) => letter.subject).join(" | ");
    return eventually(`a mail “${subject}”`, () => this.about(subject)[0]).catch((error) => {
      throw new Error(`${error.message}; there came: ${subjects() || "none"}`);
    });
  }

  async stop() {
    await new Promise((resolve) => this.smtp.close(resolve));
  }
}
