import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {NodeCompiler} from "@myriaddreamin/typst-ts-node-compiler";
import type {Document} from "./blocks.js";
import {printPalette} from "./palette.js";

const template = fileURLToPath(new URL("./typst/", import.meta.url));
const {resolve} = createRequire(import.meta.url);

/** The faces of the report: text and figures, emphasis, titles. Only their used characters go into the file. */
const faces = [
  ["@expo-google-fonts/noto-sans-sc", "400Regular"],
  ["@expo-google-fonts/noto-sans-sc", "600SemiBold"],
  ["@expo-google-fonts/noto-serif-sc", "600SemiBold"],
] as const;

let compiler: NodeCompiler | undefined;

export interface Typeset {
  pdf: Buffer;
  pages: number;
  /** Texts with a character that no face of the report has; the file is then plain PDF, where it shows as an empty box. */
  undisplayable: string[];
}

/**
 * Sets the document in type, as PDF/A-2a: tagged, fonts embedded, fit for the archive.
 * @param charts SVG text by the name that the document's chart blocks use
 * The same input gives the same bytes: the only date in the file is the document's.
 */
export function typeset(document: Document, charts: ReadonlyMap<string, string>): Typeset {
  compiler ??= NodeCompiler.create({
    workspace: template,
    fontArgs: [{fontPaths: faces.map(([name, face]) => join(dirname(resolve(`${name}/package.json`)), face))}],
  });
  compiler.resetShadow();
  compiler.mapShadow(join(template, "report.json"), Buffer.from(JSON.stringify({...document, palette: printPalette()})));
  for (const [name, svg] of charts) {
    compiler.mapShadow(join(template, name), Buffer.from(svg));
  }
  const compiled = compiler.compile({mainFilePath: join(template, "report.typ")});
  const result = compiled.result;
  if (result === null) {
    throw new Error(`The report's template does not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  }
  const [year, month, day] = document.date;
  const creationTimestamp = Date.UTC(year, month - 1, day) / 1000;
  const pages = result.numOfPages;
  try {
    return {pdf: compiler.pdf(result, {pdfStandard: "a-2a", creationTimestamp}), pages, undisplayable: []};
  } catch (error) {
    const undisplayable = Array.from(String(error).matchAll(/the text `\\?"(.+?)\\?"` (?:could not be displayed|contains)/gu), ([, text]) => text ?? "");
    if (undisplayable.length === 0) {
      throw error;
    }
    return {pdf: compiler.pdf(result, {creationTimestamp}), pages, undisplayable};
  }
}
