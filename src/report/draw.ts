import {JSDOM} from "jsdom";
import {printPalette} from "./palette.js";

/** Families that typeset.ts loads: text in a chart stays text only in one of them. */
const families: Record<string, string> = {sans: "Noto Sans SC", serif: "Noto Serif SC"};

/**
 * Draws one of the site's charts in Node and returns it as SVG text for print.
 * @param make calls a component; it may use the global `document`, which exists only meanwhile
 */
export function draw(make: () => Element): string {
  const {window} = new JSDOM("");
  const before = Object.getOwnPropertyDescriptor(globalThis, "document");
  Object.defineProperty(globalThis, "document", {value: window.document, configurable: true, writable: true});
  try {
    return forPrint(make(), new window.XMLSerializer());
  } finally {
    if (before === undefined) {
      Reflect.deleteProperty(globalThis, "document");
    } else {
      Object.defineProperty(globalThis, "document", before);
    }
    window.close();
  }
}

/** Concrete colours and families for the variables of the style sheet, and no rules that only a browser reads. */
function forPrint(element: Element, serializer: {serializeToString: (node: Node) => string}): string {
  for (const style of element.querySelectorAll("style")) {
    style.remove();
  }
  element.setAttribute("font-family", families["sans"] ?? "");
  const colours = printPalette();
  return serializer.serializeToString(element).replaceAll(/var\(--([a-z-]+)\)/g, (whole, name: string) => colours[name] ?? families[name] ?? whole);
}
