// The types of pages: the server's routes that show one.

export const PAGES = [
  "/{lang}",
  "/{lang}/service/{key}",
  "/{lang}/service/{key}/start",
  "/{lang}/my",
  "/{lang}/my/about",
  "/{lang}/draft/{id}/exit",
  "/{lang}/draft/{id}/review",
  "/{lang}/draft/{id}/{page}",
  "/{lang}/draft/{id}/co-applicants",
  "/{lang}/invitation/{id}",
  "/{lang}/case/{reference}",
  "/{lang}/case/{reference}/withdraw",
  "/{lang}/case/{reference}/sign",
  "/{lang}/case/{reference}/sign/decline",
  "/{lang}/case/{reference}/receipt",
  "/{lang}/case/{reference}/survey",
  "/{lang}/queue",
  "/{lang}/queue/case/{reference}",
  "/{lang}/author",
  "/{lang}/author/{key}",
  "/{lang}/author/{key}/preview",
  "/{lang}/author/{key}/with/{with}/{page}",
  "/{lang}/login/failed",
  "/{lang}/logged-out",
  "/demo/provider/{role}/authorize",
  "/demo/mail",
];

/** Routes of a language that show no page of their own, each with why. */
export const OTHERS = {
  "/{lang}/feed.xml": "a feed",
  "/{lang}/organisation/{number}": "for scripts",
  "/{lang}/addresses": "for scripts",
  "/{lang}/my/everything.json": "a download",
  "/{lang}/my/everything.pdf": "a document",
  "/{lang}/draft/{id}": "leads to a page of the draft",
  "/{lang}/draft/{id}/file/{file}": "a file",
  "/{lang}/draft/{id}/file/{file}/thumbnail": "a picture",
  "/{lang}/case/{reference}/receipt.pdf": "a document",
  "/{lang}/case/{reference}/decision.pdf": "a document",
  "/{lang}/case/{reference}/file/{file}": "a file",
  "/{lang}/case/{reference}/file/{file}/thumbnail": "a picture",
  "/{lang}/case/{reference}/sign/file/{file}": "a file",
  "/{lang}/case/{reference}/sign/file/{file}/thumbnail": "a picture",
  "/{lang}/queue/case/{reference}/decision.pdf": "a document",
  "/{lang}/queue/case/{reference}/file/{file}": "a file",
  "/{lang}/queue/case/{reference}/file/{file}/thumbnail": "a picture",
  "/{lang}/author/map.json": "for machines",
  "/{lang}/author/{key}/preview/version": "for scripts",
  "/{lang}/author/{key}/with/{with}/paper/{what}": "a document, or what a person gets after sending: looked at as a receipt",
  "/{lang}/login": "leads to the login provider",
  "/{lang}/employee/login": "leads to the login provider",
};

/** The type of a page, by its address without the language. Routes with fewer places to fill come first, as the server
    reads them. */
const BY_ADDRESS = PAGES.toSorted((one, other) => places(one) - places(other)).map((route) => {
  const pattern = route.replace("/{lang}", "").replaceAll(/\{[a-z]+\}/g, "[^/]+");
  return [route, new RegExp(`^${pattern}/?$`)];
});

function places(route) {
  return route.split("{").length;
}

export function pageOf(path) {
  return BY_ADDRESS.find(([, pattern]) => pattern.test(path))?.[0];
}
