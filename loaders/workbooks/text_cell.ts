/** Letters that a cell of .xlsx holds. */
const most = 32_767;
const cut = "…（过长，已截断）";

/** A text as a cell of .xlsx: cut where it is too long for one, and without the two letters that XML forbids, and with what the format would take for an escaped letter (_x0041_) escaped itself. */
export function textCell(text: string): string {
  const kept = text.length > most ? text.slice(0, most - cut.length) + cut : text;
  return kept.replace(/[\ufffe\uffff]/g, "\ufffd").replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
}
