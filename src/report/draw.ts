import {JSDOM} from "jsdom";
import {printPalette} from "./palette.js";

/** Families that typeset.ts loads: text in a chart stays text only in one of them. */
const families: Record<string, string> = {sans: "Noto Sans SC", serif: "Noto Serif SC"};

let dom: JSDOM | undefined;

/**
 * Draws one of the site's charts in Node and returns it as SVG text for print.
 * @param make calls a component; the globals `window` and `document` exist only meanwhile
 * @param width of a chart that is as wide as its place, in pixels
 */
export function draw(make: () => Element, width?: number): string {
  const {window} = (dom ??= new JSDOM(""));
  const restore = lend({window, document: window.document});
  try {
    const element = make();
    if (width !== undefined) {
      element.setAttribute("width", String(width));
      element.setAttribute("viewBox", `0 0 ${width} ${element.getAttribute("height")}`);
    }
    return forPrint(element, new window.XMLSerializer());
  } finally {
    restore();
  }
}

/** Sets globals and returns what puts the former ones back. */
function lend(globals: Record<string, unknown>): () => void {
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) {
        Reflect.deleteProperty(globalThis, name);
      } else {
        Object.defineProperty(globalThis, name, descriptor);
      }
    }
  };
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
