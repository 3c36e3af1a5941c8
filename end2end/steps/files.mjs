// Files to send: small, but really of their kind.

/** A PDF of one empty page. */
export function pdf(name) {
  const parts = [
    "%PDF-1.4\n",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n",
    `trailer<</Root 1 0 R>>\n% ${name}\n%%EOF\n`,
  ];
  return { name, mimeType: "application/pdf", buffer: Buffer.from(parts.join("")) };
}

/** A PNG of one pixel. */
export function png(name) {
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  return { name, mimeType: "image/png", buffer: Buffer.from(pixel, "base64") };
}

/** A Windows program that calls itself a PDF. */
export function exe(name) {
  return {
    name,
    mimeType: "application/pdf",
    buffer: Buffer.concat([Buffer.from("MZ\x90\x00"), Buffer.alloc(500, 0x41)]),
  };
}

/** A file that holds nothing. */
export function empty(name) {
  return { name, mimeType: "application/pdf", buffer: Buffer.alloc(0) };
}

/** A PDF of so many bytes. */
export function heavy(name, size) {
  const start = pdf(name).buffer;
  return { name, mimeType: "application/pdf", buffer: Buffer.concat([start, Buffer.alloc(size - start.length, 0x20)]) };
}
