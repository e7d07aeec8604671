import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

const styleSheet = fileURLToPath(new URL("../site/style/palette.css", import.meta.url));

/** The site's light palette with concrete values, for print: `{ink: "#1c2a36", pass: "#1e776a", …}`; paper is white. */
export function printPalette(css = readFileSync(styleSheet, "utf8")): Record<string, string> {
  const light = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  const colours = Object.fromEntries(Array.from(light.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,8})\b/g), ([, name, value]) => [name as string, value as string]));
  return {...colours, paper: "#ffffff", card: "#ffffff"};
}
