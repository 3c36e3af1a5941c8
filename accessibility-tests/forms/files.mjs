// Files to attach: the smallest that are what they say, and one that isn't.
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const FILES = {
  image: { name: "bilde.png", mimeType: "image/png", buffer: Buffer.from(PIXEL, "base64") },
  pdf: { name: "dokument.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") },
  program: { name: "program.exe", mimeType: "application/pdf", buffer: Buffer.from("MZ not a document") },
};
