import {t} from "../messages/translate.js";
import {h, type Child} from "./element.js";

export interface Column<R> {
  label: string;
  /** What the cell shows. */
  cell: (row: R) => Child;
  /** What it sorts by; a column without it is not sortable. null goes last either way. */
  sort?: (row: R) => number | string | null;
  /** Numbers stand at the right in tabular figures. */
  numeric?: boolean;
  /** A small chart: on narrow screens it takes a line of its own in a table with `stacked`. */
  picture?: boolean;
}

export interface TableOptions {
  caption: string;
  /** Rows shown before a button asks for the rest. */
  first?: number;
  /** Address of the CSV that holds these rows. */
  csv?: string;
  className?: string;
  /** On narrow screens each row becomes a few lines, its cells labelled, instead of scrolling sideways. */
  stacked?: boolean;
}

/** An accessible table, sortable by its headers (buttons, aria-sort). Ties keep the order in which the rows came. */
export function table<R>(rows: readonly R[], columns: readonly Column<R>[], {caption, first = Infinity, csv, className, stacked = false}: TableOptions): HTMLElement {
  let order: {column: number; descending: boolean} | null = null;
  let limit = first;
  const body = h("tbody", {role: "rowgroup"});
  const heads = columns.map((column, index) => h("th", {role: "columnheader", scope: "col", class: cellClass(column)},
    column.sort === undefined ? column.label : sortButton(column.label, () => {
      order = {column: index, descending: order?.column === index ? !order.descending : column.numeric === true};
      draw();
    })));
  const rest = h("button", {type: "button", class: "quiet"});
  rest.addEventListener("click", () => {
    limit = Infinity;
    draw();
  });
  const draw = () => {
    const sorted = order === null ? rows : sortRows(rows, columns[order.column]?.sort ?? (() => null), order.descending);
    body.replaceChildren(...sorted.slice(0, limit).map((row) => h("tr", {role: "row"}, columns.map((column, index) => (index === 0
      ? h("th", {role: "rowheader", scope: "row"}, column.cell(row))
      : h("td", {role: "cell", class: cellClass(column), "data-label": column.label}, column.cell(row)))))));
    heads.forEach((head, index) => {
      head.removeAttribute("aria-sort");
      if (order?.column === index) {
        head.setAttribute("aria-sort", order.descending ? "descending" : "ascending");
      }
    });
    rest.hidden = sorted.length <= limit;
    rest.textContent = t("table.more", {rows: Math.max(0, sorted.length - limit)});
  };
  draw();
  return h("div", {class: ["table", stacked && "stacked", className].filter(Boolean).join(" ")},
    h("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": caption},
      h("table", {role: "table"}, h("caption", {}, caption), h("thead", {role: "rowgroup"}, h("tr", {role: "row"}, heads)), body)),
    rest,
    csv !== undefined && h("p", {class: "download"}, h("a", {href: csv, download: true}, t("table.csv"))));
}

function cellClass({numeric, picture}: {numeric?: boolean; picture?: boolean}): string | null {
  return numeric ? "num" : picture ? "picture" : null;
}

function sortButton(label: string, sort: () => void): HTMLElement {
  const button = h("button", {type: "button", title: t("table.sort", {column: label})}, label);
  button.addEventListener("click", sort);
  return button;
}

/** A sorted copy; null last in both directions, text by the rules of Chinese. */
export function sortRows<R>(rows: readonly R[], by: (row: R) => number | string | null, descending: boolean): R[] {
  const sign = descending ? -1 : 1;
  return rows.map((row, index) => ({row, index, key: by(row)})).sort((a, b) => {
    if (a.key === null || b.key === null) {
      return Number(a.key === null) - Number(b.key === null) || a.index - b.index;
    }
    const difference = typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : String(a.key).localeCompare(String(b.key), "zh-CN");
    return difference * sign || a.index - b.index;
  }).map(({row}) => row);
}
