/** XML namespaces: names that look like addresses and are never fetched. */
const namespaces = /^https?:\/\/www\.w3\.org\/(?:1999\/(?:xhtml|xlink)|2000\/(?:svg|xmlns\/?)|XML\/1998\/namespace|1998\/Math\/MathML)/;

/**
 * Addresses outside the site's own origin in a built page, script or style sheet.
 * Protocol-relative ones count where they stand in an attribute, a url() or an import.
 */
export function outsideAddresses(text: string): string[] {
  const found = new Set<string>();
  for (const [address] of text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`<>)\\]+/g)) {
    if (!namespaces.test(address)) {
      found.add(address);
    }
  }
  for (const [, address] of text.matchAll(/(?:\s(?:src|href)=["']?|url\(["']?|\bimport\(?["'`])(\/\/[^\s"'`<>)]+)/g)) {
    found.add(address as string);
  }
  return [...found];
}
