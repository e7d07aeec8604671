import {extractText, getDocumentProxy} from "unpdf";

/** The text of a PDF, page by page, as a reader that copies from it gets it; white space is dropped, as line breaks fall anywhere in Chinese. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  const {text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {mergePages: false});
  return text.map(bare);
}

export function bare(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
